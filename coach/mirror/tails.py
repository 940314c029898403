"""What stands under many different messages: a signature of several lines, a notice. It makes no template of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

LEAST, PART = 5, 0.3
"""Messages, and part of all messages, under which it must stand."""
DIFFERENT = 0.5
"""Different sentences right before it, as part of the messages it ends: a template has the same one there."""
GOODBYE = 4
"""Words of the line it begins with, ``Kind regards`` or a name: a pitch under lines of one's own is a template."""
LONGEST = 12
"""Sentences of a tail."""


@dataclass(slots=True)
class _Tail:
    begins: str
    messages: int = 0
    before: set[str] = field(default_factory=set)


def without_tails(texts: Sequence[Sequence[str]]) -> list[int]:
    """How many sentences of each text are left once a common tail is taken off; a text never loses its first.

    Args:
        texts: for each text, its sentences as masked strings (``clusters.masked``).
    """
    numbers: dict[tuple[int, str], int] = {}
    ends = [_ends(sentences, numbers) for sentences in texts]
    tails: dict[int, _Tail] = {}
    for sentences, own in zip(texts, ends, strict=True):
        for size, name in enumerate(own, 1):
            tail = tails.setdefault(name, _Tail(sentences[-size]))
            tail.messages += 1
            tail.before.add(sentences[-size - 1])
    least = max(LEAST, PART * len(texts))
    common = {name for name, tail in tails.items() if tail.messages >= least and _is_tail(tail)}
    for own in ends:
        longest = max((size for size, name in enumerate(own, 1) if name in common), default=0)
        common.update(own[:longest])  # the notice alone is a tail where the name and the notice are one
    return [
        len(sentences) - max((size for size, name in enumerate(own, 1) if name in common), default=0)
        for sentences, own in zip(texts, ends, strict=True)
    ]


def _is_tail(tail: _Tail) -> bool:
    return len(tail.before) >= DIFFERENT * tail.messages and len(tail.begins.split()) <= GOODBYE


def _ends(sentences: Sequence[str], numbers: dict[tuple[int, str], int]) -> list[int]:
    """A number for the last sentence, for the last two, and so on: texts that end the same have the same numbers."""
    found: list[int] = []
    name = 0
    for sentence in sentences[:0:-1][:LONGEST]:
        name = numbers.setdefault((name, sentence), len(numbers) + 1)
        found.append(name)
    return found
