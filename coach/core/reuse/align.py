"""Sentence by sentence, in order: does each sentence of one message answer to one of the other, better than to any?

A message reworded keeps its skeleton: every sentence has its counterpart, in the same order. A new message on the
same topic has one or two that resemble an earlier one, and the rest has nowhere to go. Likeness is therefore never
read as such: each pair of sentences is compared with what both have in common with a *cohort* of the person's other
sentences (the symmetric score normalisation of speaker verification), and one pair alone cannot count for much.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]

CEILING = 3.0
"""Standard deviations beyond which a pair of sentences adds hardly more: breadth counts, not one resemblance."""
_SPREAD = 0.05
"""Least spread a cohort is believed to have, in units of the likeness (a cosine)."""


def cosines(left: npt.NDArray[np.float32], right: npt.NDArray[np.float32]) -> Matrix:
    """Likeness of unit rows, shape (left rows, right rows)."""
    return np.asarray(left @ right.T, np.float64)


def stem_cosines(left: Sequence[set[str]], right: Sequence[set[str]], idf: Callable[[str], float]) -> Matrix:
    """Likeness of sentences by the stems they share, rare ones first; shape (left, right), 0 to 1.

    Four points of weight are added to each length, so that two short sentences that share one word stay unlike.
    """
    where: dict[str, list[int]] = defaultdict(list)
    lengths = np.zeros(len(right))
    for at, stems in enumerate(right):
        for stem in stems:
            where[stem].append(at)
            lengths[at] += idf(stem)
    found = np.zeros((len(left), len(right)))
    for row, stems in enumerate(left):
        own = 0.0
        for stem in sorted(stems):
            weight = idf(stem)
            own += weight
            for at in where.get(stem, ()):
                found[row, at] += weight
        found[row] /= np.sqrt((own + 4) * (lengths + 4))
    return found


def normalised(pairs: Matrix, left_cohort: Matrix, right_cohort: Matrix, spread: float = _SPREAD) -> Matrix:
    """How far each pair stands out from what its two sentences share with the cohort, in standard deviations.

    ``pairs`` has shape (left, right), ``left_cohort`` (left, cohort), ``right_cohort`` (right, cohort).
    """
    return (_standing_out(pairs, left_cohort, spread) + _standing_out(pairs.T, right_cohort, spread).T) / 2


def _standing_out(pairs: Matrix, cohort: Matrix, spread: float) -> Matrix:
    if not cohort.shape[1]:
        return np.zeros_like(pairs)
    deviation = np.maximum(cohort.std(1, keepdims=True), spread)
    return np.asarray((pairs - cohort.mean(1, keepdims=True)) / deviation)


def bounded(scores: Matrix) -> Matrix:
    """Negative scores are nothing; high ones level off at ``CEILING``."""
    return np.asarray(CEILING * np.tanh(np.maximum(scores, 0.0) / CEILING))


def aligned(scores: Matrix, weights: npt.NDArray[np.float64]) -> tuple[float, list[tuple[int, int]]]:
    """Best match in order: mean score of the left sentences, weighted; and the pairs (left, right) that make it.

    A right sentence may serve two left ones in a row (a sentence cut in two); a left one may stay alone.
    """
    rows, columns = scores.shape
    best = np.zeros((rows + 1, columns + 1))
    for i in range(rows):
        for j in range(columns):
            best[i + 1, j + 1] = max(best[i, j + 1], best[i + 1, j], best[i, j + 1] + weights[i] * scores[i, j])
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if math.isclose(best[i, j], best[i, j - 1]):
            j -= 1
        elif math.isclose(best[i, j], best[i - 1, j]):
            i -= 1
        else:
            pairs.append((i - 1, j - 1))
            i -= 1
    return float(best[rows, columns] / max(weights.sum(), 1e-9)), pairs[::-1]


def mutual(scores: Matrix, left: npt.NDArray[np.float64], right: npt.NDArray[np.float64]) -> float:
    """The lesser of the two directions: nothing of either message is left without a counterpart."""
    return min(aligned(scores, left)[0], aligned(scores.T, right)[0])
