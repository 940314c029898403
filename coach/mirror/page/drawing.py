"""Vega-Lite specifications drawn as SVG by vl-convert, once for a wide page and once for a narrow one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from coach.core.scene import Language
from coach.errors import CoachError

Spec = dict[str, Any]
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_SIZE = re.compile(r' width="[\d.]+" height="[\d.]+"')
_NUMBERS: Mapping[Language, Literal["fr-FR", "en-GB"]] = {"fr": "fr-FR", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Room:
    """How much there is to draw on."""

    width: int
    """Units of the drawing; the page scales it to its own width."""
    labels: int
    """Labels that stand side by side at most."""
    words: int
    """Characters of a line's name at the left of a drawing."""

    @property
    def wide(self) -> bool:
        """Whether there is room for more than the least."""
        return self.width >= WIDE.width


WIDE, NARROW = Room(640, 13, 40), Room(330, 6, 22)


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with what it says in words."""

    wide: str
    narrow: str
    alt: str
    caption: str


def plot(make: Callable[[Room], Spec], alt: str, caption: str, lang: Language) -> Plot:
    """Draw a figure in both widths.

    Args:
        make: what to draw in a room.
        alt: the same in words, for who does not see it.
        caption: what it shows, for everybody.
        lang: how figures are written.

    Raises:
        CoachError: ``mirror-plots``, vl-convert is not installed.
    """
    return Plot(drawn(make(WIDE), lang), drawn(make(NARROW), lang), alt, caption)


def drawn(spec: Spec, lang: Language) -> str:
    """A specification as an ``<svg>`` element that fills the width it is given and is hidden from screen readers.

    Colours are the page's own CSS variables.

    Raises:
        CoachError: ``mirror-plots``, vl-convert is not installed.
    """
    try:
        import vl_convert
    except ImportError as error:
        raise CoachError("mirror-plots") from error
    config = {
        "aria": False,
        "background": None,
        "font": "system-ui, sans-serif",
        "view": {"stroke": None},
        "title": {"anchor": "start", "frame": "bounds", "color": "var(--ink)", "fontSize": 12.5, "fontWeight": 500},
        "axis": {
            "domain": False, "ticks": False, "grid": False, "gridColor": "var(--line)", "labelColor": "var(--soft)",
            "titleColor": "var(--soft)", "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal",
            "labelPadding": 6, "labelLineHeight": 14,
        },
        "legend": {"labelColor": "var(--soft)", "labelFontSize": 11.5, "symbolType": "circle", "symbolSize": 70,
                   "symbolStrokeWidth": 0},
    }  # fmt: skip
    svg = vl_convert.vegalite_to_svg(
        {"$schema": _SCHEMA, "config": config, **spec}, allowed_base_urls=[], format_locale=_NUMBERS[lang]
    )
    head, rest = svg.split(">", 1)
    return _SIZE.sub("", head) + ' aria-hidden="true" focusable="false">' + rest
