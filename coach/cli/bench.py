"""``coach bench``: how often coach is right, on labelled messages. Prints a table, or JSON."""

from __future__ import annotations

import asyncio
import json
import math
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from coach.cli.check import last
from coach.cli.contract import said
from coach.cli.files import json_line, read_lines
from coach.cli.labelled import LabelledDraft, Line, labelled_draft, reuse_lines
from coach.cli.main import home_option
from coach.cli.terminal import one_line
from coach.cli.wiring import wire
from coach.core.bench import AddressBench, Scored, bench_address
from coach.core.bench_reuse import Probe, Tally, judge
from coach.core.metrics import Share
from coach.core.remark import OBSTACLES
from coach.core.report import Report
from coach.core.scene import PastMessage
from coach.errors import InputError
from coach.i18n import Catalogue, catalogue, system_language
from coach.session import Request, Session

_say = catalogue(system_language())
Found = AddressBench | Tally


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
            lines = [(f"{path}:{number}", json_line(line, f"{path}:{number}")) for number, line in read_lines(path)]
            found = await _score(session, lines, path, limit, wiring.say)
            if as_json:
                click.echo(json.dumps({"file": Path(path).name, **_plain(asdict(found))}))
                continue
            click.echo(
                wiring.say(
                    "cli.bench.title", file=Path(path).name, n=len(lines), seconds=round(time.monotonic() - started)
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


async def _score(session: Session, lines: Sequence[Line], path: str, limit: int | None, say: Catalogue) -> Found:
    first = lines[0][1] if lines else {}
    if "kind" in first:
        return await _reuse(session, *reuse_lines(lines), limit)
    if {"draft", "post", "class"} <= first.keys():
        drafts = _limited([labelled_draft(line) for line in lines], limit)
        return bench_address([scored async for scored in _drafts(session, drafts, say)])
    raise InputError("bench-unlabelled", path=path)


def _limited(drafts: Sequence[LabelledDraft], limit: int | None) -> list[LabelledDraft]:
    """The first ``limit`` posts with all their drafts."""
    posts = list(dict.fromkeys(draft.post_id for draft in drafts))[:limit]
    return [draft for draft in drafts if draft.post_id in posts]


async def _drafts(session: Session, drafts: Sequence[LabelledDraft], say: Catalogue) -> AsyncIterator[Scored]:
    """Each labelled draft read under its own post and under the next person's; one that cannot be read is said."""
    posts = {draft.post_id: draft for draft in drafts}
    following = dict(zip(posts, [*list(posts.values())[1:], *list(posts.values())[:1]], strict=True))
    for draft in drafts:
        other = following[draft.post_id]
        try:
            own = await _read(session, draft, draft)
            wrong = await _read(session, draft, other) if other.post_id != draft.post_id else None
        except InputError as error:
            why = say(f"errors.{error.key}.message", **error.values)
            click.echo(f"· {one_line(draft.message.id or draft.post_id, 40)}: {why}", err=True)
            continue
        yield _scored(draft, own, wrong)


async def _read(session: Session, draft: LabelledDraft, under: LabelledDraft) -> Report:
    """A draft under the post of this line or of another."""
    own = draft.message
    return await last(session, Request(own.draft, under.post, under.message.author, lang=own.lang, past=[]))


def _scored(draft: LabelledDraft, own: Report, wrong: Report | None) -> Scored:
    names = {criterion.value for criterion in OBSTACLES}
    swapped = wrong.address if wrong else None
    return Scored(
        post_id=draft.post_id,
        cls=draft.cls,
        score=own.address.score if own.address else math.nan,
        verdict=own.address.verdict if own.address else "",
        levels=own.levels,
        flags=frozenset(remark.criterion.value for remark in own.remarks) & names,
        labelled_levels=draft.levels,
        labelled_flags=draft.flags,
        swapped_score=swapped.score if swapped else math.nan,
        swapped_verdict=swapped.verdict if swapped else "",
    )


async def _reuse(session: Session, past: Sequence[PastMessage], probes: Sequence[Probe], limit: int | None) -> Tally:
    """Every probe held against the file's own past messages."""
    asked = probes[:limit]
    answers = {
        probe.id: (await last(session, Request(probe.text, lang=probe.lang, past=past))).reuse for probe in asked
    }
    return judge(past, asked, answers)


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
