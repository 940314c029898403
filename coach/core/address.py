"""The judgement on a draft: how far it is addressed to this person, and the three levels.

Address needs two things at once, so its score is calibrated on a product: *tie* (the draft speaks of this post and not
of another; swapped posts are what it was fitted against) and *voice* (nobody else would have written it). Weights are
readable files, ``core/weights/address-{en,fr}.json``, fitted by ``calibration/fit_address.py``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from coach.core.linear import Linear, linear, sigmoid
from coach.core.report import Levels
from coach.core.scene import Language
from coach.core.witness import Witness

PERSON = 0.5
"""The score from which a draft is taken to be addressed: the calibration puts its cut there."""
TOPIC_TIE = 0.5
"""The probability of the tie from which a draft that is not addressed at least speaks of the post's topic."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the evidence amounts to."""

    score: float
    """0 to 1."""
    verdict: Literal["person", "topic", "anyone"]
    tie: float
    """Probability that the draft answers this post rather than another's."""
    voice: float
    """Probability that it was written for one person, the post aside."""


@dataclass(frozen=True, slots=True)
class Judge:
    """The fitted weights of one language."""

    tie: Linear
    voice: Linear
    shift: float
    cut: float
    slope: float
    levels: Mapping[str, tuple[Linear, tuple[float, float]]]
    witnesses: Mapping[str, Witness]

    def address(self, features: Mapping[str, float]) -> Judgement:
        """The judgement on one draft; whatever evidence is absent counts neither way."""
        tie, voice = self.tie.value(features), self.voice.value(features)
        product = _log_sigmoid(tie + self.shift) + _log_sigmoid(voice)
        score = sigmoid(self.slope * (product - self.cut))
        if score >= PERSON:
            return Judgement(score, "person", sigmoid(tie), sigmoid(voice))
        topical = sigmoid(tie) >= TOPIC_TIE
        return Judgement(score, "topic" if topical else "anyone", sigmoid(tie), sigmoid(voice))

    def level(self, features: Mapping[str, float]) -> Levels:
        """Seen, considered, invited."""
        found = {}
        for name, (model, (low, high)) in self.levels.items():
            value = model.value(features)
            found[name] = int(value >= low) + int(value >= high)
        return Levels(**found)


def _log_sigmoid(x: float) -> float:
    return -math.log1p(math.exp(-x)) if x > -30 else x


@cache
def judge(lang: Language) -> Judge:
    """The judge of a language, read once."""
    data = json.loads((files("coach.core") / "weights" / f"address-{lang}.json").read_text(encoding="utf-8"))
    names, bias = data["ear"]["names"], data["ear"]["bias"]
    return Judge(
        tie=linear(data["tie"]),
        voice=linear(data["voice"]),
        shift=float(data["score"]["shift"]),
        cut=float(data["score"]["cut"]),
        slope=float(data["score"]["slope"]),
        levels={
            name: (linear(level), (float(level["cuts"][0]), float(level["cuts"][1])))
            for name, level in data["levels"].items()
        },
        witnesses={
            name: Witness(bias[at], {term: (row[0], row[1 + at]) for term, row in data["ear"]["terms"].items()})
            for at, name in enumerate(names)
        },
    )
