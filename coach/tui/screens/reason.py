"""A line for why the person disagrees with a remark."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.line import Line


class ReasonScreen(ModalScreen[str | None]):
    """Gives the reason, which may be empty, or None when the person thought better of it."""

    CSS_PATH = "over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [bind("close", "dismiss(None)", show=False)]

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.voice = voice

    def compose(self) -> ComposeResult:
        """A question and a field."""
        with Vertical(classes="dialog"):
            yield Static(self.voice("disagree.title"), markup=False)
            yield Line(id="reason", placeholder=self.voice("disagree.hint"))
            yield Static(self.voice("disagree.keys"), classes="quiet", markup=False)

    @on(Input.Submitted)
    def _said(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())
