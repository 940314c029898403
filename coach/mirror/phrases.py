"""Turns of phrase that come back from message to message, templates counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from coach.mirror.forms import SLOT, message_of

WIDTH = 4
"""Words of the shortest turn of phrase."""
LONGEST = 12
"""Words of the longest one shown."""
WORTH = 6
"""Texts that hold it times its words of its own, from which a turn of phrase is worth showing."""
_SHORT = 24
"""Bits of the shorter hash at most: 128 MB while they are counted."""
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
    counts = _held_by(runs, owner[: len(runs)], usable & _perhaps(runs, times))
    often = np.flatnonzero(counts >= times)
    found: Counter[tuple[int, ...]] = Counter()
    for start, end in _stretches(often, counts):
        found[tuple(stream[start : min(end + WIDTH, start + LONGEST)].tolist())] += 1
    ranked = _without_parts(
        [(count, ids) for ids, count in found.most_common(20 * shown) if count >= times and _worth(words, ids, count)]
    )[: 2 * shown]
    held = [Phrase(" ".join(words[n] for n in ids), _rows(stream, runs, owner, ids)) for ids in ranked]
    held = [phrase for phrase in held if len(phrase.rows) >= times]
    return sorted(held, key=lambda one: (-len(one.rows), -len(one.keys), one.keys))[:shown]


Ids = npt.NDArray[np.uint64]


def _stream(texts: Sequence[Sequence[str]]) -> tuple[list[str], Ids, npt.NDArray[np.int64]]:
    """Words by number, all texts as numbers one after the other (0 between sentences and for slots), owners."""
    numbers = {SLOT: 0}
    stream: list[int] = []
    lengths = []
    for sentences in texts:
        before = len(stream)
        for sentence in sentences:
            stream += [numbers.setdefault(word, len(numbers)) for word in sentence.split()]
            stream.append(0)
        lengths.append(len(stream) - before)
    return list(numbers), np.array(stream, np.uint64), np.repeat(np.arange(len(texts)), lengths)


def _runs(stream: Ids) -> Ids:
    mixed = np.zeros(len(stream) - WIDTH + 1, np.uint64)
    for at in range(WIDTH):
        mixed = (mixed ^ stream[at : at + len(mixed)]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _perhaps(runs: Ids, times: int) -> npt.NDArray[np.bool_]:
    """Places whose run may come back ``times`` times: told from a shorter hash, without sorting them all."""
    bits = min(_SHORT, len(runs).bit_length() + 1)
    short = (runs >> np.uint64(64 - bits)).astype(np.int64)
    return np.asarray(np.bincount(short)[short] >= times)


def _held_by(runs: Ids, owner: npt.NDArray[np.int64], usable: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """For each usable place, how many texts hold the run that starts there; 0 for the others."""
    counts = np.zeros(len(runs), np.int64)
    if usable.any():
        _, place = np.unique(runs[usable], return_inverse=True)
        texts = int(owner[-1]) + 1
        pairs = np.unique(place.astype(np.int64) * texts + owner[usable])
        counts[usable] = np.bincount(pairs // texts)[place]
    return counts


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


def _rows(stream: Ids, runs: Ids, owner: npt.NDArray[np.int64], ids: tuple[int, ...]) -> tuple[int, ...]:
    """The texts that hold a run of words, wherever it stands in them."""
    hits = np.flatnonzero(runs == _runs(np.array(ids[:WIDTH], np.uint64))[0])
    hits = hits[hits + len(ids) <= len(stream)]
    for at, number in enumerate(ids):
        hits = hits[stream[hits + at] == np.uint64(number)]
    return tuple(np.unique(owner[hits]).tolist())
