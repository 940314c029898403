"""Everything about the terminal app is tested on a real library in a fresh home, with the clock standing still."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from stage import DRAFTS, POSTS, Opening, app_at, settle
from textual.message import Message
from textual.pilot import Pilot

from coach.core.scene import Language
from coach.tui.app import CoachApp


@pytest.fixture
def opened(tmp_path: Path) -> Opening:
    """``opened(lang, size=..., scene=True)``: the app, painted, its library open, a draft written where asked."""

    @asynccontextmanager
    async def opening(
        lang: Language = "fr",
        *,
        size: tuple[int, int] = (120, 35),
        scene: bool = False,
        seen: list[Message] | None = None,
        prepare: Any = None,
        **changes: Any,
    ) -> AsyncIterator[tuple[CoachApp, Pilot[None]]]:
        app = app_at(tmp_path, lang, prepare, **changes)
        hook = seen.append if seen is not None else None
        async with app.run_test(size=size, notifications=True, message_hook=hook) as pilot:
            await settle(pilot)
            if scene:
                app.scene_screen.query_one("#author").value = POSTS[lang].author  # type: ignore[attr-defined]
                app.scene_screen.query_one("#post-editor").text = POSTS[lang].text  # type: ignore[attr-defined]
                await pilot.pause()
                await pilot.press("f3")
                app.scene_screen.query_one("#draft").text = DRAFTS[lang]  # type: ignore[attr-defined]
                await settle(pilot)
            yield app, pilot

    return opening
