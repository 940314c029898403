"""Every message as a point, by its day and by how much of it went to someone; needs the textual-plot package."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual_plot import AxisFormatter, HiResMode, PlotWidget

from coach.mirror.values import Mirror, Seen
from coach.mirror.words import Words

SIGNS, DOTS = 250, 1500
"""Messages up to which each is a sign of its own, and up to which each is a dot, eight to a cell; more are thinned."""
_SINGLE, _FAMILY = "●", "○"


class _Shares(AxisFormatter):
    """Shares as the language writes them."""

    def __init__(self, say: Words) -> None:
        self.say = say

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """None, half, all."""
        return [0.0, 0.5, 1.0]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """``50 %``."""
        return [self.say.share(tick) for tick in ticks]


class _Days(AxisFormatter):
    """The first days of months, as many as fit."""

    def __init__(self, say: Words) -> None:
        self.say = say
        self.most = 8

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """First days of months or of years, as proleptic ordinals; the ends where there are not two of those."""
        first, last = date.fromordinal(max(1, int(min_))), date.fromordinal(max(1, int(max_)))
        count = (last.year - first.year) * 12 + last.month - first.month + 1
        step = next((size for size in (1, 2, 3, 6) if count / size <= self.most), 12 * -(-count // (12 * self.most)))
        ticks = []
        for at in range(count):
            year, month = divmod(first.year * 12 + first.month - 1 + at, 12)
            if month % min(step, 12) == 0 and (step <= 12 or year % (step // 12) == 0) and year <= 9999:
                day = date(year, month + 1, 1).toordinal()
                if min_ <= day <= max_:
                    ticks.append(float(day))
        ends = [float(-(-min_ // 1)), float(max_ // 1)]
        return ticks if len(ticks) > 1 else sorted(set(ends))

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """``mars``, with the year at the first and at every January; ``3 mars`` for a day that begins no month."""
        labels = []
        for at, tick in enumerate(ticks):
            day = date.fromordinal(max(1, int(tick)))
            name = self.say(f"month.short.{day.month}")
            name = name if day.day == 1 else f"{day.day} {name}"
            labels.append(f"{name} {day.year}" if at == 0 or day.month == 1 else name)
        return labels


class EachPlot(PlotWidget):
    """The points; their sign tells a family apart, their colour too."""

    DEFAULT_CSS = """
    EachPlot { height: 1fr; }
    EachPlot > .plot--axis { color: $border-blurred; }
    EachPlot > .plot--tick { color: $text-muted; text-style: none; }
    """

    def __init__(self, say: Words, *, id: str | None = None) -> None:
        super().__init__(id=id, allow_pan_and_zoom=False)
        self.can_focus = False
        self.say = say
        self.mirror: Mirror | None = None
        for margin, size in ((PlotWidget.margin_top, 0), (PlotWidget.margin_bottom, 1), (PlotWidget.margin_left, 7)):
            self.set_reactive(margin, size)
        self._days = _Days(say)

    def on_mount(self) -> None:
        """Draw what was shown before there was anything to draw on; the plot's own mounting, which clears, is first."""
        self.call_after_refresh(self._draw)

    def on_resize(self) -> None:
        """As many months as fit."""
        self._days.most = max(2, (self.size.width - self.margin_left) // 11)

    def show(self, mirror: Mirror) -> None:
        """Draw the messages of a mirror."""
        self.mirror = mirror
        if self.is_mounted:
            self._draw()

    @property
    def points(self) -> int:
        """How many messages have a place: a day, and a share that went to someone."""
        return len(self._dated())

    @property
    def thinned(self) -> int:
        """One message in how many is drawn."""
        return max(1, -(-self.points // DOTS))

    def _dated(self) -> list[Seen]:
        messages = self.mirror.messages if self.mirror is not None else ()
        return [one for one in messages if one.day is not None and one.address is not None]

    def _draw(self) -> None:
        self.clear()
        self.set_x_formatter(self._days)
        self.set_y_formatter(_Shares(self.say))
        self.set_ylimits(-0.04, 1.04)
        dated = self._dated()[:: self.thinned]
        if not dated:
            return
        first, last = (pick(one.day.toordinal() for one in dated if one.day) for pick in (min, max))
        edge = max(1.0, (last - first) * 0.02)
        self.set_xlimits(first - edge, last + edge)
        theme = self.app.current_theme
        inside = [one for one in dated if one.family is not None]
        outside = [one for one in dated if one.family is None]
        self._scatter(outside, _SINGLE, theme.primary, len(dated))
        self._scatter(inside, _FAMILY, theme.accent or theme.primary, len(dated))

    def _scatter(self, found: Sequence[Seen], sign: str, colour: str, count: int) -> None:
        days = [float(one.day.toordinal()) for one in found if one.day is not None]
        shares = [one.address for one in found if one.address is not None]
        if days:
            mode = None if count <= SIGNS else HiResMode.BRAILLE
            self.scatter(days, shares, marker=sign, marker_style=colour, hires_mode=mode)
