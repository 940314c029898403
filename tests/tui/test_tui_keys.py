"""Every binding does what its tooltip says, by the key it has unless the person rebinds it."""

from __future__ import annotations

import ast
import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest
from stage import DRAFTS, Opening, settle
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from coach.core.scene import Gesture, Moment, Outcome, PastMessage
from coach.library.store import Store
from coach.settings import KEYS
from coach.tui.app import CoachApp
from coach.tui.keys import clashes, keymap, keys_of, unknown_keys
from coach.tui.screens.compare import CompareScreen
from coach.tui.screens.earlier import EarlierScreen
from coach.tui.screens.help import HelpScreen
from coach.tui.screens.importing import ImportScreen
from coach.tui.screens.mirror import MirrorScreen
from coach.tui.screens.reason import ReasonScreen
from coach.tui.screens.scenes import ScenesScreen
from coach.tui.screens.settings import SettingsScreen
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.option_row import OptionRow
from coach.tui.widgets.top_bar import TopBar

Press = Callable[..., Awaitable[None]]
"""Presses bindings by name, or keys, and lets everything settle."""


def hand(app: CoachApp, pilot: object) -> Press:
    """Somebody at the keyboard."""

    async def press(*names: str) -> None:
        for name in names:
            await pilot.press(KEYS[name].split(",")[0] if name in KEYS else name)  # type: ignore[attr-defined]
            await settle(pilot)  # type: ignore[arg-type]

    return press


