"""Named numbers about one draft and one post: what the address and the levels are judged on.

Five witnesses, each with its prefix, each of which may be absent: ``rule.`` what the rules count, ``word.`` the words
the two texts share, ``sense.`` what the encoder finds near, ``read.`` what the reader measured, ``heard.`` how the
draft sounds to someone who never saw the post. None knows only a length, a greeting or punctuation.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from coach.core.parts import parts
from coach.core.reading import WordReading, address_bits, sentence_bits
from coach.core.rules.engine import Message
from coach.core.rules.features import Zipf, measure
from coach.core.rules.shared import own_words
from coach.core.scene import Language
from coach.core.text import Span, covered, fold_word, sentences, words
from coach.core.tie import overlap, shared_by_sentence
from coach.core.witness import Witness, terms

Floats = npt.NDArray[np.float32]

LINKED = 1.0
"""Shared weight from which a sentence of the draft takes up the post (``core.tie``)."""
CONTENT_ZIPF = 5.0
"""Words rarer than this carry what a sentence is about."""
PREDICTED_BITS = 4.0
"""A word among the sixteen likeliest next ones."""


@dataclass(frozen=True, slots=True)
class Case:
    """One draft held against one post."""

    draft: str
    post: str
    lang: Language
    author: str | None
    references: tuple[str, ...]
    """Other people's posts, in any order."""


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors of one text: the whole, and its sentences (rows, in ``core.text.sentences`` order)."""

    whole: Floats
    sentences: Floats


def names_of(case: Case) -> frozenset[str]:
    """The names of both people and of companies, folded: one dropped into a template is worth nothing."""
    found = {fold_word(word.of(case.author)) for word in words(case.author)} if case.author else set()
    return parts(case.draft, case.lang, case.author).names(case.draft) | found


def by_rules(case: Case, zipf: Zipf) -> dict[str, float]:
    """``rule.``: ``core.rules.features`` of the draft under this post; ``own.words``, which nothing weighs."""
    message = Message(case.draft, case.lang, post=case.post, author=case.author)
    found = measure(message, zipf)
    return {**{f"rule.{name}": value for name, value in found.items()}, "own.words": float(own_words(message))}


def by_words(case: Case, zipf: Zipf) -> dict[str, float]:
    """``word.``: the weight of shared words with this post, and how far it stands above that with other posts."""
    left_out = names_of(case)
    body = " ".join(span.of(case.draft) for span in parts(case.draft, case.lang, case.author).body) or case.draft

    def rarity(word: str) -> float:
        return zipf(word, case.lang)

    def against(post: str) -> npt.NDArray[np.float64]:
        total, share = overlap(body, post, rarity, left_out)
        _, _, table = shared_by_sentence(body, post, rarity, left_out)
        best = table.max(axis=1) if table.size else np.zeros(1)
        return np.array([total, share, best.max(), (best > LINKED).mean()])

    own = against(case.post)
    other = np.mean([against(post) for post in case.references], axis=0) if case.references else np.zeros(4)
    return _contrasted("word", ("sum", "share", "best", "linked"), own, other)


def by_sense(draft: Vectors, post: Vectors, references: Sequence[Vectors]) -> dict[str, float]:
    """``sense.``: cosines with this post, and how far they stand above those with other posts."""

    def against(other: Vectors) -> npt.NDArray[np.float64]:
        table = draft.sentences @ other.sentences.T
        return np.array(
            [draft.whole @ other.whole, table.max(axis=1).mean(), table.max(), table.max(axis=0).mean()],
            dtype=np.float64,
        )

    own = against(post)
    mean = np.mean([against(other) for other in references], axis=0) if references else np.zeros(4)
    return _contrasted("sense", ("whole", "mean", "best", "back"), own, mean)


def _contrasted(
    prefix: str, names: Sequence[str], own: npt.NDArray[np.float64], other: npt.NDArray[np.float64]
) -> dict[str, float]:
    found = {f"{prefix}.{name}": float(value) for name, value in zip(names, own, strict=True)}
    found |= {f"{prefix}.{name}_above": float(value) for name, value in zip(names, own - other, strict=True)}
    return found


def by_reader(case: Case, readings: Sequence[WordReading], zipf: Zipf) -> dict[str, float]:
    """``read.``: what this post explains in the draft, and how surprising the draft is with no post at all."""
    live = (
        [r for r in readings if not r.aside and not r.copied] or [r for r in readings if not r.aside] or list(readings)
    )
    if not live:
        return {}
    gain = np.array([r.gain for r in live])
    own, none = np.array([r.own for r in live]), np.array([r.none for r in live])
    others = np.array([r.others for r in live])
    common = np.array([zipf(r.span.of(case.draft), case.lang) for r in live])
    content = common < CONTENT_ZIPF
    total, per_word = address_bits(readings)
    return {
        "read.bits": math.copysign(math.log1p(abs(total)), total),
        "read.per_word": per_word,
        "read.gained": math.log1p(float(gain[gain > 0].sum())),
        "read.best_sentence": max((s.bits for s in sentence_bits(case.draft, readings)), default=0.0),
        "read.raised": float((gain > 0.5).mean()),
        "read.best_words": float(np.sort(gain)[-3:].mean()),
        "read.content": float(gain[content].mean()) if content.any() else 0.0,
        "read.relative": float(gain.sum() / others.sum()) if others.sum() else 0.0,
        "read.over_none": float((none - own).mean()),
        "read.surprise": float(none.mean()),
        "read.left": float(own.mean()),
        "read.content_surprise": float(none[content].mean()) if content.any() else float(none.mean()),
        "read.over_zipf": float((none - (8 - common)).mean()),
        "read.most_surprising": float(np.sort(none)[-5:].mean()),
        "read.predicted": float((none < PREDICTED_BITS).mean()),
        "read.uneven": float(none.std()),
    }


def by_ear(case: Case, witnesses: Mapping[str, Witness]) -> dict[str, float]:
    """``heard.``: log-odds of each linear witness over the draft's own words; the post plays no part."""
    grams = terms(case.draft, case.lang, parts(case.draft, case.lang, case.author).aside)
    return {f"heard.{name}": witness.hear(grams) for name, witness in witnesses.items()}


