"""Whether a remark sounds like talk about a text: the last fence, for words that are each in the vocabulary.

A model that sets out to smuggle somebody's message can put a text's name before it (``The request is the price over
there``): every word is legal, no clause strays, and yet it is not how anybody speaks of a draft. A linear model tells
the two registers apart: by the words, by pairs of neighbours, and by how much likelier its words follow one another in
talk than in messages, on the whole and where it is least so. ``register.json`` and the lines both language models count
were made from remarks written by hand and from what a ghost-writer makes of other people's messages under the grammar
(``calibration/fit_guard.py``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise
from operator import itemgetter

from coach.core.guard.ngrams import Ngrams
from coach.core.guard.speech import QUOTE, Lexicon
from coach.core.scene import Language

SHORTEST = 5
"""Words that could carry a piece of a message (``tests/critic/oracle.py`` counts the same); a remark of fewer is let
through."""
BORROWED = "_"
"""Stands for a word of the draft or the post: which one it is says nothing."""
WINDOWS = (3, 5)
"""Words in a row of which the least talkative are looked at: a piece of a message may stand within a remark."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """How words follow one another in both registers."""

    talk: Ngrams
    messages: Ngrams


@dataclass(frozen=True, slots=True)
class Register:
    """The fitted model of one language."""

    bias: float
    least: float
    """The score from which a remark is let through."""
    weights: Mapping[str, float]
    corpora: Corpora

    def sounds(self, line: Sequence[str], lexicon: Lexicon) -> bool:
        """Whether a remark sounds like talk about a text; one without a line is too short to be judged."""
        return not line or self.score(evidence(line, lexicon, self.corpora)) >= self.least

    def score(self, found: Mapping[str, float]) -> float:
        """The log-odds of talk about a text."""
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in found.items())


def stretch(said: Sequence[str]) -> int:
    """How many words could carry a piece of a message; a quotation may be one of them (``keep § a year``)."""
    return sum(word == QUOTE or word[:1].isalnum() for word in said)


def judged_line(stem: str, said: Sequence[str], lexicon: Lexicon) -> list[str]:
    """A remark as it is judged: its stem one word, a word of the draft or the post ``BORROWED``, commas left out.

    Args:
        stem: what it begins with.
        said: the tokens after it (``clauses.tokens``).
        lexicon: the language's.
    """
    return [f"<{stem}>", *(_known(word, lexicon) for word in said if word != ",")]


def evidence(line: Sequence[str], lexicon: Lexicon, corpora: Corpora) -> dict[str, float]:
    """What is known of a line: its words, its pairs of neighbours, how it is spread, and what ``likeness`` says."""
    marks = (*line[1:], *(f"{a} {b}" for a, b in pairwise(line)), *_spread(line[1:], lexicon))
    return {**dict.fromkeys(marks, 1.0), **likeness(line, corpora)}


def likeness(line: Sequence[str], corpora: Corpora) -> dict[str, float]:
    """By how much likelier a line is in talk than in messages, in nats a word and, of it all, in tens of nats.

    Returns:
        The mean and the sum over its words, and the least over ``WINDOWS``; ``common`` is talk alone. Three words vary
        more than five and count half.
    """
    talk, message = corpora.talk.logs(line), corpora.messages.logs(line)
    gained = [ours - theirs for ours, theirs in zip(talk, message, strict=True)]
    few, many = WINDOWS
    return {
        "~ mean": _mean(gained),
        "~ sum": sum(gained) / 10,
        "~ least of few": _least(gained, few) / 2,
        "~ least of many": _least(gained, many),
        "~ common": _mean(talk) / 2,
        "~ least common": _least(talk, many) / 2,
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _least(values: Sequence[float], length: int) -> float:
    """The least mean of so many in a row."""
    return min(_mean(values[at : at + length]) for at in range(max(1, len(values) - length + 1)))


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
    """The register of a language, read and counted once: half a second."""
    folder = files("coach.core.guard")
    stored = json.loads((folder / "register.json").read_text(encoding="utf-8"))[lang]
    talk, messages = (
        Ngrams(row.split("\t") for row in (folder / f"{name}-{lang}.txt").read_text(encoding="utf-8").splitlines())
        for name in ("talk", "messages")
    )
    return Register(float(stored["bias"]), float(stored["least"]), stored["weights"], Corpora(talk, messages))
