"""The critic's verdicts come while the person is looking at what is there already."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import Any

from stage import DRAFTS, Opening, StageSession, report_on, settle
from textual.widgets import Static

from coach.core.remark import Criterion, Observation, Remark
from coach.core.report import Models, Report, Reuse
from coach.core.text import sentences
from coach.session import Request
from coach.tui.widgets.draft_pane import ReadingView
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.remarks_pane import RemarkLine, RemarksPane

DRAFT = DRAFTS["en"]
COMES = Remark(Criterion.PRESSURE, sentences(DRAFT)[2], "critic", Observation("the bench is brought in to push."))


class Slowly:
    """A reading whose critic comes to its verdicts when told: another list of remarks in sight each time."""

    def __init__(self) -> None:
        self.orders: asyncio.Queue[Sequence[int] | None] = asyncio.Queue()
        self.closed = False

    def prepare(self, session: StageSession) -> None:
        session.read = self._read  # type: ignore[method-assign]

    async def _read(self, request: Request, **_: object) -> AsyncIterator[Report]:
        plain = report_on(request, "en")
        yield plain
        try:
            while (order := await self.orders.get()) is not None:
                yield replace(plain, remarks=(*plain.remarks, COMES), shown=tuple(order))
        finally:
            self.closed = True

    async def say(self, pilot: Any, order: Sequence[int] | None) -> None:
        """Go on to the next report, and let the screen take it in."""
        self.orders.put_nowait(order)
        await pilot.pause(0.05)
        await pilot.pause()


async def test_a_remark_being_looked_at_stays_the_one_and_no_line_is_drawn_anew(opened: Opening) -> None:
    critic = Slowly()
    async with opened("en", scene=True, prepare=critic.prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        await pilot.press("n", "n")
        screen, view = app.scene_screen, app.scene_screen.query_one(ReadingView)
        looked_at, lines, pointed = screen.remark, list(screen.query(RemarkLine)), screen.pointed
        assert looked_at is not None
        await critic.say(pilot, [2, 0, 1])
        assert screen.remark == looked_at
        assert (screen.current, screen.pointed) == (2, pointed)
        assert list(screen.query(RemarkLine))[:2] == lines
        assert "▸3" in str(list(screen.query(RemarkLine))[2].render())
        view.scroll_to(y=0, animate=False)
        await critic.say(pilot, [1, 2, 0])
        assert screen.current == 0
        assert view.scroll_y == 0
        await critic.say(pilot, [2, 0])
        assert screen.current is None
        assert screen.pointed == pointed
        assert [line.display for line in screen.query(RemarkLine)] == [True, True, False]
        await critic.say(pilot, None)
        await settle(pilot)
        assert app.desk.reading is not None
        assert app.desk.reading.whole


async def test_escape_stops_the_reading_and_keeps_what_was_shown(opened: Opening) -> None:
    critic = Slowly()
    async with opened("en", scene=True, prepare=critic.prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        await critic.say(pilot, [2, 0, 1])
        await pilot.press("escape")
        await settle(pilot)
        screen = app.scene_screen
        assert critic.closed
        assert not screen.running
        assert COMES in screen.remarks
        assert "stopped" in str(screen.query_one(RemarksPane).border_title)
        await pilot.press("f5")
        await pilot.pause(0.05)
        assert screen.running


async def test_a_reading_stopped_early_blames_no_model_for_what_it_could_not_tell(opened: Opening) -> None:
    def prepare(session: StageSession) -> None:
        async def read(request: Request, **_: object) -> AsyncIterator[Report]:
            yield replace(report_on(request, "en"), address=None, reuse=Reuse(), models=Models())
            await asyncio.Event().wait()

        session.read = read  # type: ignore[method-assign,assignment]

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        await pilot.press("escape")
        await settle(pilot)
        said = str(app.scene_screen.query_one("#address", Static).render())
        assert said.count("the reading was stopped") == 2
        assert "encoder" not in said


async def test_what_comes_while_the_draft_is_revised_lands_on_its_words_and_typing_goes_on(opened: Opening) -> None:
    critic = Slowly()
    async with opened("en", scene=True, prepare=critic.prepare) as (app, pilot):
        await pilot.press("f5")
        await pilot.pause(0.05)
        await pilot.press("n", "e")
        editor = app.scene_screen.query_one("#draft", Editor)
        editor.move_cursor((0, 0))
        await pilot.press(*"Oh ")
        cursor = editor.cursor_location
        await critic.say(pilot, [2, 0, 1])
        assert app.focused is editor
        assert editor.cursor_location == cursor
        assert next(span.of(editor.text) for span in editor.pointed) == COMES.span.of(DRAFT)
        assert editor.current is not None
        assert editor.current.of(editor.text) == sentences(DRAFT)[1].of(DRAFT)
        await pilot.press("escape")
        assert app.scene_screen.running
