"""The mirror as one page: a single file, no script, nothing fetched, readable on paper and by a screen reader."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from coach.core.scene import Language
from coach.core.text import harmless
from coach.errors import CoachError, InputError
from coach.mirror.days import drawn_months
from coach.mirror.page import plots, strips
from coach.mirror.page.drawing import Plot, plot
from coach.mirror.skeleton import stretches
from coach.mirror.values import Habit, Mirror, Month
from coach.mirror.words import Words

if TYPE_CHECKING:
    from jinja2 import Template

SHOWN = 24
"""Families drawn on the page; the others are counted."""
PERIODS = 36
"""Months drawn; a longer time is drawn by quarters or by years."""
_ENOUGH = 3
"""Months, or dated messages, from which a drawing of all of them says anything."""


def write_page(path: Path, mirror: Mirror, lang: Language, today: date) -> None:
    """Write the page to a file, readable by its owner only; an existing one is replaced.

    Raises:
        InputError: ``mirror-write``, the file cannot be written.
        CoachError: ``mirror-plots``, the optional ``report`` packages are not installed.
    """
    page = rendered(mirror, lang, today)
    try:
        if path.exists() and not path.is_file():  # a pipe or a device, as /dev/stdout
            path.write_text(page, encoding="utf-8")
        else:
            _put(Path(os.path.realpath(path)), page)
    except OSError as error:
        raise InputError("mirror-write", path=harmless(str(path)), reason=error.strerror or "") from error


def _put(path: Path, page: str) -> None:
    """Write the page beside its place, closed to others from the first byte, and put it there in one move.

    A page that stands in a folder which takes no new file is written over.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".mirror-")
    except PermissionError:
        if not path.is_file():
            raise
        _write_over(path, page)
        return
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(page)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)  # where it has taken the page's place, nothing is left of it


def _write_over(path: Path, page: str) -> None:
    """Close the file to others, then write; one that cannot be closed keeps what it holds."""
    with path.open("r+", encoding="utf-8") as file:
        path.chmod(0o600)
        file.truncate()
        file.write(page)


def rendered(mirror: Mirror, lang: Language, today: date) -> str:
    """The page's text. Everything a person wrote is made harmless, then escaped by the template.

    Raises:
        CoachError: ``mirror-plots``, the optional ``report`` packages are not installed.
    """
    say = Words(lang)
    found = drawn_months(mirror.months, PERIODS)
    return _template().render(
        say=say,
        mirror=mirror,
        today=today,
        shown=SHOWN,
        stretches=stretches,
        harmless=harmless,
        habits=_by_kind(mirror.habits),
        months=_months(mirror, found, say),
        each=_each(mirror, say),
        against=_against(mirror, found, say),
        timeline=_timeline(mirror, say),
        returning=_returning(mirror, found, say),
        lengths=_lengths(mirror, say),
        resolved=_resolved(mirror, say),
        css=(Path(__file__).parent / "mirror.css").read_text(encoding="utf-8"),
    )


def _template() -> Template:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise CoachError("mirror-plots") from error
    loader = FileSystemLoader(Path(__file__).parent)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.get_template("mirror.html.j2")


def _by_kind(habits: Sequence[Habit]) -> list[tuple[str, list[Habit]]]:
    return [(kind, list(found)) for kind, found in groupby(habits, key=lambda habit: habit.kind)]


def _months(mirror: Mirror, found: Sequence[Month], say: Words) -> Plot | None:
    if not found:
        return None
    most = max(found, key=lambda month: month.messages)
    ends = {"first": say.month(mirror.months[0]), "last": say.month(mirror.months[-1])}
    told = [month.address for month in found if month.address is not None]
    alt = say("months.alt.untold", **ends)
    if told:
        alt = say(
            "months.alt",
            **ends,
            most=say.month(most),
            n=say.count("messages", most.messages),
            low=say.share(min(told)),
            high=say.share(max(told)),
        )
    return plot(lambda room: plots.months(found, say, room), alt, say("months.caption"), say.lang)


def _each(mirror: Mirror, say: Words) -> Plot | None:
    """Every message as a point."""
    dated = [one for one in mirror.messages if one.day is not None and one.address is not None]
    if len(dated) < _ENOUGH:
        return None
    means = []
    for key, inside in (("each.single", False), ("each.family", True)):
        shares = [one.address for one in dated if (one.family is not None) is inside and one.address is not None]
        if shares:
            means.append(say("each.mean", kind=say(key), n=say.number(len(shares)), share=say.share(fmean(shares))))
    alt = say("each.alt", means=" ".join(means))
    caption = say("each.caption" if len(dated) <= plots.POINTS else "each.caption.many")
    return plot(lambda room: plots.each(mirror, say, room), alt, caption, say.lang)


def _against(mirror: Mirror, found: Sequence[Month], say: Words) -> Plot | None:
    """Volume against presence."""
    told = [month for month in found if month.address is not None]
    if len(told) < _ENOUGH:
        return None
    said = {}
    for name, month in (
        ("fullest", max(told, key=lambda month: month.messages)),
        ("emptiest", min(told, key=lambda month: month.messages)),
    ):
        share = say.share(month.address or 0.0)
        said[name] = say("against.month", month=say.month(month), n=say.count("messages", month.messages), share=share)
    alt = say("against.alt", **said)
    return plot(lambda room: plots.against(told, say, room), alt, say("against.caption"), say.lang)


def _timeline(mirror: Mirror, say: Words) -> Plot | None:
    lines = strips.family_strips(mirror)
    if not lines:
        return None
    alt, caption = say("families.plot.alt"), say("families.plot")
    return plot(lambda room: strips.by_day(lines, mirror, say, room), alt, caption, say.lang)


def _returning(mirror: Mirror, found: Sequence[Month], say: Words) -> Plot | None:
    lines = strips.habit_strips(mirror, say)
    if not lines or len(found) < 2:
        return None
    alt, caption = say("habits.plot.alt"), say("habits.plot")
    return plot(lambda room: strips.by_month(lines, found, say, room, "var(--many)"), alt, caption, say.lang)


def _resolved(mirror: Mirror, say: Words) -> Plot | None:
    """What revising took away, by month."""
    lines = [strips.Strip(say.criterion(one), one.on) for one in mirror.resolved if one.on]
    days = sorted(day for line in lines for day in line.on)
    found = drawn_months(strips.between(days[0], days[-1]), PERIODS) if days else ()
    if len(found) < 2:
        return None
    alt, caption = say("resolved.plot.alt"), say("resolved.plot")
    return plot(lambda room: strips.by_month(lines, found, say, room, "var(--someone)"), alt, caption, say.lang)


def _lengths(mirror: Mirror, say: Words) -> Plot | None:
    if len(mirror.messages) < 2:
        return None
    alt = say("manner.length.alt", said=say.manner(mirror.manner)[0])
    return plot(lambda room: plots.lengths(mirror, say, room), alt, say("manner.length.plot"), say.lang)
