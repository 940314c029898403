"""At most three remarks and one question, each tied to a passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from coach.core.remark import Remark
from coach.core.report import Report
from coach.tui.voice import Voice, spoken
from coach.tui.widgets.address_pane import RowsTaken, quoted
from coach.tui.widgets.held import Said


class RemarkLine(Said):
    """One remark: its number, the words it points at, what it says."""

    @dataclass
    class Chosen(Message):
        """The person clicked a remark."""

        index: int

    def __init__(self, index: int) -> None:
        super().__init__(classes="remark", markup=False)
        self.index = index

    def on_click(self, event: events.Click) -> None:
        """Look at this remark."""
        event.stop()
        self.post_message(self.Chosen(self.index))


class RemarksPane(VerticalScroll, can_focus=True):
    """What coach sees. Remarks speak the draft's language, the rest the screen's."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    RemarksPane > #question { dock: bottom; }
    .-narrow RemarksPane > #question { dock: none; }
    """

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="remarks-pane", classes="pane")
        self.voice = voice
        self._drawn: object = None
        self._count = ""
        self._current: int | None = None

    def compose(self) -> ComposeResult:
        """What is said below the remarks, whose lines are mounted as they come, and the question at the pane's foot,
        in sight however far the remarks are scrolled."""
        yield Said(id="rest", markup=False)
        yield Said(id="question", markup=False)

    def on_resize(self) -> None:
        """Tell that the draft has other rows now."""
        self.post_message(RowsTaken())

    def show(
        self,
        report: Report | None,
        remarks: Sequence[Remark],
        draft: str,
        current: int | None,
        *,
        state: str,
        silent: str,
        whole: bool,
    ) -> None:
        """Show the remarks, on the lines that are there already; ``current`` is the one being looked at, ``state`` a
        word on the reading itself, ``silent`` a sentence on what is set aside or empty, ``whole`` whether the reading
        has come to its end."""
        self._count = self.voice.count("remarks.count", len(remarks)) if remarks else self.voice("remarks.title")
        self.say(state)
        drawn = (report, tuple(remarks), draft, current, silent, whole, self.voice.lang)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        for index in range(len(self.query(RemarkLine)), len(remarks)):
            self.mount(RemarkLine(index), before="#rest")
        for line in self.query(RemarkLine):
            line.display = report is not None and line.index < len(remarks)
            if report is not None and line.display:
                line.update(self._said(report, remarks[line.index], line.index, draft, here=line.index == current))
            if line.display and line.index == current != self._current:
                line.scroll_visible(animate=False)
        self._current = current
        rest = self._rest(report, silent, nothing=whole and not remarks) if report is not None else []
        self.query_one("#rest", Said).update(Content("\n").join(rest))
        self.query_one("#rest").display = bool(rest)
        self._ask(report, remarks, current)

    def say(self, state: str) -> None:
        """Put another word on the reading itself into the title; nothing else is drawn anew."""
        self.border_title = Content(" · ".join(filter(None, [self._count, state])))

    def _said(self, report: Report, remark: Remark, index: int, draft: str, *, here: bool) -> Content:
        said = spoken(remark.explanation, report.lang)
        return Content.assemble(
            (("▸" if here else " ") + f"{index + 1} ", "$accent bold"),
            (quoted(remark.span.of(draft), self.voice), "bold" if here else ""),
            "  ",
            said,
        )

    def _ask(self, report: Report | None, remarks: Sequence[Remark], current: int | None) -> None:
        """One question: that of the remark being looked at, else the first that a remark in sight has."""
        looked_at = remarks[current : current + 1] if current is not None else ()
        asked = next((one.question for one in (*looked_at, *remarks) if one.question is not None), None)
        line = self.query_one("#question", Said)
        line.display = report is not None and asked is not None
        if report is not None and asked is not None:
            line.update(Content.assemble((" ? ", "$accent bold"), (spoken(asked, report.lang), "italic")))

    def _rest(self, report: Report, silent: str, *, nothing: bool) -> list[Content]:
        rest = [Content(self.voice("remarks.none"))] if nothing else []
        said = [silent] if silent else []
        said += [spoken(notice, self.voice.lang) for notice in report.notices]
        return rest + [Content.assemble((" · ", ""), notice).stylize("$foreground-muted") for notice in said]
