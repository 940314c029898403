"""The critic's verdicts reach the person as they come."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise
from pathlib import Path

import pytest

from coach.core.remark import Criterion, Observation
from coach.core.report import Report
from coach.core.text import sentences
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.session import Request, Session
from coach.session.readings import SHOWN_EVERY

from .fakes import FakeCritic, FakeReader

DRAFT = "Hello Claire, the bench you keep stayed with me."
ONE, TWO, THREE = Criterion.ECHO, Criterion.PRESSURE, Criterion.EMPTY_FLATTERY
MANY = tuple(Criterion)[:9]


def session_with(tmp_path: Path, critic: FakeCritic, reader: FakeReader | None = None) -> Session:
    store = Store(tmp_path / "library.db")
    return Session(store, WordFrequencies(), critic=critic, reader=reader, references={"en": [], "fr": []})


def judged(report: Report) -> list[Criterion]:
    return [remark.criterion for remark in report.remarks if remark.source == "critic"]


async def read(session: Session) -> list[tuple[float, Report]]:
    return [(time.monotonic(), report) async for report in session.read(Request(DRAFT))]


async def test_verdicts_are_shown_one_after_another_and_in_the_end_in_their_order(tmp_path: Path) -> None:
    session = session_with(tmp_path, FakeCritic(ONE, TWO, THREE, seconds=1.5 * SHOWN_EVERY))
    found = [judged(report) for _, report in await read(session)]
    assert found == [[], [ONE], [ONE, TWO], [THREE, TWO, ONE]]
    await session.close()


async def test_verdicts_that_come_close_together_are_shown_together(tmp_path: Path) -> None:
    session = session_with(tmp_path, FakeCritic(*MANY, seconds=SHOWN_EVERY / 3))
    reports = [(at, report) for at, report in await read(session) if judged(report)]
    assert 1 < len(reports) < len(MANY)
    times = [at for at, _ in reports[:-1]]
    assert all(later - earlier > 0.9 * SHOWN_EVERY for earlier, later in pairwise(times))
    assert judged(reports[-1][1]) == list(MANY[::-1])
    await session.close()


async def test_a_listener_that_takes_its_time_still_hears_the_end(tmp_path: Path) -> None:
    session = session_with(tmp_path, FakeCritic(ONE, TWO, seconds=SHOWN_EVERY / 2))
    found = []
    async for report in session.read(Request(DRAFT)):
        found.append(judged(report))
        await asyncio.sleep(3 * SHOWN_EVERY)
    assert found[-1] == [TWO, ONE]
    await session.close()


@pytest.mark.timed
async def test_closing_stops_the_critic_at_once_and_gives_the_turn_back(tmp_path: Path) -> None:
    critic = FakeCritic(ONE, *MANY, seconds=1.5 * SHOWN_EVERY)
    session = session_with(tmp_path, critic, FakeReader())
    reports = session.read(Request(DRAFT))
    async for report in reports:
        if judged(report):
            break
    assert critic.judging
    begun = time.monotonic()
    await reports.aclose()
    assert time.monotonic() - begun < 0.2
    assert critic.stopped
    assert not critic.judging
    async with asyncio.timeout(2):
        await session.glance(Request(DRAFT, "A post about a bench."))
    await session.close()


async def test_cancelling_who_reads_stops_the_critic(tmp_path: Path) -> None:
    critic = FakeCritic(ONE, seconds=30)
    session = session_with(tmp_path, critic)
    task = asyncio.create_task(read(session))
    while not critic.judging:
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert critic.stopped
    await session.close()


@pytest.mark.parametrize("seconds", [0.0, 1.5 * SHOWN_EVERY])
async def test_a_failure_midway_keeps_what_was_shown_and_says_so(tmp_path: Path, seconds: float) -> None:
    session = session_with(tmp_path, FakeCritic(ONE, TWO, seconds=seconds, fails="worker-stopped"))
    last = (await read(session))[-1][1]
    assert judged(last) == [ONE, TWO]
    assert "errors.worker-stopped.message" in [notice.key for notice in last.notices]
    await session.close()


def words_of(report: Report) -> dict[Criterion, bool]:
    """Of the remarks in sight that are the critic's, whether each is in its own words."""
    seen = [report.remarks[at] for at in report.shown]
    return {
        remark.criterion: isinstance(remark.explanation, Observation) for remark in seen if remark.source == "critic"
    }


async def test_words_are_asked_for_only_of_what_is_shown(tmp_path: Path) -> None:
    critic = FakeCritic(*MANY, mute=None)
    session = session_with(tmp_path, critic)
    first = (await read(session))[-1][1]
    assert words_of(first)
    assert all(words_of(first).values())
    assert critic.spoke_of == [
        first.remarks[at].criterion for at in first.shown if first.remarks[at].source == "critic"
    ]
    gone = first.remarks[first.shown[0]]
    await session.dismiss(gone, DRAFT)
    critic.spoke_of = []
    again = (await read(session))[-1][1]
    assert gone.criterion not in critic.spoke_of
    assert all(words_of(again).values())
    await session.close()


