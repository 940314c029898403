"""The judgement on a draft: how far it is addressed to this person, and the three levels.

Address needs two things at once: *tie* (the draft speaks of this post and not of another; swapped posts are what it was
fitted against) and *voice* (nobody else would have written it). The belief is the voice's, discounted by what doubt of
the tie leaves of it: ``sigmoid(voice) * (floor + (1 - floor) * sigmoid(tie))``. The floor is below one half, so that no
voice alone makes an address, and above nothing, so that a draft that answers without a word of the post still stands
above one that parrots it. Weights are readable files, ``core/weights/address-{en,fr}.json``, fitted by
``calibration/fit_address.py``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from coach.core.linear import Linear, linear, sigmoid
from coach.core.report import AddressVerdict, Levels
from coach.core.scene import Language
from coach.core.witness import Witness

NOTHING_OWN = 0.1
"""Share of a draft's words not lifted from the post, below which it loses its address in proportion: an echo answers
nobody, and whoever copies all of a post has said nothing."""
FEW_WORDS = 6
"""Different words of its own, names left out, below which a draft loses its address in proportion: from a word or two
nobody can tell who wrote to whom, and averages over them mean nothing. The shortest personal draft labelled has 26."""
PERSON = 0.5
"""The score from which a draft is taken to be addressed: the calibration puts its cut there."""
TOPIC_TIE = 0.5
"""The probability of the tie from which a draft that is not addressed at least speaks of the post's topic."""
OWN_VOICE = 0.5
"""The probability of the voice from which a draft could not go to anyone, whatever ties it to this post."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the evidence amounts to."""

    score: float
    """0 to 1."""
    verdict: AddressVerdict
    tie: float
    """Probability that the draft answers this post rather than another's."""
    voice: float
    """Probability that it was written for one person, the post aside."""

    @property
    def untied(self) -> bool:
        """Whether it has a voice of its own, but nothing in it was found to answer this post: an answer between the
        lines, or a letter to somebody else."""
        return self.verdict == "topic" and self.tie < TOPIC_TIE


@dataclass(frozen=True, slots=True)
class Judge:
    """The fitted weights of one language."""

    tie: Linear
    voice: Linear
    score: Mapping[str, float]
    """How the two make one score: ``floor``, ``tie_slope``, ``tie_shift``, ``voice_shift``, ``slope``."""
    levels: Mapping[str, tuple[Linear, tuple[float, float]]]
    witnesses: Mapping[str, Witness]

    def address(self, features: Mapping[str, float]) -> Judgement:
        """The judgement on one draft; whatever evidence is absent counts neither way."""
        tie, voice = self.tie.value(features), self.voice.value(features)
        parts = self.score
        tied = sigmoid(parts["tie_slope"] * tie + parts["tie_shift"])
        belief = sigmoid(voice + parts["voice_shift"]) * (parts["floor"] + (1 - parts["floor"]) * tied) * _own(features)
        score = sigmoid(parts["slope"] * math.log(max(belief, 1e-9) / max(1 - belief, 1e-9)))
        if score >= PERSON:
            return Judgement(score, "person", sigmoid(tie), sigmoid(voice))
        topical = sigmoid(tie) >= TOPIC_TIE or sigmoid(voice) * _own(features) >= OWN_VOICE
        return Judgement(score, "topic" if topical else "anyone", sigmoid(tie), sigmoid(voice))

    def level(self, features: Mapping[str, float]) -> Levels:
        """Seen, considered, invited."""
        found = {}
        for name, (model, (low, high)) in self.levels.items():
            value = model.value(features)
            found[name] = int(value >= low) + int(value >= high)
        if _own(features) < 1:
            return Levels(seen=min(found["seen"], 1), considered=0, invited=0)
        return Levels(**found)


def _own(features: Mapping[str, float]) -> float:
    """1 for a draft in words of its own, 0 for one that is wholly lifted from the post or all names."""
    unlifted = max(0.0, 1 - features.get("rule.copied_share", 0.0)) / NOTHING_OWN
    return min(1.0, unlifted, features.get("own.words", FEW_WORDS) / FEW_WORDS)


@cache
def judge(lang: Language) -> Judge:
    """The judge of a language, read once."""
    data = json.loads((files("coach.core") / "weights" / f"address-{lang}.json").read_text(encoding="utf-8"))
    names, bias = data["ear"]["names"], data["ear"]["bias"]
    return Judge(
        tie=linear(data["tie"]),
        voice=linear(data["voice"]),
        score={name: float(value) for name, value in data["score"].items()},
        levels={
            name: (linear(level), (float(level["cuts"][0]), float(level["cuts"][1])))
            for name, level in data["levels"].items()
        },
        witnesses={
            name: Witness(bias[at], {term: (row[0], row[1 + at]) for term, row in data["ear"]["terms"].items()})
            for at, name in enumerate(names)
        },
    )
