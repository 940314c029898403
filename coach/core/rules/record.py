"""A record: customers counted, results in figures, certificates and ranks that the sender's own work or wares can show.

The subject need not be *I*: a firm, a product, its users or nobody at all (``17 countries and counting``).
"""

from __future__ import annotations

import re

from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.text import Span

_MANY_EN = (
    r"(?:\d[\d.,]{0,19}(?:k|m)?\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
    r"|(?:a |one |several |\w+ )?(?:hundreds?|thousands?|millions?|dozens?|couple)(?: of)?|half of|most of|scores of)"
)
_ABOUT_EN = r"(?:over |more than |nearly |almost |some |around |about |close to |upwards of |already |now |the |all )*"
_MANY_FR = (
    r"(?:\d[\d .,]{0,19}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[ -](?:et[ -])?\w+)?|(?:[a-z]+ )?(?:cents?|mille)"
    r"|(?:des |une |plusieurs )(?:centaines?|milliers?|dizaines?|vingtaine|trentaine|cinquantaine|soixantaine) d[e']"
    r"|la moitie d\w*|la plupart d\w*|un (?:tiers|quart) d\w*|de grands noms d\w*)"
)
_ABOUT_FR = r"(?:plus de |pres de |environ |quelque |deja |aujourd'hui |les |dans |bientot |au moins )*"
_OWN_EN = (
    r"(?:i|we|our (?:[\w'-]+ ){1,3}?|my (?:[\w'-]+ ){1,3}?|ours|mine|the (?:app|platform|tool|firm|company|method"
    r"|system|course|programme|program|book|show|team|software|device|shop))\s?(?:'ve|have|has|had|'re|'m|am|are|is)?"
    r" ?(?:also |already |now |just |personally |successfully |since |recently |even |so far |to date |together "
    r"|myself )*"
)
_OWN_FR = (
    r"(?:j'|je |nous |on |(?:notre|mon|ma|nos|mes) (?:[\w'-]+ ){1,3}?|(?:le|la|l'|ce|cette)\s?(?:appli|application"
    r"|plateforme|outil|methode|societe|agence|programme|livre|systeme|logiciel) )(?:ai |avons |a |ont |avais |en ai )?"
    r"(?:deja |aussi |ainsi |moi-meme |personnellement |recemment |meme |d'ailleurs |egalement )*"
)
_DID_EN = (
    r"(?:helped|helps?|served|serves?|trained|trains?|coached|taught|teach|guided|mentored|placed|equipped|fitted"
    r"|installed|supplied|supply|sold|sells?|delivered|delivers?|shipped|built|made|restored|recovered|won|raised"
    r"|saved|saves?|published|written|wrote|recorded|filmed|shot|designed|drawn|painted|bred|grown|opened|filled"
    r"|managed|manages?|run|runs?|ran|led|leads?|looked after|handled|handles?|worked (?:with|for|on|in)|works? with"
    r"|partner(?:s|ed)? with|signed|convinced|accompanied|supported|supports?|visited|toured|spoken|gave|given|done|did"
    r"|reached|counts?|counted|have|has|hold|holds|own|owns|mind|cover|covers|employ|employs|bought|backed|knocked on"
    r"|passed|sit on|stocks?|doubled|tripled|cut|boosted|increased|reduced|lifted|improved|halved|transformed|changed)"
)
_DID_FR = (
    r"(?:aidee?s?|aidons?|aide|accompagnee?s?|accompagnons|accompagne|formee?s?|formons|forme|equipee?s?|equipons"
    r"|equipe|livree?s?|livrons|livre|vendue?s?|vendons|placee?s?|coachee?s?|installee?s?|installons|restauree?s?"
    r"|publiee?s?|ecrite?s?|realisee?s?|produite?s?|fait|faites?|fabriquee?s?|imprimee?s?|signee?s?|convaincue?s?"
    r"|conquise?s?|gagnee?s?|levee?s?|ouverte?s?|dirigee?s?|geree?s?|gerons|gere|pilotee?s?|implantee?s?|animee?s?"
    r"|donnee?s?|permis|nourrie?s?|servie?s?|servons|compte|comptons|emploie|employons|possede|regroupe|rassemble"
    r"|couvre|couvrons|visitee?s?|transformee?s?|doublee?s?|triplee?s?|rode|rodee?s?|passe de|travaillons avec"
    r"|travaille (?:deja )?avec|recu|refusee?s?|recolte|reuni|obtenue?s?|remportee?s?|exposee?s?|habillee?s?"
    r"|numerisee?s?|recrutee?s?|rachetee?s?)"
)
_SELL_EN = (
    r"(?:clients?|customers?|users?|subscribers?|members|readers|followers|listeners|students|graduates|alumni|trainees"
    r"|candidates|companies|firms|businesses|brands|schools|hospitals|hotels|shops|stores|sites|fleets|countries|states"
    r"|venues|museums|banks|councils|households|installations?|projects|downloads|reviews|stars|titles|editions"
    r"|locations|branches|branded|employees|cities|markets|plants|publications|deployments|units|placements|events)"
)
_SELL_FR = (
    r"(?:clients?|clientes|utilisateurs?|utilisatrices|abonnee?s|membres|adherents|lecteurs|lectrices|auditeurs"
    r"|eleves|stagiaires|diplomes|alumni|candidats|entreprises|societes|pme|communes|mairies|ecoles|hopitaux"
    r"|cliniques|chu|hotels|restaurants|magasins|boutiques|sites|chantiers|pays|musees|banques|foyers|familles"
    r"|installations|projets|telechargements|avis|etoiles|ventes|exemplaires|references|realisations|points de vente"
    r"|agences|etablissements|collectivites|professionnels|artisans|exploitations|partenaires|signatures|revendeurs"
    r"|collaborateurs|salaries|colleges|lycees|librairies|pharmacies|cabinets|ateliers)"
)
_DONE_FR = (
    r"(?:equipe|forme|accompagne|conqui|livre|vend|installe|place|realis|satisfait|convainc|aide|restaur|visite"
    r"|transforme|teste|signe|numerise|sauve|recrute|publi|traduit|reuni|fidelis|embauch)[a-z]{0,4}"
)

