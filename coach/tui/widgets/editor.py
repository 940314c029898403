"""Where a person types or pastes: plain text, never interpreted, nothing suggested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import TextArea

from coach.core.text import Span
from coach.tui.display import steady
from coach.tui.widgets.held import held
from coach.tui.widgets.in_order import actions, run_own

LONGEST_PASTE = 400_000
"""Characters of a text that coach takes in at once; 1 MB pasted by accident is refused whole."""

_NOT_TEXT = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def cleaned(text: str) -> str:
    """A paste as text: newlines are ``\\n``, control characters and lone surrogates are gone, all else stays."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_TEXT.sub("", text).encode("utf-8", "replace").decode("utf-8")


_OWN = actions(TextArea.BINDINGS)


class Editor(TextArea):
    """A plain text editor that underlines the pieces it is told to."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"editor--pointed", "editor--current"}
    DEFAULT_CSS = """
    Editor { height: 1fr; border: none; padding: 0 1; background: transparent; }
    Editor:focus { border: none; }
    Editor > .editor--pointed { text-style: underline; }
    Editor > .editor--current { text-style: underline bold; color: $accent; }
    """

    pointed: var[tuple[Span, ...]] = var(())
    """The pieces underlined, in code points of ``text``."""
    current: var[Span | None] = var[Span | None](None)
    """The one of them that is being looked at."""

    @dataclass
    class TooLong(Message):
        """A paste was refused: it, or the text with it, is longer than coach takes in."""

        editor: Editor
        length: int
        """Characters that were pasted."""

        @property
        def control(self) -> Editor:
            """The editor that refused."""
            return self.editor

    def __init__(self, text: str = "", *, id: str | None = None, placeholder: str = "", blink: bool = True) -> None:
        """An editor holding ``text``; ``placeholder`` is shown while it is empty."""
        self._by_row: dict[int, list[tuple[int, int, str]]] = {}
        hint = held(Content(placeholder))
        super().__init__(text, id=id, soft_wrap=True, highlight_cursor_line=False, placeholder=hint)
        self.cursor_blink = blink

    def watch_pointed(self) -> None:
        """Underline anew."""
        self._point()

    def watch_current(self) -> None:
        """Underline anew."""
        self._point()

    def _point(self) -> None:
        self._by_row = {}
        spans = [(span, "pointed") for span in self.pointed]
        if self.current is not None:
            spans.append((self.current, "current"))
        if spans:
            start = 0
            for row, line in enumerate(self.document.lines):
                end = start + len(line)
                for span, name in spans:
                    if span.start < end and start < span.end:
                        piece = (max(span.start - start, 0), min(span.end, end) - start, name)
                        self._by_row.setdefault(row, []).append(piece)
                start = end + 1
        self.notify_style_update()
        self.refresh()

    def get_line(self, line_index: int) -> Text:
        """A line as it is shown: harmless to the terminal, underlined where something points at it."""
        line = Text(steady(self.document.get_line(line_index)), end="", no_wrap=True)
        for start, end, name in self._by_row.get(line_index, ()):
            line.stylize(self.get_component_rich_style(f"editor--{name}", partial=True), start, end)
        return line

    async def _on_key(self, event: events.Key) -> None:
        await run_own(self, event, _OWN)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        text = cleaned(event.text)
        if len(text) + len(self.text) > LONGEST_PASTE:
            self.post_message(self.TooLong(self, len(event.text)))
        elif result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)

    def go_to(self, offset: int) -> None:
        """Put the cursor at a code point of ``text``."""
        head = self.text[:offset]
        row = head.count("\n")
        self.move_cursor((row, len(head) - (head.rfind("\n") + 1)), center=True)

    def swap(self, text: str) -> None:
        """Put another text in as one edit, so that undo brings the old one back."""
        if text != self.text:
            self.replace(text, self.document.start, self.document.end)
