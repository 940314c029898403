"""Whose words are these? Log-probabilities under three families of contexts, turned into theirs / anyone's / yours.

The swap test: a word is *theirs* as far as it becomes more expected after this post than after other people's posts,
*anyone's* as far as it was expected with no post at all, *yours* otherwise. The nearest public relatives are GLTR
(Gehrmann et al. 2019) and pointwise mutual information as a measure of dialogue specificity (Li et al. 2016).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from coach.core.copied import copied
from coach.core.report import Kind, Piece, SentenceBits
from coach.core.scene import Language
from coach.core.text import Span, covered, sentences, words

Floats = npt.NDArray[np.float64]

NATS_PER_BIT = math.log(2)
ANYONES_BITS = 9.0
"""Expected with no post: among the few hundred likeliest words."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """From where a word is theirs, and from where it is anyone's whatever the reader makes of it."""

    bits: float
    """Bits by which this post must explain it, its neighbours' thirds included."""
    share: float
    """Part of its surprise after other posts that these bits must be."""
    common: float
    """How common it must be in the language (Zipf scale) to be anyone's."""


CUTS: Mapping[Language, Cuts] = MappingProxyType({"en": Cuts(1.0, 0.15, 5.6), "fr": Cuts(0.8, 0.1, 4.6)})
"""The starter reader learnt English: all French surprises it, so that rarity has to say which words are ordinary there,
and a post explains less of it. Chosen on labelled drafts so that the languages part alike (``benchmarks/marks.py``)."""


@dataclass(frozen=True, slots=True)
class WordReading:
    """What the reader measured of one word of the draft, in bits."""

    span: Span
    own: float
    """Surprise after this post."""
    others: float
    """Surprise after other people's posts."""
    none: float
    """Surprise with no post."""
    aside: bool
    """Out of the account: a name, a greeting, a sign-off."""
    copied: bool
    """Part of a run lifted from the post."""

    @property
    def gain(self) -> float:
        """Bits by which this post explains the word; negative when it makes it stranger."""
        return self.others - self.own


_FRAME: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {"en": ("Post:\n{post}\n\n", "Reply:\n"), "fr": ("Publication :\n{post}\n\n", "Réponse :\n")}
)

MOST_OF_ANOTHER = 900
"""Code points that are read of another person's post: it is the background, not what the draft answers."""


def context(post: str | None, lang: Language) -> str:
    """What the reader is given before the draft: the post in a plain frame, or the frame alone for no post."""
    return _framed([post] if post is not None else [], lang)


def context_of_others(posts: Iterable[str], lang: Language) -> str:
    """Other people's posts one after another, the same whatever their order: the draft is read under all of them at
    once, so that one more costs little when it is read again (``benchmarks/reader_speed.py``)."""
    return _framed((post.strip()[:MOST_OF_ANOTHER] for post in sorted(posts)), lang)


def _framed(posts: Iterable[str], lang: Language) -> str:
    before, reply = _FRAME[lang]
    return "".join(before.replace("{post}", post.strip()) for post in posts) + reply


def read_words(
    draft: str, tokens: Sequence[Span], logp: npt.NDArray[np.float32], post: str, asides: Sequence[Span]
) -> list[WordReading]:
    """Merge sub-word tokens into words.

    Args:
        draft: the text that was read.
        tokens: the reader's tokens, tiling the draft.
        logp: shape (2 or 3, tokens), natural logarithms; row 0 under the own post, row 1 under no post, row 2 under
            other people's posts.
        post: the own post, for what is copied.
        asides: what is left out of the account.

    Returns:
        One reading a word, in order. With no other posts the empty context stands for them.
    """
    bits = -np.asarray(logp, dtype=np.float64) / NATS_PER_BIT
    spans = words(draft)
    owner = _word_of_token(spans, tokens)
    sums = np.zeros((bits.shape[0], len(spans)))
    for token, word in enumerate(owner):
        if word >= 0:
            sums[:, word] += bits[:, token]
    lifted = list(covered(spans, [run for run, _ in copied(draft, post).runs]))
    aside = list(covered(spans, asides))
    return [
        WordReading(
            span,
            own=float(sums[0, at]),
            others=float(sums[-1, at]),
            none=float(sums[1, at]),
            aside=aside[at],
            copied=lifted[at],
        )
        for at, span in enumerate(spans)
    ]


