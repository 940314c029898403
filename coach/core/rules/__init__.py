"""What gets in the way, found by rule: patterns, structure and one small readable model a criterion. Needs no model file."""

from __future__ import annotations

from coach.core.remark import Criterion, Phrase, Remark
from coach.core.rules.engine import Message
from coach.core.rules.evidence import Evidence, gather
from coach.core.rules.features import features, measure
from coach.core.rules.judge import chance, judges
from coach.core.scene import Gesture, Language

__all__ = ["features", "find"]


def find(draft: str, *, post: str | None, author: str | None, lang: Language, gesture: Gesture) -> list[Remark]:
    """The obstacles in a draft, at most one remark each, in the order of the text.

    Args:
        draft: the message as written.
        post: what it answers; without it an echo cannot be seen.
        author: the recipient's name, when known.
        lang: the draft's language.
        gesture: a comment is public and short: an ask weighs more there.

    Returns:
        Remarks with source ``rule``, each with its verbatim place; ``weight`` is the model's belief, 0 to 1.
    """
    message = Message(draft, lang, gesture, post, author)
    places = gather(message)
    measured = measure(message)
    remarks = []
    for criterion, judge in judges().items():
        believed = chance(judge, measured)
        if believed >= judge.threshold and places[criterion]:
            remarks.append(_remark(criterion, places[criterion][0], believed, draft))
    return sorted(remarks, key=lambda remark: remark.span)


def _remark(criterion: Criterion, place: Evidence, weight: float, draft: str) -> Remark:
    return Remark(
        criterion=criterion,
        span=place.hit.span,
        source="rule",
        explanation=Phrase(f"remarks.{criterion}.{place.hit.kind}", {"quote": place.hit.span.of(draft)}),
        question=Phrase(f"remarks.{criterion}.question"),
        weight=round(weight, 3),
        post_span=place.post_span,
    )
