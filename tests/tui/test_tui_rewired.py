"""Models chosen while coach runs: half a path is no choice, and a whole one is worked with at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from stage import DRAFTS, Opening, StageSession, app_at, settle
from textual.pilot import Pilot
from textual.widgets import Static

from coach.cli.wiring import wire
from coach.errors import LibraryError
from coach.library.store import Store
from coach.models.registry import ENCODERS
from coach.session import Session
from coach.settings import Settings, load, save
from coach.tui.app import CoachApp
from coach.tui.screens.settings import SettingsScreen
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.line import Line


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Something an encoder may be read from."""
    made = tmp_path / "encoder"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def _no_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))


async def typed(pilot: Pilot[None], role: str, text: str) -> SettingsScreen:
    """Open the settings and type into a model's field."""
    await pilot.press("f10")
    await settle(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, SettingsScreen)
    line = screen.query_one(f"#set-{role}", Line)
    line.focus()
    line.value = text[:-2]
    await pilot.pause()
    await pilot.press("end", *text[-2:])
    await settle(pilot)
    return screen


def note(screen: SettingsScreen) -> str:
    return str(screen.query_one("#settings-note", Static).render())


def counted(sessions: list[StageSession], then: Callable[[StageSession], None] = lambda session: None) -> object:
    """Notes every session that is opened, and whether it was closed."""

    def prepare(session: StageSession) -> None:
        close = session.close

        async def closing() -> None:
            vars(session)["closed"] = True
            await close()

        vars(session).update(closed=False, close=closing)
        sessions.append(session)
        then(session)

    return prepare


def slowly(app: CoachApp) -> list[tuple[str, str]]:
    """Opening the library takes a while from now on; what reader and critic the file named each time."""
    at_once, named = app.open_session, []

    def opening() -> Session:
        written = load(app.places.settings)
        named.append((written.reader, written.critic))
        time.sleep(0.3)
        return at_once()

    app.open_session = opening
    return named


async def test_a_reader_that_is_gone_does_not_keep_the_library_shut(tmp_path: Path) -> None:
    app = app_at(tmp_path)
    save(tmp_path / "settings.toml", Settings(reader="/gone/model.gguf", encoder="none", critic="none"))
    app.open_session = lambda: wire(tmp_path).session()
    async with app.run_test(size=(120, 35)) as pilot:
        await settle(pilot)
        await pilot.press(*"merci")
        await asyncio.sleep(0.4)
        assert not app.scene_screen.query_one("#trouble").display
        assert Store(tmp_path / "library.db").scenes()[0].scene.post.text == "merci"
        await pilot.press("ctrl+q")


