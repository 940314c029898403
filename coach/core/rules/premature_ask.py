"""Premature ask: a call, a meeting, a demo, a file, a number, a signature, before anything has been exchanged."""

from __future__ import annotations

from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.scene import Gesture

_TIME_EN = (
    r"(?:today|tonight|tomorrow|this (?:week|afternoon|month)|next (?:week|month)|(?:on |next |this )?(?:monday"
    r"|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday))"
)
_MEET_EN = (
    r"(?:(?:quick |short |brief |free |virtual |discovery |intro(?:ductory)? |phone |video |zoom |first |sales "
    r"|no-obligation"
    r" |\d+[ -]?(?:minutes?|mins?|min) )*(?:call|chat|zoom|demo|demonstration|meeting|conversation|catch-?up"
    r"|appointment|slot"
    r"|session|consultation|audit|review|trial|visit|coffee|walkthrough|talk|webinar|interview|presentation|tour"
    r"|meet))"
)
_MINUTES_EN = r"(?:\d+|ten|fifteen|twenty|thirty|half an hour|a few)[ -]?(?:minutes?|mins?|min|hour)"
_DAY_FR = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|cette semaine|semaine prochaine"
    r"|ce (?:soir|midi|matin)|aujourd'hui)"
)
_MEET_FR = (
    r"(?:(?:petite?|rapide|court|bref|breve|premiere?|simple) )*(?:echange|appel|rendez-vous|rdv|visio|demo"
    r"|demonstration"
    r"|entretien|rencontre|cafe|point|presentation|reunion|creneau|essai|audit|diagnostic|bilan|devis|call"
    r"|webinaire|visite"
    r"|dejeuner|seance)"
)

