"""Sender-centred: titles, figures, prizes and products of the sender, where the other person was to be spoken to."""

from __future__ import annotations

import re

from coach.core.parts import first_person_words, second_person_words
from coach.core.rules import record
from coach.core.rules.engine import Hit, Message, hits, wording
from coach.core.text import words
from coach.core.wordings import ByLanguage

_FIGURE = re.compile(r"\d[\d.,]{0,19}\s?(?:%|\+|k|m|€|£|\$)?")

WORDINGS = (
    wording(
        "credentials",
        0.75,
        en=(
            r"(?:i|we) (?:have|'ve|was|were|am|are|got|won|hold|held|received|published|raised|built|sold|trained"
            r"|exported|handle|settled|coached|manage|lead|led|founded|created|run)"
            r"\b[^.?!\n]{0,60}(?:award|prize|medal|certificate|gold|best|top|leading|recognised|recognized|number"
            r" one|no\.? ?1|million|followers|subscribers|clients|customers|companies"
            r"|countries|papers|patents|years of experience|years in|employees|loans|containers|director|fellow"
            r"|certified|championship|ranked|listed|named|40 under 40|turnover|degrees?)"
            r"\b[^.?!\n]{0,60}",
            r"(?:multi-)?award[- ]winning\b[^.?!\n]{0,50}|best[- ]?sell(?:er|ing)\b[^.?!\n]{0,40}"
            r"|keynote\b[^.?!\n]{0,50}|as seen (?:on|in)\b[^.?!\n]{0,40}",
            r"(?:i'm|i am|we're|we are|ours is|mine is|my name is \w+,?|myself \w+,?) (?:also |now |currently "
            r"|just |proud to be )?(?:a|an|the|one of|among|in the|with|based)"
            r"\b[^.?!\n]{0,30}(?:leading|leader|largest|best|top|founder|ceo|coach|speaker|author|expert"
            r"|specialist|consultant|number one|no\.? ?1|recognised|certified|broker|visionary"
            r"|award|entrepreneur|agency|company|agent|director|forwarder|provider|dealer|headhunter|recruiter"
            r"|adviser|advisor|strategist|creator|podcast)\b[^.?!\n]{0,80}",
            r"our (?:ceo|founder|company|firm|team|clients|customers|group|agency|conversion|turnover|product"
            r"|software|platform|solution|method|services)\b[^.?!\n]{0,30}"
            r"(?:is|was|are|has|have|comes?|won|see|trust|does|save|double|rate)\b[^.?!\n]{0,60}(?:best|leading"
            r"|award|recogni|visionary|top|over|\d|trusted|first|unique|only|fastest|disrupt)"
            r"[^.?!\n]{0,40}",
            r"my (?:book|course|programme|program|podcast|channel|newsletter|workshop|masterclass|webinars?|method"
            r"|framework|company|agency|talk|ted|career|achievements?|journey|story"
            r"|blog|team|clients)\b[^.?!\n]{0,70}",
            r"(?:trusted by|used (?:by|in)|chosen by|featured in|over|more than) (?:over "
            r"|more than )?\d[\d.,]{0,19}k?\+? (?:\w+ ){0,3}(?:companies|hospitals|clients|customers|teams|users"
            r"|municipalities|countries|traders|professionals|people|agencies|organisations|families|members"
            r"|alumni)\b[^.?!\n]{0,40}",
            r"i (?:would be|will be|am|was|went|'ve been|have been|myself)\b[^.?!\n]{0,40}(?:great asset|asset to"
            r"|lead for|good contacts|massive year|six figures|from \w+ \w+ to|top \d+|named|coached|trained|in"
            r" charge of|for \d+ years)\b[^.?!\n]{0,80}|i (?:myself|personally) have\b[^.?!\n]{0,90}|i believe"
            r" (?:that )?i\b[^.?!\n]{0,60}",
        ),
        fr=(
            r"(?:je suis|nous sommes|on est) (?:aujourd'hui |actuellement |aussi |moi-meme |egalement |maintenant "
            r"|depuis \w+ |donc )*(?:le|la|les|l'un|l'une|un|une|fondateur|fondatrice|coach|consultante?|expert"
            r"|experte|auteur|autrice|courtier|conferencier|conferenciere|dirigeante?|createur|creatrice|specialiste"
            r"|leader|gerante?|certifies?|directeur|directrice|conseiller|conseillere|chasseur|president|presidente"
            r"|entrepreneur|ingenieur|formateur|formatrice|reconnue?|numero|agent"
            r"|generalogiste)\b[^.?!\n]{0,110}(?:\d|numero|leader|meilleur|premier|prix|prime|expert|reconnu|mieux"
            r"|specialis|fonda|crea|methode|depuis|auteur|abonnes|clients|ans|europe|france|grand|gros"
            r"|certifi)[^.?!\n]{0,60}",
            r"(?:notre|ma|mon|nos|mes) (?:societe|entreprise|methode|application|appli|solution|equipe|cabinet"
            r"|agence|livre|masterclass|programme|formation|scierie|groupe|imprimerie|marque|podcast|chaine"
            r"|newsletter|clients?|parcours|produit|logiciel"
            r"|nouvelle|nouveau|outil|audits?|gamme|startup|start-up|reseau|savoir-faire)\b[^.?!\n]{0,80}(?:\d"
            r"|prime|leader|premier|meilleur|unique|reconnu|tient|depuis|fond[eé]|edite|revolution|seul|vendu"
            r"|exclusi|double|gagne|excellent)[^.?!\n]{0,70}",
            r"(?:leader|numero (?:1|un)|n° ?1|pionnier|reference|acteur majeur) (?:de|du|en|sur|dans|europeen"
            r"|francais|mondial|national|incontournable|regional)\b[^.?!\n]{0,60}",
            r"(?:moi,?|pour ma part,?|personnellement,?|quant a moi,?|de mon cote,?)[^.?!\n]{0,12}(?:j'ai|je suis"
            r"|je n'|en|je)\b[^.?!\n]{0,60},[^.?!\n]{0,80}(?:,| et )[^.?!\n]{0,60}|(?:pour ma part"
            r"|personnellement) (?:je suis|j'ai)\b[^.?!\n]{0,80}|c'est (?:pile |exactement |tout a fait )?mon"
            r" (?:profil|domaine|metier)[^.?!\n]{0,80}|je suis reputee?[^.?!\n]{0,50}|(?:le|la) plus (?:gros"
            r"|grosse|grand|grande) [^.?!\n]{0,40}",
            r"(?:plus de|deja|pres de|environ) \d[\d\s.]{0,19} (?:clients|entreprises|personnes|experts|inscrits"
            r"|abonnes|artisans|utilisateurs|candidats|etablissements|stagiaires|confreres|professionnels"
            r"|candidatures|collaborateurs)\b[^.?!\n]{0,60}",
            r"(?:je|nous) (?:suis|sommes|serais) (?:motive|serieux|serieuse|ponctuel|dynamique|rigoureux"
            r"|rigoureuse|autonome|passionne)e?s?,[^.?!\n]{0,80}",
            r"j'en suis (?:tres |assez |plutot )?(?:fiere?|content)[^.?!\n]{0,20}|depuis ma creation|mon"
            r" (?:ambition|objectif|reve|but) est\b[^.?!\n]{0,70}|mes (?:eleves|clients|resultats|references"
            r"|diplomes)\b[^.?!\n]{0,60}",
        ),
    ),
    wording(
        "career",
        0.5,
        en=(
            r"i (?:post|share|write|speak|publish|host) (?:regularly|every|daily|weekly|about|here)\b[^.?!\n]{0,60}",
            r"i(?:'ve| have)? (?:always |personally |myself )?(?:had|done|been|worked|achieved|climbed|founded"
            r"|spent)\b[^.?!\n]{0,40}\b\d[^.?!\n]{0,60},[^.?!\n]{0,80}(?:and|,)[^.?!\n]{0,60}",
            r"(?:since|in business since|founded in|established in) \d{4}\b[^.?!\n]{0,60}",
            r"(?:\d+|ten|twenty|thirty|eleven|twelve|fifteen)\+? (?:years|yrs) (?:of experience|in (?:the )?\w+"
            r"|experience)\b[^.?!\n]{0,50}",
        ),
        fr=(
            r"(?:j'ai|nous avons|on a|je viens de|nous venons de|on vient de|j'avais)(?: moi-meme| deja| aussi| donc"
            r"| ainsi| maintenant)* (?:aide|forme|leve|gagne|recu|remporte|cree|fonde|monte|lance|place|vendu|ecrit"
            r"|publie|developpe|accompagne|obtenu|investi|dirige|refuse|converti|multiplie|recrute|coache|conseille"
            r"|invente|depose|equipe|signe|ete (?:cite|recu|elu|nomme|classe|prime|invite|selectionne"
            r"|interviewe))e?s?\b[^.?!\n]{0,110}",
            r"(?:moi |de mon cote,? |pour ma part,? )(?:j'ai|je suis|je)\b[^.?!\n]{0,50}\d[^.?!\n]{0,90}",
            r"j'(?:interviens|accompagne|aide|anime|enseigne|explique|y explique|exerce)\b[^.?!\n]{0,90}",
            r"je (?:dirige|forme|coache|partage|publie|gere|loue|developpe|produis|fabrique|travaille avec les"
            r" plus|suis fiere?|preside|donne des)\b[^.?!\n]{0,100}",
            r"(?:creee?|fondee?|depuis|fonde) (?:par [^.?!\n]{0,20} )?en \d{4}[^.?!\n]{0,60}|depuis (?:plus de"
            r" )?(?:\d+|dix|quinze|vingt|trente|douze|huit) ans[^.?!\n]{0,60}",
        ),
    ),
    wording(
        "product",
        0.35,
        en=(
            r"(?:we|i) (?:help|offer|provide|supply|build|specialise|specialize|partner|work with|support|deliver"
            r"|make|sell|produce|developed|have developed|launched|restore|design|score|coach)\b[^.?!\n]{0,100}",
            r"our (?:platform|app|tool|solution|software|service|services|product|suite|clients|customers|team"
            r"|agency|company|workshops|programme|program|system|automation)\b[^.?!\n]{0,100}",
            r"at [A-Za-z]\w+ we\b[^.?!\n]{0,80}",
        ),
        fr=(
            r"(?:nous|on) (?:accompagnons|proposons|aidons|creons|fournissons|livrons|editons|developpons"
            r"|fabriquons|recherchons|recrutons|avons developpe|distribuons|formons|intervenons"
            r"|travaillons)\b[^.?!\n]{0,100}",
            r"(?:notre|nos) (?:plateforme|solution|outil|logiciel|societe|agence|entreprise|offre|application"
            r"|clients|crm|equipe|cabinet|service|services|programme|organisme)\b[^.?!\n]{0,100}",
            r"(?:je|j') (?:aide|accompagne|recrute|propose|vends|cree|lance)\b[^.?!\n]{0,90}|c'est (?:precisement"
            r"|justement) ce que nous[^.?!\n]{0,60}",
        ),
    ),
)

