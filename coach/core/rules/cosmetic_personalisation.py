"""Cosmetic personalisation: a name, a job, a town or a keyword set into a message that would go to anyone."""

from __future__ import annotations

from coach.core.rules import premature_ask
from coach.core.rules.engine import Hit, Message, hits, wording

WORDINGS = (
    wording(
        "hook",
        0.6,
        en=(
            r"(?:i )?(?:just |recently )?(?:saw|see|noticed|notice|read|found|spotted|learnt|learned|heard"
            r"|came across|have seen|understand)(?: that| about)?(?: on linkedin)? (?:you(?:'re|'ve| are| have| run"
            r"| work| live| posted)?|your|from your)\b[^.?!\n]{0,90}",
            r"we (?:learnt|learned|saw|noticed|heard|came across|have seen|read|follow|have been"
            r" following)\b[^.?!\n]{0,80}",
            r"your (?:interest|studies|activity|degree|career|company|expertise|passion|background|position"
            r"|presence|commitment) (?:in|at|as|to|with|for|on)\b[^.?!\n]{0,80}|(?:great|interesting|good"
            r"|excellent|important) (?:question|point|post|topic|story|share) (?:on|about"
            r"|regarding)\b[^.?!\n]{0,60}|i hope (?:the|your) [^.?!\n]{3,60} (?:was|is|went|goes|has"
            r" been)\b[^.?!\n]{0,40}|reading about your\b[^.?!\n]{0,60}",
            r"(?:your|the) (?:recent |latest |last |great )?(?:post|article|question|publication|update|story"
            r"|message|news|announcement|work|role|job|visit|experience|interest|blog) (?:about|on|in|for|as|at"
            r"|to)\b[^.?!\n]{0,80}",
            r"(?:congrats|congratulations|well done|kudos|bravo|great work|great job|hats off) (?:on|to|for"
            r"|with)\b[^.?!\n]{0,80}",
            r"(?:it was |what )?(?:a|such a|with) (?:pleasure|joy|delight|privilege|interest|great interest) (?:to read"
            r"|to see|to learn|reading|seeing|about|that i read|in your)\b[^.?!\n]{0,60}|i read with (?:great |much )?"
            r"interest\b[^.?!\n]{0,60}|(?:we|i) (?:admire|salute|applaud) (?:\w+ ){0,3}(?:who|your|that|like)\b"
            r"[^.?!\n]{0,60}|(?:saw|loved|loved seeing|great to see|happy) [^.?!\n]{0,12}(?:your|the) \w+ (?:report"
            r"|\w+)!?[^.?!\n]{0,40}",
            r"(?:impressed|interested|inspired|fascinated) (?:by|with|to (?:read|see|learn)|in) (?:what you|your"
            r"|how you|the work)\b[^.?!\n]{0,80}",
            r"(?:love|loved|loving|enjoyed|admire|great|fantastic|amazing|good|nice) (?:to see |seeing |reading"
            r" )?(?:what you(?:'re| are)|your (?:recent )?(?:post|posts|work|commitment|article)|someone"
            r"|your)\b[^.?!\n]{0,80}",
        ),
        fr=(
            r"(?:j'ai|nous avons|je viens de|on a) (?:bien |vu |lu |recemment |beaucoup |trop )*(?:vu|lu|remarque"
            r"|decouvert|apprecie|adore|aime|note|voir|lire|decouvrir|suivi|appris|aime decouvrir)(?: avec"
            r" [a-z]+)? (?:que |votre|ton|ta|vos|tes|sur)[^.?!\n]{0,90}",
            r"(?:je vois|nous voyons|je constate|je remarque|j'ai cru comprendre|je comprends) que (?:vous|tu"
            r"|votre)\b[^.?!\n]{0,90}",
            r"(?:suite a|concernant|a propos de|apres) (?:votre|ton|ta|vos) (?:recente? |derniere? )?(?:post"
            r"|publication|annonce|message|article|question|temoignage|actualite)\b[^.?!\n]{0,80}",
            r"(?:touchee?s?|interpellee?s?|interessee?s?|impressionnee?s?|seduite?s?|sensibles?) (?:par|a)"
            r" (?:votre|ton|ta|vos|tes)[^.?!\n]{0,70}|(?:je m'adresse|nous nous adressons|je vous ecris|je vous"
            r" contacte)[^.?!\n]{0,20}(?:en tant|car vous|parce que vous|puisque)[^.?!\n]{0,60}",
            r"(?:votre|ton|ta|vos|tes) (?:recente? |derniere? )?(?:sujet|retour|boulangerie|cours|restaurant"
            r"|atelier|association|cabinet|ferme|boutique|agence|entreprise|chaine|classe|equipe|post|publication"
            r"|annonce|question|message|article|actualite|experience|profil|parcours|activite|temoignage|travail)"
            r" (?:sur|de|d'|en|a|au|autour|dans|comme|chez|du|est|m')[^.?!\n]{0,90}",
            r"(?:felicitations?|bravo|chapeau|bon courage|meilleurs voeux|tous mes voeux|joyeux anniversaire) (?:a"
            r" vous |[A-Za-z-]+ )?(?:pour|a)\b[^.?!\n]{0,80}",
            r"(?:quel|quelle) (?:beau|belle|bel|superbe|magnifique|joli|jolie) [a-z]+\b[^.?!\n]{0,50}|(?:permettez-moi"
            r" de|je tiens a|nous tenons a|je voulais) (?:vous )?(?:saluer|feliciter)\b[^.?!\n]{0,70}|un grand bravo"
            r"\b[^.?!\n]{0,60}|(?:c'est )?(?:toujours )?(?:un honneur|un plaisir|une joie) (?:d'ecrire|de lire|de voir"
            r"|de decouvrir|d'apprendre)\b[^.?!\n]{0,60}|fan d(?:e|es|u)\b[^.?!\n]{0,50}|[^.?!,\n]{3,50}, chapeau\b",
            r"(?:superbe|belle|magnifique|trop cool|super|tres sympa|top) [^.?!\n]{0,60}",
        ),
    ),
    wording(
        "segment",
        0.8,
        en=(
            r"(?:\w+ ){0,3}(?:just |exactly |precisely )?(?:like|such as) (?:you|yours|yourself"
            r"|yourselves)\b[^.?!\n]{0,40}",
            r"(?:companies|businesses|leaders|professionals|teams|people|agencies|firms|organisations"
            r"|organizations|farms|practices|owners|managers|schools|hospitals|clients|families|designers"
            r"|freelancers|many \w+|\w+s) (?:like|such as) "
            r"(?:you|yours|yourself|[a-z]\w+ \w+)\b[^.?!\n]{0,50}",
            r"as (?:a|an|the|someone|somebody) [^.?!,\n]{2,60}(?:,| you)[^.?!\n]{0,60}",
            r"(?:a|an) (?:great|perfect|ideal|good|excellent) (?:fit|match) (?:for|with)\b[^.?!\n]{0,60}",
            r"(?:tailored|designed|built|made|created|developed|perfect|ideal|especially|specialised|specialized"
            r"|exclusively) (?:\w+ )?(?:to|for|with|in)\b[^.?!\n]{0,60}",
            r"(?:somebody|someone|a person|people|with) (?:with|in|of) your (?:profile|expertise|background"
            r"|experience|position|situation|size|sector|industry|field|qualification)\b[^.?!\n]{0,40}|(?:in|of)"
            r" your (?:sector|industry|field|area|position|situation|line of work|region)\b",
            r"(?:i|we) (?:work with|help|contact|reach out to|speak with|support|partner with|talk to|am"
            r" contacting|'m contacting|'m reaching out to|am reaching out to)(?: many| several| other)? (?:\w+"
            r" ){1,5}(?:in|across|from|all over|like|to|who|around)\b[^.?!\n]{0,60}",
            r"(?:many|most|other|several) (?:\w+ ){1,4}(?:we (?:speak|work)|tell us|like|struggle|are struggling"
            r"|often|face|spend|lose|find|in your|i (?:speak|work))\b[^.?!\n]{0,60}|\w+ (?:officers|managers"
            r"|owners|leaders|directors|teachers|people) (?:in|across|from)\b[^.?!\n]{0,40}tell us",
            r"you (?:must|probably|surely|will|'ll|certainly|no doubt) (?:\w+ )?(?:know|be|have|spend|send|feel"
            r"|face|find|understand|need)\b[^.?!\n]{0,70}|you know (?:how|that|what|the)\b[^.?!\n]{0,50}",
            r"\w+s (?:in|across|from|throughout|around|all over|between|of) [^.?!,;\n]{2,40} (?:trust|choose|rely|swear"
            r"|prefer|love|(?:are|have) (?:\w+ )?(?:switch|switching|losing|saving|joined|joining|using|moving|choosing"
            r"|turning|chosen)|(?:get|receive|enjoy|pay) [^.?!\n]{0,20}(?:\d|free|off|price|licen[cs]e)|deserve"
            r"|tell us)\b[^.?!\n]{0,60}",
            r"\w+s (?:like|such as) (?:you|yours|yourself|yourselves) (?:need|deserve|choose|trust|want|are exactly|use"
            r"|know|often|spend|struggle)\b[^.?!\n]{0,60}",
            r"(?:(?:working|being|running|keeping|managing|teaching|leading|looking after|living)\b[^.?!\n]{2,70}"
            r"|the \w+ (?:life|world|trade|business)|it|that) (?:must|can't|cannot) be (?:so|such|quite|very|really|an?"
            r"|easy)\b[^.?!\n]{0,50}",
            r"(?:is|are) the (?:backbone|heart|future|pride|lifeblood) of\b[^.?!\n]{0,50}",
            r"(?:which is|that(?:'s| is)) (?:exactly |precisely )?why (?:we|i) (?:thought|think|am|'m|are|believe"
            r"|chose) [^.?!\n]{0,15}(?:of you|you|your|writing|contacting|reaching)\b[^.?!\n]{0,40}"
            r"|(?:thought of you|you came to mind)\b[^.?!\n]{0,30}",
            r"(?:with|at) your (?:\w+ ){0,3}(?:team|company|school|practice|plant|hospital|farm|business|surgery"
            r"|site|employer)\b[^.?!\n]{0,40}",
        ),
        fr=(
            r"(?:comme|telle?s? que|a l'image de|semblables? a|comparables? (?:a|au)) (?:vous|toi|le votre|la"
            r" votre|les votres|au votre|le tien|la tienne|votre|beaucoup)\b[^.?!\n]{0,50}",
            r"en tant que? ?(?:qu')?[^.?!,\n]{2,60}(?:,| vous| tu)[^.?!\n]{0,60}",
            r"(?:pense|concu|cree|adapte|dedie|fait|developpe|specialise|ideal|parfait|reserve|destine|sur"
            r" mesure)e?s? (?:pour|aux?|a|dans) (?:les |des |la |le |l')?[^.?!\n]{2,60}",
            r"(?:directions?|cabinets?|industriels?|artisans?|entreprises?|dirigeants?|professionnels?|agences?"
            r"|etablissements?|acheteurs?|commerciaux|formateurs?|independants?|confreres|structures?|profils?"
            r"|sites?|lycees?|associations?|groupes?|exploitants?|charpentiers?"
            r"|[a-z]+s) (?:de (?:votre|la|taille)|comme|du|des|de l')[^.?!\n]{0,50}",
            r"vous (?:savez|devez|cherchez sans doute|connaissez|avez surement|avez probablement|meritez|etes"
            r" surement|etes en premiere ligne|manquez)\b[^.?!\n]{0,70}|tu (?:dois|sais|cherches)\b[^.?!\n]{0,60}",
            r"(?:vos|votre|ton|tes) (?:enjeux|besoins|secteur|metier|domaine|region|activite|contraintes"
            r"|problematiques?|quotidien|domaine|equipes?|etablissement|structure|confreres|approche"
            r"|flotte)\b[^.?!\n]{0,50}",
            r"(?:une?|la|le) [^.?!\n]{2,50} (?:est|c'est) (?:souvent |justement |sans doute |surement |toujours"
            r" )?(?:le bon moment|un moment|une etape|un enjeu|un defi|un vrai defi|une priorite|le moment|un"
            r" levier|une belle mission)\b[^.?!\n]{0,50}",
            r"[a-z]+s (?:de|du|des|d'|en|entre|a|au|aux) [^.?!,;\n]{2,40} (?:nous font (?:deja )?confiance|nous ont"
            r"|passent a|choisissent|ont (?:deja )?(?:choisi|adopte|rejoint|commence)|utilisent|s'equipent"
            r"|sont nombreu(?:x|ses)|beneficient|ont droit|perdent|font la fierte|decouvrent)\b[^.?!\n]{0,60}",
            r"(?:beaucoup|nombre|la plupart|bon nombre|de nombreu(?:x|ses)|nombreux sont|plusieurs) (?:de |d'|des "
            r"|les )?(?:vos |tes )?[a-z]+s?\b[^.?!\n]{0,50} (?:decouvrent|perdent|passent|ont|nous|se|s'|utilisent"
            r"|choisissent|oublient|ignorent|font|peinent)\b[^.?!\n]{0,50}",
            r"[^.?!,\n]{4,60}, (?:ca|cela) (?:ne s'invente pas|force le respect|ne s'improvise pas|demande"
            r"|se respecte|se merite|fait rever|ne manque pas)[^.?!\n]{0,50}|[^.?!,\n]{4,70}, (?:voila (?:un|une"
            r"|qui)|c'est (?:aussi|souvent|avant tout|un metier|tout un|une vie|jongler|du sport))\b[^.?!\n]{0,60}",
            r"(?:un|une|le|la|les|ce|tout|toute) [^.?!,\n]{2,50} merite(?:nt)? (?:un|une|des|le|la|mieux|bien)\b"
            r"[^.?!\n]{0,50}|un metier (?:de|d'|utile|essentiel|exigeant|difficile|si|trop|que|qui|passionnant"
            r"|formidable)\b[^.?!\n]{0,50}",
            r"(?:nous avons|j'ai|on a) (?:tout de suite |aussitot |tout naturellement )?pense a"
            r" (?:vous|toi|votre|ton|ta)\b[^.?!\n]{0,30}",
            r"chez vous (?:en|a|au|dans)[^.?!\n]{0,60}|(?:partout|dans toute?) (?:en |dans |la |le "
            r"|l')?[^.?!\n]{2,40}",
        ),
    ),
)

