"""What opens over the scene: the list, the settings, the help, the palette; the person's editor and clipboard."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from stage import DRAFTS, Opening, settle
from textual.command import CommandPalette
from textual.widgets import Input, OptionList, Select

from coach.core.scene import Moment, Outcome, Post
from coach.library.store import Store
from coach.settings import load
from coach.tui import clipboard, external
from coach.tui.screens.help import HelpScreen
from coach.tui.screens.scenes import ScenesScreen
from coach.tui.screens.settings import SettingsScreen
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.option_row import OptionRow
from coach.tui.widgets.top_bar import TopBar


@pytest.fixture
def two_scenes(tmp_path: Path) -> Store:
    store = Store(tmp_path / "library.db")
    old = store.new_scene(Post("La grue du port est repartie.", "Anne Quai"))
    store.save_scene(replace(old, follow_up=date.today() - timedelta(1), outcome=Outcome.LATER))
    store.save_scene(replace(store.new_scene(Post("Un pont écouté.", "Imran")), draft="Bonjour", moment=Moment.WRITE))
    store.close()
    return store


async def test_a_scene_is_found_by_its_words_and_opened(opened: Opening, two_scenes: Store) -> None:
    async with opened() as (app, pilot):
        assert app.desk.scene.post.author == "Imran"
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ScenesScreen)
        listing = app.screen.query_one(OptionList)
        assert "Où revenir" in str(listing.get_option_at_index(0).prompt)
        await pilot.press(*"grue")
        await settle(pilot)
        assert listing.option_count == 1
        await pilot.press("enter")
        await settle(pilot)
        assert app.desk.scene.post.author == "Anne Quai"
        assert app.scene_screen.query_one("#post-editor", Editor).text.startswith("La grue")


async def test_forgetting_a_scene_asks_twice(opened: Opening, two_scenes: Store) -> None:
    async with opened() as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press("down", "ctrl+d")
        await settle(pilot)
        assert len(two_scenes.scenes()) == 2
        await pilot.press("ctrl+d")
        await settle(pilot)
        assert [found.scene.post.author for found in two_scenes.scenes()] == ["Anne Quai"]
        await pilot.press("escape")
        await settle(pilot)
        assert app.desk.empty


async def test_a_new_scene_leaves_the_other_in_the_list(opened: Opening, two_scenes: Store) -> None:
    async with opened() as (app, pilot):
        await pilot.press("x", "ctrl+n")
        await settle(pilot)
        assert app.desk.empty
        assert app.focused is app.scene_screen.query_one("#post-editor")
        assert "Bonjourx" in {found.scene.draft for found in two_scenes.scenes()}


async def test_the_language_changes_live_and_is_written_down(opened: Opening, tmp_path: Path) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f10")
        await pilot.pause()
        assert isinstance(app.screen, SettingsScreen)
        app.screen.query_one("#set-language", OptionRow).choose("en")
        await settle(pilot)
        assert "Settings" in str(app.screen.query_one(".heading").render())
        app.screen.query_one("#set-marks", OptionRow).choose("no")
        app.screen.query_one("#set-theme", Select).value = "coach-light"
        await settle(pilot)
        assert app.theme == "coach-light"
        app.screen.query_one("#set-pause_ms", Input).value = "9"
        await pilot.pause()
        assert "500" in str(app.screen.query_one("#settings-note").render())
        await pilot.press("escape")
        await settle(pilot)
        assert "▸Write" in app.scene_screen.query_one(TopBar).render().plain
        assert app.scene_screen.query_one("#draft", Editor).text == DRAFTS["fr"]
        kept = load(tmp_path / "settings.toml")
        assert (kept.language, kept.marks, kept.pause_ms) == ("en", False, 1500)


async def test_help_names_the_keys_of_the_moment(opened: Opening) -> None:
    async with opened() as (app, pilot):
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert "Relire le brouillon" in " ".join(what for _, what in app.screen.keys)
        await pilot.press("f1")
        await pilot.pause()
        assert app.screen is app.scene_screen


async def test_the_palette_does_what_it_names(opened: Opening) -> None:
    async with opened() as (app, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"crire")
        await pilot.pause(0.6)
        await pilot.press("enter")
        await pilot.pause()
        assert app.desk.scene.moment is Moment.WRITE


async def test_the_example_is_a_click_away_and_eats_no_key(opened: Opening) -> None:
    async with opened() as (app, pilot):
        welcome = app.scene_screen.query_one("#welcome")
        assert welcome.display
        await pilot.click("#example")
        await settle(pilot)
        assert "atelier" in app.desk.scene.post.text
        assert not welcome.display


async def test_the_draft_opens_in_the_persons_editor(
    opened: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "ed"
    script.write_text("#!/bin/sh\nprintf ' et merci' >> \"$1\"\n")
    script.chmod(0o700)
    assert external.edited("Bonjour", [str(script)]) == "Bonjour et merci"
    async with opened(scene=True, editor="/nowhere/at-all") as (app, pilot):
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert len(app._notifications) == 1
        monkeypatch.setattr(app, "suspend", nullcontext)
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert app.scene_screen.query_one("#draft", Editor).text == DRAFTS["fr"]
        assert len(app._notifications) == 2
        app.settings = replace(app.settings, editor=str(script))
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert app.scene_screen.query_one("#draft", Editor).text == DRAFTS["fr"] + " et merci"


async def test_only_the_persons_own_words_reach_the_clipboard(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    monkeypatch.setattr(clipboard, "tool", lambda: ["true"])
    monkeypatch.setattr(clipboard, "copy", lambda text, command: given.append(text) or True)
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f8")
        await settle(pilot)
        assert given == [DRAFTS["fr"]]
        assert app.clipboard == DRAFTS["fr"]


def test_the_clipboard_tool_follows_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard.shutil, "which", lambda name: f"/bin/{name}")
    assert clipboard.tool({}, "darwin") == ["pbcopy"]
    assert clipboard.tool({"WAYLAND_DISPLAY": "w"}, "linux") == ["wl-copy"]
    assert clipboard.tool({"DISPLAY": ":0"}, "linux") == ["xclip", "-selection", "clipboard"]
    assert clipboard.copy("é", ["/nowhere/at-all"]) is False


async def test_leaving_by_the_wrong_key_says_the_right_one(opened: Opening) -> None:
    async with opened() as (app, pilot):
        await pilot.press("f9", "ctrl+c")
        await pilot.pause()
        assert any("Ctrl+Q" in note.message for note in app._notifications)


async def test_no_text_of_anybodys_is_markup_or_an_escape(opened: Opening, tmp_path: Path) -> None:
    odd = "[bold]a[/bold] \x1b[31mrouge\u202e\u200b [@click=app.quit]x[/] [/nope]"
    store = Store(tmp_path / "library.db")
    scene = store.new_scene(Post(odd, odd[:40]))
    store.save_scene(replace(scene, draft=odd + "\n" + odd + "\n" + odd, intention=odd, moment=Moment.READ))
    store.close()
    async with opened(size=(100, 30)) as (app, pilot):
        await settle(pilot)
        await pilot.press("n", "down")
        svg = app.export_screenshot()
        assert "\x1b" not in svg
        assert "\u202e" not in svg
        assert "[bold]a" in svg.replace("&#x27;", "'").replace("\u00a0", " ").replace("&#160;", " ")
        for key in ("f9", "f4"):
            await pilot.press(key)
            await settle(pilot)
            assert "\x1b" not in app.export_screenshot()


@pytest.mark.parametrize("size", [(40, 12), (20, 6), (300, 80)])
async def test_no_size_breaks_it(opened: Opening, size: tuple[int, int]) -> None:
    async with opened(size=size, scene=True) as (app, pilot):
        for key in ("f2", "f3", "f5", "n", "tab", "f9", "tab", "f4"):
            await pilot.press(key)
            await settle(pilot)
        assert app.is_running


async def test_a_slow_disk_never_holds_a_key(opened: Opening) -> None:
    def slow(session: Any) -> None:
        async def save_draft(scene_id: int, text: str) -> None:
            await asyncio.sleep(0.5)

        session.save_draft = save_draft

    async with opened(scene=True, prepare=slow) as (app, pilot):
        await pilot.press(*"abc")
        assert app.scene_screen.query_one("#draft", Editor).text.endswith("abc") or "abc" in app.desk.scene.draft