async def test_the_moments(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press = hand(app, pilot)
        for name in ("look", "write", "read", "keep"):
            await press(name)
            assert app.desk.scene.moment == name


async def test_what_opens_over_the_scene_and_closes(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press = hand(app, pilot)
        for name, kind in (
            ("scenes", ScenesScreen),
            ("settings", SettingsScreen),
            ("help", HelpScreen),
            ("palette", CommandPalette),
            ("mirror", MirrorScreen),
            ("import", ImportScreen),
        ):
            await press(name)
            assert isinstance(app.screen, kind), name
            await press("close")
            assert app.screen is app.scene_screen, name


async def test_walking_the_remarks(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press, screen = hand(app, pilot), app.scene_screen
        await press("read", "next", "next")
        assert screen.current == 1
        await press("previous")
        assert screen.current == 0
        await press("sentence-down")
        here = screen.pointed
        await press("sentence-down", "sentence-up")
        assert screen.pointed == here
        await press("passage-next")
        assert screen.pointed != here
        await press("passage-previous")
        assert screen.pointed == here
        await press("marks")
        assert not screen.marks
        await press("revise")
        assert app.focused is screen.query_one("#draft")


async def test_disagreeing_and_taking_it_back(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press, screen = hand(app, pilot), app.scene_screen
        await press("read", "disagree")
        assert isinstance(app.screen, ReasonScreen)
        await press("confirm")
        assert len(screen.remarks) == 1
        await press("undo")
        assert len(screen.remarks) == 2


async def test_meaning_to_say_it_again_and_taking_it_back(opened: Opening, tmp_path: Path) -> None:
    async with opened(scene=True) as (app, pilot):
        press, screen = hand(app, pilot), app.scene_screen
        screen.query_one("#intention", Input).value = "Chez Paul"
        await press("read", "earlier")
        assert isinstance(app.screen, EarlierScreen)
        store = Store(tmp_path / "library.db")
        await press("meant")
        assert store.allowed_reuse() == {"l'etabli des apprentis m'a suivi tout l'apres-midi."}
        assert "✓" in str(app.screen.query_one("#match").render())
        await press("undo")
        assert store.allowed_reuse() == set()
        await press("meant", "earlier")
        assert len(store.allowed_reuse()) == 1
        await press("undo")
        assert store.allowed_reuse() == set()


async def test_versions(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press = hand(app, pilot)
        await press("read", "compare")
        assert isinstance(app.screen, CompareScreen)
        await press("compare")
        assert app.screen is app.scene_screen


async def test_notes_fold(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press, notes = hand(app, pilot), app.scene_screen.query_one("#notes-pane")
        assert notes.display
        await press("notes")
        assert not notes.display


async def test_the_fields_one_after_another(opened: Opening) -> None:
    async with opened() as (app, pilot):
        press, screen = hand(app, pilot), app.scene_screen
        first = app.focused
        await press("page")
        assert app.focused is screen.query_one("#intention")
        await press("page-back")
        assert app.focused is first
        row = screen.query_one(OptionRow)
        row.focus()
        await press("option-previous")
        assert row.value == Gesture.COMMENT
        await press("option-next")
        assert row.value == Gesture.MESSAGE


async def test_a_new_scene_and_the_example(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        press = hand(app, pilot)
        await press("new")
        assert app.desk.empty
        await press("example")
        assert "atelier" in app.desk.scene.post.text


async def test_the_list_of_scenes(opened: Opening, tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    async with opened(scene=True) as (app, pilot):
        press = hand(app, pilot)
        await press("keep")
        app.scene_screen.query_one("#follow", Input).value = date.today().isoformat()
        await settle(pilot)
        await press("new", "x", "scenes")
        assert [scene.post.author for scene in store.due(date.today())] == ["Claire Roche"]
        await press("settled")
        assert store.due(date.today()) == []
        await press("settled")
        assert len(store.due(date.today())) == 1
        await press("open")
        assert app.desk.scene.post.author == "Claire Roche"
        await press("scenes", "forget", "forget")
        assert len(store.scenes()) == 1


async def test_hands(opened: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    from coach.tui import clipboard

    monkeypatch.setattr(clipboard, "tool", lambda: None)
    async with opened(scene=True, editor="/nowhere/at-all") as (app, pilot):
        press = hand(app, pilot)
        await press("copy")
        assert app.clipboard == DRAFTS["fr"]
        told = len(app._notifications)
        await press("editor")
        assert len(app._notifications) == told + 1
        await press("leave")
        assert any("Ctrl+Q" in note.message for note in app._notifications)
        await press("quit")
        assert not app.is_running


def test_every_binding_is_pressed_in_this_file() -> None:
    names = {
        text.value
        for node in ast.walk(ast.parse(Path(__file__).read_text("utf-8")))
        if isinstance(node, ast.AsyncFunctionDef)
        for text in ast.walk(node)
        if isinstance(text, ast.Constant) and isinstance(text.value, str)
    }
    assert set(KEYS) <= names


async def test_a_burst_of_keys_keeps_its_order(opened: Opening) -> None:
    async with opened() as (app, pilot):
        await pilot.press("f3")
        for key in ("a", "b", "backspace", "c", "ctrl+u", "d", "e", "backspace", "f"):
            app.simulate_key(key)
        await settle(pilot)
        assert app.scene_screen.query_one("#draft", Editor).text == "df"
        await pilot.press("f2")
        author = app.scene_screen.query_one("#author", Input)
        author.focus()
        for key in ("x", "y", "backspace", "z"):
            app.simulate_key(key)
        await settle(pilot)
        assert author.value == "xz"


async def test_keys_typed_while_a_reading_computes_are_all_there(opened: Opening) -> None:
    go = asyncio.Event()

    def held(session: object) -> None:
        session.go = go  # type: ignore[attr-defined]

    async with opened(scene=True, prepare=held) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause()
        assert app.scene_screen.running
        await pilot.press("e", *"abcdefgh")
        assert "abcdefgh" in app.scene_screen.query_one("#draft", Editor).text
        go.set()


@pytest.mark.parametrize(
    ("own", "unknown"),
    [
        ("f5", []),
        ("?, ctrl+alt+k", []),
        ("question_mark", []),
        ("ctl+x", ["ctl+x"]),
        ("+,ctrl+", ["ctrl+"]),
    ],
)
def test_a_key_that_no_keyboard_sends_is_known(own: str, unknown: list[str]) -> None:
    assert unknown_keys({"read": own}) == unknown


def test_keys_are_taken_as_people_write_them() -> None:
    assert keys_of("revise", {}) == ["e", "enter"]
    assert keymap({"revise": "x , ?"}) == {"revise": "x,question_mark"}
    assert clashes({"read": "f9"}, ["read", "keep"]) == [("f9", "read", "keep")]
    assert clashes({}, ["open", "confirm"]) == []


async def test_odd_keys_are_told_at_the_start(opened: Opening) -> None:
    async with opened(keys={"read": "f9", "write": "ctl+w"}) as (app, _):
        said = " ".join(note.message for note in app._notifications)
        assert "ctl+w" in said
        assert "read" in said
        assert "keep" in said


@pytest.mark.parametrize("key", ["right", "down", "end"])
async def test_a_key_of_ones_own_is_not_overruled_in_the_reading(opened: Opening, key: str) -> None:
    async with opened(scene=True, size=(100, 16), keys={"next": key}) as (app, pilot):
        assert any("next" in note.message for note in app._notifications) is (key != "end")
        await pilot.press("f5")
        await settle(pilot)
        for index in (0, 1):
            await pilot.press(key)
            await settle(pilot)
            assert app.scene_screen.current == index
        await pilot.press("left" if key == "right" else "up")
        assert app.scene_screen.pointed != app.scene_screen.remarks[1].span.start


async def test_a_sign_can_be_a_key(opened: Opening) -> None:
    async with opened(scene=True, keys={"next": "?"}) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("question_mark")
        assert app.scene_screen.current == 0


async def test_a_click_beside_a_sheet_closes_it(opened: Opening) -> None:
    async with opened() as (app, pilot):
        for key in ("f10", "f1"):
            await pilot.press(key)
            await settle(pilot)
            await pilot.click(offset=(1, 1))
            await settle(pilot)
            assert app.screen is app.scene_screen, key


async def test_the_key_line_can_be_clicked(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f2")
        await pilot.click("#keys", offset=(2, 0))
        await settle(pilot)
        assert app.desk.scene.moment is Moment.WRITE
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        reason = app.screen
        keys = reason.query_one("#keys")
        at = str(keys.render()).index("Confirmer")
        await pilot.click("#keys", offset=(at, 0))
        await settle(pilot)
        assert len(app.scene_screen.remarks) == 1


async def test_the_moments_are_clicked_and_explained(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        bar = app.scene_screen.query_one(TopBar)
        said = bar.render().plain
        await pilot.hover("#top", offset=(said.index("Garder"), 0))
        assert "envoyé à la main" in str(bar.tooltip)
        await pilot.hover("#top", offset=(said.index("●"), 0))
        assert "smollm2" in str(bar.tooltip)
        await pilot.hover("#top", offset=(2, 0))
        assert bar.tooltip is None
        await pilot.click("#top", offset=(said.index("Garder"), 0))
        await settle(pilot)
        assert app.desk.scene.moment is Moment.KEEP


async def test_a_list_is_clicked(opened: Opening, tmp_path: Path) -> None:
    Store(tmp_path / "library.db").add_past([PastMessage("p", "Bonjour", "Anne")], "test")
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f9", "f4")
        await settle(pilot)
        assert app.screen.query_one(OptionList).option_count == 1
        await pilot.click("#list", offset=(3, 0))
        await settle(pilot)
        assert app.screen is app.scene_screen
        assert app.desk.scene.outcome is Outcome.OPEN
