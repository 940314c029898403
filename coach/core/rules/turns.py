"""Turns of phrase: a linear model over the word runs of each sentence, a second witness beside the patterns.

``turns.json`` holds, for each criterion, the weight of every run of one to three words it was fitted with
(``calibration/fit_rules.py``). ``~`` marks words cut to five letters, ``<`` the first words of a sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from coach.core.gloss.shipped import glossary
from coach.core.remark import OBSTACLES, Criterion
from coach.core.rules.engine import Message
from coach.core.scene import Language
from coach.core.text import Span, fold_word, sentences, words

_LONGEST = 3
_STEM = 5
_DIGIT = re.compile(r"\d")
FLOOR = -6.0
"""The score of a message without a sentence, and the lowest any sentence gets."""


@dataclass(frozen=True, slots=True)
class Turns:
    """One criterion's model of a sentence."""

    intercept: float
    weights: Mapping[str, float]


@lru_cache
def models() -> Mapping[Criterion, Turns]:
    """The shipped models, one for each of the nine obstacles."""
    stored = json.loads((files("coach.core.rules") / "turns.json").read_text(encoding="utf-8"))
    return {
        criterion: Turns(float(stored[criterion]["intercept"]), stored[criterion]["turns"]) for criterion in OBSTACLES
    }


def pieces(message: Message) -> list[Span]:
    """Every sentence after the greeting, the sign-off included."""
    start = message.parts.greeting.end if message.parts.greeting else 0
    return [Span(s.start + start, s.end + start) for s in sentences(message.draft[start:])]


def runs(text: str, names: Set[str], lang: Language) -> set[str]:
    """The word runs of one sentence; names become NAME, figures 0, so that neither can be learnt.

    A French sentence is heard in English as well (``core.gloss``): a turn of phrase learnt in one language is known in
    the other.
    """
    found = _runs(text, names)
    return found | _runs(glossary().gloss(text), names) if lang == "fr" else found


def _runs(text: str, names: Set[str]) -> set[str]:
    folded = [fold_word(span.of(text)) for span in words(text)]
    tokens = ["NAME" if word in names else _DIGIT.sub("0", word) for word in folded]
    found = {" ".join(tokens[at : at + n]) for n in range(1, _LONGEST + 1) for at in range(len(tokens) - n + 1)}
    stems = [token[:_STEM] for token in tokens]
    found |= {f"~{one}" for one in stems} | {f"~{a} {b}" for a, b in pairwise(stems)}
    found |= {f"<{' '.join(tokens[:1])}", f"<{' '.join(tokens[:2])}"}
    return found


def names_in(message: Message) -> frozenset[str]:
    """The recipient's names, folded."""
    return frozenset(fold_word(span.of(message.draft)) for span in message.parts.recipient)


def score(message: Message) -> dict[Criterion, tuple[float, Span | None]]:
    """For each criterion the most telling sentence and its log-odds; the floor and None for an empty message."""
    names = names_in(message)
    sentence_runs = [(span, runs(span.of(message.draft), names, message.lang)) for span in pieces(message)]
    best: dict[Criterion, tuple[float, Span | None]] = {}
    for criterion, model in models().items():
        top: tuple[float, Span | None] = (FLOOR, None)
        for span, found in sentence_runs:
            value = model.intercept + sum(model.weights.get(run, 0.0) for run in found)
            if value > top[0]:
                top = (value, span)
        best[criterion] = top
    return best
