"""Skeletons drawn before, remembered as long as their family stays the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coach.core.scene import Language
from coach.core.text import Span
from coach.mirror.answers import Answers
from coach.mirror.skeleton import Part, Skeleton, Slot, skeleton


class Skeletons:
    """``skeleton.skeleton``, each family drawn once."""

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = answers or Answers()

    def of(self, medoid: str, others: Sequence[str], lang: Language | None, to: str | None) -> Skeleton:
        """The arguments and the value of ``skeleton.skeleton``."""
        asked = "\0".join((lang or "", to or "", medoid, *others))
        return self._answers.of(asked, lambda: dumped(skeleton(medoid, others, lang, to)), loaded)


def dumped(drawn: Skeleton) -> list[Any]:
    """A skeleton as JSON values."""
    return [
        drawn.text,
        [[_pair(slot.span), [[*filling] for filling in slot.fillings], slot.others] for slot in drawn.slots],
        [[part.name, [_pair(span) for span in part.spans], part.kept] for part in drawn.parts],
        drawn.compared,
    ]


def loaded(values: list[Any]) -> Skeleton:
    """The inverse of ``dumped``.

    Raises:
        ValueError: they are no skeleton; also TypeError.
    """
    text, slots, parts, compared = values
    return Skeleton(
        text,
        tuple(
            Slot(Span(*span), tuple((name, count) for name, count in fillings), others)
            for span, fillings, others in slots
        ),
        tuple(Part(name, tuple(Span(*span) for span in spans), kept) for name, spans, kept in parts),
        compared,
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
