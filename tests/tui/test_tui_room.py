"""First minutes, gestures, what a version resolved, words as every terminal shows them, help on the focused pane."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from stage import DRAFTS, Opening, StageSession, on_disk, settle
from textual.content import Content
from textual.widgets import Button, Input, OptionList

from coach.core.remark import Criterion
from coach.core.report import Models
from coach.core.scene import Gesture, Moment, Notes, Outcome, Post, Scene
from coach.library.store import Store
from coach.session import Request
from coach.tui.remarked import Remarked
from coach.tui.screens.help import HelpScreen
from coach.tui.voice import Voice
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.option_row import OptionRow
from coach.tui.widgets.scene_list import marked, preview, scene_option
from coach.tui.widgets.welcome import Welcome, bare_name

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def stored(home: Path) -> Scene:
    return Store(home / "library.db").scenes()[0].scene


# --- the first five minutes


async def test_a_newcomer_sees_the_promise_the_models_and_where_the_data_lies(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        welcome = app.scene_screen.query_one(Welcome)
        assert welcome.display
        said = "\n".join(str(line.render()) for line in welcome.children)
        assert said.count("\n") >= 4
        assert "n’envoie jamais" in said
        assert "lecteur smollm2" in said
        assert "encodeur all-MiniLM-L6-v2" in said
        assert "critique aucun" in said
        assert str(tmp_path / "library.db") in said
        assert "^t" in said
        await pilot.press("u")
        await settle(pilot)
        assert not welcome.display
        assert app.scene_screen.query_one("#post-editor", Editor).text == "u"


async def test_missing_models_are_told_with_the_command_that_brings_them(opened: Opening) -> None:
    async with opened() as (app, pilot):
        welcome = app.scene_screen.query_one(Welcome)
        welcome.show(Models(None, None, None), "~/library.db", "^t")
        await settle(pilot)
        assert "coach doctor" in "\n".join(str(line.render()) for line in welcome.children)


async def test_the_welcome_stays_when_the_language_changes(opened: Opening) -> None:
    async with opened() as (app, pilot):
        app.choose("language", "en")
        await settle(pilot)
        welcome = app.scene_screen.query_one(Welcome)
        assert welcome.display
        assert "never sends" in "\n".join(str(line.render()) for line in welcome.children)


def test_a_model_is_named_without_its_revision() -> None:
    assert bare_name("all-MiniLM-L6-v2@53aa+fr-5f") == "all-MiniLM-L6-v2"
    assert bare_name("SmolLM2-135M-Instruct.Q4_1.gguf") == "SmolLM2-135M-Instruct.Q4_1"


# --- gestures, and how a scene ends


async def test_a_like_is_kept_without_a_message(opened: Opening, tmp_path: Path) -> None:
    async with opened() as (app, pilot):
        await pilot.press(*"un post")
        app.scene_screen.query_one(OptionRow).choose(Gesture.LIKE)
        await pilot.press("f9")
        await settle(pilot)
        button = app.scene_screen.query_one("#outcome-sent", Button)
        assert str(button.label) == "C’est fait"
        await pilot.click("#outcome-sent")
        await settle(pilot)
        assert stored(tmp_path).outcome is Outcome.SENT
        assert Store(tmp_path / "library.db").past() == []
        assert "j’aime" in str(app.scene_screen.query_one("#outcome").render())


async def test_a_comment_says_that_it_is_public_and_how_long_it_is(opened: Opening) -> None:
    asked: list[Request] = []

    def listening(session: StageSession) -> None:
        read = session.read

        async def heard(request: Request, **_: object) -> AsyncIterator[Any]:
            asked.append(request)
            async for report in read(request):
                yield report

        session.read = heard  # type: ignore[method-assign]

    async with opened(scene=True, prepare=listening) as (app, pilot):
        await pilot.press("f2")
        app.scene_screen.query_one(OptionRow).choose(Gesture.COMMENT)
        await pilot.press("f5")
        await settle(pilot)
        pane = app.scene_screen.query_one("#draft-pane")
        assert "public" in str(pane.border_title)
        assert str(len(DRAFTS["fr"])) in str(pane.border_subtitle)
        assert asked[-1].gesture is Gesture.COMMENT


async def test_why_and_when_are_on_disk_without_any_button(opened: Opening, tmp_path: Path) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f9")
        app.scene_screen.query_one("#why", Input).focus()
        await pilot.press(*"trop")
        app.scene_screen.query_one("#follow", Input).focus()
        await pilot.press(*"2027-01-31")
        await on_disk(pilot, app)
        assert (stored(tmp_path).why, stored(tmp_path).follow_up) == ("trop", date(2027, 1, 31))
        assert stored(tmp_path).outcome is Outcome.OPEN


# --- versions


async def test_a_line_longer_than_its_field_shows_its_end(opened: Opening) -> None:
    async with opened(scene=True, size=(100, 32)) as (app, pilot):
        await pilot.press("f9")
        await settle(pilot)
        why = app.scene_screen.query_one("#why", Input)
        why.value = "je vendais, " * 12 + "sans répondre"
        why.focus()
        await pilot.press("end")
        await settle(pilot)
        rows = app.screen._compositor.render_strips()
        shown = rows[why.region.y].text
        assert "sans répondre" in shown


async def test_what_a_version_resolved_is_known_after_a_restart(opened: Opening) -> None:
    reads: list[str] = []

    def counting(session: StageSession) -> None:
        read = session.read

        async def heard(request: Request, **_: object) -> AsyncIterator[Any]:
            reads.append(request.draft)
            async for report in read(request):
                yield report

        session.read = heard  # type: ignore[method-assign]

    async with opened(scene=True, prepare=counting) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("f3")
        editor = app.scene_screen.query_one("#draft", Editor)
        editor.text = editor.text.rpartition("\n")[0]
        await settle(pilot)
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("f3", "ctrl+q")
    first = len(reads)
    async with opened(prepare=counting) as (app, pilot):
        await pilot.press("f6")
        await settle(pilot)
        assert "Résolu" in str(app.screen.query_one("#resolution").render())
        assert len(reads) == first


async def test_what_was_remembered_is_forgotten_with_the_scene(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f5")
        await settle(pilot)
        session = app.desk.session
        assert session is not None
        assert session.library.cache("remarked:1")
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press("ctrl+d", "ctrl+d")
        await settle(pilot)
        assert not session.library.cache("remarked:1")
        assert app.desk._remarked is None


class _Cache:
    """A library that only remembers, and forgets."""

    def __init__(self, value: str | None) -> None:
        self.value = value
        self.forgotten = 0

    def forgettings(self) -> int:
        return self.forgotten

    def cache(self, key: str) -> str | None:
        return self.value

    def save_cache(self, key: str, value: str, as_of: int | None = None) -> None:
        if as_of in (None, self.forgotten):
            self.value = value


@pytest.mark.parametrize("held", [None, "nonsense", "[]", '{"a": ["no such criterion"]}', '{"a": 3}'])
async def test_a_cache_that_is_not_as_it_was_written_counts_as_empty(held: str | None) -> None:
    class Session:
        library = _Cache(held)
        models = Models()

    asked = 0

    async def read(request: Request) -> tuple[Criterion, ...]:
        nonlocal asked
        asked += 1
        return (Criterion.ECHO,)

    session: Any = Session()
    memory = Remarked()
    for _ in range(2):
        assert await memory.of(session, Request("Bonjour"), read) == (Criterion.ECHO,)
    assert await Remarked().of(session, Request("Bonjour"), read) == (Criterion.ECHO,)
    assert await Remarked().of(session, Request("Bonjour", gesture=Gesture.COMMENT), read) == (Criterion.ECHO,)
    assert asked == 2


async def test_what_was_remarked_on_a_forgotten_draft_is_not_written_back() -> None:
    class Session:
        library = _Cache(None)
        models = Models()

    async def read(request: Request) -> tuple[Criterion, ...]:
        return (Criterion.ECHO,)

    session: Any = Session()
    memory = Remarked()
    await memory.of(session, Request("Forgotten"), read)
    Session.library.forgotten, Session.library.value = 1, None
    await memory.of(session, Request("Kept"), read)
    assert len(json.loads(Session.library.value or "{}")) == 1


# --- names of all kinds

NAMES = [
    "שרה לוי",
    "田中 美咲 🌸\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "Zoé e\u0301\u0302 Ǹgo\u0323\u0301zi",
    "محمد علي",
    "Claire\u202eehcoR\u200b",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_no_name_breaks_a_line(opened: Opening, tmp_path: Path, name: str, size: tuple[int, int]) -> None:
    store = Store(tmp_path / "library.db")
    scene = store.new_scene(Post(f"{name} " * 30, name))
    store.save_scene(replace(scene, draft=f"Bonjour {name},\n\n{name} ? " * 4, intention=name, moment=Moment.WRITE))
    store.close()
    async with opened(size=size) as (app, pilot):
        for key in ("f2", "f3", "f5", "f9", "f4"):
            await pilot.press(key)
            await settle(pilot)
            update = app.screen._compositor.render_strips()
            assert [strip.cell_length for strip in update] == [size[0]] * size[1]
            shown = "".join(segment.text for strip in update for segment in strip)
            assert "\u202e" not in shown
            assert "\u200b" not in shown


# --- lists and help


def test_what_was_searched_is_told_apart() -> None:
    shown = marked("La Grue du port, les grues.", "gru")
    assert [shown.plain[span.start : span.end] for span in shown.spans] == ["Grue", "grues"]
    assert marked("[b]x[/b]", "").plain == "[b]x[/b]"


def test_a_scene_in_the_list_says_all_that_matters() -> None:
    scene = Scene(3, Post("Un pont écouté.", "Imran"), NOW, NOW - timedelta(days=2), gesture=Gesture.COMMENT)
    scene = replace(scene, follow_up=date(2026, 11, 20), notes=Notes(seen="le bruit"), why="trop tôt", draft="Bonjour")
    option = scene_option(scene, "", "", NOW, Voice("fr"), due=date(2026, 11, 23))
    assert isinstance(option.prompt, Content)
    assert option.prompt.plain == (
        "↻ Imran  Un pont écouté.\n  un commentaire · Regarder · il y a 2 jours · retour le 20/11/2026"
    )
    said = preview(scene, Voice("fr")).plain
    assert all(words in said for words in ("Un pont écouté.", "le bruit", "Bonjour", "trop tôt"))


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        (("f2",), "Avant d’écrire"),
        (("f2", "shift+tab"), "Son post"),
        (("f3",), "Écrire"),
        (("f5",), "Relire"),
        (("f9",), "Garder"),
        (("f4",), "Scènes"),
        (("f12",), "Le miroir"),
        (("ctrl+o",), "Importer"),
        (("f10",), "Réglages"),
        (("f5", "d"), "Pas d’accord"),
        (("f5", "f6"), "Les versions"),
    ],
)
async def test_help_is_about_the_focused_pane(opened: Opening, keys: tuple[str, ...], page: str) -> None:
    async with opened(scene=True) as (app, pilot):
        for key in (*keys, "f1"):
            await pilot.press(key)
            await settle(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert str(app.screen.query(".heading").first().render()) == page


async def test_an_old_search_never_lands_on_a_new_one(opened: Opening) -> None:
    async with opened(scene=True) as (app, pilot):
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press(*"zzz")
        await settle(pilot)
        assert app.screen.query_one(OptionList).option_count == 0
        assert "Aucune scène" in str(app.screen.query_one("#scenes-note").render())