async def test_a_failure_while_it_speaks_keeps_every_verdict_and_the_words_it_had(tmp_path: Path) -> None:
    draft = "The bench stayed with me. I build software for workshops. Reply by Friday, or the seats are gone."
    critic = FakeCritic(*MANY, mute="worker-stopped")
    critic.spans = sentences(draft)
    session = session_with(tmp_path, critic)
    last = [report async for report in session.read(Request(draft))][-1]
    assert sorted(judged(last)) == sorted(MANY)
    assert len(critic.spoke_of) == 2
    assert sorted(words_of(last).values()) in ([False, True], [False, False, True])
    assert "errors.worker-stopped.message" in [notice.key for notice in last.notices]
    await session.close()


class Watched:
    """A reading as it goes on: what was told of words on their way, with the time, and the reports between."""

    def __init__(self) -> None:
        self.told: list[tuple[float, Criterion, int]] = []
        self.steps: list[Report | tuple[Criterion, int]] = []

    def hear(self, criterion: Criterion, words: int) -> None:
        self.told.append((time.monotonic(), criterion, words))
        self.steps.append((criterion, words))

    async def read(self, session: Session, draft: str = DRAFT) -> None:
        async for report in session.read(Request(draft), on_words=self.hear):
            self.steps.append(report)


async def test_while_the_critic_looks_for_words_it_is_told_how_many_ten_times_a_second_at_most(tmp_path: Path) -> None:
    critic, watched = FakeCritic(*MANY, mute=None, tries=40, pace=0.01), Watched()
    session = session_with(tmp_path, critic)
    await watched.read(session)
    times = [at for at, _, _ in watched.told]
    assert all(later - earlier > 0.9 * SHOWN_EVERY for earlier, later in pairwise(times))
    assert list(dict.fromkeys(criterion for _, criterion, _ in watched.told)) == critic.spoke_of
    for criterion in critic.spoke_of:
        counts = [words for _, of, words in watched.told if of is criterion]
        assert len(counts) > 2
        assert counts == sorted(set(counts))
    await session.close()


async def test_a_report_ends_what_was_told_of_words_and_the_last_ends_it_for_good(tmp_path: Path) -> None:
    critic, watched = FakeCritic(*MANY, mute=None, tries=30, pace=0.01), Watched()
    session = session_with(tmp_path, critic)
    await watched.read(session)
    assert isinstance(watched.steps[-1], Report)
    for one, then in pairwise(watched.steps):
        if isinstance(one, tuple) and isinstance(then, Report):
            assert words_of(then)[one[0]]
        if isinstance(one, Report) and isinstance(then, tuple):
            assert not words_of(one)[then[0]]
    await session.close()


async def test_words_are_told_of_after_the_verdict_is_shown_and_no_more_once_it_is_closed(tmp_path: Path) -> None:
    critic = FakeCritic(ONE, mute=None, tries=10_000, pace=0.005)
    session = session_with(tmp_path, critic)
    watched = Watched()
    reading = asyncio.create_task(watched.read(session))
    async with asyncio.timeout(5):
        while not watched.told:
            await asyncio.sleep(0.01)
    assert isinstance(watched.steps[-2], Report)
    assert watched.steps[-1] == (ONE, watched.told[-1][2])
    reading.cancel()
    await asyncio.wait([reading])
    told = len(watched.told)
    await asyncio.sleep(2 * SHOWN_EVERY)
    assert len(watched.told) == told
    await session.close()


async def test_when_words_fail_nothing_more_is_told_of_them(tmp_path: Path) -> None:
    draft = "The bench stayed with me. I build software for workshops. Reply by Friday, or the seats are gone."
    critic, watched = FakeCritic(*MANY, mute="worker-stopped", tries=30, pace=0.01), Watched()
    critic.spans = sentences(draft)
    session = session_with(tmp_path, critic)
    await watched.read(session, draft)
    last = watched.steps[-1]
    assert isinstance(last, Report)
    assert "errors.worker-stopped.message" in [notice.key for notice in last.notices]
    assert {criterion for _, criterion, _ in watched.told} == set(critic.spoke_of)
    await session.close()


async def test_a_critic_that_may_not_speak_is_not_said_to_look_for_words(tmp_path: Path) -> None:
    watched = Watched()
    session = session_with(tmp_path, FakeCritic(ONE, TWO))
    await watched.read(session)
    assert watched.told == []
    await session.close()


async def test_a_critic_that_finds_nothing_says_nothing(tmp_path: Path) -> None:
    session = session_with(tmp_path, FakeCritic())
    assert [judged(report) for _, report in await read(session)] == [[], []]
    await session.close()


@pytest.mark.parametrize(
    ("draft", "post", "said"),
    [
        (DRAFT, "We closed it.", []),
        (DRAFT, "We closed it. " * 1000, ["notices.critic-post-cut"]),
        ("The bench stayed with me. " * 40, None, ["notices.critic-draft-cut"]),
    ],
)
async def test_what_the_critic_is_not_told_is_said(
    tmp_path: Path, draft: str, post: str | None, said: list[str]
) -> None:
    session = session_with(tmp_path, FakeCritic(ONE))
    last = [report async for report in session.read(Request(draft, post))][-1]
    assert [notice.key for notice in last.notices if notice.key.startswith("notices.critic")] == said
    await session.close()


async def test_a_critic_that_is_silent_says_nothing_of_what_it_is_not_told(tmp_path: Path) -> None:
    critic = FakeCritic()
    critic.judges = lambda lang: False  # type: ignore[method-assign]
    session = session_with(tmp_path, critic)
    last = [report async for report in session.read(Request("The bench stayed with me. " * 40))][-1]
    assert last.notices == ()
    await session.close()
