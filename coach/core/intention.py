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


_WANTS: Mapping[str, Want] = {
    "sale": Want(
        any_of(
            r"""
            vend(?:re|s|ons)\b / vente / placer (?:notre|mon|nos|mes) / prospect / demarch / signer /
            decrocher (?:\w+ ){1,2}(?:client|contrat|marche|rendez|demo|commande) /
            (?:faire|obtenir|proposer) (?:une? )?(?:demo|devis|audit) /
            (?:proposer|promouvoir|presenter) (?:notre|nos|mon|mes) (?!KINDNESS) /
            (?:un |nouveaux? |futurs? )?clients? / sell / selling / pitch / promote (?:our|my) / prospect /
            (?:get|win|close) (?:a |an |the )?(?:client|customer|deal|demo|contract|account) /
            (?:book|get) (?:a |an )?demo / lead\b / offer (?:our|my) (?!KINDNESS)
            """.replace("KINDNESS", KINDNESS)
        ),
        any_of(
            r"""
            vend(?!redi) / offre / propos(?:e|ons|er) / tarif / devis / prix / demo / audit / solution / plateforme /
            logiciel / outil / produi / prestation / accompagn / remise / garanti / gratuit / rembours / lot\b /
            commande / contrat / catalogue / programme / methode / formation / stagiaires / session / masterclass /
            webinaire / seance / publiredactionnel / abonn / clients? / dossiers / courtier / expert / conseiller /
            consultant / coach / fondateur / fondatrice / fabrica / places? (?:restantes?|limitees?) /
            il (?:me|nous) reste /
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
            \d[\d,. ]*k?[ ]?euros
            """
        ),
    ),
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
_AMOUNT = re.compile(r"[$€£₹]\s?\d|\d[\d,.\u00a0\u202f ]*[$€£₹]|\d\s?%")
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
    wants = [want for want in _WANTS.values() if want.declared.search(DENIED.sub("", wanted))]
    gain = _gain(wanted)
    takes = gain is not None or FAVOURS.search(DENIED.sub("", wanted)) is not None
    if not takes and (GIVES.search(wanted) or not (wants or TAKES.search(wanted))):
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


def _gain(wanted: str) -> int | None:
    """Where an intention names a gain of the writer's by its verb: not a denied one, nor one wished to the other.

    What it names before that, a coffee or the post's mill, shows nothing of the gain.
    """
    denied = [spot.span() for spot in DENIED.finditer(wanted)]
    gains = [gain.start() for gain in GAINS.finditer(wanted)]
    spots = [at for at in gains if not OTHERS.search(wanted, max(0, at - _BEFORE), at)]
    spots += [gain.start() for gain in YIELDS.finditer(wanted)]
    return min((at for at in spots if not any(start <= at < end for start, end in denied)), default=None)


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
