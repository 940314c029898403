"""Nothing is handled while the screen is taken apart and put together again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen

LAYOUT_SECONDS = 2.0
"""How long a screen is waited for that has nothing to lay out."""


@asynccontextmanager
async def still(pump: MessagePump) -> AsyncIterator[None]:
    """Hold a widget's or the app's queue: what is said to it meanwhile, keys too, waits and loses nothing.

    For a task of its own, a worker: what the queue itself calls would wait for itself. Where several are held, the app
    comes first. One that is closing has nothing more to handle, and is not waited for.
    """
    held, free = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        held.set()
        await free.wait()

    try:
        if pump.call_later(hold):
            await held.wait()
        yield
    finally:
        free.set()


async def laid_out(screen: Screen[Any]) -> None:
    """Wait until a screen has placed the widgets that were mounted last."""
    placed = asyncio.Event()
    signal = screen.screen_layout_refresh_signal
    signal.subscribe(screen.app, lambda _: placed.set(), immediate=True)
    try:
        screen.refresh(layout=True)
        with suppress(TimeoutError):
            await asyncio.wait_for(placed.wait(), LAYOUT_SECONDS)
    finally:
        signal.unsubscribe(screen.app)
