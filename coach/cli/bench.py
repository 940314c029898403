"""``coach bench``: how often coach is right, on labelled messages. Prints a table, or JSON."""

from __future__ import annotations

import asyncio
import json
import math
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from coach.cli.check import last
from coach.cli.contract import said
from coach.cli.files import json_line, read_lines
from coach.cli.main import home_option
from coach.cli.wiring import wire
from coach.core.bench import AddressBench, Scored, bench_address
from coach.core.bench_reuse import Probe, Tally, judge
from coach.core.metrics import Share
from coach.core.remark import OBSTACLES
from coach.core.report import Levels
from coach.core.scene import PastMessage
from coach.errors import InputError
from coach.i18n import Catalogue, catalogue, system_language
from coach.session import Request, Session

_say = catalogue(system_language())


@click.command("bench", help=_say("cli.bench.help"), epilog=_say("cli.bench.example"))
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--limit", type=click.IntRange(1), help=_say("cli.bench.limit"))
@click.option("--no-model", is_flag=True, help=_say("cli.check.no-model"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def bench_command(files: tuple[str, ...], limit: int | None, no_model: bool, as_json: bool, home: Path | None) -> int:
    """Score each file in turn; models are loaded once."""
    return asyncio.run(_bench(files, limit, not no_model, as_json, home))


async def _bench(files: Sequence[str], limit: int | None, models: bool, as_json: bool, home: Path | None) -> int:
    wiring = wire(home, models=models)
    session = wiring.session()
    for notice in session.notices:
        click.echo(f"· {said(notice, wiring.say)}", err=True)
    try:
        for path in files:
            started = time.monotonic()
            rows = [json_line(line, f"{path}:{number}") for number, line in read_lines(path)]
            found = await _score(session, rows, path, limit)
            if as_json:
                click.echo(json.dumps({"file": Path(path).name, **_plain(asdict(found))}))
                continue
            click.echo(
                wiring.say(
                    "cli.bench.title", file=Path(path).name, n=len(rows), seconds=round(time.monotonic() - started)
                )
            )
            for line in (
                _address_lines(found, wiring.say)
                if isinstance(found, AddressBench)
                else _reuse_lines(found, wiring.say)
            ):
                click.echo(f"  {line}")
    finally:
        await session.close()
    return 0


async def _score(session: Session, rows: list[dict[str, Any]], path: str, limit: int | None) -> AddressBench | Tally:
    if rows and "kind" in rows[0]:
        return await _reuse(session, rows, limit)
    if rows and {"draft", "post", "class"} <= rows[0].keys():
        return bench_address([scored async for scored in _drafts(session, _limited(rows, limit))])
    raise InputError("bench-unlabelled", path=path)


def _limited(rows: list[dict[str, Any]], limit: int | None) -> list[dict[str, Any]]:
    """The first ``limit`` posts with all their drafts."""
    posts = list(dict.fromkeys(row["post_id"] for row in rows))[:limit]
    return [row for row in rows if row["post_id"] in posts]


async def _drafts(session: Session, rows: list[dict[str, Any]]) -> Any:
    """Each labelled draft read under its own post and under the next person's."""
    posts = {row["post_id"]: row["post"] for row in rows}
    following = dict(zip(posts, [*list(posts)[1:], next(iter(posts))], strict=True))
    names = {criterion.value for criterion in OBSTACLES}
    for row in rows:
        own = await last(session, Request(row["draft"], row["post"], lang=row.get("lang"), past=[]))
        wrong = await last(
            session, Request(row["draft"], posts[following[row["post_id"]]], lang=row.get("lang"), past=[])
        )
        yield Scored(
            post_id=row["post_id"],
            cls=row["class"],
            score=own.address.score if own.address else math.nan,
            verdict=own.address.verdict if own.address else "",
            levels=own.levels,
            flags=frozenset(remark.criterion.value for remark in own.remarks) & names,
            labelled_levels=Levels(row["seen"], row["considered"], row["invited"]),
            labelled_flags=frozenset(row["flags"]),
            swapped_score=wrong.address.score if wrong.address else math.nan,
            swapped_verdict=wrong.address.verdict if wrong.address else "",
        )


async def _reuse(session: Session, rows: list[dict[str, Any]], limit: int | None) -> Tally:
    """Every probe held against the file's own past messages."""
    past = [
        PastMessage(row["id"], row["text"], row.get("to"), row.get("date"), row.get("lang"))
        for row in rows
        if row["kind"] == "past"
    ]
    asked = [row for row in rows if row["kind"] == "probe"][:limit]
    answers = {
        row["id"]: (await last(session, Request(row["text"], lang=row.get("lang"), past=past))).reuse for row in asked
    }
    return judge(past, [Probe(row["id"], row["type"], row["text"], row["of"]) for row in asked], answers)


def _percent(share: Share) -> str:
    if not share.total:
        return "–"
    low, high = share.interval()
    return f"{100 * share.value:5.1f} %  ({low * 100:.0f}–{high * 100:.0f}, n={share.total})"


def _address_lines(found: AddressBench, say: Catalogue) -> Iterable[str]:
    yield say("cli.bench.person-generic", value=_percent(found.person_generic))
    yield say("cli.bench.person-swapped", value=_percent(found.person_swapped))
    yield say("cli.bench.clean-flagged", value=_percent(found.clean_flagged))
    yield say("cli.bench.ordering", value=_percent(found.ordering))
    yield say("cli.bench.ordering-swapped", value=_percent(found.ordering_swapped))
    yield say("cli.bench.above-decent", value=_percent(found.above_decent))
    for cls, share in found.by_class.items():
        yield f"    {cls:10} {_percent(share)}"
    yield say("cli.bench.swap", value=_percent(found.swap))
    yield say("cli.bench.person-singular", value=_percent(found.person_singular))
    yield say("cli.bench.kappa", **{name: f"{value:.2f}" for name, value in found.kappa.items()})
    yield say(
        "cli.bench.criteria",
        precision=_percent(found.all_criteria.precision),
        recall=_percent(found.all_criteria.recall),
    )
    for name, counts in found.criteria.items():
        yield f"    {name:26} {_percent(counts.precision):34} {_percent(counts.recall)}"


def _reuse_lines(found: Tally, say: Catalogue) -> Iterable[str]:
    yield say("cli.bench.false-flags", value=_percent(found.false_flags))
    for kind, share in found.false_by_kind.items():
        yield f"    {kind:12} {_percent(share)}"
    yield say("cli.bench.recall")
    for kind, share in found.recalls.items():
        yield f"    {kind:12} {_percent(share)}"
    yield say("cli.bench.right-first", value=_percent(found.first))


def _plain(value: Any) -> Any:
    """NaN has no place in JSON."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return None if isinstance(value, float) and math.isnan(value) else value
