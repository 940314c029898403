"""Messages whose post is known, read by a reader: once, the latest first, as long as there is time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import ClassVar

import pytest
from years import ONCE, message

from coach.core.report import Address, Levels, Models, Report, Reuse
from coach.core.scene import Outcome, PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror.measured import measured
from coach.mirror.values import Measure
from coach.session import Request, Session


class ReadSession(Session):
    """A session whose reading is canned: the address of every message that answers a post is 0.9."""

    readings = 0
    asked: ClassVar[list[Request]] = []

    @property
    def models(self) -> Models:
        return Models(reader="smollm2.gguf")

    async def read(self, request: Request) -> AsyncIterator[Report]:  # type: ignore[override]
        ReadSession.readings += 1
        ReadSession.asked.append(request)
        address = Address(0.9, 9.0, 0.5, "person", 1.0, 0.0, 0.0, (), (), ())
        yield Report("fr", address, Reuse(), Levels(2, 2, 2), (), (), None, self.models, ())


async def test_messages_with_a_known_post_are_read_once(library: Store) -> None:
    scene = library.new_scene(Post("Nous fermons l'atelier.", "Claire"))
    library.save_scene(replace(scene, draft=ONCE, outcome=Outcome.SENT))
    kept = library.keep_sent(scene.id, ONCE)
    library.add_past([message(7, "Bonjour Paul, rien à voir avec cela.")], "test")
    session = ReadSession(library, WordFrequencies())
    ReadSession.readings = 0
    assert (await measured(session)).by_id == {kept.id: Measure(0.9, 9.0)}
    assert (await measured(session)).by_id == {kept.id: Measure(0.9, 9.0)}
    assert ReadSession.readings == 1


def answering(count: int) -> list[PastMessage]:
    days = [f"2026-01-{n + 1:02}" for n in range(count)]
    texts = [f"{ONCE} {n} lampes" for n in range(count)]
    return [message(n, texts[n], to="Ada", date=days[n], answered=f"Post n° {n}.") for n in range(count)]


async def test_what_a_message_was_imported_with_is_its_post_and_the_latest_is_read_first(library: Store) -> None:
    library.add_past(answering(3), "test")
    ReadSession.asked.clear()
    found = await measured(ReadSession(library, WordFrequencies()))
    assert (set(found.by_id), found.left) == ({"m0", "m1", "m2"}, 0)
    assert [(one.post, one.author) for one in ReadSession.asked] == [(f"Post n° {n}.", "Ada") for n in (2, 1, 0)]


async def test_reading_stops_when_its_time_is_over_and_goes_on_another_time(library: Store) -> None:
    library.add_past(answering(4), "test")
    session = ReadSession(library, WordFrequencies())
    assert (await measured(session, seconds=0)).left == 4
    told: list[tuple[int, int]] = []
    found = await measured(session, lambda done, total: told.append((done, total)))
    assert (len(found.by_id), found.left) == (4, 0)
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]


class StoppedSession(ReadSession):
    """Is cut short at its third message."""

    async def read(self, request: Request) -> AsyncIterator[Report]:  # type: ignore[override]
        if request.post == "Post n° 1.":
            raise asyncio.CancelledError
        async for report in super().read(request):
            yield report


async def test_what_was_read_when_it_is_cut_short_stays_known(library: Store) -> None:
    library.add_past(answering(4), "test")
    with pytest.raises(asyncio.CancelledError):
        await measured(StoppedSession(library, WordFrequencies()))
    found = await measured(ReadSession(library, WordFrequencies()), seconds=0)
    assert (set(found.by_id), found.left) == ({"m2", "m3"}, 2)
