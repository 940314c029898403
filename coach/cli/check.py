"""``coach check``: one draft, or a batch, read without a screen. Its JSON is a stable contract (``cli.contract``)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import click

from coach.cli.contract import CONTRACT, report_object
from coach.cli.files import json_line, message, past_messages, read_lines, read_text
from coach.cli.main import home_option
from coach.cli.plain import print_report
from coach.cli.terminal import print_json
from coach.cli.wiring import Wiring, wire
from coach.core.report import Report
from coach.core.scene import Gesture, Language, PastMessage
from coach.errors import CoachError, InputError
from coach.i18n import catalogue, system_language
from coach.session import Request, Session

_say = catalogue(system_language())


@dataclass(frozen=True, slots=True)
class Options:
    """What ``coach check`` was asked."""

    post: str | None
    draft: str | None
    batch: str | None
    author: str | None
    intention: str
    gesture: Gesture
    past: str | None
    lang: Language | None
    as_json: bool


@click.command("check", help=_say("cli.check.help"), epilog=_say("cli.check.example"))
@click.option("--post", type=click.Path(allow_dash=True), help=_say("cli.check.post"))
@click.option("--draft", type=click.Path(allow_dash=True), help=_say("cli.check.draft"))
@click.option("--batch", type=click.Path(allow_dash=True), help=_say("cli.check.batch"))
@click.option("--author", help=_say("cli.check.author"))
@click.option("--intention", default="", help=_say("cli.check.intention"))
@click.option("--gesture", type=click.Choice(["message", "comment"]), default="message", help=_say("cli.check.gesture"))
@click.option("--past", type=click.Path(allow_dash=True), help=_say("cli.check.past"))
@click.option("--lang", type=click.Choice(["auto", "fr", "en"]), default="auto", help=_say("cli.check.lang"))
@click.option("--no-model", is_flag=True, help=_say("cli.check.no-model"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def check_command(home: Path | None, no_model: bool, gesture: str, lang: str, **given: Any) -> int:
    """Read a draft. Returns the exit status: 0 nothing to say, 1 remarks, 2 a line that could not be read."""
    options = Options(gesture=Gesture(gesture), lang=None if lang == "auto" else cast(Language, lang), **given)
    past = past_messages(options.past) if options.past else None
    return asyncio.run(_check(wire(home, models=not no_model), options, past))


async def _check(wiring: Wiring, options: Options, past: Sequence[PastMessage] | None) -> int:
    session = wiring.session()
    try:
        if options.batch is not None:
            return await _batch(session, options, past, wiring)
        request = Request(
            draft=read_text(options.draft or "-"),
            post=read_text(options.post) if options.post else None,
            author=options.author,
            intention=options.intention,
            gesture=options.gesture,
            lang=options.lang,
            past=past,
        )
        report = await last(session, request)
        if options.as_json:
            print_json(report_object(report, request.draft))
        else:
            print_report(report, request.draft, request.post, wiring.say)
        return 1 if report.shown else 0
    finally:
        await session.close()


async def last(session: Session, request: Request) -> Report:
    """The whole reading of a draft: the last report it yields.

    Raises:
        CoachError: as ``Session.read``.
    """
    reports = [report async for report in session.read(request)]
    return reports[-1]


async def _batch(session: Session, options: Options, past: Sequence[PastMessage] | None, wiring: Wiring) -> int:
    """One object a line, in order; a line that cannot be read gives an object with an ``error`` and status 2."""
    status = 0
    assert options.batch is not None
    for number, line in read_lines(options.batch):
        identifier = None
        try:
            value = json_line(line, f"{options.batch}:{number}")
            identifier = value.get("id") if isinstance(value.get("id"), str) else None
            found = message(value, f"{options.batch}:{number}")
            request = Request(
                draft=found.draft,
                post=found.post,
                author=found.author or options.author,
                intention=found.intention or options.intention,
                gesture=found.gesture,
                lang=found.lang or options.lang,
                past=past,
            )
            report = await last(session, request)
        except InputError as error:
            print_json({"contract": CONTRACT, "id": identifier, "error": _error(error, wiring)})
            click.echo(f"coach: {_error(error, wiring)['message']}", err=True)
            status = 2
            continue
        if options.as_json:
            print_json(report_object(report, request.draft, found.id))
        else:
            click.echo(wiring.say("cli.check.batch-title", id=found.id or str(number)))
            print_report(report, request.draft, request.post, wiring.say)
        status = max(status, 1 if report.shown else 0)
    return status


def _error(error: CoachError, wiring: Wiring) -> dict[str, str]:
    return {"key": error.key, "message": wiring.say(f"errors.{error.key}.message", **error.values)}
