"""While the critic puts a remark into words, the screen tells how far it is, and shows none the guard has not seen."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from rich.cells import cell_len
from stage import DRAFTS, Opening, StageSession, report_on, settle
from textual.widgets import Static

from coach.core.remark import Criterion, Observation, Remark
from coach.core.report import Report
from coach.core.scene import Language
from coach.core.text import sentences
from coach.i18n import LANGUAGES
from coach.ports import OnWords
from coach.session import Request, Session
from coach.tui.app import CoachApp
from coach.tui.voice import spoken
from coach.tui.widgets.remarks_pane import RemarkLine, RemarksPane
from tests.session.fakes import FakeCritic

FOUND = (Criterion.PRESSURE, Criterion.FALSE_FAMILIARITY, Criterion.SENDER_CENTRED)
WORDING: dict[Language, str] = {
    "en": r"^3 remarks · the critic is putting remark (\d) into words(?: · (\d+) words? tried)?$",
    "fr": r"^3 remarques · le critique formule la remarque (\d)(?: · (\d+) mots? essayés?)?$",
}
RUNNING: dict[Language, str] = {"en": "reading…", "fr": "lecture en cours…"}
STOPPED: dict[Language, str] = {
    "en": "reading stopped before the end: F5",
    "fr": "lecture arrêtée avant la fin\N{NO-BREAK SPACE}: F5",
}


class Titles:
    """What stood in the title of the remarks, with the time it came."""

    def __init__(self, app: CoachApp) -> None:
        self.pane = app.scene_screen.query_one(RemarksPane)
        self.seen: list[tuple[float, str]] = []
        say = self.pane.say

        def heard(state: str) -> None:
            say(state)
            self.seen.append((time.monotonic(), self.now))

        self.pane.say = heard  # type: ignore[method-assign]

    @property
    def now(self) -> str:
        return str(self.pane.border_title)

    def worded(self, lang: Language) -> list[tuple[float, int, int]]:
        """When it told of words on their way, of which remark, and how many were tried."""
        found = [(at, re.match(WORDING[lang], title)) for at, title in self.seen]
        return [(at, int(match[1]), int(match[2] or 0)) for at, match in found if match]


async def until(pilot: Any, holds: Any) -> None:
    async with asyncio.timeout(20):
        while not holds():
            await pilot.pause(0.01)


def judged_by(critic: FakeCritic, lang: Language) -> Any:
    """A real reading by this critic, whose verdicts rest on one sentence after another."""
    critic.spans = sentences(DRAFTS[lang])[1:4]

    def prepare(session: StageSession) -> None:
        session.read = partial(Session.read, session)  # type: ignore[method-assign]
        session.readers = replace(session.readers, critic=critic)

    return prepare


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_count_grows_before_the_words_stand_ten_times_a_second_at_most(
    opened: Opening, lang: Language
) -> None:
    critic = FakeCritic(*FOUND, mute=None, tries=60, pace=0.01)
    async with opened(lang, scene=True, prepare=judged_by(critic, lang)) as (app, pilot):
        titles = Titles(app)
        await pilot.press("f5")
        await until(pilot, lambda: not app.scene_screen.running)
        told = titles.worded(lang)
        numbers = [remark.criterion for remark in app.scene_screen.remarks]
        assert list(dict.fromkeys(number for _, number, _ in told)) == [
            numbers.index(criterion) + 1 for criterion in critic.spoke_of
        ]
        for number in {number for _, number, _ in told}:
            counts = [tried for _, of, tried in told if of == number]
            assert len(set(counts)) > 2
            assert counts == sorted(counts)
        assert len(told) <= 10 * (told[-1][0] - told[0][0]) + 1
        assert re.fullmatch(r"3 \w+", titles.now)
        assert "shows" in str(list(app.screen.query(RemarkLine))[told[-1][1] - 1].render())


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_escape_takes_it_away_at_once_and_for_good(opened: Opening, lang: Language) -> None:
    critic = FakeCritic(*FOUND, mute=None, tries=100_000, pace=0.01)
    async with opened(lang, scene=True, prepare=judged_by(critic, lang)) as (app, pilot):
        titles = Titles(app)
        await pilot.press("f5")
        await until(pilot, lambda: len(titles.worded(lang)) > 2)
        await pilot.press("escape")
        assert titles.now.endswith(STOPPED[lang])
        told = len(titles.worded(lang))
        await pilot.pause(0.3)
        assert len(titles.worded(lang)) == told
        assert titles.now.endswith(STOPPED[lang])
        before = len(titles.seen)
        await pilot.press("f5")
        await until(pilot, lambda: len(titles.worded(lang)) > told)
        assert titles.seen[before][1].endswith(RUNNING[lang])
        await pilot.press("escape")
        await settle(pilot)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_failure_takes_it_away_and_is_said(opened: Opening, lang: Language) -> None:
    critic = FakeCritic(*FOUND, mute="worker-stopped", tries=20, pace=0.01)
    async with opened(lang, scene=True, prepare=judged_by(critic, lang)) as (app, pilot):
        titles = Titles(app)
        await pilot.press("f5")
        await until(pilot, lambda: not app.scene_screen.running)
        assert len(critic.spoke_of) == 2
        assert titles.worded(lang)
        assert re.fullmatch(r"3 \w+", titles.now)
        assert app.desk.reading is not None
        (notice,) = app.desk.reading.report.notices
        assert notice.key == "errors.worker-stopped.message"
        assert spoken(notice, lang) in str(app.screen.query_one("#rest", Static).render())


class Told:
    """A reading of three remarks, the last the critic's, that tells of words on their way when told to."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.reports: asyncio.Queue[None] = asyncio.Queue()
        self.on_words: OnWords | None = None

    def prepare(self, session: StageSession) -> None:
        session.read = self._read  # type: ignore[method-assign,assignment]

    async def _read(self, request: Request, *, on_words: OnWords | None = None) -> AsyncIterator[Report]:
        self.on_words = on_words
        plain = report_on(request, self.lang)
        comes = Remark(Criterion.PRESSURE, sentences(request.draft)[2], "critic", Observation("…"))
        while True:
            yield replace(plain, remarks=(*plain.remarks, comes), shown=(0, 1, 2))
            await self.reports.get()

    async def say(self, pilot: Any, criterion: Criterion, tried: int) -> None:
        assert self.on_words is not None
        self.on_words(criterion, tried)
        await pilot.pause()


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_it_names_the_remark_by_its_number_in_sight_until_the_next_report(
    opened: Opening, lang: Language
) -> None:
    critic = Told(lang)
    async with opened(lang, scene=True, prepare=critic.prepare, size=(80, 24)) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        titles = Titles(app)
        await critic.say(pilot, Criterion.PRESSURE, 0)
        await critic.say(pilot, Criterion.PRESSURE, 1)
        await critic.say(pilot, Criterion.PRESSURE, 123)
        assert [(number, tried) for _, number, tried in titles.worded(lang)] == [(3, 0), (3, 1), (3, 123)]
        assert cell_len(titles.now) <= 80 - 4
        await pilot.press("n")
        assert re.match(WORDING[lang], titles.now)
        critic.reports.put_nowait(None)
        await pilot.pause(0.05)
        assert titles.now.endswith(RUNNING[lang])
        await critic.say(pilot, Criterion.ECHO, 4)
        assert titles.now.endswith(RUNNING[lang])


async def test_what_is_told_of_a_text_that_was_left_is_not_shown(opened: Opening) -> None:
    critic = Told("en")
    async with opened("en", scene=True, prepare=critic.prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        titles = Titles(app)
        await pilot.press("f3")
        app.scene_screen.query_one("#draft").text += " Soon."  # type: ignore[attr-defined]
        await pilot.pause()
        await critic.say(pilot, Criterion.PRESSURE, 5)
        await pilot.press("escape")
        assert titles.worded("en") == []


async def test_it_goes_on_while_the_draft_is_revised_and_typing_is_not_disturbed(opened: Opening) -> None:
    critic = Told("en")
    async with opened("en", scene=True, prepare=critic.prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        await pilot.press("n", "e")
        titles, focused = Titles(app), app.focused
        await pilot.press("x")
        await critic.say(pilot, Criterion.PRESSURE, 5)
        assert [(number, tried) for _, number, tried in titles.worded("en")] == [(3, 5)]
        assert app.focused is focused
