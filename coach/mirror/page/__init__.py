"""The mirror as one page: a single file, no script, nothing fetched, readable on paper and by a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from coach.core.scene import Language
from coach.core.text import Span, harmless
from coach.errors import CoachError, InputError
from coach.mirror.page import plots
from coach.mirror.skeleton import Skeleton
from coach.mirror.values import Habit, Mirror
from coach.mirror.words import Words

if TYPE_CHECKING:
    from jinja2 import Template

SHOWN = 24
"""Families drawn on the page; the others are counted."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a skeleton: words, or a slot by its number from 1."""

    text: str
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with what it says in words."""

    svg: str
    alt: str


def write_page(path: Path, mirror: Mirror, lang: Language, today: date) -> None:
    """Write the page to a file, readable by its owner only; an existing one is replaced.

    Raises:
        InputError: ``mirror-write``, the file cannot be written.
        CoachError: ``mirror-plots``, the optional ``report`` packages are not installed.
    """
    page = rendered(mirror, lang, today)
    try:
        path.touch(mode=0o600)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise InputError("mirror-write", path=harmless(str(path)), reason=error.strerror or "") from error


def rendered(mirror: Mirror, lang: Language, today: date) -> str:
    """The page's text. Everything a person wrote is made harmless, then escaped by the template.

    Raises:
        CoachError: ``mirror-plots``, the optional ``report`` packages are not installed.
    """
    say = Words(lang)
    return _template().render(
        say=say,
        mirror=mirror,
        today=today,
        shown=SHOWN,
        pieces=pieces,
        harmless=harmless,
        habits=_by_kind(mirror.habits),
        months=_months(mirror, say),
        timeline=_timeline(mirror, say),
        lengths=_lengths(mirror, say),
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


def pieces(skeleton: Skeleton) -> list[Piece]:
    """A skeleton cut at its slots."""
    found = []
    at = 0
    for number, slot in enumerate(skeleton.slots, 1):
        found += [Piece(harmless(Span(at, slot.span.start).of(skeleton.text))), Piece("", number)]
        at = slot.span.end
    return [*found, Piece(harmless(skeleton.text[at:]))]


def _by_kind(habits: Sequence[Habit]) -> list[tuple[str, list[Habit]]]:
    return [(kind, list(found)) for kind, found in groupby(habits, key=lambda habit: habit.kind)]


def _months(mirror: Mirror, say: Words) -> Plot | None:
    if not mirror.months:
        return None
    most = max(mirror.months, key=lambda month: month.messages)
    ends = {"first": say.month(mirror.months[0]), "last": say.month(mirror.months[-1])}
    told = [month.address for month in mirror.months if month.address is not None]
    if not told:
        return Plot(plots.drawn(plots.months(mirror, say)), say("months.alt.untold", **ends))
    alt = say(
        "months.alt",
        **ends,
        most=say.month(most),
        n=say.count("messages", most.messages),
        low=say.share(min(told)),
        high=say.share(max(told)),
    )
    return Plot(plots.drawn(plots.months(mirror, say)), alt)


def _timeline(mirror: Mirror, say: Words) -> Plot | None:
    if not any(family.first for family in mirror.families[: plots.FAMILIES]):
        return None
    return Plot(plots.drawn(plots.timeline(mirror.families, mirror, say)), say("families.plot.alt"))


def _lengths(mirror: Mirror, say: Words) -> Plot | None:
    if len(mirror.messages) < 2:
        return None
    alt = say("manner.length.alt", said=say.manner(mirror.manner)[0])
    return Plot(plots.drawn(plots.lengths(mirror, say)), alt)
