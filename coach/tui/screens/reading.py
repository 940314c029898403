"""Read: the part of the scene's screen that asks for a reading and walks it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from coach.core.scene import Moment
from coach.core.text import Span, sentences
from coach.errors import CoachError
from coach.settings import Settings
from coach.tui.desk import Desk, Reading
from coach.tui.keys import keys_of
from coach.tui.voice import Voice
from coach.tui.widgets.post_pane import PostPane

if TYPE_CHECKING:
    from coach.core.remark import Disagreement, Remark
    from coach.core.report import Report
    from coach.session import Glance
    from coach.tui.reading_marks import Aside, Meant
    from coach.tui.screens.panes import Panes
    from coach.tui.widgets.marked_text import MarkedText
    from coach.tui.widgets.remarks_pane import RemarkLine

READING, GLANCE, PREFILL, ANSWER, DISK = "reading", "glance", "prefill", "answer", "disk"
"""Groups of workers; a new one of a group cancels the one before."""


class ReadingScreen(Screen[None]):
    """Asks the session, shows what comes, and lets the person walk through it."""

    @dataclass
    class Progressed(Message):
        """The session knows more about a text."""

        text: str
        report: Report
        whole: bool

    @dataclass
    class Failed(Message):
        """The session could not read."""

        error: CoachError

    @dataclass
    class Glanced(Message):
        """The two quiet words of a text."""

        text: str
        glance: Glance

    def __init__(self, desk: Desk, voice: Voice, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.voice = voice
        self.settings = settings
        self.marks = settings.marks
        self.revising = False
        self.running = False
        self.current: int | None = None
        self.pointed: int | None = None
        self._under: Remark | None = None
        """The remark on the passage pointed at, when it is the passage that is looked at."""
        self.aside: list[Aside] = []
        """What is silent in this reading because the person disagreed, the last disagreed with at the end."""
        self.disagreements: list[Disagreement] = []
        """Those in the library, oldest first, since the last reading was asked for."""
        self._taken_back = False
        """Whether a disagreement was taken back that the reading on its way goes by."""
        self.answers: list[int | Meant] = []
        """What the person answered, in order: the ids of disagreements, and what they meant to say again."""
        self._following = False
        """Whether the draft is scrolled to what is looked at, rather than where the person scrolled it."""
        self._carried: list[Span | None] = []
        self._panes: Panes | None = None
        self._completing = asyncio.Lock()

    @property
    def panes(self) -> Panes:
        """The panes that are mounted after the first frame."""
        if self._panes is None:
            raise LookupError("the scene is not complete yet")
        return self._panes

    @property
    def remarks(self) -> list[Remark]:
        """The remarks in sight."""
        from coach.tui import reading_marks

        reading = self.desk.reading
        return reading_marks.shown(reading.report, self.aside) if reading else []

    @property
    def remark(self) -> Remark | None:
        """The remark being looked at."""
        return self.remarks[self.current] if self.current is not None and self.current < len(self.remarks) else None

    @property
    def answered_last(self) -> Aside | Meant | None:
        """What is taken back first."""
        from coach.tui import reading_marks

        return reading_marks.answered_last(self.answers, self.aside)

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
        self._taken_back = False
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
        try:
            as_of = await self.desk.forgettings()
            await self.desk.close_version()
            self.disagreements = await session.disagreements()
            async with aclosing(session.read(request)) as reports:
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
        if not self.running or (event.text != self.desk.scene.draft and not self.revising):
            return
        from coach.tui.wrapping import shifted

        looked_at = self.remark
        self.running = not event.whole
        self.desk.reading = Reading(event.text, event.report, event.whole)
        if self._taken_back:
            self.choose_again()
        self.find_aside()
        criteria = [remark.criterion for remark in self.remarks]
        self.current = criteria.index(looked_at.criterion) if looked_at and looked_at.criterion in criteria else None
        self._carried = shifted([remark.span for remark in self.remarks], event.text, self.desk.scene.draft)
        self.redraw(bring=False)
        self.refresh_bindings()

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

    # --- drawing

    def redraw(self, *, bring: bool = True) -> None:
        """Draw the reading on the draft, the post and the panes below; ``bring`` scrolls the draft to what is looked
        at, wherever the person had scrolled it."""
        if self._panes is None or self.desk.scene.moment is not Moment.READ:
            return
        from coach.tui import reading_marks

        reading = self.desk.reading
        report = reading.report if reading else None
        text = reading.text if reading else self.desk.scene.draft
        self._draw_view(text, report)
        self._following = bring
        self.on_rows_taken()
        self._draw_editor()
        address = report.address if report else None
        answered = (self.remark.post_span if self.remark else None) or reading_marks.answered_at(address, self.pointed)
        self.query_one(PostPane).mark(address.unanswered if address else (), answered)
        post = self.desk.scene.post.text
        whole, running = reading is not None and reading.whole, self.running
        stopped = not whole and not running
        self.panes.address.show(report, text, post, self.pointed, marks=self.marks, running=running, stopped=stopped)
        self.panes.remarks.show(
            report, self.remarks, text, self.current, state=self._state(), silent=self._silent(), whole=whole
        )

    def on_rows_taken(self) -> None:
        """What is looked at stays in sight when the panes below take rows of the draft's."""
        if self._following and (where := self._where()) is not None:
            self.panes.draft.view.bring(where.start)

    def _state(self) -> str:
        """A word on the reading itself; nothing where it has ended and still holds."""
        reading = self.desk.reading
        if self.running:
            return self.voice("remarks.running")
        if reading and self.desk.scene.draft != reading.text:
            return self.voice("remarks.stale")
        return self.voice("remarks.stopped") if reading and not reading.whole else ""

    def _silent(self) -> str:
        """How many remarks are silent because the person disagreed, and the key where it brings the last one back."""
        from coach.tui.widgets.key_line import shown_key

        said = self.voice.count("remarks.silent", len(self.aside)) if self.aside else ""
        keys = keys_of("undo", self.settings.keys)
        if not said or not keys or self.revising or self.answered_last not in self.aside:
            return said
        return f"{said} · {shown_key(keys[0])} {self.voice.count('remarks.back', len(self.aside))}"

    def _draw_view(self, text: str, report: Report | None) -> None:
        from coach.tui import reading_marks
        from coach.tui.widgets.marked_text import Mark

        view = self.panes.draft.view
        view.sentences = tuple(sentences(text))
        view.passages = reading_marks.passages(report.address if report else None, text)
        view.pointed = self.pointed
        styles = reading_marks.pieces(report.address if report else None)
        if not self.marks:
            styles = [Mark(remark.span, "underline") for remark in self.remarks]
        if (where := self._where()) is not None:
            styles.append(Mark(where, reading_marks.CURRENT))
        bars = reading_marks.bars(report.address) if report and self.marks else {}
        view.show(text, styles, reading_marks.numbers(self.remarks), bars)

    def _where(self) -> Span | None:
        if self.remark is not None and self.remark != self._under:
            return self.remark.span
        return self.panes.draft.view.passage

    def _draw_editor(self) -> None:
        editor = self.panes.draft.editor
        spans = self._carried if self.revising else []
        editor.pointed = tuple(span for span in spans if span is not None)
        editor.current = spans[self.current] if self.current is not None and self.current < len(spans) else None

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
