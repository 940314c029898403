"""Premature ask: a call, a meeting, a demo, a file, a number, a signature, before anything has been exchanged."""

from __future__ import annotations

from coach.core.rules.ask_wordings import DAY_FR, SETTLED, TIME_EN, WANTED
from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.rules.order_wordings import ASKED
from coach.core.scene import Gesture
from coach.core.text import Span
from coach.core.wordings import ByLanguage

_MEET_EN = (
    r"(?:(?:quick |short |brief |free |virtual |discovery |intro(?:ductory)? |phone |video |zoom |first |sales "
    r"|no-obligation |\d+[ -]?(?:minutes?|mins?|min) )*(?:call|chat|zoom|demo|demonstration|meeting|conversation"
    r"|catch-?up|appointment|slot|session|consultation|audit|review|trial|visit|coffee|walkthrough|talk|webinar"
    r"|interview|presentation|tour|meet))"
)
_MINUTES_EN = r"(?:\d+|two|five|ten|fifteen|twenty|thirty|half an hour|a few)[ -]?(?:minutes?|mins?|min|hour)"
_MEET_FR = (
    r"(?:(?:petite?|rapide|court|bref|breve|premiere?|simple) )*(?:echange|appel|rendez-vous|rdv|visio|demo"
    r"|demonstration|entretien|rencontre|cafe|point|presentation|reunion|creneau|essai|audit|diagnostic|bilan|devis"
    r"|call|webinaire|visite|dejeuner|seance)"
)
_BARE_FR = (
    r"(?<!\bje\s)(?<!se\s)(?<!\bme\s)(?<!te\s)(?<!tu\s)(?<!\bil\s)(?<!\ble\s)(?<!\bla\s)(?<!qui\s)(?<!elle\s)(?<!vous"
    r"\s)(?<!\bon\s)(?<!\ben\s)(?<!\bne\s)(?<!\by\s)(?<!ca\s)(?<!les\s)(?<!lui\s)(?<!question\s)(?<!\bai\s)(?<!\ba\s)("
    r"?<!suis\s)(?<!\best\s)(?<!sont\s)(?<!avait\s)(?<!avoir\s)(?<!avez\s)(?<!un\s)(?<!ete\s)"
)
"""Before a French verb: neither subject nor pronoun, so that it can only be an order."""

