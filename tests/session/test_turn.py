"""Who waits for a model goes before what is done ahead of time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from coach.core.remark import Criterion
from coach.core.report import Report
from coach.core.scene import Language
from coach.engine.frequency import WordFrequencies
from coach.errors import ModelError
from coach.library.store import Store
from coach.ports import Brief, OnVerdict, OnWords, Verdict
from coach.session import Request, Session
from coach.session.turn import Turn

from .fakes import FakeCritic, FakeEncoder, FakeReader

POST = "We closed the workshop on Friday. I keep the apprentices' bench at home."


class SlowToTakeIn(FakeCritic):
    """Takes a post in within so many hundredths of a second, and keeps what it took in when it is stopped."""

    def __init__(self, *found: Criterion, hundredths: int) -> None:
        super().__init__(*found)
        self.left = hundredths
        self.begun = 0

    async def prefill(self, post: str, lang: Language) -> None:
        self.begun += 1
        while self.left:
            await asyncio.sleep(0.01)
            self.left -= 1


@pytest.mark.timed
async def test_the_critics_prefill_gives_way_to_a_reading_and_goes_on_after_it(tmp_path: Path) -> None:
    critic = SlowToTakeIn(Criterion.ECHO, hundredths=60)
    session = Session(
        Store(tmp_path / "library.db"), WordFrequencies(), critic=critic, reader=FakeReader(), references={}
    )
    await session.glance(Request("The bench stayed.", POST, lang="en"))  # what a process reads once is not timed
    ahead = asyncio.create_task(session.prefill(POST))
    while not critic.begun:
        await asyncio.sleep(0.005)
    begun = time.monotonic()
    await session.glance(Request("The bench stayed with me.", POST, lang="en"))
    assert time.monotonic() - begun < 0.3
    assert critic.left > 0
    await ahead
    assert critic.left == 0
    assert critic.begun > 1
    await session.close()


async def test_who_asked_for_it_can_call_it_off(tmp_path: Path) -> None:
    critic = SlowToTakeIn(hundredths=1000)
    session = Session(Store(tmp_path / "library.db"), WordFrequencies(), critic=critic, references={})
    ahead = asyncio.create_task(session.prefill(POST))
    while not critic.begun:
        await asyncio.sleep(0.005)
    ahead.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ahead
    await session.glance(Request("The bench stayed with me.", POST, lang="en"))
    assert critic.begun == 1
    await session.close()


async def test_a_failure_ahead_of_time_reaches_who_asked_and_frees_the_turn() -> None:
    turn = Turn()

    async def fails() -> None:
        raise ValueError

    with pytest.raises(ValueError):
        await turn.ahead(fails)
    async with asyncio.timeout(1), turn:
        pass


class Ahead:
    """Work that lasts a while each time it begins, and says when it does."""

    def __init__(self, log: list[str]) -> None:
        self.log = log

    async def __call__(self) -> None:
        self.log.append("ahead begins")
        await asyncio.sleep(0.05)
        self.log.append("ahead ends")


async def hold(turn: Turn, name: str, log: list[str]) -> None:
    async with turn:
        log.append(name)
        await asyncio.sleep(0.01)


async def test_what_queued_before_somebody_waits_for_them_too() -> None:
    turn, log = Turn(), list[str]()
    async with turn:
        ahead = asyncio.create_task(turn.ahead(Ahead(log)))
        await asyncio.sleep(0)
        waiting = [asyncio.create_task(hold(turn, name, log)) for name in "ab"]
        await asyncio.sleep(0)
    await asyncio.gather(ahead, *waiting)
    assert log == ["a", "b", "ahead begins", "ahead ends"]


async def test_what_gave_way_to_one_does_not_begin_before_another_who_came_meanwhile() -> None:
    turn, log = Turn(), list[str]()
    ahead = asyncio.create_task(turn.ahead(Ahead(log)))
    await asyncio.sleep(0.01)
    first = asyncio.create_task(hold(turn, "a", log))
    await asyncio.sleep(0.005)
    await asyncio.gather(first, hold(turn, "b", log), ahead)
    assert log == ["ahead begins", "a", "b", "ahead begins", "ahead ends"]


async def test_who_computes_in_short_steps_does_not_interrupt_it_at_each_of_them() -> None:
    turn, log = Turn(), list[str]()
    ahead = asyncio.create_task(turn.ahead(Ahead(log)))
    for at in range(8):
        await asyncio.sleep(0.01)
        await hold(turn, str(at), log)
    await ahead
    assert log == ["ahead begins", *"01234567", "ahead begins", "ahead ends"]


async def test_who_stops_waiting_is_not_waited_for() -> None:
    turn, log = Turn(), list[str]()
    async with turn:
        gone = asyncio.create_task(hold(turn, "a", log))
        await asyncio.sleep(0)
        gone.cancel()
    async with asyncio.timeout(1):
        await turn.ahead(Ahead(log))
    assert log == ["ahead begins", "ahead ends"]


async def test_a_closed_turn_stops_who_holds_it_and_refuses_who_waits_and_who_comes() -> None:
    turn = Turn()

    async def hold_on() -> None:
        async with turn:
            await asyncio.sleep(60)

    holding, waiting = asyncio.create_task(hold_on()), asyncio.create_task(hold_on())
    ahead = asyncio.create_task(turn.ahead(lambda: asyncio.sleep(60)))
    await asyncio.sleep(0.01)
    async with asyncio.timeout(1):
        await turn.close()
        late = (hold_on(), turn.ahead(lambda: asyncio.sleep(60)))
        found = await asyncio.gather(holding, waiting, ahead, *late, return_exceptions=True)
        await turn.close()
    assert [type(one) for one in found] == [ModelError] * 5


async def test_what_is_done_ahead_ends_when_the_turn_is_closed() -> None:
    turn, log = Turn(), list[str]()
    ahead = asyncio.create_task(turn.ahead(Ahead(log)))
    await asyncio.sleep(0.01)
    await turn.close()
    with pytest.raises(ModelError):
        await ahead
    assert log == ["ahead begins"]


async def test_who_is_called_off_while_the_turn_closes_is_called_off() -> None:
    turn = Turn()

    async def hold_on() -> None:
        async with turn:
            await asyncio.sleep(60)

    holding = asyncio.create_task(hold_on())
    await asyncio.sleep(0.01)
    holding.cancel()
    await turn.close()
    await asyncio.wait([holding])
    assert holding.cancelled()


async def test_two_hold_it_one_after_the_other() -> None:
    turn, log = Turn(), []

    async def hold(name: str) -> None:
        async with turn:
            log.append(name)
            await asyncio.sleep(0)
            log.append(name)

    await asyncio.gather(hold("a"), hold("b"), hold("c"))
    assert log == ["a", "a", "b", "b", "c", "c"]


class Restarts(FakeCritic):
    """Starts again when it is asked after it was closed, as a worker does."""

    running = False

    def judges(self, lang: Language) -> bool:
        return True

    async def judge(self, brief: Brief, *, on_verdict: OnVerdict | None = None) -> Sequence[Verdict]:
        self.running = True
        return await super().judge(brief, on_verdict=on_verdict)

    async def put_in_words(self, verdict: Verdict, brief: Brief, *, on_words: OnWords | None = None) -> Verdict:
        self.running = True
        return await super().put_in_words(verdict, brief, on_words=on_words)

    async def close(self) -> None:
        self.running = False
        await asyncio.sleep(0.02)


@pytest.mark.parametrize("after", [0.0, 0.01, 0.03, 0.05])
async def test_a_closed_session_starts_no_model_again_whatever_is_under_way(tmp_path: Path, after: float) -> None:
    critic, reader = Restarts(*tuple(Criterion)[:3], seconds=0.02), FakeReader(seconds=0.02)
    session = Session(
        Store(tmp_path / "library.db"),
        WordFrequencies(),
        reader=reader,
        encoder=FakeEncoder(),
        critic=critic,
        references={},
    )

    async def reports(session: Session, request: Request) -> list[Report]:
        return [report async for report in session.read(request)]

    reading = asyncio.create_task(reports(session, Request("The bench stayed with me.", POST, lang="en")))
    waiting = asyncio.create_task(reports(session, Request("The bench stayed with me.", POST, lang="en")))
    while not reader.computing:
        await asyncio.sleep(0.001)
    await asyncio.sleep(after)
    async with asyncio.timeout(2):
        await session.close()
        await asyncio.gather(reading, waiting)
    assert not critic.running
