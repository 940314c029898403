"""Belief that a draft says again, in other words, what an earlier message said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from coach.core.report import Passage
from coach.core.reuse.align import aligned, bounded, cosines, mutual, normalised, stem_cosines
from coach.core.reuse.tokens import Message, tokens

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


@dataclass(frozen=True, slots=True)
class Sides:
    """One text cut into sentences, for alignment."""

    message: Message
    stems: tuple[set[str], ...]
    weights: npt.NDArray[np.float64]
    """Words a sentence."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well two messages answer each other sentence by sentence, in standard deviations (0 to ``CEILING``)."""

    both: float
    """Words and vectors together, the lesser of the two directions."""
    by_words: float
    by_vectors: float | None
    """None without vectors."""
    pairs: tuple[tuple[int, int, float], ...]
    """Sentences of the draft and of the past message that answer each other, and how well."""


def stems(text: str) -> set[str]:
    """What a sentence's words have in common with other forms of them; numbers whole, small words left out."""
    found = set()
    for token in tokens(text):
        if token.word.isdigit() or len(token.word) >= _SHORT:
            found.add(token.word[:STEM])
    return found


def sides(message: Message) -> Sides:
    """Cut a message for alignment."""
    cut = tuple(stems(span.of(message.text)) for span in message.body)
    lengths = [float(len(span.of(message.text).split())) for span in message.body]
    return Sides(message, cut, np.array(lengths))


class Cohort:
    """The person's own sentences that every pair is held against."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = tuple(sentences)
        self._stems = [stems(sentence) for sentence in sentences]

    def by_words(self, cut: Sequence[set[str]], idf: Callable[[str], float]) -> npt.NDArray[np.float64]:
        """Likeness of sentences with the cohort's, shape (sentences, cohort)."""
        return stem_cosines(cut, self._stems, idf)


_WORDS_BY_VECTORS = 0.75
"""Weight of the words' witness beside the vectors' one."""
_WORDS_CEILING = 4.0


def likeness(
    draft: Sides,
    past: Sides,
    cohort: Cohort,
    idf: Callable[[str], float],
    rows: tuple[Floats, Floats, Floats] | None,
) -> Likeness:
    """Align two messages; ``rows`` are the vectors of the draft's, the past message's and the cohort's sentences."""
    words = normalised(
        stem_cosines(draft.stems, past.stems, idf),
        cohort.by_words(draft.stems, idf),
        cohort.by_words(past.stems, idf),
    )
    words = np.minimum(words, _WORDS_CEILING)
    by_words = mutual(bounded(words), draft.weights, past.weights)
    scores, by_vectors = words, None
    if rows is not None:
        here, there, others = rows
        vectors = normalised(cosines(here, there), cosines(here, others), cosines(there, others))
        by_vectors = mutual(bounded(vectors), draft.weights, past.weights)
        scores = vectors + _WORDS_BY_VECTORS * words
    scores = bounded(scores)
    pairs = aligned(scores, draft.weights)[1]
    return Likeness(
        mutual(scores, draft.weights, past.weights),
        by_words,
        by_vectors,
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
