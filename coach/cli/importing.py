"""``coach import``: bring in what was said before. Everything is read and confirmed before anything is written."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from coach.cli.main import complain, home_option
from coach.cli.terminal import Place, columns, interactive, one_line, place, print_json, progress
from coach.core.text import harmless
from coach.errors import InputError, ModelError
from coach.i18n import Catalogue, catalogue, system_language
from coach.library.importing import Import, bring_in, read
from coach.library.importing.incoming import Incoming, held_by, incoming, left_out

_say = catalogue(system_language())
SURE = 0.5
"""How far the likeliest owner must stand from the next before ``--yes`` may settle it without a name."""
SHOWN = 20
"""Messages that a dry run lists; ``--json`` lists them all."""


@click.command("import", help=_say("cli.import.help"), epilog=_say("cli.import.example"))
@click.argument("sources", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--owner", metavar="NAME", help=_say("cli.import.owner"))
@click.option("--context", is_flag=True, help=_say("cli.import.context"))
@click.option("--dry-run", is_flag=True, help=_say("cli.import.dry-run"))
@click.option("--no-model", is_flag=True, help=_say("cli.import.no-model"))
@click.option("--yes", "-y", is_flag=True, help=_say("cli.import.yes"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def import_command(
    sources: tuple[Path, ...],
    owner: str | None,
    context: bool,
    dry_run: bool,
    no_model: bool,
    yes: bool,
    as_json: bool,
    home: Path | None,
) -> int:
    """Read, confirm whose messages they are, bring them in, one transaction a path; then let the encoder read them."""
    where = place(home)
    with progress(where.say("cli.import.reading")) as show:
        imports = [read(path, owner=owner, progress=show, context=context) for path in sources]
    if not dry_run:
        imports = [_owned(path, found, yes, context, where.say) for path, found in zip(sources, imports, strict=True)]
    found = _sorted_out(where, sources, imports)
    if not dry_run:
        store = where.store()
        for one in found:
            bring_in(one.found, store)
        store.close()
    if as_json:
        print_json({"dry_run": dry_run, "files": [_object(one, dry_run) for one in found]})
    else:
        for line in _lines(found, dry_run, where.say):
            click.echo(line)
    if not dry_run and not no_model and any(one.fresh for one in found):
        _encode(home, where.say)
    return 0


def _encode(home: Path | None, say: Catalogue) -> None:
    """Let the encoder read what came in, so that no reading has to wait for it; cut short, it resumes another time."""
    from coach.cli.wiring import wire

    async def encode() -> None:
        session = wire(home).session()
        try:
            with progress(say("cli.import.encoding")) as show:
                await session.embed_past(show)
        finally:
            await session.close()

    try:
        asyncio.run(encode())
    except ModelError as error:
        complain(error, say)
    except KeyboardInterrupt:
        click.echo("\n" + say("cli.import.encoding-later"), err=True)


def _owned(path: Path, found: Import, yes: bool, context: bool, say: Catalogue) -> Import:
    """The messages of the owner whom the person named or confirmed.

    Raises:
        InputError: ``import-unconfirmed``, nobody said who the owner is.
    """
    if found.confirmed or not found.owners:
        return found
    if yes and found.confidence >= SURE:
        return found.confirm()
    senders = [one for one in found.owners if one.messages] or list(found.owners)
    click.echo(say("cli.import.who", path=harmless(str(path))), err=True)
    rows = [
        (f"{number:>3}", one_line(one.name, 40), one_line(one.address, 60), say.count("cli.import.sent", one.messages))
        for number, one in enumerate(senders, 1)
    ]
    for line in columns(rows):
        click.echo(line, err=True)
    refusal = InputError("import-unconfirmed", name=one_line(found.owners[0].name))
    if not interactive():
        raise refusal
    answer = click.prompt(say("cli.import.which"), default="", show_default=False, err=True).strip()
    if not answer.isdecimal() or not 1 <= int(answer) <= len(senders):
        raise refusal
    chosen = senders[int(answer) - 1]
    if chosen is found.owners[0]:
        return found.confirm()
    return read(path, owner=chosen.address or chosen.name, context=context)


def _sorted_out(where: Place, sources: Sequence[Path], imports: Sequence[Import]) -> list[Incoming]:
    """Each path with what is new in it. A library that does not exist yet is not made for this."""
    held: set[bytes] = set()
    if where.paths.library.exists():
        store = where.store()
        held = held_by(store)
        store.close()
    return [incoming(path, found, held) for path, found in zip(sources, imports, strict=True)]


def _lines(sources: Sequence[Incoming], dry_run: bool, say: Catalogue) -> Iterator[str]:
    for one in sources:
        yield say("cli.import.file", path=harmless(str(one.path)), kind=say(f"library.kind.{one.found.kind}"))
        yield "  " + say.count("cli.import.would" if dry_run else "cli.import.new", len(one.fresh))
        if one.known:
            yield "  " + say.count("cli.import.known", one.known)
        if reasons := left_out(one.found, say):
            yield "  " + say("cli.import.left-out", reasons=reasons)
        if dry_run:
            yield from _preview(one, say)
    if dry_run:
        yield say("cli.import.dry")


def _preview(one: Incoming, say: Catalogue) -> Iterator[str]:
    if one.found.owners and not one.found.confirmed:
        yield "  " + say("cli.import.likeliest", name=one_line(one.found.owners[0].name))
    nobody, undated = say("cli.report.someone"), say("cli.report.undated")
    rows = [
        (f"    {message.date or undated}", one_line(message.to or nobody, 30), one_line(message.text, 56))
        for message in one.fresh[:SHOWN]
    ]
    if rows:
        yield from columns(rows)
    if len(one.fresh) > SHOWN:
        yield "    " + say.count("cli.import.more", len(one.fresh) - SHOWN)


def _object(one: Incoming, dry_run: bool) -> dict[str, Any]:
    found = one.found
    told: dict[str, Any] = {
        "path": str(one.path),
        "kind": found.kind,
        "found": len(found.messages),
        "known": one.known,
        "new": len(one.fresh),
        "owner": asdict(found.owners[0]) if found.owners else None,
        "confidence": round(found.confidence, 3),
        "confirmed": found.confirmed,
        "skipped": [asdict(skipped) for skipped in found.skipped],
    }
    if dry_run:
        told["messages"] = [asdict(message) for message in one.fresh]
    return told