def _word_of_token(spans: Sequence[Span], tokens: Sequence[Span]) -> list[int]:
    """The index of the first word each token overlaps, or -1 for white space and punctuation."""
    owner, at = [], 0
    for token in tokens:
        while at < len(spans) and spans[at].end <= token.start:
            at += 1
        owner.append(at if at < len(spans) and spans[at].overlaps(token) else -1)
    return owner


def kind_of(word: WordReading, gain: float, zipf: float, cuts: Cuts) -> Kind:
    """One word's kind, from its own smoothed gain and how common it is in the language."""
    if word.aside:
        return "aside"
    if word.copied or (gain >= cuts.bits and gain >= cuts.share * word.others):
        return "theirs"
    if zipf >= cuts.common or word.none <= ANYONES_BITS:
        return "anyones"
    return "yours"


def decompose(
    draft: str, readings: Sequence[WordReading], zipf: Callable[[str], float], lang: Language
) -> tuple[Piece, ...]:
    """Pieces that tile the draft: each word takes its kind, what stands between words goes with the word before.

    A common word between two of one kind goes with them, so that a phrase reads as one piece.
    """
    if not readings:
        return (Piece(Span(0, len(draft)), "aside", 0.0),) if draft else ()
    kinds = [
        kind_of(word, gain, zipf(word.span.of(draft)), CUTS[lang])
        for word, gain in zip(readings, smooth([r.gain for r in readings]), strict=True)
    ]
    kinds = _join_phrases(kinds)
    pieces: list[Piece] = []
    for at, (word, kind) in enumerate(zip(readings, kinds, strict=True)):
        start = 0 if at == 0 else readings[at].span.start
        end = readings[at + 1].span.start if at + 1 < len(readings) else len(draft)
        bits = 0.0 if kind == "aside" else word.gain
        last = pieces[-1] if pieces else None
        if last and last.kind == kind and last.copied == word.copied:
            pieces[-1] = Piece(Span(last.span.start, end), kind, last.bits + bits, word.copied)
        else:
            pieces.append(Piece(Span(start, end), kind, bits, word.copied))
    return tuple(pieces)


def smooth(values: Sequence[float]) -> list[float]:
    """Each value with a third of what its two neighbours say: one word alone is noise."""
    padded = [0.0, *values, 0.0]
    return [padded[at] + (padded[at - 1] + padded[at + 1]) / 3 for at in range(1, len(padded) - 1)]


def _join_phrases(kinds: list[Kind]) -> list[Kind]:
    joined = list(kinds)
    for at in range(1, len(kinds) - 1):
        before, after = joined[at - 1], kinds[at + 1]
        if joined[at] == "anyones" and before == after and before in ("theirs", "yours"):
            joined[at] = before
    return joined


def shares(draft: str, pieces: Sequence[Piece]) -> tuple[float, float, float]:
    """Shares of theirs, anyone's and yours among the draft's words that count; they sum to 1.

    A draft of nothing but asides is all anyone's.
    """
    counts = {"theirs": 0, "anyones": 0, "yours": 0}
    for piece in pieces:
        if piece.kind != "aside":
            counts[piece.kind] += len(words(piece.span.of(draft)))
    total = sum(counts.values())
    if not total:
        return 0.0, 1.0, 0.0
    return counts["theirs"] / total, counts["anyones"] / total, counts["yours"] / total


def address_bits(readings: Sequence[WordReading]) -> tuple[float, float]:
    """What this post explains in the draft: (bits in total, bits a word), copies and asides left out."""
    gains = [r.gain for r in readings if not r.aside and not r.copied]
    return float(sum(gains)), float(sum(gains) / len(gains)) if gains else 0.0


def sentence_bits(draft: str, readings: Sequence[WordReading]) -> list[SentenceBits]:
    """Bits sentence by sentence, over all words that count, copies left out."""
    found, starts = [], [reading.span.start for reading in readings]
    for span in sentences(draft):
        inside = readings[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        bits = sum(r.gain for r in inside if not r.aside and not r.copied)
        found.append(SentenceBits(span, float(bits)))
    return found
