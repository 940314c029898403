"""The first line: who, which moment, which models."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coach.core.scene import Moment
from coach.tui.display import steady
from coach.tui.voice import Voice
from coach.tui.widgets.held import held


class TopBar(Widget):
    """Name of the scene, the four moments to be clicked, the models. One widget, because it is there first."""

    @dataclass
    class Chosen(Message):
        """The person asked for a moment."""

        moment: Moment

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="top")
        self.voice = voice
        self.moment = Moment.LOOK
        self._title = ""
        self._models = ""
        self._models_tip = ""
        self._places: list[tuple[int, int, Moment]] = []

    def show(self, who: str | None, first_words: str, moment: Moment) -> None:
        """Name the scene and mark the moment."""
        title = " · ".join(filter(None, [steady(who or "").strip(), steady(first_words)])).replace("\n", " ")
        if (title, moment) != (self._title, self.moment):
            self._title, self.moment = title, moment
            self.refresh()

    def show_models(self, sign: str, tooltip: str) -> None:
        """Say which models are at hand: a sign in the bar, the names in its tooltip."""
        self._models, self._models_tip = f"{self.voice('top.offline')} {sign}", tooltip
        self.refresh()

    def render(self) -> Content:
        """The present moment is told by a sign and by weight; the title gives way to the moments."""
        tabs = Content("")
        places = []
        for moment in Moment:
            here = moment is self.moment
            tab = Content(("▸" if here else " ") + self.voice(f"moment.{moment}") + " ")
            places.append((tabs.cell_length, tabs.cell_length + tab.cell_length, moment))
            tabs += tab.stylize("$primary bold" if here else "$foreground-muted")
        models = Content(f"  {self._models} " if self._models else " ").stylize("$foreground-muted")
        room = max(self.size.width - tabs.cell_length - models.cell_length, 0)
        title = Content.assemble((" coach  ", "bold $primary"), self._title).truncate(room, ellipsis=True, pad=True)
        self._places = [(start + room, end + room, moment) for start, end, moment in places]
        return title + tabs + models

    def _at(self, x: int) -> Moment | None:
        return next((moment for start, end, moment in self._places if start <= x < end), None)

    def on_click(self, event: events.Click) -> None:
        """Ask for the moment that was clicked."""
        moment = self._at(event.x)
        if moment is not None:
            event.stop()
            self.post_message(self.Chosen(moment))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """What the mouse is over: a moment, or the models."""
        moment = self._at(event.x)
        inside = bool(self._places) and event.x >= self._places[-1][1]
        said = self.voice(f"key.{moment}.tip") if moment else self._models_tip if inside else ""
        self.tooltip = held(Content(said)) if said else None
