"""Whose turn it is to compute: one model at a time, what a person waits for before what is done ahead of time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType


class Turn:
    """``async with turn:`` waits for the turn and holds it, first come, first served.

    Two sets of spinning threads on the same cores are ten times slower than in turn (``ARCHITECTURE.md``).
    """

    def __init__(self) -> None:
        self._held = asyncio.Lock()
        self._ahead: asyncio.Future[None] | None = None

    async def __aenter__(self) -> None:
        """Take the turn; what is done ahead of time gives way."""
        if self._ahead is not None:
            self._ahead.cancel()
        await self._held.acquire()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back."""
        self._held.release()

    async def ahead(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do what nobody waits for yet: whoever takes the turn meanwhile cancels it, and it begins again after them.

        Args:
            work: called each time anew; it has to keep what it had come to for this to end.
        """
        while not await self._uninterrupted(work):
            pass

    async def _uninterrupted(self, work: Callable[[], Awaitable[None]]) -> bool:
        async with self._held:
            self._ahead = asyncio.ensure_future(work())
            try:
                await self._ahead
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if task is None or task.cancelling():
                    raise
                return False
            finally:
                self._ahead = None
        return True
