"""Pressure: a deadline, a scarcity, a threat, a choice already made for the other person."""

from __future__ import annotations

from coach.core.rules.engine import Hit, Message, hits, wording

_WHEN_EN = (
    r"(?:today|tonight|tomorrow|noon|midnight|(?:the )?end of (?:the |this )?(?:day|week|month|quarter|year)|eod"
    r"|cob|eow|month end"
    r"|(?:this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|weekend)|\d+ ?(?:am"
    r"|pm|o'clock|h)"
    r"|\d{1,2}(?:st|nd|rd|th)?|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december))"
)
_WHEN_FR = (
    r"(?:ce soir|ce midi|demain|aujourd'hui|midi|minuit|la fin (?:de la|du|de l')[a-z ]{0,12}|fin (?:du mois|de"
    r" semaine|de mois|de journee)"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|cette semaine|\d+ ?h|le \d+|\d+ (?:janvier|fevrier|mars"
    r"|avril|mai|juin|juillet"
    r"|aout|septembre|octobre|novembre|decembre)|24 ?h(?:eures)?|48 ?h(?:eures)?|la journee|dans l'heure|l'ete"
    r"|septembre|la rentree)"
)

WORDINGS = (
    wording(
        "deadline",
        0.75,
        en=(
            rf"(?:need|want|expect|require|have|get|like|answer|reply|respond|response|confirm|decide|decision|sign"
            rf"|order|book|grab|call|let me know"
            rf"|tell me|yes|back to me|cv|feedback|send|register|submit|apply|waiting)\b[^.?!\n]{{0,60}}\b(?:by"
            rf"|before|until|till|no later than|within)"
            rf" (?:the )?(?:{_WHEN_EN}|the hour|\d+ (?:hours|days))\b[^.?!\n]{{0,50}}",
            r"(?:offer|price|rate|rates|discount|registration|enrol?ment|early bird|deal|pricing|window|places?"
            r"|seats?|spots?|slot|applications?|it"
            r"|doors?|cohort)\b[^.?!\n]{0,25}(?:expires?|ends?|ending|closes?|closing|goes? up|go up|valid (?:only"
            r" )?(?:till|until|for)|runs out"
            r"|last(?:s)? until|will be gone|filling|disappears?|rising|increase)\b[^.?!\n]{0,40}",
            r"(?:valid|available|open) (?:only )?(?:till|until|for (?:the next|\d+))[^.?!\n]{0,30}",
            r"before (?:the )?(?:rates?|prices?|offer|it's too late|it is too late|your competitors?|others?"
            r"|someone else)[^.?!\n]{0,40}",
            r"(?:last|final) (?:chance|call|reminder|opportunity)\b[^.?!\n]{0,40}",
            r"(?:today itself|asap|as soon as possible|urgently?|right away|immediately|without delay|at the"
            r" earliest|quickly please|decide quickly"
            r"|act (?:fast|now|quickly)|don't wait|do not wait|hurry|time is running|now or never|don't miss|do"
            r" not miss|miss out)\b[^.?!\n]{0,40}",
            r"(?:must|has to|have to) (?:be|happen|come|reach me|arrive|answer|publish|decide"
            r"|reply)\b[^.?!\n]{0,40}(?:by|before|until|every|now|this week|today)\b[^.?!\n]{0,30}",
            r"(?:revert|reply|respond|answer|confirm|decide|sign|come back)\b[^.?!\n]{0,25}(?:by|before|until"
            r"|within|today|tonight|now)\b[^.?!\n]{0,40}",
            r"(?:today|tonight|now|tomorrow) and i(?:'ll| will)\b[^.?!\n]{0,40}|i(?:'ve| have) (?:already"
            r" )?(?:blocked|booked|reserved|kept|signed you|put you)\b[^.?!\n]{0,40}|we(?:'re| are) all waiting"
            r"|final week|only [^.?!\n]{0,20} until\b[^.?!\n]{0,30}|other(?:s|wise)?,? (?:it's|you're"
            r"|offers)\b[^.?!\n]{0,30}",
            r"if (?:booked|ordered|signed|confirmed|paid|you (?:book|sign|order|confirm|decide|answer|join"
            r"|act))[^.?!\n]{0,12}"
            r"(?:this (?:month|week)|today|now|tonight|before|by)[^.?!\n]{0,30}",
            rf"i(?:'ll| will| need to| must| have to)[^.?!\n]{{0,30}}(?:by|before) {_WHEN_EN}\b[^.?!\n]{{0,40}}",
        ),
        fr=(
            rf"(?:repon[a-z]+|retour|reponse|confirm[a-z]+|decid[a-z]+|sign[a-z]+|inscri[a-z]+|reserv[a-z]+|dites"
            rf"|dis|envoy[a-z]+|envoie|valid[a-z]+"
            rf"|faut|faudrait|merci de|besoin|faire|command[a-z]+|complet[a-z]+|transmett[a-z]+|avis|accord"
            rf"|positionn[a-z]+|rendez|faites|cherche|appel[a-z]+)"
            rf"\b[^.?!\n]{{0,70}}(?:avant|d'ici|au plus tard|jusqu'(?:a|au)|sous|dans) (?:ce |le |la |l'|a"
            rf" )?{_WHEN_FR}[^.?!\n]{{0,50}}",
            r"(?:offre|tarifs?|prix|remise|inscriptions?|taux|places?|candidatures?|promotion|promo|acces"
            r"|masterclass|session|elle|il)\b[^.?!\n]{0,30}"
            r"(?:expire|se termine|s'arrete|prend(?:ra)? fin|changent?|augment|remont|ferment?|retiree?|valables?"
            r"|grimpe|part(?:ent|ira)? (?:tres )?vite"
            r"|cloture|limitee?s?)[^.?!\n]{0,50}",
            r"valables? (?:uniquement |seulement )?(?:jusqu|pendant|avant|cette|ce)[^.?!\n]{0,40}",
            r"(?:derniere (?:chance|relance|occasion|opportunite|ligne droite)|derniers? (?:jours?|rappels?"
            r"|delais?)|dernieres? (?:places?|heures?))[^.?!\n]{0,40}",
            r"(?:au plus vite|sans (?:tarder|attendre)|de toute urgence|(?:repond|inscri|decid|reserv|sign|profit"
            r"|clique|appel|command)[a-z-]+ (?:vite |moi |des |tout )+(?:maintenant|de suite|aujourd'hui|ce soir"
            r"|vite)|[a-z]+[- ]moi vite|plus vous attendez|d'office|gardez-moi|garde-moi|je l'ai (?:bloque|reserve"
            r"|note)|je boucle|on nous attend|rapidement possible"
            r"|le plus (?:vite|rapidement) possible|il faut (?:faire vite|(?:te|vous) decider|se decider|se"
            r" positionner)|depechez-vous|depeche-toi|ne tardez pas"
            r"|ne (?:ratez|manquez|rate|manque) (?:pas|surtout pas)|ne (?:laissez|laisse) pas (?:passer|filer"
            r"|echapper)|ne passez pas a cote|c'est maintenant|avant qu'il (?:ne )?soit|avant (?:les autres|vos"
            r" concurrents)"
            r"|dis-moi vite|dites-moi vite|n'attendez (?:pas|plus))[^.?!\n]{0,50}",
            rf"(?:avant|d'ici) (?:ce |le |la |fin )?(?:{_WHEN_FR})[^.?!\n]{{0,20}}(?:faute de quoi|sinon|sans quoi"
            rf"|et je|imperativement)[^.?!\n]{{0,40}}",
        ),
    ),
    wording(
        "scarcity",
        0.8,
        en=(
            r"(?:only|just|last|final|have) (?:\w+ ){0,3}(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|a"
            r" few|a couple(?: of)?|a handful of|limited)"
            r" (?:\w+ ){0,2}(?:spots?|seats?|places?|slots?|left|remaining|openings?|units?|licen[cs]es?|tickets?"
            r"|clients?|days?|free)\b[^.?!\n]{0,40}",
            r"(?:one|two|three|four|five|\d+|few|half)(?: of them)? (?:are|is) (?:already )?(?:gone|taken|sold)"
            r"|(?:one|two|three|four|five|\d+|few) (?:\w+ )?(?:seats?|spots?|places?|slots?|openings?)(?: \w+)?"
            r" (?:left|remaining|free|available|only|at this)\b[^.?!\n]{0,40}",
            r"(?:i|we) only (?:take|work with|accept|open|have|keep|onboard)\b[^.?!\n]{0,60}",
            r"(?:spots?|seats?|places?|slots?|spaces?) (?:are|is|'re|going|go|fill|limited"
            r"|run)[^.?!\n]{0,30}(?:limited|fast|filling|going|quickly|out)\b[^.?!\n]{0,30}",
            r"(?:limited|exclusive)(?: time| number| places| spots| seats)? (?:offer|availability|of"
            r"|only)\b[^.?!\n]{0,30}",
            r"(?:other|another|two other|several|your) (?:\w+ ){0,3}(?:companies|buyers?|clients?|candidates?"
            r"|competitors?|plant|heads?|people|person|agencies)\b[^.?!\n]{0,40}"
            r"(?:interest|waiting|wait|considering|already|calling|next in line|ahead|signed"
            r"|asked)\w*\b[^.?!\n]{0,30}",
            r"capped at|selling out|almost (?:full|gone|sold)|nearly full|first come,? first served|(?:your|this)"
            r" (?:spot|seat|place) (?:goes|will go|to another)"
            r"[^.?!\n]{0,40}",
        ),
        fr=(
            r"il (?:ne )?(?:me |nous |n'en |n'y |en )?(?:ne )?(?:reste|restent)(?: plus)?(?: plus que| que|"
            r" seulement| encore)?[^.?!\n]{0,50}(?:places?|creneaux?|dates?|plages?|postes?"
            r"|exemplaires?|jours?|heures?|sieges?|unites?)[^.?!\n]{0,30}",
            r"(?:plus que|seulement|que|uniquement) (?:un|une|deux|trois|quatre|cinq|six|dix|\d+|quelques)"
            r" (?:[a-z]+ )?(?:places?|creneaux?|dates?|postes?|sites|exemplaires?"
            r"|clients?|jours?|heures?)\b[^.?!\n]{0,40}",
            r"(?:places?|creneaux?|stock|dates?|calendrier|agenda|planning)[^.?!\n]{0,20}(?:limite|compte|rare"
            r"|presque plein|se rempli|complet|part(?:ent)? (?:tres )?vite"
            r"|partent)[^.?!\n]{0,30}",
            r"(?:d'autres|plusieurs (?:de )?(?:vos|autres)|un autre|une autre|des concurrents|vos (?:concurrents"
            r"|confreres)|deux autres)[^.?!\n]{0,40}"
            r"(?:interess|attend|en lice|position|deja|sur le coup|candidat|proposition)[^.?!\n]{0,40}",
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
            r"(?:i|we)(?:'ll| will| shall)? (?:be |keep )?(?:calling|following up|writing|come back|call(?:ing)?"
            r"|keep|message|chase|check back|ring)\b[^.?!\n]{0,40}"
            r"(?:every|until|till|daily|again|each|get an answer|hear from you)\b[^.?!\n]{0,40}",
            r"(?:just )?(?:following up on my|bumping (?:this|up)|circling back|(?:second|third|last) (?:message"
            r"|email|reminder)|still waiting|haven't heard|have not heard|did you"
            r" (?:see|get|receive|read) my|you (?:didn't|did not|haven't|never) (?:answer|reply|respond"
            r"|repl))[^.?!\n]{0,50}",
            r"(?:if i (?:don't|do not) hear|if you (?:don't|do not) (?:answer|reply|respond))\b[^.?!\n]{0,60}",
            r"(?:will|going to|must|have to) (?:remove|delete|move on|give (?:it|your)|pass|drop|cancel"
            r"|withdraw)\b[^.?!\n]{0,50}",
            r"(?:you'd|you would|you'll|you will) (?:be (?:foolish|crazy|mad|silly|stupid)|regret|be sorry|miss"
            r"|lose|kick yourself)\b[^.?!\n]{0,50}",
            r"(?:don't|do not) (?:lose (?:this|the|time)|waste (?:this|time)|pass (?:on|up)|ignore|disappoint|say"
            r" no|leave me|make me)\b[^.?!\n]{0,40}",
            r"i(?:'m| am) (?:counting|relying) on you|(?:won't|will not) take no|no excuses|i won't take|you owe"
            r"|you can't (?:say no|refuse|afford)",
            r"(?:you(?:'re| are)) (?:leaving money|losing (?:money|clients|leads)|missing out)[^.?!\n]{0,30}",
            r"does (?:monday|tuesday|wednesday|thursday|friday) or (?:monday|tuesday|wednesday|thursday"
            r"|friday)[^.?!\n]{0,30}",
            r"(?:everyone|everybody|all (?:serious|your)|those who)\b[^.?!\n]{0,30}(?:already|regret|left behind"
            r"|joined)\b[^.?!\n]{0,30}",
        ),
        fr=(
            r"(?:sans (?:retour|reponse|nouvelles?) de (?:votre|ta) part)[^.?!\n]{0,60}",
            r"je (?:vous|te|me permettrai de vous|reviendrai|continuerai)[^.?!\n]{0,10}(?:relancerai|rappellerai"
            r"|relance|recontacterai|reviendrai|solliciter|appellerai|ecrirai)"
            r"[^.?!\n]{0,60}",
            r"(?:avez-vous (?:bien )?(?:recu|lu|vu)|as-tu (?:bien )?(?:recu|lu|vu)|vous n'avez (?:pas|toujours"
            r" pas)|tu n'as (?:pas|toujours pas)|toujours pas (?:de|eu))"
            r"[^.?!\n]{0,15}(?:mon|mes|ma|repond|reponse|retour|nouvelle)[^.?!\n]{0,30}",
            r"(?:je retirerai|je supprimerai|je (?:vais|devrai) (?:passer|proposer|donner|retirer|supprimer)|sera"
            r" (?:ecartee?|supprimee?|annulee?|perdue?)|faute de quoi|sinon je)"
            r"[^.?!\n]{0,60}",
            r"(?:vous (?:le |allez |pourriez |risquez (?:de|d') ?)(?:regretter?z?|passer a cote|perdre|rater)|ce"
            r" serait (?:dommage|une erreur|idiot|bete) de)[^.?!\n]{0,50}",
            r"ne (?:peut|pouvez|pourrez) pas (?:passer a cote|refuser|dire non|ignorer|vous permettre)[^.?!\n]{0,40}",
            r"je compte (?:vraiment )?sur (?:vous|toi)|ne me (?:decevez|decois|dites|dis) pas|vous me remercierez"
            r"|tu me remercieras|(?:vous|tu) (?:n'avez|n'as) rien a perdre",
            r"(?:tous|toutes|la plupart de|plusieurs de) (?:vos|tes) (?:confreres|consoeurs|concurrents"
            r"|collegues)[^.?!\n]{0,50}(?:deja|adopte|travaillent|passe)[^.?!\n]{0,30}",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Every place that hurries, corners or threatens."""
    return [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, WORDINGS)]
