"""From evidence to decisions: one small logistic model a criterion over the readable features, weights in a JSON file.

``calibration/fit_rules.py`` writes ``weights.json``; scoring is plain arithmetic.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from coach.core.remark import OBSTACLES, Criterion


@dataclass(frozen=True, slots=True)
class Judge:
    """One criterion's model."""

    intercept: float
    weights: Mapping[str, float]
    """By feature, of the squashed value ``squash(value)``."""
    threshold: float
    """Chance from which the criterion is raised."""


def squash(value: float) -> float:
    """Counts flattened, so that the tenth of a kind says little more than the fifth: sign(v) · ln(1 + |v|)."""
    return math.copysign(math.log1p(abs(value)), value)


@lru_cache
def judges() -> Mapping[Criterion, Judge]:
    """The shipped models, one for each of the nine obstacles."""
    stored = json.loads((files("coach.core.rules") / "weights.json").read_text(encoding="utf-8"))
    return {
        criterion: Judge(
            float(stored[criterion]["intercept"]),
            {name: float(weight) for name, weight in stored[criterion]["weights"].items()},
            float(stored[criterion]["threshold"]),
        )
        for criterion in OBSTACLES
    }


def chance(judge: Judge, measured: Mapping[str, float]) -> float:
    """The model's belief that the criterion holds, 0 to 1; a feature it does not know counts for nothing."""
    score = judge.intercept + sum(weight * squash(measured.get(name, 0.0)) for name, weight in judge.weights.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
