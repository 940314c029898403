"""What is typed reaches the library whoever asked for the write, and the screen says when it did not."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from stage import Opening, on_disk, settle
from textual.css.query import NoMatches
from textual.widgets import Input, OptionList

from coach.core.scene import Post, Scene
from coach.errors import CoachError, LibraryError
from coach.library.store import Store
from coach.tui.app import CoachApp
from coach.tui.desk import Desk
from coach.tui.widgets.editor import Editor

YESTERDAY = date.today() - timedelta(1)


def stored(home: Path) -> Scene:
    return Store(home / "library.db").scenes()[0].scene


@contextmanager
def full_disk(app: CoachApp) -> Iterator[None]:
    session = app.desk.session
    assert session is not None

    async def refused(*_: object) -> None:
        raise LibraryError("disk-full", path="/x")

    vars(session).update(save=refused, save_draft=refused)
    yield
    del vars(session)["save"], vars(session)["save_draft"]


def composed_anew(error: CoachError | None) -> None:
    """What the screen does with the news while its widgets are not there."""
    raise NoMatches("#trouble")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.tui.desk.RETRY_SECONDS", 0.1)


async def test_a_write_that_fails_on_the_way_to_a_reading_is_told_and_made_again(
    opened: Opening, tmp_path: Path
) -> None:
    async with opened(scene=True, autosave_ms=250) as (app, pilot):
        await asyncio.sleep(0.4)
        trouble = app.scene_screen.query_one("#trouble")
        with full_disk(app):
            await pilot.press("end", "x", "f5")
            await settle(pilot)
            assert app.desk.dirty
            assert trouble.display
        await asyncio.sleep(0.3)
        assert not app.desk.dirty
        assert stored(tmp_path).draft == app.scene_screen.query_one("#draft", Editor).text
        assert not trouble.display


async def test_what_another_write_brought_to_disk_is_no_trouble_any_more(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        with full_disk(app):
            await pilot.press("x")
            await asyncio.sleep(0.3)
        trouble = app.scene_screen.query_one("#trouble")
        assert trouble.display
        await app.desk.flush()
        assert not trouble.display


async def test_a_write_is_not_lost_with_whoever_asked_for_it(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        app.scene_screen.query_one("#post-editor", Editor).focus()
        await pilot.press("x")
        asked = asyncio.ensure_future(app.desk.flush())
        await asyncio.sleep(0)
        asked.cancel()
        await asyncio.sleep(0.4)
        assert not app.desk.dirty
        assert len(Store(tmp_path / "library.db").scenes()) == 1
        assert stored(tmp_path).post.text == "x"


async def test_a_text_that_cannot_be_written_holds_the_door_each_time(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        for sign in "xy":
            with full_disk(app):
                await pilot.press(sign, "ctrl+q")
                await settle(pilot)
                assert app.is_running
                assert app.desk.dirty
            await app.desk.flush()


@pytest.mark.parametrize("refused", [None, LibraryError("disk-full", path="/x")])
async def test_a_screen_that_cannot_say_it_now_does_not_decide_how_a_write_went(
    opened: Opening, tmp_path: Path, refused: LibraryError | None
) -> None:
    async with opened("en") as (app, _):
        told: list[object] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context["exception"]))
        desk = Desk(60_000, composed_anew)
        desk.session = app.desk.session
        desk.edit(replace(desk.scene, post=Post("A post.")))
        await desk.flush()
        desk.edit(replace(desk.scene, draft="A draft."))
        with full_disk(app) if refused else nullcontext():
            if refused:
                with pytest.raises(LibraryError):
                    await desk.flush()
            else:
                assert await desk.flush()
        await asyncio.sleep(0.3)
        assert not desk.dirty
        assert stored(tmp_path).draft == "A draft."
        assert [type(one) for one in told] == [NoMatches] * (3 if refused else 2)


async def test_a_write_that_ends_while_the_language_changes_is_a_write(opened: Opening) -> None:
    async with opened("en", scene=True, pause_ms=60_000) as (app, pilot):
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        for turn in range(4):
            app.choose("language", "fr" if turn % 2 == 0 else "en")
            for n in range(60):
                app.desk.edit(replace(app.desk.scene, intention=f"why {turn} {n}"))
                await app.desk.flush()
            await settle(pilot)
        assert not app.desk.dirty


def writing() -> list[str]:
    """The desks' tasks that have not ended."""
    return [name for task in asyncio.all_tasks() if (name := task.get_name()).startswith("desk")]


