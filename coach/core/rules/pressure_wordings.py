"""What hurries, corners or threatens beyond the plain deadline: constructions that any trade uses."""

from __future__ import annotations

from coach.core.rules.engine import wording

_PRICE_EN = (
    r"(?:[$£€]\s?\d[\d,.]{0,19}|\d[\d,.]{0,19}\s?(?:%|[$£€]|euros?|dollars?|pounds?)|(?:the |this |our "
    r"|that )?(?:price|offer|deal|discount|rate))"
)
_PRICE_FR = (
    r"(?:\d[\d .,]{0,19}\s?(?:%|[$€]|euros?|francs?|dollars?)|prix|tarifs?|offre|remise|reduction"
    r"|promo(?:tion)?|rabais)"
)
_NUMBER_FR = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d+|quelques)"
_DATE_FR = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|a minuit|a midi|a la fin|dans (?:\w+"
    r" ){1,2}(?:jours?|heures?|semaines?)|(?:le |des le )\d+)"
)
_DATE_EN = (
    r"(?:(?:on |this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|tonight|today|at"
    r" (?:noon|midnight)|(?:on|from) the (?:\d+\w*|first(?: of|(?=\s*[.,!?])))|in (?:\w+ )?(?:\d+|two|three|a few)"
    r" (?:hours?|days?))"
)

