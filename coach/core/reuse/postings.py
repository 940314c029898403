"""An inverted index in flat arrays: which messages hold a key. Made to grow, and to answer from 100,000 messages."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint32]
Rows = npt.NDArray[np.int32]

_BUDGET = 60_000
"""Postings read for one question: rare keys first, so that what everybody writes costs nothing."""


class Postings:
    """Sorted segments of (key, row); a question reads the rarest keys first and stops at a budget."""

    def __init__(self) -> None:
        self._segments: list[tuple[Keys, Rows]] = []
        self._keys: list[Keys] = []
        self._rows: list[Rows] = []

    def add(self, row: int, keys: Keys) -> None:
        """Note that ``row`` holds each of ``keys`` (distinct)."""
        self._keys.append(keys)
        self._rows.append(np.full(len(keys), row, np.int32))

    def _flush(self) -> None:
        if not self._keys:
            return
        self._segments.append((np.concatenate(self._keys), np.concatenate(self._rows)))
        self._keys, self._rows = [], []
        fresh = True
        while fresh or (len(self._segments) > 1 and len(self._segments[-2][0]) < 4 * len(self._segments[-1][0])):
            parts = self._segments[-1:] if fresh else self._segments[-2:]
            del self._segments[-len(parts) :]
            keys = np.concatenate([part[0] for part in parts])
            rows = np.concatenate([part[1] for part in parts])
            order = np.argsort(keys, kind="stable")
            self._segments.append((keys[order], rows[order]))
            fresh = False

    def counts(self, keys: Keys) -> npt.NDArray[np.int64]:
        """How many rows hold each key."""
        self._flush()
        total = np.zeros(len(keys), np.int64)
        for held, _ in self._segments:
            total += np.searchsorted(held, keys, "right") - np.searchsorted(held, keys, "left")
        return total

    def score(self, keys: Keys, weights: npt.NDArray[np.float64], rows: int) -> npt.NDArray[np.float64]:
        """For each of ``rows`` rows, the summed weight of the keys it holds; shape (rows,)."""
        counts = self.counts(keys)
        order = np.argsort(counts, kind="stable")
        kept = order[(np.cumsum(counts[order]) <= _BUDGET) & (counts[order] > 0)]
        found: list[Rows] = []
        heavy: list[npt.NDArray[np.float64]] = []
        for held, owners in self._segments:
            left = np.searchsorted(held, keys[kept], "left")
            right = np.searchsorted(held, keys[kept], "right")
            for key, start, end in zip(kept, left, right, strict=True):
                found.append(owners[start:end])
                heavy.append(np.full(end - start, weights[key]))
        if not found:
            return np.zeros(rows)
        return np.asarray(np.bincount(np.concatenate(found), np.concatenate(heavy), minlength=rows), np.float64)


class Vocabulary:
    """Words to small numbers, in the order they were met; 0 is kept for slots."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def ids(self, words: Iterable[str]) -> npt.NDArray[np.uint64]:
        """The number of each word, new words added."""
        known = self._ids
        return np.fromiter((known.setdefault(word, len(known) + 1) if word else 0 for word in words), np.uint64)


def shingles(ids: npt.NDArray[np.uint64], width: int) -> Keys:
    """Distinct hashes of each run of ``width`` word numbers; two runs collide about once in four thousand million."""
    if len(ids) < width:
        return np.empty(0, np.uint32)
    mixed = np.zeros(len(ids) - width + 1, np.uint64)
    for at in range(width):
        mixed = (mixed ^ ids[at : at + len(mixed)]) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))
