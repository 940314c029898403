"""The list of scenes: a long one has no false end, and what is forgotten is gone whoever else reads the file."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from stage import Opening, StageSession, settle
from textual.widgets import OptionList, Static

from coach.core.scene import Post
from coach.errors import LibraryError
from coach.library.store import Store
from coach.tui.screens.scenes import AT_ONCE
from coach.tui.widgets.editor import Editor

MANY = 2 * AT_ONCE + 50


@pytest.fixture
def many(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    for number in range(MANY):
        store.new_scene(Post(f"Le post numéro {number}.", "Anne"))
    store.close()


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("keys", [["up"], ["tab", "up"], ["tab", "end"], ["tab", "end", "home", "up"]])
async def test_the_end_of_a_long_list_is_its_last_scene(opened: Opening, keys: list[str]) -> None:
    async with opened(size=(80, 24)) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        listing = app.screen.query_one(OptionList)
        assert listing.option_count < MANY
        await pilot.press(*keys)
        await settle(pilot)
        assert listing.highlighted == MANY - 1
        assert listing.option_count == MANY
        await pilot.press("down")
        assert listing.highlighted == 0


@pytest.mark.usefixtures("many")
async def test_down_goes_on_where_more_fits_than_is_made_at_once(opened: Opening) -> None:
    async with opened(size=(80, 1200)) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        listing = app.screen.query_one(OptionList)
        listing.highlighted = listing.option_count - 1
        await pilot.press("down")
        await settle(pilot)
        assert listing.highlighted == AT_ONCE


async def test_what_is_forgotten_while_another_program_reads_is_gone(opened: Opening) -> None:
    def held(session: StageSession) -> None:
        forget = session.forget

        async def forgetting(scene_id: int) -> None:
            await forget(scene_id)
            raise LibraryError("library-wipe-waits", path="/x")

        vars(session)["forget"] = forgetting

    async with opened(scene=True, prepare=held) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press("ctrl+d", "ctrl+d")
        await settle(pilot)
        assert "/x" in str(app.screen.query_one("#scenes-note", Static).render())
        assert app.screen.query_one(OptionList).option_count == 0
        await pilot.press("escape")
        await settle(pilot)
        assert app.desk.empty
        await pilot.press("f3")
        app.scene_screen.query_one("#draft", Editor).text = "Bonjour"
        await asyncio.sleep(0.4)
        await settle(pilot)
        assert not app.scene_screen.query_one("#trouble").display
        assert not app.desk.dirty
