"""``coach scenes``, ``coach export`` and ``coach forget``: what is in the library, out of it, and gone from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from coach.cli.main import home_option
from coach.cli.terminal import columns, confirmed, one_line, place, print_json
from coach.core.scene import Outcome, Scene
from coach.core.text import harmless
from coach.i18n import Catalogue, catalogue, system_language
from coach.library.store import Store

_say = catalogue(system_language())


@click.command("scenes", help=_say("cli.scenes.help"), epilog=_say("cli.scenes.example"))
@click.option("--query", metavar="TEXT", default="", help=_say("cli.scenes.query"))
@click.option("--due", is_flag=True, help=_say("cli.scenes.due"))
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True, help=_say("cli.scenes.limit"))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def scenes_command(query: str, due: bool, limit: int, as_json: bool, home: Path | None) -> int:
    """One line a scene, last touched first; those to come back to, oldest first."""
    where = place(home)
    store = where.store()
    today = date.today()
    if due:
        wanted = {found.scene.id for found in store.scenes(query=query, limit=limit)} if query else None
        found = [
            (scene, scene.draft or scene.post.text)
            for scene in store.due(today)
            if wanted is None or scene.id in wanted
        ][:limit]
    else:
        found = [(one.scene, one.snippet) for one in store.scenes(query=query, limit=limit)]
    store.close()
    if as_json:
        for scene, words in found:
            print_json(_object(scene, words))
    elif found:
        for line in columns([_row(scene, words, today, where.say) for scene, words in found]):
            click.echo(line)
    else:
        click.echo(where.say("cli.scenes.none"), err=True)
    return 0


def _row(scene: Scene, words: str, today: date, say: Catalogue) -> tuple[str, ...]:
    state = f"cli.scenes.{scene.outcome}" if scene.outcome is not Outcome.OPEN else f"cli.scenes.{scene.moment}"
    follow_up = scene.follow_up.isoformat() if scene.follow_up else ""
    if scene.follow_up and scene.follow_up <= today:
        follow_up = say("cli.scenes.due-on", date=follow_up)
    return (
        f"{scene.id:>4}",
        one_line(scene.post.author or say("cli.scenes.nobody"), 30),
        say(state),
        scene.touched_at.astimezone().date().isoformat(),
        follow_up,
        one_line(words, 60),
    )


def _object(scene: Scene, words: str) -> dict[str, Any]:
    return {
        "id": scene.id,
        "who": scene.post.author,
        "moment": scene.moment,
        "outcome": scene.outcome,
        "gesture": scene.gesture,
        "created_at": scene.created_at.isoformat(),
        "touched_at": scene.touched_at.isoformat(),
        "follow_up": scene.follow_up.isoformat() if scene.follow_up else None,
        "words": words,
    }


@click.command("export", help=_say("cli.export.help"), epilog=_say("cli.export.example"))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=_say("cli.option.json"))
@home_option
def export_command(folder: Path, as_json: bool, home: Path | None) -> int:
    """Write the whole library into a new folder."""
    from coach.library.export import export

    where = place(home)
    store = where.store()
    done = export(store, folder, where.say.lang)
    store.close()
    if as_json:
        print_json({"folder": str(done.folder), "scenes": done.scenes, "messages": done.messages, "files": done.files})
    else:
        click.echo(where.say.count("cli.export.scenes", done.scenes))
        click.echo(where.say.count("cli.export.messages", done.messages))
        click.echo(where.say.count("cli.export.files", done.files, folder=harmless(str(done.folder))))
    return 0


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to go: the question before, and the deed, which returns the sentence after."""

    question: str
    deed: Callable[[], str]


@click.command("forget", help=_say("cli.forget.help"), epilog=_say("cli.forget.example"))
@click.option("--scene", type=click.IntRange(1), metavar="N", help=_say("cli.forget.scene"))
@click.option("--person", metavar="NAME", help=_say("cli.forget.person"))
@click.option("--message", metavar="ID", help=_say("cli.forget.message"))
@click.option("--all", "everything", is_flag=True, help=_say("cli.forget.all"))
@click.option("--yes", "-y", is_flag=True, help=_say("cli.option.yes"))
@home_option
def forget_command(
    scene: int | None, person: str | None, message: str | None, everything: bool, yes: bool, home: Path | None
) -> int:
    """Delete one thing, or everything, once the person said yes. Returns 2 when they said no."""
    if sum((scene is not None, person is not None, message is not None, everything)) != 1:
        raise click.UsageError(_say("cli.forget.one-of"))
    where = place(home)
    store = where.store()
    if scene is not None:
        wish = _scene(store, scene, where.say)
    elif person is not None:
        wish = _person(store, person, where.say)
    elif message is not None:
        wish = _message(store, message, where.say)
    else:
        wish = _everything(store, where.say)
    try:
        if not confirmed(wish.question, yes, where.say):
            click.echo(where.say("cli.forget.kept"), err=True)
            return 2
        click.echo(wish.deed())
        return 0
    finally:
        store.close()


def _scene(store: Store, number: int, say: Catalogue) -> _Wish:
    found = store.scene(number)
    who = one_line(found.post.author or say("cli.scenes.nobody"), 40)

    def deed() -> str:
        store.forget_scene(number)
        return say("cli.forget.scene-gone", scene=number)

    return _Wish(say("cli.forget.scene-ask", scene=number, who=who, words=one_line(found.post.text, 60)), deed)


def _person(store: Store, name: str, say: Catalogue) -> _Wish:
    def deed() -> str:
        gone = store.forget_person(name)
        return _gone(gone.scenes, gone.messages, say)

    return _Wish(say("cli.forget.person-ask", name=one_line(name)), deed)


def _message(store: Store, identifier: str, say: Catalogue) -> _Wish:
    def deed() -> str:
        store.forget_message(identifier)
        return _gone(0, 1, say)

    return _Wish(say("cli.forget.message-ask", id=one_line(identifier)), deed)


def _everything(store: Store, say: Catalogue) -> _Wish:
    counts = store.counts()

    def deed() -> str:
        gone = store.forget_all()
        return _gone(gone.scenes, gone.messages, say)

    return _Wish(say("cli.forget.all-ask", scenes=counts.scenes, messages=counts.past), deed)


def _gone(scenes: int, messages: int, say: Catalogue) -> str:
    return say(
        "cli.forget.gone",
        scenes=say.count("cli.forget.scenes", scenes),
        messages=say.count("cli.forget.messages", messages),
    )
