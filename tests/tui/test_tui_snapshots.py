"""Every main state in both languages and three sizes, as pictures. ``pytest --snapshot-update`` draws them anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from stage import DRAFTS, POSTS, app_at, settle
from textual.pilot import Pilot
from textual.widgets import Input

from coach.core.scene import Language
from coach.i18n import LANGUAGES
from coach.paths import paths
from coach.tui.app import CoachApp
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.option_row import OptionRow

SIZES = ((80, 24), (120, 35), (200, 50))
STATES = {
    "first": (),
    "look": ("look",),
    "write": ("look", "f3", "draft"),
    "read": ("look", "f3", "draft", "f5", "n"),
    "keep": ("look", "f3", "draft", "f5", "f3", "shorter", "f9"),
}
OVER = {
    "scenes": ("look", "f3", "draft", "f4"),
    "earlier": ("look", "again", "f3", "draft", "f5", "r"),
    "compare": ("look", "f3", "draft", "f5", "f3", "shorter", "f5", "f6"),
    "help": ("f1",),
    "settings": ("f10",),
    "reason": ("look", "f3", "draft", "f5", "d"),
    "revise": ("look", "f3", "draft", "f5", "n", "e"),
    "palette": ("ctrl+p",),
    "mirror": ("f12",),
    "import": ("ctrl+o", "path", "enter", "named"),
    "comment": ("look", "comment", "f3", "draft", "f2", "f3"),
    "like": ("look", "like", "f9"),
}
PAST = (
    '{"text": "Bonjour Anne,\\nLa grue du port me manque aussi.", "to": "Anne Quai", "date": "2025-03-02"}\n'
    '{"text": "L’établi, je le revois encore.", "to": "田中 美咲", "date": "2025-04-12"}\n'
)


def walk(lang: Language, steps: tuple[str, ...], home: Path) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        await settle(pilot)
        app = pilot.app
        assert isinstance(app, CoachApp)
        screen = app.scene_screen
        for step in steps:
            if step == "look":
                screen.query_one("#author", Input).value = POSTS[lang].author or ""
                screen.query_one("#post-editor", Editor).text = POSTS[lang].text
                screen.query_one("#intention", Input).value = "le remercier" if lang == "fr" else "to thank her"
            elif step == "again":
                screen.query_one("#intention", Input).value = "Chez Paul"
            elif step == "draft":
                screen.query_one("#draft", Editor).text = DRAFTS[lang]
            elif step in ("comment", "like"):
                screen.query_one(OptionRow).choose(step)
            elif step == "path":
                (home / "past.jsonl").write_text(PAST, "utf-8")
                app.screen.query_one("#import-path", Input).value = str(home / "past.jsonl")
            elif step == "named":
                app.screen.query_one("#import-path", Input).value = "~/past.jsonl"
            elif step == "shorter":
                screen.query_one("#draft", Editor).text = DRAFTS[lang].rpartition("\n")[0]
            else:
                await pilot.press(step)
            await settle(pilot)
        await app.desk.flush()
        screen.show_saved(None)
        await settle(pilot)

    return run


def staged(home: Path, lang: Language, **changes: Any) -> CoachApp:
    app = app_at(home, lang, autosave_ms=250, pause_ms=60_000, **changes)
    app.places = paths("/home/you/coach")
    return app


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_the_scene_looks_as_it_did(
    snap_compare: Any, tmp_path: Path, state: str, lang: Language, size: tuple[int, int]
) -> None:
    assert snap_compare(staged(tmp_path, lang), terminal_size=size, run_before=walk(lang, STATES[state], tmp_path))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("state", OVER)
def test_what_opens_over_it_looks_as_it_did(
    snap_compare: Any, tmp_path: Path, state: str, lang: Language, size: tuple[int, int]
) -> None:
    run = walk(lang, OVER[state], tmp_path)
    assert snap_compare(staged(tmp_path, lang), terminal_size=size, run_before=run)


@pytest.mark.parametrize("theme", ["coach-light", "ansi-dark"])
def test_other_colours_look_as_they_did(snap_compare: Any, tmp_path: Path, theme: str) -> None:
    app = staged(tmp_path, "fr", theme=theme)
    assert snap_compare(app, terminal_size=(120, 35), run_before=walk("fr", STATES["read"], tmp_path))


def test_without_colours_it_looks_as_it_did(snap_compare: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(
        staged(tmp_path, "fr"), terminal_size=(120, 35), run_before=walk("fr", STATES["read"], tmp_path)
    )
