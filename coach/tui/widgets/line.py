"""A field of one line."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from coach.tui.widgets.editor import cleaned

LONGEST_LINE = 2_000
"""Characters a field of one line takes."""


class Line(Input):
    """An input that takes a paste of several lines as one, and never a control character."""

    def __init__(self, value: str = "", *, id: str | None = None, placeholder: str = "") -> None:
        """A field holding ``value``."""
        super().__init__(cleaned(value), placeholder=placeholder, id=id, compact=True, max_length=LONGEST_LINE)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        text = " ".join(cleaned(event.text).split())[: max(LONGEST_LINE - len(self.value), 0)]
        self.replace(text, *sorted(self.selection))
