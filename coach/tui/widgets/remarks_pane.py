"""At most three remarks and one question, each tied to a passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coach.core.remark import Remark
from coach.core.report import Report
from coach.tui.voice import Voice, spoken
from coach.tui.widgets.address_pane import quoted


class RemarkLine(Static):
    """One remark: its number, the words it points at, what it says."""

    @dataclass
    class Chosen(Message):
        """The person clicked a remark."""

        index: int

    def __init__(self, index: int, content: Content) -> None:
        super().__init__(content, classes="remark")
        self.index = index

    def on_click(self, event: events.Click) -> None:
        """Look at this remark."""
        event.stop()
        self.post_message(self.Chosen(self.index))


class RemarksPane(VerticalScroll, can_focus=True):
    """What coach sees. Remarks speak the draft's language, the rest the screen's."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="remarks-pane", classes="pane")
        self.voice = voice
        self._drawn: object = None

    def show(
        self,
        report: Report | None,
        remarks: Sequence[Remark],
        draft: str,
        current: int | None,
        *,
        state: str,
        running: bool,
    ) -> None:
        """Show the remarks; ``current`` is the one being looked at, ``state`` a word on the reading itself, ``running``
        whether more is still to come."""
        drawn = (report, tuple(remarks), draft, current, state, running, self.voice.lang)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        count = self.voice.count("remarks.count", len(remarks)) if report and remarks else self.voice("remarks.title")
        self.border_title = Content(" · ".join(filter(None, [count, state])))
        self.remove_children()
        if report is None:
            return
        lines = [self._line(report, remark, index, draft, current) for index, remark in enumerate(remarks)]
        rest = self._rest(report, silent=not remarks and not running)
        self.mount(*lines, *(Static(content, markup=False) for content in rest))
        if current is not None and current < len(lines):
            lines[current].scroll_visible(animate=False)

    def _line(self, report: Report, remark: Remark, index: int, draft: str, current: int | None) -> RemarkLine:
        here = index == current
        said = spoken(remark.explanation, report.lang)
        parts: list[tuple[str, str] | str] = [
            (("▸" if here else " ") + f"{index + 1} ", "$accent bold"),
            (quoted(remark.span.of(draft), self.voice), "bold" if here else ""),
            "  ",
            said,
        ]
        if here and remark.question is not None:
            parts.append((f"  {spoken(remark.question, report.lang)}", "italic"))
        return RemarkLine(index, Content.assemble(*parts))

    def _rest(self, report: Report, *, silent: bool) -> list[Content]:
        rest = []
        if silent:
            rest.append(Content(self.voice("remarks.none")))
        if report.question is not None:
            rest.append(Content.assemble((" ? ", "$accent bold"), (spoken(report.question, report.lang), "italic")))
        said = [spoken(notice, self.voice.lang) for notice in report.notices]
        return rest + [Content.assemble((" · ", ""), notice).stylize("$foreground-muted") for notice in said]
