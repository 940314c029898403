"""What goes wrong is said calmly, and nothing typed is lost."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace

import pytest
from stage import DRAFTS, Opening, StageSession, settle
from textual import events

from coach.errors import LibraryError
from coach.tui.widgets.draft_pane import DraftPane
from coach.tui.widgets.editor import Editor


async def test_a_paste_of_a_megabyte_is_refused_and_nothing_is_lost(opened: Opening) -> None:
    async with opened() as (app, pilot):
        await pilot.press(*"post")
        editor = app.scene_screen.query_one("#post-editor", Editor)
        editor.post_message(events.Paste("x" * 1_000_000))
        await pilot.pause()
        assert editor.text == "post"
        editor.post_message(events.Paste("a\r\nb\x1b[31m\x07c"))
        await pilot.pause()
        assert editor.text == "posta\nbc"


async def test_an_old_reading_never_lands_on_a_new_draft(opened: Opening) -> None:
    go = asyncio.Event()

    def held(session: StageSession) -> None:
        session.go = go

    async with opened(scene=True, prepare=held) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause()
        await pilot.press("f3", "x")
        go.set()
        await settle(pilot)
        assert app.desk.reading is not None
        assert app.desk.reading.report.address is None


@pytest.mark.parametrize("error", [LibraryError("library-read-only", path="/x"), RuntimeError("bug")])
async def test_a_reading_that_fails_says_so_and_the_draft_stays(opened: Opening, error: Exception) -> None:
    def failing(session: StageSession) -> None:
        session.failure = error

    async with opened(scene=True, prepare=failing) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.2)
        assert app.scene_screen.query_one(DraftPane).editor.text == DRAFTS["fr"]
        assert len(app._notifications) >= 1
        assert not app.scene_screen.running


async def test_a_library_that_refuses_is_told_calmly_and_nothing_typed_is_lost(opened: Opening) -> None:
    def refusing(session: StageSession) -> None:
        async def save_draft(scene_id: int, text: str) -> None:
            raise LibraryError("library-read-only", path="/x")

        session.save_draft = save_draft  # type: ignore[method-assign]

    async with opened(scene=True, prepare=refusing) as (app, pilot):
        editor = app.scene_screen.query_one("#draft", Editor)
        with suppress(LibraryError):
            await app.desk.flush()
        await pilot.press("x")
        await asyncio.sleep(0.3)
        assert app.scene_screen.query_one("#trouble").display
        assert "x" in editor.text
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.is_running
        assert app.desk.dirty
        app.desk.scene = replace(app.desk.scene, draft="")
