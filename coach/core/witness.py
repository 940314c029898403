"""A linear witness over a message's words: how much it sounds like what people write to one person, or to anyone.

It never sees the post, so it proves nothing about address; it is one of the witnesses of *voice* (ARCHITECTURE.md).
Weights are fitted by ``calibration/fit_address.py``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from coach.core.gloss.shipped import glossary
from coach.core.scene import Language
from coach.core.text import Span, fold_word, words


@dataclass(frozen=True, slots=True)
class Witness:
    """Logistic weights over words and pairs of words."""

    bias: float
    terms: Mapping[str, tuple[float, float]]
    """Term -> (inverse document frequency, weight)."""

    def hear(self, grams: Counter[str]) -> float:
        """The log-odds for a bag of terms (sublinear counts, unit length); the bias alone when none is known."""
        known = {term: (1 + math.log(n)) * self.terms[term][0] for term, n in grams.items() if term in self.terms}
        length = math.sqrt(sum(value * value for value in known.values()))
        if not length:
            return self.bias
        return self.bias + sum(value * self.terms[term][1] for term, value in known.items()) / length


def terms(draft: str, lang: Language, asides: tuple[Span, ...] = ()) -> Counter[str]:
    """Folded words and pairs of neighbours, names and greetings left out; digits all read 0.

    A French draft is heard word by word in English (``core.gloss``): its inflected forms are too many to be learnt from
    the messages there are, and so the English ones bear witness too.
    """
    heard = _without(draft, asides)
    if lang == "fr":
        heard = glossary().gloss(heard)
    kept = ["".join("0" if char.isdigit() else char for char in fold_word(span.of(heard))) for span in words(heard)]
    found = Counter(kept)
    found.update(f"{a} {b}" for a, b in pairwise(kept))
    return found


def _without(draft: str, asides: tuple[Span, ...]) -> str:
    """The draft with blanks where asides stand."""
    for aside in asides:
        draft = draft[: aside.start] + " " * len(aside) + draft[aside.end :]
    return draft
