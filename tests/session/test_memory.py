"""Vectors of past messages: encoded once, in portions, resumed when cut short, never waited for in their thousands."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from coach.core.report import Report
from coach.core.scene import Outcome, PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.errors import ModelError
from coach.library.store import Store
from coach.ports import Floats
from coach.session import Request, Session
from coach.session.memory import AT_ONCE
from coach.session.vectors import BATCH

from .fakes import FakeEncoder, FakeReader

COUNT = 5 * BATCH + 7
PAST = [
    PastMessage(
        f"m{n}", f"Hello, the {n} lamps of hall {n * 7} were lit again on Sunday, and nobody counted them.", f"A{n}"
    )
    for n in range(COUNT)
]


class Counting(FakeEncoder):
    """Counts what it encodes; fails, or never ends, from a given batch on."""

    def __init__(self, *, fails_at: int = 1000, hangs_at: int = 1000) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.batches = 0
        self._fails_at, self._hangs_at = fails_at, hangs_at

    async def encode(self, texts: Sequence[str]) -> Floats:
        self.batches += 1
        if self.batches >= self._fails_at:
            raise ModelError("worker-stopped", log="encoder.log")
        if self.batches >= self._hangs_at:
            await asyncio.sleep(60)
        self.texts += texts
        await asyncio.sleep(0)
        return await super().encode(texts)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    held = Store(tmp_path / "library.db")
    held.add_past(PAST, "test")
    return held


def session_on(store: Store, encoder: FakeEncoder, reader: FakeReader | None = None) -> Session:
    return Session(store, WordFrequencies(), encoder=encoder, reader=reader)


async def test_every_message_is_encoded_once_and_kept(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    first = Counting()
    assert await session_on(store, first).embed_past(lambda done, total: seen.append((done, total))) == COUNT
    assert len(first.texts) == COUNT
    assert seen[-1] == (COUNT, COUNT)
    again = Counting()
    await session_on(store, again).embed_past()
    assert again.texts == []


async def test_two_who_ask_at_once_share_the_work(store: Store) -> None:
    encoder = Counting()
    session = session_on(store, encoder)
    await asyncio.gather(session.embed_past(), session.embed_past())
    assert len(encoder.texts) == len(set(encoder.texts)) == COUNT


async def test_cut_short_it_resumes_where_it_was(store: Store) -> None:
    encoder = Counting(hangs_at=3)
    session = session_on(store, encoder)
    task = asyncio.create_task(session.embed_past())
    while encoder.batches < 3:
        await asyncio.sleep(0.001)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    rest = Counting()
    await session_on(store, rest).embed_past()
    assert len(encoder.texts) == 2 * BATCH
    assert sorted(encoder.texts + rest.texts) == sorted({*encoder.texts, *rest.texts})
    assert len(rest.texts) == COUNT - 2 * BATCH


async def test_an_encoder_that_fails_loses_no_message(store: Store) -> None:
    session = session_on(store, Counting(fails_at=2))
    with pytest.raises(ModelError):
        await session.embed_past()
    rest = Counting()
    await session_on(store, rest).embed_past()
    assert len(rest.texts) == COUNT - BATCH


async def test_a_reading_encodes_a_few_and_says_how_many_wait(store: Store) -> None:
    encoder = Counting()
    session = session_on(store, encoder)
    last: Report | None = None
    async for report in session.read(Request("Hello, the lamps of the station were lit on Sunday and I counted them.")):
        last = report
    assert last is not None
    waiting = [notice.values for notice in last.notices if notice.key == "notices.not-compared"]
    assert waiting == [{"n": COUNT - AT_ONCE}]
    assert store.counts().vectors >= AT_ONCE


async def test_messages_given_for_one_call_are_all_encoded(store: Store) -> None:
    encoder = Counting()
    async for report in session_on(store, encoder).read(Request("The lamps of the hall were lit again.", past=PAST)):
        assert not [notice for notice in report.notices if notice.key == "notices.not-compared"]
    assert store.counts().vectors == 0


async def test_a_doubt_is_put_to_the_reader(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.core.reuse.index.DOUBT", (0.0, 1.0))
    asked: list[Sequence[str]] = []

    class Reader(FakeReader):
        async def score(self, contexts: Sequence[str], draft: str):  # type: ignore[no-untyped-def]
            asked.append(contexts)
            return await super().score(contexts, draft)

    session = session_on(store, Counting(), Reader())
    draft = "Somebody relit what hangs from the ceilings last weekend, though not one person kept a tally of any of it."
    async for _ in session.read(Request(draft)):
        pass
    assert [len(contexts) for contexts in asked] == [4]
    assert all("lamps" in context for context in asked[0])


async def test_what_was_just_kept_is_remembered_without_building_all_again(store: Store) -> None:
    encoder = Counting()
    session = session_on(store, encoder)
    await session.embed_past()
    text = "Nineteen children sang in the gallery, which the warden had forbidden, and I paid the fine for all of them."
    scene = replace(await session.begin(Post("A post about a choir.")), draft=text)
    before = len(encoder.texts)
    await session.keep(scene, Outcome.SENT)
    last: Report | None = None
    async for report in session.read(Request(text)):
        last = report
    assert last is not None
    assert last.reuse.kind == "same"
    assert text in encoder.texts[before:]
    assert len(encoder.texts) - before < COUNT / 2
