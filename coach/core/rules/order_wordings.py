"""Asks put as orders, as favours to be allowed, as fees: what the reader is to hand over, do or keep free."""

from __future__ import annotations

from coach.core.rules.engine import wording

_WHEN_EN = (
    r"(?:today|tonight|tomorrow|(?:this|next) (?:week|month|afternoon|morning|evening)|(?:on |this |next )?(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)days?|the \d+\w*|(?:in |early |mid-?|late )?(?:january|february|march|april|june|july"
    r"|august|september|october|november|december))"
)
_HOUR_EN = (
    r"(?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)"
    r"(?: ?o'clock| ?am| ?pm)?"
)
_SPAN_EN = (
    r"(?:(?:half an|an|one|two|three|a quarter of an|a) (?:hours?|day|half-day|week)|half an hour|(?:\d+|five|ten"
    r"|fifteen|twenty|thirty|forty|sixty)[ -]?(?:minutes?|mins?|min)|half a day|twenty minutes)"
)
THING_EN = (
    r"(?:cvs?|resumes?|numbers?|mobile|e-?mails?|address(?:es)?|photos?|pictures?|lists?|forms?|deposit|yes|link"
    r"|invoice"
    r"|quotes?|quotation|sizes?|dates?|times?|contracts?|docket|bills?|names?|map|cop(?:y|ies)|references?|survey|page"
    r"|video|slots?|hours?|place|spot|seats?|logo|licen[cs]e|certificates?|availability|budget|phone|figures?|portfolio"
    r"|account|password|calendar|diary|order|signature|agreement|mandate|details|rates?|card|statement|files?|keys?"
    r"|minutes|appointment|demo|trial|code|button|app|newsletter|channel|group|petition|review|stars|payment|fee|token"
    r"|table|sentences?|words|lines?|contacts?|introduction|nomination|samples?|pack|kit|brochure|spec(?:s|ification)?"
    r"|drawings?|plans?|measurements|bank|passport|marksheet|below|here|online|today|tonight|tomorrow|this week|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|before|by the|whoever|manager|boss|director|supervisor)"
)
ACT_EN = (
    r"(?:send|give|tell|get|drop|flick|shoot|pop|mail|e-?mail|text|whatsapp|pass|lend|block|save|hold|put|register"
    r"|upload"
    r"|comment|type|answer|reply|respond|confirm|revert|set aside|reserve|book|sign|pay|join|download|come|bring|ring"
    r"|call"
    r"|phone|write|nominate|add|accept|complete|forward|take|watch|fill|pick|choose|share|order|buy|grab|claim|enrol"
    r"|apply"
    r"|donate|vote|tag|follow|subscribe|loop in|fix|name|list|advise|quote|hand|leave|transfer|wire|scan|print|check"
    r" out"
    r"|click|tap|visit|schedule|arrange|set up|clear|free up|keep|prepare|submit|return|record|film|photograph|draft)"
)
_STARTS_EN = (
    r"(?:\A|(?<=[.!?,;:]\s)|(?<=\n)|(?<=[–—-]\s)|(?<=\band\s)|(?<=\bjust\s)|(?<=\bplease\s)|(?<=\bthen\s)|(?<=\bso\s)"
    r"|(?<=\bkindly\s)|(?<=\bsimply\s)|(?<=\bdo\s)|(?<=\bor\s)|(?<=\bonly\s))"
)
_WHEN_FR = (
    r"(?:(?:des |ce |le |pour )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?|demain|apres-demain|ce"
    r" (?:soir"
    r"|matin|midi)|aujourd'hui|cette semaine|la semaine prochaine|ce mois|le \d+|\d+ ?h(?:eures)?\b)"
)
THING_FR = (
    r"(?:cv|numero|mail|adresse|photos?|videos?|liste|formulaire|dossier|acompte|virement|oui|lien|devis|factures?"
    r"|dates?"
    r"|contrat|bon|noms?|plan|copies?|references|questionnaire|page|creneau|heures?|journees?|minutes|place|logo|budget"
    r"|portable|telephone|compte|agenda|commande|signature|accord|mandat|coordonnees|tarifs?|carte|rib|iban|siret"
    r"|releve"
    r"|fichiers?|cles?|rendez-vous|rdv|demo|essai|code|appli|application|newsletter|chaine|groupe|petition|avis|etoiles"
    r"|reglement|frais|phrases?|mots|lignes?|contacts|echantillons?|plaquette|convention|lettre|talon|bulletin|pieces?"
    r"|diplome|bilans?|justificatif|disponibilites|dispos|responsable|directeur|directrice|chef|patron|ligne|ci-dessous"
    r"|ici|retour|test|profil|texte|pages|salle|table|equipe|voisins|collegues|amis|proches|demain|ce soir|avant|d'ici"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd'hui|cette semaine|tout de suite|maintenant)"
)
_STARTS_FR = (
    r"(?:\A|(?<=[.!?,;:]\s)|(?<=\n)|(?<=[–—-]\s)|(?<=\bet\s)|(?<=\bpuis\s)|(?<=\bdonc\s)|(?<=\balors\s)|(?<=\bou\s)"
    r"|(?<=\bsinon\s)|(?<=\baussi\s))"
)
KIND_FR = (
    r"(?!avez|assez|chez|rez|nez|hesitez|continuez|gardez (?:le|cet|votre|vos|la|courage)|profitez (?:bien|de (?:la"
    r"|vos))"
    r"|prenez (?:soin|le temps|votre)|savez|sachez|croyez|voyez|soyez (?:fier|sur|rassur|remerc|certain|heureu|fort)"
    r"|recevez|agreez|excusez|pardonnez|permettez|laissez-moi (?:vous )?(?:dire|feliciter)|racontez|imaginez|acceptez"
    r" mes"
    r"|pouvez|voulez|etes|vivez|faites (?:du|un travail|de|partie)|dites bien|embrassez|reposez|tenez (?:bon|nous)"
    r"|bravez"
    r"|ecoutez|regardez|allez|portez|avancez|restez|rassurez)"
)

