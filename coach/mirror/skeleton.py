"""A template drawn once: the words every message keeps, slots where they differ, and what filled each slot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from coach.core.parts import parts
from coach.core.reuse.tokens import body_sentences
from coach.core.scene import Language
from coach.core.text import Span
from coach.mirror.laying import STOP, Line, Row, laid, line_of

SLOT = "▁▁"
"""How a slot is drawn."""
KEPT = 0.7
"""Part of the messages that must have a word in its place for the skeleton to keep it."""
NEARLY_ALL, SEVERAL = 0.9, 4
"""The same for a few grammatical words between two slots, and how many messages it takes to tell."""
COMPARED = 80
"""Messages of a family laid over its medoid at most, evenly chosen: more would change no word of the skeleton."""
FILLINGS = 8
"""Fillings named for a slot, the most frequent first."""
_LONGEST = 90

PartName = Literal["opening", "body", "ask"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that changes from one message to the next."""

    span: Span
    """Of ``Skeleton.text``: where ``SLOT`` stands."""
    fillings: tuple[tuple[str, int], ...]
    """What stood there and how often among the messages compared; the most frequent first. Empty for nothing."""
    others: int
    """How many further fillings are not named."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the template."""

    name: PartName
    spans: tuple[Span, ...]
    """Of ``Skeleton.text``, in order: an ask may stand in the middle of the body."""
    kept: float
    """Share of its words that the messages keep, 0 to 1."""

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A template."""

    text: str
    """The medoid's text with ``SLOT`` wherever the messages differ; line breaks as in the medoid."""
    slots: tuple[Slot, ...]
    parts: tuple[Part, ...]
    compared: int
    """How many messages were laid over the medoid."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a skeleton: words, or a slot by its number from 1."""

    text: str
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive pieces of one part; ``part`` is None for the greeting and the sign-off."""

    part: Part | None
    pieces: tuple[Piece, ...]


def skeleton(medoid: str, others: Sequence[str], lang: Language | None, to: str | None) -> Skeleton:
    """Lay messages over the one that is most like all of them.

    Args:
        medoid: the message that is drawn.
        others: the other members' texts; ``COMPARED`` of them at most are laid over.
        lang: the medoid's language, for finding its parts.
        to: the medoid's recipient, when known.
    """
    own = line_of(medoid)
    chosen = others[:: max(1, -(-len(others) // COMPARED))]
    rows = [laid(own, line_of(text)) for text in chosen]
    kept = _kept(own, rows)
    places = _gaps(own, kept, rows)
    filled = [_filled(own, rows, *place) for place in places]
    gaps = [
        _Gap(*place, drawn=found[""] < KEPT * sum(found.values())) for place, found in zip(places, filled, strict=True)
    ]
    text, holes = _drawn(own, gaps)
    slots = tuple(_slot(hole.new, found) for hole, found in zip(holes, filled, strict=True) if len(hole.new))
    return Skeleton(text, slots, _parts(own, kept, holes, lang, to), len(chosen) + 1)


def _filled(own: Line, rows: Sequence[Row], start: int, end: int) -> Counter[str]:
    """What stands in a gap, how often; the medoid's own words first."""
    found = Counter([_hull(own, start, end).of(own.text) if end > start else ""])
    found.update(filling for row in rows if (filling := _filling(own, row, start, end)) is not None)
    return found


def _slot(span: Span, found: Counter[str]) -> Slot:
    named = found.most_common(FILLINGS)
    return Slot(span, tuple((_short(name), count) for name, count in named), len(found) - len(named))


def _kept(own: Line, rows: Sequence[Row]) -> list[bool]:
    """Which places the messages keep; a chance meeting only where (nearly) all of several messages have it."""
    count = len(rows) + 1
    found = []
    for at in range(len(own)):
        sure = 1 + sum(at in row.sure for row in rows)
        met = sure + sum(at in row.chance for row in rows)
        found.append(sure >= KEPT * count or (count >= SEVERAL and met >= NEARLY_ALL * count))
    return found


@dataclass(frozen=True, slots=True)
class _Gap:
    """Places of the medoid that are not kept, end-exclusive; empty where messages put words between two kept ones."""

    start: int
    end: int
    drawn: bool
    """As a slot; otherwise it is left out, since nearly all messages have nothing there."""


