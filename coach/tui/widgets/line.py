"""A field of one line."""

from __future__ import annotations

from typing import ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.widgets import Input

from coach.tui.display import steady
from coach.tui.widgets.editor import cleaned
from coach.tui.widgets.in_order import actions, run_own, without

LONGEST_LINE = 2_000
"""Characters a field of one line takes."""

KEYS_OF_A_LINE = without(Input.BINDINGS, "enter")
_OWN = actions(KEYS_OF_A_LINE)


class _Steady(Highlighter):
    """Shows what is typed as every other text is shown; what is typed stays as it is."""

    def highlight(self, text: Text) -> None:
        text.plain = steady(text.plain)


class Line(Input, inherit_bindings=False):
    """An input that takes a paste of several lines as one, and never a control character; enter is the screen's."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS_OF_A_LINE

    def __init__(self, value: str = "", *, id: str | None = None, placeholder: str = "") -> None:
        """A field holding ``value``."""
        super().__init__(
            cleaned(value),
            placeholder=placeholder,
            id=id,
            compact=True,
            max_length=LONGEST_LINE,
            highlighter=_Steady(),
        )

    async def _on_key(self, event: events.Key) -> None:
        await run_own(self, event, _OWN)

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        text = " ".join(cleaned(event.text).split())[: max(LONGEST_LINE - len(self.value), 0)]
        self.replace(text, *sorted(self.selection))
