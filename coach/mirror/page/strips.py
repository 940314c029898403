"""What the page draws as one line a thing: templates by day, words that come back and what went away by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coach.core.text import harmless
from coach.mirror.page.drawing import Room, Spec
from coach.mirror.page.plots import days, labels
from coach.mirror.plain import opening
from coach.mirror.values import Mirror, Month, Seen
from coach.mirror.words import Words

FAMILIES = 16
"""Templates with a line of their own."""
HABITS = 12
"""Habits with a line of their own."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One line: a name, and the days of what is on it."""

    name: str
    on: tuple[date, ...]


def cut(text: str, most: int) -> str:
    """A text as the name of a line, ``most`` characters at most."""
    line = " ".join(harmless(text).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip(' ,;:.…')}…"


def family_strips(mirror: Mirror) -> list[Strip]:
    """The largest families that bear dates, each with the days of its messages."""
    day = {message.id: message.day for message in mirror.messages}
    found = []
    for family in mirror.families[:FAMILIES]:
        on = tuple(when for name in family.members if (when := day[name]) is not None)
        if on:
            found.append(Strip(opening(family.skeleton), on))
    return found


def habit_strips(mirror: Mirror, say: Words) -> list[Strip]:
    """What comes back most apart from greetings, endings and asks made too early, with the days it was written."""
    by_id: Mapping[str, Seen] = {message.id: message for message in mirror.messages}
    shown = [one for one in mirror.habits if one.kind not in ("greeting", "ending", "early-ask")]
    shown.sort(key=lambda habit: (-habit.apart, -len(habit.messages), habit.text))
    found = []
    for habit in shown[:HABITS]:
        on = tuple(day for name in habit.messages if (day := by_id[name].day) is not None)
        if on:
            found.append(Strip(say.quote(habit.text), on))
    return found


def by_day(strips: Sequence[Strip], mirror: Mirror, say: Words, room: Room) -> Spec:
    """A mark for each line and day with a message."""
    names = _names(strips, room)
    days_of = [sorted(set(one.on)) for one in strips]
    values = [{"f": name, "d": day.isoformat()} for name, on in zip(names, days_of, strict=True) for day in on]
    return {
        "width": _plot_width(room), "height": {"step": 22}, "data": {"values": values},
        "mark": {"type": "tick", "thickness": 2, "bandSize": 15, "color": "var(--many)"},
        "encoding": {"x": days(mirror, say, Room(_plot_width(room), 5, 0)), "y": _lines(names, room)},
    }  # fmt: skip


def by_month(strips: Sequence[Strip], found: Sequence[Month], say: Words, room: Room, colour: str) -> Spec:
    """A dot for each line and month, by how often."""
    names = _names(strips, room)
    narrow = Room(_plot_width(room), 6 if room.wide else 3, 0)
    months = labels(found, say, narrow)
    counts = [sorted(Counter(_places(one.on, found)).items()) for one in strips]
    values = [{"f": name, "m": months[at], "n": n} for name, held in zip(names, counts, strict=True) for at, n in held]
    most = max((n for held in counts for _, n in held), default=1)
    step = max(1, -(-len(months) // narrow.labels))
    return {
        "width": narrow.width, "height": {"step": 24}, "data": {"values": values},
        "mark": {"type": "circle", "color": colour, "opacity": 0.85},
        "encoding": {
            "x": {
                "field": "m", "type": "ordinal", "title": None, "scale": {"domain": months},
                "axis": {"values": months[::step], "labelAngle": 0, "grid": True,
                         "labelExpr": "slice(split(datum.label, '|'), 1)"},
            },
            "y": _lines(names, room),
            "size": {
                "field": "n", "type": "quantitative", "legend": None,
                "scale": {"type": "sqrt", "domain": [0, most],
                          "range": [0, 260 if len(months) <= 14 else 120]},
            },
        },
    }  # fmt: skip


def _names(strips: Sequence[Strip], room: Room) -> list[str]:
    """A name for each line, told apart by a number that is not shown."""
    return [f"{number}|{cut(one.name, room.words)}" for number, one in enumerate(strips)]


def _lines(names: Sequence[str], room: Room) -> Spec:
    size = 11 if room.wide else 10
    return {
        "field": "f", "type": "ordinal", "scale": {"domain": list(names)}, "title": None,
        "axis": {"labelExpr": "slice(datum.label, indexof(datum.label, '|') + 1)", "labelLimit": 400,
                 "labelColor": "var(--ink)", "labelFontSize": size},
    }  # fmt: skip


def _plot_width(room: Room) -> int:
    return room.width - round(room.words * (5.9 if room.wide else 5.4)) - 10


def _places(on: Iterable[date], found: Sequence[Month]) -> list[int]:
    """Which of the months, quarters or years each day lies in."""
    place = {
        (month.year, number): at
        for at, month in enumerate(found)
        for number in range(month.month, month.month + month.months)
    }
    return [place[day.year, day.month] for day in on if (day.year, day.month) in place]


def between(first: date, last: date) -> tuple[Month, ...]:
    """The calendar months from one day to another, with nothing in them."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    places = [divmod(first.year * 12 + first.month - 1 + at, 12) for at in range(count)]
    return tuple(Month(year, month + 1, 0, 0, None, 0, None) for year, month in places)
