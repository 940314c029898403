"""One text laid over another: which of its words answers to which, without the chance meetings of small words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from coach.core.reuse.tokens import Token
from coach.core.text import Span, fold_word

STOP = "."
"""The key of every mark that ends a sentence, and of a line break."""
_PIECE = re.compile(r"(?P<word>[^\W_]+(?:[.,:]\d+)*)|(?P<stop>[.!?…]+(?=[\s»”\"')\]]|$)|[ \t]*\n\s*)")
_WEAK = 2
"""Words of a chance meeting at most: ``de``, ``the``, ``à la``."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text as a line of words and of the stops between them."""

    text: str
    spans: tuple[Span, ...]
    keys: tuple[str, ...]
    """Folded words; ``STOP`` for a stop."""

    def __len__(self) -> int:
        return len(self.keys)


def line_of(text: str) -> Line:
    """Cut a text at its words and its stops."""
    found = list(_PIECE.finditer(text))
    return Line(
        text,
        tuple(Span(match.start(), match.end()) for match in found),
        tuple(fold_word(match.group()) if match["word"] else STOP for match in found),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One text laid over the medoid: which of its places answers to each place of the medoid; both only ever grow."""

    line: Line
    sure: dict[int, int]
    """Places in long shared runs, in runs with a word of their own, and stops."""
    chance: dict[int, int]
    """Places where a few grammatical words meet between two stretches that differ."""

    def at(self, place: int) -> int | None:
        """The place that answers to a place of the medoid; None where none does."""
        found = self.sure.get(place)
        return self.chance.get(place) if found is None else found


def laid(own: Line, other: Line) -> Row:
    """Lay one text over another.

    A short run of grammatical words between two stretches that differ may be a chance meeting (``your old piano the
    keys``, ``your father's the felts``): it is kept apart. Between two sure runs, stops answer to each other where
    both texts have as many.
    """
    sure: dict[int, int] = {}
    chance: dict[int, int] = {}
    at = there = 0
    blocks = _blocks(own, other)
    for number, (start, begin, size) in enumerate(blocks):
        run = {start + n: begin + n for n in range(size)}
        following = blocks[number + 1] if number + 1 < len(blocks) else (start + size, begin + size, 0)
        before = max(start - at, begin - there)
        after = max(following[0] - start, following[1] - begin) - size
        if 0 < size <= _WEAK and min(before, after) > size and not _solid(own.keys[start : start + size]):
            chance |= run
            continue
        sure |= _stops(own, other, (at, start), (there, begin)) | run
        at, there = start + size, begin + size
    return Row(other, sure, chance)


Block = tuple[int, int, int]


def _blocks(own: Line, other: Line) -> list[Block]:
    """Shared runs in order; the last is empty and stands at both ends."""
    matcher = SequenceMatcher(None, own.keys, other.keys, autojunk=False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]


def _solid(keys: Sequence[str]) -> bool:
    return any(key != STOP and Token(Span(0, 0), key, False).solid for key in keys)


def _stops(own: Line, other: Line, here: tuple[int, int], there: tuple[int, int]) -> dict[int, int]:
    """The stops of two stretches that differ, one for one; nothing where they have not as many."""
    mine = [at for at in range(*here) if own.keys[at] == STOP]
    theirs = [at for at in range(*there) if other.keys[at] == STOP]
    return dict(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) else {}