_MANY_EN = (
    r"(?:\d[\d.,]{0,19}k?\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty"
    r"|forty|fifty|hundreds?|thousands?|several|many|countless|dozens)"
)
_MANY_FR = (
    r"(?:\d[\d .,]{0,19}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quatorze|quinze|vingt|trente|quarante"
    r"|cinquante|cent|cents|mille|plusieurs|nombreux|nombreuses|des centaines|des milliers|une dizaine|une vingtaine"
    r"|une trentaine)"
)
_PRIZE_EN = (
    r"(?:awards?|prizes?|medals?|patents?|degrees|mandates|titles|trophies|certificates|certifications|followers"
    r"|subscribers|countries|readers|copies|exhibitions?|towers|lectures|companies|screenings)"
)
_PRIZE_FR = (
    r"(?:prix|medailles?|brevets?|diplomes?|trophees?|distinctions?|recompenses?|abonnes|lecteurs|lectrices"
    r"|pays|ventes|exemplaires|eleves|expositions?|concours|langues|pharmacies|communes|musees"
    r"|supermarches|magasins|boutiques|certifications?)"
)
_WORK_EN = (
    r"(?:memoir|book|novel|album|film|documentary|podcast|play|show|opus|symphony|poems?|collection|songs?|hymns?"
    r"|exhibition|paintings?|prints|articles|papers|talk|app|invention|blog|page|channel|portfolio)"
)
_WORK_FR = (
    r"(?:livre|roman|recueil|album|film|documentaire|podcast|piece|spectacle|opus|poemes?|chansons?|exposition"
    r"|tableaux|toiles|articles|court-metrage|appli|application|invention|blog|page|chaine|portfolio|memoires"
    r"|methode|biographie)"
)
BOASTS = (
    wording(
        "credentials",
        0.7,
        en=(
            rf"i(?:'ve| have)? (?:just |also |personally |already |recently |now |even )*(?:written|wrote|published"
            rf"|recorded|composed|directed|painted|invented|patented|designed|self-published|produced) (?:\w+ ){{0,3}}"
            rf"{_WORK_EN}\b[^.?!\n]{{0,80}}",
            rf"my (?:last|latest|own|first|new|second|debut|recent|\w+) {_WORK_EN}[^.?!\n]{{0,50}} (?:was|were|is"
            rf"|has|have|had|hang|won|sold|went)\b[^.?!\n]{{0,60}}",
            rf"(?:i|i'm|i am|i've|i have|i was|my|mine|me)\b[^.?!\n]{{0,80}}\b{_MANY_EN} (?:\w+ ){{0,2}}{_PRIZE_EN}"
            rf"\b[^.?!\n]{{0,60}}",
            r"(?:best|top|highest|first|youngest|only) (?:grades?|marks?|in my|of my|in the (?:country|region|state"
            r"|city|county))\b[^.?!\n]{0,40}|(?:with|of) (?:honou?rs|distinction|international awards)\b",
            rf"i(?:'ve| have)? (?:already |personally |successfully )*(?:doubled|tripled|filled|closed|raised|sold"
            rf"|grown|corrected|restored|won|earned|spoken (?:at|in|to)|toured)"
            rf" (?:\w+ ){{0,3}}{_MANY_EN}\b[^.?!\n]{{0,60}}",
            r"(?:it(?:'s| is| has)|they(?:'ve| have)|people|everyone|critics|readers)[^.?!\n]{0,20} (?:getting|got"
            r"|received|had|say|tell me|call me) (?:\w+ )?(?:amazing|rave|great|excellent|fantastic"
            r"|wonderful)\b[^.?!\n]{0,50}",
            r"(?:selected (?:for|by|at)|reviewed in|broadcast (?:on|in|by|twice)|shortlisted|nominated for|runner[- ]up"
            r"|finalist|laureate|valedictorian|world champion|record holder)\b[^.?!\n]{0,50}",
        ),
        fr=(
            rf"(?:j'ai|je viens de?) (?:deja |aussi |moi-meme |egalement |recemment |personnellement )*(?:ecrit|ecrire"
            rf"|publie|publier|enregistre|compose|realise|peint|invente|brevete|concu|produit|sorti|sortir|signe)"
            rf" (?:\w+ ){{0,3}}{_WORK_FR}\b[^.?!\n]{{0,80}}",
            rf"(?:mon|ma|mes) (?:dernier |derniere |premier |premiere |nouveau |nouvelle "
            rf"|propre )?{_WORK_FR}\b[^.?!\n]{{0,60}} (?:a|ont|est|sont|fut|ou je|que|vient) [^.?!\n]{{0,60}}",
            rf"(?:je suis|j'ai|moi|j'en ai|je|mon|ma|mes)\b[^.?!\n]{{0,90}}\b{_MANY_FR} ?(?:[a-z]+ )?{_PRIZE_FR}"
            rf"\b[^.?!\n]{{0,50}}",
            r"(?:j'ai|j'avais|je viens de) (?:deja |aussi |ainsi |meme )*(?:recu|recevoir|gagne|gagner|remporte"
            r"|remporter|obtenu|obtenir|decroche|decrocher) (?:un|une|le|la|mon|plusieurs|\d+) (?:\w+ )?(?:prix"
            r"|medaille|diplome|distinction|bourse|label|trophee|mention|concours|premier prix)\b[^.?!\n]{0,60}",
            r"(?:medaille d'|premier prix|grand prix|prix de l|laureate?s? (?:du|de|d')|finaliste|elue? (?:meilleur"
            r"|coup de coeur|produit)|vue?s? a la tele|finaliste|selectionnee?s? (?:a|au|pour)"
            r"|majore? de (?:ma )?promo|champion(?:ne)? (?:de|du|d')|record (?:de|du|d'))[^.?!\n]{0,50}",
            rf"(?:j'ai|je) (?:deja )?(?:double|triple|rendu|leve|vendu|convaincu"
            rf"|visite|restaure|gagne|rapporte|ouvert) (?:\w+ ){{0,2}}{_MANY_FR}\b[^.?!\n]{{0,60}}",
        ),
    ),
)


