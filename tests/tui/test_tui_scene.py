"""The four moments on one screen, driven by the keys."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from stage import DRAFTS, POSTS, Opening, StageSession, app_at, on_disk, settle
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from coach.core.scene import Gesture, Moment, Outcome
from coach.library.store import Store
from coach.tui.app import CoachApp
from coach.tui.screens.compare import CompareScreen
from coach.tui.screens.earlier import EarlierScreen
from coach.tui.screens.reason import ReasonScreen
from coach.tui.widgets.draft_pane import ReadingView
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.quiet_line import QuietLine
from coach.tui.widgets.remarks_pane import RemarkLine, RemarksPane


def stored(home: Path) -> Any:
    return Store(home / "library.db").scenes()[0].scene


@pytest.mark.timed
async def test_a_draft_is_on_disk_within_300_ms_of_the_last_key(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        await pilot.press("f3", *"Bonjour")
        await asyncio.sleep(0.3)
        assert stored(tmp_path).draft == "Bonjour"
        await pilot.press("x")
        await asyncio.sleep(0.3)
        assert stored(tmp_path).draft == "Bonjourx"
        assert app.scene_screen.query_one(QuietLine).saved
        assert "sur le disque" in app.scene_screen.query_one(QuietLine).render().plain


async def test_quitting_writes_the_last_key_and_reopening_finds_it(opened: Opening, tmp_path: Path) -> None:
    async with opened(autosave_ms=250) as (_, pilot):
        await pilot.press("f3", *"Bonjour", "ctrl+q")
    assert stored(tmp_path).draft == "Bonjour"
    async with opened() as (app, _):
        assert app.desk.scene.moment is Moment.WRITE
        assert app.scene_screen.query_one("#draft", Editor).text == "Bonjour"


@asynccontextmanager
async def still_opening(home: Path) -> AsyncIterator[tuple[CoachApp, Pilot[None], Event]]:
    """The app, painted whole, its library opening only once the gate is set."""
    gate = Event()

    def wait(session: StageSession) -> None:
        gate.wait(10)

    app = app_at(home, "fr", wait)
    async with app.run_test(size=(120, 35), notifications=True) as pilot:
        await app.scene_screen.complete()
        assert app.desk.session is None
        yield app, pilot, gate


async def test_keys_typed_before_the_library_opens_are_kept(tmp_path: Path) -> None:
    async with still_opening(tmp_path) as (_, pilot, gate):
        await pilot.press(*"abc")
        gate.set()
        await settle(pilot)
        await asyncio.sleep(0.3)
        assert stored(tmp_path).post.text == "abc"


async def test_a_moment_asked_for_before_the_library_opens_is_gone_to(opened: Opening, tmp_path: Path) -> None:
    async with opened(scene=True) as (_, pilot):
        await pilot.press("f2", "ctrl+q")
    assert stored(tmp_path).moment is Moment.LOOK
    async with still_opening(tmp_path) as (app, pilot, gate):
        await pilot.press("f3")
        gate.set()
        await settle(pilot)
        await pilot.press(*"abc")
        await settle(pilot)
        assert app.desk.scene.moment is Moment.WRITE
        assert app.desk.scene.post == POSTS["fr"]
        assert app.desk.scene.draft == DRAFTS["fr"] + "abc"
        await pilot.press("ctrl+q")


async def test_the_reading_is_shown_on_the_draft_and_walked(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        screen = app.scene_screen
        assert app.desk.scene.moment is Moment.READ
        assert len(screen.remarks) == 2
        assert len(screen.query(RemarkLine)) == 2
        view = screen.query_one(ReadingView)
        assert view.display
        assert not screen.query_one("#draft").display
        await pilot.press("n")
        assert screen.current == 0
        await pilot.press("n")
        assert screen.current == 1
        await pilot.press("p")
        assert screen.current == 0
        await pilot.press("down", "down")
        assert screen.pointed == DRAFTS["fr"].index("Mon père")
        await pilot.press("up")
        assert screen.pointed == DRAFTS["fr"].index("L’établi")
        await pilot.press("m")
        assert not screen.marks


async def test_disagreeing_hides_the_remark_and_undo_brings_it_back(opened: Opening, tmp_path: Path) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("n", "d")
        assert isinstance(app.screen, ReasonScreen)
        await pilot.press(*"voulu", "enter")
        await settle(pilot)
        assert len(app.scene_screen.remarks) == 1
        assert len(Store(tmp_path / "library.db").disagreements()) == 1
        await pilot.press("u")
        await settle(pilot)
        assert len(app.scene_screen.remarks) == 2
        assert not Store(tmp_path / "library.db").disagreements()
        await pilot.press("d", "escape")
        await settle(pilot)
        assert len(app.scene_screen.remarks) == 2


async def test_revising_keeps_the_remarks_on_their_words(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("n", "e")
        editor = app.scene_screen.query_one("#draft", Editor)
        assert app.focused is editor
        row, column = editor.cursor_location
        assert DRAFTS["fr"].splitlines()[row][column:].startswith("Votre post")
        editor.move_cursor((0, 0))
        await pilot.press(*"Oh ")
        assert [span.of(editor.text) for span in editor.pointed] == [
            "Votre post m’a beaucoup parlé.",
            "Auriez-vous quinze minutes jeudi ?",
        ]
        assert "F5" in str(app.scene_screen.query_one(RemarksPane).border_title)
        await pilot.press("escape")
        assert app.scene_screen.query_one(ReadingView).display


async def test_the_earlier_message_opens_beside_the_draft(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        app.scene_screen.query_one("#intention", Input).value = "Chez Paul"
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, EarlierScreen)
        assert "Paul Noir" in str(app.screen.query_one("#match").render())
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is app.scene_screen


async def test_versions_are_compared(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("f3")
        editor = app.scene_screen.query_one("#draft", Editor)
        editor.text = editor.text.rpartition("\n")[0]
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("f6")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        assert "− Auriez-vous" in str(app.screen.query_one("#lines").render())
        assert "demande avant" in str(app.screen.query_one("#resolution").render())
        await pilot.press("p")
        assert "première" in str(app.screen.query_one("#which").render())
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press("f9")
        await settle(pilot)
        assert "Résolu" in str(app.scene_screen.query_one("#resolved").render())


async def test_what_was_sent_by_hand_is_remembered(opened: Opening, tmp_path: Path) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f9")
        app.scene_screen.query_one("#follow", Input).value = "+7"
        await pilot.pause()
        await pilot.click("#outcome-sent")
        await settle(pilot)
        assert stored(tmp_path).outcome is Outcome.SENT
        assert stored(tmp_path).follow_up is not None
        assert [message.text for message in Store(tmp_path / "library.db").past()] == [DRAFTS["fr"]]
        assert "reconnaîtra" in str(app.scene_screen.query_one("#outcome").render())


async def test_silence_is_kept_with_its_reason(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        await pilot.press(*"un post", "f9")
        await pilot.press(*"trop tôt")
        assert app.scene_screen.query_one("#outcome-sent").disabled
        await pilot.click("#outcome-silent")
        await settle(pilot)
        assert (stored(tmp_path).outcome, stored(tmp_path).why) == (Outcome.SILENT, "trop tôt")


async def test_the_notes_of_look_stay_in_sight(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        await pilot.press(*"post", "tab", *"pour la remercier", "tab", *"le rabot")
        gesture = app.scene_screen.query_one("#gesture")
        gesture.focus()
        await pilot.press("left")
        await pilot.press("f3")
        await on_disk(pilot, app)
        notes = str(app.scene_screen.query_one("#notes").render())
        assert "pour la remercier" in notes
        assert "le rabot" in notes
        scene = stored(tmp_path)
        assert (scene.intention, scene.notes.seen) == ("pour la remercier", "le rabot")
        assert scene.gesture is Gesture.COMMENT
        await pilot.press("f7")
        assert not app.scene_screen.query_one("#notes-pane").display


@pytest.mark.timed
async def test_the_quiet_words_change_only_after_a_pause(opened: Opening) -> None:
    async with opened(pause_ms=3000) as (app, pilot):
        quiet = app.scene_screen.query_one(QuietLine)
        await pilot.press("f3", *"établi")
        assert quiet.addressed is None
        await asyncio.sleep(3.2)
        await settle(pilot)
        assert quiet.addressed is True
        assert quiet.recycled is False


async def test_a_whole_reading_says_the_quiet_words_too(opened: Opening) -> None:
    async with opened(pause_ms=60_000, scene=True) as (app, pilot):
        quiet = app.scene_screen.query_one(QuietLine)
        assert quiet.addressed is None
        await pilot.press("f5")
        await settle(pilot)
        report = app.scene_screen.desk.reading.report
        assert quiet.addressed is (report.address.verdict == "person")
        assert quiet.recycled is report.reuse.flag


async def test_what_came_in_one_burst_with_the_key_is_read_whole(opened: Opening) -> None:
    async with opened(pause_ms=60_000) as (app, pilot):
        await pilot.press("f3")
        for key in (*"établi", "f5"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        desk = app.scene_screen.desk
        assert desk.scene.moment is Moment.READ
        assert desk.reading.text == "établi"


async def test_a_narrow_screen_shows_a_page_at_a_time(opened: Opening) -> None:
    async with opened(size=(80, 24), scene=True) as (app, pilot):
        screen = app.scene_screen
        left, right = screen.query_one("#left"), screen.query_one("#right")
        assert (left.display, right.display) == (False, True)
        await pilot.press("tab")
        assert (left.display, right.display) == (True, False)
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("tab")
        assert screen.query_one(RemarksPane).display
        assert not right.display
        await pilot.press("shift+tab")
        assert right.display
        await pilot.resize_terminal(120, 35)
        await pilot.pause()
        assert left.display
        assert right.display


async def test_an_empty_draft_is_not_read(opened: Opening) -> None:
    async with opened() as (app, pilot):
        await pilot.press(*"post", "f5")
        await pilot.pause()
        assert app.desk.scene.moment is Moment.WRITE
        assert app.desk.reading is None