def linked_posts(
    case: Case,
    zipf: Zipf,
    draft: Vectors | None,
    post: Vectors | None,
    near: float,
    copied: Sequence[Span] = (),
) -> tuple[dict[Span, Span], tuple[Span, ...]]:
    """Which sentence of the post each sentence of the draft takes up, and the post's sentences nothing takes up.

    A pair is linked when the words they share weigh enough, or when their vectors are nearer than ``near``. A sentence
    that is nothing but pieces ``copied`` from the post, or left out of the account (spans of the draft), answers none.
    """
    mine, theirs, table = shared_by_sentence(case.draft, case.post, lambda w: zipf(w, case.lang), names_of(case))
    if not mine or not theirs:
        return {}, tuple(theirs)
    strength = table / 2.0
    if (
        draft is not None
        and post is not None
        and len(draft.sentences) == len(mine)
        and len(post.sentences) == len(theirs)
    ):
        strength = np.maximum(strength, (draft.sentences @ post.sentences.T) / near)
    strength[_lifted(mine, case.draft, copied)] = 0.0
    links = {mine[row]: theirs[int(strength[row].argmax())] for row in range(len(mine)) if strength[row].max() >= 1}
    answered = {theirs[column] for column in range(len(theirs)) if strength[:, column].max() >= 1}
    return links, tuple(span for span in sentences(case.post) if span not in answered)


def _lifted(found: Sequence[Span], draft: str, copied: Sequence[Span]) -> list[bool]:
    """Of each sentence of the draft, in order: whether it has words and each of them lies in a copied piece.

    One pass over words and pieces: a draft may be thousands of short lines.
    """
    if not copied:
        return [False] * len(found)
    spans = words(draft)
    starts = [word.start for word in spans]
    own = [0, *accumulate(not copy for copy in covered(spans, copied))]
    told = []
    for sentence in found:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        told.append(first < last and own[first] == own[last])
    return told
