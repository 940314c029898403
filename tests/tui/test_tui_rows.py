"""However few rows a terminal has, the draft being read and the reason of what is looked at are in sight together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from stage import DRAFTS, Opening, StageSession, report_on, settle
from textual.widgets import Static

from coach.core.remark import Criterion, Observation, Remark
from coach.core.report import Report
from coach.core.scene import Language
from coach.core.text import sentences
from coach.i18n import LANGUAGES, catalogue
from coach.session import Request
from coach.tui.app import CoachApp
from coach.tui.widgets.draft_pane import ReadingView
from coach.tui.widgets.remarks_pane import RemarkLine

SIZES = ((100, 20), (100, 24), (120, 35))
LONG = "the reader expected this without the post, and would have expected the same of anybody else. " * 3
QUESTION = "What would you really like to know about that bench, and what would become of it if they told you tomorrow?"
REMARKED = ((1, Criterion.BOILERPLATE_OPENING), (2, Criterion.ECHO), (4, Criterion.PREMATURE_ASK))


def wordy(lang: Language, session: StageSession) -> None:
    """Readings with three remarks of several lines each, and a question of two."""

    async def read(request: Request, **_: object) -> AsyncIterator[Report]:
        found, said = sentences(request.draft), Observation(LONG)
        remarks = tuple(Remark(criterion, found[at], "rule", said, Observation(QUESTION)) for at, criterion in REMARKED)
        yield replace(report_on(request, lang), remarks=remarks, shown=(0, 1, 2))

    session.read = read  # type: ignore[method-assign,assignment]


def in_sight(app: CoachApp, pane: str) -> str:
    """The words of a pane that the screen shows."""
    region = app.screen.query_one(pane).region
    rows = app.screen._compositor.render_strips()[region.y + 1 : region.bottom - 1]
    return " ".join(" ".join(row.crop(region.x + 1, region.right - 1).text for row in rows).split())


def last_words(app: CoachApp) -> str:
    """The end of the reason that is given for what is looked at."""
    return " ".join(str(app.screen.query_one("#address", Static).content).split()[-6:])


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_the_draft_and_the_reason_are_in_sight_beside_long_remarks(
    opened: Opening, lang: Language, size: tuple[int, int]
) -> None:
    async with opened(lang, size=size, scene=True, prepare=lambda session: wordy(lang, session)) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        screen, view = app.scene_screen, app.screen.query_one(ReadingView)
        for at in range(len(REMARKED)):
            await pilot.press("n")
            await settle(pilot)
            row = view._body.region.y + view._laid.index(max(r for r in view._laid if r.start <= (screen.pointed or 0)))
            assert view.region.y <= row < view.region.bottom
            assert view.size.height >= 2
            assert last_words(app) in in_sight(app, "#address-pane")
            line, pane = screen.query(RemarkLine)[at], screen.query_one("#remarks-pane")
            assert pane.region.y < line.region.y < screen.query_one("#question").region.y
            assert screen.query_one("#question").region.bottom == pane.region.bottom - 1


@pytest.mark.parametrize("size", [(80, 24), *SIZES], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_each_line_of_the_draft_is_in_sight_with_its_reason(
    opened: Opening, lang: Language, size: tuple[int, int]
) -> None:
    async with opened(lang, size=size, scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        view = app.screen.query_one(ReadingView)
        for span in sentences(DRAFTS[lang]):
            await pilot.press("down")
            await settle(pilot)
            assert span.of(DRAFTS[lang]).split()[0] in in_sight(app, "#draft-pane")
            assert view.size.height >= 2
            assert last_words(app) in in_sight(app, "#address-pane")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reason_takes_two_lines_of_a_screen_of_a_hundred_columns(lang: Language) -> None:
    for look in ("theirs", "copied", "yours", "anyones", "aside"):
        assert len(catalogue(lang)(f"tui.why.{look}")) <= 66
