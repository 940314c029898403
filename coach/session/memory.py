"""Have I said this before? The index over past messages, with the vectors of those worth a close look."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import numpy as np

from coach.core.report import Reuse
from coach.core.reuse import ReuseIndex, Vectors, body_text, nearest, sentence_texts
from coach.core.scene import PastMessage
from coach.ports import Floats
from coach.session.vectors import VectorShelf


class Memory:
    """One set of past messages, indexed once.

    Args:
        past: the messages.
        shelf: where vectors come from, or None without an encoder.
        keep: whether the messages lie in the library.
    """

    def __init__(self, past: Sequence[PastMessage], shelf: VectorShelf | None, *, keep: bool) -> None:
        self.past = past
        self._index: ReuseIndex | None = None
        self._shelf = shelf
        self._keep = keep
        self._matrix: Floats | None = None
        self._texts = {message.id: message.text for message in past}

    async def _built(self) -> ReuseIndex:
        """The index, built off the event loop at the first question."""
        if self._index is None:
            self._index = await asyncio.to_thread(ReuseIndex, self.past)
        return self._index

    async def by_words(self, draft: str, post: str | None, author: str | None, allowed: Sequence[str]) -> Reuse:
        """What the words alone say: milliseconds, once the index stands."""
        if not self.past:
            return Reuse()
        index = await self._built()
        return index.match(draft, post=post or "", author=author or "", allowed=allowed)

    async def with_vectors(self, draft: str, post: str | None, author: str | None, allowed: Sequence[str]) -> Reuse:
        """What words and vectors say together.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library failed.
        """
        if not self.past or self._shelf is None:
            return await self.by_words(draft, post, author, allowed)
        index = await self._built()
        whole = await self._shelf.of([body_text(draft)])
        matrix = await self.embed()
        near = [self.past[row].id for row in nearest(matrix, whole[0])]
        candidates = index.candidates(draft, near)
        vectors = Vectors(
            draft=await self._shelf.of(sentence_texts(draft)),
            past=await self._sentences(candidates, self._shelf),
            cohort=await self._shelf.of(list(index.cohort()), keep=self._keep),
        )
        return index.match(draft, candidates, vectors, post=post or "", author=author or "", allowed=allowed)

    async def _sentences(self, ids: Sequence[str], shelf: VectorShelf) -> dict[str, Floats]:
        """Sentence vectors of a few messages, encoded in one go."""
        texts = {key: sentence_texts(self._texts[key]) for key in ids}
        rows = await shelf.of([text for found in texts.values() for text in found], keep=self._keep)
        ends = np.cumsum([len(found) for found in texts.values()]).tolist()
        return {key: rows[end - len(texts[key]) : end] for key, end in zip(texts, ends, strict=True)}

    async def embed(self) -> Floats:
        """The messages' own vectors, shape (messages, dimensions), encoded where they are missing.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library failed.
        """
        if self._shelf is None:
            return np.empty((0, 0), np.float32)
        if self._matrix is None:
            self._matrix = await self._shelf.of([body_text(message.text) for message in self.past], keep=self._keep)
        return self._matrix