@contextmanager
def writes_held(app: CoachApp) -> Iterator[asyncio.Event]:
    """Let no draft reach the library before the event is set."""
    session, go = app.desk.session, asyncio.Event()
    assert session is not None
    save = session.save_draft

    async def held(scene_id: int, text: str) -> None:
        await go.wait()
        await save(scene_id, text)

    vars(session).update(save_draft=held)
    yield go
    go.set()
    del vars(session)["save_draft"]


@pytest.mark.parametrize("waited", [0.0, 0.4], ids=["not-begun", "under-way"])
async def test_no_write_is_left_behind_when_the_app_closes(
    opened: Opening, monkeypatch: pytest.MonkeyPatch, waited: float
) -> None:
    monkeypatch.setattr("coach.tui.desk.CLOSE_SECONDS", 0.1)
    with ExitStack() as after:
        async with opened(scene=True, autosave_ms=250) as (app, _):
            await app.desk.flush()
            after.enter_context(writes_held(app))
            app.desk.edit(replace(app.desk.scene, draft="Another draft."))
            await asyncio.sleep(waited)
            assert bool(writing()) is bool(waited)
        await asyncio.sleep(0.4)
        assert not writing()


async def test_a_write_under_way_ends_before_the_app_has_closed(opened: Opening, tmp_path: Path) -> None:
    with ExitStack() as after:
        async with opened(scene=True, autosave_ms=250) as (app, _):
            await app.desk.flush()
            go = after.enter_context(writes_held(app))
            app.desk.edit(replace(app.desk.scene, draft="Another draft."))
            await asyncio.sleep(0.4)
            asyncio.get_running_loop().call_later(0.2, go.set)
        assert not writing()
    assert stored(tmp_path).draft == "Another draft."


async def test_a_write_that_fails_is_not_made_again_once_the_app_has_closed(opened: Opening) -> None:
    with ExitStack() as after:
        async with opened(scene=True, autosave_ms=250) as (app, _):
            await app.desk.flush()
            after.enter_context(full_disk(app))
            app.desk.edit(replace(app.desk.scene, draft="Another draft."))
            await asyncio.sleep(0.3)
        begun: list[object] = []
        app.desk._begun = begun.append  # type: ignore[assignment, method-assign]
        await asyncio.sleep(0.4)
        assert not begun


@pytest.mark.parametrize(("presses", "kept"), [(1, None), (2, YESTERDAY)])
async def test_having_been_back_to_the_open_scene_stays_so(
    opened: Opening, tmp_path: Path, presses: int, kept: date | None
) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f9")
        follow = app.scene_screen.query_one("#follow", Input)
        follow.value = YESTERDAY.isoformat()
        await on_disk(pilot, app)
        assert stored(tmp_path).follow_up == YESTERDAY
        await pilot.press("f4")
        await settle(pilot)
        for _ in range(presses):
            await pilot.press("ctrl+r")
            await settle(pilot)
        assert stored(tmp_path).follow_up == kept
        await pilot.press("escape")
        await settle(pilot)
        assert bool(follow.value) is bool(kept)
        await pilot.press("f2")
        await on_disk(pilot, app)
        assert stored(tmp_path).follow_up == kept


async def test_every_scene_of_a_long_list_is_reached_and_counted(opened: Opening, tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    store.new_scene(Post("Un post.", "Claire"))
    store.close()
    with closing(sqlite3.connect(tmp_path / "library.db")) as database:
        names = ", ".join(row[1] for row in database.execute("PRAGMA table_info(scenes)") if row[1] != "id")
        copies = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999) SELECT"
        database.execute(f"INSERT INTO scenes ({names}) {copies} {names} FROM scenes, n")
        database.commit()
    async with opened() as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        listing = app.screen.query_one(OptionList)
        assert "5000" in str(app.screen.query_one("#scenes-list").border_subtitle)
        assert listing.option_count == 200
        for made in (200, 400):
            listing.highlighted = listing.option_count - 1
            await pilot.pause(0.3)
            assert listing.option_count == made + 200
        looked_at = listing.highlighted_option
        assert looked_at is not None
        app.screen.load("")  # type: ignore[attr-defined]
        await settle(pilot)
        assert listing.highlighted_option is not None
        assert listing.highlighted_option.id == looked_at.id