CLOSING = wording(
    "deadline",
    0.7,
    en=(
        r"clock(?:'s| is)? ticking|not a (?:day|minute|moment|second|week) to (?:lose|waste|spare)|(?:offer|deal"
        r"|price|sale|promo\w*) (?:stops?|closes?|ends?|finishes|expires?|runs? out)\b[^.?!\n]{0,20}"
        r"|needs? to (?:know|hear|have it) (?:by|before)\b[^.?!\n]{0,20}|on ?to the next (?:man|one|person|name|lad"
        r"|fella|woman|candidate)",
        rf"it (?:expires?|ends?|closes?|runs? out|stops?) {_DATE_EN}|this (?:week|month) only\b|only (?:for )?this"
        r" (?:week|month)\b",
        r"(?:i|we|he|she|they|the \w+|my \w+)(?:'ll| will)? (?:must |just |only |really )?needs?"
        r" [^.?!\n]{0,50}\b(?:by tonight|tonight|today|(?:right )?now|tomorrow|this week|this (?:afternoon|evening"
        r"|morning)|at once|asap|by (?:the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|end"
        r"|\d+\w*|morning))\b|(?:you|we|i|gives? you|that leaves you|you've got|you have) (?:have |have only |only"
        rf" have |only )?(?:until|till) {_DATE_EN}|or (?:it's|it is|you'll|you will|the (?:price|place|offer|deal"
        r"|slot)) (?:gone|lost|lose|miss|too late|goes|is)\b|take it or leave it|now or never",
        r"(?:the )?(?:board|boss|client|committee|jury|editor|council|manager|director|team|printer|investors?"
        r"|sponsor|panel|landlord|buyer)s? (?:meets?|decides?|votes?|wants?|chooses?|picks?|needs?|expects?)(?:"
        rf" \w+){{0,4}} {_DATE_EN}|(?:we|i|it|they|that|the \w+|bookings|applications|registration) (?:go(?:es)? to"
        rf" (?:print|press)|starts?|begins?|leaves?|departs?|launch(?:es)?) (?:already )?{_DATE_EN}",
        rf"{_PRICE_EN}\b[^.?!\n]{{0,40}}\b(?:until|till|before|(?:for )?this (?:week|month) only|today only|only"
        r" (?:today|this|until|till)|if you (?:order|book|sign|join|pay|enrol)[^.?!\n]{0,12}(?:by|before|today"
        r"|this|now))\b[^.?!\n]{0,40}",
        r"(?:we|books?|run|list|registrations?|bookings?|ballot|vote|voting|doors?|call|issue|intake|sale|window|the"
        rf" \w+|enrol\w*) (?:then )?(?:closes?|shuts?|ends?|locks?|goes to (?:print|press)) {_DATE_EN}",
        r"(?:prices?|rates?|fees?|it|tariffs?|costs?) (?:are |is |will )?(?:go(?:es|ing)? up|rises?|rising"
        rf"|doubles?)(?: \w+)? (?:{_DATE_EN}|after|from|next|soon)",
        rf"\bas (?:the |we |they |our |my )?\w+ (?:begins?|starts?|closes?|goes? to|leaves?|is|are) {_DATE_EN}",
        r"(?:code|valid|use|claim|redeem|pay|complete|fill|return|reply|say (?:yes|the word)|join|collect|transfer"
        r"|settle|revert)\b[^.?!\n]{0,50}\bbefore (?:\w+ )?(?:midnight|noon|tonight|tomorrow|monday|tuesday|wednesday"
        r"|thursday|friday|saturday|sunday|month end|the (?:weekend|\d+\w*))\b",
        r"(?:time is (?:short|tight|running)|(?:the )?clock is ticking|(?:the )?deadline is|today is the last|last"
        r" days?(?: to| of the (?:offer|sale))|(?:closing|ending|ends|closes) soon|(?:be|move) (?:quick|fast)\b"
        r"|(?:quick|fast|speedy|prompt|swift|immediate) (?:answer|reply|response|decision|confirmation)(?: is| would"
        r" be)? (?:please|appreciated|needed|wanted|expected)|(?:reply|answer|respond|call|write|decide|sign"
        r"|order)(?: \w+)? (?:quickly|fast|quick|at once|soonest|promptly)|what are you waiting for|why wait|every"
        r" (?:day|week|month|hour) (?:you|without|that|of)|you (?:must|have to|need to) (?:decide|act|sign|answer"
        r"|choose|move|book|order)|only (?:here|in town|free|available|open) (?:until|till|this))",
        r"(?:tonight|today|tomorrow|now)[^.?!\n]{0,12} (?:yes or no"
        r"|(?<!night\s)(?<!day\s)(?<!week\s)(?<!year\s)(?<!morning\s)without fail|at the (?:very )?latest|no later)\b"
        r"|without fail|\b(?:yes or no|at the latest) (?:today|tonight|tomorrow|by \w+)|(?:this|the) (?:offer|price"
        r"|date) won't (?:last|wait|come)|not after that|no good after|(?:please )?(?:don't|do not) (?:leave it|sit"
        r" on it|think too long|sleep on it|delay|put it off)\b|no time (?:to lose|to waste)",
    ),
    fr=(
        r"(?:fais|faites|envoie|envoyez|signe|signez|regle|reglez|decide|decidez)-?(?:le|la|les|moi|vous|toi)?"
        r" (?:aujourd'hui|ce soir|demain|maintenant|tout de suite)\b",
        r"(?:vous|tu|on) (?:n')?(?:avez|as|a) (?:que |seulement |plus que )?jusqu'(?:a|au)\b[^.?!\n]{0,30}|(?:oui"
        r" ou non|c'est oui ou (?:c'est )?non|maintenant ou jamais)\b|(?:je|on|nous) (?:signe|rends|boucle|imprime"
        rf"|pars|part|commande|tranche|decide|lance|livre|ferme)(?:ons|s)? (?:le |la |les )?(?:\w+ )?{_DATE_FR}"
        r"|(?:mon|ma|le|la|notre) (?:chef|cheffe|patron|patronne|client|cliente|editeur|imprimeur|jury|commission"
        r"|comite|conseil|direction|banque|mairie) (?:attend|s'impatiente|se reunit|tranche|decide|me"
        r" relance)\b[^.?!\n]{0,40}",
        r"(?:faut|faudrait|ai besoin|avons besoin|nous faut|me faut)\b[^.?!\n]{0,60}\b(?:ce soir|aujourd'hui|demain"
        r"|cette semaine|tout de suite|maintenant|des (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)|pour"
        r" (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain))\b",
        rf"{_PRICE_FR}[^.?!\n]{{0,40}}\b(?:jusqu'(?:a|au)|avant (?:le|la|ce|{_DATE_FR})|(?:uniquement |seulement"
        r" )?(?:cette semaine|ce mois)|pour les \w+ premiers?)\b[^.?!\n]{0,40}",
        r"(?:apres|ensuite|passe(?:e)? (?:ce|cette) (?:delai|date|semaine))\b,? (?:c'est|ce sera|ca (?:passe|monte"
        r"|double)|(?:il|elle|le prix|le tarif) (?:passe|double|remonte|augmente)|je ne (?:promets|garantis"
        r"|peux))[^.?!\n]{0,40}|\bpas apres\b|a prendre ou a laisser",
        r"(?:on|nous|\w+) (?:boucle(?:ra|nt|ons)?|ferme(?:ra|nt|ons)?|cloture(?:ra|nt|ons)?|se (?:vote|termine"
        r"|decide|cloture)|augmente(?:nt|ra|ront)?|expire(?:nt|ra)?|debute(?:nt|ra)?|demarre(?:nt|ra)?|part(?:ent)?"
        rf" en impression|est due?) (?:des )?{_DATE_FR}|(?:bouclage|cloture|depot|depart|tirage) (?:est |prevu"
        rf" )?{_DATE_FR}|(?:le|la) (?:depot|cloture|commission|assemblee|jury|vote|bouclage) est {_DATE_FR}",
        r"la (?:saison|campagne|session|promotion|periode) (?:demarre|commence|finit|se termine|touche a sa fin)"
        r"|reponse (?:rapide|immediate|urgente|souhaitee|attendue)\b|sans faute|pas de temps a perdre|dernier delai"
        r"|(?:mieux vaut|il vaut mieux|autant) (?:donc )?ne pas (?:tarder|attendre|trainer)|ne tard(?:ez|e) pas",
        r"(?:dis|dites|repond[sz]?|repondez|appelle|appelez|confirme|confirmez|decide|decidez|rappelez|envoie|envoyez"
        r"|signe|signez|tranche|tranchez)(?:-(?:moi|nous|toi|vous))?(?: donc| vite| juste)* (?:ce soir|a soir"
        r"|aujourd'hui|cette semaine|tout de suite|avant|d'ici|dans la journee|sous)\b[^.?!\n]{0,40}",
        r"a (?:confirmer|regler|signer|rendre|retourner|valider|renvoyer|payer|verser)\b[^.?!\n]{0,25}\b(?:avant"
        r"|aujourd'hui|ce soir|demain|sous|d'ici|cette semaine)\b[^.?!\n]{0,30}|(?:avance|acompte|reglement|paiement"
        r"|virement|accord|oui)\b[^.?!\n]{0,20}\b(?:ce soir|aujourd'hui|demain|cette semaine|avant)\b",
        r"(?:pour toute (?:commande|inscription|signature|reservation)|si (?:la|votre|ta) (?:commande|signature"
        r"|reponse|reservation)|si (?:vous|tu) (?:vous |t')?(?:command|inscri|sign|reserv"
        r"|decid)\w*)[^.?!\n]{0,40}\b(?:cette semaine|ce mois|avant|aujourd'hui|ce soir|d'ici)\b[^.?!\n]{0,30}",
        r"le temps presse|ca urge|c'est (?:tres |assez )?urgent|(?:dans les|sous) (?:plus brefs|les meilleurs) delais"
        r"|au plus tot|dernier jour|(?:la )?date limite|qu'attend(?:ez-vous|s-tu)|pourquoi attendre|chaque (?:jour"
        r"|semaine|mois|heure) (?:qui passe|perdue?|sans|de retard|compte)|(?:vous|tu) (?:devez|dois) (?:vous |te"
        r" )?(?:decider|signer|repondre|choisir|agir|reserver|commander)|il faut (?:vous |te )(?:decider|inscrire"
        r"|positionner)|(?:ici|la|dispo\w*|ouverte?) (?:que |seulement |uniquement )jusqu",
        r"sous (?:huitaine|quinzaine|(?:\d+|quarante-huit|vingt-quatre|huit|quinze) ?(?:heures|h|jours))\b"
        r"|pas (?:une|un|de) (?:minute|journee|jour|seconde|temps|instant) a perdre|il ne faut pas (?:trainer"
        r"|tarder)|(?:dernier|derniere)s? (?:delai|chance|rappel|relance)\b",
        r"[a-z]+(?:ez|e|s)-(?:moi|nous|le|la|les)\b[^.?!\n]{0,60}\b(?:avant|d'ici|au plus tard) (?:le |la |ce |a"
        r" )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|midi|soir|minuit|\d+|fin|toussaint|noel)",
    ),
)
RUNNING_OUT = wording(
    "scarcity",
    0.75,
    en=(
        r"(?:there (?:are|is)|i have|i've got|we have|we've) (?:\w+ )?(?:(?:plenty of |many |several |two |three |a"
        r" queue of |a list of )others?|another (?:buyer|candidate|taker|bidder|offer|client|supplier|option|\w+"
        r" (?:waiting|interested|ready))|a (?:waiting list|queue)|other (?:buyers|candidates|takers|offers"
        r"|options))\b|(?:whoever (?:is )?first|first (?:one|person|to)|the first) (?:who )?(?:answers?|repl(?:y|ies)"
        r"|signs?|pays?|says? yes|comes?|confirms?)\b|(?:is|are|will be|you're) (?:next (?:on|in)|not the only)\b"
        r"|(?:just|only) (?:one|two|three|four|five|\d) (?:more |of (?:them|these) )?(?:left|to go|remain(?:s|ing)?"
        r"|available|free)\b|room for (?:only |just )?(?:one|two|three|four|\d+|a few) more",
        r"(?:last|final|only) (?:\d+|two|three|four|five|six|ten|few|remaining) (?:pieces?|boxes|copies|units?|dates?"
        r"|sets?|pairs?|tables?|rooms?|in stock|on sale)\b|(?:\d+|two|three|four|five|six) (?:\w+ )?(?:left"
        r"|remaining)(?: in stock| at this| for)?\b(?=\s*(?:[.,!;]|in|at|for|and|$))",
        r"(?:slots?|dates?|places?|seats?|spots?|diary|calendar|list|series|stock|edition|cohort|group|month|week"
        r"|project|intake|course|tour|round)(?: \w+){0,3} (?:nearly|almost|already|all but|half|fast|quickly|rapidly)"
        r" (?:full|gone|booked|taken|sold|reserved|filling|disappearing)\b",
        r"(?:fill(?:s|ing)?|sell(?:s|ing)?|book(?:s|ing)?|go(?:es|ing)?|snapped) (?:up )?(?:very )?(?:fast|quickly"
        r"|quick|like hot)\b",
        r"(?:other|another|others|someone|somebody|everyone|two|three|several|number \w+|the competition|your"
        r" (?:competitors?|rivals?|neighbou?rs?))\b[^.?!\n]{0,25}\b(?:(?:has|have|is|are|already) (?:\w+"
        r" )?(?:interest(?:ed)?|asking|asked|queueing|waiting|lined up)|shown (?:an )?interest|want(?:s)? (?:it|them"
        r"|yours))\b",
        r"(?:next|another) (?:person|one|candidate|name|buyer|client|company|bidder) (?:on|in|down) (?:the|my|our)"
        r" (?:list|line|queue)\b|(?:your|the|this) (?:slot|place|spot|seat|offer|room|table|price"
        r"|name)\b[^.?!\n]{0,20}\b(?:released|given (?:away|to)|goes to|passed on|withdrawn|resold|lost)\b|while"
        r" (?:stocks?|supplies|it|they|there) (?:last|still|are still|is still|'s still)s?\b|(?:can't|cannot|can not"
        r"|won't be able to) (?:hold|keep|reserve)[^.?!\n]{0,25}\b(?:longer|past|beyond|after|until|for ever"
        r"|forever)\b|(?:for|to) the first (?:\d+|five|ten|twenty|fifty|hundred|few|people"
        r"|ones)\b[^.?!\n]{0,20}\b(?:who|only|to|customers?|people|orders?|clients?)\b|limited (?:time|places|edition"
        r"|stock|availability)|before (?:it's|they're|they are|it is) (?:all )?gone",
        r"once (?:they're|they are|it's|it is|that's) gone|(?:i'm|i am|we're|we are) only (?:taking|accepting"
        r"|running|making|signing|seeing|offering)\b[^.?!\n]{0,25}|there(?:'s|s| is| are) (?:only |just )?(?:so much"
        r"|so many|\d+|one|two|three|four|five|six|a couple|a handful)\b[^.?!\n]{0,30}\b(?:left|remaining)\b",
        r"(?:spaces?|places?|spots?|slots?|seats?|tickets?|they|these)(?:'re| are| is)? (?:really |just )?(?:flying"
        r"|disappearing|vanishing|melting|going (?:fast|quick))\b",
        r"before (?:someone|somebody|others?|they|another|number|your|the)\b[^.?!\n]{0,25}\b(?:takes?|gets?|calls?"
        r"|does|do|grabs?|snaps?|beats?|signs?|finds?)\b",
    ),
    fr=(
        r"(?:il y en a|j'en ai|j'ai|nous avons) (?:deja )?(?:d'autres|plusieurs|un autre|une autre|deux autres"
        r"|quelqu'un d'autre) (?:qui|sur|pretes?|prets?|acheteurs?|acheteuse|interesse|demandes?|prestataires?"
        r"|fournisseurs?)\b[^.?!\n]{0,40}|(?:vous n'etes|tu n'es) pas (?:le seul|la seule)|liste d'attente|les autres"
        r" (?:attendent|ont (?:deja )?(?:dit|signe|repondu|paye))|le premier (?:qui|a) (?:repond|signe|paie|paye"
        r"|repondre|signer|se)\w*|(?:plus que|que|seulement) (?:une?|deux|trois|quatre|\d) (?:a prendre|a saisir|de"
        r" libres?|disponibles?)",
        rf"{_NUMBER_FR} (?:[a-z]+ )?sur {_NUMBER_FR} (?:sont |est )?(?:deja )?(?:pris|part|vend|reserv|occup)|(?:sont"
        r"|est) (?:deja |presque |bientot |quasi(?:ment)? )+(?:toute?s? |tous )?(?:prise?s?|partie?s?|pleine?s?"
        r"|epuisee?s?|complete?s?|reservee?s?|vendue?s?)\b",
        r"(?:j'en ai|(?:il )?m'en reste|il en reste|nous en avons|reste) (?:plus que |encore |que"
        rf" )?{_NUMBER_FR}\b(?=\s*[,.;!])|(?:elles?|ils?) (?:seront|sera|seront vite) (?:vite )?(?:parti|vendu"
        r"|pris)e?s?\b",
        rf"{_NUMBER_FR} (?:[a-z]+ )?restante?s?\b|(?:agenda|planning|calendrier|carnet|tournee"
        r"|stock)\b[^.?!\n]{0,25}\b(?:se remplit|se remplissent|se vide|a vue d'oeil|presque pleine?|deja"
        r" pleine?)\b",
        rf"(?:un autre|une autre|d'autres|{_NUMBER_FR} (?:de vos |autres )?[a-z]+(?: a vous)?) (?:sont|est|l'ont|a)"
        r" (?:deja )?(?:dessus|interess|sur le coup|demande|sur les rangs|prets?|prete)",
        r"(?:au|le) suivant (?:sur|de) (?:la|ma|notre) liste|(?:je|on) passe(?:rai|ra)? au suivant|(?:je|nous) ne"
        r" (?:peux|pourrai|pouvons|pourrons) (?:pas|plus) (?:le |la |les |vous )*(?:garder|tenir|bloquer"
        r"|reserver)[^.?!\n]{0,30}|dans la limite des (?:stocks|places)|tant qu'il (?:en reste|est (?:encore )?temps"
        r"|y en a)|(?:quantites?|edition|places?|nombre) (?:tres )?limitee?s?|(?:reserve\w*|offert\w*|uniquement"
        r"|valable) (?:aux|pour les) (?:\w+ )?premier\w*|aux \w+ premiers\b",
        r"les (?:postes|places|creneaux|lots|billets|dossiers) (?:seront|partent|partiront|s'arrachent"
        r"|se font rares)\b[^.?!\n]{0,25}|a (?:ta|votre) place,? je (?:ne |n')?(?:traine|attend|tarde|hesite)\w*"
        r"|pas pour (?:les (?:gens|personnes) qui|ceux qui|les) hesit\w+",
        r"avant qu(?:e|')\s?(?:d'autres|un autre|une autre|quelqu'un|votre|ton|vos|tes)\b[^.?!\n]{0,40}|je (?:vois"
        r"|verrai|vais voir|propose|proposerai|donne|donnerai|passe|passerai)[^.?!\n]{0,15}\b(?:avec|a|au) (?:un|une"
        r"|d'|quelqu'un d')\s?autres?\b",
    ),
)
CORNERED = wording(
    "insistence",
    0.75,
    en=(
        r"(?:surely|i(?:'m| am) sure|i know|i trust|i(?:'m| am) certain|certain that) (?:that )?you (?:won't|wouldn't"
        r"|will not|would not|can't|cannot|couldn't)\b[^.?!\n]{0,50}|you (?:can't|cannot|won't|wouldn't|mustn't)"
        r" (?:\w+ )?(?:refuse|say no|ignore|turn (?:me|us|this)|leave (?:me|us)|let (?:me|us|this|them))\b|i"
        r" (?:insist|won't hear|won't let|will not hear)\b|no is not an (?:option|answer)|if you (?:really|truly"
        r"|actually) (?:care|love|believe|mean|want|cared|loved|believed|meant)\b|(?:what|how) (?:would|will)"
        r" (?:people|they|your \w+) (?:say|think|feel)\b|think of (?:your|the) (?:\w+ )?(?:children|patients|family"
        r"|team|kids|clients|pupils|students|customers|future)\b|everyone (?:will|is going to) (?:know|see|ask"
        r"|hear)\b|so you owe\b|in return,? (?:i expect|you)\b",
        r"(?:i've|i have|we've|we have) (?:already )?(?:written|called|phoned|messaged|asked|left|sent"
        r"|tried)\b[^.?!\n]{0,30}\b(?:twice|(?:two|three|four|several) (?:times|messages|voice|emails|mails|letters)"
        r"|\d times)\b|(?:this is|that's) my (?:second|third|fourth|last) (?:message|mail|email|attempt|letter|note)"
        r"|still no (?:answer|reply|word|news)|your silence|i(?:'ll| will| shall)? expect(?:ing)? (?:your|an|the"
        r"|you)\b",
        r"(?:you'd|you would|anyone would|one would) (?:have to )?be (?:a )?(?:mad|fool|foolish|crazy|silly|wrong)"
        r" (?:not|to (?:refuse|say|pass|turn|miss))|(?:you )?(?:don't|wouldn't) want to (?:be left|miss|regret|lose"
        r"|be the)|(?:a shame|a pity|sad|sorry|disappointed|hurt) (?:if you|to (?:miss|lose|see you (?:miss|lose)|let"
        r" it go))|(?:can you|could you) (?:really )?afford (?:not )?to|(?:after all|since) i(?:'ve| have)? (?:did"
        r"|done|helped|gave|given)\b|the least you (?:can|could)|you owe (?:me|us|it)\b|i(?:'ll| will| shall| would)"
        r" (?:have to|be (?:obliged|forced)) (?:to )?(?:tell|inform|report|ask|call|ring|write|go|give|pass|offer"
        r"|sell|assume|conclude)\b",
        r"(?:otherwise|or else|failing that|if not),? (?:i(?:'ll|'d| will| shall| have to| must)|we(?:'ll| will|"
        r" must)) (?:\w+ )?(?:ring|call|phone|write|go|give|offer|take|ask|contact|come|assume|turn|pass|cancel)\b",
        r"if you (?:hesitate|wait|refuse|say no|turn (?:me|us|it) down|can't decide|don't (?:want|hurry|act"
        r"|move))\b[^.?!\n]{0,15}\b(?:i|we|you|it|someone|others?)(?:'ll|'d| will| have| shall| lose| goes)\b",
        r"(?:i've|i have|we've|we have) (?:already |just )?(?:told|promised|announced"
        r"|assured)\b[^.?!\n]{0,40}\b(?:you|your|names?|two|three)\b|(?:i've|i have|we've|we have) (?:already"
        r" )?(?:printed|signed|entered|listed|announced|named)\b[^.?!\n]{0,25}\b(?:you|your)\b|(?:you're|you are|your"
        r" name is) (?:already )?(?:on the|down (?:for|as))\b",
        r"i(?:'ll| will) (?:take (?:your )?(?:silence|no answer)|assume (?:it's|you|that you))",
        r"i(?:'ll| will| shall) (?:ring|bell|call|phone|ping|dial|drop (?:in|by|round)|pop (?:in|by|round|over)|come"
        r" (?:by|round|over)|swing by) (?:you |back |again )*(?:tomorrow|tonight|this (?:morning|afternoon|evening"
        r"|week)|first thing|after (?:tea|lunch|work|dinner)|on|at|next|then|by)\b[^.?!\n]{0,30}",
        r"(?:i've|i have|we've|we have)(?: already| got)* you (?:already )?(?:pencilled|penciled|down|booked|marked"
        r"|in for)\b[^.?!\n]{0,25}|(?:pencilled|penciled|booked|put|marked|signed) you (?:in|down|up)\b"
        r"|so that's you (?:at|on|in|for)\b|(?:don't|do not) be the (?:one|only|last)\b",
        r"(?<!i\s)(?:count|rely|relying|depend|depending|counting) on you\b|\bi count on you\b|(?:don't|do not)"
        r" (?:leave me|let me down|disappoint|say no|make me (?:beg|wait)|keep me waiting)\b|(?:won't|will not|can't"
        r"|cannot|not) (?:take|accept) (?:a )?no\b|i'd hate (?:you|for you|to see)\b|(?:only|the) one (?:\w+"
        r" ){0,5}who said no",
    ),
    fr=(
        r"(?:je suis (?:sur|sure|certain|certaine)|je sais|j'imagine|je n'imagine pas) (?:bien )?que (?:vous|tu)"
        r" (?:ne |n')\w+ (?:pas|jamais)\b|(?:vous|tu) ne (?:refuserez|refuseras|direz|diras|laisserez|laisseras"
        r"|voudriez|voudrais|allez|vas) (?:quand meme |tout de meme )?pas\b[^.?!\n]{0,40}|j'insiste\b|j'y compte\b|on"
        r" (?:y )?compte sur (?:vous|toi)|je n'accepte(?:rai)? pas\b|si (?:vous|tu) (?:aimez|aimes|tenez|tiens|croyez"
        r"|crois) (?:vraiment|reellement)\b|que (?:diront|penseront|dira|pensera)\b[^.?!\n]{0,30}|tout le monde"
        r" (?:saura|va le savoir|le saura)|pense[zs]? a (?:vos|votre|tes|ton|ta) (?:enfants?|patients?|famille"
        r"|equipes?|eleves|clients?|avenir)\b|en (?:echange|retour|contrepartie),? (?:vous|tu|j'attends|je compte)\b",
        r"(?:je (?:vous|t')\s?ai|je vous ai deja|j'ai) (?:deja )?(?:ecrit|appele|laisse|envoye"
        r"|relance)e?\b[^.?!\n]{0,20}\b(?:deux|trois|quatre|plusieurs|\d) (?:fois|messages?|mails?|courriers?)\b"
        r"|(?:c'est|voici) (?:mon|le) (?:deuxieme|second|troisieme|dernier) (?:message|mail|courrier|rappel|essai)"
        r"|restes? sans (?:reponse|suite)|votre silence|j'attends (?:donc )?(?:votre|ton|vos|tes) (?:reponse"
        r"|signature|accord|oui|virement|confirmation|appel|decision|bon)\b",
        r"(?:vous|tu) (?:seriez|serais) (?:fou|folle|bete|idiote?)|ca ne se refuse pas|(?:je|j'en) (?:serais|serai)"
        r" (?:tres |vraiment )?(?:decue?|vexee?|triste|peinee?) (?:si|que)|(?:vous|tu) (?:n'allez|n'iras|ne vas"
        r"|n'allais) (?:quand meme )?pas (?:me|nous|laisser|refuser)|(?:vous|tu) me (?:devez|dois) (?:bien )?|apres"
        r" (?:tout )?ce que j'ai (?:fait|donne)|je (?:serai|serais|me verrai|me verrais) (?:donc )?(?:oblige"
        r"|contraint|force)e? (?:de|d')|j'en (?:parlerai|informerai|avertirai) (?:a )?(?:votre|ton|vos)\b|je"
        r" (?:previendrai|previens|contacterai|contacte|appellerai) (?:votre|ton|vos|directement)\b",
        r"sinon,? (?:je (?!suis|peux|pourrais|n)|on (?!peut)|c'est (?:fini|perdu|mort|fichu|trop)|ce sera|tant"
        r" pis)[^.?!\n]{0,50}|sauf (?:contrordre|avis contraire|refus|objection)\b|sans (?:contrordre|avis contraire"
        r"|reponse|retour|nouvelles?)\b[^.?!\n]{0,50}",
        r"(?:j'ai|nous avons|on a) (?:deja )?(?:mis|inscrit|promis|annonce|dit|imprime|fait imprimer"
        r"|prevenu)\b[^.?!\n]{0,35}\b(?:votre|ton|vos|tes|que (?:vous|tu|c'etait))\b",
        r"je (?:vous|t'|te)\s?ai (?:deja )?(?:bloque|reserve|inscrite?|note|mise?|garde|prevu|ajoute"
        r"|retenu)\b[^.?!\n]{0,40}",
        r"je (?:vous|te|t') ?(?:note|inscris|mets|bloque|reserve)\b[^.?!\n]{0,25}\b(?:lundi|mardi|mercredi|jeudi"
        r"|vendredi|samedi|demain|ce soir|cet apres-midi|dans la (?:semaine|journee|foulee)|a \\d)\b[^.?!\n]{0,25}",
        r"je (?:viendrai|passerai|passe|rappellerai|rappelle|vous (?:rappelle|appelle|rappellerai|appellerai)"
        r"|t'(?:appelle|appellerai))(?: donc)?\b[^.?!\n]{0,40}\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain"
        r"|ce soir|cet apres-midi|dans la (?:semaine|journee|foulee)|a \\d)\b|(?:nos?|mes|notre|mon"
        r"|ma) \w+ (?:prendr\w+ contact|(?:vous|te|t') ?(?:appeler|contacter|rappeler|recontacter)\w+)[^.?!\n]{0,30}",
        r"(?:je|il|elle|on|nous|mon \w+|ma \w+) (?:compte|comptons|comptent) (?:vraiment |bien |tous )?sur (?:vous"
        r"|toi)\b|(?:ne )?(?:me )?(?:dis|dites)(?:-moi)? pas (?:que )?non\b|(?:ne )?(?:me|nous) (?:laisse|laissez"
        r"|decois|decevez|lache|lachez) pas|(?:vous|tu) ne (?:pouvez|peux) pas (?:me |nous )?(?:dire non|refuser"
        r"|laisser)",
    ),
)
