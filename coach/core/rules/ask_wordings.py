"""Asks put as settled or as needed, and the days they name: constructions that any trade uses."""

from __future__ import annotations

from coach.core.rules.engine import wording

TIME_EN = (
    r"(?:today|tonight|tomorrow|this (?:week|afternoon|month)|next (?:week|month)|(?:on |next |this )?(?:monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday))"
)
DAY_FR = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|cette semaine|semaine prochaine|ce (?:soir|midi"
    r"|matin)|aujourd'hui)"
)

SETTLED = wording(
    "meeting",
    0.7,
    en=(
        r"(?:when|what time|where|how soon) (?:shall|should|can|do|could|may|will) (?:i|we) (?:come|expect|meet|pick"
        r"|collect|drop|start|send|visit|call|stop)\b[^.?!\n]{0,50}\?|see you (?:on |this |next )?(?:monday|tuesday"
        r"|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)\b|i(?:'m| am) coming (?:on|over|by|round|to"
        r" (?:you|your))\b[^.?!\n]{0,40}|i(?:'ll| will) (?:wait for you|be (?:waiting|outside|at (?:your"
        r"|the)))\b[^.?!\n]{0,40}",
        r"(?:put|slot|squeeze|fit|count|sign) (?:me|us) (?:in|up|through|on the)\b[^.?!\n]{0,30}|(?:reserve|keep|save"
        r"|hold) (?:me|us) (?:a|one|the|two|\d+)\b[^.?!\n]{0,30}|(?:(?:please |kindly |do )come|join us) (?:to our|to"
        r" my|along|on|at our|for our)\b[^.?!\n]{0,40}|you(?:'re| are) (?:cordially |warmly )?invited\b|(?:interested"
        r"|deal|agreed|keen|shall we|are you in|in or out|yes or no|how about it)\s*\?",
        r"(?:free|around|available|call|visit|lunch|coffee|zoom|are you (?:in|there|home"
        rf"|open))[^.?!\n]{{0,20}}\b{TIME_EN}[^.?!\n]{{0,20}}\?|(?:monday|tuesday|wednesday|thursday|friday|saturday"
        r"|sunday|tomorrow|tonight|today)(?: at)? \d{1,2}(?:[:.]\d\d)?\b[^.?!\n]{0,25}\?",
        r"(?:i'd|i would|we|may we|may i|can i|might i|could we|i) (?:like to )?(?:suggest|propose) (?:that we|we|a"
        r"|an|our|\d+|\w+ minutes|speaking|meeting)\b[^.?!\n]{0,60}|(?:open to|up for|interested in|keen on) (?:see"
        r"|hear|try|learn|meet|chat|talk|jump)\w*\b[^.?!\n]{0,60}\?|(?:kindly|please|could you) spare\b",
        r"let us (?:have|do|get|take|find|fix|arrange) (?:a |an |some )?(?:\w+ )?(?:lunch|coffee|call|time|date|drink"
        r"|meeting|dinner)\b|i(?:'ll| will) (?:pencil|put you|try again|book you|bring you|ring|phone|be round|come"
        r" (?:round|over))\b[^.?!\n]{0,50}|i(?:'m| am) (?:putting|signing|booking) you (?:down|up|in)\b",
        r"(?:morning or (?:afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day or (?:mon|tues|wednes|thurs"
        r"|fri|satur|sun)day)\b[^.?!\n]{0,30}\?",
    ),
    fr=(
        r"(?:quand|a quelle heure|ou) (?:est-ce que )?(?:je|puis-je|on|dois-je) (?:peux |puis )?(?:passe|passer|viens"
        r"|venir|se voit|se retrouve|vous retrouve|te retrouve|commence)\b[^.?!\n]{0,40}\?|on se (?:retrouve|rejoint"
        r"|voit) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|a|au|chez)\b|je (?:vous|t'"
        r"|te)\s?attends? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|a \d|au|ce"
        r"|des)\b[^.?!\n]{0,30}|(?:on dit|disons) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain"
        r"|a?\s?\d+\s?h)",
        r"(?:on (?:fait|part) (?:comme|la-dessus|sur)[^.?!\n]{0,12}|partante?s?|interessee?s?|vous etes des notres|tu"
        r" es des notres|c'est bon pour (?:vous|toi)|marche conclu|je peux compter sur (?:vous|toi))\s*\?|(?:inscris"
        r"|mets|prends|garde|cale|note|ajoute)-(?:moi|nous)\b[^.?!\n]{0,40}",
        rf"(?:{DAY_FR})(?: [a-z]+)? ou (?:{DAY_FR})\b[^.?!\n]{{0,40}}|(?:voulez-vous|souhaitez-vous|veux-tu) (?:l'|le"
        r" |la |les |en )(?:essayer|tester|voir|recevoir|gouter|prendre|commander|visiter)\b[^.?!\n]{0,40}",
        r"je (?:passe|viens|passerai|viendrai|serai (?:la|chez vous|dans)|vous appelle|t'appelle) (?:[a-z]+"
        rf" ){{0,3}}(?:{DAY_FR}|a \d+\s?h)\b[^.?!\n]{{0,40}}|je (?:passe|viens) (?:te|vous) (?:prendre|chercher)\b",
        rf"(?:reunion|rendez-vous|rdv|visio|appel|degustation|prochaine (?:table|seance|session)) (?:{DAY_FR}|le"
        r" \d+)[^.?!\n]{0,40}|(?:preferez-vous|vous preferez|tu preferes|plutot) (?:le |la )?(?:matin|soir|midi"
        r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|menu|format|formule|taille)\b|matin ou (?:soir"
        r"|apres-midi)",
        r"(?:tu|vous) (?:commences?|commencez|viens|venez|signes?|signez|arrives?|arrivez) (?:quand|lundi|mardi"
        r"|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce)\b[^.?!\n]{0,40}\?|il (?:ne )?(?:vous |te )?reste(?:"
        r" plus)? qu'a (?:me |nous )?(?:fixer|choisir|signer|dire|confirmer|donner)|(?:combien|a combien) (?:serez"
        r"|seriez|viendrez|en (?:voulez|prenez|faut))-vous|vous en (?:prenez|voulez|prendrez) combien",
        r"(?:je|nous) (?:vous |te |t')(?:ajoute|inscris|inscrit|mets|note|prends|compte)\b[^.?!\n]{0,40}\?|je pars du"
        r" principe que[^.?!\n]{0,50}",
    ),
)
WANTED = wording(
    "handover",
    0.7,
    en=(
        r"(?<!can\s)(?<!to\s)(?<!and\s)(?:ask|tell|get|show|pass|mention|speak to|talk to|forward|hand) (?:it to "
        r"|this to |this on to |us to |me to )?your (?:boss|manager|director|principal|head|board|team|colleagues?"
        r"|chef|owner|editor|committee|mayor|company|employer|accountant|\w+ (?:manager|director|team"
        r"|department))\b[^.?!\n]{0,60}|i (?:want|ask|beg|request|must ask|have to ask|would ask|invite) you to"
        r" (?!know|tell you)[^.?!\n]{0,60}|you (?:could|might|should|can) (?:just |also |simply |surely |perhaps"
        r" )*(?:put|give|send|lend|get|introduce|recommend|sell|let|pass) (?:me|us|my|our)\b",
        r"(?:just|only) (?:a|your|one|an) (?:quick |small |short |simple )?(?:signature|yes|reply|call|click"
        r"|introduction|word|deposit|number|photo|form)\b|(?:all it takes|it (?:only|just) takes|all that's (?:needed"
        r"|missing)) is?\b[^.?!\n]{0,40}|(?:apply|fill (?:in|out)|download|register|enrol|subscribe|enquire) (?:here"
        r"|now|today|the|it|our|online|below|via|at)\b[^.?!\n]{0,40}|how much (?:would|do|will|can|could) you"
        r" (?:charge|pay|want|take|offer|give|spend|invest)\b[^.?!\n]{0,30}",
        r"(?:will|would|could|can) (?:you|your \w+(?: \w+)?) (?:please |kindly |perhaps |also )?(?:sign|lend|buy"
        r"|order|donate|sponsor|host|release|pay|collect|vote|back|invest|translate|publish|stock|distribute|read my"
        r"|hire|get (?:me|us|him|her|them)|put (?:me|us|in)|let (?:me|us)|give (?:me|us)|bring (?:me|us)|have (?:it"
        r"|them) back|tell me (?:who|which|when|how much))\b[^.?!\n]{0,80}\?",
        r"(?:i|we)(?:'ll)? (?:only |just |simply |also |now |really |still )?need (?:you|your|his|her|their|one|two"
        r"|three|four|five|\d+|\w+ \w+ now)\b[^.?!\n]{0,60}|all (?:i|we) need\b[^.?!\n]{0,60}|what (?:i|we) need"
        r" (?:is|from you)\b[^.?!\n]{0,40}|i'd (?:like|want|need) you (?:to|in|on|at)\b[^.?!\n]{0,40}",
        r"(?:to )?(?:which|what) (?:e-?mail|address|size|number|inbox|colour)\b[^.?!\n]{0,40}\?|where (?:can|shall"
        r"|should|do) (?:we|i) (?:ship|send|deliver|post|bring)\b[^.?!\n]{0,30}\?|(?:should|shall) (?:we|i) (?:ship"
        r"|mail|post|deliver|bring|put|sign)\b[^.?!\n]{0,50}\?",
        r"i(?:'m| am) (?:sending|enclosing|attaching|forwarding) (?:you )?(?:the|a|my|our) (?:\w+ )?(?:contract|link"
        r"|invoice|form|mandate|quote|order|agreement|cv|resume|script|manuscript)\b",
        r"(?:buy|order|grab|download) (?:it|one|yours|mine|a copy) (?:on|at|from|here|now|today)\b|(?:leave|post"
        r"|write)(?: me| us)? (?:a|an) (?:\w+ )?(?:\w+ )?(?:review|rating)\b|(?:tag|mention|follow|repost|share)"
        r" (?:us|me|it) (?:when|in|on|and|with|to)\b|(?:put in|say) a (?:good |kind )?word (?:with|for|to)\b",
        r"(?:give|grant|spare|lend) (?:me|us) (?:\w+ ){0,3}(?:minutes?|moment|hour|time|chance|sign|address|number)\b"
        r"|\b(?:minutes|moment) of your time|pick your brain|(?:i was|i'm|i am|we're) hoping (?:you|that you)(?:'d"
        r"|'ll| could| would| can| will)?\b[^.?!\n]{0,50}|(?:do|doing) (?:me|us) (?:a|one|this|the) (?:\w+ )?favou?r"
        r"|(?:any chance|is there a chance) (?:of|you|that)\b[^.?!\n]{0,50}|who(?:'s| is| should i| do i| can i)?"
        r" (?:in charge|handles|decides|responsible|speak to|talk to|contact|ask|signs?|buys)\b[^.?!\n]{0,40}\?"
        r"|i(?:'d| would) (?:be (?:very |so )?(?:grateful|obliged|glad)|appreciate it) if you (?:could|would"
        r"|can)\b[^.?!\n]{0,50}",
        r"(?:may|might|can|could) (?:i|we) (?:please |kindly )?(?:ask (?:you|for)|expect|hold|count on|rely on|borrow"
        r"|use|request|forward you|put you)\b[^.?!\n]{0,60}\?|(?:should|shall) (?:we|i) send\b[^.?!\n]{0,50}\?|let"
        r" (?:us|me) have (?:the|your|a)\b|(?:sign up|order|pay|register|enrol|book|subscribe|join|buy)(?: now|"
        r" here)? (?:by|today|tonight|now|this|before)\b|(?:please|kindly) (?:join|prepare|bring|have|vote|pay"
        r"|transfer|print|pick|reserve|return|settle)\b",
        r"(?<!can\s)(?<!could\s)(?<!to\s)(?<!you\s)(?:call|ring|text|phone|e-?mail|whatsapp|contact|write to|message"
        r"|dm) me\b(?! (?:if|when|crazy|old|anything))[^.?!\n]{0,30}|(?:send|give|email|forward|bring) (?:me|us|over)"
        r" the\b",
        r"(?:any|a|an) (?:vacanc(?:y|ies)|openings?|position|job) (?:in|at|with|for|on) (?:your|the)\b|(?:are you|is"
        r" your \w+) hiring|how many (?:can|shall|should|may|would|do|will) (?:i|we|you)\b[^.?!\n]{0,30}\?|place"
        r" (?:your|an) order|(?:make|pay|send) (?:a|the|your) (?:deposit|payment|transfer|donation)|(?:vote|vouch)"
        r" for (?:me|us|my)",
        r"you(?:'ll| will) (?:now |then |just |please )(?:present|introduce|send|give|sign|recommend|tell|put)\b",
    ),
    fr=(
        r"(?:demandez|demande|montrez|montre|transmettez|transmets|donnez|proposez|propose|soumettez|faites(?:-le"
        r"|-la)?|remettez|presentez)(?:-(?:le|la|les|en))? (?:donc )?(?:suivre |circuler |passer |signer )?(?:a|au"
        r"|aux) (?:votre|ton|ta|vos|tes)\b[^.?!\n]{0,50}|(?:je (?:vous|te) (?:demande|prie(?! (?:de|d')\s?(?:croire"
        r"|agreer|recevoir)))|je (?:vous|te) demanderais|j'aimerais que (?:vous|tu)|je (?:veux|voudrais|souhaite"
        r"|souhaiterais) que (?:vous|tu)|je compte que (?:vous|tu)) (?:donc )?(?:de |d'|a )?[^.?!\n]{0,60}",
        r"(?:il (?:ne )?manque (?:plus |juste |seulement )*(?:que )?|(?:ne )?manque plus que )(?:votre|ton|ta|vos"
        r"|une?)\b[^.?!\n]{0,40}|(?:postulez|candidatez|remplissez|telechargez|abonnez-vous|abonne-toi|commandez"
        r"|achetez|inscrivez-vous|inscris-toi)\b[^.?!\n]{0,40}|(?:votre|ton) (?:rib|iban|acompte|virement|carte|siret"
        r"|kbis)\b|combien (?:vous en faut-il|en voulez-vous|en voulez|en prenez|tu en (?:veux|prends)|je vous"
        r" en)\b[^.?!\n]{0,20}\?",
        r"(?:il (?:me|nous) (?:faut|faudrait)|il (?:me|nous) manque|(?:il )?faudrait|j'aurais besoin|nous aurions"
        r" besoin|(?:ca|il) (?:prend|suffit de)) (?:donc |juste |seulement |aussi |encore )*(?:que (?:tu|vous)|de|d'"
        r"|votre|ton|ta|vos|tes|une?|des|trois|deux|quatre|\d+|le|la|les)\s?[^.?!\n]{0,60}",
        r"(?:je peux|puis-je|on peut|peut-on|pouvons-nous) (?:donc |bien )?(?:compter sur|vous faire (?:parvenir"
        r"|suivre|passer)|vous adresser|vous mettre|avoir)\b[^.?!\n]{0,60}\?|je (?:vous|te|t')(?: | l'|la |le |les "
        r"|en )+(?:envoie|adresse|expedie|mets|garde|reserve|apporte|livre|pose|inscris|prends)\b[^.?!\n]{0,40}\?",
        r"(?:dites|dis|parlez|parle|touchez|glissez|glisse)(?:-en)?(?: un mot)?(?: | donc )(?:a|au|aux) (?:votre|ton"
        r"|ta|vos|tes|patron|patronne|chef)[^.?!\n]{0,50}",
        r"(?:vendez|vends|pretez|prete|presentez|presente|renvoyez|renvoie|fixez|fixe|cedez|reglez|versez|accordez"
        r"|apportez|trouvez|trouve|reservez|mettez|mets|achetez|achete|communiquez|retournez|inscrivez"
        r"|ajoutez)-(?:moi|nous)\b[^.?!\n]{0,60}|prenez-en\b[^.?!\n]{0,30}",
        r"(?:rejoignez|rejoins) (?:mes|mon|ma|notre|nos|nous|l'|le|la)\b[^.?!\n]{0,40}|(?:un |votre |ton )(?:simple"
        r" )?(?:oui|accord|adresse|numero|signature|mot)\b[^.?!\n]{0,30}\b(?:suffi\w*|me suffi\w*)|(?:ou|a quelle"
        r" adresse|a qui) (?:dois-je|puis-je|j'|je)\s?(?:l'|le |la |vous )?(?:faire|envoie|envoyer|adresse|adresser"
        r"|livrer|deposer|expedier)\b[^.?!\n]{0,50}",
        r"(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:donc |juste |aussi |peut-etre )?(?:me|m'|nous) (?!dire"
        r" comment|dire si|dire ce|expliquer|raconter|apprendre)[^.?!\n]{3,70}\?|(?:tu|vous) (?:peux|pouvez|pourrais"
        r"|pourriez) (?:me|m'|nous) (?:prendre|faire|trouver|mettre|envoyer|passer|donner|rappeler|appeler|preter"
        r"|prevoir|obtenir|avoir|acheter|prendre)\b[^.?!\n]{0,50}",
        r"merci de (?:bien vouloir )?(?:me |nous |le |la |les )?(?:preparer|reunir|remplir|completer|regler|verser"
        r"|signer|retourner|bloquer|reserver|prevoir|choisir|confirmer|valider|repondre|appeler|contacter"
        r"|renvoyer)\b[^.?!\n]{0,50}|(?:vous|tu) (?:me |m'|nous )(?!dites|dis\b)[a-z]{3,}(?:ez|es|e"
        r"|s)\b[^.?!\n]{0,50}\?|si (?:vous|tu) (?:me |m'|nous )(?:donnez|donnes|envoyez|envoies|communiquez"
        r"|transmettez|pretez)\b|je (?:vous|t'|te) (?:en )?(?:fais|fait) (?:livrer|parvenir|envoyer|deposer)\b|je"
        r" vous (?:bloque|reserve|cale|note) (?:le|la|pour|donc)\b",
        r"(?:accordez|accorde|rappelez|ecrivez|contactez|joignez|embauchez|prenez|faites)-(?:moi"
        r"|nous)\b[^.?!\n]{0,50}|(?:passez|venez) (?:me |nous )?(?:voir|au|a la|a notre|chercher|tester|essayer"
        r"|signer)\b|(?:qui|quelle personne) (?:s'occupe|gere|decide|signe|dois-je|est en charge)[^.?!\n]{0,40}\?|a"
        r" qui (?:m'adresser|je m'adresse)|(?:vous|tu) (?:recrutez|recrutes|embauchez|embauches)\b|(?:votez|votes?)"
        r" pour|soutenez|(?:versez|verse) (?:un|votre)",
        r"(?:devis|bon de commande|contrat|convention|accord|acompte) (?:signee?|retournee?|verse) (?:avant|d'ici|ce"
        r"|cette|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)\b[^.?!\n]{0,30}",
    ),
)
