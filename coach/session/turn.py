"""Whose turn it is to compute: one model at a time, what a person waits for before what is done ahead of time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any

from coach.errors import ModelError

QUIET = 0.1
"""Seconds nobody takes the turn before what gave way begins again: who computes in short steps (past messages, batch
by batch) would interrupt it at each of them."""


class Turn:
    """``async with turn:`` waits for the turn and holds it, first come, first served; what is done ahead comes last.

    Two sets of spinning threads on the same cores are ten times slower than in turn (``ARCHITECTURE.md``).
    """

    def __init__(self) -> None:
        self._held = asyncio.Lock()
        self._ahead: asyncio.Future[None] | None = None
        self._holder: asyncio.Task[Any] | None = None
        self._waiting = 0
        self._closed = False

    async def __aenter__(self) -> None:
        """Take the turn; what is done ahead of time gives way.

        Raises:
            ModelError: ``cancelled``: the turn is closed.
        """
        if self._ahead is not None:
            self._ahead.cancel()
        self._waiting += 1
        try:
            await self._held.acquire()
        finally:
            self._waiting -= 1
        if self._closed:
            self._held.release()
            raise ModelError("cancelled")
        self._holder = asyncio.current_task()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back.

        Raises:
            ModelError: ``cancelled``: the turn was closed meanwhile, and nobody else called the holder off.
        """
        holder, self._holder = self._holder, None
        self._held.release()
        if self._closed and holder is not None and holder.uncancel() == 0 and kind is asyncio.CancelledError:
            raise ModelError("cancelled") from error

    async def close(self) -> None:
        """Stop who holds the turn, and let nobody take it any more; returns when it is free."""
        first, self._closed = not self._closed, True
        if self._ahead is not None:
            self._ahead.cancel()
        if first and self._holder is not None:
            self._holder.cancel()
        async with self._held:
            return

    async def ahead(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do what nobody waits for yet: whoever takes the turn meanwhile cancels it, and it begins again after all who
        wait by then.

        Args:
            work: called each time anew; it has to keep what it had come to for this to end.

        Raises:
            ModelError: ``cancelled``: the turn is closed.
        """
        quiet = 0.0
        while not await self._uninterrupted(work, quiet):
            quiet = QUIET
            await asyncio.sleep(0)  # who has just stopped waiting must be let go before they count no more

    async def _uninterrupted(self, work: Callable[[], Awaitable[None]], quiet: float) -> bool:
        async with self._held:
            if self._closed:
                raise ModelError("cancelled")
            if self._waiting:
                return False
            self._ahead = asyncio.ensure_future(_after(quiet, work))
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


async def _after(seconds: float, work: Callable[[], Awaitable[None]]) -> None:
    await asyncio.sleep(seconds)
    await work()
