"""Text laid out in terminal cells: rows that know which code points they hold."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from rich.cells import cell_len, get_character_cell_size

from coach.core.text import Span

HOLDS = re.compile("[\u00a0\u202f]| (?=[:;!?»])|(?<=«) ")
"""Blanks that hold what stands around them together: those made for it, and the plain ones that a keyboard gives in
their place before a colon and inside French quotes."""


def rows(text: str, width: int) -> list[Span]:
    """The rows of a text wrapped at ``width`` cells, in order.

    A row ends at a newline (outside the row), after a space where one is near enough, else between two characters
    that may be parted: never before a combining mark or inside an emoji joined with others. At least one row; rows
    and the newlines between them tile the text.
    """
    width = max(width, 2)
    found: list[Span] = []
    start = 0
    for line in text.split("\n"):
        found.extend(_line(text, start, start + len(line), width))
        start += len(line) + 1
    return found


def _line(text: str, start: int, end: int, width: int) -> list[Span]:
    if cell_len(text[start:end]) <= width:
        return [Span(start, end)]
    found: list[Span] = []
    used, space, at = 0, None, start
    for place in range(start, end):
        char = text[place]
        cells = get_character_cell_size(char)
        if used + cells > width and char != " " and not _clings(text, place):
            cut = space if space is not None else place
            found.append(Span(at, cut))
            at, space = cut, None
            used = cell_len(text[at:place])
        used += cells
        if char in " \t" and not HOLDS.match(text, place):
            space = place + 1
    found.append(Span(at, end))
    return found


def _clings(text: str, place: int) -> bool:
    char = text[place]
    return (
        bool(unicodedata.combining(char)) or char in "\u200d\ufe0f\ufe0e" or (place > 0 and text[place - 1] == "\u200d")
    )


def row_at(laid: list[Span], offset: int) -> int:
    """The index of the row that holds a code point (the last one for an offset past the end)."""
    return max(bisect_right([row.start for row in laid], offset) - 1, 0)


def offset_at(text: str, row: Span, cell: int) -> int:
    """The code point under a cell of a row; the row's end when the cell lies past it."""
    used = 0
    for place in range(row.start, row.end):
        used += get_character_cell_size(text[place])
        if cell < used:
            return place
    return row.end


def shifted(spans: list[Span | None], old: str, new: str) -> list[Span | None]:
    """Spans of ``old`` carried over to ``new``, an edited copy: None for those the edit touched.

    The edit is what lies between the longest common head and the longest common tail.
    """
    head = 0
    for ours, theirs in zip(old, new, strict=False):
        if ours != theirs:
            break
        head += 1
    tail = 0
    limit = min(len(old), len(new)) - head
    while tail < limit and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    moved = len(new) - len(old)

    def carry(span: Span | None) -> Span | None:
        if span is None or span.end <= head:
            return span
        if span.start >= len(old) - tail:
            return Span(span.start + moved, span.end + moved)
        return None if old != new else span

    return [carry(span) for span in spans]
