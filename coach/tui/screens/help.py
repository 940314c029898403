"""Help: what coach does and never does, the keys that work here, which models there are, where the data lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.keys import bind
from coach.tui.voice import Voice


class HelpScreen(ModalScreen[None]):
    """One page; any of escape, F1 or the mouse closes it."""

    CSS_PATH = "over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("close", "dismiss(None)", show=False),
        bind("help", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(self, voice: Voice, pane: str, keys: Sequence[tuple[str, str]], facts: Sequence[str]) -> None:
        """``pane`` names the page of the focused pane; ``keys`` are (key, what it does); ``facts`` close the page."""
        super().__init__(classes="help")
        self.voice = voice
        self.pane = pane
        self.keys = keys
        self.facts = facts

    def compose(self) -> ComposeResult:
        """The page."""
        say = self.voice
        width = max((Content(key).cell_length for key, _ in self.keys), default=0)
        rows = [
            Content.assemble((key + " " * (width - Content(key).cell_length + 2), "bold $primary"), what)
            for key, what in self.keys
        ]
        with Vertical(classes="sheet"), VerticalScroll():
            yield Static(say(f"help.{self.pane}.title"), classes="heading", markup=False)
            yield Static(say(f"help.{self.pane}"), markup=False)
            yield Static(say("help.keys"), classes="heading", markup=False)
            yield Static(Content("\n").join(rows), markup=False)
            yield Static(say("help.promise"), classes="heading", markup=False)
            yield Static(say("welcome.lines"), markup=False)
            yield Static(say("help.facts"), classes="heading", markup=False)
            yield Static("\n".join(self.facts), markup=False)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()
