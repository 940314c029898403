"""What is remembered beside the scenes: vectors the encoder still owed, and remarks, but none on a forgotten draft."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from stage import Opening, StageSession, app_at, settle

from coach.core.remark import Criterion
from coach.core.scene import PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.session import Request, Session
from coach.tui.remarked import Remarked
from tests.session.fakes import FakeEncoder

REMARKED = "remarked:1"


async def test_messages_without_a_vector_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "library.db")
    store.add_past([PastMessage("a", "The bridge was inspected by ear, for thirty years.", "Ana")], "test")
    monkeypatch.setattr("coach.tui.app.REMEMBER_SECONDS", 0.01)
    app = app_at(tmp_path, "en")
    app.open_session = lambda: Session(store, WordFrequencies(), encoder=FakeEncoder())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for _ in range(100):
            await pilot.pause(0.02)
            if store.counts().vectors:
                break
        assert store.counts().vectors == 1


async def test_an_encoder_that_fails_disturbs_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "library.db")
    store.add_past([PastMessage("a", "The bridge was inspected by ear, for thirty years.", "Ana")], "test")
    monkeypatch.setattr("coach.tui.app.REMEMBER_SECONDS", 0.01)
    app = app_at(tmp_path, "en")
    app.open_session = lambda: Session(store, WordFrequencies(), encoder=FakeEncoder(fails="worker-stopped"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await pilot.pause(0.2)
        assert not app._notifications


async def test_a_draft_forgotten_while_it_is_read_leaves_no_trace(opened: Opening, tmp_path: Path) -> None:
    go, store = asyncio.Event(), Store(tmp_path / "library.db")

    def prepare(session: StageSession) -> None:
        session.go = go

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.1)
        assert app.scene_screen.running
        await pilot.press("f4")
        await pilot.pause(0.2)
        for _ in range(2):
            await pilot.press("ctrl+d")
            await pilot.pause(0.2)
        assert store.scenes() == []
        go.set()
        await settle(pilot)
        assert store.cache(REMARKED) is None


async def test_a_reading_is_remembered_as_that_of_the_scene_it_was_made_in(opened: Opening, tmp_path: Path) -> None:
    go, store = asyncio.Event(), Store(tmp_path / "library.db")

    def prepare(session: StageSession) -> None:
        session.go = go

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        request = app.desk.request()
        await pilot.press("f5")
        await pilot.pause(0.1)
        await pilot.press("ctrl+n")
        await pilot.pause(0.2)
        assert app.desk.empty
        go.set()
        await settle(pilot)
        assert len(json.loads(store.cache(REMARKED) or "{}")) == 1

        async def read(_: Request) -> None:
            raise AssertionError("read already")

        assert app.desk.session is not None
        assert await Remarked().of(app.desk.session, request, read)


async def test_what_is_read_anew_for_keep_is_not_remembered_once_forgotten(opened: Opening, tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    async with opened("en") as (app, _):
        session, memory = app.desk.session, Remarked()
        assert session is not None
        other, kept, lost = store.new_scene(Post("A post.")), Request("Kept."), Request("Forgotten.")

        async def read(request: Request) -> tuple[Criterion, ...]:
            if request is lost:
                store.forget_scene(other.id)
            return (Criterion.ECHO,)

        assert await memory.of(session, lost, read) == (Criterion.ECHO,)
        assert store.cache(REMARKED) is None
        assert await memory.of(session, kept, read) == (Criterion.ECHO,)
        assert len(json.loads(store.cache(REMARKED) or "{}")) == 1
