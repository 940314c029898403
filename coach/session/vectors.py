"""Vectors of texts: remembered while coach runs, kept in the library for what lies there, encoded when missing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

import numpy as np

from coach.core.evidence import Vectors
from coach.core.text import sentences, text_hash
from coach.ports import Encoder, Floats, Library
from coach.session.turn import Turn

T = TypeVar("T")
Disk = Callable[[Callable[[], T]], Awaitable[T]]
BATCH = 64
"""Texts encoded at a time: an interrupted import loses at most these."""
REMEMBERED = 20_000
"""Vectors held in memory at most; past this the oldest go."""


class VectorShelf:
    """Where vectors come from. The encoder computes only while the session's turn is held."""

    def __init__(self, encoder: Encoder, library: Library, disk: Disk[object], turn: Turn) -> None:
        self._encoder = encoder
        self._library = library
        self._disk = disk
        self._turn = turn
        self._known: dict[str, Floats] = {}
        self.width: int | None = None
        """Dimensions of the encoder's vectors, once it has encoded anything."""

    async def of(self, texts: Sequence[str], *, as_of: int | None = None) -> Floats:
        """Unit rows, one a text, in order; shape (texts, dimensions), (0, 0) for none.

        Args:
            texts: what to encode.
            as_of: where they were read in the library, what ``Library.forgettings`` said then: so long as it says so,
                their vectors may lie there too.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library could not be read or written.
        """
        if not texts:
            return np.empty((0, 0), np.float32)
        keys = [text_hash(text) for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        if missing and as_of is not None and self.width is not None:
            stored = await self.stored(list(missing))
            self._known.update(stored)
            missing = {key: text for key, text in missing.items() if key not in stored}
        wanted = list(missing)
        for start in range(0, len(wanted), BATCH):
            self._known |= await self.encode({key: missing[key] for key in wanted[start : start + BATCH]}, as_of=as_of)
        rows = np.stack([self._known[key] for key in keys])
        for key in list(self._known)[: max(0, len(self._known) - REMEMBERED)]:
            del self._known[key]
        return rows

    async def text(self, text: str) -> Vectors:
        """A text whole and sentence by sentence.

        Raises:
            ModelError: the encoder failed.
        """
        rows = await self.of([text, *(span.of(text) for span in sentences(text))])
        return Vectors(rows[0], rows[1:])

    async def stored(self, keys: Sequence[str]) -> dict[str, Floats]:
        """Those of these vectors that lie in the library, as wide as the encoder's where that is known.

        Raises:
            LibraryError: the library could not be read.
        """
        name = self._encoder.model or ""
        found = await self._disk(lambda: self._library.vectors(name, keys))
        assert isinstance(found, dict)
        return {key: row for key, row in found.items() if self.width in (None, len(row))}

    async def encode(self, batch: Mapping[str, str], *, as_of: int | None = None) -> dict[str, Floats]:
        """Vectors of a few texts by their keys, computed now; with ``as_of`` (see ``of``) they are stored as well.

        Raises:
            ModelError: the encoder failed.
            LibraryError: the library could not be written.
        """
        async with self._turn:
            rows = await self._encoder.encode(list(batch.values()))
        self.width = rows.shape[1]
        found = dict(zip(batch, rows, strict=True))
        if as_of is not None:
            name = self._encoder.model or ""
            await self._disk(lambda: self._library.add_vectors(name, found, as_of))
        return found
