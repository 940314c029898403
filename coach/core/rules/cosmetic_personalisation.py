"""Cosmetic personalisation: a name, a job, a town or a keyword set into a message that would go to anyone."""

from __future__ import annotations

from coach.core.rules.engine import Hit, Message, hits, wording

WORDINGS = (
    wording(
        "hook",
        0.6,
        en=(
            r"(?:i )?(?:just |recently )?(?:saw|see|noticed|notice|read|found|spotted|learnt|learned|heard|came across|have seen|understand)(?: that| about)?(?: on linkedin)? (?:you(?:'re|'ve| are| have| run| work| live| posted)?|your|from your)"
            r"\b[^.?!\n]{0,90}",
            r"we (?:learnt|learned|saw|noticed|heard|came across|have seen|read)\b[^.?!\n]{0,80}",
            r"(?:your|the) (?:recent |latest |last |great )?(?:post|article|question|publication|update|story|message|news|announcement|work|role|job|visit|experience|interest|blog) (?:about|on|in|for|as|at|to)\b[^.?!\n]{0,80}",
            r"(?:congrats|congratulations|well done|kudos|bravo|great work|great job|hats off) (?:on|to|for|with)\b[^.?!\n]{0,80}",
            r"(?:impressed|interested|inspired|fascinated) (?:by|with|to (?:read|see|learn)|in) (?:what you|your|how you|the work)\b[^.?!\n]{0,80}",
            r"(?:love|loved|loving|enjoyed|admire|great|fantastic|amazing|good|nice) (?:to see |seeing |reading )?(?:what you(?:'re| are)|your (?:recent )?(?:post|posts|work|commitment|article)|someone|your)\b[^.?!\n]{0,80}",
        ),
        fr=(
            r"(?:j'ai|nous avons|je viens de|on a) (?:bien |vu |lu |recemment |beaucoup |trop )*(?:vu|lu|remarque|decouvert|apprecie|adore|aime|note|voir|lire|decouvrir|suivi|appris|aime decouvrir)(?: avec [a-z]+)? (?:que |votre|ton|ta|vos|tes|sur)[^.?!\n]{0,90}",
            r"(?:je vois|nous voyons|je constate|je remarque|j'ai cru comprendre|je comprends) que (?:vous|tu|votre)\b[^.?!\n]{0,90}",
            r"(?:suite a|concernant|a propos de|apres) (?:votre|ton|ta|vos) (?:recente? |derniere? )?(?:post|publication|annonce|message|article|question|temoignage|actualite)\b[^.?!\n]{0,80}",
            r"(?:votre|ton|ta|vos|tes) (?:recente? |derniere? )?(?:post|publication|annonce|question|message|article|actualite|experience|profil|parcours|activite|temoignage|travail) (?:sur|de|d'|en|a|au|autour|dans|comme|chez|du|est|m')[^.?!\n]{0,90}",
            r"(?:felicitations?|bravo|chapeau|bon courage|meilleurs voeux|tous mes voeux|joyeux anniversaire) (?:a vous |[A-Za-z-]+ )?(?:pour|a)\b[^.?!\n]{0,80}",
            r"(?:superbe|belle|magnifique|trop cool|super|tres sympa|top) [^.?!\n]{0,60}",
        ),
    ),
    wording(
        "segment",
        0.8,
        en=(
            r"(?:\w+ ){0,3}(?:just |exactly |precisely )?(?:like|such as) (?:you|yours|yourself|yourselves)\b[^.?!\n]{0,40}",
            r"(?:companies|businesses|leaders|professionals|teams|people|agencies|firms|organisations|organizations|farms|practices|owners|managers|schools|hospitals|clients|families|designers|freelancers|many \w+|\w+s) (?:like|such as) "
            r"(?:you|yours|yourself|[a-z]\w+ \w+)\b[^.?!\n]{0,50}",
            r"as (?:a|an|the|someone|somebody) [^.?!,\n]{2,60}(?:,| you)[^.?!\n]{0,60}",
            r"(?:a|an) (?:great|perfect|ideal|good|excellent) (?:fit|match) (?:for|with)\b[^.?!\n]{0,60}",
            r"(?:tailored|designed|built|made|created|developed|perfect|ideal|especially|specialised|specialized|exclusively) (?:\w+ )?(?:to|for|with|in)\b[^.?!\n]{0,60}",
            r"(?:somebody|someone|a person|people|with) (?:with|in|of) your (?:profile|expertise|background|experience|position|situation|size|sector|industry|field|qualification)\b[^.?!\n]{0,40}|(?:in|of) your (?:sector|industry|field|area|position|situation|line of work|region)\b",
            r"(?:i|we) (?:work with|help|contact|reach out to|speak with|support|partner with|talk to|am contacting|'m contacting|'m reaching out to|am reaching out to)(?: many| several| other)? (?:\w+ ){1,5}(?:in|across|from|all over|like|to|who|around)\b[^.?!\n]{0,60}",
            r"(?:many|most|other|several) (?:\w+ ){1,4}(?:we (?:speak|work)|tell us|like|struggle|are struggling|often|face|spend|lose|find|in your|i (?:speak|work))\b[^.?!\n]{0,60}|\w+ (?:officers|managers|owners|leaders|directors|teachers|people) (?:in|across|from)\b[^.?!\n]{0,40}tell us",
            r"you (?:must|probably|surely|will|'ll|certainly|no doubt) (?:\w+ )?(?:know|be|have|spend|send|feel|face|find|understand|need)\b[^.?!\n]{0,70}|you know (?:how|that|what|the)\b[^.?!\n]{0,50}",
            r"(?:with|at) your (?:\w+ ){0,3}(?:team|company|school|practice|plant|hospital|farm|business|surgery|site|employer)\b[^.?!\n]{0,40}",
        ),
        fr=(
            r"(?:comme|telle?s? que|a l'image de|semblables? a|comparables? (?:a|au)) (?:vous|toi|le votre|la votre|les votres|au votre|le tien|la tienne|votre|beaucoup)\b[^.?!\n]{0,50}",
            r"en tant que? ?(?:qu')?[^.?!,\n]{2,60}(?:,| vous| tu)[^.?!\n]{0,60}",
            r"(?:pense|concu|cree|adapte|dedie|fait|developpe|specialise|ideal|parfait|reserve|destine|sur mesure)e?s? (?:pour|aux?|a|dans) (?:les |des |la |le |l')?[^.?!\n]{2,60}",
            r"(?:directions?|cabinets?|industriels?|artisans?|entreprises?|dirigeants?|professionnels?|agences?|etablissements?|acheteurs?|commerciaux|formateurs?|independants?|confreres|structures?|profils?|sites?|lycees?|associations?|groupes?|exploitants?|charpentiers?"
            r"|[a-z]+s) (?:de (?:votre|la|taille)|comme|du|des|de l')[^.?!\n]{0,50}",
            r"vous (?:savez|devez|cherchez sans doute|connaissez|avez surement|avez probablement|meritez|etes surement|etes en premiere ligne|manquez)\b[^.?!\n]{0,70}|tu (?:dois|sais|cherches)\b[^.?!\n]{0,60}",
            r"(?:vos|votre|ton|tes) (?:enjeux|besoins|secteur|metier|domaine|region|activite|contraintes|problematiques?|quotidien|domaine|equipes?|etablissement|structure|confreres|approche|flotte)\b[^.?!\n]{0,50}",
            r"(?:dans|pour) (?:le|la|les|l'|votre) [^.?!,\n]{2,40}(?: comme ailleurs|, (?:la|le|les|l'|un|une)\b)[^.?!\n]{0,60}",
            r"(?:une?|la|le) [^.?!\n]{2,50} (?:est|c'est) (?:souvent |justement |sans doute |surement |toujours )?(?:le bon moment|un moment|une etape|un enjeu|un defi|un vrai defi|une priorite|le moment|un levier|une belle mission)\b[^.?!\n]{0,50}",
            r"chez vous (?:en|a|au|dans)[^.?!\n]{0,60}|(?:partout|dans toute?) (?:en |dans |la |le |l')?[^.?!\n]{2,40}",
        ),
    ),
)

