"""The declared intention held against the draft: an ask that hides behind interest, or an intention that never shows.

Without a model, and careful: only an intention that wants something *from* the person can be hidden. Any word of it, or
any word of its kind in either language, counts as showing it; and where nothing is to be sold, any request for
something else than talk. A wish for talk, closeness or thanks hides nothing behind a request for talk; a gain named by
its verb is wanted even beside one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.core.intention_wordings import (
    ASKS,
    COUNSEL,
    DENIED,
    DOES,
    FAVOURS,
    GAINS,
    GIVES,
    KINDNESS,
    MEETS,
    OTHERS,
    TAKES,
    TALK,
    TELLS,
    THEIRS,
    YIELDS,
)
from coach.core.langid import detect
from coach.core.parts import Parts, parts
from coach.core.remark import Criterion, Phrase, Remark
from coach.core.scene import Language
from coach.core.text import Span, flat, folded_words, sentences, words
from coach.core.wordings import any_of


@dataclass(frozen=True, slots=True)
class Want:
    """One kind of thing people want from a stranger, in flat text of both languages."""

    declared: re.Pattern[str]
    """How an intention names it."""
    shown: re.Pattern[str]
    """What in a draft lets it be seen, however discreetly."""


def _listed(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_OFFERED = any_of(
    r"""
    vend(?!redi) / offre / propos(?:e|ons|er) / tarif / devis / prix / demo / audit / solution / plateforme /
    logiciel / outil / produi / prestation / accompagn / remise / garanti / gratuit / rembours / lot\b /
    commande / contrat / catalogue / programme / methode / formation / stagiaires / session / masterclass /
    webinaire / seance / publiredactionnel / abonn / clients? / dossiers / courtier / expert / conseiller /
    consultant / coach / fondateur / fondatrice / fabrica / places? (?:restantes?|limitees?) /
    il (?:n')?(?:en|m'en|nous en|me|nous) reste(?! rien| pas| (?:une |aucune )?trace) / a (?:vous|toi) pour\b /
    (?:on|nous|je) (?:pourr|peu|pouv)\w+ commencer / (?:vous en (?:vou(?:l|dr)i?ez)|tu en (?:veux|vou\w+))\b /
    parl\w+ (?:d'argent|prix|de sous) / on s'(?:entendra|arrangera?)\b /
    (?:choisir|choisissez) (?:la |le |en )premi / premier choix / faudra payer /
    vous (?:paraitra|parait|semble|semblera|jugez|estimez|trouvez) juste / direz (?:combien|ce que ca vaut) /
    (?:met|mis|garde)\w* de cote\b / vous (?:me )?pa[iy]e\w+ / le kilo\b / (?:preneu|acquereu)\w+ /
    (?:un|d')acheteu\w+ / m'en (?:separe|defai)\w* / (?:je|nous) (?:vous |t')en (?:garde|mets|mettons|reserv)\w* /
    (?:nos|notre) (?:\w+ )?(?:services?|equipes?|agence|cabinet|societe|entreprise|metier|lignes|revue) /
    (?:mon|ma|mes) (?:agence|cabinet|societe|entreprise|boite|livre|site|appli\w*|manuel) / nous aidons /
    j'aide / j'ai (?:deja )?(?:aide|place|cree|forme) /
    (?:je|nous) (?:lou|fabriqu|form|equip|install|conce|concoi|edit)\w+ /
    nous (?:produi|distribu|import|intervenons|recrut|remplac)\w* / sell / sold / offer / pric / quote /
    demo / audit / platform / software / tools?\b / product / produce / service / method / program /
    (?<!of )courses?\b /
    bootcamp / masterclass / webinar / training / institute / cohort / session / seats? /
    slots? (?:left|remaining) / discount / early bird / showreel / guarante / refund / invoice /
    contract / leads / mortgage / loans / broker / advis / coach / consultant / freelance / founder /
    director / agency /
    (?:my|our|own) (?:\w+ )?(?:clients?|customers?|team|firm|company|business|book) /
    (?:my|our|own) (?:\w+ )?(?:app|site|sales|practice|solution|range|system) /
    we help / i help / quid\b / for a living / (?:a|my|our) firm\b / (?:half|hourly|day) rate / money back /
    do your (?:books|taxes|garden|website) /
    i(?:'ve| have)? (?:built|developed|produced|generated|settled|trained|restore|produce) /
    i (?:coach|run|print|make) /
    we (?:build|provide|work with|make|print|supply|manufactur\w+|train|install|design|see with) /
    (?:there(?:'s| is| are)|(?:i|we)(?:'ve| have)) (?:got |only |just |still )?NUMBER (?:[\w-]+ ){0,3}?left\b /
    if you(?:'d| would) (?:like|care for|want|take) (?:one|some|it|a few|any|the)\b / yours for\b /
    (?:i|we)(?:'d| would) (?:want|ask|take|settle for) (?:what|whatever|no more|around|about|nothing|\d) /
    talk (?:money|terms) / (?:is|seems|think|call) fair / fair (?:price|money) / for sale / up for grabs /
    (?:one|some|it|them|a few) put (?:by|aside)\b / put (?:one|some|a few) (?:by|aside)\b /
    first (?:pick|refusal) / (?:new|good) (?:home|owner) / (?:find|need|want)\w* a buyer / if you want one\b /
    (?:i|we) (?:could|can) start (?:on|the|next|in|as|monday|tomorrow)\b / (?:per|by the|the) (?:dozen|kilo)\b /
    \d[\d,. ]{0,15}k?[ ]?(?:euros|dollars|pounds\b(?! of))
    """.replace("NUMBER", "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|a (?:few|dozen|couple)|some)")
)
"""What lets a sale be seen, a firm's or a neighbour's."""

_WANTS: Mapping[str, Want] = {
    "sale": Want(
        any_of(
            r"""
            vend(?:re|s|ons)\b / vente / placer (?:notre|mon|nos|mes) / prospect / demarch /
            signer\b (?!(?:la|une|notre|ma|cette|leur) (?:petition|lettre|tribune|charte)) /
            decrocher (?:\w+ ){1,2}(?:client|contrat|marche|rendez|demo|commande) /
            (?:faire|obtenir|proposer) (?:une? )?(?:demo|devis|audit) /
            (?:proposer|promouvoir|presenter) (?:notre|nos|mon|mes) (?!KINDNESS) /
            (?:un |nouveaux? |futurs? )?clients? / sell / selling / pitch / promote (?:our|my) / prospect /
            (?:get|win|close) (?:a |an |the )?(?:client|customer|deal|demo|contract|account) /
            (?:book|get) (?:a |an )?demo / lead\b / offer (?:our|my) (?!KINDNESS)
            """.replace("KINDNESS", KINDNESS)
        ),
        _OFFERED,
    ),
    "buyer": Want(any_of("find (?:an? |some )?buyer / trouver (?:une? |des )?(?:acheteu|acquereu|preneu)"), _OFFERED),
    "job": Want(
        any_of(
            r"""
            stage\b / alternance / apprentissage\b / emploi / un poste / job / recrut / embauch / candidat /
            (?:trouver|chercher) du travail / internship / a position / hired / hire me / a role\b /
            work (?:for|with) (?:him|her|them) / apply / application
            """
        ),
        any_of(
            r"""
            stage / alternan / apprenti / emploi / poste / job / recrut / embauch / candidat / postul / cv\b /
            opportunit / equipe / disponible / intern / position / role / recruit / placement / hir / apply /
            applicat / my resume\b / opening / opportunit / vacanc / join
            """
        ),
    ),
    "money": Want(
        any_of(
            r"""
            lever des fonds / levee / investi / financ / don\b / mecen / sponsor / subvention / invest / fund /
            donat / rais(?:e|ing)
            """
        ),
        any_of(
            r"""
            fonds / levee / investi / financ / don / mecen / sponsor / subvention / soutien / invest / fund / donat /
            rais / support / back
            """
        ),
    ),
    "door": Want(
        any_of(
            r"""
            (?:etre )?presente(?:r|e)? a / mise en relation / mettre en relation /
            (?:son|sa|leur) (?:reseau|carnet|patron|chef|direct) / recommand / introduc / introduced to /
            (?:his|her|their) (?:network|boss|manager|contacts?) / referral / refer me / recommend
            """
        ),
        any_of(
            r"""
            present / relation / reseau / contact / recommand / connai / orient / transmettre / introduc / network /
            refer / recommend / connect / put me / know someone / point me / forward (?:it|this|my|me)
            """
        ),
    ),
}
_AMOUNT = re.compile(r"[$€£₹]\s?\d|\d[\d,.\u00a0\u202f ]{0,15}[$€£₹]|\d\s?%")
"""A price or a rebate: nobody hides a sale behind one."""
_EMPTY = _listed(
    """
    le la les l un une des de du d a au aux en et ou pour par sur dans avec que qui ce cet cette ces se s son sa ses
    leur mon ma mes notre nos votre vos je j il elle on nous vous lui y ne pas plus faire avoir etre dire veux
    voudrais aimerais souhaite envie parce comment pourquoi quoi comme si the a an of to in on at for with and or
    his her their its my our your i he she they we you it that this these those is are be was do does did have has
    want would like need ask asking tell get know how what why when who demander savoir remercier parler thank
    thanks merci him them from one two three some through out not but all there than more which here also only just
    even very chez eux elles lui leurs si tout tous toute toutes plus bien deux trois encore aussi entre sans sous
    vers find free place trouver
    """
)
_LEAST_WORDS = 15
"""A draft shorter than this has not had the room to show what it is for."""

_PURPOSE = (
    r"pour (?:qu[e']|(?:(?:lui|leur|me|nous|en|y) |m')?(?!avoir|etre|[nv]otre|quatre)\w+(?:er|ir|re)\b"
    r"|(?:l[ea]s? |l')(?:vendre|demarch|recrut|convainc|amener|embauch|debauch|prospect|piqu))"
)
_ENDS = (
    r"[;.:]|,(?! (?:because|since|as|that|who|which|s?he|they|car|parce|puisque|qui|dont|ils?|elles?)\b)"
    r"| (?:then|but|until|in order|puis|mais|afin|avant|en \w+ant)\b| so (?:that|as|i|we|s?he|they)\b"
    r"| and (?!(?:for|that|because|s?he|they|his|her|their|the|all|\w+ing)\b)"
    r"| et (?!(?:de|que|qui|ses|son|sa|leurs?|ils?|elles?)\b|d'|qu')"
    rf"| {_PURPOSE}"
    r"|\b(?:(?:s?he|they|you|i|we) )?(?:should|must|ought|ha(?:ve|s) to|will|would|could|can|needs?)\b"
    r"|\bwants? (?:him|her|them)\b"
    r"|\b(?:devr\w+|doi[ts]|doivent|faut|faudr\w+|pourr\w+|peut|peuvent|veux|voudr\w+|aimerais|souhait\w+|espere)\b"
)
"""Where a fact told of ends: at the next clause, at a purpose, at what only ought to be."""
_STEP = r"(?: (?!(?:and|then|so|to|but|et|puis|mais|pour|de)\b|d'|in advance)[\w'-]+){0,3}?,? "
_FACTS = re.compile(
    rf"\b(?:thank|grateful|gratitude|congrat|prais|compliment|appreciat|apologi|sorry)\w*{_STEP}"
    rf"(?!{_ENDS})(?:for|because|since|as|that|on|how|when|who|s?he|they)\b(?:(?!{_ENDS}).)*"
    rf"|\b(?:remerci|merci|felicit|gratitude|reconnaissan|excus|desole|pardon)\w*{_STEP}"
    rf"(?!{_PURPOSE})(?:d'(?!avance)|qu'|(?:de|du|des|pour|parce|car|que|qui|ils?|elles?)\b)(?:(?!{_ENDS}).)*"
    rf"|(?<!her )(?<!him )(?<!them )(?<!r to )(?<!m to )\b(?:tell|let|show|remind|assure|say){_STEP}"
    rf"(?!{_ENDS})(?:that|how|why|what|about|when|because|s?he|they|it|i|my|the)\b(?! to\b)"
    rf"(?:(?!{_ENDS}|\b(?:i|we) (?:sell|offer)).)*"
    rf"|\b(?<!faire )(?<!me )(?<!nous )(?:dire|raconter|montrer|rappeler|apprendre|expliquer|avouer){_STEP}"
    rf"(?:qu'|(?:que|combien|comment|pourquoi|quand)\b)(?:(?!{_ENDS}|\b(?:je|nous|on) (?:ven|propos)).)*"
)
"""What an intention thanks for or tells of: a favour in it was done, a gain in it was had."""

_BEFORE = 80
"""How far before a gain it is looked for whose it is."""


def find_hidden(draft: str, intention: str, lang: Language, post: str | None = None) -> Remark | None:
    """The declared intention, when the draft hides it or never shows it; None otherwise.

    Args:
        draft: the draft, whole.
        intention: the person's own few words, as typed in Look; empty means that nothing was declared.
        lang: the draft's language.
        post: what it answers; its words in a draft show no intention.

    Returns:
        A remark whose explanation is ``critic.hidden_intention.behind`` (the draft asks for talk where the intention
        wants something else) or ``critic.hidden_intention.absent``; value ``intention``: the person's own words.
    """
    declared = " ".join(intention.split())
    if not declared or len(words(draft)) < _LEAST_WORDS:
        return None
    wanted, plain = flat(declared), flat(draft)
    wished = _wished(wanted)
    wants, gain = [want for want in _WANTS.values() if want.declared.search(wished)], _gain(wished)
    takes = gain is not None or FAVOURS.search(wished) is not None
    if not takes and (GIVES.search(wanted) or not (wants or TAKES.search(wished))):
        return None
    kinds = wants or [_WANTS["sale"]] * (gain is not None)
    if any(_shown(kind, plain) for kind in kinds) or _names(draft, declared[gain or 0 :], lang, post):
        return None
    if _WANTS["sale"] in wants and _AMOUNT.search(draft):
        return None
    pieces = parts(draft, lang)
    if _WANTS["sale"] not in wants and _asks(plain, pieces):
        return None
    if not takes and COUNSEL.search(wanted) and _wants_to_be_told(plain, pieces):
        return None
    talk = _request_for_talk(plain, pieces)
    if talk and not takes and MEETS.search(wanted):
        return None
    kind, weight = ("behind", 0.9) if talk else ("absent", 0.6)
    span = talk or _last(draft, pieces)
    return Remark(
        criterion=Criterion.HIDDEN_INTENTION,
        span=span,
        source="rule",
        explanation=Phrase(f"critic.hidden_intention.{kind}", {"intention": declared}),
        question=Phrase("critic.hidden_intention.question", {"intention": declared}),
        weight=weight,
    )


def _wished(wanted: str) -> str:
    """What of an intention is still wished for, letter for letter: what it denies or tells as a fact is blotted out."""
    wished = list(wanted)
    for spot in (*DENIED.finditer(wanted), *_FACTS.finditer(wanted)):
        wished[slice(*spot.span())] = "." * len(spot[0])
    return "".join(wished)


def _gain(wished: str) -> int | None:
    """Where what is wished for names a gain of the writer's by its verb, and not one wished to the other.

    What an intention names before that, a coffee or the post's mill, shows nothing of the gain.
    """
    gains = [gain.start() for gain in GAINS.finditer(wished)]
    spots = [at for at in gains if not OTHERS.search(wished, max(0, at - _BEFORE), at)]
    return min(spots + [gain.start() for gain in YIELDS.finditer(wished)], default=None)


def _shown(kind: Want, plain: str) -> bool:
    """Whether a draft lets a kind of want be seen; money in what is the other's, a round that failed, is not wanted."""
    return bool(kind.shown.search(THEIRS.sub("", plain) if kind is _WANTS["money"] else plain))


def _names(draft: str, declared: str, lang: Language, post: str | None) -> bool:
    """Whether a word that carries the intention stands in the draft, and not for the post's sake; across languages that
    cannot be told."""
    carrying = {_root(word) for word in folded_words(declared) if word not in _EMPTY and len(word) > 2}
    if detect(declared) not in (lang, None):
        carrying = {root for root in carrying if root.isdigit()}
    carrying -= {_root(word) for word in folded_words(post or "")}
    return not carrying.isdisjoint(_root(word) for word in folded_words(draft))


def _asks(plain: str, pieces: Parts) -> bool:
    """Whether a sentence asks for something else than talk: whatever it is, it can be seen that something is wanted."""
    return any(
        DOES.search(plain, span.start, span.end)
        or (ASKS.search(plain, span.start, span.end) and not TALK.search(plain, span.start, span.end))
        for span in pieces.body
    )


def _wants_to_be_told(plain: str, pieces: Parts) -> bool:
    return any(
        TELLS.search(plain, span.start, span.end) or not TALK.search(plain, span.start, span.end)
        for span in pieces.questions
    )


def _root(word: str) -> str:
    """A crude stem: the first letters, so that ``audits`` and ``auditer`` meet."""
    return word[: max(4, min(6, len(word) - 2))]


def _request_for_talk(plain: str, pieces: Parts) -> Span | None:
    asking = [span for span in pieces.body if ASKS.search(plain, span.start, span.end)]
    spots = [*pieces.requests, *pieces.questions, *asking]
    return next((span for span in spots if TALK.search(plain, span.start, span.end)), None)


def _last(draft: str, pieces: Parts) -> Span:
    return pieces.body[-1] if pieces.body else sentences(draft)[-1]
