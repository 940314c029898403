"""What is forgotten takes what was worked out of it along, whatever is being worked out at that moment."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from coach.core.report import Report
from coach.core.reuse import body_text
from coach.core.scene import PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.ports import Floats, message_key
from coach.session import Request, Session

from .fakes import FakeEncoder

MILL = (
    "Hello Anna,\n\nI read your words about the mill, and my father had the same wheel by the river. Did it stop in "
    "winter?\n\nPaul"
)
FERRY = (
    "Hello Bob,\n\nYour bridge photo reminded me of the old ferry at home, which my uncle ran for years. Who runs "
    "yours?\n\nPaul"
)


class Slow(FakeEncoder):
    """Takes a moment, and as many dimensions as it is told."""

    def __init__(self, width: int = 26, seconds: float = 0.02) -> None:
        super().__init__()
        self.width, self.seconds = width, seconds

    async def encode(self, texts: Sequence[str]) -> Floats:
        await asyncio.sleep(self.seconds)
        rows = (await super().encode(texts))[:, : self.width]
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "library.db")


def session_on(store: Store, encoder: FakeEncoder | None = None) -> Session:
    return Session(store, WordFrequencies(), encoder=encoder or Slow())


def many(count: int) -> list[PastMessage]:
    return [PastMessage(f"m{n}", FERRY.replace("Bob", f"Bob number {n}"), "Bob") for n in range(count)]


async def last(session: Session, draft: str) -> Report:
    found: Report | None = None
    async for report in session.read(Request(draft)):
        found = report
    assert found is not None
    return found


@pytest.mark.parametrize(("forget", "name"), [(Store.forget_message, "m1"), (Store.forget_person, "Anna")])
async def test_a_message_takes_its_vectors_along(
    store: Store, forget: Callable[[Store, str], object], name: str
) -> None:
    store.add_past([PastMessage("m1", MILL, "Anna"), PastMessage("m2", FERRY, "Bob")], "test")
    session = session_on(store)
    await session.embed_past()
    await last(session, "Hello Carl, the mill you write of has the wheel my father had by the river, by God.")
    assert store.counts().vectors > 2
    forget(store, name)
    assert store.vectors("fake-encoder", [message_key(MILL)]) == {}
    assert store.vectors("fake-encoder", [message_key(FERRY)])
    store.forget_message("m2")
    assert store.counts().vectors == 0


async def test_a_scene_takes_its_vectors_along(store: Store) -> None:
    scene = store.new_scene(Post("A post about the mill.", "Anna"))
    store.keep_sent(scene.id, MILL)
    session = session_on(store)
    await session.embed_past()
    assert store.counts().vectors == 1
    await session.forget(scene.id)
    assert store.counts().vectors == 0


async def test_what_is_forgotten_while_it_is_encoded_does_not_come_back(store: Store) -> None:
    scene = store.new_scene(Post("A post about the mill.", "Anna"))
    sent = store.keep_sent(scene.id, "Hi Anna, short words about the wheel.")
    store.add_past(many(200), "test")
    session = session_on(store)
    embedding = asyncio.create_task(session.embed_past())
    await asyncio.sleep(0.03)
    await session.forget(scene.id)
    assert await embedding == 200
    assert store.vectors("fake-encoder", [message_key(sent.text)]) == {}
    assert store.counts().vectors == 200


async def test_what_is_forgotten_during_a_reading_does_not_come_back(store: Store) -> None:
    store.add_past([PastMessage("m1", MILL, "Anna")], "test")
    session = session_on(store)
    reading = session.read(Request("Hello Carl, the mill you write of has the wheel my father had by the river."))
    await anext(reading)
    store.forget_message("m1")
    async for _ in reading:
        pass
    assert store.counts().vectors == 0


async def test_what_another_program_forgets_is_not_shown_any_more(store: Store, tmp_path: Path) -> None:
    store.add_past([PastMessage("m1", MILL, "Anna"), *many(3)], "test")
    session = session_on(store)
    assert (await last(session, MILL)).reuse.flag
    other = Store(tmp_path / "library.db")
    other.forget_message("m1")
    other.close()
    assert not (await last(session, MILL)).reuse.flag


async def test_a_reading_beside_the_first_encoding_waits_for_what_is_under_way(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add_past(many(5), "test")
    encoder = Slow()
    session = session_on(store, encoder)
    embedding = asyncio.create_task(session.embed_past())
    add_vectors = store.add_vectors

    def slow_disk(*given: Any) -> None:
        time.sleep(0.1)
        add_vectors(*given)

    monkeypatch.setattr(store, "add_vectors", slow_disk)
    await asyncio.sleep(0.01)
    assert (await last(session, FERRY)).reuse.flag
    assert await embedding == 5
    assert encoder.encoded.count(body_text(FERRY)) == 5 + 1


@pytest.mark.parametrize("embedded", [False, True])
async def test_vectors_of_another_width_are_worked_out_again(store: Store, embedded: bool) -> None:
    store.add_past([PastMessage("m1", MILL, "Anna"), *many(3)], "test")
    first = session_on(store, Slow(26))
    await first.embed_past()
    await last(first, MILL)
    session = session_on(store, Slow(9))
    if embedded:
        await session.embed_past()
    report = await last(session, MILL.replace("winter", "summer"))
    assert report.reuse.flag
    assert "notices.not-compared" not in [notice.key for notice in report.notices]
    keys = [message_key(one.text) for one in store.past()]
    assert [len(row) for row in store.vectors("fake-encoder", keys).values()] == [9] * 4


async def test_mixed_widths_never_end_a_reading(store: Store) -> None:
    store.add_past([PastMessage("m1", MILL, "Anna"), *many(3)], "test")
    rows = {message_key(one.text): np.ones(3 + n, np.float32) for n, one in enumerate(store.past())}
    store.add_vectors("fake-encoder", rows, store.forgettings())
    session = session_on(store)
    await session.embed_past()
    assert (await last(session, MILL)).reuse.flag


async def test_what_one_meant_is_quiet_in_every_message_until_none_says_it(store: Store) -> None:
    store.add_past([PastMessage("m1", MILL, "Anna"), PastMessage("m2", MILL, "Bertha"), *many(3)], "test")
    session = session_on(store)
    report = await last(session, MILL)
    assert {match.id for match in report.reuse.matches} >= {"m1", "m2"}
    await session.allow_reuse(MILL)
    assert not (await last(session, MILL)).reuse.flag
    store.forget_message("m1")
    assert not (await last(session, MILL)).reuse.flag
    assert len(store.allowed_reuse()) == 1
    store.forget_message("m2")
    assert store.allowed_reuse() == set()
