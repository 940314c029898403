"""Four lines for someone who has no scene yet."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from coach.tui.voice import Voice


class Example(Static):
    """A line to click that opens the example scene; it takes no focus, so no key is lost to it."""

    class Wanted(Message):
        """The person asked for the example scene."""

    def on_click(self, event: events.Click) -> None:
        """Ask for it."""
        event.stop()
        self.post_message(self.Wanted())


class Welcome(Vertical):
    """What coach does and never does, below the empty post."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="welcome")
        self.voice = voice
        self.display = False

    def compose(self) -> ComposeResult:
        """Four lines and the way to the example."""
        yield Static(self.voice("welcome.lines"), markup=False)
        yield Example(f"▸ {self.voice('welcome.example')}", id="example", markup=False)
