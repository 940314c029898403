"""``coach exam``: examine a chat model before it may judge, and keep what it came to."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast, get_args

import click

from coach.cli.critics import digest, kept_result, remember
from coach.cli.main import home_option
from coach.cli.terminal import Place, columns, one_line, place, print_json, progress
from coach.core.metrics import Share
from coach.core.scene import Language
from coach.engine.critic import WorkerCritic
from coach.engine.exam import SUBSET, ExamItem, load_items, run_exam
from coach.engine.exam_result import ExamResult, LanguageResult, exam_key
from coach.errors import ModelError
from coach.i18n import Catalogue, catalogue, system_language
from coach.models import starter
from coach.models.discover import discover
from coach.models.registry import known

_say = catalogue(system_language())


@click.command("exam", help=_say("cli.exam.help"), epilog=_say("cli.exam.example"))
@click.argument("model", required=False)
@click.option("--lang", type=click.Choice(["both", "fr", "en"]), default="both", help=_say("cli.exam.lang"))
@click.option("--drafts", type=click.IntRange(1), default=SUBSET, show_default=True, help=_say("cli.exam.drafts"))
@click.option("--again", is_flag=True, help=_say("cli.exam.again"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def exam_command(model: str | None, lang: str, drafts: int, again: bool, as_json: bool, home: Path | None) -> int:
    """Examine a model, or show what it came to before: the same file with the same prompts need not sit twice."""
    where = place(home)
    path = _model_path(model, where)
    store = where.store()
    with progress(where.say("cli.exam.hashing")) as show:
        sha = digest(path, store)
        show(1, 1)
    key, kept = exam_key(sha), kept_result(sha, store)
    languages = get_args(Language) if lang == "both" else (cast(Language, lang),)
    wanted = [one for one in languages if again or _short(kept, one, drafts)]
    if kept is None or wanted:
        items = [item for one in wanted for item in load_items(one, drafts)]
        earlier = kept.languages if kept else {}
        kept = asyncio.run(_examine(where, path, items, key))
        kept.languages = {**earlier, **kept.languages}
        store.save_exam(key, kept.to_json())
    remember(path, sha, store)
    store.close()
    if as_json:
        print_json(_object(kept))
    else:
        for line in _lines(kept, where.say):
            click.echo(line)
    return 0


def _model_path(model: str | None, where: Place) -> Path:
    """The file that is meant: a path, a name of the list, a name another program gave it; without one, the critic.

    Raises:
        ModelError: ``model-unknown``, ``model-missing``, ``starter-missing``.
    """
    if model is None and where.settings.critic not in ("auto", "none"):
        model = where.settings.critic
    if model is None:
        found = starter.locate().reader
        if found is None:
            raise ModelError("starter-missing", wheel=starter.READER_WHEEL)
        return found
    path = Path(model).expanduser()
    if path.is_file():
        return path
    fetchable = known(model)
    if fetchable is not None:
        if not (where.paths.models / fetchable.file).is_file():
            raise ModelError("model-missing", path=str(where.paths.models / fetchable.file))
        return where.paths.models / fetchable.file
    for found_model in discover():
        if found_model.name == model:
            return found_model.path
    raise ModelError("model-unknown", name=one_line(model))


def _short(kept: ExamResult | None, lang: Language, drafts: int) -> bool:
    """Whether no earlier exam read as many drafts of a language as are asked for now."""
    return kept is None or lang not in kept.languages or kept.languages[lang].drafts < drafts


async def _examine(where: Place, path: Path, items: list[ExamItem], key: str) -> ExamResult:
    critic = WorkerCritic(path, log_dir=where.paths.logs)
    try:
        await critic.worker.start()
        with progress(where.say("cli.exam.sitting")) as show:
            return await run_exam(critic, items, key=key, model=path.name, progress=show, pid=critic.worker.pid)
    finally:
        await critic.close()


def _lines(result: ExamResult, say: Catalogue) -> Iterator[str]:
    yield one_line(result.model)
    for lang, row in result.languages.items():
        yield ""
        yield say("cli.exam.verdict", lang=say(f"cli.exam.lang-{lang}"), voice=say(f"critic.voice.{row.voice}"))
        yield "  " + say(f"critic.voice.{row.voice}.why")
        yield from columns([(f"  {name}", value) for name, value in _figures(row, say)])
        yield "  " + say("cli.exam.by-criterion")
        yield from columns(
            [
                (
                    f"    {name}",
                    _percent(rates.tnr),
                    _percent(rates.tpr),
                    say("cli.exam.trusted") * (name in row.trusted),
                )
                for name, rates in sorted(row.rates.items())
            ]
        )
    if result.memory_mib is not None:
        yield "\n" + say("cli.exam.memory", n=round(result.memory_mib))


def _figures(row: LanguageResult, say: Catalogue) -> Iterator[tuple[str, str]]:
    yield say("cli.exam.drafts-read"), str(row.drafts)
    yield say("cli.exam.tnr"), _percent(row.all.tnr)
    yield say("cli.exam.tpr"), _percent(row.all.tpr)
    yield say("cli.exam.agreement"), _percent(Share(row.agreed, row.asked))
    if row.quoted is not None:
        yield say("critic.exam.quoted"), _percent(Share(row.quoted, row.asked))
    yield say("cli.exam.seconds"), f"{row.seconds:.1f} s"
    if row.said:
        yield say("cli.exam.refused"), _percent(Share(row.refused + row.unended, row.said))
        yield say("cli.exam.recognised"), _percent(Share(row.recognised, row.let_through))
        yield say("cli.exam.drifted"), _percent(Share(row.drifted, row.said))
        yield say("cli.exam.leaks"), f"{row.leaks} / {row.said}"


def _percent(share: Share) -> str:
    if not share.total:
        return "–"
    low, high = share.interval()
    return f"{100 * share.value:.0f} % ({100 * low:.0f}–{100 * high:.0f}, n = {share.total})"


def _object(result: ExamResult) -> dict[str, Any]:
    """The kept result with the rates that follow from its counts."""
    told: dict[str, Any] = json.loads(result.to_json())
    for lang, row in result.languages.items():
        together = row.all
        told["languages"][lang]["all"] = {"tnr": _share(together.tnr), "tpr": _share(together.tpr)}
    return told


def _share(share: Share) -> dict[str, float | int | None]:
    low, high = share.interval()
    return {"value": share.value if share.total else None, "low": low, "high": high, "n": share.total}
