"""A template drawn once: the words every message keeps, slots where they differ, and what filled each slot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from coach.core.parts import parts
from coach.core.scene import Language
from coach.core.text import Span, fold_word, words

SLOT = "▁▁"
"""How a slot is drawn."""
KEPT = 0.7
"""Part of the messages that must have a word in its place for the skeleton to keep it."""
COMPARED = 200
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
    """What stood there and how often among the messages compared; the most frequent first."""
    others: int
    """How many further fillings are not named."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the template."""

    name: PartName
    span: Span
    """Of ``Skeleton.text``."""
    kept: float
    """Share of its words that the messages keep, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A template."""

    text: str
    """The medoid's text with ``SLOT`` wherever the messages differ; line breaks as in the medoid."""
    slots: tuple[Slot, ...]
    parts: tuple[Part, ...]
    compared: int
    """How many messages were laid over the medoid."""


def skeleton(medoid: str, others: Sequence[str], lang: Language | None, to: str | None) -> Skeleton:
    """Lay messages over the one that is most like all of them.

    Args:
        medoid: the message that is drawn.
        others: the other members' texts; ``COMPARED`` of them at most are laid over.
        lang: the medoid's language, for finding its parts.
        to: the medoid's recipient, when known.
    """
    spans = words(medoid)
    own = [fold_word(span.of(medoid)) for span in spans]
    step = max(1, -(-len(others) // COMPARED))
    chosen = others[::step]
    laid = [_laid(own, text) for text in chosen]
    least = KEPT * (len(chosen) + 1)
    kept = [1 + sum(at in row for row, _, _ in laid) >= least for at in range(len(spans))]
    gaps = _gaps(kept)
    text, holes = _drawn(medoid, spans, gaps)
    slots = []
    for (start, end), hole in zip(gaps, holes, strict=True):
        found = Counter([hole.old.of(medoid)])
        found.update(filling for row in laid if (filling := _filling(row, start, end)) is not None)
        named = found.most_common(FILLINGS)
        slots.append(Slot(hole.new, tuple((_short(name), count) for name, count in named), len(found) - len(named)))
    return Skeleton(text, tuple(slots), _parts(medoid, spans, kept, holes, lang, to), len(chosen) + 1)


Laid = tuple[dict[int, int], list[Span], str]


def _laid(own: Sequence[str], text: str) -> Laid:
    """Which of its words answers to each word of the medoid, with its words and itself."""
    spans = words(text)
    matcher = SequenceMatcher(None, own, [fold_word(span.of(text)) for span in spans], autojunk=False)
    row = {block.a + at: block.b + at for block in matcher.get_matching_blocks() for at in range(block.size)}
    return row, spans, text


def _gaps(kept: Sequence[bool]) -> list[tuple[int, int]]:
    """Stretches of words that are not kept, end-exclusive."""
    found: list[tuple[int, int]] = []
    for at, stays in enumerate(kept):
        if stays:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


@dataclass(frozen=True, slots=True)
class _Hole:
    """A stretch of the medoid that became a slot."""

    old: Span
    new: Span


def _drawn(medoid: str, spans: Sequence[Span], gaps: Sequence[tuple[int, int]]) -> tuple[str, list[_Hole]]:
    """The text with its slots, and where they stand."""
    pieces: list[str] = []
    holes: list[_Hole] = []
    at = length = 0
    for start, end in gaps:
        old = Span(spans[start].start, spans[end - 1].end)
        piece = medoid[at : old.start]
        length += len(piece) + len(SLOT)
        holes.append(_Hole(old, Span(length - len(SLOT), length)))
        pieces += [piece, SLOT]
        at = old.end
    return "".join([*pieces, medoid[at:]]), holes


def _moved(span: Span, holes: Sequence[_Hole]) -> Span:
    """Where a stretch of the medoid stands in the skeleton; one that ends inside a slot takes the whole slot."""

    def place(offset: int, *, start: bool) -> int:
        for hole in reversed(holes):
            if offset >= hole.old.end:
                return offset - hole.old.end + hole.new.end
            if offset > hole.old.start:
                return hole.new.start if start else hole.new.end
        return offset

    return Span(place(span.start, start=True), place(span.end, start=False))


def _filling(row: Laid, start: int, end: int) -> str | None:
    """What a message has between the words that stand around a slot; None where it has neither of them."""
    matched, spans, text = row
    before, after = matched.get(start - 1, -1), matched.get(end, len(spans) if end not in matched else -1)
    if start and start - 1 not in matched:
        return None
    if end not in matched and any(at > end for at in matched):
        return None
    if before + 1 >= after:
        return None
    return text[spans[before + 1].start : spans[after - 1].end]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _parts(
    medoid: str,
    spans: Sequence[Span],
    kept: Sequence[bool],
    holes: Sequence[_Hole],
    lang: Language | None,
    to: str | None,
) -> tuple[Part, ...]:
    """Opening, body and ask, each where it stands in the skeleton, with how much of it the messages keep."""
    found = parts(medoid, lang or "en", to)
    asks = [span for span in found.requests if span != found.opening]
    body = [span for span in found.body if span != found.opening and span not in asks]
    named: list[tuple[PartName, list[Span]]] = [
        ("opening", [found.opening] if found.opening else []),
        ("body", body),
        ("ask", asks),
    ]
    result = []
    for name, where in named:
        inside = [stays for span, stays in zip(spans, kept, strict=True) if any(one.holds(span) for one in where)]
        if inside:
            hull = _moved(Span(where[0].start, where[-1].end), holes)
            result.append(Part(name, hull, sum(inside) / len(inside)))
    return tuple(result)
