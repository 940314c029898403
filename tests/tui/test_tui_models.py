"""One scene from end to end, by the keyboard, with the real starter models."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import settle
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from coach.cli.wiring import wire
from coach.core.scene import Language, Moment, Outcome
from coach.i18n import LANGUAGES
from coach.library.store import Store
from coach.paths import paths
from coach.settings import Settings
from coach.tui.app import CoachApp
from coach.tui.screens.earlier import EarlierScreen
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.quiet_line import QuietLine

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(lang: Language, name: str) -> str:
    return (EXAMPLES / f"{lang}-{name}.txt").read_text("utf-8").strip()


async def paste(pilot: Pilot[None], name: str, text: str) -> None:
    editor = pilot.app.screen.query_one(name, Editor)
    editor.focus()
    editor.post_message(events.Paste(text))
    await settle(pilot)


@pytest.mark.models
@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_whole_scene_with_the_real_models(tmp_path: Path, lang: Language) -> None:
    settings = Settings(language=lang, reduced_motion=True, pause_ms=500)
    app = CoachApp(lambda: wire(tmp_path).session(), settings, paths(tmp_path))
    async with app.run_test(size=(120, 35), notifications=True) as pilot:
        await pilot.pause(0.3)
        await settle(pilot)
        screen = app.scene_screen
        assert app.desk.session is not None
        assert all((app.desk.session.models.reader, app.desk.session.models.encoder))

        await paste(pilot, "#post-editor", example(lang, "post"))
        await pilot.press("tab", *"merci", "f3")
        await paste(pilot, "#draft", example(lang, "draft"))
        await pilot.pause(1.0)
        await settle(pilot)
        assert screen.query_one(QuietLine).addressed is True

        await pilot.press("f5")
        await settle(pilot)
        reading = app.desk.reading
        assert reading is not None
        assert reading.whole
        assert reading.report.address is not None
        assert reading.report.address.verdict == "person"
        for remark in reading.report.remarks:
            assert remark.span.of(reading.text) in example(lang, "draft")
        await pilot.press("down")
        assert str(screen.query_one("#address").render()).strip()

        await pilot.press("e", "end", *" Bien.", "f5")
        await settle(pilot)
        assert [draft.version for draft in app.desk.versions] == [1, 2]
        await pilot.press("f6")
        await settle(pilot)
        assert "+" in str(app.screen.query_one("#lines").render())
        assert str(app.screen.query_one("#resolution").render()).strip()
        await pilot.press("escape", "f9")
        screen.query_one("#follow", Input).value = "+7"
        await settle(pilot)
        await pilot.click("#outcome-sent")
        await settle(pilot)
        assert app.desk.scene.outcome is Outcome.SENT

        await pilot.press("ctrl+n")
        await settle(pilot)
        await paste(pilot, "#post-editor", example("en" if lang == "fr" else "fr", "post"))
        await pilot.press("f3")
        await paste(pilot, "#draft", example(lang, "draft"))
        await pilot.press("f5")
        await settle(pilot)
        assert app.desk.scene.moment is Moment.READ
        assert app.desk.reading is not None
        assert app.desk.reading.report.reuse.flag
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(app.screen, EarlierScreen)
        await pilot.press("i", "escape")
        await settle(pilot)
        assert not app.desk.reading.report.reuse.flag
        await pilot.press("ctrl+q")
    found = {one.scene.outcome: one.scene for one in Store(tmp_path / "library.db").scenes()}
    assert found[Outcome.SENT].follow_up is not None
    assert found[Outcome.OPEN].draft == example(lang, "draft")