def _gaps(own: Line, kept: Sequence[bool], rows: Sequence[Row]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    least = (1 - KEPT) * (len(rows) + 1)
    for at in range(len(own)):
        if not kept[at]:
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
        elif at and kept[at - 1] and sum(_between(row, at) for row in rows) >= least:
            found.append((at, at))
    return found


def _between(row: Row, at: int) -> bool:
    """Whether a message has words between a place and the one before it."""
    before, after = row.at(at - 1), row.at(at)
    return before is not None and after is not None and after > before + 1


@dataclass(frozen=True, slots=True)
class _Hole:
    """A stretch of the medoid that became a slot."""

    old: Span
    new: Span


def _drawn(own: Line, gaps: Sequence[_Gap]) -> tuple[str, list[_Hole]]:
    """The text with its slots, and where they stand; a hole that is not drawn has an empty new span."""
    pieces: list[str] = []
    holes: list[_Hole] = []
    at = length = 0
    for gap in gaps:
        old = _old(own, gap)
        piece = own.text[at : old.start] + (" " if gap.start == gap.end else "")
        drawn = SLOT if gap.drawn else ""
        length += len(piece) + len(drawn)
        holes.append(_Hole(old, Span(length - len(drawn), length)))
        pieces += [piece, drawn]
        at = old.end
    return "".join([*pieces, own.text[at:]]), holes


def _old(own: Line, gap: _Gap) -> Span:
    """The stretch of the medoid that a gap takes away; one left out takes what parts it from the word before along."""
    if gap.start == gap.end:
        end = own.spans[gap.start - 1].end
        return Span(end, end)
    span = _hull(own, gap.start, gap.end)
    return span if gap.drawn or gap.start == 0 else Span(own.spans[gap.start - 1].end, span.end)


def _hull(line: Line, start: int, end: int) -> Span:
    """From one place to another, line breaks at either end left out."""
    first, last = line.spans[start].start, line.spans[end - 1].end
    piece = line.text[first:last]
    return (
        Span(first + len(piece) - len(piece.lstrip()), last - len(piece) + len(piece.rstrip()))
        if piece.strip()
        else Span(last, last)
    )


def _moved(span: Span, holes: Sequence[_Hole]) -> Span:
    """Where a stretch of the medoid stands in the skeleton; one that ends inside a slot takes the whole slot."""

    def place(offset: int, *, start: bool) -> int:
        for hole in reversed(holes):
            if offset >= hole.old.end and not (start and offset == hole.old.end == hole.old.start):
                return offset - hole.old.end + hole.new.end
            if offset > hole.old.start:
                return hole.new.start if start else hole.new.end
        return offset

    return Span(place(span.start, start=True), place(span.end, start=False))


def _filling(own: Line, row: Row, start: int, end: int) -> str | None:
    """What a message has between the words that stand around a slot; None where it has not both of them."""
    before = row.at(start - 1) if start else -1
    after = row.at(end) if end < len(own) else len(row.line)
    if before is None or after is None or after <= before:
        return None
    return _hull(row.line, before + 1, after).of(row.line.text) if after > before + 1 else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _parts(
    own: Line, kept: Sequence[bool], holes: Sequence[_Hole], lang: Language | None, to: str | None
) -> tuple[Part, ...]:
    """Opening, body and ask, each where it stands in the skeleton, with how much of it the messages keep."""
    found = parts(own.text, lang or "en", to)
    end = max((span.end for span in body_sentences(own.text)), default=0)
    named: list[tuple[PartName, Span]] = [
        ("opening" if span == found.opening else "ask" if span in found.requests else "body", span)
        for span in found.body
        if span.start < end
    ]
    result = []
    for name in dict.fromkeys(name for name, _ in named):
        where = [span for other, span in named if other == name]
        inside = [
            stays
            for span, key, stays in zip(own.spans, own.keys, kept, strict=True)
            if key != STOP and any(one.holds(span) for one in where)
        ]
        if inside:
            runs = [[span for _, span in run] for other, run in groupby(named, key=lambda one: one[0]) if other == name]
            spans = tuple(_moved(Span(run[0].start, run[-1].end), holes) for run in runs)
            result.append(Part(name, spans, sum(inside) / len(inside)))
    order: tuple[PartName, ...] = ("opening", "body", "ask")
    return tuple(sorted(result, key=lambda part: order.index(part.name)))


def pieces(drawn: Skeleton, span: Span | None = None) -> list[Piece]:
    """A skeleton, or a stretch of it, cut at its slots."""
    whole = span or Span(0, len(drawn.text))
    found: list[Piece] = []
    at = whole.start
    for number, slot in enumerate(drawn.slots, 1):
        if whole.holds(slot.span):
            found += [Piece(Span(at, slot.span.start).of(drawn.text)), Piece("", number)]
            at = slot.span.end
    return [piece for piece in (*found, Piece(Span(at, whole.end).of(drawn.text))) if piece.text or piece.slot]


def stretches(drawn: Skeleton) -> list[Stretch]:
    """A whole skeleton as stretches of its parts, in order; white space between two of them is left out."""
    places = sorted(((span, part) for part in drawn.parts for span in part.spans), key=lambda one: one[0])
    found: list[Stretch] = []
    at = 0
    for span, part in [*places, (Span(len(drawn.text), len(drawn.text)), None)]:
        for own, where in ((None, Span(at, max(at, span.start))), (part, Span(max(at, span.start), span.end))):
            piece = where.of(drawn.text)
            if piece.strip():
                start = where.start + len(piece) - len(piece.lstrip())
                found.append(Stretch(own, tuple(pieces(drawn, Span(start, start + len(piece.strip()))))))
        at = max(at, span.end)
    return found