OFFER = (
    wording(
        "offer",
        0.7,
        en=(
            r"(?:we|i) (?:help|offer|provide|supply|build|specialise|specialize|work with|partner with|sell|have"
            r" developed|developed|launched|can (?:help|save|offer)|handle|coach|recruit|place|represent|support"
            r"|deliver|make)\b[^.?!\n]{0,80}",
            r"(?:our|my) (?:[\w'-]+ ){0,3}(?:platform|app|tool|solution|software|service|services|product|products"
            r"|suite|clients|customers|team|agency|company|workshops?|programme|program|system|webinar|certification"
            r"|course|offer|fee|brochure|catalogue|package|consultancy|candidates|pool|framework|guide|network"
            r"|experts?|editorial|journal|client|ceo|e-?tendering|automation)\b[^.?!\n]{0,60}",
            r"[€£$]\s?\d[\d.,]{0,19}|\d[\d.,]{0,19}\s?(?:€|£|\$|euros?|pounds|dollars|usd|eur|chf|kr)\b"
            r"|\d+ ?% (?:off|discount)|(?:per|a|each) month\b|used by \d[^.?!\n]{0,40}|fitted in\b|sign up\b"
            r"|promo code|use code\b|early bird",
            r"(?:shall|should|can|may) (?:i|we) (?:reserve|book|send|put|set up|save|hold|pencil|sign|register|enrol"
            r"|ship|quote)\b[^.?!\n]{0,50}|i(?:'ve| have|'ll|'m| will| am)? (?:already )?(?:created?|reserved?"
            r"|put(?:ting)?|pencil(?:led)?|set|kept|keep|saved?|registered|booked) (?:\w+ ){0,4}(?:aside|down|in"
            r"|for you|in your name|your (?:slot|place|seat))\b",
            r"(?:free|discount|special price|% off|price|rates?|fee|fees|months? free|no obligation|at no cost"
            r"|licen[cs]es?|trial|demo|guarantee|roi|instal?ments|subscription|invest)\b",
            r"(?:we're|we are) (?:a|an|the|growing)\b[^.?!\n]{0,60}|(?:we're|we are|i'm|i am) (?:looking for|recruiting"
            r"|hiring|authorized|offering|contacting|reaching out)\b[^.?!\n]{0,60}|(?:i'm|i am) (?:a|an|the) (?:\w+"
            r" ){0,3}(?:recruiter|consultant|agent|broker|coach|advis[eo]r|specialist|headhunter|founder|partner"
            r"|representative|trainer|speaker|dealer|director|manager at|forwarder|developer|entrepreneur)\b"
            r"[^.?!\n]{0,60}",
        ),
        fr=(
            r"(?:nous|on) (?:accompagnons|proposons|aidons|creons|fournissons|livrons|editons|developpons"
            r"|fabriquons|recherchons|recrutons|cherchons|avons (?:developpe|cree|concu|une|un)|distribuons"
            r"|formons|intervenons|travaillons|rencontrons|sommes|connaissons|preparons|recrute|cherche"
            r"|restons|serions|reversons|selectionnons|prenons|lancons)\b[^.?!\n]{0,80}",
            r"(?:les notres|nos [a-z]+ [a-z]+|nos [a-z]+s) (?:ont|tiennent|equipent|portent|completent|sont (?:remis"
            r"|livre|concu|fabrique)|permettent|garantissent|durent)\b[^.?!\n]{0,60}"
            r"|notre (?:[a-z'-]+ )?[a-z]+ (?:detecte|reconnait|permet|gere|realise|optimise|reduit|calcule|remplace"
            r"|automatise|garantit|forme|relie|lance|cherche|recrute|reserve|propose|offre|accueille|livre"
            r"|se charge)\b[^.?!\n]{0,60}",
            r"je (?:vous|te|t') ?(?:ouvre|installe|depose|livre|reserve|cree|inscris|fais livrer|joins|garde"
            r"|mets (?:une?|de cote)|en (?:depose|mets|fais|garde|livre))\b[^.?!\n]{0,50}|(?:a|au) (?:l'essai"
            r"|moitie prix|tarif)|en pret\b|version beta|\d[\d .,]{0,19}(?:€|\$|euros?|francs?|dirhams|fcfa|dollars"
            r"|chf)\b|par mois\b|a partir de \d|commission de",
            r"(?:notre|nos|mon|ma) (?:plateforme|solution|outil|logiciel|societe|agence|entreprise|offre"
            r"|application|appli|clients|crm|equipe|cabinet|service|services|programme|organisme|imprimerie"
            r"|catalogue|metier|revue|formation|formations|pack|methode|brochure|demarche|communaute"
            r"|plaquette|audits?|portail|base|tarifs|gamme)\b[^.?!\n]{0,60}",
            r"(?:gratuite?(?:ment)?|sans engagement|offerte?|remise|tarifs?|devis|demo|demonstration|essai"
            r"|abonnement|euros? par mois|€|\d+ ?% |reduction|garantie?|licence|inscription|catalogue|brochure"
            r"|masterclass)\b",
            r"je (?:recrute|propose|suis (?:conseiller|conseillere|courtier|consultant|creatri|coach|expert"
            r"|commercial|chasseur|charge)|lance|travaille pour|vends|fournis|represente|cherche des|recherche"
            r" des)\b[^.?!\n]{0,70}|j'(?:accompagne|aide les)\b[^.?!\n]{0,60}",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Where the personal touch was dropped in; nothing where the message offers, sells and asks nothing."""
    if not hits(message, OFFER) and not premature_ask.find(message):
        return []
    return [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, WORDINGS)]


def offers(message: Message) -> list[Hit]:
    """Where the message sells, recruits or offers a service."""
    return hits(message, OFFER)
