"""How often coach is right: ordering, agreement, precision and recall over labelled messages. Pure arithmetic."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Share:
    """A count out of a total."""

    hits: float
    total: int

    @property
    def value(self) -> float:
        """The share, or NaN when there was nothing to count."""
        return self.hits / self.total if self.total else math.nan

    def interval(self, z: float = 1.96) -> tuple[float, float]:
        """Wilson's 95 % interval (Wilson 1927)."""
        if not self.total:
            return 0.0, 1.0
        p, n = self.value, self.total
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, min(p, middle - half)), min(1.0, max(p, middle + half))  # rounding never leaves the share out


def ordered(pairs: Sequence[tuple[float, float]]) -> Share:
    """Share of (better, worse) pairs with the better score above the worse; a tie counts half, NaN not at all."""
    known = [(a, b) for a, b in pairs if not (math.isnan(a) or math.isnan(b))]
    return Share(sum(1.0 if a > b else 0.5 if a == b else 0.0 for a, b in known), len(known))


def quadratic_kappa(truth: Sequence[int], said: Sequence[int], levels: int = 3) -> float:
    """Cohen's kappa with quadratic weights (Cohen 1968), for levels 0 to ``levels - 1``; NaN without messages."""
    if not truth:
        return math.nan
    observed = np.zeros((levels, levels))
    for a, b in zip(truth, said, strict=True):
        observed[a, b] += 1
    grid = np.arange(levels)
    distance = (grid[:, None] - grid[None, :]) ** 2 / (levels - 1) ** 2
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / len(truth)
    disorder = float((distance * expected).sum())
    return 1 - float((distance * observed).sum()) / disorder if disorder else 1.0


@dataclass(frozen=True, slots=True)
class Detection:
    """Counts of one yes/no finding over many messages."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> Share:
        """Of what was said, how much was so."""
        return Share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> Share:
        """Of what was so, how much was said."""
        return Share(self.right, self.right + self.missed)


def detections(truth: Sequence[set[str]], said: Sequence[set[str]], kinds: Sequence[str]) -> Mapping[str, Detection]:
    """Counts for each kind over messages labelled with sets of kinds."""
    return {
        kind: Detection(
            right=sum(kind in a and kind in b for a, b in zip(truth, said, strict=True)),
            wrong=sum(kind not in a and kind in b for a, b in zip(truth, said, strict=True)),
            missed=sum(kind in a and kind not in b for a, b in zip(truth, said, strict=True)),
        )
        for kind in kinds
    }


def pooled(counts: Mapping[str, Detection]) -> Detection:
    """All kinds together (micro average)."""
    return Detection(
        sum(d.right for d in counts.values()),
        sum(d.wrong for d in counts.values()),
        sum(d.missed for d in counts.values()),
    )
