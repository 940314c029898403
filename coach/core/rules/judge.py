"""From evidence to decisions: two small models a criterion over the readable features, a sum and trees, both in files.

``calibration/fit_rules.py`` writes ``weights.json`` and ``trees.json``; scoring is plain arithmetic. The sum says what
speaks for a criterion, the trees what does so only beside something else; what is believed is the mean of the two.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from coach.core.remark import OBSTACLES, Criterion
from coach.core.rules.trees import Grove, groves
from coach.core.scene import Gesture

Chance = TypeVar("Chance", float, npt.NDArray[np.float64])
"""One belief, or an array of them."""

GATE = "any"
"""The model that believes in any obstacle at all: a message that answers someone gets the benefit of the doubt."""
_TEMPER, _OWN_WORD = 1.0, 0.5
_IN_PUBLIC = 0.75
"""What a comment lowers the bar for an ask or a list of asks by (a share of the threshold): others read it too."""
_WORSE_IN_PUBLIC = frozenset({Criterion.PREMATURE_ASK, Criterion.SEVERAL_ASKS, Criterion.PRESSURE})


@dataclass(frozen=True, slots=True)
class Judge:
    """One criterion's model."""

    intercept: float
    weights: Mapping[str, float]
    """By feature, of the squashed value ``squash(value)``."""
    threshold: float
    """Chance from which the criterion is raised."""
    grove: Grove

    def bar(self, criterion: Criterion, gesture: Gesture) -> float:
        """The threshold for this gesture."""
        public = gesture is Gesture.COMMENT and criterion in _WORSE_IN_PUBLIC
        return self.threshold * (_IN_PUBLIC if public else 1.0)


def squash(value: float) -> float:
    """Counts flattened, so that the tenth of a kind says little more than the fifth: sign(v) · ln(1 + |v|)."""
    return math.copysign(math.log1p(abs(value)), value)


@dataclass(frozen=True, slots=True)
class Bench:
    """The shipped models: one for each of the nine obstacles, and the one for any."""

    each: Mapping[Criterion, Judge]
    any: Judge


@lru_cache
def bench() -> Bench:
    """The models as fitted."""
    stored = json.loads((files("coach.core.rules") / "weights.json").read_text(encoding="utf-8"))
    return Bench(
        {criterion: _judge(stored[criterion], criterion) for criterion in OBSTACLES}, _judge(stored[GATE], GATE)
    )


def _judge(stored: Mapping[str, Any], name: str) -> Judge:
    weights = {name: float(weight) for name, weight in stored["weights"].items()}
    return Judge(float(stored["intercept"]), weights, float(stored.get("threshold", 0.5)), groves()[name])


def squashed(measured: Mapping[str, float]) -> dict[str, float]:
    """A message's features as every criterion's models weigh them; made once for a reading."""
    return {name: squash(value) for name, value in measured.items()}


def chance(judge: Judge, values: Mapping[str, float]) -> float:
    """The models' belief that the criterion holds, 0 to 1; ``values`` are squashed, and one they do not know counts for
    nothing.
    """
    summed = judge.intercept + sum(weight * values.get(name, 0.0) for name, weight in judge.weights.items())
    return (_sure(summed) + _sure(judge.grove.score(values))) / 2


def _sure(odds: float) -> float:
    """Log-odds as a chance."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def tempered(own: Chance, gate: Chance) -> Chance:
    """A criterion's belief held back where nothing else in the message speaks of an obstacle, nor itself clearly."""
    held: Chance = own * np.maximum(gate, _OWN_WORD * own) ** _TEMPER
    return held
