"""Where the readings meet: at most three remarks and one question, the ones that matter most to who will receive it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from types import MappingProxyType

from coach.core.guard import check
from coach.core.remark import Criterion, Disagreement, Observation, Phrase, Remark
from coach.core.scene import Language
from coach.core.text import Span, fold, folded_words

MOST_SHOWN = 3
"""Remarks a person is shown at a time."""

MATTERS = MappingProxyType(
    {
        Criterion.PRESSURE: 1.0,
        Criterion.HIDDEN_INTENTION: 0.96,
        Criterion.PREMATURE_ASK: 0.94,
        Criterion.RECYCLED: 0.9,
        Criterion.COSMETIC_PERSONALISATION: 0.88,
        Criterion.FALSE_FAMILIARITY: 0.84,
        Criterion.SENDER_CENTRED: 0.8,
        Criterion.ECHO: 0.78,
        Criterion.EMPTY_FLATTERY: 0.76,
        Criterion.SEVERAL_ASKS: 0.74,
        Criterion.NOT_SEEN: 0.72,
        Criterion.ANYONE: 0.7,
        Criterion.MACHINE_TONE: 0.66,
        Criterion.BOILERPLATE_OPENING: 0.62,
        Criterion.NOT_CONSIDERED: 0.56,
        Criterion.NOT_INVITED: 0.5,
    }
)
"""How much each finding weighs on who receives the message, 0 to 1; multiplied by the remark's own weight."""

_SAME_THING: tuple[frozenset[Criterion], ...] = (
    frozenset({Criterion.NOT_SEEN, Criterion.ANYONE, Criterion.COSMETIC_PERSONALISATION, Criterion.RECYCLED}),
    frozenset({Criterion.PREMATURE_ASK, Criterion.SEVERAL_ASKS, Criterion.HIDDEN_INTENTION}),
    frozenset({Criterion.EMPTY_FLATTERY, Criterion.MACHINE_TONE, Criterion.BOILERPLATE_OPENING}),
    frozenset({Criterion.ECHO, Criterion.NOT_CONSIDERED}),
)
"""Criteria that tell a person much the same; a second one of a group steps back."""
_STEP_BACK = 0.55
_SEVERAL = 6
"""Words that nobody writes by chance: two quotations that have them in common speak of the same."""
_GOOD_PART = 1 / 3
"""Or the shorter quotation is this share of the longer one's words: of 1,121 turns that the rules point at in the
labelled drafts, all but two are that of their sentence, or several words."""
_WHOLE = 0.6
"""A span over this share of the draft speaks of the whole and covers no passage."""
_COVERED = 0.5
"""Two remarks lie on the same passage when this share of the shorter one is common."""


@lru_cache(maxsize=4096)
def folded_quote(quote: str) -> str:
    """A quotation as disagreements remember it: its words folded, one space between, punctuation gone."""
    return " ".join(folded_words(fold(quote)))


def silences(remembered: str, quote: str) -> bool:
    """Whether two quotations speak of the same words: they are alike, or all that one says stands in the other.

    A rule points at a turn, a critic at the sentence around it; who disagreed with one disagreed with both, also where
    the sentence was added to. A few words in a long sentence are not what it says: whoever meant "Bravo!" has said
    nothing of "Bravo for this inspiring career".
    """
    one, other = sorted((folded_quote(remembered), folded_quote(quote)), key=len)
    if one == other:
        return True
    few, many = len(one.split()), len(other.split())
    return f" {one} " in f" {other} " and (few >= _SEVERAL or few >= _GOOD_PART * many)


def choose(
    remarks: Sequence[Remark], disagreed: Collection[Disagreement], draft: str
) -> tuple[tuple[int, ...], Phrase | str | None]:
    """The remarks a person is shown and the one question.

    Args:
        remarks: all that was found, in any order.
        disagreed: what the person disagreed with; never shown again on the same words.
        draft: the draft the spans point into.

    Returns:
        At most three indexes into ``remarks``, the most important first, no criterion and no passage twice; and the
        question of the first of them that has one, or None.
    """
    left = [at for at, remark in enumerate(remarks) if not is_silenced(remark, disagreed, draft)]
    shown: list[int] = []
    while left and len(shown) < MOST_SHOWN:
        chosen = [remarks[at] for at in shown]
        best = _best(remarks, left, chosen)
        shown.append(best)
        left = [at for at in left if not _same(remarks[at], remarks[best], len(draft))]
    return tuple(shown), _question(remarks, shown)


def is_silenced(remark: Remark, disagreed: Collection[Disagreement], draft: str) -> bool:
    """Whether the person disagreed with a remark of this criterion on these words before."""
    quote = remark.span.of(draft)
    return any(one.criterion is remark.criterion and silences(one.quote, quote) for one in disagreed)


def spoken(text: str | None, draft: str, post: str | None, lang: Language) -> Observation | None:
    """What a model wrote, when the guard lets it pass; None when there is nothing or it was refused."""
    if text is None or check(text, draft, post, lang) is not None:
        return None
    return Observation(text)


def from_critic(
    criterion: Criterion,
    span: Span,
    probability: float,
    *,
    intention: str = "",
    observation: Observation | None = None,
    question: Observation | None = None,
) -> Remark:
    """A critic's answer as a remark; what the model did not say, or may not, the catalogue says.

    Catalogue keys: ``critic.<criterion>.text`` and ``critic.<criterion>.question``; of a hidden intention the value
    ``intention``: it is named in the person's own words, so that only the catalogue can say it.
    """
    values = {}
    if criterion is Criterion.HIDDEN_INTENTION:
        values, observation = {"intention": " ".join(intention.split())}, None
    return Remark(
        criterion=criterion,
        span=span,
        source="critic",
        explanation=observation or Phrase(f"critic.{criterion}.text", values),
        question=question or Phrase(f"critic.{criterion}.question", values),
        weight=probability,
    )


def _importance(remark: Remark, chosen: Sequence[Remark]) -> float:
    said = any(remark.criterion in group and other.criterion in group for group in _SAME_THING for other in chosen)
    return MATTERS[remark.criterion] * (0.25 + 0.75 * remark.weight) * (_STEP_BACK if said else 1.0)


def _best(remarks: Sequence[Remark], left: Sequence[int], chosen: Sequence[Remark]) -> int:
    return max(left, key=lambda at: (_importance(remarks[at], chosen), _place(remarks[at]), -at))


def _place(remark: Remark) -> tuple[int, int, int]:
    """Breaks ties: the earlier passage, then the longer, then the order of the criteria."""
    return -remark.span.start, remark.span.end, -tuple(Criterion).index(remark.criterion)


def _same(one: Remark, other: Remark, length: int) -> bool:
    """The same criterion, or the same passage of the draft."""
    if one.criterion is other.criterion:
        return True
    if max(len(one.span), len(other.span)) > _WHOLE * length:
        return False
    common = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return common >= _COVERED * min(len(one.span), len(other.span))


def _question(remarks: Sequence[Remark], shown: Sequence[int]) -> Phrase | str | None:
    asked = next((remarks[at].question for at in shown if remarks[at].question is not None), None)
    return asked.text if isinstance(asked, Observation) else asked
