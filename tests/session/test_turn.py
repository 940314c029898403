"""Who waits for a model goes before what is done ahead of time."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.session import Request, Session
from coach.session.turn import Turn

from .fakes import FakeCritic, FakeReader

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


async def test_the_critics_prefill_gives_way_to_a_reading_and_goes_on_after_it(tmp_path: Path) -> None:
    critic = SlowToTakeIn(Criterion.ECHO, hundredths=60)
    session = Session(
        Store(tmp_path / "library.db"), WordFrequencies(), critic=critic, reader=FakeReader(), references={}
    )
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


async def test_two_hold_it_one_after_the_other() -> None:
    turn, log = Turn(), []

    async def hold(name: str) -> None:
        async with turn:
            log.append(name)
            await asyncio.sleep(0)
            log.append(name)

    await asyncio.gather(hold("a"), hold("b"), hold("c"))
    assert log == ["a", "a", "b", "b", "c", "c"]
