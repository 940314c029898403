"""Echo: the post said again to the one who wrote it, and little else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from coach.core.rules.engine import Hit, Message
from coach.core.text import Span, fold_word, words

_SHORTEST_RUN = 4
"""Words in common, in order, from which a stretch counts as taken from the post."""
_MOST_PLACES = 64
"""Places of one word looked at in the post; a run that starts with a commoner word is found from its next word."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What the draft takes from the post word for word."""

    runs: tuple[tuple[Span, Span], ...]
    """Stretches of the draft and of the post, in the draft's order; four words or more."""
    share: float
    """Part of the draft's words that lie in such stretches, 0 to 1."""
    longest: int
    """Words of the longest stretch, shorter ones included."""


@lru_cache(maxsize=64)
def copied(draft: str, post: str) -> Copied:
    """The word runs two texts share; case, accents and punctuation do not count. Time grows with the draft's length."""
    ours, theirs = words(draft), words(post)
    left, right = [fold_word(s.of(draft)) for s in ours], [fold_word(s.of(post)) for s in theirs]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(right):
        if len(found := places.setdefault(word, [])) < _MOST_PLACES:
            found.append(at)
    runs: list[tuple[Span, Span]] = []
    taken = longest = at = 0
    while at < len(left):
        length, where = max(
            ((_run(left, right, at, place), place) for place in places.get(left[at], [])), default=(0, 0)
        )
        longest = max(longest, length)
        if length >= _SHORTEST_RUN:
            runs.append(
                (
                    Span(ours[at].start, ours[at + length - 1].end),
                    Span(theirs[where].start, theirs[where + length - 1].end),
                )
            )
            taken += length
            at += length
        else:
            at += 1
    return Copied(tuple(runs), taken / len(left) if left else 0.0, longest)


def _run(left: list[str], right: list[str], at: int, place: int) -> int:
    length = 0
    while at + length < len(left) and place + length < len(right) and left[at + length] == right[place + length]:
        length += 1
    return length


def find(message: Message) -> list[tuple[Hit, Span]]:
    """Stretches that restate the post, with the stretch of the post; longest first. Empty without a post."""
    if not message.post:
        return []
    taken = copied(message.draft, message.post)
    weight = min(0.95, 0.2 + 1.6 * taken.share)
    ordered = sorted(taken.runs, key=lambda pair: (-len(pair[0]), pair[0].start))
    return [(Hit(message.clause(ours), weight, "restated"), theirs) for ours, theirs in ordered]