RECORDS = (
    wording(
        "credentials",
        0.7,
        en=(
            rf"{_ABOUT_EN}{_MANY_EN} (?:[\w'-]+ ){{1,6}}?(?:(?:have|has) (?:already |now |recently )?(?:signed"
            rf"|chosen"
            r"|joined|switched|adopted|bought|trusted|one\b|used|installed|moved|asked for|had me)|(?:now |already "
            r"|currently )*(?:trust|use|uses|rely|relies|swear by|run on|work with us|recommend|save|saves|love|buy"
            r"|order|stock|sell)\b(?= (?:us|it|our|ours|this|one|\d|[a-z]+ \d|on)|\s*[.,!\n])|are (?:already "
            r"|now )?(?:on it|with us|using|on board|our|equipped|running))\b[^.?!\n]{0,60}",
            r"(?:trusted|used|chosen|adopted|approved|installed|deployed|stocked|sold|recommended|backed|endorsed|loved"
            rf"|published|in use|in service|live|running|operating|present|active|available|represented) (?:by|in|at|on"
            rf"|across|with) {_ABOUT_EN}{_MANY_EN} [^.?!\n]{{0,60}}",
            rf"{_OWN_EN}{_DID_EN} (?:[\w'-]+ ){{0,3}}?{_ABOUT_EN}{_MANY_EN} (?:[\w'-]+"
            rf" ){{0,3}}?{_SELL_EN}\b[^.?!\n]{{0,50}}",
            rf"{_ABOUT_EN}{_MANY_EN} (?:[\w'-]+ ){{0,2}}?{_SELL_EN} (?:\w+ )?(?:to date|so far|worldwide"
            rf"|and counting"
            r"|strong|already|since|last (?:year|time|season)|this (?:year|season)|across|in (?:\d+|\w+) countries"
            rf"|served|helped|trained|placed|equipped|delivered|fitted|under)\b[^.?!\n]{{0,40}}|(?:rated|scored?"
            rf"|rating of"
            r"|average of) \d[.,]?\d?[^.?!\n]{0,30}|\d[.,]\d (?:stars|out of)\b[^.?!\n]{0,30}",
        ),
        fr=(
            rf"{_ABOUT_FR}{_MANY_FR} ?(?:[\w'-]+ ){{1,6}}?(?:nous (?:font|suivent|revendent|recommandent|ont"
            rf"|accordent)"
            r"|l'(?:utilisent|ont|emploient)|s'en servent|en (?:sont|ont|beneficient)|travaillent avec nous|(?:sont"
            r"|ont) (?:deja |aujourd'hui )?(?:equipe|client|inscrit|adopte|choisi|franchi|signe|rejoint|opte)\w*"
            r"|utilisent (?:deja )?(?:notre|nos|cet|cette|ce)|(?:m'|me |nous )(?:font|ont))\b[^.?!\n]{0,50}",
            r"(?:utilise|adopte|choisi|deploye|installe|vendu|present|distribue|diffuse|plebiscite|approuve"
            r"|recommande|teste|soutenu|traduit|reference|active?|implante|prime|cite|publie)e?s? (?:deja "
            r"|aujourd'hui )?(?:par|dans|a"
            rf"|en|sur|aupres de|chez|au) {_ABOUT_FR}{_MANY_FR} ?[a-z][^.?!\n]{{0,60}}",
            rf"{_OWN_FR}{_DID_FR} (?:[\w'-]+ ){{0,3}}?{_ABOUT_FR}{_MANY_FR} ?(?:[\w'-]+"
            rf" ){{0,2}}?{_SELL_FR}\b[^.?!\n]{{0,60}}",
            rf"{_MANY_FR} ?(?:[\w'-]+ ){{1,3}}?(?:deja )?{_DONE_FR}\b[^.?!\n]{{0,40}}|{_ABOUT_FR}{_MANY_FR}"
            rf" ?{_SELL_FR}\b[^.?!\n]{{0,40}}|\d,\d (?:etoiles|sur 5|de moyenne|/ ?5)\b|note de \d",
        ),
    ),
    wording(
        "product",
        0.65,
        en=(
            r"(?:increase[ds]?|cut|cuts|boost(?:s|ed)?|save[ds]?|reduce[ds]?|grow[ns]?|grew|raise[ds]?|improve[ds]?"
            r"|lift(?:s|ed)?|drop(?:s|ped)?|gain(?:s|ed)?|recover(?:s|ed)?|win back|won back|see|saw|sees|earn"
            r"|earned|pays?|return(?:s|ed)?|convert(?:s|ed)?)\b[^.?!\n]{0,50}(?:\b\d[\d.,]{0,19} ?(?:%|percent"
            r"|per cent|x\b|times\b)|\bby (?:a |one |two )?(?:third|half|quarter|fifth|tenth|thirds|[£$€])"
            r"|\b\d[\d.,]{0,19} (?:hours|days|minutes) (?:a|per|each|every))",
            r"\d[\d.,]{0,19} ?(?:x|times|%|percent|per cent) (?:faster|cheaper|quicker|more|less|higher|lower|better"
            r"|fewer|accurate|accuracy|precision|satisfaction|success|return|growth|uplift)\b[^.?!\n]{0,40}"
            r"|(?:accuracy|precision|satisfaction|success rate|pass rate|return)s? of \d[\d.,]{0,19} ?(?:%|percent)"
            r"|twice as (?:fast|many|much)|half the (?:price|cost|time)|a (?:third|fraction|quarter) of the (?:cost"
            r"|price|time)",
        ),
        fr=(
            r"(?:augment|gagn|redui|economis|doubl|tripl|boost|progress|amelior|divis|multipli|rapport|baiss|hausse"
            r"|croiss|rendement|fait grimper|recuper)[a-z]*\b[^.?!\n]{0,50}(?:\d[\d ,.]{0,19} ?%|\bpar (?:deux|trois"
            r"|quatre|dix|\d)|\bde moitie|\bd'un (?:tiers|quart)|\b\d+ fois|en (?:moyenne|un an|\d+ mois))",
            r"\d[\d ,.]{0,19} ?% (?:de (?:satisfaction|reussite|croissance|rendement|retour|precision|temps|gain)"
            r"|d'economie|plus|moins|moins cher)[^.?!\n]{0,40}|(?:deux|trois|quatre|dix|\d+) fois (?:plus"
            r"|moins) [a-z]+|moitie prix|moitie moins cher|en moitie moins",
        ),
    ),
    wording(
        "credentials",
        0.55,
        en=(
            r"(?:we are|we're|i'm|i am|ours is|(?:our|my) (?:\w+ ){1,2}(?:is|are)) (?:\w+ )?(?:the |\w+'s "
            r"|one of the |still the |probably the )(?:[\w'-]+ )?(?:fastest|largest|biggest|oldest|leading|only|most"
            r"|number one|no\.? ?1|cheapest|finest|best|top|first|premier|lowest)\b[^.?!\n]{0,60}",
            r"(?:fully |fca[- ]|iso |properly )?(?:certified|accredited|licensed|insured|patented|patent pending"
            r"|chartered|ce[- ]marked|award[- ]winning|family[- ]owned|vetted|pre-vetted|qualified)(?: and \w+|, \w+"
            r"|\s*[.,;!\n]| (?:by|in|to|since|manufacturer|supplier|coach|trainer|agent|installer|consultant))"
            r"|\biso ?\d{3,5}|(?:\d+|two|three|five|ten|lifetime)[- ]?(?:years?|months?)? (?:guarantee|warranty)\b"
            r"|free (?:delivery|shipping|installation|returns)|(?:next|same)[- ]day (?:delivery|service)|(?:from|at"
            r"|for) (?:only |just )?[£$€₹] ?\d[\d.,]{0,19}(?: (?:a|per|each) \w+)?",
        ),
        fr=(
            r"(?:nous sommes|(?:notre|nos|mes|mon|ma) (?:[\w'-]+ ){1,3}(?:est|sont)|on est) (?:\w+ )?(?:le|la|les"
            r"|l'un des|l'une des) (?:[\w'-]+ )?(?:seule?s?|premiere?s?|plus (?!en plus)|meilleure?s?|numero"
            r"|leaders?)[^.?!\n]{0,60}|(?:le|la|les) (?:seule?s?|premiere?s?|plus [a-z]+"
            r"|meilleure?s?)(?: [a-z]+)? (?:du|de la|des|d'|en|au|a) ?(?:marche|france|europe|region|departement"
            r"|pays|ville|monde|secteur|province|canton|quebec|belgique|suisse|afrique|vallee|cote"
            r"|coin)\b[^.?!\n]{0,30}",
            r"(?:brevete|certifie|agree|labellise|homologue|garanti|accredite|primee?|rembourse"
            r"|assermente)e?s?(?= ?(?:[,.;!\n]|par|depuis|en|ce\b|iso|bio|\d|d'etat|et))[^.?!\n]{0,40}"
            r"|\biso ?\d{3,5}|made in [a-z]+|fabrique[es]{0,2} (?:en|a) [a-z]+|(?:\d+|deux|trois|cinq"
            r"|dix) ans de garantie|garantie? (?:a vie|decennale|\d+ ans)|livraison (?:offerte|gratuite|en \d+)"
            r"|(?:a partir de|des|seulement|pour) \d[\d ,.]{0,19} ?(?:€|euros|francs|chf|dollars|\$)",
        ),
    ),
)

