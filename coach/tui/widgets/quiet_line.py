"""The last line but one: two quiet words, and whether everything is on disk."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coach.tui.voice import Voice

_SIGNS = {True: "●", False: "○", None: "·"}


class QuietLine(Widget):
    """``address ·  said before ·``: a filled sign is yes, an open one no, a dot not known."""

    addressed: reactive[bool | None] = reactive[bool | None](None)
    """Whether the draft speaks to this person."""
    recycled: reactive[bool | None] = reactive[bool | None](None)
    """Whether it takes up an earlier message."""
    saved: reactive[bool | None] = reactive[bool | None](None)
    """Whether all is on disk; None before anything was written."""
    wide: reactive[bool] = reactive(True)
    """Whether every pane is in sight; else the line says which page this is."""
    page: reactive[str] = reactive("")
    """The page in sight, such as ``2/3``, on a narrow screen."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="quiet")
        self.voice = voice

    def take_over(self, other: QuietLine) -> None:
        """Say what another line said, which may have spoken another language."""
        self.addressed, self.recycled, self.saved = other.addressed, other.recycled, other.saved

    def render(self) -> Content:
        """The two words on the left, the disk and the page on the right."""
        words = "   ".join(
            f"{self.voice(f'quiet.{name}')} {_SIGNS[value]}"
            for name, value in (("address", self.addressed), ("before", self.recycled))
        )
        disk = "" if self.saved is None else self.voice("saved.yes" if self.saved else "saved.no")
        right = "   ".join(filter(None, [disk, "" if self.wide else self.page])) + " "
        gap = self.size.width - 1 - Content(words).cell_length - Content(right).cell_length
        return Content(f" {words}{' ' * max(gap, 1)}{right}").stylize("$foreground-muted")
