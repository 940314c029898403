"""What comes while the screen is composed anew waits, and is handled then."""

from __future__ import annotations

import asyncio

import pytest
from stage import DRAFTS, Opening, settle
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from coach.core.scene import Moment, Post
from coach.session import Glance
from coach.tui.app import CoachApp
from coach.tui.screens.settings import SettingsScreen
from coach.tui.stillness import still
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.option_row import OptionRow
from coach.tui.widgets.quiet_line import QuietLine
from coach.tui.widgets.top_bar import TopBar


class Gap:
    """Something said to a screen when it has been taken apart and is not put together yet."""

    def __init__(self, screen: Screen[None], monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached = asyncio.Event()
        self._screen, self._compose = screen, screen.recompose
        monkeypatch.setattr(screen, "recompose", self._in_two_steps)

    async def _in_two_steps(self) -> None:
        await self._screen.query_children("*").exclude(".-textual-system").remove()
        self.reached.set()
        await asyncio.sleep(0.1)
        await self._compose()


async def gap_of_the_scene(app: CoachApp, pilot: Pilot[None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Change the language, up to where the scene has been taken apart."""
    await settle(pilot)
    gap = Gap(app.scene_screen, monkeypatch)
    app.choose("language", "en")
    await gap.reached.wait()


def moment_in_sight(app: CoachApp) -> str:
    return app.scene_screen.query_one(TopBar).render().plain


async def test_a_glance_in_the_gap_is_shown_afterwards(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(scene=True) as (app, pilot):
        await gap_of_the_scene(app, pilot, monkeypatch)
        app.scene_screen.post_message(app.scene_screen.Glanced(DRAFTS["fr"], Glance(True, True)))
        await settle(pilot)
        quiet = app.scene_screen.query_one(QuietLine)
        assert (quiet.addressed, quiet.recycled) == (True, True)
        assert "▸Write" in moment_in_sight(app)


async def test_the_quiet_words_are_said_in_the_other_language(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        app.scene_screen.query_one(QuietLine).addressed = True
        await pilot.press("x")
        await settle(pilot)
        await pilot.pause(0.3)
        app.choose("language", "en")
        await settle(pilot)
        said = app.scene_screen.query_one(QuietLine).render().plain
        assert "address ●" in said
        assert "on disk" in said


async def test_a_key_in_the_gap_is_heeded_afterwards(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(scene=True) as (app, pilot):
        await gap_of_the_scene(app, pilot, monkeypatch)
        app.post_message(events.Key("f2", None))
        await settle(pilot)
        assert app.desk.scene.moment is Moment.LOOK
        assert "▸Look" in moment_in_sight(app)
        assert app.desk.scene.draft == DRAFTS["fr"]


async def test_a_scene_begun_in_the_gap_is_shown_afterwards(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(scene=True) as (app, pilot):
        await gap_of_the_scene(app, pilot, monkeypatch)
        app._begin(Post("Le pont chante.", "Imran"))
        await settle(pilot)
        assert not list(app._notifications), "no worker failed"
        assert app.scene_screen.query_one("#post-editor", Editor).text == "Le pont chante."
        assert "▸Look" in moment_in_sight(app)


async def test_a_setting_in_the_gap_of_the_settings_holds(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f10")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, SettingsScreen)
        gap = Gap(screen, monkeypatch)
        screen.query_one("#set-language", OptionRow).choose("en")
        await gap.reached.wait()
        app.post_message(events.Key("escape", None))
        await settle(pilot)
        assert app.screen is app.scene_screen
        assert app.settings.spoken == "en"


async def test_a_queue_that_is_closing_is_not_waited_for(opened: Opening) -> None:
    async with opened(scene=True) as (app, _):
        quiet = app.scene_screen.query_one(QuietLine)
        await quiet.remove()
        async with asyncio.timeout(2), still(quiet):
            assert not quiet.is_attached
