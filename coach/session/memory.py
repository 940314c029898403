"""Have I said this before? The index over past messages, with the vectors of those worth a close look."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from coach.core.composed import Composed, past_as_given
from coach.core.report import Reuse
from coach.core.reuse import (
    Finding,
    ReuseIndex,
    Vectors,
    body_text,
    doubtful,
    nearest,
    nearness,
    sentence_texts,
    usual_cosine,
    verdict,
    witnessed,
)
from coach.core.scene import PastMessage
from coach.ports import Floats, message_key
from coach.session.vectors import BATCH, VectorShelf

AT_ONCE = 128
"""Messages of the library that a reading encodes itself where they have no vector yet: about two seconds' work."""

Witness = Callable[[str, str, Sequence[str]], Awaitable[float | None]]
"""The reader's ``unshared_gain`` of a draft's body after one earlier body against others; None when it failed."""


class Memory:
    """One set of past messages, indexed once.

    They are compared composed, as every draft is (``core.composed``), and shown as they were given. Their own vectors
    lie under the key of the text as given: that of a message whose accents were composed all along is the one it had.

    Args:
        past: the messages.
        shelf: where vectors come from, or None without an encoder.
        as_of: where the messages were read in the library, what ``Library.forgettings`` said before: their vectors are
            kept there so long as it says so.
    """

    def __init__(self, past: Sequence[PastMessage], shelf: VectorShelf | None, *, as_of: int | None = None) -> None:
        self.past = list(past)
        self._index: ReuseIndex | None = None
        self._shelf = shelf
        self.as_of = as_of
        self._matrix: Floats | None = None
        self._missing: deque[int] = deque()
        self._encoding = asyncio.Lock()
        self._usual: float | None = None
        # Of two that bear one id the index knows the first, and spans are counted in what it knows.
        self._texts = {message.id: message.text for message in reversed(self.past)}
        self._row = {message.id: row for row, message in enumerate(past)}

    def add(self, message: PastMessage) -> None:
        """Remember one more message, as one that was just kept; one that is known already changes nothing."""
        if message.id in self._row:
            return
        self._row[message.id] = len(self.past)
        self._texts[message.id] = message.text
        self.past.append(message)
        if self._index is not None:
            self._index.add([_composed(message)])
        if self._matrix is not None:
            self._missing.append(len(self._matrix))
            self._matrix = np.vstack([self._matrix, np.zeros((1, self._matrix.shape[1]), np.float32)])

    async def _built(self) -> ReuseIndex:
        """The index, built off the event loop at the first question."""
        if self._index is None:
            past = tuple(self.past)
            built = await asyncio.to_thread(lambda: ReuseIndex(map(_composed, past)))
            built.add(map(_composed, self.past[len(past) :]))
            self._index = self._index or built
        return self._index

    async def by_words(self, draft: str, post: str | None, author: str | None, allowed: Sequence[str]) -> Reuse:
        """What the words alone say: milliseconds, once the index stands."""
        if not self.past:
            return Reuse()
        index = await self._built()
        found = index.match(draft, post=post or "", author=author or "", allowed=allowed)
        return past_as_given(found, self._texts)

    async def with_vectors(
        self,
        draft: str,
        post: str | None,
        author: str | None,
        allowed: Sequence[str],
        witness: Witness | None = None,
    ) -> Reuse:
        """What words and vectors say together, and the reader where these leave a doubt.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library failed.
        """
        if not self.past or self._shelf is None:
            return await self.by_words(draft, post, author, allowed)
        found = await self.look(draft, post=post or "", author=author or "", allowed=allowed)
        asked = doubtful(found) if witness is not None else None
        if witness is not None and asked is not None:
            index, seen = await self._built(), [finding.past.id for finding in found]
            others = [body_text(past.text) for past in index.unrelated(seen)]
            gain = await witness(body_text(draft), body_text(asked.text), others)
            found = witnessed(found, asked.id, gain) if gain is not None else found
        return past_as_given(verdict(found), self._texts)

    async def look(self, draft: str, *, post: str = "", author: str = "", allowed: Sequence[str] = ()) -> list[Finding]:
        """The earlier messages worth a close look, beside the draft (``core.reuse``).

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library failed.
        """
        index = await self._built()
        candidates, vectors = await self._near(draft, index, self._shelf) if self._shelf else (None, None)
        return index.look(draft, candidates, vectors, post=post, author=author, allowed=allowed)

    async def _near(self, draft: str, index: ReuseIndex, shelf: VectorShelf) -> tuple[list[str], Vectors]:
        """The messages worth a close look, and the vectors that look needs."""
        whole = (await shelf.of([body_text(draft)]))[0]
        await self.embed(most=AT_ONCE if self.as_of is not None else None)
        matrix = self._matrix
        assert matrix is not None
        rows = nearest(matrix, whole)
        candidates = index.candidates(draft, [self.past[row].id for row in rows])
        rows_of = {key: matrix[self._row[key]] for key in candidates}
        usual = self._usual_cosine(matrix)
        return candidates, Vectors(
            draft=await shelf.of(sentence_texts(draft)),
            past=await self._sentences(candidates, shelf),
            cohort=await shelf.of(list(index.cohort()), as_of=self.as_of),
            near={key: nearness(float(row @ whole), usual) for key, row in rows_of.items() if np.any(row)},
        )

    def _usual_cosine(self, matrix: Floats) -> float:
        if self._usual is None:
            self._usual = usual_cosine(matrix[np.any(matrix, axis=1)])
        return self._usual

    async def _sentences(self, ids: Sequence[str], shelf: VectorShelf) -> dict[str, Floats]:
        """Sentence vectors of a few messages, encoded in one go."""
        texts = {key: sentence_texts(Composed.of(self._texts[key]).text) for key in ids}
        rows = await shelf.of([text for found in texts.values() for text in found], as_of=self.as_of)
        ends = np.cumsum([len(found) for found in texts.values()]).tolist()
        return {key: rows[end - len(texts[key]) : end] for key, end in zip(texts, ends, strict=True)}

    @property
    def missing(self) -> int:
        """How many messages have no vector yet, as far as is known: they are compared by their words alone."""
        return len(self._missing)

    async def embed(self, *, most: int | None = None) -> int:
        """Encode messages that have no vector yet; how many, 0 when nobody has to.

        Several may ask at once: they take turns, batch by batch, and each message is encoded once. What is done when it
        is cut short stays done.

        Args:
            most: how many to encode now at most; None: all that are missing.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library failed.
        """
        if self._shelf is None or not self.past:
            return 0
        done = 0
        while most is None or done < most:
            async with self._encoding:
                await self._stored(self._shelf)
                rows = list(islice(self._missing, BATCH if most is None else min(BATCH, most - done)))
                if not rows:
                    break
                await self._encode(rows, self._shelf)
                for _ in rows:
                    self._missing.popleft()
            done += len(rows)
        return done

    async def _stored(self, shelf: VectorShelf) -> None:
        """The messages' own vectors as the library knows them: shape (messages, dimensions), zeros for a missing one.

        What is missing is lined up, longest first, so that batches are even.
        """
        if self._matrix is None:
            keys = await asyncio.to_thread(lambda: [message_key(message.text) for message in self.past])
            found = await shelf.stored(keys) if self.as_of is not None else {}
            width = len(next(iter(found.values()), ()))
            self._matrix = np.zeros((len(self.past), width), np.float32)
            for row, key in enumerate(keys):
                if key in found and len(found[key]) == width:
                    self._matrix[row] = found[key]
            self._line_up(~np.any(self._matrix, axis=1))
        self._fit(shelf)

    def _fit(self, shelf: VectorShelf) -> None:
        """Vectors of another width than the encoder's (other weights bore its name before) count as missing."""
        assert self._matrix is not None
        width = shelf.width
        if width is not None and width != self._matrix.shape[1]:
            had = np.any(self._matrix, axis=1)
            self._matrix = np.zeros((len(self.past), width), np.float32)
            self._line_up(had)

    def _line_up(self, lost: npt.NDArray[np.bool_]) -> None:
        rows = [int(row) for row in np.flatnonzero(lost)]
        self._missing.extend(sorted(rows, key=lambda row: -len(self.past[row].text)))
        self._usual = None

    async def _encode(self, rows: Sequence[int], shelf: VectorShelf) -> None:
        batch = {message_key(self.past[row].text): body_text(_composed(self.past[row]).text) for row in rows}
        found = await shelf.encode(batch, as_of=self.as_of)
        self._fit(shelf)
        assert self._matrix is not None
        for row in rows:
            self._matrix[row] = found[message_key(self.past[row].text)]
        self._usual = None


def _composed(message: PastMessage) -> PastMessage:
    text = Composed.of(message.text).text
    to = message.to and Composed.of(message.to).text
    return message if (text, to) == (message.text, message.to) else replace(message, text=text, to=to)
