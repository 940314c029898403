"""A line for why the person disagrees with a remark."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from coach.tui.keys import bind
from coach.tui.screens.sheet import Sheet
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line


class ReasonScreen(Sheet[str]):
    """Gives the reason, which may be empty, or None when the person thought better of it."""

    help_page = "reason"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("confirm", "confirm"),
        bind("close", "dismiss(None)"),
    ]

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.voice = voice

    def compose(self) -> ComposeResult:
        """A question and a field."""
        with Vertical(classes="dialog"):
            yield Said(self.voice("disagree.title"), markup=False)
            yield Line(id="reason", placeholder=self.voice("disagree.hint"))
            yield Said(self.voice("disagree.later"), classes="quiet", markup=False)
            yield KeyLine(self.voice)

    def action_confirm(self) -> None:
        """Set the remark aside."""
        self.dismiss(self.query_one("#reason", Input).value.strip())
