"""Text that is never parted at a blank that holds together: ``: ; ? !`` stay with their word, ``« »`` with theirs.

Textual parts a line at any blank, a no-break space too. So while it wraps, and only then, each blank that holds is a
sign that is no blank, one for one: styles, selections and what is copied are those of the text as it is.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import RenderResult
from textual.content import Content
from textual.css.styles import RulesMap
from textual.css.types import TextAlign, TextOverflow
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widgets import Static

from coach.tui.wrapping import HOLDS

_SIGNS = MappingProxyType({"\u00a0": "\ufdd0", "\u202f": "\ufdd1", " ": "\ufdd2"})
"""No characters, of one cell, which no text has that is shown harmless."""
_BACK = str.maketrans({sign: blank for blank, sign in _SIGNS.items()})
_RUN = re.compile(r"\S+")
_LOOSE = re.compile("(?<!«)[\ufdd0\ufdd1](?![:;!?»%€\\d])")
"""Blanks that only a text full of them has: between words that may be parted."""


class Held(Content):
    """Content whose blanks that hold end no line."""

    _wrapped: tuple[int, Content] | None = None

    def _at(self, width: int) -> Content:
        """The content to be wrapped at a width. A run that no line has room for may be parted between its words."""
        if self._wrapped is None or self._wrapped[0] != width:
            text = HOLDS.sub(lambda blank: _SIGNS[blank[0]], self.plain)
            text = _RUN.sub(lambda run: run[0] if cell_len(run[0]) <= width else _loosened(run[0]), text)
            self._wrapped = width, Content(text, list(self.spans), strip_control_codes=False)
        return self._wrapped[1]

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines it takes."""
        return self._at(width).get_height(rules, width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Its lines, with the blanks put back."""
        return [
            Strip([Segment(text.translate(_BACK), look, control) for text, look, control in strip], strip.cell_length)
            for strip in self._at(width).render_strips(width, height, style, options)
        ]

    def wrap(self, width: int, *, align: TextAlign = "left", overflow: TextOverflow = "fold") -> list[Content]:
        """Its lines as contents, with the blanks put back."""
        lines = self._at(width).wrap(width, align=align, overflow=overflow)
        return [Content(line.plain.translate(_BACK), list(line.spans), strip_control_codes=False) for line in lines]


def _loosened(run: str) -> str:
    return _LOOSE.sub(lambda sign: sign[0].translate(_BACK), run)


def held(content: Content) -> Content:
    """The same content, wrapped without parting it at a blank that holds."""
    if isinstance(content, Held) or not HOLDS.search(content.plain):
        return content
    return Held(content.plain, list(content.spans), strip_control_codes=False)


class Said(Static):
    """A static whose text is ``held``."""

    def render(self) -> RenderResult:
        """What it was given, held."""
        visual = self.visual
        return held(visual) if isinstance(visual, Content) else visual
