"""Months in two thin bars each: how many messages, and how much of them went to someone."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from coach.mirror.days import drawn_months
from coach.mirror.plain import PERIODS, bar, ends, meter
from coach.mirror.values import Mirror, Month
from coach.mirror.words import Words

_FIGURE = 7


class MonthsPlot(Widget):
    """A line a month; what does not fit is reached by scrolling the pane it lies in. Colour is never alone: figures."""

    DEFAULT_CSS = "MonthsPlot { height: auto; width: 1fr; }"

    def __init__(self, say: Words, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.say = say
        self.mirror: Mirror | None = None

    def show(self, mirror: Mirror) -> None:
        """Draw the months of a mirror."""
        self.mirror = mirror
        self.refresh(layout=True)

    def render(self) -> Content:
        """The lines."""
        if self.mirror is None or not self.mirror.messages:
            return Content("")
        if not self.mirror.months:
            return Content(self.say("months.none"))
        found = drawn_months(self.mirror.months, PERIODS)
        names = [self.say.month(month, short=True) for month in found]
        label = max(map(len, names)) + 1
        room = max(4, (self.size.width - label - 2 * _FIGURE) // 2)
        most = max(month.messages for month in found)
        left = label + room + _FIGURE
        head = f"{'':{label}}{self.say('months.volume'):<{room + _FIGURE}}{ends(self.say, self.size.width - left)}"
        lines = [Content.styled(head, "$foreground-muted")]
        lines += [
            self._line(name.rjust(label - 1), month, most, room) for name, month in zip(names, found, strict=True)
        ]
        return Content("\n").join(lines)

    def _line(self, name: str, month: Month, most: int, room: int) -> Content:
        if not month.messages:
            return Content.assemble((name, "$foreground-muted"))
        volume, count = bar(month.messages / most, room), f" {self.say.number(month.messages)}"
        gap = " " * max(1, room + _FIGURE - len(volume) - len(count))
        if month.address is None:
            return Content.assemble((f"{name} ", "$foreground-muted"), (volume, "$foreground-muted"), count)
        return Content.assemble(
            (f"{name} ", "$foreground-muted"),
            (volume, "$foreground-muted"),
            f"{count}{gap}",
            (meter(month.address, room), "$primary"),
            f" {self.say.share(month.address)}",
        )