WORDINGS = (
    wording(
        "meeting",
        0.8,
        en=(
            rf"(?:would|are|will) you (?:be )?(?:open|available|free|interested|up|willing|keen|happy|game|around)"
            rf"\b[^.?!\n]{{0,60}}(?:{_MEET_EN}|{_MINUTES_EN}|learn|see|hear|explor|discuss|talk"
            rf"|{_TIME_EN})\b[^.?!\n]{{0,60}}\??",
            rf"(?:can|could|may|shall|might) (?:i|we) (?:(?:have|get|grab|steal|borrow|take) )?(?:{_MINUTES_EN}"
            rf"|{_MEET_EN}|book"
            rf"|schedule|set|arrange|show|call|meet|hop|jump|find a time|put you|walk you|come|stop|pop|drop"
            rf"|present|visit|talk"
            rf"|speak|connect on|have \d+)\b[^.?!\n]{{0,80}}\??",
            rf"(?:i'd|i would|we'd|we would|would) (?:really |absolutely )?(?:love|like|be (?:happy|glad|delighted"
            rf"|pleased|thrilled"
            rf"|keen)|welcome)(?: the chance| the opportunity| an opportunity)? (?:to )?(?:jump|hop|get|set"
            rf"|schedule|book|arrange"
            rf"|show|give|have|stop|come|call|meet|discuss|present|introduce|walk|offer|grab|invite|demo"
            rf"|organi[sz]e|find|chat"
            rf"|speak|talk|pop|visit|share|tell|see|\d+)\b[^.?!\n]{{0,30}}(?:{_MEET_EN}|{_MINUTES_EN}|on a|by your"
            rf"|at your office"
            rf"|our (?:product|solution|platform|services?|offer|catalogue)|my (?:services?|offer)|more about"
            rf" (?:our|my|what we)"
            rf"|how (?:we|our|it)|{_TIME_EN}|introduce myself|your (?:team|board|office|plant|farm"
            rf"|shop))\b[^.?!\n]{{0,60}}",
            rf"(?:let's|let us|lets|shall we|we should|we could|how about|what about|fancy|up for) (?:a |an |we |to"
            rf" )?(?:quick |"
            rf"short |brief )*(?:{_MEET_EN}|schedule|set up|hop on|jump on|book|arrange|find a time|get on"
            rf"|telephone|speak|talk"
            rf"|meet|discuss|connect)\b[^.?!\n]{{0,50}}",
            rf"(?:book|schedule|reserve|grab|set up|pick|choose|block|arrange|hop on|jump on|get on) (?:your|a|an"
            rf"|some|my|in|you in"
            rf"|time|the)\b[^.?!\n]{{0,20}}(?:{_MEET_EN}|{_MINUTES_EN}|time|spot|seat|place|date|calendar"
            rf"|diary)\b[^.?!\n]{{0,60}}",
            r"(?:when|what (?:time|day|date)|which (?:day|date|slot|time)) (?:would|works?|is|are you|suits?|can"
            r"|could|could i|do)"
            r"\b[^.?!\n]{0,25}(?:good|suits?|best|free|available|work|convenient|call|meet|present|talk|speak"
            r"|you|time)\b[^.?!\n]{0,50}\??",
            rf"(?:does|would|is|how (?:is|about)) {_TIME_EN}[^.?!\n]{{0,30}}(?:work|suit|good|ok|okay|best|better"
            rf"|fine)\b[^.?!\n]{{0,20}}\??",
            rf"(?:{_MEET_EN}|{_MINUTES_EN}|call) {_TIME_EN}\s*\?",
            rf"(?:do|have|would) you (?:have|got)? ?(?:time for )?(?:a |an )?(?:spare )?(?:{_MINUTES_EN}"
            rf"|{_MEET_EN})\b[^.?!\n]{{0,50}}",
            r"would it (?:make sense|be (?:possible|ok|okay|crazy|worth|useful|helpful|a good"
            r" idea))\b[^.?!\n]{0,50}\??",
            r"(?:make sense|worth|open) to (?:talk|chat|connect|explore|discuss|a conversation)\b[^.?!\n]{0,30}\??",
            r"i(?:'ll| will| can) (?:give you a (?:call|ring|buzz)|call you|ring you|stop by|come by|drop by|pop"
            r" (?:by|in)|phone"
            r" you|show you|be in (?:touch|your area))\b[^.?!\n]{0,40}",
            r"(?:confirm|advise|share|let me know) (?:your|me your|a) (?:availability|availabilities|convenient"
            r"|best time)\b[^.?!\n]{0,40}",
            r"request (?:an|a|your) (?:appointment|meeting|call)\b[^.?!\n]{0,30}",
            r"(?:free|no-obligation|complimentary) (?:demo|trial|audit|review|consultation"
            r"|assessment)\b[^.?!\n]{0,50}",
            r"i(?:'d| would) like \d+ ?(?:min|minutes)\b[^.?!\n]{0,30}",
            r"(?:worth|up for|fancy|open to|time for|interested in) (?:a|an) (?:quick |short |brief )?(?:chat|call"
            r"|talk|look|conversation|demo|meeting|coffee)\b[^.?!\n]{0,30}|(?:let|please let|kindly let) me know"
            r" (?:a|your|the|which|when|what|some)\b[^.?!\n]{0,40}(?:time|date|day|slot"
            r"|availab)\w*\b[^.?!\n]{0,30}",
            r"(?:are you in|do we have a deal|will you join(?: us)?|would you consider \w+ing"
            r"|deal\?)\b[^.?!\n]{0,40}\??|(?:have|invite|book|take|bring|hire|feature) (?:me|us|you) (?:on|as|to"
            r"|for|in)\b[^.?!\n]{0,50}|when can (?:our|my|we|i|one of)\b[^.?!\n]{0,60}\??",
            r"i(?:'d| would) (?:like|love|welcome|appreciate)\b[^.?!\n]{0,25}(?:to (?:sit|propose|present|pitch"
            r"|demonstrate|explain|understand your)|the (?:chance|opportunity)|a (?:short|quick|brief|online)|your"
            r" (?:support|help|business|number))\b[^.?!\n]{0,60}|i request (?:you|your|an|a)\b[^.?!\n]{0,60}",
            r"could i show you|shall i (?:send|book|reserve|call|set)\b[^.?!\n]{0,40}|want me to (?:send|book|show"
            r"|set)\b[^.?!\n]{0,40}",
            r"(?:would|could|will) you like (?:me to|a|to (?:see|try|book|have|receive|get|join))\b[^.?!\n]{0,40}\??",
        ),
        fr=(
            r"(?:seriez|etes|serais|es|sera|serait)-?(?:vous|tu|il)? ?(?:donc )?(?:disponible|ouverte?|partante?"
            r"|interessee?|dispo"
            r"|libre|d'accord|pret|prete|favorable)s?\b[^.?!\n]{0,90}\??",
            rf"(?:auriez|avez|aurais|as|disposez)-(?:vous|tu) (?:donc )?(?:le temps|un moment|\d+|quelques|quinze"
            rf"|dix|vingt|trente"
            rf"|cinq|une? (?:petite )?(?:demi-)?heure|un (?:petit )?{_MEET_FR}|un quart)[^.?!\n]{{0,70}}\??",
            rf"je (?:vous|te) (?:propose|suggere|invite a|offre|reserve|bloque|cale"
            rf"|garde)[^.?!\n]{{0,20}}(?:{_MEET_FR}|{_DAY_FR}|\d+ ?min"
            rf"|de (?:nous|vous|te|se)|d'en|une heure|quelques|une place)\b[^.?!\n]{{0,60}}",
            r"(?:on|nous) (?:s'appelle|se (?:voit|rencontre|cale|parle|telephone|fait)|en (?:parle|discute"
            r"|reparle)|prend|fixe"
            r"|convient|cale)\b[^.?!\n]{0,60}\?",
            r"(?:prenons|echangeons|parlons|rencontrons|organisons|planifions|convenons|fixons|discutons|appelons"
            r"|voyons)-?(?:nous|en|"
            r" )[^.?!\n]{0,60}",
            r"(?:pouvons|pourrions|pourrait|peut|pouvons)-?(?:nous|on) ?(?:convenir|echanger|nous|se|en|prendre"
            r"|fixer|organiser|planifier"
            r"|caler|discuter)\b[^.?!\n]{0,70}",
            rf"(?:reservez|reserve|bloquez|bloque|choisissez|choisis|planifiez|prenez|prends) (?:votre|ton|une?|le"
            rf"|directement|des|"
            rf"maintenant)[^.?!\n]{{0,20}}(?:{_MEET_FR}|\d+ ?h|place|heure|date|agenda)\b[^.?!\n]{{0,60}}",
            rf"je (?:vous|te) (?:rappelle|appelle|appellerai|rappellerai|telephone|montre|ouvre|envoie|passe|fais"
            rf"|joins)\b"
            rf"[^.?!\n]{{0,60}}(?:\?|{_DAY_FR}|\d+ ?min|demo|devis|lien|acces|contrat|simulation)[^.?!\n]{{0,40}}",
            r"je (?:passe|passerai|serai|viens|viendrai)\b[^.?!\n]{0,40}(?:devis|presenter|montrer|dans (?:vos"
            r"|votre))[^.?!\n]{0,40}",
            r"je (?:serais|suis|serai) (?:ravie?|heureux|heureuse|enchantee?|honoree?|a (?:votre|ton) (?:entiere"
            r" )?disposition)"
            r" (?:d'echanger|d'en (?:discuter|parler)|de (?:faire le point|vous (?:presenter|montrer|rencontrer"
            r"|appeler|proposer)"
            r"|pouvoir|passer|convenir)|pour)[^.?!\n]{0,70}",
            r"(?:etes|serez|es|seras)-(?:vous|tu) (?:joignable|disponible|libre|dispo|present|la) [^.?!\n]{0,60}\?"
            r"|(?:quel(?:le)? est|a) (?:le meilleur|la meilleure|votre|ton) (?:numero|moment|horaire|creneau"
            r"|adresse|mail|date)[^.?!\n]{0,50}\?",
            r"(?:puis-je|pourrais-je|je peux|je pourrais|je passe|je viens|je peux donc) (?:vous |te "
            r"|t')?(?:passer|deposer|presenter|appeler|rencontrer|installer|l'installer|montrer|proposer|mercredi"
            r"|lundi|mardi|jeudi|vendredi|demain)[^.?!\n]{0,70}",
            rf"(?:un|une|des) {_MEET_FR}(?: [a-z]+)? (?:vous|t'|te) ?(?:interesse|tente|convien|prendra"
            rf"|dirait)[^.?!\n]{{0,30}}\??",
            rf"(?:{_MEET_FR}|\d+ ?min(?:utes)?)[^.?!\n]{{0,40}}(?:{_DAY_FR})[^.?!\n]{{0,30}}\?",
            rf"(?:{_DAY_FR}) (?:ou|et) (?:{_DAY_FR})[^.?!\n]{{0,40}}",
            r"(?:quand|quel jour|a quelle heure|quelle date|quelles? (?:sont|seraient) vos"
            r" disponibilites)[^.?!\n]{0,20}(?:vous|on"
            r"|puis-je|peut-on|etes|convien|signez|appeler|disponible)[^.?!\n]{0,40}\?",
            r"(?:ca|cela) (?:vous|te|pourrait (?:vous|t'))(?: | t')?(?:dirait|interesse|interesser(?:ait)?"
            r"|tente(?:rait)?|parle)"
            r"[^.?!\n]{0,60}\?",
            r"(?:souhaitez|voulez|voudriez|souhaiteriez|accepteriez|aimeriez)-vous (?:recevoir|une?|en (?:savoir"
            r"|discuter|parler)|que"
            r" (?:je|nous)|decouvrir|essayer|tester|echanger|nous)[^.?!\n]{0,60}\?",
            r"(?:dites|dis|indiquez|donnez|precisez|confirmez)[- ](?:moi|nous)[^.?!\n]{0,25}(?:arrange|disponib"
            r"|creneau|numero|date"
            r"|coordonnees|convien|jour|budget|interesse|portable|telephone|mail|adresse|volume)[^.?!\n]{0,50}",
            r"(?:essai|audit|diagnostic|bilan|devis|demonstration|demo) (?:gratuite?|offerte?|sans"
            r" engagement)[^.?!\n]{0,40}",
        ),
    ),
    wording(
        "link",
        0.8,
        en=(
            r"(?:book|sign ?up|register|download|click|visit|check|grab|join|use|find|see|get|follow"
            r"|apply)\b[^.?!\n]{0,50}"
            r"(?:\blink\b|https?://|calendly|my (?:calendar|profile|page|website|bio|site)|our (?:site|website"
            r"|page)|below|here)"
            r"[^.?!\n]{0,30}",
            r"(?:link|form|calendar|brochure|catalogue|deck|price list|resume|cv|cvs|profile|order form|rates?)"
            r" (?:is )?(?:in|below|on my"
            r"|attached|here|enclosed)\b[^.?!\n]{0,30}",
            r"(?:calendly|cal\.com|https?://|www\.)\S*",
            r"(?:reply|text|write|type|comment|dm|message|whatsapp|call|email)(?: me)? (?:yes|info|ok|'yes'"
            r"|\"yes\"|at|on|me at|me on)\b[^.?!\n]{0,40}",
        ),
        fr=(
            r"(?:cliquez|clique|inscrivez-vous|inscris-toi|telechargez|rendez-vous|suivez|connectez-vous|retrouvez"
            r"|abonnez-vous"
            r"|commandez|testez|essayez|profitez)\b[^.?!\n]{0,50}(?:lien|site|page|profil|bio|formulaire|ici"
            r"|ci-dessous|plateforme"
            r"|https?://|gratuite?ment|maintenant|suite)[^.?!\n]{0,30}",
            r"(?:le|voici le|mon|via le|avec le|sur le) (?:lien|agenda|calendrier"
            r"|formulaire)[^.?!\n]{0,50}(?:profil|agenda|dessous"
            r"|ligne|ci|bio|creneau|commentaire|en (?:mp|prive)|site|inscription)[^.?!\n]{0,40}",
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
            r"(?:please |kindly |pls |could you |can you |would you |just |so |perhaps you could |if you could"
            r" )+(?:send|share|forward|pass"
            r"|give|provide|submit|confirm|refer|sign|order|introduce|recommend|put|email|reply|appoint|endorse"
            r"|fill|complete|advise"
            r"|connect me|tell me who|point me|quote|link|register|attach|drop|buy|write a review|consider me"
            r"|transfer)\b[^.?!\n]{0,80}",
            r"(?:send|give|drop|share|forward|email|text|whatsapp)(?: me| us| over)? (?:your|the|two|three|a"
            r" copy)\b[^.?!\n]{0,60}",
            r"(?:put|get) (?:me|us) in (?:touch|contact)\b[^.?!\n]{0,50}|introduce (?:me|us) to\b[^.?!\n]{0,40}"
            r"|(?:refer|recommend|endorse) (?:me|us)\b[^.?!\n]{0,50}|point me to[^.?!\n]{0,30}",
            r"(?:may|can|could) i (?:please )?(?:have|get) (?:a|an|the|two|three|some)\b[^.?!\n]{0,60}\?",
            r"(?:please |kindly |pls )(?:\w+ ){0,2}(?:let me know|tell me|inform|revert|call|respond|confirm|do)"
            r" (?:if|for|about|when|the|any|your|me|us|by|whether)\b[^.?!\n]{0,60}",
            r"shall i (?:share|block|send|book|keep|put|prepare|hold|reserve)\b[^.?!\n]{0,60}",
            r"(?:may|can|could) i (?:know|have|get|ask for) your (?:e-?mail|number|phone|official|contact|direct"
            r"|availability|budget)"
            r"[^.?!\n]{0,30}",
            r"(?:your|the best|a) (?:e-?mail|phone|mobile|direct|whatsapp|telephone)(?: address| number|"
            r" id)\b[^.?!\n]{0,30}",
            r"what(?:'s| is) (?:your|the best) (?:number|email|budget|phone|contact)\b[^.?!\n]{0,30}"
            r"|what number can i[^.?!\n]{0,30}",
            r"(?:sign|fill in|complete) (?:the|your|our|this)\b[^.?!\n]{0,20}(?:mandate|contract|form|order"
            r"|petition|agreement)\b[^.?!\n]{0,30}",
            r"(?:can|could|will) (?:i|you) (?:have|get|give me) (?:a|your) (?:yes|order|po|purchase order|answer"
            r"|quote)\b[^.?!\n]{0,30}",
            r"(?:i'm|i am|we're|we are) looking for (?:\w+ ){0,4}(?:agents?|partners?|ambassadors?|pilots?"
            r"|companies|clients?|investors?"
            r"|distributors?|resellers?|customers?|testers?|a job|an? (?:internship|opportunity))\b[^.?!\n]{0,70}",
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
            r" pourriez |pourrais-tu |il (?:me |nous )?faudrait"
            r" (?:que vous |votre )?)+(?:bien vouloir |donc |juste |simplement |aussi |en |y )*(?:me |m'|nous |le "
            r"|la |les )*(?:transmettre|envoyer"
            r"|communiquer|fournir|donner|indiquer|mettre en (?:relation|contact)|recommander|referencer|presenter"
            r"|signer|partager|confirmer"
            r"|completer|remplir|retourner|renvoyer|relayer|orienter|introduire|parler|commander|faire (?:suivre"
            r"|passer)|passer|bon de commande)"
            r"[^.?!\n]{0,80}",
            r"(?:envoyez|envoie|transmettez|transmets|donnez|donne|faites|fais|communiquez|laissez|partagez"
            r"|recommandez|signez|confirmez"
            r"|confirme|passez|passe|mettez|adressez)[- ](?:moi|nous)?[^.?!\n]{0,10}(?:vos|votre|ton|tes|ta|le|les"
            r"|un|une|trois|deux|simplement|juste|"
            r"suivre)\b[^.?!\n]{0,60}",
            r"(?:vous|tu) (?:me |m'|nous )(?:signez|signes|passez|passes|refais|refaites|envoyez|envoies|donnez"
            r"|donnes|transmettez|mettez"
            r"|presentez|recommandez|reservez|faites|fais)\b[^.?!\n]{0,60}\?",
            r"(?:je|nous) (?:cherche|cherchons|recherche|recherchons) (?:activement |actuellement )?(?:un|une|des"
            r"|\d+|de nouveaux|deux|trois)"
            r"[^.?!\n]{0,20}(?:poste|emploi|stage|alternance|partenaires?|clients?|ambassadeurs?|ambassadrices?"
            r"|cabinets?|pilotes?|investisseurs?"
            r"|fonction|mission|apporteurs?|distributeurs?|testeurs?)[^.?!\n]{0,50}",
            r"(?:j'ai|nous avons) besoin (?:de|d') ?(?:votre|ton|ambassadeurs|partenaires|temoignages"
            r"|vous)[^.?!\n]{0,50}",
            r"(?:mon|le) (?:cv|dossier|portfolio) (?:est |se trouve )?(?:en piece jointe|ci-joint"
            r"|joint)[^.?!\n]{0,30}",
            r"(?:en parler|parlez-en|parle de (?:moi|nous)|parler de (?:moi|nous)) a[^.?!\n]{0,50}",
            r"votre (?:numero|adresse mail|email|portable|budget|cahier des charges|bon de"
            r" commande)[^.?!\n]{0,40}(?:\?|et je)[^.?!\n]{0,30}",
            r"(?:deposez|deposer|completez|completer|postulez|candidatez)[^.?!\n]{0,50}(?:cv|dossier|fiche"
            r"|candidature|ligne|test|profil)[^.?!\n]{0,30}",
            r"appel(?:ez|le)-moi[^.?!\n]{0,50}|(?:il me faut|il me faudrait|j'ai (?:juste|simplement|seulement"
            r"|encore)? ?besoin d[e'])[^.?!\n]{0,80}",
            r"(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:me |m'|nous )?(?:dire|preciser|indiquer|donner)"
            r" (?:qui|quel|combien|quand|votre|vos|le nom|la date)[^.?!\n]{0,70}",
            r"(?:envoyez|envoie|gardez|garde|commandez|donnez|reserve)[- ]?(?:moi|le|la|les|nous)?[- ](?:vite|donc"
            r"|aussi|une|un|la|le|les|vos|votre)[^.?!\n]{0,60}",
        ),
    ),
)

_IN_PUBLIC = 0.1
"""What an ask weighs more under a post, where others read it."""


def find(message: Message) -> list[Hit]:
    """Every ask that nothing has prepared."""
    extra = _IN_PUBLIC if message.gesture is Gesture.COMMENT else 0.0
    return [Hit(message.clause(hit.span), min(1.0, hit.weight + extra), hit.kind) for hit in hits(message, WORDINGS)]
