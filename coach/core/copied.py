"""What a draft takes from a post word for word, mistyped letters forgiven."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.core.text import Span, fold_word, words

COPIED_RUN = 4
"""Words in a row that make a piece of the post a copy: shorter runs are how any two people name one thing (FIELD.md 5
takes 5-word shingles for prose; posts are shorter)."""
_MOST_PLACES = 64
"""Places of one word looked at in the post; a run that starts with a commoner word is found from its next word."""
_MISTYPED = range(4, 25)
"""Letters of a word that may be another mistyped: of shorter ones too many differ by a letter, longer ones are none."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What the draft takes from the post."""

    runs: tuple[tuple[Span, Span], ...]
    """Stretches of the draft and of the post, in the draft's order; ``COPIED_RUN`` words or more."""
    share: float
    """Part of the draft's words that lie in such stretches, 0 to 1."""
    longest: int
    """Words of the longest stretch, shorter ones included."""


@lru_cache(maxsize=64)
def copied(draft: str, post: str) -> Copied:
    """The word runs two texts share; case, accents, punctuation and one mistyped letter a word do not count.

    Time grows with the length of both.
    """
    ours, theirs = words(draft), words(post)
    right = [fold_word(s.of(post)) for s in theirs]
    left = meant([fold_word(s.of(draft)) for s in ours], frozenset(right))
    places: dict[str, list[int]] = {}
    for at, word in enumerate(right):
        if len(found := places.setdefault(word, [])) < _MOST_PLACES:
            found.append(at)
    runs: list[tuple[Span, Span]] = []
    taken = longest = at = 0
    while at < len(left):
        starts = [place for word in left[at] for place in places.get(word, [])][:_MOST_PLACES]
        length, where = max(((_run(left, right, at, place), place) for place in starts), default=(0, 0))
        longest = max(longest, length)
        if length >= COPIED_RUN:
            last, end = ours[at + length - 1], theirs[where + length - 1]
            runs.append((Span(ours[at].start, last.end), Span(theirs[where].start, end.end)))
            taken += length
            at += length
        else:
            at += 1
    return Copied(tuple(runs), taken / len(left) if left else 0.0, longest)


def _run(left: Sequence[Collection[str]], right: Sequence[str], at: int, place: int) -> int:
    length = 0
    while at + length < len(left) and place + length < len(right) and right[place + length] in left[at + length]:
        length += 1
    return length


def meant(written: Sequence[str], known: Collection[str]) -> list[tuple[str, ...]]:
    """What each folded word may stand for: itself where it is known, else the known words one slip away, else itself.

    A slip is a letter too many, too few, another, or two that changed places. Each word is looked up by what is left
    of it without one letter (symmetric deletion, Garbe 2012, SymSpell), so that time does not grow with what is known.
    """
    by_rest = _by_rest(frozenset(known))
    found: dict[str, tuple[str, ...]] = {}
    for word in written:
        if word not in found:
            near = {k for rest in _rests(word) for k in by_rest.get(rest, ())} if word not in known else set()
            found[word] = tuple(sorted(k for k in near if _one_slip(word, k))) or (word,)
    return [found[word] for word in written]


@lru_cache(maxsize=16)
def _by_rest(known: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """The known words by what is left of them; kept, since the post stays while the draft is typed."""
    found: dict[str, list[str]] = {}
    for word in sorted(known):
        for rest in _rests(word):
            found.setdefault(rest, []).append(word)
    return found


def _rests(word: str) -> set[str]:
    """The word, and what is left of it without one of its letters; nothing of one that no slip is forgiven."""
    if len(word) not in _MISTYPED or not word.isalpha():
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _one_slip(one: str, other: str) -> bool:
    shorter, start, end = min(len(one), len(other)), 0, 0
    while start < shorter and one[start] == other[start]:
        start += 1
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return (len(left) <= 1 and len(right) <= 1) or (len(left) == 2 and left == right[::-1])
