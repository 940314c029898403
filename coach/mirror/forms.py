"""Masked texts: how they are written, which runs of words they hold, what two of them have in common."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from coach.core.reuse.belief import word_belief
from coach.core.reuse.postings import Keys, shingles
from coach.core.reuse.runs import SHINGLE, Overlap, Run, overlap
from coach.core.reuse.tokens import Message, Token
from coach.core.text import Span
from coach.mirror.answers import Answers

SLOT = "#"
"""How a masked slot is written among the keys; neighbouring slots are one."""
HALF = 0.5
"""Part of both texts that must be the same, from which one is the other's template (as in ``core.reuse``)."""
SPREAD, RUNS = 0.4, 3
"""The same for a template with many slots: what is shared then lies in several runs, and not in one passage."""
SURE = 0.5
"""Belief from which shared runs are reuse (as in ``core.reuse``)."""
PLAIN = 13
"""Words of a text below which it is too short to be anything but what everybody repeats (as in ``core.reuse``)."""
SOLID = 5
"""Words that carry something of their own, below which the same holds."""


def masked(words: Sequence[Token]) -> str:
    """The comparison keys of a stretch of words as one string: slots as ``SLOT``, neighbouring slots as one."""
    kept: list[str] = []
    for token in words:
        if not (token.slot and kept and kept[-1] == SLOT):
            kept.append(token.key)
    return " ".join(kept)


@lru_cache(maxsize=4096)
def message_of(keys: str) -> Message:
    """A masked string as the memory's matcher takes it; spans are empty, nothing is shown from it."""
    return Message("", tuple(map(_token, keys.split())), ())


@lru_cache(maxsize=65_536)
def _token(word: str) -> Token:
    return Token(Span(0, 0), word, word == SLOT)


def telling(keys: str) -> bool:
    """Whether a masked text is long enough to be a template at all."""
    message = message_of(keys)
    return sum(not token.slot for token in message.tokens) >= PLAIN and message.solid >= SOLID


def telling_runs(keys: str) -> Keys | None:
    """Hashes of the runs of ``SHINGLE`` words of a masked text, distinct, the same on every machine; None for a text
    that is not ``telling``."""
    if not telling(keys):
        return None
    return shingles(np.array([_number(word) for word in keys.split()], np.uint64), SHINGLE)


@lru_cache(maxsize=65_536)
def _number(word: str) -> int:
    """A word's number; 0 for a slot, as in ``core.reuse.postings``."""
    return 0 if word == SLOT else 1 + zlib.crc32(word.encode("utf-8", "surrogatepass"))


def alike(left: Message, right: Message) -> float:
    """How much of the longer-lasting of two texts is the other's, 0 to 1; 0 where that is no template."""
    return _part(overlap(left, right, lambda run: False))


def _part(shared: Overlap) -> float:
    part = min(shared.draft_share, shared.past_share)
    least = SPREAD if len(shared.runs) >= RUNS else HALF
    return part if part >= least and word_belief(shared) >= SURE else 0.0


def in_order(runs: Sequence[Run]) -> list[Run]:
    """The runs that stand in the same order in both texts, chosen for the most words."""
    ordered = sorted(runs, key=lambda run: run.draft)
    best: list[tuple[int, list[Run]]] = []
    for run in ordered:
        before = max((one for one in best if one[1][-1].past < run.past), key=lambda one: one[0], default=(0, []))
        best.append((before[0] + run.size, [*before[1], run]))
    return max(best, key=lambda one: one[0], default=(0, []))[1]


class Common(NamedTuple):
    """What one masked text has in common with another."""

    part: float
    """As ``alike`` says."""
    runs: tuple[tuple[int, int], ...]
    """Where the other's words come back in the same order: (first, end) of its words."""


class Comparisons:
    """What pairs of masked texts have in common, each pair worked out once."""

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = answers or Answers()

    def of(self, text: str, other: str) -> Common:
        """One pair; the second is the one the first is held against."""
        return self._answers.of(f"{text}\0{other}", lambda: _compared(text, other), _common)


def _compared(text: str, other: str) -> list[Any]:
    shared = overlap(message_of(text), message_of(other), lambda run: False)
    return [_part(shared), [[run.past, run.past + run.size] for run in in_order(shared.runs)]]


def _common(values: list[Any]) -> Common:
    part, runs = values
    return Common(part, tuple((start, end) for start, end in runs))
