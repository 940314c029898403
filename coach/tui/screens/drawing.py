"""Read: the part of the scene's screen that draws a reading, from what is known of it and where the person looks."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.screen import Screen

from coach.core.scene import Moment
from coach.core.text import Span, sentences
from coach.settings import Settings
from coach.tui.desk import Desk
from coach.tui.keys import keys_of
from coach.tui.voice import Voice
from coach.tui.widgets.post_pane import PostPane

if TYPE_CHECKING:
    from coach.core.remark import Criterion, Disagreement, Remark
    from coach.core.report import Report
    from coach.tui.reading_marks import Aside, Meant
    from coach.tui.screens.panes import Panes


class DrawingScreen(Screen[None]):
    """Holds what a reading is drawn from, and draws it."""

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
        self._tried: tuple[Criterion, int] | None = None
        """The remark that the critic is putting into words, and how many it has tried."""
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
            return self._wording() or self.voice("remarks.running")
        if reading and self.desk.scene.draft != reading.text:
            return self.voice("remarks.stale")
        return self.voice("remarks.stopped") if reading and not reading.whole else ""

    def draw_state(self) -> None:
        """Draw only the word on the reading itself."""
        if self._panes is not None and self.desk.scene.moment is Moment.READ:
            self.panes.remarks.say(self._state())

    def _wording(self) -> str:
        """Which of the remarks in sight the critic is putting into words, and how many it has tried; never a word."""
        criterion, tried = self._tried or (None, 0)
        in_sight = [remark.criterion for remark in self.remarks]
        if criterion not in in_sight:
            return ""
        said = self.voice("remarks.wording", number=in_sight.index(criterion) + 1)
        return f"{said} · {self.voice.count('remarks.tried', tried)}" if tried else said

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
