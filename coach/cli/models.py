"""``coach models``: which models are on this machine, and the one command that may fetch another."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from coach.cli.main import complain, home_option
from coach.cli.terminal import Place, columns, confirmed, one_line, place, print_json, progress
from coach.core.text import harmless
from coach.errors import ModelError
from coach.i18n import Catalogue, catalogue, system_language
from coach.models import starter
from coach.models.discover import FoundModel, discover
from coach.models.encoders import fetch_encoder, locate_encoder
from coach.models.files import verify
from coach.models.registry import (
    CRITICS,
    ENCODERS,
    STARTER_ENCODER,
    STARTER_READER,
    KnownEncoder,
    KnownModel,
    known,
    known_encoder,
)

_say = catalogue(system_language())


@click.group("models", invoke_without_command=True, help=_say("cli.models.help"), epilog=_say("cli.models.example"))
@home_option
@click.pass_context
def models_command(context: click.Context, home: Path | None) -> int:
    """``list``, unless another is named."""
    if home is not None:
        os.environ["COACH_HOME"] = str(home)
    if context.invoked_subcommand is None:
        status: int = context.invoke(list_command, as_json=False, home=home)
        return status
    return 0


@models_command.command("list", help=_say("cli.models.list.help"), epilog=_say("cli.models.list.example"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def list_command(as_json: bool, home: Path | None) -> int:
    """The starter models, what other programs left on this machine, and what can be fetched."""
    where = place(home)
    at_hand, found = starter.locate(), discover()
    if as_json:
        print_json(_object(where, at_hand, found))
        return 0
    for line in _starter_lines(at_hand, where.say):
        click.echo(line)
    click.echo("\n" + where.say("cli.models.found"))
    rows = [_found_row(model, where.say) for model in found]
    for line in columns(rows) if rows else [f"  {where.say('cli.models.none')}"]:
        click.echo(line)
    click.echo("\n" + where.say("cli.models.fetchable"))
    rows = [_known_row(model, where) for model in CRITICS] + [_encoder_row(encoder, where) for encoder in ENCODERS]
    for line in columns(rows):
        click.echo(line)
    return 0


def _starter_lines(at_hand: starter.Starter, say: Catalogue) -> Iterator[str]:
    yield say("cli.models.starter")
    states = {"reader": (at_hand.reader, at_hand.reader_prepared), "encoder": (at_hand.encoder, at_hand.encoder_onnx)}
    names = {"reader": STARTER_READER.name, "encoder": STARTER_ENCODER.name}
    rows = []
    for role, (path, prepared) in states.items():
        state = "missing" if path is None else "prepared" if prepared else "unprepared"
        rows.append((f"  {say(f'cli.models.{role}')}", names[role], say(f"cli.models.{state}")))
    yield from columns(rows)


def _found_row(model: FoundModel, say: Catalogue) -> tuple[str, ...]:
    chat = say("cli.models.chat" if model.head.has_chat_template else "cli.models.no-chat")
    size = say("cli.models.megabytes", n=round(model.bytes / 1e6))
    fit, path = say(f"cli.models.{model.fit}"), harmless(str(model.path))
    return (f"  {one_line(model.name, 50)}", size, model.app, fit, chat, path)


def _known_row(model: KnownModel, where: Place) -> tuple[str, ...]:
    here = (where.paths.models / model.file).is_file()
    size = where.say("cli.models.megabytes", n=round(model.bytes / 1e6))
    return (f"  {model.name}", size, model.licence, where.say("cli.models.here") if here else "")


def _encoder_row(encoder: KnownEncoder, where: Place) -> tuple[str, ...]:
    here = locate_encoder(encoder.name, where.paths.models)
    size = where.say("cli.models.megabytes", n=round(encoder.bytes / 1e6))
    return (f"  {encoder.name}", size, encoder.licence, where.say("cli.models.here") if here else "")


def _object(where: Place, at_hand: starter.Starter, found: list[FoundModel]) -> dict[str, Any]:
    return {
        "starter": {
            "reader": str(at_hand.reader) if at_hand.reader else None,
            "encoder": str(at_hand.encoder) if at_hand.encoder else None,
            "prepared": at_hand.complete,
        },
        "found": [
            {
                "name": model.name,
                "path": str(model.path),
                "app": model.app,
                "bytes": model.bytes,
                "architecture": model.head.architecture,
                "chat": model.head.has_chat_template,
                "fit": model.fit,
            }
            for model in found
        ],
        "fetchable": [
            {
                "name": model.name,
                "bytes": model.bytes,
                "licence": model.licence,
                "url": model.url,
                "here": (where.paths.models / model.file).is_file(),
            }
            for model in CRITICS
        ],
        "encoders": [
            {
                "name": encoder.name,
                "bytes": encoder.bytes,
                "licence": encoder.licence,
                "repository": encoder.repository,
                "here": locate_encoder(encoder.name, where.paths.models) is not None,
            }
            for encoder in ENCODERS
        ],
    }


@models_command.command("prepare", help=_say("cli.models.prepare.help"), epilog=_say("cli.models.prepare.example"))
@home_option
def prepare_command(home: Path | None) -> int:
    """Make what the starter models need once; says nothing when nothing is left to do. Returns 2 when a step failed."""
    say = place(home).say
    made: list[str] = []

    def on_step(step: str) -> None:
        made.append(step)
        click.echo(say(f"cli.models.preparing-{step}"), err=True)

    found, failed = starter.prepare(on_step)
    if made and found.reader_prepared:
        asyncio.run(_read_references(home))
    for error in failed:
        complain(error, say)
    if failed:
        return 2
    if not found.complete:
        click.echo(say("cli.models.incomplete"), err=True)
    elif made:
        click.echo(say("cli.models.ready"), err=True)
    return 0


async def _read_references(home: Path | None) -> None:
    """Let the reader take in the reference posts once, so that a first reading need not wait for them."""
    from coach.cli.wiring import wire

    session = wire(home).session()
    await session.read_references()
    await session.close()


@models_command.command("fetch", help=_say("cli.models.fetch.help"), epilog=_say("cli.models.fetch.example"))
@click.argument("name")
@click.option("--yes", "-y", is_flag=True, help=_say("cli.option.yes"))
@home_option
def fetch_command(name: str, yes: bool, home: Path | None) -> int:
    """Fetch a model by the name it has in the list, after asking. Returns 2 when the person said no."""
    from coach.models.fetch import fetch

    where = place(home)
    encoder = known_encoder(name)
    if encoder is not None:
        return _fetch_encoder(encoder, yes, where)
    model = known(name)
    if model is None:
        raise ModelError("model-unknown", name=one_line(name))
    target = where.paths.models / model.file
    question = where.say(
        "cli.models.fetch.ask", name=model.name, n=round(model.bytes / 1e6), licence=model.licence, url=model.url
    )
    if not confirmed(question, yes, where.say):
        click.echo(where.say("cli.models.fetch.kept"), err=True)
        return 2
    with progress(model.name) as show:
        fetch(model.url, target, model.bytes, model.sha256, show)
    click.echo(where.say("cli.models.fetch.done", path=harmless(str(target)), name=model.name))
    return 0


def _fetch_encoder(encoder: KnownEncoder, yes: bool, where: Place) -> int:
    question = where.say(
        "cli.models.fetch.ask",
        name=encoder.name,
        n=round(encoder.bytes / 1e6),
        licence=encoder.licence,
        url=encoder.repository,
    )
    if not confirmed(question, yes, where.say):
        click.echo(where.say("cli.models.fetch.kept"), err=True)
        return 2
    folder = fetch_encoder(encoder, where.paths.models)
    click.echo(where.say("cli.models.fetch.encoder-done", path=harmless(str(folder)), name=encoder.name))
    return 0


@models_command.command("verify", help=_say("cli.models.verify.help"), epilog=_say("cli.models.verify.example"))
@home_option
def verify_command(home: Path | None) -> int:
    """Hash every model that came from coach; the first that is not what it should be ends this with an error."""
    where = place(home)
    starter.check()
    fetched = [(where.paths.models / model.file, model) for model in CRITICS]
    there = [(path, model) for path, model in fetched if path.is_file()]
    for path, model in there:
        verify(path, model.bytes, model.sha256)
    click.echo(where.say.count("cli.models.verified", len(there) + 2))
    return 0