ORDERS = wording(
    "handover",
    0.65,
    en=(
        rf"{_STARTS_EN}{ACT_EN} (?:[\w'’£$€,-]+ ){{0,6}}?{THING_EN}\b[^.?!\n]{{0,50}}",
        rf"{_STARTS_EN}(?:simply |just )?(?:answer|reply|say|type|text|comment|write|send) (?:back |me |us )?(?:a"
        rf" )?[\"'“‘]?(?:yes"
        r"|in|ok|okay|info|go|quote|freedom|interested|now|1|start|details|ready|me)\b[^.?!\n]{0,40}|(?:just|simply"
        r"|only)"
        r" (?:need|say|answer|reply|type|pick|click|choose|bring|shoot|drop)\b[^.?!\n]{0,50}",
        r"(?:a |the |your )?(?:deposit|retainer|token|fee|fees|entry|joining|membership|ticket|subscription"
        r"|registration|stand)"
        r" (?:fee )?(?:of|is|are|costs?|comes? (?:to|in at)) (?:only |just |payable|[£$€₹]? ?\d)[^.?!\n]{0,50}|(?:you"
        r" pay|half"
        r" (?:up ?front|in advance|before|now)|(?:is|are) payable|in (?:return|exchange),? (?:i|we|you"
        r"|for))\b[^.?!\n]{0,50}",
        r"what(?:'s| is| are| would be) your (?:mobile|number|address|e-?mail|rate|price|size|budget|monthly|current"
        r"|yearly"
        r"|best|lowest|volume|stack|availability|calendar|postcode|turnover)\b[^.?!\n]{0,40}|what does your (?:calendar"
        r"|diary|week|schedule)\b[^.?!\n]{0,40}|your (?:number|address|lowest \w+|best \w+|mobile|e-?mail|cv|terms"
        r"|price)"
        r",? (?:please|\?)|are you open to (?:new |other |hearing|a (?:new|change))\b[^.?!\n]{0,40}|(?:want|need"
        r"|fancy) (?:the"
        r" link|one|in|to (?:see|try|join|know more|hear more))\s*\?|(?:i|we) (?:want|require|expect|insist on)"
        r" (?:half|first"
        r"|your|the|a (?:yes|reply|signature|deposit)|\d)[^.?!\n]{0,50}",
        r"(?:request|requesting|beg|urge|ask) you to\b[^.?!\n]{0,60}|(?:i'd|i would|i will|i'll|we'd|we would|would"
        r"|we) (?:be"
        r" (?:glad|happy|grateful|obliged)|appreciate|welcome) (?:if you|an? |your|it if)\b[^.?!\n]{0,60}|(?:if you"
        r" (?:were to"
        r"|could|would|can) (?:please |just |kindly )?(?:text|send|get|put|lend|give|pass|share|introduce|spare|add"
        r"|sign"
        r"|let me have))\b[^.?!\n]{0,50}|(?:can|could|would|will) you (?:please |kindly |just |also )*(?:get|take"
        r"|commit|do"
        r" (?:\d|half|an?|tuesday|monday|thursday|wednesday|friday)|ask|spare|photograph|find (?:me|out)|loop|bring|set"
        r"|make (?:it|time)|be my|write|help me (?:get|find)|make me|read|let|copy|put|hold|swap|think of"
        r" me)\b[^.?!\n]{0,60}\?",
    ),
    fr=(
        rf"{_STARTS_FR}(?:merci,? )?{KIND_FR}[a-z]{{2,}}ez(?:-(?:moi|nous|le|la|les|vous|en|lui|leur|m'en))*(?:-moi"
        rf"|-nous)?"
        rf" (?:[\w'’,/-]+ ){{0,6}}?(?:l'|d'|m')?{THING_FR}\b[^.?!\n]{{0,50}}",
        rf"{_STARTS_FR}(?:envoie|signe|remplis|ecris|donne|reponds|commente|partage|mets|prends|choisis|clique"
        rf"|inscris|verse"
        r"|reserve|passe|viens|appelle|achete|commande|note|bloque|garde|laisse|transfere|dis|trouve|prete|apporte"
        r"|vote|like"
        rf"|tague|rejoins|telecharge|abonne|parle|pense)(?:-(?:moi|nous|le|la|les|toi|en|lui))* (?:[\w'’,/-]+"
        rf" ){{0,6}}?(?:l'|d')?"
        rf"{THING_FR}\b[^.?!\n]{{0,50}}",
        r"(?:merci(?: par avance| d'avance)?|priere|(?:je|nous) (?:vous|te) (?:remercie|remercions|prie|prions|demande"
        r"|demandons|serais (?:gre|reconnaissante?)|saurais gre|laisse|invite)|(?:vous|te) pri[a-z]+)"
        r" ?(?:donc |par avance |d'avance )?(?:de|d'|a)\s?(?:bien vouloir |me |m'|nous |vous |le |la |les |y"
        r" )*(?!partage\b|(?:m')?avoir|etre|decouvrir|faire (?:connaitre|vivre)|le faire|poser"
        r"|croire|agreer|recevoir|lire|rappeler (?:que|ce)|dire (?:les|tout)|mettre des mots|montrer|raconter|ecrire"
        r" cela"
        r"|faire vivre|temoigner|parler de)[a-z]{3,}(?:er|ir|re)\b[^.?!\n]{0,60}",
        r"\ba (?:me |nous |le |la |les )*(?:retourner|renvoyer|remplir|regler|signer|completer|verser|payer"
        r"|transmettre|fournir"
        r"|envoyer|confirmer)\b[^.?!\n]{0,50}|(?:participation(?: aux frais)?|frais(?: de \w+)?|acompte|reglement"
        r"|cotisation"
        r"|droits? d'inscription|inscription|adhesion|caution|avance)(?: \w+){0,3} (?:est|sont|de|:|n'est que|s'eleve)"
        r" ?(?:de |a |que de )?\d[^.?!\n]{0,40}|(?:il (?:vous |te |ne vous |me )?suffi\w+|il ne (?:me |nous"
        r" )?(?:manque|reste)"
        r"(?: plus)? qu)[^.?!\n]{0,60}|en echange,? [^.?!\n]{0,60}",
        r"(?:je (?:voudrais|veux|prendrais|souhaite|souhaiterais|demande) (?:la|le|les|votre|vos|ta|ton|tes|une?"
        r"|avoir|obtenir"
        r"|recevoir)|m'enverr\w+-(?:tu|vous)|(?:vous|tu) (?:confirmez|signez|reservez|commandez|confirmes|signes"
        r"|(?:me|m'|nous) ?(?:envo|communi"
        r"|transm|sign|confirm|pret|donn|fourn|inscri|recommand|prend|reserv|pass|rappel|fait"
        r"|mett))[a-z]*)\b[^.?!\n]{0,60}|(?:dites|dis|indiquez|precisez)-moi (?:quand"
        r"|combien|qui|ou|pour|a quelle|quel|votre|ta|ton|vite|oui)\b[^.?!\n]{0,50}|avez-vous (?:votre|un|une|des|le"
        r"|la)"
        r" (?:derniere |dernier )?(?:facture|budget|cv|devis|numero|creneau|moment|date|prestataire|fournisseur|besoin)"
        r"\b[^.?!\n]{0,40}|(?:valable|offre) jusqu'[^.?!\n]{0,30}",
    ),
)
ALLOWED = wording(
    "meeting",
    0.6,
    en=(
        r"(?:can|may|could|shall|should|might|will) (?:i|we|our \w+|my \w+|one of (?:our|my) \w+) (?:just |also "
        r"|please |perhaps )?"
        r"(?:put (?:you|your|one)|send|activate|open|pencil|save|book|sign|add|have|get|write up|flick|drop|bring"
        r"|load|set"
        r"|start|come|drive|ring|call|phone|count|deliver|ship|register|enter|quote|reserve|schedule|forward|mail"
        r"|post|pass"
        r"|feature|interview|invite|create|prepare|arrange|e-?mail|text|visit|swing|do a|find (?:half|an|a time)"
        r"|block|hold)"
        r"\b[^.?!\n]{0,70}\?",
        rf"(?:{_SPAN_EN})\b[^.?!\n]{{0,50}}\?|(?:i'd|i would|i|we|would) (?:only |just |really )?(?:like|welcome"
        rf"|appreciate|love"
        rf"|need|want|have|take)\b[^.?!\n]{{0,12}}{_SPAN_EN}\b[^.?!\n]{{0,40}}|{_SPAN_EN} (?:of your|with you|this"
        rf" week|next"
        rf" week|to (?:show|walk|talk|explain|present|discuss)|over|{_WHEN_EN})\b[^.?!\n]{{0,40}}|takes? (?:only "
        rf"|just |about )?{_SPAN_EN}"
        r"\b[^.?!\n]{0,40}",
        r"(?:which|what) (?:day|morning|afternoon|evening|week|hour|month|time|date|slot|(?:mon|tues|wednes|thurs|fri"
        r"|satur"
        r"|sun)day|one|of (?:them|these|the two|you)) (?:\w+ ){0,3}?(?:suits?|works?|works better|would|should|shall"
        r"|can|may|could"
        r"|is (?:good|best|better)|do you (?:want|prefer|have))\b[^.?!\n]{0,50}\b(?:you|i|we|my|our|better"
        r"|best)\b[^.?!\n]{0,30}\?"
        r"|which (?:would |one )?suits? you[^.?!\n]{0,20}\?|would [^.?!\n]{1,30} or [^.?!\n]{1,20}"
        r" (?:suit|work|be better)\b[^.?!\n]{0,30}",
        rf"(?:{_WHEN_EN})(?:(?:,? (?:at|around|from|between|after|before))? ?{_HOUR_EN}| or [^.?!\n]{{1,25}})\s*\?"
        rf"|\w+ \w+ \w+"
        rf" (?:on |by |before )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight)\s*\?|how(?:'s| is"
        rf"| about) {_WHEN_EN}\b[^.?!\n]{{0,30}}\?",
        r"i(?:'ve| have)? (?:already |just |provisionally |gone ahead and )*(?:blocked|reserved|pencilled|penciled"
        r"|booked|created"
        r"|set up|kept|saved|scheduled|put (?:a|an|you|your)|got (?:slots?|\w+day)|have slots|opened"
        r"|held)\b[^.?!\n]{0,70}"
        rf"(?:for (?:you|our|us|a|your)|in your|{_WHEN_EN}|minutes|account|calendar|slots?)\b[^.?!\n]{{0,40}}",
        r"(?:i|we|my \w+|our \w+|someone)(?:'ll| will|'m| am)? (?:\w+ing )?(?:swing|come|comes|coming|bring|call|ring"
        r"|drop|pop|stop"
        r"|be|have \w+ call|send|phone|visit|drive|pass|walk|show|knock|travel|fly) (?:by|in|over|round|up|out|you"
        r"|your|to|it|the"
        rf"|through|at|around)\b[^.?!\n]{{0,40}}\b{_WHEN_EN}\b[^.?!\n]{{0,40}}|let me (?:come|call|ring|bring|drop"
        rf"|visit|send you"
        r"|put you|show you|walk you|book|get you)\b[^.?!\n]{0,50}|let's (?:get|put|start|sign|lock|fix) (?:you|your"
        r"|it|this|a|the)"
        r"\b[^.?!\n]{0,50}",
    ),
    fr=(
        r"(?:puis-je|pourrais-je|peut-on|pourrait-on|pouvons-nous|pourrions-nous|je peux|on peut|je pourrais|dois-je)"
        r" (?:vous |te |t'|l'|le |la |les |donc |bien |aussi |peut-etre |y |en )*[a-z]{3,}(?:er|ir"
        r"|re)\b[^.?!\n]{0,60}\?",
        rf"{_STARTS_FR}(?:{_WHEN_FR}),? (?:a |vers |des )?(?:\d+ ?h(?:eures)?(?: ?\d\d)?)?[^.?!\n]{{0,30}}\?"
        rf"|quel(?:le)?s? (?:jour|soir"
        r"|matin|date|heure|moment|creneau|semaine|(?:sont|seraient) (?:vos|tes)|est (?:votre|ton"
        r"|ta))\b[^.?!\n]{0,60}\?|(?:ton|votre)"
        r" [a-z]+ ou le mien|(?:un|une) (?:[a-z]+ ){0,2}(?:appel|demo|demonstration|audit|essai|echange|visio"
        r"|rendez-vous|cafe)"
        r"(?: [a-z]+){0,6}\s*\?",
        r"(?:je (?:l'|le |la |les |en )*(?:vous |te |t')(?:l'|le |la |les |en |y )*|je (?=(?:passe|viens) (?:vous|te"
        r"|chez|dans vos|a votre"
        r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)))(?:passe|viens|depose|envoie|garde|appelle|bloque"
        r"|laisse|livre|apporte"
        rf"|rappelle|fais|mets|pose|prends|attends|retrouve|reserve|rejoins|serai)\b[^.?!\n]{{0,50}}(?:{_WHEN_FR}"
        rf"|\?)[^.?!\n]{{0,30}}"
        r"|(?:on|nous) (?:demarre|demarrons|commence|commencons|cale|calons|signe|signons|convenons|fixe|fixons"
        r"|part)(?: \w+)?"
        rf" (?:ensemble |une? )?[^.?!\n]{{0,20}}(?:{_WHEN_FR}|\?|visio|rendez-vous|appel)[^.?!\n]{{0,30}}",
        r"(?:une (?:petite |demi-|bonne |seule )?heure|(?:dix|quinze|vingt|trente|\d+) (?:petites )?min(?:utes)?|un"
        r" quart d'heure"
        r"|une demi-heure|une (?:demi-)?journee|deux heures)\b[^.?!\n]{0,50}(?:\?|chez vous|autour|avec (?:vous|votre"
        r"|toi)|cette"
        r" semaine|la semaine|pour (?:vous|te|en|une)|de votre temps|suffi\w+|lundi|mardi|mercredi|jeudi|vendredi"
        r"|samedi)[^.?!\n]{0,30}",
        r"connectons-nous|(?:on|nous) se (?:suit|connecte|capte|ajoute|parle)\b[^.?!\n]{0,20}\?|(?:es|etes|t'es|vous"
        r" etes)"
        r"(?:-tu|-vous)? (?:ouverte?|partante?|chaude?|dispo\w*|en poste|a l'ecoute)\b[^.?!\n]{0,50}|seriez-vous"
        r" (?:contre"
        r"|opposee?|tentee?|curieu\w+)\b[^.?!\n]{0,50}",
    ),
)

ASKED = (ORDERS, ALLOWED)
