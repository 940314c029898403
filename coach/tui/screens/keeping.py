"""Keep: the part of the scene's screen that ends a scene and tells what was resolved on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from coach.core.scene import Moment
from coach.errors import CoachError
from coach.tui.screens.answering import AnsweringScreen
from coach.tui.screens.reading import ANSWER

if TYPE_CHECKING:
    from coach.tui.changes import Resolved
    from coach.tui.widgets.keep_pane import KeepPane

RESOLVE = "resolve"


class KeepingScreen(AnsweringScreen):
    """Compares versions, and writes down what the person decided."""

    @dataclass
    class Settled(Message):
        """What was resolved from version 1 to the text as it stands."""

        text: str
        found: Resolved

    class Kept(Message):
        """The decision is on disk."""

    @work(exclusive=True, group=RESOLVE, exit_on_error=False)
    async def resolve(self) -> None:
        """Compare the reading of version 1 with that of the text as it stands; reads what was not read yet."""
        from coach.tui.changes import resolved

        text, versions = self.desk.scene.draft, self.desk.versions
        if self.desk.session is None or not versions or versions[0].text == text or not text.strip():
            return
        try:
            had = await self.desk.criteria(versions[0].text)
            has = await self.desk.criteria(text)
        except CoachError as error:
            self.log.warning(str(error))
            return
        if had is not None and has is not None:
            self.post_message(self.Settled(text, resolved(had, has)))

    @on(Settled)
    def _settled(self, event: Settled) -> None:
        if event.text == self.desk.scene.draft and self.desk.scene.moment is Moment.KEEP:
            self.panes.keep.show_resolved(event.found)

    def on_keep_pane_decided(self, event: KeepPane.Decided) -> None:
        """The person said what becomes of the text."""
        event.stop()
        self._keep(event)

    @work(group=ANSWER, exit_on_error=False)
    async def _keep(self, decided: KeepPane.Decided) -> None:
        try:
            await self.desk.keep(decided.outcome, decided.why, decided.follow_up)
            self.post_message(self.Kept())
        except CoachError as error:
            self.trouble(error)

    def action_compare(self) -> None:
        """Compare the versions."""
        from coach.tui.screens.compare import CompareScreen

        if self.desk.versions:
            self.app.push_screen(CompareScreen(self.voice, self.desk.versions, self.desk.criteria))

    def action_earlier(self) -> None:
        """The earlier message, side by side with what was read."""
        from coach.tui.screens.earlier import EarlierScreen

        def closed(meant: list[int] | None) -> None:
            if meant:
                self.meant += meant
                self.start_reading()

        reading, session = self.desk.reading, self.desk.session
        if reading and session and reading.report.reuse.matches:
            self.app.push_screen(EarlierScreen(self.voice, reading.text, reading.report.reuse.matches, session), closed)