OFFER = (
    wording(
        "offer",
        0.7,
        en=(
            r"(?:we|i) (?:help|offer|provide|supply|build|specialise|specialize|work with|partner with|sell|have developed|developed|launched|can (?:help|save|offer)|handle|coach|recruit|place|represent|support|deliver|make)\b[^.?!\n]{0,80}",
            r"(?:our|my) (?:platform|app|tool|solution|software|service|services|product|products|suite|clients|customers|team|agency|company|workshops?|programme|program|system|webinar|certification|course|offer|fee|brochure|catalogue|package|consultancy|candidates|pool"
            r"|framework|guide|network|experts?|editorial|journal|client|ceo|e-?tendering|automation)\b[^.?!\n]{0,60}",
            r"(?:free|discount|special price|% off|price|rates?|fee|fees|months? free|no obligation|at no cost|licen[cs]es?|trial|demo|guarantee|roi|instal?ments|subscription|invest)\b",
            r"(?:we're|we are|i'm|i am) (?:a|an|the|growing|looking for|recruiting|hiring|authorized|offering|contacting|reaching out)\b[^.?!\n]{0,60}",
        ),
        fr=(
            r"(?:nous|on) (?:accompagnons|proposons|aidons|creons|fournissons|livrons|editons|developpons|fabriquons|recherchons|recrutons|cherchons|avons (?:developpe|cree|concu|une|un)|distribuons|formons|intervenons|travaillons|rencontrons|sommes|connaissons|preparons|recrute|cherche"
            r"|restons|serions|reversons|selectionnons|prenons|lancons)\b[^.?!\n]{0,80}",
            r"(?:notre|nos|mon|ma) (?:plateforme|solution|outil|logiciel|societe|agence|entreprise|offre|application|appli|clients|crm|equipe|cabinet|service|services|programme|organisme|imprimerie|catalogue|metier|revue|formation|formations|pack|methode|brochure|demarche|communaute"
            r"|plaquette|audits?|portail|base|tarifs|gamme)\b[^.?!\n]{0,60}",
            r"(?:gratuite?(?:ment)?|sans engagement|offerte?|remise|tarifs?|devis|demo|demonstration|essai|abonnement|euros? par mois|€|\d+ ?% |reduction|garantie?|licence|inscription|catalogue|brochure|masterclass)\b",
            r"je (?:recrute|propose|suis (?:conseiller|conseillere|courtier|consultant|creatri|coach|expert|commercial|chasseur|charge)|lance|travaille pour|vends|fournis|represente|cherche des|recherche des)\b[^.?!\n]{0,70}|j'(?:accompagne|aide les)\b[^.?!\n]{0,60}",
        ),
    ),
)


def find(message: Message) -> list[Hit]:
    """Where the personal touch was dropped in; nothing where the message offers or sells nothing."""
    if not hits(message, OFFER):
        return []
    return [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in hits(message, WORDINGS)]


def offers(message: Message) -> list[Hit]:
    """Where the message sells, recruits or offers a service."""
    return hits(message, OFFER)
