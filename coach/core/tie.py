"""What ties a draft to a post besides the reader: the words they share, weighed by rarity, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from coach.core.text import Span, fold_word, sentences, words

Floats = npt.NDArray[np.float64]
Zipf = Callable[[str], float]

STEM = 5
"""Letters kept of a word: enough to join inflected forms in French and English without a stemmer's tables."""
ORDINARY_ZIPF = 6.0
"""Words this common say nothing about a post; each Zipf point below adds one to a word's weight."""
RAREST_ZIPF = 2.5
"""A word the frequency list lacks is taken to be this common: rarer words are told apart by nothing reliable."""


def stem(word: str) -> str:
    """A crude stem: the folded word's first letters, or the whole of a number."""
    folded = fold_word(word)
    return folded if folded.isdigit() else folded[:STEM]


def weight(word: str, zipf: Zipf) -> float:
    """How much a shared word says: 0 for the most ordinary, 3.5 for one the language hardly knows."""
    if len(word) < 3 and not word.isdigit():
        return 0.0
    return max(0.0, ORDINARY_ZIPF - max(RAREST_ZIPF, zipf(word)))


def stems(text: str, span: Span, zipf: Zipf, left_out: frozenset[str] = frozenset()) -> dict[str, float]:
    """The weighed stems of one piece of text, without the folded words in ``left_out`` (names)."""
    found: dict[str, float] = {}
    for at in words(span.of(text)):
        word = at.of(span.of(text))
        if fold_word(word) in left_out:
            continue
        worth = weight(word, zipf)
        if worth > 0:
            key = stem(word)
            found[key] = max(found.get(key, 0.0), worth)
    return found


def shared(mine: dict[str, float], theirs: dict[str, float]) -> float:
    """The weight of the stems two pieces have in common."""
    return float(sum(worth for key, worth in mine.items() if key in theirs))


def shared_by_sentence(
    draft: str, post: str, zipf: Zipf, left_out: frozenset[str] = frozenset()
) -> tuple[list[Span], list[Span], Floats]:
    """Draft sentences, post sentences, and the matrix (draft, post) of the weight they share."""
    mine, theirs = sentences(draft), sentences(post)
    draft_stems = [stems(draft, span, zipf, left_out) for span in mine]
    post_stems = [stems(post, span, zipf, left_out) for span in theirs]
    table = np.array([[shared(a, b) for b in post_stems] for a in draft_stems], dtype=np.float64)
    return mine, theirs, table.reshape(len(mine), len(theirs))


def overlap(draft: str, post: str, zipf: Zipf, left_out: frozenset[str] = frozenset()) -> tuple[float, float]:
    """(weight shared by the whole texts, that weight as a share of the draft's own)."""
    whole = stems(draft, Span(0, len(draft)), zipf, left_out)
    theirs = stems(post, Span(0, len(post)), zipf, left_out)
    common = shared(whole, theirs)
    total = sum(whole.values())
    return common, common / total if total else 0.0
