"""A small linear model over named features, its weights a file that a person can read."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Weight:
    """What one feature counts for."""

    mean: float
    scale: float
    """Standard deviation over the labelled drafts; never 0."""
    weight: float


@dataclass(frozen=True, slots=True)
class Linear:
    """``bias + sum(weight * (value - mean) / scale)``, each term held within three deviations."""

    bias: float
    weights: Mapping[str, Weight]

    def value(self, features: Mapping[str, float]) -> float:
        """The weighted sum; a feature that is absent or not finite counts as average, that is not at all."""
        total = self.bias
        for name, term in self.weights.items():
            found = features.get(name, math.nan)
            if math.isfinite(found):
                total += term.weight * max(-3.0, min(3.0, (found - term.mean) / term.scale))
        return total

    def parts(self, features: Mapping[str, float]) -> dict[str, float]:
        """What each feature adds, largest first: the reason behind a value."""
        found = {
            name: term.weight * max(-3.0, min(3.0, (features[name] - term.mean) / term.scale))
            for name, term in self.weights.items()
            if math.isfinite(features.get(name, math.nan))
        }
        return dict(sorted(found.items(), key=lambda item: -abs(item[1])))


def linear(data: Mapping[str, Any]) -> Linear:
    """Read ``{"bias": b, "weights": {name: [mean, scale, weight]}}``."""
    return Linear(
        float(data["bias"]),
        {name: Weight(float(m), float(s) or 1.0, float(w)) for name, (m, s, w) in data["weights"].items()},
    )


def sigmoid(x: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