async def test_half_a_path_is_never_written_down(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        screen = await typed(pilot, "encoder", "/ho")
        assert load(tmp_path / "settings.toml").encoder == "auto"
        await pilot.press("tab")
        await settle(pilot)
        assert "/ho" in note(screen)
        await pilot.press("escape")
        await settle(pilot)
        assert app.screen is app.scene_screen
        assert any("/ho" in said.message for said in app._notifications)
        assert load(tmp_path / "settings.toml").encoder == "auto"


@pytest.mark.parametrize("leave", ["enter", "tab", "escape", "f10"])
async def test_a_whole_path_is_taken_when_the_field_is_left(
    opened: Opening, tmp_path: Path, folder: Path, leave: str
) -> None:
    sessions: list[StageSession] = []
    async with opened(prepare=counted(sessions)) as (app, pilot):
        await typed(pilot, "encoder", str(folder))
        assert len(sessions) == 1
        await pilot.press(leave)
        await settle(pilot)
        await settle(pilot)
        assert load(tmp_path / "settings.toml").encoder == str(folder)
        assert len(sessions) == 2
        assert app.desk.session is sessions[1]
        assert [vars(session)["closed"] for session in sessions] == [True, False]


async def test_an_encoder_that_was_never_fetched_is_told_with_its_command(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (_, pilot):
        screen = await typed(pilot, "encoder", ENCODERS[0].name)
        await pilot.press("enter")
        await settle(pilot)
        assert f"coach models fetch {ENCODERS[0].name}" in note(screen)
        assert load(tmp_path / "settings.toml").encoder == "auto"


async def test_no_model_typed_is_the_starter_one(opened: Opening, tmp_path: Path) -> None:
    async with opened(encoder="none") as (app, pilot):
        screen = await typed(pilot, "encoder", "")
        await pilot.press("enter")
        await settle(pilot)
        assert app.settings.encoder == "auto"
        assert screen.query_one("#set-encoder", Line).value == "auto"


async def test_a_reading_on_its_way_is_stopped_and_begun_anew(opened: Opening, tmp_path: Path) -> None:
    sessions: list[StageSession] = []

    def slow(session: StageSession) -> None:
        session.go = asyncio.Event()

    async with opened(scene=True, prepare=counted(sessions, slow)) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.2)
        assert app.scene_screen.running
        app.choose("reader", "none")
        while len(sessions) < 2 or not vars(sessions[0])["closed"]:
            await pilot.pause(0.02)
        assert app.scene_screen.running
        assert sessions[1].go is not None
        sessions[1].go.set()
        await settle(pilot)
        assert app.desk.reading is not None
        assert app.desk.reading.whole
        assert len(app._notifications) == 0
        await pilot.press("f3", *"merci")
        await asyncio.sleep(0.4)
        text = app.scene_screen.query_one("#draft", Editor).text
        assert text.replace("merci", "") == DRAFTS["fr"] != text
        assert Store(tmp_path / "library.db").scenes()[0].scene.draft == text


async def test_what_was_read_by_other_models_is_read_again(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("f3")
        app.choose("critic", "none")
        await settle(pilot)
        assert app.desk.reading is None


async def test_a_screen_that_stands_on_the_session_keeps_it(opened: Opening) -> None:
    sessions: list[StageSession] = []
    async with opened(scene=True, prepare=counted(sessions)) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        app.choose("reader", "none")
        await settle(pilot)
        await settle(pilot)
        assert app.desk.session is sessions[1]
        assert not vars(sessions[0])["closed"]
        await pilot.press("ctrl+d", "ctrl+d")
        await settle(pilot)
        assert app.desk.empty


async def test_a_session_a_screen_stood_on_is_closed_with_the_screen(opened: Opening) -> None:
    sessions: list[StageSession] = []
    async with opened(scene=True, prepare=counted(sessions)) as (app, pilot):
        slowly(app)
        app.choose("reader", "none")
        await pilot.pause(0.1)
        await pilot.press("f4")
        await settle(pilot)
        assert app.desk.session is sessions[1]
        assert [vars(session)["closed"] for session in sessions] == [False, False]
        await pilot.press("escape")
        await settle(pilot)
        assert [vars(session)["closed"] for session in sessions] == [True, False]


async def test_quitting_closes_every_session(opened: Opening) -> None:
    sessions: list[StageSession] = []
    async with opened(scene=True, prepare=counted(sessions)) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        app.choose("reader", "none")
        await settle(pilot)
        assert not vars(sessions[0])["closed"]
        await pilot.press("ctrl+q")
        assert [vars(session)["closed"] for session in sessions] == [True, True]


async def test_a_change_while_the_library_opens_again_leaves_no_session_behind(opened: Opening) -> None:
    sessions: list[StageSession] = []
    async with opened(prepare=counted(sessions)) as (app, pilot):
        named = slowly(app)
        app.choose("reader", "none")
        await pilot.pause(0.1)
        app.choose("critic", "none")
        await settle(pilot)
        await settle(pilot)
        assert named[-1] == ("none", "none")
        assert [session for session in sessions if not vars(session)["closed"]] == [app.desk.session]


async def test_a_choice_taken_back_while_the_library_opens_again_is_gone(opened: Opening) -> None:
    async with opened() as (app, pilot):
        named = slowly(app)
        app.choose("reader", "none")
        await pilot.pause(0.1)
        app.choose("reader", "auto")
        await settle(pilot)
        await settle(pilot)
        assert named == [("none", "auto"), ("auto", "auto")]


async def test_a_model_that_could_not_be_written_down_is_taken_with_the_next_change(
    opened: Opening, tmp_path: Path
) -> None:
    sessions: list[StageSession] = []
    path = tmp_path / "settings.toml"
    async with opened(prepare=counted(sessions)) as (app, pilot):
        path.write_text("this is = not [toml\n")
        app.choose("reader", "none")
        await settle(pilot)
        assert len(sessions) == 1
        path.write_text("# mended\n")
        app.choose("marks", False)
        await settle(pilot)
        assert (load(path).reader, load(path).marks) == ("none", False)
        assert len(sessions) == 2


async def test_what_was_changed_by_hand_meanwhile_stays(opened: Opening, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    async with opened() as (app, pilot):
        app.choose("theme", "nord")
        await settle(pilot)
        path.write_text("theme = 'dracula'\npause_ms = 900  # by hand\n[keys]\nread = 'f6'\n")
        app.choose("marks", False)
        await settle(pilot)
        kept = load(path)
        assert (kept.theme, kept.pause_ms, dict(kept.keys), kept.marks) == ("dracula", 900, {"read": "f6"}, False)


async def test_what_was_resolved_is_told_by_the_models_chosen_meanwhile(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("f3")
        app.scene_screen.query_one("#draft", Editor).text = "Bonjour Claire,\nMon père avait gardé l’horloge."
        await settle(pilot)
        assert isinstance(app.desk.session, StageSession)
        app.desk.session.go = asyncio.Event()
        await pilot.press("f9")
        await pilot.pause(0.1)
        assert not app.scene_screen.query_one("#resolved").display
        app.choose("critic", "none")
        await settle(pilot)
        await settle(pilot)
        assert app.scene_screen.query_one("#resolved").display


async def test_a_library_that_will_not_open_again_leaves_the_session_as_it_was(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        before = app.desk.session

        def locked() -> Session:
            raise LibraryError("library-locked", path="/x")

        app.open_session = locked
        app.choose("reader", "none")
        await settle(pilot)
        assert app.desk.session is before
        assert len(app._notifications) == 1


async def test_no_other_setting_opens_the_library_again(opened: Opening) -> None:
    sessions: list[StageSession] = []
    async with opened(prepare=counted(sessions)) as (app, pilot):
        app.choose("marks", False)
        app.choose("reader", "auto")
        await settle(pilot)
        assert len(sessions) == 1


async def test_models_chosen_one_after_another_end_in_one_session(opened: Opening) -> None:
    sessions: list[StageSession] = []
    async with opened(prepare=counted(sessions)) as (app, pilot):
        for role in ("reader", "encoder", "critic"):
            app.choose(role, "none")
        await settle(pilot)
        await settle(pilot)
        assert app.desk.session is sessions[-1]
        assert isinstance(app, CoachApp)
        await pilot.press(*"merci")
        await asyncio.sleep(0.3)
        assert not app.desk.dirty
