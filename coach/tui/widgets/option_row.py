"""A choice of one among a few, in a line; told by a sign, not by colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coach.tui.keys import bind


class OptionRow(Widget, can_focus=True):
    """Options chosen with the arrows or the mouse; wraps to more lines where it must."""

    DEFAULT_CSS = "OptionRow { height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("option-next", "step(1)", show=False),
        bind("option-previous", "step(-1)", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Another option was chosen."""

        row: OptionRow
        value: str

        @property
        def control(self) -> OptionRow:
            """The row it was chosen in."""
            return self.row

    def __init__(self, options: Sequence[tuple[str, str]], value: str, *, id: str | None = None) -> None:
        """``options`` are (value, words); ``value`` is the one chosen."""
        super().__init__(id=id)
        self.options = list(options)
        self.value = value
        self._places: list[tuple[int, int, int, str]] = []

    def render(self) -> Content:
        """The options, the chosen one with a filled sign."""
        lines, line, self._places = [], Content(""), []
        for value, words in self.options:
            chosen = value == self.value
            style = ("bold underline" if self.has_focus else "bold") if chosen else ""
            option = Content.assemble("◉ " if chosen else "○ ", (words, style))
            if line.cell_length and line.cell_length + option.cell_length > self.size.width > 0:
                lines.append(line)
                line = Content("")
            start = line.cell_length
            self._places.append((len(lines), start, start + option.cell_length, value))
            line = line + option + "   "
        return Content("\n").join([*lines, line])

    def choose(self, value: str) -> None:
        """Choose an option; says so when it was another."""
        if value != self.value:
            self.value = value
            self.refresh(layout=True)
            self.post_message(self.Changed(self, value))

    def action_step(self, step: int) -> None:
        """Choose the next option, or the one before."""
        values = [value for value, _ in self.options]
        self.choose(values[(values.index(self.value) + step) % len(values)])

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        for row, start, end, value in self._places:
            if event.y == row and start <= event.x < end:
                self.choose(value)
