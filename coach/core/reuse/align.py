"""Sentence by sentence, in order: does each sentence of one message answer to one of the other, better than to any?

A message reworded keeps its skeleton: every sentence has its counterpart, in the same order. A new message on the
same topic has one or two that resemble an earlier one, and the rest has nowhere to go. Likeness is therefore never
read as such: each pair of sentences is compared with what both have in common with a *cohort* of the person's other
sentences (the symmetric score normalisation of speaker verification), and one pair alone cannot count for much.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence, Set

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

CEILING = 2.0
"""Standard deviations beyond which a pair of sentences adds hardly more: breadth counts, not one resemblance."""
_LONGER = 4.0
"""Weight added to the length of every sentence, about one rare word's."""
_ENOUGH = 24
"""Sentences of a cohort that can be trusted alone; what is missing is made up for by the pairs' own mean."""
_CAUTION = 5.0
"""How much wider a missing cohort is believed to spread."""


def cosines(left: npt.NDArray[np.float32], right: npt.NDArray[np.float32]) -> Matrix:
    """Likeness of unit rows, shape (left rows, right rows)."""
    return np.asarray(left @ right.T, np.float64)


class Stems:
    """Sentences as sets of stems, ready to be compared with others."""

    def __init__(self, sentences: Sequence[Set[str]], idf: Callable[[str], float]) -> None:
        self._sentences = sentences
        self._lengths = np.array([_LONGER + sum(map(idf, sorted(stems))) for stems in sentences])
        self._where: dict[str, npt.NDArray[np.float64]] = {}
        for at, stems in enumerate(sentences):
            for stem in stems:
                if stem not in self._where:
                    self._where[stem] = np.zeros(len(sentences))
                self._where[stem][at] = idf(stem)

    def cosines(self, other: Stems) -> Matrix:
        """Likeness by the stems two sentences share, rare ones first; shape (these, the others), 0 to 1.

        ``_LONGER`` is added to each length, so that two short sentences that share one word stay unlike.
        """
        found = np.zeros((len(self._sentences), len(other._sentences)))
        for row, stems in enumerate(self._sentences):
            shared = sorted(stem for stem in stems if stem in other._where)
            if shared:
                found[row] = np.add.reduce([other._where[stem] for stem in shared])
        return np.asarray(found / np.sqrt(self._lengths[:, None] * other._lengths))


def normalised(pairs: Matrix, left_cohort: Matrix, right_cohort: Matrix, spread: float) -> Matrix:
    """How far each pair stands out from what its two sentences share with the cohort, in standard deviations.

    ``pairs`` has shape (left, right), ``left_cohort`` (left, cohort), ``right_cohort`` (right, cohort); ``spread`` is
    the least deviation a cohort is believed to have.
    """
    return (_standing_out(pairs, left_cohort, spread) + _standing_out(pairs.T, right_cohort, spread).T) / 2


def _standing_out(pairs: Matrix, cohort: Matrix, spread: float) -> Matrix:
    size = cohort.shape[1]
    if not pairs.size:
        return np.zeros_like(pairs)
    missing = max(0, _ENOUGH - size)
    usual = (cohort.sum(1, keepdims=True) + missing * pairs.mean()) / (size + missing)
    own = cohort.std(1, keepdims=True) if size else np.zeros((len(pairs), 1))
    deviation = np.maximum(own, spread * (1 + _CAUTION * missing / _ENOUGH))
    return np.asarray((pairs - usual) / deviation)


def bounded(scores: Matrix) -> Matrix:
    """Negative scores are nothing; high ones level off at ``CEILING``."""
    return np.asarray(CEILING * np.tanh(np.maximum(scores, 0.0) / CEILING))


def aligned(scores: Matrix, weights: npt.NDArray[np.float64]) -> tuple[float, list[tuple[int, int]]]:
    """Best match in order: mean score of the left sentences, weighted; and the pairs (left, right) that make it.

    One to one, crossing nothing; a sentence of either side may stay alone.
    """
    rows, columns = scores.shape
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i, row in enumerate((scores * weights[:, None]).tolist()):
        above, here = best[i], best[i + 1]
        for j, worth in enumerate(row):
            here[j + 1] = max(above[j + 1], here[j], above[j] + worth)
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if math.isclose(best[i][j], best[i][j - 1]):
            j -= 1
        elif math.isclose(best[i][j], best[i - 1][j]):
            i -= 1
        else:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
    return best[rows][columns] / max(float(weights.sum()), 1e-9), pairs[::-1]
