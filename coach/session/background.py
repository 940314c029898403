"""What a draft is read against besides its own post: no post at all, and other people's posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.core.reading import context, context_of_others
from coach.core.scene import Language
from coach.core.text import folded_words
from coach.ports import Reader

READ = 4
"""Other people's posts a draft is read under, all at once; ``benchmarks/reader_speed.py`` prints what each costs."""
EARLIER = 1
"""Posts the person answered before among them: somebody from their own world."""
REFERENCES = 3
"""Those among them that the draft's words and vectors are held against."""
EXCERPT = 8
"""Words from which a piece of a post is known for that post: "see more" not pressed, a line of hashtags left out."""

_MORE = r"(?:see|show|read)\smore|(?:en\s)?(?:voir|afficher|lire)\s(?:plus|la\ssuite)"
_CUT = re.compile(rf"(?:(?:…|\.\.\.)\s{{0,3}}(?:{_MORE}|more|plus|suite)?|(?<=\s)(?:{_MORE}))\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Background:
    """Other people's posts in one language."""

    posts: tuple[str, ...]
    lang: Language
    shipped: bool
    """Whether all of them come with coach: what the person answered before is never written outside the library."""

    @classmethod
    def of(cls, post: str | None, earlier: Sequence[str], shipped: Sequence[str], lang: Language) -> Background:
        """What stands behind a post.

        Args:
            post: left out of it, however its white space, case and accents are written, and whole or cut.
            earlier: posts the person answered before, latest first.
            shipped: posts that come with coach.
            lang: their language.
        """
        before = [other for other in earlier if not _same(other, post)][:EARLIER]
        others = tuple(dict.fromkeys(other for other in (*before, *shipped) if not _same(other, post)))[:READ]
        return cls(others, lang, not before)

    @property
    def references(self) -> tuple[str, ...]:
        """What words and vectors are held against."""
        return self.posts[:REFERENCES]

    @property
    def contexts(self) -> list[str]:
        """No post, then the others in one, if there are any (``core.reading.read_words``)."""
        return [context(None, self.lang), *([context_of_others(self.posts, self.lang)] if self.posts else [])]

    async def prefill(self, reader: Reader) -> None:
        """Let the reader take it in; what may be is kept on disk for other days.

        Raises:
            ModelError: the reader failed.
        """
        kept = self.contexts if self.shipped else self.contexts[:1]
        await reader.prefill(kept, pinned=True)
        if not self.shipped:
            await reader.prefill(self.contexts[1:])


def _same(other: str, post: str | None) -> bool:
    """Whether two texts are one post: the same words, or one a longer piece of the other."""
    if other == post or post is None:
        return other == post
    mine, theirs = folded_words(_whole(post)), folded_words(_whole(other))
    if mine == theirs:
        return bool(mine) or other.split() == post.split()
    if (bare := _untagged(post)) and bare == _untagged(other):
        return True
    short, long = sorted((f" {' '.join(mine)}", f" {' '.join(theirs)}"), key=len)
    ends = "" if _whole(post) != post or _whole(other) != other else " "
    return min(len(mine), len(theirs)) >= EXCERPT and f"{short}{ends}" in f"{long} "


def _whole(post: str) -> str:
    """A post without what a platform writes where it cuts one, perhaps within a word."""
    return _CUT.sub("", post)


def _untagged(post: str) -> list[str]:
    """The folded words of a post without the hashtags at its end."""
    runs = post.split()
    while runs and runs[-1].startswith("#"):
        runs.pop()
    return folded_words(" ".join(runs))
