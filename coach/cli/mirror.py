"""``coach mirror``: the self-review of past messages, as text, as JSON, or as one page."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import cast

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
from coach.mirror.look import STEPS, look
from coach.mirror.measured import measured
from coach.mirror.values import Mirror, Range

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
@click.option("--no-model", is_flag=True, help=_say("mirror.option.no-model"))
@home_option
def mirror_command(
    home: Path | None,
    no_model: bool,
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
    found = _looked(wiring, asked, {} if no_model else asyncio.run(_measured(wiring)))
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


async def _measured(wiring: Wiring) -> dict[str, float]:
    """What the reader says of messages whose post is known; workers start only where there is one not yet read."""
    session = wiring.session()
    try:
        return await measured(session)
    finally:
        await session.close()


def _looked(wiring: Wiring, asked: Range, addresses: Mapping[str, float]) -> Mirror:
    """The look itself, with a bar on stderr where a person watches."""
    bar = (
        click.progressbar(length=STEPS, label=wiring.say("mirror.looking"), file=sys.stderr, show_pos=False)
        if sys.stderr.isatty()
        else nullcontext()
    )
    store = wiring.store()
    try:
        with bar as shown:
            at = 0

            def tell(done: int, total: int) -> None:
                nonlocal at
                if shown is not None and done > at:
                    shown.update(done - at)
                    at = done

            return look(
                store, WordFrequencies().zipf, today=date.today(), asked=asked, measured=addresses, progress=tell
            )
    finally:
        store.close()


def _width() -> int:
    """Columns to fill: the terminal's, within reason; a page's width in a pipe."""
    return min(120, max(60, shutil.get_terminal_size((96, 24)).columns))
