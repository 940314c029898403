"""A small language model over words: how likely each is after the two before it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

ORDER = 3
DISCOUNT = 0.75
"""Taken off each count and given to the shorter context: absolute discounting, interpolated (Ney, Essen and Kneser, "On
structuring probabilistic dependences in stochastic language modelling", 1994), where .75 is a usual value."""
WORDS = 20_000
"""How many words there might be: what is left for one that was never seen is shared among them."""
START, END = "<<", ">>"


class Ngrams:
    """Counts of runs of one to three words.

    Args:
        lines: the words of each text.
    """

    def __init__(self, lines: Iterable[Sequence[str]]) -> None:
        self._counts: dict[tuple[str, ...], int] = defaultdict(int)
        for line in lines:
            self._add((START, *line, END))
        self._after: dict[tuple[str, ...], tuple[int, int]] = {}
        for run, count in self._counts.items():
            total, kinds = self._after.get(run[:-1], (0, 0))
            self._after[run[:-1]] = total + count, kinds + 1

    def _add(self, line: Sequence[str]) -> None:
        for end in range(2, len(line) + 1):
            for first in range(max(0, end - ORDER), end):
                self._counts[tuple(line[first:end])] += 1

    def runs(self) -> Iterable[tuple[str, ...]]:
        """All runs that were counted."""
        return self._counts.keys()

    def logs(self, line: Sequence[str]) -> list[float]:
        """Natural logarithms of the probability of each word but the first, and of the text ending there."""
        whole = (START, *line, END)
        return [math.log(self._likely(whole[max(0, end - ORDER) : end])) for end in range(3, len(whole) + 1)]

    def _likely(self, run: tuple[str, ...]) -> float:
        """The probability of the last word of a run after the others."""
        found = 1 / WORDS
        for first in range(len(run) - 1, -1, -1):
            count, total, kinds = self.seen(run[first:])
            if total:
                found = (max(count - DISCOUNT, 0.0) + DISCOUNT * kinds * found) / total
        return found

    def seen(self, run: tuple[str, ...]) -> tuple[int, int, int]:
        """How often a run was counted, how often any word came after all but its last, and how many words did."""
        return self._counts.get(run, 0), *self._after.get(run[:-1], (0, 0))