WORDINGS = (
    SETTLED,
    WANTED,
    wording(
        "meeting",
        0.8,
        en=(
            r"(?:would|are|will) you (?:be )?(?:open|available|free|interested|up|willing|keen|happy|game"
            rf"|around)\b[^.?!\n]{{0,60}}(?:{_MEET_EN}|{_MINUTES_EN}|learn|see|hear|explor|discuss|talk"
            rf"|{TIME_EN})\b[^.?!\n]{{0,60}}\??",
            rf"(?:can|could|may|shall|might) (?:i|we) (?:(?:have|get|grab|steal|borrow|take) )?(?:{_MINUTES_EN}"
            rf"|{_MEET_EN}|book|schedule|set|arrange|show|call|meet|hop|jump|find a time|put you|walk you|come|stop"
            r"|pop|drop|present|visit|talk|speak|connect on|have \d+)\b[^.?!\n]{0,80}\??",
            r"(?:i'd|i would|we'd|we would|would) (?:really |absolutely )?(?:love|like|be (?:happy|glad|delighted"
            r"|pleased|thrilled|keen)|welcome)(?: the chance| the opportunity| an opportunity)? (?:to )?(?:jump|hop"
            r"|get|set|schedule|book|arrange|show|give|have|stop|come|call|meet|discuss|present|introduce|walk|offer"
            r"|grab|invite|demo|organi[sz]e|find|chat|speak|talk|pop|visit|share|tell|see"
            rf"|\d+)\b[^.?!\n]{{0,30}}(?:{_MEET_EN}|{_MINUTES_EN}|on a|by your|at your office|our (?:product|solution"
            r"|platform|services?|offer|catalogue)|my (?:services?|offer)|more about (?:our|my|what we)|how (?:we"
            rf"|our|it)|{TIME_EN}|introduce myself|your (?:team|board|office|plant|farm|shop))\b[^.?!\n]{{0,60}}",
            r"(?:let's|let us|lets|shall we|we should|we could|how about|what about|fancy|up for) (?:a |an |we |to"
            rf" )?(?:quick |short |brief )*(?:{_MEET_EN}|schedule|set up|hop on|jump on|book|arrange|find a time|get"
            r" on|telephone|speak|talk|meet|discuss|connect)\b[^.?!\n]{0,50}",
            r"(?:book|schedule|reserve|grab|set up|pick|choose|block|arrange|hop on|jump on|get on) (?:your|a|an"
            rf"|some|my|in|you in|time|the)\b[^.?!\n]{{0,20}}(?:{_MEET_EN}|{_MINUTES_EN}|time|spot|seat|place|date"
            r"|calendar|diary)\b[^.?!\n]{0,60}",
            r"(?:when|what (?:time|day|date)|which (?:day|date|slot|time)) (?:would|works?|is|are you|suits?|can"
            r"|could|could i|do)\b[^.?!\n]{0,25}(?:good|suits?|best|free|available|work|convenient|call|meet|present"
            r"|talk|speak|you|time)\b[^.?!\n]{0,50}\??",
            rf"(?:does|would|is|how (?:is|about)) {TIME_EN}[^.?!\n]{{0,30}}(?:work|suit|good|ok|okay|best|better"
            r"|fine)\b[^.?!\n]{0,20}\??",
            rf"(?:{_MEET_EN}|{_MINUTES_EN}|call) {TIME_EN}\s*\?",
            rf"(?:do|have|would) you (?:have|got)?\s?(?:time for )?(?:a |an )?(?:spare )?(?:{_MINUTES_EN}"
            rf"|{_MEET_EN})\b[^.?!\n]{{0,50}}",
            r"would it (?:make sense|be (?:possible|ok|okay|crazy|worth|useful|helpful|a good"
            r" idea))\b[^.?!\n]{0,50}\??",
            r"(?:make sense|worth|open) to (?:talk|chat|connect|explore|discuss|a conversation)\b[^.?!\n]{0,30}\??",
            r"i(?:'ll| will| can) (?:give you a (?:call|ring|buzz)|call you|ring you|stop by|come by|drop by|pop"
            r" (?:by|in)|phone you|show you|be in (?:touch|your area))\b[^.?!\n]{0,40}",
            r"(?:confirm|advise|share|let me know) (?:your|me your|a) (?:availability|availabilities|convenient|best"
            r" time)\b[^.?!\n]{0,40}",
            r"request (?:an|a|your) (?:appointment|meeting|call)\b[^.?!\n]{0,30}",
            r"(?:free|no-obligation|complimentary) (?:demo|trial|audit|review|consultation|assessment)\b[^.?!\n]{0,50}",
            r"i(?:'d| would) like \d+\s?(?:min|minutes)\b[^.?!\n]{0,30}",
            r"(?:worth|up for|fancy|open to|time for|interested in) (?:a|an) (?:quick |short |brief )?(?:chat|call"
            r"|talk|look|conversation|demo|meeting|coffee)\b[^.?!\n]{0,30}|(?:let|please let|kindly let) me know (?:a"
            r"|your|the|which|when|what|some)\b[^.?!\n]{0,40}(?:time|date|day|slot|availab)\w*\b[^.?!\n]{0,30}",
            r"(?:are you in|do we have a deal|will you join(?: us)?|would you consider \w+ing"
            r"|deal\?)\b[^.?!\n]{0,40}\??|(?:have|invite|book|take|bring|hire|feature) (?:me|us|you) (?:on|as|to|for"
            r"|in)\b[^.?!\n]{0,50}|when can (?:our|my|we|i|one of)\b[^.?!\n]{0,60}\??",
            r"i(?:'d| would) (?:like|love|welcome|appreciate)\b[^.?!\n]{0,25}(?:to (?:sit|propose|present|pitch"
            r"|demonstrate|explain|understand your)|the (?:chance|opportunity)|a (?:short|quick|brief|online)|your"
            r" (?:support|help|business|number))\b[^.?!\n]{0,60}|i request (?:you|your|an|a)\b[^.?!\n]{0,60}",
            r"could i show you|shall i (?:send|book|reserve|call|set)\b[^.?!\n]{0,40}|want me to (?:send|book|show"
            r"|set)\b[^.?!\n]{0,40}",
            r"(?:would|could|will) you like (?:me to|a|to (?:see|try|book|have|receive|get|join))\b[^.?!\n]{0,40}\??",
        ),
        fr=(
            r"(?:(?:seriez|etes|serais|es|serait)-(?:vous|tu|il)|(?:vous|tu) (?:seriez|serais|etes"
            r"|es)(?=[^.!\n]{0,100}\?)) (?:donc )?(?:disponible|ouverte?|partante?|interessee?|dispo|libre|d'accord"
            r"|pret|prete|favorable)s?\b[^.?!\n]{0,90}\??",
            r"(?:auriez|avez|aurais|as|disposez)-(?:vous|tu) (?:donc )?(?:le temps|un moment|\d+|quelques|quinze|dix"
            rf"|vingt|trente|cinq|une? (?:petite )?(?:demi-)?heure|un (?:petit )?{_MEET_FR}|un"
            r" quart)[^.?!\n]{0,70}\??",
            r"je (?:vous|te) (?:propose|suggere|invite a|offre|reserve|bloque|cale"
            rf"|garde)[^.?!\n]{{0,20}}(?:{_MEET_FR}|{DAY_FR}|\d+\s?min|de (?:nous|vous|te|se)|d'en|une heure|quelques"
            r"|une place)\b[^.?!\n]{0,60}",
            r"(?:on|nous) (?:s'appelle|se (?:voit|rencontre|cale|parle|telephone|fait)|en (?:parle|discute|reparle)"
            r"|prend|fixe|convient|cale)\b[^.?!\n]{0,60}\?",
            r"(?:prenons|echangeons|parlons|rencontrons|organisons|planifions|convenons|fixons|discutons|appelons"
            r"|voyons)-?(?:nous|en| )[^.?!\n]{0,60}",
            r"(?:pouvons|pourrions|pourrait|peut|pouvons)-?(?:nous|on)\s?(?:convenir|echanger|nous|se|en|prendre"
            r"|fixer|organiser|planifier|caler|discuter)\b[^.?!\n]{0,70}",
            r"(?:reservez|reserve|bloquez|bloque|choisissez|choisis|planifiez|prenez|prends) (?:votre|ton|une?|le"
            rf"|directement|des|maintenant)[^.?!\n]{{0,20}}(?:{_MEET_FR}|\d+\s?h|place|heure|date"
            r"|agenda)\b[^.?!\n]{0,60}",
            r"je (?:vous|te) (?:rappelle|appelle|appellerai|rappellerai|telephone|montre|ouvre|envoie|passe|fais"
            rf"|joins)\b[^.?!\n]{{0,60}}(?:\?|{DAY_FR}|\d+\s?min|demo|devis|lien|acces|contrat"
            r"|simulation)[^.?!\n]{0,40}",
            r"je (?:passe|passerai|serai|viens|viendrai)\b[^.?!\n]{0,40}(?:devis|presenter|montrer|dans (?:vos"
            r"|votre))[^.?!\n]{0,40}",
            r"je (?:serais|suis|serai) (?:ravie?|heureux|heureuse|enchantee?|honoree?|a (?:votre|ton) (?:entiere"
            r" )?disposition) (?:d'echanger|d'en (?:discuter|parler)|de (?:faire le point|vous (?:presenter|montrer"
            r"|rencontrer|appeler|proposer)|pouvoir|passer|convenir)|pour)[^.?!\n]{0,70}",
            r"(?:etes|serez|es|seras)-(?:vous|tu) (?:joignable|disponible|libre|dispo|present|la) [^.?!\n]{0,60}\?"
            r"|(?:quel(?:le)? est|a) (?:le meilleur|la meilleure|votre|ton) (?:numero|moment|horaire|creneau|adresse"
            r"|mail|date)[^.?!\n]{0,50}\?",
            r"(?:puis-je|pourrais-je|je peux|je pourrais|je passe|je viens|je peux donc) (?:vous |te |t')?(?:passer"
            r"|deposer|presenter|appeler|rencontrer|installer|l'installer|montrer|proposer|mercredi|lundi|mardi|jeudi"
            r"|vendredi|demain)[^.?!\n]{0,70}",
            rf"(?:un|une|des) {_MEET_FR}(?: [a-z]+)? (?:vous|t'|te)\s?(?:interesse|tente|convien|prendra"
            r"|dirait)[^.?!\n]{0,30}\??",
            rf"(?:{_MEET_FR}|\d+\s?min(?:utes)?)[^.?!\n]{{0,40}}(?:{DAY_FR})[^.?!\n]{{0,30}}\?",
            rf"(?:{DAY_FR}) (?:ou|et) (?:{DAY_FR})[^.?!\n]{{0,40}}",
            r"(?:quand|quel jour|a quelle heure|quelle date|quelles? (?:sont|seraient) vos"
            r" disponibilites)[^.?!\n]{0,20}\b(?:puis-je|peut-on|pouvons-nous|pouvez-vous|pourriez-vous|etes-vous"
            r"|seriez-vous|convien\w*|arrange\w*|signez|appeler|disponibles?|on (?:se|peut|s'\w+)|je (?:peux|passe"
            r"|viens)|vous (?:pouvez|seriez|signez|venez))\b[^.?!\n]{0,40}\?",
            r"(?:ca|cela) (?:vous|te|pourrait (?:vous|t'))(?: | t')?(?:dirait|interesse|interesser(?:ait)?"
            r"|tente(?:rait)?|parle)[^.?!\n]{0,60}\?",
            r"(?:souhaitez|voulez|voudriez|souhaiteriez|accepteriez|aimeriez)-vous (?:recevoir|une?|en (?:savoir"
            r"|discuter|parler)|que (?:je|nous)|decouvrir|essayer|tester|echanger|nous)[^.?!\n]{0,60}\?",
            r"(?:dites|dis|indiquez|donnez|precisez|confirmez)[- ](?:moi|nous)[^.?!\n]{0,25}(?:arrange|disponib"
            r"|creneau|numero|date|coordonnees|convien|jour|budget|interesse|portable|telephone|mail|adresse"
            r"|volume)[^.?!\n]{0,50}",
            r"(?:essai|audit|diagnostic|bilan|devis|demonstration|demo) (?:gratuite?|offerte?|sans"
            r" engagement)[^.?!\n]{0,40}",
        ),
    ),
    wording(
        "link",
        0.8,
        en=(
            r"(?:book|sign\s?up|register|download|click|visit|check|grab|join|use|find|see|get|follow"
            r"|apply)\b[^.?!\n]{0,50}(?:\blinks?\b|https?://|calendly|my (?:calendar|profile|page|website|bio|site)"
            r"|our (?:site|website|page)|\bbelow\b|(?<=register\s)here|(?<=book\s)here|(?<=up\s)here|(?<=apply\s)here"
            r"|(?<=click\s)here)[^.?!\n]{0,30}",
            r"(?:link|form|calendar|brochure|catalogue|deck|price list|resume|cv|cvs|order form|rates?) (?:is )?(?:in"
            r" (?:my|the|our)|below|on my|attached|here|enclosed)\b[^.?!\n]{0,30}",
            r"(?:calendly|cal\.com|https?://|www\.)\S*",
            r"(?:reply|text|write|type|comment|dm|message|whatsapp|call|email)(?:(?: me)? (?:yes|info|ok|'yes'"
            r"|\"yes\"|[12])| me (?:at|on)| (?:at|on) (?:\+?\d|this|my|the))\b[^.?!\n]{0,40}",
        ),
        fr=(
            r"(?:cliquez|clique|inscrivez-vous|inscris-toi|telechargez|rendez-vous|suivez|connectez-vous|retrouvez"
            r"|abonnez-vous|commandez|testez|essayez|profitez)\b[^.?!\n]{0,50}(?:lien|site|page|profil|bio|formulaire"
            r"|ici|ci-dessous|plateforme|https?://|gratuite?ment|maintenant|suite)[^.?!\n]{0,30}",
            r"(?:le|voici le|mon|via le|avec le|sur le) (?:lien|agenda|calendrier|formulaire)[^.?!\n]{0,50}(?:profil"
            r"|agenda|dessous|ligne|ci|bio|creneau|commentaire|en (?:mp|prive)|site|inscription)[^.?!\n]{0,40}",
            r"(?:calendly|https?://|www\.)\S*",
            r"repond(?:ez|s)(?:-moi)? (?:simplement )?(?:oui|ok|«|\"|par oui|interesse|a ce message)[^.?!\n]{0,40}",
            r"l'inscription (?:se fait|est)[^.?!\n]{0,50}",
            r"il (?:vous |te )?suffit de (?:choisir|cliquer|completer|remplir|vous|repondre|me)[^.?!\n]{0,50}",
            r"je vous invite a (?:vous (?:inscrire|abonner)|deposer|completer|remplir|telecharger|consulter"
            r"|visiter)[^.?!\n]{0,60}",
        ),
    ),
    wording(
        "handover",
        0.75,
        en=(
            r"(?:please |kindly |pls |could you |can you |would you |perhaps you could |if you could )+(?:just |so "
            r"|also |please )*(?:send|share|forward|pass|give|provide|submit|confirm|refer|sign|order|introduce"
            r"|recommend|put|email|reply|appoint|endorse|fill|complete|advise|connect me|tell me who|point me|quote"
            r"|link to|register|attach|buy|write a review|consider me|transfer)\b(?! (?:on )?(?:my|our|him|her)"
            r" (?:regards|respects?|love|best|greetings|wishes|hugs?))[^.?!\n]{0,80}",
            r"(?<!to\s)(?<!will\s)(?:send|give|drop|share|forward|email|text|whatsapp)(?: me| us| over)? (?:your|two"
            r"|three|a copy)\b[^.?!\n]{0,60}",
            r"(?:put|get) (?:me|us) in (?:touch|contact)\b[^.?!\n]{0,50}|introduce (?:me|us) to\b[^.?!\n]{0,40}"
            r"|(?:refer|recommend|endorse) (?:me|us)\b[^.?!\n]{0,50}|point me to[^.?!\n]{0,30}",
            r"(?:may|can|could) i (?:please )?(?:have|get) (?:a|an|the|two|three|some)\b[^.?!\n]{0,60}\?",
            r"(?:please |kindly |pls )(?:\w+ ){0,2}(?:let me know|tell me|inform|revert|call|respond|confirm|do)"
            r" (?:if|for|about|when|the|any|your|me|us|by|whether)\b[^.?!\n]{0,60}",
            r"shall i (?:share|block|send|book|keep|put|prepare|hold|reserve)\b[^.?!\n]{0,60}",
            r"(?:may|can|could) i (?:know|have|get|ask for) your (?:e-?mail|number|phone|official|contact|direct"
            r"|availability|budget)[^.?!\n]{0,30}",
            r"(?:your|the best|a) (?:e-?mail|phone|mobile|direct|whatsapp|telephone)(?: address| number|"
            r" id)\b[^.?!\n]{0,30}",
            r"what(?:'s| is) (?:your|the best) (?:number|email|budget|phone|contact)\b[^.?!\n]{0,30}|what number can"
            r" i[^.?!\n]{0,30}",
            r"(?:sign|fill in|complete) (?:the|your|our|this)\b[^.?!\n]{0,20}(?:mandate|contract|form|order|petition"
            r"|agreement)\b[^.?!\n]{0,30}",
            r"(?:can|could|will) (?:i|you) (?:have|get|give me) (?:a|your) (?:yes|order|po|purchase order|answer"
            r"|quote)\b[^.?!\n]{0,30}",
            r"(?:i'm|i am|we're|we are) looking for (?:\w+ ){0,4}(?:agents?|partners?|ambassadors?|pilots?|companies"
            r"|clients?|investors?|distributors?|resellers?|customers?|testers?|a job|an? (?:internship"
            r"|opportunity))\b[^.?!\n]{0,70}",
            r"(?:kindly|please) (?:guide|help|support|consider|do the needful|find (?:my|the|our) (?:attached|cv"
            r"|resume))\b[^.?!\n]{0,50}",
            r"i(?:'d| would) (?:want|need|like) (?:\$|£|€|your|the|an introduction|a (?:job|referral|discount"
            r"|yes))[^.?!\n]{0,50}",
            r"(?:i|we) need (?:your|a|an|the)\b[^.?!\n]{0,50}(?:cv|answer|yes|number|confirmation|signature|order"
            r"|decision|referral)\b[^.?!\n]{0,30}",
            r"(?:have you got|do you have) a (?:cv|resume|budget|number)\b[^.?!\n]{0,40}",
        ),
        fr=(
            r"(?:merci de |veuillez |pourriez-vous |pouvez-vous |peux-tu |tu peux |tu pourrais |vous pouvez |vous"
            r" pourriez |pourrais-tu |il (?:me |nous )?faudrait (?:que vous |votre )?)+(?:bien vouloir |donc |juste "
            r"|simplement |aussi |en |y )*(?:me |m'|nous |le |la |les )*(?:transmettre|envoyer|communiquer|fournir"
            r"|donner|indiquer|mettre en (?:relation|contact)|recommander|referencer|presenter|signer|partager"
            r"|confirmer|completer|remplir|retourner|renvoyer|relayer|orienter|introduire|parler|commander|faire"
            r" (?:suivre|passer)|passer|bon de commande)[^.?!\n]{0,80}",
            rf"{_BARE_FR}(?:envoyez|envoie|transmettez|transmets|donnez|donne|faites|fais|communiquez|laissez"
            r"|partagez|recommandez|signez|confirmez|confirme|passez|passe|mettez|adressez)[- ](?:moi"
            r"|nous)?[^.?!\n]{0,10}\b(?:vos|votre|ton|tes|ta|le|les|un|une|trois|deux|simplement|juste"
            r"|suivre)\b[^.?!\n]{0,60}",
            r"(?:vous|tu) (?:me |m'|nous )(?:signez|signes|passez|passes|refais|refaites|envoyez|envoies|donnez"
            r"|donnes|transmettez|mettez|presentez|recommandez|reservez|faites|fais)\b[^.?!\n]{0,60}\?",
            r"(?:je|nous) (?:cherche|cherchons|recherche|recherchons) (?:activement |actuellement )?(?:un|une|des|\d+"
            r"|de nouveaux|deux|trois)[^.?!\n]{0,20}(?:poste|emploi|stage|alternance|partenaires?|clients?"
            r"|ambassadeurs?|ambassadrices?|cabinets?|pilotes?|investisseurs?|fonction|mission|apporteurs?"
            r"|distributeurs?|testeurs?)[^.?!\n]{0,50}",
            r"(?:j'ai|nous avons) besoin (?:de|d')\s?(?:votre|ton|ambassadeurs|partenaires|temoignages"
            r"|vous)[^.?!\n]{0,50}",
            r"(?:mon|le) (?:cv|dossier|portfolio) (?:est |se trouve )?(?:en piece jointe|ci-joint|joint)[^.?!\n]{0,30}",
            r"(?:en parler|parlez-en|parle de (?:moi|nous)|parler de (?:moi|nous)) a[^.?!\n]{0,50}",
            r"votre (?:numero|adresse mail|email|portable|budget|cahier des charges|bon de"
            r" commande)[^.?!\n]{0,40}(?:\?|et je)[^.?!\n]{0,30}",
            r"(?:deposez|deposer|completez|completer|postulez|candidatez)[^.?!\n]{0,50}(?:cv|dossier|fiche"
            r"|candidature|ligne|test|profil)[^.?!\n]{0,30}",
            r"appel(?:ez|le)-moi[^.?!\n]{0,50}|(?:il me faut|il me faudrait|j'ai (?:juste|simplement|seulement"
            r"|encore)?\s?besoin d[e'])[^.?!\n]{0,80}",
            r"(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:me |m'|nous )?(?:dire|preciser|indiquer|donner) (?:qui"
            r"|quel|combien|quand|votre|vos|le nom|la date)[^.?!\n]{0,70}",
            rf"{_BARE_FR}(?:envoyez|envoie|commandez|donnez|reserve)[- ]?(?:moi|le|la|les|nous)?[- ](?:vite|donc"
            r"|aussi|une|un|la|le|les|vos|votre)\b[^.?!\n]{0,60}",
        ),
    ),
)