_COINED = re.compile(r"\b(?:[A-Z][a-zà-ÿ]+[A-Z][A-Za-zÀ-ÿ]*|[A-Z][A-Za-zÀ-ÿ]{2,}\d{2,}|[A-Z][a-zà-ÿ]+\+)(?!\w)")
"""A brand's spelling: a capital inside the word, figures or a plus at its end."""
_KNOWN = frozenset(
    "linkedin youtube whatsapp github facebook tiktok iphone powerpoint javascript typescript phd openai chatgpt"
    " wordpress paypal instagram mcdonald".split()
)
_NUMBER = re.compile(r"\d+")
_YOURS = {
    "en": re.compile(r"\b(?:you|you've|you're|your)\b"),
    "fr": re.compile(r"\b(?:vous|tu|votre|vos|ton|ta|tes)\b"),
}
_OURS = {
    "en": re.compile(r"\b(?:i|i've|i'm|we|we've|we're|our|ours|my|mine|us|me)\b"),
    "fr": re.compile(r"(?:\b(?:je|nous|notre|nos|mon|ma|mes|on|moi)\b|\bj')"),
}


def find(message: Message) -> list[Hit]:
    """What the sender's side can show, told in figures, ranks or certificates; the post's own are not theirs."""
    return [hit for hit in hits(message, RECORDS) if not _theirs(message, hit)]


def coined(message: Message) -> list[Hit]:
    """Names spelt as brands are, which the post does not hold."""
    known = (message.post or "").lower()
    return [
        Hit(message.clause(span), 0.5, "product")
        for span in (Span(match.start(), match.end()) for match in _COINED.finditer(message.draft))
        if span.of(message.draft).lower() not in known and span.of(message.draft).lower() not in _KNOWN
    ]


def _theirs(message: Message, hit: Hit) -> bool:
    """Whether the figure is the other person's: taken from the post, or said of them and of nobody else."""
    text = hit.span.of(message.plain)
    numbers = set(_NUMBER.findall(text))
    if numbers and message.post and numbers <= set(_NUMBER.findall(message.post)):
        return True
    clause = message.clause(hit.span).of(message.plain)
    return bool(_YOURS[message.lang].search(clause[:12])) and not _OURS[message.lang].search(clause)
