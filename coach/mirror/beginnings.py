"""How sentences begin: the first words that come back from message to message."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from coach.core.reuse.tokens import Token
from coach.core.text import Span, fold_word, words

SHORTEST, LONGEST = 2, 5
"""Words of a beginning."""
KEEPS = 0.6
"""Part of the messages with a beginning that must go on with the same word for that word to belong to it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEXT = re.compile(r" (?=[^\W\d_])")
Folded = tuple[str, ...]


class First(NamedTuple):
    """One of the first words of a sentence: its comparison key, and where it stands."""

    key: str
    start: int
    end: int


class Start(NamedTuple):
    """How one sentence begins."""

    row: int
    keys: Folded
    """Of its first words (``first_words``)."""
    span: Span
    """The sentence."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """First words that come back."""

    keys: Folded
    rows: tuple[int, ...]
    """The messages that hold it, in order."""
    last: Start
    """Where it was written last."""


def first_words(text: str, span: Span) -> tuple[First, ...]:
    """The first words of a sentence up to its first comma, figure or name; none where they are too few."""
    found: list[First] = []
    match = _WORD.search(text, span.start, span.end)
    if match is not None and match.start() > span.start + 2:
        return ()
    while match is not None and len(found) < LONGEST:
        word = match.group()
        if found and word[0].isupper() and not word.startswith(("I'", "I’")) and word != "I":
            break
        found.append(First(fold_word(word), match.start(), match.end()))
        gap = _NEXT.match(text, match.end(), span.end)
        match = _WORD.match(text, gap.end(), span.end) if gap else None
    return tuple(found) if len(found) >= SHORTEST else ()


def as_written(beginning: Beginning, text: str) -> str:
    """A beginning as ``text``, the message of its ``last``, writes it, with ``…``."""
    found = first_words(text, beginning.last.span)[: len(beginning.keys)]
    return f"{text[found[0].start : found[-1].end]}…"


def beginnings(starts: Sequence[Start], owner: Sequence[object], times: int) -> list[Beginning]:
    """The beginnings of at least ``times`` messages, most often first, each as long as most of its messages keep it.

    Args:
        starts: in the order of their messages.
        owner: by row; rows of one template have the same owner and count once.
        times: messages that must hold it; one more for the shortest.
    """
    often = _often(starts, owner, times)
    found = []
    longer = _children(often)
    for keys in (keys for keys in often if len(keys) == SHORTEST):
        longest = _grown(keys, often, longer)
        if _telling(longest) and often[longest] >= times + (len(longest) == SHORTEST):
            found.append(longest)
    rows: dict[Folded, list[int]] = {keys: [] for keys in found}
    last: dict[Folded, Start] = {}
    for start in starts:
        for size in range(SHORTEST, len(start.keys) + 1):
            keys = start.keys[:size]
            if keys in rows:
                last[keys] = start
                if not rows[keys] or rows[keys][-1] != start.row:
                    rows[keys].append(start.row)
    found.sort(key=lambda keys: (-often[keys], keys))
    return [Beginning(keys, tuple(rows[keys]), last[keys]) for keys in found]


def _often(starts: Iterable[Start], owner: Sequence[object], times: int) -> dict[Folded, int]:
    """How many owners hold each beginning that ``times`` of them hold."""
    found: dict[Folded, int] = {}
    left = list(starts)
    for size in range(SHORTEST, LONGEST + 1):
        owners: dict[Folded, set[object]] = defaultdict(set)
        for start in left:
            owners[start.keys[:size]].add(owner[start.row])
        often = {keys: len(held) for keys, held in owners.items() if len(held) >= times}
        found |= often
        left = [start for start in left if len(start.keys) > size and start.keys[:size] in often]
    return found


def _grown(keys: Folded, often: dict[Folded, int], longer: dict[Folded, list[Folded]]) -> Folded:
    """A beginning with every further word that most of its messages go on with."""
    while True:
        best = max(longer.get(keys, ()), key=lambda found: (often[found], found), default=None)
        if best is None or often[best] < KEEPS * often[keys]:
            return keys
        keys = best


def _children(often: dict[Folded, int]) -> dict[Folded, list[Folded]]:
    found: dict[Folded, list[Folded]] = defaultdict(list)
    for keys in often:
        if len(keys) > SHORTEST:
            found[keys[:-1]].append(keys)
    return found


def _telling(keys: Folded) -> bool:
    """Whether a beginning says anything: two grammatical words alone are how everybody begins."""
    return len(keys) > SHORTEST or any(_solid(key) for key in keys)


@lru_cache(maxsize=4096)
def _solid(key: str) -> bool:
    return any(Token(Span(0, 0), span.of(key), False).solid for span in words(key))