_HOW_LONG = ByLanguage(
    en=(rf"\b{_MANY_EN} (?:\w+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|times)\b"),
    fr=(rf"\b{_MANY_FR} ?(?:[a-z]+ )?(?:ans|annees|mois|semaines|jours|heures|minutes|fois)\b"),
)
_ACHIEVED = ByLanguage(
    en=(rf"\b(?:{_MANY_EN}|{_PRIZE_EN}|{_WORK_EN}|best|top|first|youngest|only|honou?rs)\b"),
    fr=(rf"\b(?:{_MANY_FR}|{_PRIZE_FR}|{_WORK_FR}|record|meilleure?|majore?|laureate?)\b"),
)
_AT = re.compile(r"\bà\b", re.IGNORECASE)
_PRIZE_ONE = re.compile(rf"\b{_PRIZE_FR}\b")
_DOES_FR = re.compile(r" (?:a|ont|est|sont|fut|que|vient) ")


def claimed(message: Message) -> list[Hit]:
    """Works, prizes and numbers the sender puts to their own name: years at a trade are none, and ``à`` is no verb."""
    return [hit for hit in hits(message, BOASTS) if _claims(message, hit)]


def _claims(message: Message, hit: Hit) -> bool:
    text = hit.span.of(message.plain)
    rest = _HOW_LONG[message.lang].sub(" ", text)
    if rest != text and not _ACHIEVED[message.lang].search(rest):
        return False
    said = hit.span.of(message.draft)
    owned = message.lang == "fr" and text.startswith(("mon ", "ma ", "mes ")) and _AT.search(said) is not None
    return not owned or bool(_DOES_FR.search(_AT.sub("_", said).lower()) or _PRIZE_ONE.search(text))


