"""One question in sight at a time; what the person disagreed with stays silent, is counted, and can be taken back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from stage import DRAFTS, Opening, StageSession, report_on, settle
from textual.pilot import Pilot
from textual.widgets import Input, Static

from coach.core.critique import choose
from coach.core.remark import Criterion, Disagreement, Phrase, Remark
from coach.core.report import Report
from coach.core.scene import Language
from coach.core.text import Span, sentences
from coach.errors import LibraryError
from coach.i18n import LANGUAGES, catalogue
from coach.library.store import Store
from coach.session import Request, Session
from coach.tui.app import CoachApp
from coach.tui.reading_marks import Aside, set_aside, shown
from coach.tui.widgets.remarks_pane import RemarkLine, RemarksPane

ASK = Criterion.PREMATURE_ASK
SEEN = Criterion.NOT_CONSIDERED
SILENT: dict[Language, tuple[str, str]] = {
    "en": ("1 remark is silent because you disagreed", "u brings it back"),
    "fr": ("1 remarque se tait parce que vous n’étiez pas d’accord", "u la fait revenir"),
}


def really(session: StageSession) -> None:
    """Readings by the rules of the real session, which knows what the person disagreed with."""
    session.read = partial(Session.read, session)  # type: ignore[method-assign]


def dismissals(home: Path) -> list[Criterion]:
    return [one.criterion for one in Store(home / "library.db").disagreements()]


def in_sight(app: CoachApp) -> list[Criterion]:
    return [remark.criterion for remark in app.scene_screen.remarks]


def said(app: CoachApp) -> str:
    """All that the pane of the remarks shows, a widget a line."""
    pane = app.scene_screen.query_one(RemarksPane)
    return "\n".join(str(line.render()) for line in pane.query(Static) if line.display)


def asked(app: CoachApp, lang: Language = "en") -> list[Criterion]:
    """Whose questions are in sight, each as often as it is."""
    say, words = catalogue(lang), said(app)
    return [one for one in Criterion for _ in range(words.count(say(f"remarks.{one.value}.question")))]


async def read(pilot: Pilot[None]) -> None:
    await pilot.press("f5")
    await settle(pilot)


async def disagree(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys, "d")
    await pilot.pause()
    await pilot.press("enter")
    await settle(pilot)


@pytest.mark.parametrize("size", [(120, 35), (80, 24)])
async def test_one_question_is_in_sight_that_of_the_remark_looked_at(opened: Opening, size: tuple[int, int]) -> None:
    async with opened("en", scene=True, prepare=really, size=size) as (app, pilot):
        await read(pilot)
        assert in_sight(app) == [ASK, SEEN]
        assert asked(app) == [ASK]
        await pilot.press("n")
        assert asked(app) == [ASK]
        await pilot.press("n")
        assert asked(app) == [SEEN]
        await disagree(pilot)
        assert in_sight(app) == [ASK]
        assert asked(app) == [ASK]
        await disagree(pilot)
        assert in_sight(app) == []
        assert asked(app) == []


async def test_the_question_stands_at_the_foot_of_the_pane_however_far_the_remarks_are_scrolled(
    opened: Opening,
) -> None:
    def prepare(session: StageSession) -> None:
        async def read(request: Request, **_: object) -> AsyncIterator[Report]:
            report = report_on(request, "en")
            notices = tuple(Phrase("remarks.echo.text") for _ in range(12))
            yield replace(report, notices=notices)

        session.read = read  # type: ignore[method-assign,assignment]

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        await read(pilot)
        pane, question = (app.scene_screen.query_one(name) for name in ("#remarks-pane", "#question"))
        assert pane.max_scroll_y > 0
        for y in (0, 5):
            pane.scroll_to(y=y, animate=False)
            await pilot.pause()
            assert question.region.bottom == pane.region.bottom - 1
        await pilot.press("n")
        await pilot.pause()
        assert not app.scene_screen.query(RemarkLine)[0].region.intersection(question.region)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_after_another_reading_a_disagreement_is_counted_and_taken_back(
    opened: Opening, tmp_path: Path, lang: Language
) -> None:
    async with opened(lang, scene=True, prepare=really) as (app, pilot):
        await read(pilot)
        before = in_sight(app)
        assert ASK in before
        assert SILENT[lang][0] not in said(app)
        await disagree(pilot, "n")
        assert " · ".join(SILENT[lang]) in said(app)
        await read(pilot)
        assert in_sight(app)
        assert ASK not in in_sight(app)
        assert " · ".join(SILENT[lang]) in said(app)
        await pilot.press("e")
        assert SILENT[lang][0] in said(app)
        assert SILENT[lang][1] not in said(app)
        await pilot.press("escape", "u")
        await settle(pilot)
        assert in_sight(app) == before
        assert SILENT[lang][0] not in said(app)
        assert dismissals(tmp_path) == []
        await read(pilot)
        assert in_sight(app) == before


async def test_after_a_restart_a_disagreement_is_counted_and_taken_back(opened: Opening, tmp_path: Path) -> None:
    async with opened("en", scene=True, prepare=really) as (_, pilot):
        await read(pilot)
        await disagree(pilot, "n")
        await pilot.press("f3", "ctrl+q")
    assert dismissals(tmp_path) == [ASK]
    async with opened("en", prepare=really) as (app, pilot):
        await read(pilot)
        assert ASK not in in_sight(app)
        assert " · ".join(SILENT["en"]) in said(app)
        await pilot.press("u")
        await settle(pilot)
        assert in_sight(app) == [ASK, SEEN]
        assert dismissals(tmp_path) == []


async def test_several_are_taken_back_the_last_first_even_in_a_burst(opened: Opening, tmp_path: Path) -> None:
    async with opened("en", scene=True, prepare=really, keys={"undo": "b"}) as (app, pilot):
        await read(pilot)
        await disagree(pilot, "n")
        await disagree(pilot)
        await read(pilot)
        assert "2 remarks are silent because you disagreed · b brings the last one back" in said(app)
        await pilot.press("b")
        await settle(pilot)
        assert dismissals(tmp_path) == [ASK]
        assert in_sight(app)[0] is SEEN
        await disagree(pilot, "n")
        for _ in range(2):
            app.simulate_key("b")
        await settle(pilot)
        assert dismissals(tmp_path) == []
        assert in_sight(app) == [ASK, SEEN]


async def test_a_disagreement_taken_back_while_a_reading_is_on_its_way_stays_taken_back(opened: Opening) -> None:
    go = asyncio.Event()
    go.set()

    def prepare(session: StageSession) -> None:
        async def read(request: Request, **_: object) -> AsyncIterator[Report]:
            disagreed = await session.disagreements()
            report = report_on(request, "en")
            chosen, question = choose(report.remarks, disagreed, request.draft)
            for _ in range(2):
                yield replace(report, shown=chosen, question=question)
                await go.wait()

        session.read = read  # type: ignore[method-assign,assignment]

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        await read(pilot)
        await disagree(pilot, "n")
        go.clear()
        await pilot.press("f5")
        await pilot.pause(0.05)
        assert app.scene_screen.running
        assert ASK not in in_sight(app)
        await pilot.press("u")
        await pilot.pause(0.05)
        assert app.scene_screen.running
        assert ASK in in_sight(app)
        go.set()
        await settle(pilot)
        assert not app.scene_screen.running
        assert ASK in in_sight(app)


async def test_what_was_meant_and_what_was_disagreed_with_go_back_in_the_order_they_came(
    opened: Opening, tmp_path: Path
) -> None:
    store = Store(tmp_path / "library.db")
    async with opened(scene=True) as (app, pilot):
        app.scene_screen.query_one("#intention", Input).value = "Chez Paul"
        await read(pilot)
        await disagree(pilot, "n")
        await pilot.press("r", "i", "escape")
        await settle(pilot)
        await disagree(pilot, "n")
        left = []
        for _ in range(3):
            left.append((len(store.disagreements()), len(store.allowed_reuse())))
            assert ("u " in said(app).rpartition("·")[2]) is (len(left) != 2)
            await pilot.press("u")
            await settle(pilot)
        assert left == [(2, 1), (1, 1), (1, 0)]
        assert store.disagreements() == []


async def test_another_language_leaves_silent_what_was_disagreed_with(opened: Opening) -> None:
    async with opened("en", scene=True, prepare=really) as (app, pilot):
        await read(pilot)
        await disagree(pilot, "n")
        app.choose("language", "fr")
        await settle(pilot)
        assert in_sight(app) == [SEEN]
        assert " · ".join(SILENT["fr"]) in said(app)


async def test_a_library_that_refuses_to_take_it_back_leaves_it_silent(opened: Opening, tmp_path: Path) -> None:
    def prepare(session: StageSession) -> None:
        async def refuse(dismissal_id: int) -> None:
            raise LibraryError("library-read-only", path="/x")

        really(session)
        session.undo_dismissal = refuse  # type: ignore[method-assign]

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        await read(pilot)
        await disagree(pilot, "n")
        await pilot.press("u")
        await settle(pilot)
        assert app._notifications
        assert in_sight(app) == [SEEN]
        assert " · ".join(SILENT["en"]) in said(app)
        assert dismissals(tmp_path) == [ASK]


def test_what_the_same_disagreements_silence_is_one_remark() -> None:
    draft = DRAFTS["en"]
    report: Any = report_on(Request(draft, None), "en")
    ask = report.remarks[1]
    whole = sentences(draft)[-1]
    by_critic = Remark(ASK, Span(whole.start + 10, whole.end), "critic", Phrase("critic.premature_ask.text"))
    report = replace(report, remarks=(*report.remarks, by_critic), shown=(0, 1))
    same = [Disagreement(number, ASK, whole.of(draft).lower(), "") for number in (1, 4)]
    other = [
        Disagreement(2, Criterion.BOILERPLATE_OPENING, "your post really spoke to me", ""),
        Disagreement(3, Criterion.PRESSURE, whole.of(draft), ""),
        Disagreement(5, ASK, "elsewhere", ""),
    ]
    found = set_aside(report, draft, sorted([*same, *other], key=lambda one: one.id))
    assert found == [Aside((2,), (report.remarks[0],)), Aside((1, 4), (ask, by_critic))]
    assert shown(report, found) == []
    assert shown(report, found[:1]) == [ask]
