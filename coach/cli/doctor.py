"""``coach doctor``: what this installation has, what it lacks, the one command that brings it, and where data lies."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from coach.cli.main import home_option
from coach.cli.terminal import Place, columns, place, print_json
from coach.core.text import harmless
from coach.errors import LibraryError
from coach.i18n import catalogue, system_language
from coach.models.doctor import Finding, examine

_say = catalogue(system_language())


@click.command("doctor", help=_say("cli.doctor.help"), epilog=_say("cli.doctor.example"))
@click.option("--set-aside", is_flag=True, help=_say("cli.doctor.set-aside"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def doctor_command(set_aside: bool, as_json: bool, home: Path | None) -> int:
    """Look, and change nothing; or set a damaged library aside. A damaged library ends a look with its error."""
    where = place(home)
    if set_aside:
        return _set_aside(where, as_json)
    findings = examine()
    sound = _library_is_sound(where)
    if as_json:
        places = {name: str(path) for name, path in _places(where)}
        print_json({"findings": [asdict(one) for one in findings], "places": places, "library_sound": sound})
    else:
        _print(where, findings, sound)
    return 2 if sound is False else 0


def _library_is_sound(where: Place) -> bool | None:
    """Whether SQLite finds the library in order; None where there is none yet.

    Raises:
        LibraryError: it cannot be opened at all.
    """
    if not where.paths.library.exists():
        return None
    store = where.store()
    try:
        return store.sound()
    finally:
        store.close()


def _set_aside(where: Place, as_json: bool) -> int:
    """Rename a damaged library, so that a new one can begin. One that is in order stays, and that is said."""
    try:
        sound = _library_is_sound(where)
    except LibraryError as error:
        if error.key != "library-corrupt":
            raise
        sound = False
    kept: Path | None = None
    if sound is False:
        from coach.library.database import move_aside

        kept = move_aside(where.paths.library, datetime.now())
    if as_json:
        print_json({"set_aside": str(kept) if kept else None})
    elif kept:
        click.echo(where.say("cli.doctor.set-aside-done", path=harmless(str(kept))))
    else:
        click.echo(where.say(_soundness(sound)))
    return 0


def _soundness(sound: bool | None) -> str:
    """The catalogue key that says how the library is."""
    return f"cli.doctor.library-{'none' if sound is None else 'sound' if sound else 'damaged'}"


def _places(where: Place) -> list[tuple[str, Path]]:
    places = where.paths
    return [
        ("library", places.library), ("settings", places.settings), ("models", places.models),
        ("cache", places.cache), ("logs", places.logs),
    ]  # fmt: skip


def _print(where: Place, findings: list[Finding], sound: bool | None) -> None:
    say = where.say
    rows = [
        (
            "✓" if one.present else "–",
            say(f"cli.doctor.item.{one.item}"),
            harmless(one.detail) if one.present else say(f"cli.doctor.lacks.{one.needed_for}"),
        )
        for one in findings
    ]
    for line in columns(rows):
        click.echo(line)
    for command in dict.fromkeys(one.command for one in findings if one.command):
        click.echo(say("cli.doctor.command", command=harmless(command)))
    click.echo()
    for line in columns([(say(f"cli.doctor.place.{name}"), harmless(str(path))) for name, path in _places(where)]):
        click.echo(line)
    click.echo(say(_soundness(sound)))
