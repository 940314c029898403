"""What a judgement rests on: the draft judged again without each of its sentences.

What a trained encoder or a fitted weight takes for evidence cannot be read off it; what falls when a sentence is gone
can (leave-one-out, as in occlusion: Zeiler and Fergus 2014, arXiv:1311.2901, section 4.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from coach.core.address import Judge, Judgement
from coach.core.evidence import Case, Floats, Vectors, by_ear, by_reader, by_rules, by_sense, by_words
from coach.core.parts import parts
from coach.core.reading import WordReading
from coach.core.report import SentenceBits
from coach.core.rules.engine import Message
from coach.core.rules.features import Zipf
from coach.core.rules.shared import own_words
from coach.core.text import Span, covered, fold_word, folded_words, sentences, words

MOST = 24
"""Sentences above which nothing is left out: each costs about as much as reading the rules once."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The same texts as the tuned encoder sees them."""

    draft: Vectors
    shortened: Floats
    """The draft without each of its sentences (``shortened``), whole; shape (sentences, dimensions)."""
    post: Vectors
    references: Sequence[Vectors]


def shortened(draft: str) -> list[str]:
    """The draft without each of its sentences, in order; empty where there is one sentence or more than ``MOST``."""
    found = sentences(draft)
    if not 2 <= len(found) <= MOST:
        return []
    return [draft[: span.start] + draft[span.end :].lstrip(" ") for span in found]


def leave_out(
    case: Case, judge: Judge, readings: Sequence[WordReading], zipf: Zipf, seen: Seen | None = None
) -> list[Judgement | None]:
    """The judgement on the draft without each of its sentences, in order; as many as ``shortened`` gives.

    The reader does not read again: its words are taken as it read them in the whole draft. So is the number of the
    draft's own words: few that are left say nothing of those that are gone. None for a greeting, a sign-off and a name,
    and for a sentence without which other words would be sign-off and name: neither is evidence.

    Args:
        case: the draft and what it is held against.
        judge: the weights of its language.
        readings: the reader's, of the whole draft.
        zipf: how common a word is.
        seen: where an encoder read.
    """
    found: list[Judgement | None] = []
    covers = _aside(case)
    own = float(own_words(Message(case.draft, case.lang, post=case.post, author=case.author)))
    for at, (span, text) in enumerate(zip(sentences(case.draft), shortened(case.draft), strict=False)):
        less = replace(case, draft=text)
        if covers[at] or _ends_otherwise(case, span, less):
            found.append(None)
            continue
        features = {**by_rules(less, zipf), **by_ear(less, judge.witnesses), **by_words(less, zipf)}
        features |= by_reader(case, [reading for reading in readings if not span.overlaps(reading.span)], zipf)
        if seen is not None:
            others = Vectors(seen.shortened[at], np.delete(seen.draft.sentences, at, axis=0))
            features |= by_sense(others, seen.post, seen.references)
        found.append(judge.address({**features, "own.words": own}))
    return found


def _aside(case: Case) -> list[bool]:
    """Of each sentence: whether all its words are left out of the account."""
    found, aside = words(case.draft), parts(case.draft, case.lang, case.author).aside
    counted = [word for word, left in zip(found, covered(found, aside), strict=True) if not left]
    return [not counts for counts in covered(sentences(case.draft), counted)]


def _ends_otherwise(case: Case, gone: Span, less: Case) -> bool:
    """Whether without a sentence other words than before are sign-off and name."""
    whole, rest = parts(case.draft, case.lang, case.author), parts(less.draft, less.lang, less.author)
    kept = [word for word in words(case.draft) if not gone.holds(word)]
    ends = covered(kept, whole.ending)
    before = [fold_word(word.of(case.draft)) for word, is_end in zip(kept, ends, strict=True) if is_end]
    return before != [word for span in rest.ending for word in folded_words(span.of(less.draft))]


def rested(
    bits: Sequence[SentenceBits], whole: Judgement, less: Sequence[Judgement | None]
) -> tuple[SentenceBits, ...]:
    """The sentences with what falls without each: ``whole`` is the judgement on all of them (``leave_out``)."""
    if len(bits) != len(less):
        return tuple(bits)
    return tuple(
        one if rest is None else replace(one, falls=whole.score - rest.score, without=rest.verdict)
        for one, rest in zip(bits, less, strict=True)
    )
