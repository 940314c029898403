"""Read: the part of the scene's screen that asks for a reading and walks it."""

from __future__ import annotations

from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import Worker, WorkerState

from coach.errors import CoachError
from coach.tui.desk import Reading
from coach.tui.screens.drawing import DrawingScreen

if TYPE_CHECKING:
    from coach.core.remark import Criterion
    from coach.core.report import Report
    from coach.session import Glance
    from coach.tui.widgets.marked_text import MarkedText
    from coach.tui.widgets.remarks_pane import RemarkLine

READING, GLANCE, PREFILL, ANSWER, DISK = "reading", "glance", "prefill", "answer", "disk"
"""Groups of workers; a new one of a group cancels the one before."""


class ReadingScreen(DrawingScreen):
    """Asks the session, shows what comes, and lets the person walk through it."""

    @dataclass
    class Progressed(Message):
        """The session knows more about a text."""

        text: str
        report: Report
        whole: bool

    @dataclass
    class Worded(Message):
        """The critic is putting a remark on a text into words: how many it has tried so far, never which."""

        text: str
        criterion: Criterion
        tried: int

    @dataclass
    class Failed(Message):
        """The session could not read."""

        error: CoachError

    @dataclass
    class Glanced(Message):
        """The two quiet words of a text."""

        text: str
        glance: Glance

    def trouble(self, error: CoachError) -> None:
        """Say an error calmly."""
        title, message = self.voice.trouble(error)
        self.notify(message, title=title, severity="warning", timeout=12, markup=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self.running = False
            self.notify(self.voice("trouble.internal"), severity="error", timeout=12, markup=False)
            self.redraw()

    # --- asking

    def start_reading(self) -> None:
        """Read the draft as it stands; an earlier reading on its way is cancelled."""
        self.current = self.pointed = None
        self._taken_back, self._tried = False, None
        if self.desk.reading and self.desk.reading.text != self.desk.scene.draft:
            self.desk.reading = None
            self.aside = []
        self.running = self.desk.session is not None
        self.redraw()
        if self.desk.session is None:
            self.notify(self.voice("read.not-yet"), markup=False)
            return
        self.workers.cancel_group(self, GLANCE)
        self._read(self.desk.scene.draft)

    def stop_reading(self) -> None:
        """Stop the reading on its way; what it found so far stays in sight."""
        self.workers.cancel_group(self, READING)
        self.running = False
        self.redraw()

    @work(exclusive=True, group=READING, exit_on_error=False)
    async def _read(self, text: str) -> None:
        session = self.desk.session
        if session is None:
            return
        request, last = self.desk.request_for(text), None

        def worded(criterion: Criterion, tried: int) -> None:
            self.post_message(self.Worded(text, criterion, tried))

        try:
            as_of = await self.desk.forgettings()
            await self.desk.close_version()
            self.disagreements = await session.disagreements()
            async with aclosing(session.read(request, on_words=worded)) as reports:
                async for report in reports:
                    last = report
                    self.post_message(self.Progressed(text, report, False))
            if last is not None:
                self.post_message(self.Progressed(text, last, True))
                await self.desk.remember(request, last, as_of)
        except CoachError as error:
            self.post_message(self.Failed(error))

    @work(exclusive=True, group=GLANCE, exit_on_error=False)
    async def glance(self) -> None:
        """Ask for the two quiet words; failures are silent, the words just stay unknown."""
        text = self.desk.scene.draft
        if self.desk.session is None or not text.strip():
            return
        try:
            self.post_message(self.Glanced(text, await self.desk.session.glance(self.desk.request_for(text))))
        except CoachError as error:
            self.log.warning(str(error))

    @work(exclusive=True, group=PREFILL, exit_on_error=False)
    async def prefill(self) -> None:
        """Let the reader take in the post while the person is still reading it."""
        if self.desk.session is not None and self.desk.scene.post.text.strip():
            await self.desk.session.prefill(self.desk.scene.post.text)

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        """Take in what is known by now; what the person is looking at stays where it is."""
        if not self._awaited(event.text):
            return
        from coach.tui.wrapping import shifted

        looked_at = self.remark
        self.running, self._tried = not event.whole, None
        self.desk.reading = Reading(event.text, event.report, event.whole)
        if self._taken_back:
            self.choose_again()
        self.find_aside()
        criteria = [remark.criterion for remark in self.remarks]
        self.current = criteria.index(looked_at.criterion) if looked_at and looked_at.criterion in criteria else None
        self._carried = shifted([remark.span for remark in self.remarks], event.text, self.desk.scene.draft)
        self.redraw(bring=False)
        self.refresh_bindings()

    @on(Worded)
    def _worded(self, event: Worded) -> None:
        """Tell how far the critic is, until the session knows more or the reading is stopped."""
        if self._awaited(event.text):
            self._tried = event.criterion, event.tried
            self.draw_state()

    def _awaited(self, text: str) -> bool:
        """Whether what is said of a text belongs to the reading on its way."""
        return self.running and (text == self.desk.scene.draft or self.revising)

    def find_aside(self) -> None:
        """Find what is silent in the reading on the desk because the person disagreed."""
        self.aside = []
        if reading := self.desk.reading:
            from coach.tui import reading_marks

            self.aside = reading_marks.set_aside(reading.report, reading.text, self.disagreements)

    def choose_again(self) -> None:
        """Choose anew, from all that the reading on the desk remarks on, what is shown."""
        if reading := self.desk.reading:
            from coach.tui import reading_marks

            report = reading_marks.chosen_again(reading.report, reading.text, self.disagreements)
            self.desk.reading = replace(reading, report=report)

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.running = False
        self.trouble(event.error)
        self.redraw()

    def carry(self, old: str, new: str) -> None:
        """Keep the remarks on their words while the draft is revised."""
        from coach.tui.wrapping import shifted

        self._carried = shifted(self._carried, old, new)
        if self.revising:
            self.redraw()

    # --- walking

    def action_remark(self, step: int) -> None:
        """Look at the next remark, or the one before."""
        count = len(self.remarks)
        if not count:
            return
        self.choose(0 if self.current is None else (self.current + step) % count)

    def choose(self, index: int) -> None:
        """Look at one remark."""
        self.current, self._under = index, None
        self.pointed = self.remarks[index].span.start
        self.redraw()

    def on_remark_line_chosen(self, event: RemarkLine.Chosen) -> None:
        """Look at the remark that was clicked."""
        self.choose(event.index)

    def on_marked_text_pointed(self, event: MarkedText.Pointed) -> None:
        """Look at the passage of the draft that was pointed at."""
        from coach.tui import reading_marks

        if event.view is not self.panes.draft.view:
            return
        address = self.desk.reading.report.address if self.desk.reading else None
        self.pointed = reading_marks.telling(address, event.sentence) if event.sentence else event.offset
        on_it = (i for i, remark in enumerate(self.remarks) if remark.span.start <= event.offset < remark.span.end)
        self.current = next(on_it, None)
        self._under = self.remark
        self.redraw()

    def action_marks(self) -> None:
        """Show or hide whose words are whose."""
        self.marks = not self.marks
        self.redraw()
