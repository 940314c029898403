"""Turns of phrase that come back from message to message, templates counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from coach.core.reuse.postings import Vocabulary
from coach.mirror.clusters import SLOT, message_of

WIDTH = 4
"""Words of the shortest turn of phrase."""
LONGEST = 12
"""Words of the longest one shown."""
WORTH = 6
"""Texts that hold it times its words of its own, from which a turn of phrase is worth showing."""
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of words that comes back."""

    keys: str
    """The words, folded, one space apart; no slot among them."""
    rows: tuple[int, ...]
    """The texts that hold it, in order."""


def phrases(texts: Sequence[Sequence[str]], times: int, shown: int) -> list[Phrase]:
    """The turns of phrase that at least ``times`` texts hold, most often first, none inside another as frequent.

    Args:
        texts: for each text, its sentences as masked strings (``clusters.masked``).
        times: texts that must hold a turn of phrase.
        shown: how many are returned at most.
    """
    words, stream, owner = _stream(texts)
    if len(stream) < WIDTH:
        return []
    runs = _runs(stream)
    usable = np.lib.stride_tricks.sliding_window_view(stream, WIDTH).min(axis=1) > 0
    counts = _held_by(runs, owner[: len(runs)], usable)
    often = np.flatnonzero(counts >= times)
    found: Counter[tuple[int, ...]] = Counter()
    for start, end in _stretches(often, counts):
        found[tuple(stream[start : min(end + WIDTH, start + LONGEST)].tolist())] += 1
    ranked = _without_parts(
        [(count, ids) for ids, count in found.most_common(20 * shown) if count >= times and _worth(words, ids, count)]
    )[: 2 * shown]
    held = [Phrase(" ".join(words[n] for n in ids), _rows(stream, owner, ids)) for ids in ranked]
    held = [phrase for phrase in held if len(phrase.rows) >= times]
    return sorted(held, key=lambda one: (-len(one.rows), -len(one.keys), one.keys))[:shown]


Ids = npt.NDArray[np.uint64]


def _stream(texts: Sequence[Sequence[str]]) -> tuple[list[str], Ids, npt.NDArray[np.int64]]:
    """Words by number, all texts as numbers one after the other (0 between sentences and for slots), owners."""
    vocabulary = Vocabulary()
    known: dict[str, None] = {SLOT: None}
    pieces: list[str] = []
    owners: list[int] = []
    for row, sentences in enumerate(texts):
        for sentence in sentences:
            own = [*sentence.split(), ""]
            pieces += own
            owners += [row] * len(own)
    for word in pieces:
        if word and word != SLOT:
            known.setdefault(word)
    stream = vocabulary.ids("" if word == SLOT else word for word in pieces)
    return list(known), stream, np.array(owners, np.int64)


def _runs(stream: Ids) -> Ids:
    mixed = np.zeros(len(stream) - WIDTH + 1, np.uint64)
    for at in range(WIDTH):
        mixed = (mixed ^ stream[at : at + len(mixed)]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _held_by(runs: Ids, owner: npt.NDArray[np.int64], usable: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """For each place, how many texts hold the run that starts there; 0 where a slot or a sentence's end is in it."""
    _, place = np.unique(runs, return_inverse=True)
    pairs = np.unique(place[usable].astype(np.int64) * (int(owner[-1]) + 1) + owner[usable])
    counts = np.bincount(pairs // (int(owner[-1]) + 1), minlength=int(place.max()) + 1)
    return np.where(usable, counts[place], 0)


def _stretches(often: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> list[tuple[int, int]]:
    """(first, last) start of runs that follow one another and are about equally frequent."""
    found: list[tuple[int, int]] = []
    for at in often.tolist():
        if found and found[-1][1] == at - 1 and 0.6 <= counts[at] / counts[found[-1][0]] <= 1 / 0.6:
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found


def _worth(words: Sequence[str], ids: tuple[int, ...], count: int) -> bool:
    return count * message_of(" ".join(words[n] for n in ids)).solid >= WORTH


def _without_parts(ranked: Sequence[tuple[int, tuple[int, ...]]]) -> list[tuple[int, ...]]:
    """Runs that share a run of ``WIDTH`` words with one named before are left out."""
    taken: set[tuple[int, ...]] = set()
    kept = []
    for _, ids in sorted(ranked, key=lambda one: (-one[0] * len(one[1]), one[1])):
        pieces = {ids[at : at + WIDTH] for at in range(len(ids) - WIDTH + 1)}
        if not pieces & taken:
            taken |= pieces
            kept.append(ids)
    return kept


def _rows(stream: Ids, owner: npt.NDArray[np.int64], ids: tuple[int, ...]) -> tuple[int, ...]:
    """The texts that hold a run of words, wherever it stands in them."""
    hits = np.ones(len(stream) - len(ids) + 1, bool)
    for at, number in enumerate(ids):
        hits &= stream[at : at + len(hits)] == np.uint64(number)
    return tuple(int(row) for row in np.unique(owner[: len(hits)][hits]))
