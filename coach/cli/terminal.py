"""What the commands share: a light place to work in, and one way to print, to ask and to show progress."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.core.text import harmless
from coach.errors import InputError
from coach.i18n import Catalogue, catalogue
from coach.paths import Paths, paths
from coach.ports import Progress
from coach.settings import Settings, load

if TYPE_CHECKING:
    from coach.library.store import Store

LINE = 100
"""Characters of a text shown on one line."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command works, without a model: what ``wiring.Wiring`` is, minus the seconds that costs."""

    paths: Paths
    settings: Settings
    say: Catalogue

    def store(self) -> Store:
        """The library; its file is opened at the first call."""
        from coach.library.store import Store

        return Store(self.paths.library)


def place(home: Path | None) -> Place:
    """The place for ``--home``, ``COACH_HOME`` or the platform's folders.

    Raises:
        SettingsError: the settings file holds something coach does not know.
    """
    places = paths(home)
    settings = load(places.settings)
    return Place(places, settings, catalogue(settings.spoken))


def one_line(text: str, longest: int = LINE) -> str:
    """Somebody's text on one line that no terminal obeys, cut with an ellipsis."""
    flat = " ".join(harmless(text).split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"


def json_text(value: Any) -> str:
    """One line of JSON. What a terminal could obey stands as ``\\u`` escapes, which parse back to what it was."""
    text = json.dumps(value, ensure_ascii=False)
    safe = harmless(text)
    if safe == text:
        return text
    return "".join(char if char == kept else _escaped(char) for char, kept in zip(text, safe, strict=True))


def _escaped(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else json.dumps(char)[1:-1]


def print_json(value: Any) -> None:
    """A value as one line of JSON on standard output."""
    click.echo(json_text(value))


def cells(text: str) -> int:
    """How many terminal cells a line takes: wide characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf") else
        2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )  # fmt: skip


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of the same length as lines whose columns stand under one another; the last is not padded."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = [text + " " * (width - cells(text)) for text, width in zip(row[:-1], widths[:-1], strict=True)]
        yield "  ".join([*padded, row[-1]]).rstrip()


def interactive() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def confirmed(question: str, yes: bool, say: Catalogue) -> bool:
    """Whether the person says yes.

    Args:
        question: with a question mark.
        yes: ``--yes`` was given, and nothing is asked.
        say: the catalogue of the person's language, whose words for yes count.

    Raises:
        InputError: ``not-confirmed``, nobody is there to ask.
    """
    if yes:
        return True
    if not interactive():
        raise InputError("not-confirmed")
    answer: str = click.prompt(f"{question} {say('cli.ask.choice')}", default="", show_default=False, err=True)
    return answer.strip().casefold() in say("cli.ask.yes").split()


@contextmanager
def progress(label: str) -> Iterator[Progress]:
    """A bar on standard error, where that is a terminal; called with (done, total), which may change as it goes."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def show(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield show