def find(message: Message) -> list[Hit]:
    """Sentences where the sender exhibits themself or their wares; figures and lists in them weigh more."""
    shown = [Hit(message.clause(hit.span), hit.weight, hit.kind) for hit in record.find(message)]
    return [*named(message), *shown, *record.coined(message)]


def named(message: Message) -> list[Hit]:
    """What the sender says of themself in so many words."""
    return [_weighed(message, hit) for hit in (*hits(message, WORDINGS), *claimed(message))]


def _weighed(message: Message, hit: Hit) -> Hit:
    clause = message.clause(hit.span)
    text = clause.of(message.draft)
    listed = text.count(",") >= 2
    figures = len(_FIGURE.findall(text))
    inward = first_person_words(text, message.lang) - second_person_words(text, message.lang)
    weight = hit.weight + 0.1 * min(figures, 2) + 0.08 * listed + (0.04 if inward > 1 else -0.15 * (inward < 0))
    return Hit(clause, max(0.05, min(0.97, weight)), hit.kind)


def balance(message: Message) -> float:
    """Share of the writer among the pronouns of the body, 0 to 1; 0.5 where there are none."""
    body = message.body.of(message.draft)
    mine, theirs = first_person_words(body, message.lang), second_person_words(body, message.lang)
    return mine / (mine + theirs) if mine + theirs else 0.5


def figures(message: Message) -> int:
    """How many words of the body carry a digit."""
    body = message.body.of(message.draft)
    return sum(any(char.isdigit() for char in span.of(body)) for span in words(body))
