"""Whether a remark sounds like talk about a text: the last fence, for words that are each in the vocabulary.

A model that sets out to smuggle somebody's message can put a text's name before it (``The request is the price over
there``): every word is legal, no clause strays, and yet it is not how anybody speaks of a draft. A linear model over
words and pairs of words tells the two registers apart. ``register.json`` was fitted on remarks written by hand and on
what a ghost-writer makes of other people's messages under the grammar (``calibration/fit_guard.py``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise
from operator import itemgetter

from coach.core.guard.speech import QUOTE, Lexicon
from coach.core.scene import Language

SHORTEST = 5
"""Words in a row outside quotations that could carry a piece of a message (``tests/critic/oracle.py`` counts the same);
a remark with no such stretch is let through."""
BORROWED = "_"
"""Stands for a word of the draft or the post: which one it is says nothing."""


@dataclass(frozen=True, slots=True)
class Register:
    """The fitted model of one language."""

    bias: float
    least: float
    """The score from which a remark is let through."""
    weights: Mapping[str, float]

    def sounds(self, found: Set[str]) -> bool:
        """Whether a remark of these turns sounds like talk about a text; one without any is too short to be judged."""
        return not found or self.score(found) >= self.least

    def score(self, found: Set[str]) -> float:
        """The log-odds of talk about a text."""
        return self.bias + sum(self.weights.get(turn, 0.0) for turn in found)


def stretch(said: Sequence[str]) -> int:
    """The longest run of words that no quotation interrupts."""
    runs = (sum(word[:1].isalnum() for word in run) for quoted, run in groupby(said, QUOTE.__eq__) if not quoted)
    return max(runs, default=0)


def turns(stem: str, said: Sequence[str], lexicon: Lexicon) -> set[str]:
    """The words and pairs of neighbours of a remark, its stem one word, and how it is spread; commas left out.

    Args:
        stem: what it begins with.
        said: the tokens after it (``clauses.tokens``).
        lexicon: the language's.
    """
    kept = [_known(word, lexicon) for word in said if word != ","]
    return {*kept, *(f"{a} {b}" for a, b in pairwise([f"<{stem}", *kept])), *_spread(kept, lexicon)}


def _spread(kept: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    """How many words, how many of them of the text, and how many in a row of anything else: a mark for each number."""
    named = [word == QUOTE or word in lexicon.announced for word in kept]
    groups = groupby(zip(kept, named, strict=True), itemgetter(1))
    apart = [sum(len(word) > 1 for word, _ in group) for of_the_text, group in groups if not of_the_text]
    for mark, most in (("words", len(kept)), ("of the text", sum(named)), ("apart", max(apart, default=0))):
        yield from (f"{mark} {number}" for number in range(1, most + 1))


def _known(word: str, lexicon: Lexicon) -> str:
    return word if word in lexicon.words or word == QUOTE or not word[:1].isalnum() else BORROWED


@cache
def register(lang: Language) -> Register:
    """The register of a language, read once."""
    stored = json.loads((files("coach.core.guard") / "register.json").read_text(encoding="utf-8"))[lang]
    return Register(float(stored["bias"]), float(stored["least"]), stored["weights"])
