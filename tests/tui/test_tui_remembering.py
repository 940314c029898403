"""While the app is open, the encoder reads what it has not read yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import app_at, settle

from coach.core.scene import PastMessage
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.session import Session
from tests.session.fakes import FakeEncoder


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
