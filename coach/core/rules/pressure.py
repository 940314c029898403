"""Pressure: a deadline, a scarcity, a threat, a choice already made for the other person."""

from __future__ import annotations

from coach.core.rules import premature_ask
from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.rules.own_limits import theirs_to_keep
from coach.core.rules.pressure_limits import LIMITED
from coach.core.rules.pressure_wordings import CLOSING, CORNERED, RUNNING_OUT

_WHEN_EN = (
    r"(?:today|tonight|tomorrow|noon|midnight|(?:the )?end of (?:the |this )?(?:day|week|month|quarter|year)|eod|cob"
    r"|eow|month end|(?:this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|weekend)"
    r"|\d+\s?(?:am|pm|o'clock|h)|\d{1,2}(?:st|nd|rd|th)|(?<=the\s)\d{1,2}|(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december))"
)
_WHEN_FR = (
    r"(?:ce soir|ce midi|demain|aujourd'hui|midi|minuit|la fin (?:de la|du|de l')[a-z ]{0,12}|fin (?:du mois|de"
    r" semaine|de mois|de journee)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|cette semaine|\d+\s?h|le \d+"
    r"|\d+ (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|24\s?h(?:eures)?"
    r"|48\s?h(?:eures)?|la journee|dans l'heure|l'ete|septembre|la rentree)"
)

