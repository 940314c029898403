"""How many different things a message asks for, clause by clause: acts, favours, times, and what is to be sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from coach.core.rules.engine import Message
from coach.core.rules.order_wordings import ACT_EN, KIND_FR, THING_EN, THING_FR
from coach.core.scene import Language
from coach.core.wordings import ByLanguage

_SPLIT = ByLanguage(
    en=(r"[,;:?!.…\n()–—]+|\b(?:and|or|plus|then|as well as|along with|together with)\b"),
    fr=(r"[,;:?!.…\n()–—]+|\b(?:et|ou|puis|pis|plus|ainsi que|avec)\b"),
)
_LEAD: dict[Language, str] = {
    "en": (
        r"\W*(?:(?:please|kindly|pls|also|just|then|simply|do|so|now|maybe|perhaps|meanwhile|in the meantime|if not"
        r"|while you(?:'re| are) at it|first|again|finally|instead|otherwise|next|all|even|both|either|and|or)\s+)*"
    ),
    "fr": (
        r"\W*(?:(?:aussi|donc|alors|puis|enfin|ensuite|merci|svp|au passage|en attendant|dans la foulee|en plus|d'abord"
        r"|sinon|simplement|juste|surtout|egalement|meme|et|ou|si possible|peut-etre|pense[sz]?(?:-bien)? a)\s+)*"
    ),
}
_ONLY_LEADS = ByLanguage(en=_LEAD["en"], fr=_LEAD["fr"])
_TOLD = ByLanguage(
    en=(
        rf"{_LEAD['en']}(?:{ACT_EN}|refer|introduce|recommend|endorse|invite|vote|like|post|repost|try|test|use|read"
        r"|listen|look|host|sponsor|provide|state|specify|note|let|ask|make|help|speak|meet|put|compare|review|rate"
        r"|install|enter|attach|spread|mention|buy|lend|translate|tick|plan|finish|enable|swipe|dm|message|swing|see"
        r"|consider|organi[sz]e|appoint|quote)\b(?! (?:is|are|was|were|of|has|had|up to now)\b)"
    ),
    fr=(
        rf"{_LEAD['fr']}(?:me |m'|nous |y |les? |la |en )*(?:{KIND_FR}[a-z]{{2,}}ez\b|(?:envoie|signe|remplis|ecris"
        rf"|donne"
        r"|reponds|commente|partage|mets|prends|choisis|clique|inscris|verse|reserve|passe|viens|appelle|achete"
        r"|commande|note|bloque|laisse|transfere|dis|trouve|prete|apporte|vote|like|tague|rejoins|telecharge|abonne"
        r"|parles?|pense|fais|joins|essaie|teste|invite|recommande|confirme|prepare|renvoie|suis-)\b)"
    ),
)
"""What the reader is told to do at the head of a clause."""
_TO = ByLanguage(
    en=(rf"{_LEAD['en']}(?:to )(?:{ACT_EN}|introduce|recommend|like|use|try|test|meet|help|speak|vote)\b"),
    fr=(
        rf"{_LEAD['fr']}(?:de |d'|a |pour )?(?:me |m'|nous |y |les? |la |l'|en |lui |leur |vous |te )*"
        r"(?!(?:hier|mer|fer|cher|entre|votre|notre|autre|contre|hiver|outre|titre|lettre|premier|dernier|quatre)\b)"
        r"[a-z]+(?:er|ir|re)\b"
    ),
)
"""The same going on after a request: ``to``, or an infinitive."""
_WANTED = ByLanguage(
    en=(
        r"\b(?:(?:can|could|would|will|might) you\b|(?:can|could|may|might|shall|should) (?:i|we)\b|(?:i|we)(?:'d"
        r"| would|'ll| will)? (?:just |only |also |really |kindly )*(?:need|want|require|ask|expect|appreciate"
        r"|welcome|be (?:happy|glad|grateful|obliged|honou?red) (?:if|for)|(?:like|love)(?! (?:to (?:know|hear|see"
        r"|read|say|tell|think|learn|understand|believe)|it|that|how|the (?:way|line|idea))\b))\b|if you (?:could"
        r"|would|can)\b|are you (?:open|free|available|interested|willing|around|up for)\b|do you have (?:time"
        r"|a (?:moment|minute|slot)|\d+)|when (?:can|could|may|shall|would|are)\b|which (?:day|slot|time|week|date"
        r"|of)\b|what(?:'s| is| are) your\b|what (?:day|time|number|date)\b|who(?:ever)? (?:signs?|decides?|handles?"
        r"|buys?|holds?|runs?|is (?:in charge|responsible))|to (?:which|what) address|let (?:me|us) (?:know|have)"
        r"|how many (?:shall|do you want|can)|worth a \w+|(?:all|what) (?:i|we) (?:ask|need|want))"
    ),
    fr=(
        r"(?:\b(?:pouvez|pourriez|peux|pourrais|voulez|voudriez|accepteriez|accepterais|auriez|seriez|serais|etes"
        r"|puis|peut|pouvons|pourrions|pourrait|acceptez|souhaitez)[- ](?:vous|tu|je|on|nous)\b|\b(?:me |nous |vous "
        r"|il )?(?:faut|faudrait|faudra)\b|\b(?:j'ai|j'aurais|nous avons|nous aurions|on a) (?:juste |aussi |encore "
        r"|donc )*besoin|\bmerci d[e']|\b(?:je|nous) (?:vous|te) (?:invit|pri|demand|remerci)[a-z]+"
        r"|\bquel(?:le)?s? (?:est|sont) (?:votre|vos|ton|ta|tes)\b|\bqui (?:decide|signe|tient|gere|s'occupe"
        r"|achete)\b|\bquand (?:peut|pouv|puis|pourr|est-ce)|\bon (?:se (?:voit|cale|appelle|fait|parle)|cale"
        r"|fixe)\b|\ba qui (?:adress|envoy|dois)|-moi\b|-nous\b|\bveuillez\b|\bpriere de\b|\bil (?:vous |te )?suffi"
        r"|\b(?:vous|tu) (?:me |m'|nous )[a-z]+(?:ez|es|is)\b|\b(?:prenons|calons|fixons|voyons-nous|organisons"
        r"|echangeons|convenons|planifions)\b)"
    ),
)
"""A request in so many words, wherever it stands in its clause."""
_THING = ByLanguage(
    en=(
        rf"{_LEAD['en']}(?:for |with |of |in )?(?:your|the|an?|two|three|four|five|some|one|his|her|its|current"
        rf"|expected|\d+|copies|names)\b(?: [\w'-]+){{0,4}}? {THING_EN}\b|{_LEAD['en']}(?:the )?(?:names?|numbers?"
        rf"|contacts?|details"
        r"|cop(?:y|ies)|photos?|dates?)\b"
    ),
    fr=(
        rf"{_LEAD['fr']}(?:de |d'|du |a )?(?:vos|votre|ton|ta|tes|la|le|les|l'|un|une|deux|trois|quatre|cinq|celui|ceux"
        rf"|quelques|\d+) ?(?:[a-z'-]+ ){{0,3}}?{THING_FR}\b"
    ),
)
"""What is to be handed over, going on after a request."""
_AFTER = ByLanguage(
    en=(
        r"\W*(?:and |so |but |then )*(?:if|when|once|whenever|for|to|before|next|interested|in (?:return|exchange)"
        r"|as a)\b"
    ),
    fr=(
        r"\W*(?:et |donc |mais |alors )*(?:si|s'|quand|une fois|pour|avant|des que|en (?:retour|echange)|interessee?)\b"
    ),
)
"""What an order may follow within its sentence."""
_ASKED_PLAINLY = ByLanguage(
    en=(r"\b(?:please|kindly|pls)\b"),
    fr=(r"\b(?:merci de|veuillez|svp|stp|s'il (?:vous|te) plait)\b"),
)
_HANDED = ByLanguage(
    en=(
        r"\b(?:send|share|give|forward|need|want|require|provide|bring|like|revert with|ask|e-?mail|have|get|tell me"
        r"|attach|upload|submit|supply)\b"
    ),
    fr=(
        r"\b(?:envo\w+|transm\w+|donn\w+|fourn\w+|communiqu\w+|faut|faudrait|besoin|apport\w+|joindre|joignez"
        r"|retourn\w+|adress\w+|indiqu\w+|confirm\w+|prepar\w+|voud\w+)"
    ),
)
"""After these a list of things is a list of asks."""
_SAYS = ByLanguage(
    en=(
        r"\b(?:i|i'm|i've|i'll|we|you|he|she|they|it|it's|there|that|this|is|are|was|were|has|have|had|will|would"
        r"|because|if|so|but|as|while|since|not|which|who|when|where|how|thanks?|thank|regards|best|dear|sir|madam"
        r"|cheers)\b"
    ),
    fr=(
        r"\b(?:je|j'|nous|vous|tu|il|elle|ils|elles|on|ca|c'est|ce|est|sont|etait|a|ai|ont|avait|car|parce|si|mais|donc"
        r"|qui|que|qu'|quand|ou|comment|pas|merci|cordialement|bien|bonne|cher|chere|madame|monsieur|comme|puisque)\b"
    ),
)
"""What makes a clause more than the name of a thing."""
_ASKING = ByLanguage(
    en=(
        rf"{_LEAD['en']}(?:to )?(?:who|whom|whose|what|when|where|why|how|which|can|could|would|will|do|does|did|is"
        rf"|are|have"
        r"|has|may|might|shall|should)\b"
    ),
    fr=(
        rf"{_LEAD['fr']}(?:a |de |d'|avec |pour |en |chez |sur )?(?:qui|que|qu'|quoi|quand|ou|pourquoi|comment|combien"
        r"|quel(?:le)?s?|est-ce|tu|t'as|t'es|vous|[a-z]+-(?:vous|tu|t-il|t-elle|t-on|il|elle|ils|on|je|nous))\b"
    ),
)
"""A question at the head of a clause."""
_ALSO = ByLanguage(
    en=(r"\b(?:also|too|as well|in the meantime|meanwhile|while you(?:'re| are) at it|another thing)\b"),
    fr=(
        r"\b(?:aussi|egalement|au passage|en attendant|dans la foulee|par la meme occasion|tant que (?:vous|tu)"
        r"|en plus)\b"
    ),
)
_KINDS = {
    "time": ByLanguage(
        en=(r"\b(?:call|chat|meet(?:ing)?|coffee|zoom|demo|visit|slot|minutes|hour|calendar|calendly|date)\b"),
        fr=(
            r"\b(?:appel\w*|rendez-vous|rdv|visio|demo\w*|echange|cafe|creneau|minutes|heure|agenda|date|rencontr\w+"
            r"|essai)\b"
        ),
    ),
    "spread": ByLanguage(
        en=(
            r"\b(?:share|forward|follow|like|comment|repost|tag|subscribe|tell (?:your|a|two|three)|invite|spread|page"
            r"|review|stars)\b"
        ),
        fr=(
            r"\b(?:partag\w+|relay\w+|transmet\w*|faire suivre|likez?|comment\w+|abonn\w+|suivre|tague?\w*|invit\w+"
            r"|parl(?:er|ez|e|es)(?:-en)?|avis|page|etoiles|affich\w+)\b"
        ),
    ),
    "join": ByLanguage(
        en=(r"\b(?:register|sign|join|apply|enrol|fill|complete|download|upload|form|survey|link|tick)\b"),
        fr=(
            r"\b(?:inscri\w+|sign\w+|rempli\w+|complet\w+|telecharg\w+|formulaire|questionnaire|lien|cliqu\w+"
            r"|postul\w+)\b"
        ),
    ),
    "money": ByLanguage(
        en=(r"\b(?:pay|deposit|donate|donation|order|buy|fee|transfer|ticket|budget|sponsor|price)\b"),
        fr=(
            r"\b(?:pay\w+|regl\w+|vers\w+|acompte|don|dons|donn\w+ \d+|achet\w+|command\w+|virement|budget|tarif"
            r"|frais)\b"
        ),
    ),
    "people": ByLanguage(
        en=(
            r"\b(?:introduce|recommend|refer|nominate|names?|whoever|who (?:signs|decides|handles)|point me|loop"
            r"|manager|colleagues?|contacts?|procurement|director)\b"
        ),
        fr=(
            r"\b(?:present\w+|recommand\w+|parrain\w+|nom|noms|responsable|directeur|collegues?|contacts?|qui (?:decide"
            r"|signe|gere|tient)|mettre en relation|voisins?|proches)\b"
        ),
    ),
    "papers": ByLanguage(
        en=(
            r"\b(?:cvs?|resume|bill|statement|photos?|copy|copies|logo|list|certificates?|invoice|details"
            r"|references?)\b"
        ),
        fr=(
            r"\b(?:cv|facture|releves?|photos?|copie|logo|liste|diplome|piece|justificatif|references?|portfolio|rib)\b"
        ),
    ),
    "reach": ByLanguage(
        en=(r"\b(?:number|mobile|phone|e-?mail|whatsapp|address)\b"),
        fr=(r"\b(?:numero|telephone|portable|mail|whatsapp|adresse|coordonnees)\b"),
    ),
}
"""What is wanted, by its kind: two kinds are two asks, however they are put."""


@dataclass(frozen=True, slots=True)
class _Clause:
    sentence: int
    text: str
    first: bool
    """Whether it begins its sentence."""


def counted(message: Message) -> dict[str, float]:
    """Asks of a message by clause, in the fullest sentence, by sentence and by kind, and those tacked on; questions."""
    lang = message.lang
    clauses = _clauses(message)
    asking = _asking(lang, clauses)
    by_sentence = _by_sentence(asking)
    kinds = {kind for clause in asking for kind, words in _KINDS.items() if words[lang].search(clause.text)}
    return {
        "asks": float(len(asking)),
        "asks_at_once": float(max(by_sentence.values(), default=0)),
        "asking_sentences": float(len(by_sentence)),
        "asked_kinds": float(len(kinds)),
        "asks_beside": float(sum(bool(_ALSO[lang].search(clause.text)) for clause in asking)),
        "questions_in_row": float(_in_row(message, clauses)),
    }


def _by_sentence(clauses: list[_Clause]) -> Counter[int]:
    return Counter(clause.sentence for clause in clauses)


def _in_row(message: Message, clauses: list[_Clause]) -> int:
    """Questions in the longest run of sentences that ask, each clause that begins one counted."""
    put = _by_sentence([clause for clause in clauses if _ASKING[message.lang].match(clause.text)])
    best = run = 0
    for number, sentence in enumerate(message.parts.body):
        run = run + max(1, put[number]) if sentence in message.parts.questions else 0
        best = max(best, run)
    return best


def _asking(lang: Language, clauses: list[_Clause]) -> list[_Clause]:
    """The clauses that ask: by themselves, or because they go on with what their sentence asks."""
    found: list[_Clause] = []
    handed = False
    before: _Clause | None = None
    for clause in clauses:
        going_on = bool(found) and found[-1].sentence == clause.sentence
        may_order = clause.first or going_on or (before is not None and bool(_AFTER[lang].match(before.text)))
        told = bool(_TOLD[lang].match(clause.text))
        plainly = told and bool(_ASKED_PLAINLY[lang].search(clause.text))
        asks = bool(_WANTED[lang].search(clause.text)) or plainly or (may_order and told)
        if asks:
            handed = bool(_HANDED[lang].search(clause.text))
        elif going_on:
            thing = handed and not _SAYS[lang].search(clause.text)
            asks = thing or bool(_TO[lang].match(clause.text) or _THING[lang].match(clause.text))
        if asks:
            found.append(clause)
        before = clause
    return found


def _clauses(message: Message) -> list[_Clause]:
    found = []
    for number, sentence in enumerate(message.parts.body):
        text = sentence.of(message.plain)
        edges = [0, *(match.end() for match in _SPLIT[message.lang].finditer(text)), len(text)]
        pieces = [text[a:b] for a, b in pairwise(edges) if text[a:b].strip(" .,;:!?")]
        pieces = [piece for piece in pieces if not _only_leads(message.lang, piece)]
        found += [_Clause(number, piece, at == 0) for at, piece in enumerate(pieces)]
    return found


def _only_leads(lang: Language, piece: str) -> bool:
    """Whether a piece is nothing but what may stand before a clause (``And while you are at it,``)."""
    return _ONLY_LEADS[lang].fullmatch(piece.strip(" .,;:!?…()–—\n") + " ") is not None
