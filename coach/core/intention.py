"""The declared intention held against the draft: an ask that hides behind interest, or an intention that never shows.

Without a model, and careful: only an intention that wants something *from* the person can be hidden, and any word of
it, or any word of its kind in either language, counts as showing it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.core.langid import detect
from coach.core.parts import Parts, parts
from coach.core.remark import Criterion, Phrase, Remark
from coach.core.scene import Language
from coach.core.text import Span, flat, folded_words, sentences, words


@dataclass(frozen=True, slots=True)
class Want:
    """One kind of thing people want from a stranger, in flat text of both languages."""

    declared: re.Pattern[str]
    """How an intention names it."""
    shown: re.Pattern[str]
    """What in a draft lets it be seen, however discreetly."""


def _any(turns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.split(r"\s+/\s+", turns.strip())) + ")")


def _listed(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_WANTS: Mapping[str, Want] = {
    "sale": Want(
        _any(
            r"""
            vend(?:re|s|ons)\b / vente / placer (?:notre|mon|nos|mes) / prospect / demarch / decrocher / signer /
            (?:faire|obtenir|proposer) (?:une? )?(?:demo|devis|audit) /
            (?:proposer|promouvoir|presenter) (?:notre|nos|mon|mes) / (?:un |nouveaux? |futurs? )?clients? / sell /
            selling / pitch / promote (?:our|my) / prospect /
            (?:get|win|close) (?:a |an |the )?(?:client|customer|deal|demo|contract|account) /
            (?:book|get) (?:a |an )?demo / lead\b / offer (?:our|my)
            """
        ),
        _any(
            r"""
            vend / offre / propos(?:e|ons|er) / tarif / devis / prix / demo / audit / solution / plateforme /
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
            demo / audit / platform / software / tools?\b / product / produce / service / method / program / course /
            bootcamp / masterclass / webinar / training / institute / cohort / session / seats? /
            slots? (?:left|remaining) / discount / early bird / showreel / guarante / refund / invoice /
            contract / leads / mortgage / loans / broker / advis / coach / consultant / freelance / founder /
            director / agency /
            (?:my|our|own) (?:\w+ )?(?:clients?|customers?|team|firm|company|business|book) /
            (?:my|our|own) (?:\w+ )?(?:app|site|sales|practice|solution|range|system) /
            we help / i help /
            i(?:'ve| have)? (?:built|developed|produced|generated|settled|trained|restore|produce) /
            i (?:coach|run|print|make) /
            we (?:build|provide|work with|make|print|supply|manufactur\w+|train|install|design|see with) /
            \d[\d,. ]*k?[ ]?euros
            """
        ),
    ),
    "job": Want(
        _any(
            r"""
            stage\b / alternance / apprentissage\b / emploi / un poste / job / recrut / embauch / candidat /
            (?:trouver|chercher) du travail / internship / a position / hired / hire me / a role\b /
            work (?:for|with) (?:him|her|them) / apply / application
            """
        ),
        _any(
            r"""
            stage / alternan / apprenti / emploi / poste / job / recrut / embauch / candidat / postul / cv\b /
            opportunit / equipe / disponible / intern / position / role / recruit / placement / hir / apply /
            applicat / resume / opening / opportunit / vacanc / join
            """
        ),
    ),
    "money": Want(
        _any(
            r"""
            lever des fonds / levee / investi / financ / don\b / mecen / sponsor / subvention / invest / fund /
            donat / rais(?:e|ing)
            """
        ),
        _any(
            r"""
            fonds / levee / investi / financ / don / mecen / sponsor / subvention / soutien / invest / fund / donat /
            rais / support / back
            """
        ),
    ),
    "door": Want(
        _any(
            r"""
            (?:etre )?presente(?:r|e)? a / mise en relation / mettre en relation /
            (?:son|sa|leur) (?:reseau|carnet|patron|chef|direct) / recommand / introduc / introduced to /
            (?:his|her|their) (?:network|boss|manager|contacts?) / referral / refer me / recommend
            """
        ),
        _any(
            r"""
            present / relation / reseau / contact / recommand / connai / orient / transmettre / introduc / network /
            refer / recommend / connect / put me / know someone / point me / forward
            """
        ),
    ),
}
_AMOUNT = re.compile(r"[$€£₹]\s?\d|\d[\d,.\u00a0\u202f ]*[$€£₹]|\d\s?%")
"""A price or a rebate: nobody hides a sale behind one."""
_TALK = _any(
    r"""
            echang(?:er|e|ons) / discut / (?:un|une) (?:appel|cafe|visio|rendez-vous|rencontre|moment|creneau) /
            \d+ ?min / quinze minutes / vingt minutes / se parler / en parler / rencontr /
            votre (?:avis|regard|retour) / curieu / m'interess / en savoir plus / a call / a chat / coffee /
            \d+[ -]?min / fifteen minutes / twenty minutes / to (?:talk|chat|meet|connect|exchange) /
            your (?:view|thoughts|perspective|take|opinion) / curious / interested in / learn more /
            pick your brain / hear more
            """
)
_EMPTY = _listed(
    """
    le la les l un une des de du d a au aux en et ou pour par sur dans avec que qui ce cet cette ces se s son sa ses
    leur mon ma mes notre nos votre vos je j il elle on nous vous lui y ne pas plus faire avoir etre dire veux
    voudrais aimerais souhaite envie parce comment pourquoi quoi comme si the a an of to in on at for with and or
    his her their its my our your i he she they we you it that this these those is are be was do does did have has
    want would like need ask asking tell get know how what why when who demander savoir remercier parler thank
    thanks merci
    """
)
_LEAST_WORDS = 15
"""A draft shorter than this has not had the room to show what it is for."""


def find_hidden(draft: str, intention: str, lang: Language) -> Remark | None:
    """The declared intention, when the draft hides it or never shows it; None otherwise.

    Args:
        draft: the draft, whole.
        intention: the person's own few words, as typed in Look; empty means that nothing was declared.
        lang: the draft's language.

    Returns:
        A remark whose explanation is ``critic.hidden_intention.behind`` (the draft asks for talk where the intention
        wants something else) or ``critic.hidden_intention.absent``; value ``intention``: the person's own words.
    """
    declared = " ".join(intention.split())
    if not declared or len(words(draft)) < _LEAST_WORDS:
        return None
    wanted, plain = flat(declared), flat(draft)
    wants = [want for want in _WANTS.values() if want.declared.search(wanted)]
    if not wants or any(want.shown.search(plain) for want in wants) or _names(draft, declared, lang):
        return None
    if _WANTS["sale"] in wants and _AMOUNT.search(draft):
        return None
    pieces = parts(draft, lang)
    talk = _request_for_talk(draft, plain, pieces)
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


def _names(draft: str, declared: str, lang: Language) -> bool:
    """Whether a word that carries the intention stands in the draft; across languages that cannot be told."""
    carrying = {_root(word) for word in folded_words(declared) if word not in _EMPTY and len(word) > 2}
    if detect(declared) not in (lang, None):
        carrying = {root for root in carrying if root.isdigit()}
    return not carrying.isdisjoint(_root(word) for word in folded_words(draft))


def _root(word: str) -> str:
    """A crude stem: the first letters, so that ``audits`` and ``auditer`` meet."""
    return word[: max(4, min(6, len(word) - 2))]


def _request_for_talk(draft: str, plain: str, pieces: Parts) -> Span | None:
    spots = [*pieces.requests, *pieces.questions, *pieces.body]
    return next((span for span in spots if _TALK.search(plain, span.start, span.end)), None)


def _last(draft: str, pieces: Parts) -> Span:
    return pieces.body[-1] if pieces.body else sentences(draft)[-1]
