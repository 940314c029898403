"""Shared runs of words between two messages: what is the same, where, and how much it weighs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from coach.core.report import Passage
from coach.core.reuse.tokens import Message, Token
from coach.core.text import Span

SHINGLE = 4
"""Words of the shortest run that counts."""
SHOWN = 3
"""Words of the shortest passage shown inside a run."""
PAIRS = 200_000
"""Pairs of places that are looked at: two messages of 450 words have no more, two of any length that do not say the
same few words hundreds of times have a fraction of it."""


@dataclass(frozen=True, slots=True)
class Run:
    """``size`` tokens of the draft from ``draft`` on equal those of the past message from ``past`` on, slots masked."""

    draft: int
    past: int
    size: int


def shared_runs(draft: Sequence[str], past: Sequence[str]) -> list[Run]:
    """Maximal shared runs of at least ``SHINGLE`` keys, longest first, no word of either side taken twice.

    Order need not be kept, so that a sentence that was moved is found too.
    """
    found: list[Run] = []
    reached: dict[int, int] = {}
    """For each distance between the two places, where in the draft the last run ends."""
    for i, j in _alike(draft, past):
        if i + SHINGLE <= reached.get(i - j, 0):
            continue
        size = SHINGLE
        while i + size < len(draft) and j + size < len(past) and draft[i + size] == past[j + size]:
            size += 1
        reached[i - j] = i + size
        found.append(Run(i, j, size))
    found.sort(key=lambda run: (-run.size, run.draft, run.past))
    return _without_overlap(found, len(draft), len(past))


def _alike(draft: Sequence[str], past: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places where both hold the same ``SHINGLE`` keys, in the order of the draft: all, or where these would be more
    than ``PAIRS``, those where it is about the same time in both that the words are said."""
    there: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, keys in enumerate(_shingles(past)):
        there[keys].append(j)
    shared = [(i, keys) for i, keys in enumerate(_shingles(draft)) if keys in there]
    pairs = sum(len(there[keys]) for _, keys in shared)
    near = len(past) if pairs <= PAIRS else PAIRS // (2 * len(draft))
    met: dict[tuple[str, ...], int] = defaultdict(int)
    for i, keys in shared:
        time = met[keys]
        met[keys] = time + 1
        for j in there[keys][max(0, time - near) : time + near + 1]:
            yield i, j


def _shingles(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(keys[at:] for at in range(SHINGLE)), strict=False)


def _without_overlap(found: Sequence[Run], width: int, height: int) -> list[Run]:
    here, there = [False] * width, [False] * height
    kept: list[Run] = []
    for run in found:
        start = 0
        while start < run.size:
            if here[run.draft + start] or there[run.past + start]:
                start += 1
                continue
            end = start
            while end < run.size and not here[run.draft + end] and not there[run.past + end]:
                end += 1
            if end - start >= SHINGLE:
                kept.append(Run(run.draft + start, run.past + start, end - start))
                here[run.draft + start : run.draft + end] = [True] * (end - start)
                there[run.past + start : run.past + end] = [True] * (end - start)
            start = end
    kept.sort(key=lambda run: (-run.size, run.draft, run.past))
    return kept


def passages(draft: Message, past: Message, runs: Collection[Run]) -> tuple[Passage, ...]:
    """What to show: the stretches of each run whose words are really equal (a changed slot parts two of them).

    Every passage holds the same folded words in both texts, ``SHOWN`` or more, and at least one that carries
    something of its own; in the order of the draft.
    """
    found: list[Passage] = []
    for run in sorted(runs, key=lambda run: run.draft):
        start = 0
        for at in range(run.size + 1):
            if at < run.size and draft.tokens[run.draft + at].word == past.tokens[run.past + at].word:
                continue
            if at - start >= SHOWN and any(t.solid for t in draft.tokens[run.draft + start : run.draft + at]):
                found.append(
                    Passage(
                        _hull(draft.tokens, run.draft + start, run.draft + at),
                        _hull(past.tokens, run.past + start, run.past + at),
                    )
                )
            start = at + 1
    return tuple(found)


def _hull(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two messages share word for word."""

    runs: tuple[Run, ...]
    """Those that count: courtesy, quotations of the post and allowed passages are left out."""
    longest: int
    """Words of the longest run, slots not counted."""
    weight: float
    """Words beyond what anyone's messages share by chance: each run counts for its length less a few words."""
    solid: int
    """Words in the runs that carry something of their own."""
    draft_share: float
    """Part of the draft's body that lies in the runs."""
    past_share: float
    """Part of the past message's body that lies in the runs."""
    changed: int
    """Slots in the runs that differ from one text to the other."""


CHANCE = 3
"""Words that a run shares by chance: the least run worth a word of evidence is one longer."""
CHANCE_AGAIN = 4
"""The same for every run after the longest."""


def overlap(draft: Message, past: Message, quiet: Callable[[Sequence[Token]], bool]) -> Overlap:
    """What the bodies of two messages share; ``quiet`` says of a run of the draft's tokens that it does not count."""
    runs = []
    for run in shared_runs(draft.words, past.words):
        here = draft.tokens[run.draft : run.draft + run.size]
        if any(token.solid for token in here) and not quiet(here):
            runs.append(run)
    lengths = sorted((_plain(draft, run) for run in runs), reverse=True)
    covered = sum(run.size for run in runs)
    return Overlap(
        tuple(runs),
        lengths[0] if lengths else 0,
        float(sum(max(0, size - (CHANCE_AGAIN if n else CHANCE)) for n, size in enumerate(lengths))),
        sum(token.solid for run in runs for token in draft.tokens[run.draft : run.draft + run.size]),
        covered / max(1, len(draft.tokens)),
        covered / max(1, len(past.tokens)),
        sum(
            draft.tokens[run.draft + at].word != past.tokens[run.past + at].word
            for run in runs
            for at in range(run.size)
        ),
    )


def _plain(message: Message, run: Run) -> int:
    return sum(not token.slot for token in message.tokens[run.draft : run.draft + run.size])
