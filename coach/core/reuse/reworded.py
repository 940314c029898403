"""Belief that a draft says again, in other words, what an earlier message said."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from coach.core.report import Passage
from coach.core.reuse.align import Stems, aligned, bounded, cosines, normalised
from coach.core.reuse.tokens import Message, Token

Floats = npt.NDArray[np.float32]
STEM = 5
"""Letters kept of a word: enough to join the forms of a word in French and in English."""
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Vectors:
    """What an encoder makes of sentences: unit rows, in the order of ``sentence_texts``."""

    draft: Floats
    """Shape (sentences of the draft, dimensions)."""
    past: Mapping[str, Floats] = field(default_factory=dict)
    """By message id, shape (sentences, dimensions); messages left out are compared by their words alone."""
    cohort: Floats = field(default_factory=lambda: np.empty((0, 0), np.float32))
    """Rows of ``ReuseIndex.cohort``, shape (cohort, dimensions)."""
    near: Mapping[str, float] = field(default_factory=dict)
    """By message id, how near the whole messages are (``nearness``); 0 where left out."""


def usual_cosine(matrix: Floats) -> float:
    """Mean cosine between two of the person's messages under the encoder in use; unit rows, 0 for fewer than two.

    Encoders differ: with some, any two texts lie at 0.8 (multilingual-e5's model card), with the starter one at 0.2.
    """
    count = len(matrix)
    if count < 2:
        return 0.0
    total = matrix.sum(axis=0, dtype=np.float64)
    return float((total @ total - count) / (count * (count - 1)))


def nearness(cosine: float, usual: float) -> float:
    """How far a cosine stands above what any two of the person's messages have: 0 as usual, 1 for the same text."""
    return (cosine - usual) / max(1 - usual, 1e-6)


@dataclass(frozen=True, slots=True)
class Sides:
    """One text cut into sentences, for alignment."""

    message: Message
    stems: Stems
    weights: npt.NDArray[np.float64]
    """Words a sentence."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well two messages answer each other sentence by sentence, in standard deviations (0 to ``CEILING``)."""

    score: float
    """The lesser of the two directions."""
    by_vectors: bool
    """Whether vectors bore witness beside the words."""
    stretch: float
    """How far the two lengths are apart: the logarithm of their ratio, 0 for equal lengths."""
    near: float
    """How near the two are as wholes (``nearness``); 0 without vectors."""
    pairs: tuple[tuple[int, int, float], ...]
    """Sentences of the draft and of the past message that answer each other, and how well."""


def stems(words: Iterable[Token]) -> set[str]:
    """What a sentence's words have in common with other forms of them; numbers whole, small words left out."""
    return {token.word[:STEM] for token in words if len(token.word) >= _SHORT or token.word.isdigit()}


def sides(message: Message, idf: Callable[[str], float]) -> Sides:
    """Cut a message for alignment."""
    cut: list[set[str]] = []
    lengths: list[float] = []
    at = 0
    for span in message.body:
        start = at
        while at < len(message.tokens) and message.tokens[at].span.start < span.end:
            at += 1
        cut.append(stems(message.tokens[start:at]))
        lengths.append(float(at - start))
    return Sides(message, Stems(cut, idf), np.array(lengths))


_WORDS_BY_VECTORS = 0.75
"""Weight of the words' witness beside the vectors' one."""
_WORDS_CEILING = 4.0
_STEMS_SPREAD, _COSINE_SPREAD = 0.02, 0.05


def likeness(
    draft: Sides, past: Sides, cohort: Stems, rows: tuple[Floats, Floats, Floats] | None, near: float = 0.0
) -> Likeness:
    """Align two messages against a cohort of sentences.

    ``rows`` are the vectors of the draft's, the past message's and the cohort's sentences; ``near`` is the messages'
    ``nearness``.
    """
    words = normalised(
        draft.stems.cosines(past.stems), draft.stems.cosines(cohort), past.stems.cosines(cohort), _STEMS_SPREAD
    )
    words = np.minimum(words, _WORDS_CEILING)
    if rows is not None:
        here, there, others = rows
        vectors = normalised(cosines(here, there), cosines(here, others), cosines(there, others), _COSINE_SPREAD)
        words = vectors + _WORDS_BY_VECTORS * words
    scores = bounded(words)
    forth, pairs = aligned(scores, draft.weights)
    back, _ = aligned(scores.T, past.weights)
    return Likeness(
        min(forth, back),
        rows is not None,
        abs(math.log(max(1.0, draft.weights.sum()) / max(1.0, past.weights.sum()))),
        near,
        tuple((i, j, float(scores[i, j])) for i, j in pairs),
    )


_PAIR = 1.0
"""Standard deviations from which a pair of sentences is shown."""


def answering(draft: Message, past: Message, found: Likeness) -> tuple[Passage, ...]:
    """The pairs of sentences to show side by side: all that stand out, or the best one."""
    shown = [(i, j) for i, j, score in found.pairs if score >= _PAIR]
    if not shown and found.pairs:
        shown = [max(found.pairs, key=lambda pair: pair[2])[:2]]
    return tuple(Passage(draft.body[i], past.body[j]) for i, j in shown)
