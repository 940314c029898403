"""From what two messages share to how sure coach is.

The weights lie in ``weights.json``: those of shared runs were set by hand, the others are fitted by
``calibration/fit_reuse.py`` on the labelled sets of ``tests/data/reuse``, one bar for both languages.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from coach.core.reuse.reworded import Likeness
from coach.core.reuse.runs import Overlap


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic reading of the witnesses: belief is ``sigmoid(bias + sum(weight * witness))``."""

    words: dict[str, float]
    """For shared runs: ``bias``, ``weight``."""
    by_vectors: dict[str, float]
    """For *reworded* with an encoder: ``bias``, ``score``, ``stretch``, ``near``."""
    by_words: dict[str, float]
    """Without an encoder: ``bias``, ``score``, ``stretch``."""
    by_reader: dict[str, float]
    """With an encoder and the reader: those of ``by_vectors`` and ``gain``."""


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The shipped weights."""
    return Weights(**json.loads(files("coach.core.reuse").joinpath("weights.json").read_text(encoding="utf-8")))


def word_belief(shared: Overlap) -> float:
    """Belief, 0 to 1, that the shared runs are reuse; nothing when they hold no word of their own."""
    if shared.solid < _SOLID:
        return 0.0
    fitted = weights().words
    return _sigmoid(fitted["bias"] + fitted["weight"] * shared.weight)


def reworded_belief(alike: Likeness, gain: float | None = None) -> float:
    """Belief, 0 to 1, that one message says the other again; ``gain`` is the reader's, in bits a token."""
    witnesses = {"score": alike.score, "stretch": alike.stretch, "near": alike.near, "gain": gain or 0.0}
    if not alike.by_vectors:
        fitted = weights().by_words
    else:
        fitted = weights().by_vectors if gain is None else weights().by_reader
    return _sigmoid(fitted["bias"] + sum(fitted.get(name, 0.0) * value for name, value in witnesses.items()))


_SOLID = 4


def _sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, x))))
