"""A text to read, with styles on pieces of it, numbers in its left margin and small bars in its right one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.content import Span as Styled
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Static

from coach.core.text import Span
from coach.tui.display import steady
from coach.tui.widgets.held import held
from coach.tui.wrapping import offset_at, row_at, rows


@dataclass(frozen=True, slots=True)
class Mark:
    """A style on a piece of the text."""

    span: Span
    style: str
    """A Textual style, e.g. ``"underline"`` or ``"$foreground-muted"``."""


class MarkedText(VerticalScroll, can_focus=True):
    """Somebody's text, never interpreted: shown harmless, wrapped on whole words, one row a line of the screen."""

    DEFAULT_CSS = """
    MarkedText { height: 1fr; padding: 0; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    MarkedText > Static { width: 1fr; height: auto; }
    """

    LEFT = 2
    """Cells of the left margin."""
    RIGHT = 3
    """Cells of the right margin, a blank before them left out."""

    @dataclass
    class Pointed(Message):
        """The person pointed at a place of the text."""

        view: MarkedText
        offset: int
        """Code point of the text as given."""
        sentence: Span | None = None
        """The sentence gone to, where the person went by sentences and not to one place."""

        @property
        def control(self) -> MarkedText:
            """The text pointed at."""
            return self.view

    def __init__(self, text: str = "", *, id: str | None = None, empty: str = "") -> None:
        """A view of ``text``; ``empty`` is said when there is none."""
        super().__init__(id=id)
        self.text = text
        self.empty = empty
        self._marks: Sequence[Mark] = ()
        self._left: Mapping[int, str] = {}
        self._right: Mapping[int, str] = {}
        self._laid: list[Span] = [Span(0, 0)]
        self._body = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """The text's one child, as tall as its rows."""
        yield self._body

    def show(
        self,
        text: str,
        marks: Sequence[Mark] = (),
        left: Mapping[int, str] | None = None,
        right: Mapping[int, str] | None = None,
    ) -> None:
        """Show a text. ``left`` maps an offset to what stands in the margin of the row that holds it (two cells at
        most); ``right`` the same for the right margin, a cell each: of more than three on a row the lowest give way."""
        self.text, self._marks, self._left, self._right = text, marks, left or {}, right or {}
        self._paint()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again at the new width."""
        self._paint()

    def _paint(self) -> None:
        room = self.scrollable_content_region.width
        if room <= 0:
            return
        if not self.text:
            self._laid = [Span(0, 0)]
            self._body.update(held(Content(self.empty).stylize("$foreground-muted")))
            return
        gutter = self.RIGHT + 1 if self._right else 0
        width = max(room - self.LEFT - gutter, 4)
        self._laid = rows(steady(self.text), width)
        self._body.update(self._content(width))

    def _content(self, width: int) -> Content:
        shown = steady(self.text).replace("\t", " ")
        left = {row_at(self._laid, at): said for at, said in self._left.items()}
        right = self._beside()
        starts: list[int] = []
        lengths: list[int] = []
        parts: list[str] = []
        styles: list[Styled] = []
        length = 0
        for index, row in enumerate(self._laid):
            margin = left.get(index, "")
            line = f"{margin:<{self.LEFT}}{shown[row.start : row.end].rstrip(' ')}"
            starts.append(length + self.LEFT)
            lengths.append(len(line) - self.LEFT)
            if margin:
                styles.append(Styled(length, length + len(margin), "$accent bold"))
            if index in right:
                line = Content(line).pad_right(max(width + self.LEFT - Content(line).cell_length, 0) + 1).plain
                styles.append(Styled(length + len(line), length + len(line) + len(right[index]), "$secondary"))
                line += right[index]
            parts.append(line)
            length += len(line) + 1
        for mark in self._marks:
            styles.extend(self._styled(mark, starts, lengths))
        return Content("\n".join(parts), styles)

    def _beside(self) -> dict[int, str]:
        """What stands in the right margin of each row, in the order of the text."""
        found: dict[int, list[str]] = {}
        for at in sorted(self._right):
            signs = found.setdefault(row_at(self._laid, at), [])
            signs.append(self._right[at])
            if len(signs) > self.RIGHT:
                signs.remove(min(signs))
        return {index: "".join(signs) for index, signs in found.items()}

    def _styled(self, mark: Mark, starts: list[int], lengths: list[int]) -> list[Styled]:
        found = []
        for index in range(row_at(self._laid, mark.span.start), len(self._laid)):
            row = self._laid[index]
            if row.start >= mark.span.end:
                break
            begin, end = max(row.start, mark.span.start), min(row.end, mark.span.end)
            end = row.start + min(end - row.start, lengths[index])
            if begin < end:
                found.append(Styled(starts[index] + begin - row.start, starts[index] + end - row.start, mark.style))
        return found

    def bring(self, offset: int) -> None:
        """Scroll so that a place of the text is in sight."""
        self.scroll_to_region(Region(0, row_at(self._laid, offset), 1, 1), animate=False, center=False)

    @on(events.Click)
    def _clicked(self, event: events.Click) -> None:
        place = event.get_content_offset(self._body)
        if place is None or not self.text or place.y >= len(self._laid):
            return
        offset = offset_at(self.text, self._laid[place.y], place.x - self.LEFT)
        self.post_message(self.Pointed(self, offset))
