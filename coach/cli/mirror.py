"""``coach mirror``: the self-review of past messages, as text, as JSON, or as one page."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from coach.cli.main import home_option
from coach.cli.terminal import print_json
from coach.cli.wiring import Wiring, wire
from coach.core.scene import Language
from coach.core.text import harmless
from coach.engine.frequency import WordFrequencies
from coach.errors import InputError
from coach.i18n import catalogue, system_language
from coach.mirror.contract import mirror_object
from coach.mirror.look import look
from coach.mirror.measured import Measured, measured
from coach.mirror.values import Measure, Mirror, Range

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

READING_SECONDS = 120.0
"""How long a look lets the reader read, unless it is asked to read all."""
_say = catalogue(system_language())
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("mirror", help=_say("mirror.help"), epilog=_say("mirror.epilog"))
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help=_say("mirror.option.html"))
@click.option("--json", "as_json", is_flag=True, help=_say("mirror.option.json"))
@click.option("--from", "since", type=_DAY, help=_say("mirror.option.from"))
@click.option("--to", "until", type=_DAY, help=_say("mirror.option.to"))
@click.option("--person", default="", help=_say("mirror.option.person"))
@click.option("--lang", type=click.Choice(["fr", "en"]), help=_say("mirror.option.lang"))
@click.option("--anonymise", is_flag=True, help=_say("mirror.option.anonymise"))
@click.option("--read-all", is_flag=True, help=_say("mirror.option.read-all"))
@click.option("--no-model", is_flag=True, help=_say("mirror.option.no-model"))
@home_option
def mirror_command(
    home: Path | None,
    no_model: bool,
    read_all: bool,
    html: Path | None,
    as_json: bool,
    since: datetime | None,
    until: datetime | None,
    person: str,
    lang: str | None,
    anonymise: bool,
) -> int:
    """Look back. Returns the exit status, 0; a mirror has no verdict."""
    asked = Range(
        since.date() if since else None, until.date() if until else None, person, cast("Language | None", lang)
    )
    if asked.since and asked.until and asked.since > asked.until:
        raise InputError("mirror-range", since=asked.since.isoformat(), until=asked.until.isoformat())
    wiring = wire(home, models=not no_model)
    found = _looked(wiring, asked, {} if no_model else _measured(wiring, None if read_all else READING_SECONDS))
    if anonymise:
        from coach.mirror.people import anonymised

        found = anonymised(found, WordFrequencies())
    if html is not None:
        from coach.mirror.page import write_page

        write_page(html, found, wiring.settings.spoken, date.today())
        click.echo(wiring.say("mirror.page.written", path=harmless(str(html))), err=as_json)
    if as_json:
        print_json(mirror_object(found))
    elif html is None:
        from coach.mirror.plain import lines

        for line in lines(found, wiring.settings.spoken, _width()):
            click.echo(line)
    return 0


def _measured(wiring: Wiring, seconds: float | None) -> dict[str, Measure]:
    """What the reader says of messages whose post is known; cut short, it resumes another time.

    Workers start only where there is a message not yet read.
    """

    async def read(seconds: float | None) -> Measured:
        session = wiring.session()
        with _Bar(wiring.say("mirror.measuring")) as tell:
            try:
                return await measured(session, tell, seconds=seconds)
            finally:
                await session.close()

    try:
        found = asyncio.run(read(seconds))
    except KeyboardInterrupt:
        found = asyncio.run(read(0.0))
    if found.left:
        click.echo(wiring.say.count("mirror.unread", found.left), err=True)
    return found.by_id


def _looked(wiring: Wiring, asked: Range, measures: Mapping[str, Measure]) -> Mirror:
    """The look itself, with a bar on stderr where a person watches."""
    store = wiring.store()
    try:
        with _Bar(wiring.say("mirror.looking")) as tell:
            return look(
                store, WordFrequencies().zipf, today=date.today(), asked=asked, measured=measures, progress=tell
            )
    finally:
        store.close()


class _Bar:
    """A bar with the time that remains, on stderr where a person watches; it shows at the first step told."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._open = ExitStack()
        self._shown: ProgressBar[int] | None = None

    def __enter__(self) -> Callable[[int, int], None]:
        return self._tell

    def __exit__(self, *about: object) -> None:
        self._open.close()

    def _tell(self, done: int, total: int) -> None:
        if not sys.stderr.isatty():
            return
        if self._shown is None:
            bar: ProgressBar[int] = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._shown = self._open.enter_context(bar)
        if done > self._shown.pos:
            self._shown.update(done - self._shown.pos)


def _width() -> int:
    """Columns to fill: the terminal's, within reason; a page's width in a pipe."""
    return min(120, max(60, shutil.get_terminal_size((96, 24)).columns))
