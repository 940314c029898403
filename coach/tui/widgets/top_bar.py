"""The first line: who, which moment, which models."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coach.core.scene import Moment
from coach.tui.display import steady
from coach.tui.voice import Voice


class MomentTab(Static):
    """One of the four moments, to be clicked."""

    @dataclass
    class Chosen(Message):
        """The person asked for a moment."""

        moment: Moment

    def __init__(self, moment: Moment, label: str) -> None:
        super().__init__(markup=False, id=f"tab-{moment}")
        self.moment = moment
        self.label = label

    def show(self, current: Moment) -> None:
        """Mark the tab when its moment is the present one, by a sign and by weight."""
        here = self.moment is current
        self.update(("▸" if here else " ") + self.label)
        self.set_class(here, "-here")

    def on_click(self, event: events.Click) -> None:
        """Ask for this moment."""
        event.stop()
        self.post_message(self.Chosen(self.moment))


class TopBar(Horizontal):
    """Name of the scene, the four moments, and whether models are at hand."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="top")
        self.voice = voice

    def compose(self) -> ComposeResult:
        """Title, moments, state of the models."""
        yield Static(id="title", markup=False)
        for moment in Moment:
            yield MomentTab(moment, self.voice(f"moment.{moment}"))
        yield Static(id="models", markup=False)

    def show(self, who: str | None, first_words: str, moment: Moment) -> None:
        """Name the scene and mark the moment."""
        title = " · ".join(filter(None, [steady(who or "").strip(), steady(first_words)])).replace("\n", " ")
        self.query_one("#title", Static).update(Content.assemble((" coach  ", "bold $primary"), title))
        for tab in self.query(MomentTab):
            tab.show(moment)

    def show_models(self, sign: str, tooltip: str) -> None:
        """Say which models are at hand: a sign in the bar, the names in its tooltip."""
        models = self.query_one("#models", Static)
        models.update(f"{self.voice('top.offline')} {sign} ")
        models.tooltip = Content(tooltip)
