"""Why whose words these are is not told: nothing is called missing that is there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from stage import Opening, StageSession, report_on, settle
from textual.widgets import Static

from coach.core.remark import Phrase
from coach.core.report import Report
from coach.session import Request


@pytest.mark.parametrize(
    ("notices", "said"),
    [
        (["errors.draft-too-long-for-reader.message"], "could not be told this time"),
        (["notices.critic-starter"], "without a post and a reader"),
        (["notices.no-reader", "errors.model-nan.message"], "without a post and a reader"),
    ],
)
async def test_a_reader_that_failed_is_not_said_to_be_missing(opened: Opening, notices: list[str], said: str) -> None:
    def prepare(session: StageSession) -> None:
        async def read(request: Request, **_: object) -> AsyncIterator[Report]:
            await asyncio.sleep(0)
            yield replace(report_on(request, "en"), address=None, notices=tuple(map(Phrase, notices)))

        session.read = read  # type: ignore[method-assign,assignment]

    async with opened("en", scene=True, prepare=prepare) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        shown = str(app.scene_screen.query_one("#address", Static).render())
        assert said in " ".join(shown.split())
