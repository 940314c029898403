"""The use cases, async and without a screen: look, read, keep.

The session owns the order in which models compute (one at a time) and puts every library call on one thread of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypeVar

from coach.core.remark import Remark
from coach.core.report import Models, Report
from coach.core.scene import Draft, Outcome, PastMessage, Post, Scene
from coach.ports import Critic, Encoder, Found, Library, Reader, WordFrequency
from coach.session.requests import Glance, Request

T = TypeVar("T")


class Session:
    """One person at one library, with whatever models there are."""

    def __init__(
        self,
        library: Library,
        words: WordFrequency,
        *,
        reader: Reader | None = None,
        encoder: Encoder | None = None,
        critic: Critic | None = None,
    ) -> None:
        self._library = library
        self._words = words
        self._reader = reader
        self._encoder = encoder
        self._critic = critic
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._compute = asyncio.Lock()

    @property
    def models(self) -> Models:
        """Which models are at hand."""
        raise NotImplementedError

    async def _disk(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, call)

    async def begin(self, post: Post) -> Scene:
        """A new scene, on disk before anything else happens."""
        return await self._disk(lambda: self._library.new_scene(post))

    async def open(self, scene_id: int) -> Scene:
        """A scene where it was left."""
        return await self._disk(lambda: self._library.scene(scene_id))

    async def save(self, scene: Scene) -> None:
        """Every field of the scene, durably."""
        await self._disk(lambda: self._library.save_scene(scene))

    async def save_draft(self, scene_id: int, text: str) -> None:
        """The editor's text, durably."""
        await self._disk(lambda: self._library.save_draft(scene_id, text))

    async def versions(self, scene_id: int) -> list[Draft]:
        """All versions of a scene's draft, oldest first."""
        return await self._disk(lambda: self._library.versions(scene_id))

    async def close_version(self, scene_id: int, text: str) -> Draft:
        """Close the text as a version (the same text twice in a row is one)."""
        return await self._disk(lambda: self._library.close_version(scene_id, text))

    async def scenes(self, query: str = "") -> list[Found]:
        """Scenes, last touched first; ``query`` searches in full text."""
        return await self._disk(lambda: self._library.scenes(query=query))

    async def due(self, today: date) -> list[Scene]:
        """Scenes to come back to."""
        return await self._disk(lambda: self._library.due(today))

    async def keep(self, scene: Scene, outcome: Outcome, *, why: str = "", follow_up: date | None = None) -> Scene:
        """End a scene, or put it off. A text sent by hand is remembered, so that it is recognised tomorrow."""
        kept = replace(scene, outcome=outcome, why=why, follow_up=follow_up, touched_at=datetime.now(UTC))

        def write() -> None:
            self._library.save_scene(kept)
            if outcome is Outcome.SENT:
                self._library.keep_sent(kept.id, kept.draft)

        await self._disk(write)
        return kept

    async def forget(self, scene_id: int) -> None:
        """Delete a scene for good."""
        await self._disk(lambda: self._library.forget_scene(scene_id))

    async def past(self) -> list[PastMessage]:
        """All past messages, oldest first."""
        return await self._disk(self._library.past)

    async def dismiss(self, remark: Remark, draft: str, why: str = "") -> int:
        """Remember that the person disagrees with a remark; returns an id for undo."""
        return await self._disk(lambda: self._library.dismiss(remark.criterion, remark.span.of(draft), why))

    async def undo_dismissal(self, dismissal_id: int) -> None:
        """Take a disagreement back."""
        await self._disk(lambda: self._library.undo_dismissal(dismissal_id))

    async def prefill(self, post: str) -> None:
        """Let the reader take in a post while the person is still reading it. Failures are silent here."""
        raise NotImplementedError

    def read(self, request: Request) -> AsyncIterator[Report]:
        """The reading: yields a report each time it knows more (rules at once, then reuse, reader, critic).

        Closing the iterator cancels what is computing.

        Raises:
            InputError: empty draft, or longer than coach reads.
        """
        raise NotImplementedError

    async def glance(self, request: Request) -> Glance:
        """The two quiet words of Write; a newer glance or reading cancels it.

        Raises:
            InputError: empty draft, or longer than coach reads.
        """
        raise NotImplementedError

    async def close(self) -> None:
        """Stop the workers and close the library."""
        raise NotImplementedError