WORDINGS = (
    CLOSING,
    RUNNING_OUT,
    CORNERED,
    wording(
        "deadline",
        0.75,
        en=(
            r"(?:need|want|expect|require|get|answer|reply|respond|response|confirm|decide|decision|sign|order|book"
            r"|grab|call|let me know|tell me|yes|back to me|cv|feedback|send|register|submit|apply"
            rf"|waiting)\b[^.?!\n]{{0,60}}\b(?:by|before|until|till|no later than|within) (?:the )?(?:{_WHEN_EN}|the"
            r" hour|\d+ (?:hours|days))\b[^.?!\n]{0,50}",
            r"(?:offer|price|rate|rates|discount|registration|enrol?ment|early bird|deal|pricing|window|places?"
            r"|seats?|spots?|slot|applications?|doors|cohort)\b[^.?!\n]{0,25}\b(?:expires?|ends?|ending|dies|closes?"
            r"|closing|goes? up|go up|valid (?:only )?(?:till|until|for)|runs out|(?:stands?|holds?|runs?|lasts?)"
            r" (?:only )?(?:until|till|through|to)|will be gone|filling|disappears?|rising|increase)\b[^.?!\n]{0,40}",
            r"(?:valid|available|open) (?:only )?(?:till|until|for (?:the next|\d+))[^.?!\n]{0,30}",
            r"before (?:the )?(?:rates?|prices?|offer|it's too late|it is too late|your competitors?|others?|someone"
            r" else)[^.?!\n]{0,40}",
            r"(?:last|final) (?:chance|call|reminder|opportunity)\b[^.?!\n]{0,40}",
            r"(?:today itself|asap|as soon as possible|urgently?|without delay|at the earliest|quickly please|decide"
            r" quickly|act (?:fast|now|quickly)|(?<!i\s)(?:don't|do not) (?:wait|miss)|(?<!no\s)(?<!a\s)hurry(?: up)?"
            r"|time is running|now or never|miss out)\b[^.?!\n]{0,40}",
            r"(?:must|has to|have to) (?:be|happen|come|reach me|arrive|answer|publish|decide"
            r"|reply)\b[^.?!\n]{0,40}\b(?:by|before|until|every|now|this week|today)\b[^.?!\n]{0,30}",
            r"(?:revert|reply|respond|answer|confirm|decide|sign|come back)\b[^.?!\n]{0,25}\b(?:(?:by|before|until"
            rf"|within) (?:the )?(?:{_WHEN_EN}|the hour|\d+ (?:hours|days))|today|tonight|(?:right"
            r" )?now)\b[^.?!\n]{0,40}",
            r"(?:today|tonight|now|tomorrow) and i(?:'ll| will)\b[^.?!\n]{0,40}|i(?:'ve| have) (?:already"
            r" )?(?:blocked|booked|reserved|kept|signed you|put you)\b[^.?!\n]{0,40}|we(?:'re| are) all waiting|final"
            r" week|only [^.?!\n]{0,20} until\b[^.?!\n]{0,30}|other(?:s|wise)?,? (?:it's|you're"
            r"|offers)\b[^.?!\n]{0,30}",
            r"if (?:booked|ordered|signed|confirmed|paid|you (?:book|sign|order|confirm|decide|answer|join"
            r"|act))[^.?!\n]{0,12}(?:this (?:month|week)|today|now|tonight|before|by)[^.?!\n]{0,30}",
            rf"i(?:'ll| will| need to| must| have to)[^.?!\n]{{0,30}}(?:by|before) {_WHEN_EN}\b[^.?!\n]{{0,40}}",
        ),
        fr=(
            r"(?:repon[a-z]+|retour|reponse|confirm[a-z]+|decid[a-z]+|sign[a-z]+|inscri[a-z]+|reserv[a-z]+|dites|dis"
            r"|envoy[a-z]+|envoie|valid[a-z]+|faut|faudrait|merci de|besoin|faire|command[a-z]+|complet[a-z]+"
            r"|transmett[a-z]+|avis|accord|positionn[a-z]+|rendez|faites|cherche"
            r"|appel[a-z]+)\b[^.?!\n]{0,70}(?:avant|d'ici|au plus tard|jusqu'(?:a|au)|sous|dans) (?:ce |le |la |l'"
            rf"|a )?{_WHEN_FR}[^.?!\n]{{0,50}}",
            r"(?:offre|tarifs?|prix|remise|inscriptions?|taux|places?|candidatures?|promotion|promo|acces|masterclass"
            r"|session)\b[^.?!\n]{0,30}\b(?:expire|se termine|s'arrete|prend(?:ra)? fin|changent?|augment|remont"
            r"|ferment?|retiree?|valables?|grimpe|part(?:ent|ira)? (?:tres )?vite|cloture|limitee?s?)[^.?!\n]{0,50}",
            r"valables? (?:uniquement |seulement )?(?:jusqu|pendant|avant|cette|ce)[^.?!\n]{0,40}",
            r"(?:derniere (?:chance|relance|occasion|opportunite|ligne droite)|derniers? (?:jours?|rappels?|delais?)"
            r"|dernieres? (?:places?|heures?))[^.?!\n]{0,40}",
            r"(?:au plus vite|sans (?:tarder|attendre)|de toute urgence|(?:repond|inscri|decid|reserv|sign|profit"
            r"|clique|appel|command)[a-z-]+ (?:vite |moi |des |tout )+(?:maintenant|de suite|aujourd'hui|ce soir"
            r"|vite)|[a-z]+[- ]moi vite|plus vous attendez|d'office|gardez-moi|garde-moi|je l'ai (?:bloque|reserve)"
            r"|je boucle|on nous attend|rapidement possible|le plus (?:vite|rapidement) possible|il faut (?:faire"
            r" vite|(?:te|vous) decider|se decider|se positionner)|depechez-vous|depeche-toi|ne tardez pas|ne"
            r" (?:ratez|manquez|rate|manque) (?:pas|surtout pas)|ne (?:laissez|laisse) pas (?:passer|filer|echapper)"
            r"|ne passez pas a cote|c'est maintenant|avant qu'il (?:ne )?soit|avant (?:les autres|vos concurrents)"
            r"|dis-moi vite|dites-moi vite|n'attendez (?:pas|plus))[^.?!\n]{0,50}",
            rf"(?:avant|d'ici) (?:ce |le |la |fin )?(?:{_WHEN_FR})[^.?!\n]{{0,20}}(?:faute de quoi|sinon|sans quoi|et"
            r" je|imperativement)[^.?!\n]{0,40}",
        ),
    ),
    wording(
        "scarcity",
        0.8,
        en=(
            r"(?:only|just|last|final|have) (?:\w+ ){0,3}(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|a"
            r" few|a couple(?: of)?|a handful of|limited) (?:\w+ ){0,2}(?:spots?|seats?|places?|slots?|left|remaining"
            r"|openings?|units?|licen[cs]es?|tickets?|free)\b[^.?!\n]{0,40}",
            r"(?:one|two|three|four|five|\d+|few|half)(?: of them)? (?:are|is) (?:already )?(?:gone|taken|sold)"
            r"|(?:one|two|three|four|five|\d+|few) (?:\w+ )?(?:seats?|spots?|places?|slots?|openings?)(?: \w+)?"
            r" (?:left|remaining|free|available|only|at this)\b[^.?!\n]{0,40}",
            r"(?:i|we) only (?:take|work with|accept|open|have|keep|onboard)\b[^.?!\n]{0,60}",
            r"(?:spots?|seats?|places?|slots?|spaces?) (?:are|is|'re|going|go|fill|limited"
            r"|run)[^.?!\n]{0,30}(?:limited|fast|filling|going|quickly|out)\b[^.?!\n]{0,30}",
            r"(?:limited|exclusive)(?: time| number| places| spots| seats)? (?:offer|availability|of"
            r"|only)\b[^.?!\n]{0,30}",
            r"(?:other|another|two other|several|your) (?:\w+ ){0,3}(?:companies|buyers?|clients?|candidates?"
            r"|competitors?|plant|heads?|people|person|agencies)\b[^.?!\n]{0,40}(?:interest|waiting|wait|considering"
            r"|already|calling|next in line|ahead|signed|asked)\w*\b[^.?!\n]{0,30}",
            r"capped at|selling out|almost (?:full|gone|sold)|nearly full|first come,? first served|(?:your|this)"
            r" (?:spot|seat|place) (?:goes|will go|to another)[^.?!\n]{0,40}",
        ),
        fr=(
            r"il (?:ne )?(?:me |nous |n'en |n'y |en )?(?:ne )?(?:reste|restent)(?: plus)?(?! qu'a)(?: plus que| que|"
            r" seulement| encore)?[^.?!\n]{0,50}(?:places?|creneaux?|dates?|plages?|postes?|exemplaires?|jours?"
            r"|heures?|sieges?|unites?)[^.?!\n]{0,30}",
            r"(?:plus que|seulement|que|uniquement) (?:un|une|deux|trois|quatre|cinq|six|dix|\d+|quelques) (?:[a-z]+"
            r" )?(?:places?|creneaux?|dates?|postes?|sites|exemplaires?|clients?|jours?|heures?)\b[^.?!\n]{0,40}",
            r"(?:places?|creneaux?|stock|dates?|calendrier|agenda|planning)[^.?!\n]{0,20}(?:limite|compte|rare"
            r"|presque plein|se rempli|complet|part(?:ent)? (?:tres )?vite|partent)[^.?!\n]{0,30}",
            r"(?:d'autres|plusieurs (?:de )?(?:vos|autres)|un autre|une autre|des concurrents|vos (?:concurrents"
            r"|confreres)|deux autres)[^.?!\n]{0,40}(?:interess|attend|en lice|position|deja|sur le coup|candidat"
            r"|proposition)[^.?!\n]{0,40}",
            r"j'ai (?:d'autres|une autre|plusieurs) (?:propositions?|offres?|pistes?|candidats?"
            r"|clients?)[^.?!\n]{0,30}",
            r"(?:je|nous) (?:ne |n')(?:prends|prenons|ouvrons|accepte|acceptons|travaille|retiens"
            r"|selectionne)[^.?!\n]{0,30}que[^.?!\n]{0,40}",
            r"je (?:bloque|reserve|garde|tiens) (?:votre|ta|ton|vos) (?:place|creneau|date)[^.?!\n]{0,30}",
            r"premiers? (?:arrives?|inscrits?|servi)[^.?!\n]{0,30}|en process final",
        ),
    ),
    wording(
        "insistence",
        0.8,
        en=(
            r"(?:i|we)(?:'ll| will| shall)? (?:be |keep )?(?:calling|following up|writing|come back|call(?:ing)?|keep"
            r"|message|chase|check back|ring)\b[^.?!\n]{0,40}(?:every|until|till|daily|again|each|get an answer|hear"
            r" from you)\b[^.?!\n]{0,40}",
            r"(?:just )?(?:following up on my|bumping (?:this|up)|circling back|(?:second|third|last) (?:message"
            r"|email|reminder)|still waiting|haven't heard|have not heard|did you (?:see|get|receive|read) my|you"
            r" (?:didn't|did not|haven't|never) (?:answer|reply|respond|repl))[^.?!\n]{0,50}",
            r"(?:if i (?:don't|do not) hear|if you (?:don't|do not) (?:answer|reply|respond))\b[^.?!\n]{0,60}",
            r"(?:will|going to|must|have to) (?:remove|delete|move on|give (?:it|your)|pass|drop|cancel"
            r"|withdraw)\b[^.?!\n]{0,50}",
            r"(?:you'd|you would|you'll|you will) (?:be (?:foolish|crazy|mad|silly|stupid)|regret|be sorry|miss|lose"
            r"|kick yourself)\b[^.?!\n]{0,50}",
            r"(?:don't|do not) (?:lose (?:this|the|time)|waste (?:this|time)|pass (?:on|up)|ignore|disappoint|say no"
            r"|leave me|make me)\b[^.?!\n]{0,40}",
            r"i(?:'m| am) (?:counting|relying) on you|(?:won't|will not) take no|no excuses|i won't take|you owe|you"
            r" can't (?:say no|refuse|afford)",
            r"(?:you(?:'re| are)) (?:leaving money|losing (?:money|clients|leads)|missing out)[^.?!\n]{0,30}",
            r"does (?:monday|tuesday|wednesday|thursday|friday) or (?:monday|tuesday|wednesday|thursday"
            r"|friday)[^.?!\n]{0,30}",
            r"(?:everyone|everybody|all (?:serious|your)|those who)\b[^.?!\n]{0,30}(?:already|regret|left behind"
            r"|joined)\b[^.?!\n]{0,30}",
        ),
        fr=(
            r"(?:sans (?:retour|reponse|nouvelles?) de (?:votre|ta) part)[^.?!\n]{0,60}",
            r"je (?:vous|te|me permettrai de vous|reviendrai|continuerai)[^.?!\n]{0,10}(?:relancerai|rappellerai"
            r"|relance|recontacterai|reviendrai|solliciter|appellerai|ecrirai)[^.?!\n]{0,60}",
            r"(?:avez-vous (?:bien )?(?:recu|lu|vu)|as-tu (?:bien )?(?:recu|lu|vu)|vous n'avez (?:pas|toujours pas)"
            r"|tu n'as (?:pas|toujours pas)|toujours pas (?:de|eu))[^.?!\n]{0,15}\b(?:mon|mes|repond\w*|reponse"
            r"|retour|nouvelles?)\b[^.?!\n]{0,30}",
            r"(?:je retirerai|je supprimerai|je (?:vais|devrai) (?:la |le |les |vous )?(?:(?:passer|proposer"
            r"|donner)[^.?!\n]{0,20}(?:autre|suivant)|retirer|supprimer)|sera (?:ecartee?|supprimee?|annulee?"
            r"|perdue?)|faute de quoi)[^.?!\n]{0,60}",
            r"(?:vous (?:le |allez |pourriez |risquez (?:de|d')\s?)(?:regretter?z?|passer a cote|perdre|rater)|ce"
            r" serait (?:dommage|une erreur|idiot|bete) de)[^.?!\n]{0,50}",
            r"(?<!on\s)ne (?:peut|pouvez|pourrez) pas (?:passer a cote|refuser|dire non|ignorer|vous"
            r" permettre)[^.?!\n]{0,40}",
            r"je compte (?:vraiment )?sur (?:vous|toi)|ne me (?:decevez|decois|dites|dis) pas|vous me remercierez|tu"
            r" me remercieras|(?:vous|tu) (?:n'avez|n'as) rien a perdre",
            r"(?:tous|toutes|la plupart de|plusieurs de) (?:vos|tes) (?:confreres|consoeurs|concurrents"
            r"|collegues)[^.?!\n]{0,50}(?:deja|adopte|travaillent|passe)[^.?!\n]{0,30}",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Every place that hurries, corners or threatens whoever reads it."""
    return [_placed(message, hit) for hit in binding(message)]


def binding(message: Message) -> list[Hit]:
    """The wordings as matched, without the limits that others than the reader must keep, and without what is quoted."""
    found = hits(message, (*WORDINGS, *LIMITED))
    own = frozenset(theirs_to_keep(message, found, premature_ask.find(message))) if found else frozenset()
    return [hit for hit in found if hit not in own and not message.is_quoted(hit.span)]


def _placed(message: Message, hit: Hit) -> Hit:
    return Hit(message.clause(hit.span), hit.weight, hit.kind)
