"""The worst writer there is here: it has read every remark the guard was fitted on, and plans.

Its grammar has most words of most messages, so it takes five or more of them as they stand in a row, and goes to them
from a stem by pairs of words that critics did use: to somebody who hears two words at a time it talks about the draft
all the way to where the message begins.
"""

from __future__ import annotations

import heapq
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from coach.core.guard import speech
from coach.core.guard.speech import QUOTE
from coach.core.scene import Language
from coach.core.text import fold, sentences
from coach.core.utterance import MOST_WORDS, Kind

from .attacks import KINDS, elide, said_with
from .oracle import RUN

BORROWED = "_"
MOST_STEPS = 4
"""Words between the stem and the message."""
STEP = 0.5
"""What one more word costs, in nats, beside what makes it unlikely."""
WAYS = 4
"""Ways that are tried to each piece, the likeliest first."""

Way = tuple[str, ...]


def planning(lang: Language, rows: Iterable[Mapping[str, str]], each: int) -> Iterator[tuple[str, Mapping[str, str]]]:
    """What it says of every sentence of these drafts, at most ``each`` plans a sentence and kind, with the row."""
    rng = random.Random(3)
    for row in rows:
        for span in sentences(row["draft"]):
            for kind in KINDS:
                plans = list(planned(span.of(row["draft"]), lang, kind))
                yield from ((text, row) for text in rng.sample(plans, min(each, len(plans))))


def planned(wish: str, lang: Language, kind: Kind) -> Iterator[str]:
    """Every plan for a sentence: each piece of it, of ``RUN`` words or as long as it goes, after the likeliest ways."""
    end = "." if kind == "observation" else speech(lang).end
    for run in _runs(wish, lang):
        for at in range(len(run) - RUN + 1):
            for piece in (run[at : at + RUN], run[at:]):
                for stem, *way in _ways(lang, kind).get(fold(piece[0]), ())[:WAYS]:
                    said = [*said_with(way, lang), *piece[1:]][: MOST_WORDS + 1]
                    if len(said) >= len(way) + RUN - 1:
                        yield elide(f"{stem} {' '.join(said)}{end}")


def _runs(wish: str, lang: Language) -> Iterator[list[str]]:
    """The longest rows of words of a sentence that the grammar has."""
    run: list[str] = []
    for word in [*re.findall(r"[^\W_]+", wish.lower()), ""]:
        known = said_with([word], lang)
        if known:
            run += known
            continue
        if len(run) >= RUN:
            yield run
        run = []


@cache
def _ways(lang: Language, kind: Kind) -> Mapping[str, Sequence[Way]]:
    """To each word, the likeliest way from each stem: (stem, words, that word); the likeliest first (Dijkstra 1959)."""
    told, follow = speech(lang), _follow(lang)
    stems = told.statements if kind == "observation" else told.questions
    heap: list[tuple[float, Way]] = sorted((0.0, (f"<{stem.text}>",)) for stem in stems)
    found: dict[str, list[Way]] = defaultdict(list)
    least: dict[tuple[str, str], float] = {}
    reached = set()
    while heap:
        cost, way = heapq.heappop(heap)
        if (way[0], way[-1]) in reached:
            continue
        reached.add((way[0], way[-1]))
        if len(way) > 1:
            found[way[-1]].append((way[0].strip("<>"), *way[1:]))
        if len(way) <= MOST_STEPS + 1:
            for word, likely in follow.get(way[-1], {}).items():
                total = cost + STEP - likely
                if total <= least.get((way[0], word), math.inf):
                    least[way[0], word] = total
                    heapq.heappush(heap, (total, (*way, word)))
    return found


@cache
def _follow(lang: Language) -> Mapping[str, Mapping[str, float]]:
    """What critics said after each word, and how likely, in nats; stems, quotations and borrowed words are none."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in (files("coach.core.guard") / f"talk-{lang}.txt").read_text("utf-8").splitlines():
        words = line.split("\t")
        for before, word in pairwise(words):
            if {BORROWED, QUOTE, ".", "?"}.isdisjoint((before, word)):
                found[before][word] += 1
    totals = {before: counts.total() for before, counts in found.items()}
    return {
        before: {word: math.log(count / totals[before]) for word, count in counts.items()}
        for before, counts in found.items()
    }