_IN_PUBLIC = 0.1
"""What an ask weighs more under a post, where others read it."""


_PASSED_ON = ByLanguage(
    en=(
        r"(?:shall|can|may|could|should|might) i (?:just |perhaps |also )*(?:put|pass|send|show|read|give|tell|ask"
        r"|forward|bring|take)\b[^.?!\n]{0,40}\b(?:to|on to|before) (?:her|him|them|my (?!team|boss|manager|director"
        r"|company|firm|client|partner|colleague)[a-z]+)\b"
    ),
    fr=(
        r"(?:puis-je|pourrais-je|je peux|je pourrais|dois-je|je dois) (?:lui|leur|le lui|la lui|les lui|le leur|la leur"
        r"|les leur) [a-z]{3,}(?:er|ir|re)\b"
    ),
)
"""Leave to carry the reader's words to a third person: an offer of service."""


def find(message: Message) -> list[Hit]:
    """Every ask that nothing has prepared; what is quoted or offered asks nothing."""
    return _placed(message, spoken(message, hits(message, (*WORDINGS, *ASKED))))


def named(message: Message) -> list[Hit]:
    """The asks in so many words; orders and favours to be allowed are told apart (``order_wordings``)."""
    return _placed(message, spoken(message, hits(message, WORDINGS)))


def spoken(message: Message, found: list[Hit]) -> list[Hit]:
    """The asks without those that stand in a quotation, and those that offer to carry something to a third person."""
    passed_on = [Span(m.start(), m.end()) for m in _PASSED_ON[message.lang].finditer(message.plain)]
    return [
        hit
        for hit in found
        if not message.is_quoted(hit.span) and not any(span.overlaps(hit.span) for span in passed_on)
    ]


def _placed(message: Message, found: list[Hit]) -> list[Hit]:
    extra = _IN_PUBLIC if message.gesture is Gesture.COMMENT else 0.0
    return [Hit(message.clause(hit.span), min(1.0, hit.weight + extra), hit.kind) for hit in found]
