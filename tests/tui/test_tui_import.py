"""Past messages brought in from inside the app: seen first, the owner confirmed, then written."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stage import Opening, settle
from textual.widgets import Input, OptionList

from coach.i18n import catalogue
from coach.library.importing import Import, Skipped, read
from coach.library.importing.incoming import held_by, incoming, left_out
from coach.library.store import Store
from coach.tui.places import entries, typed_path
from coach.tui.screens.importing import ImportScreen
from coach.tui.widgets.option_row import OptionRow

LINKEDIN = Path(__file__).parent.parent / "data" / "linkedin"
ZIP = LINKEDIN / "Basic_LinkedInDataExport_10-21-2023.zip"


def note(screen: ImportScreen) -> str:
    return str(screen.query_one("#import-note").render())


async def test_a_linkedin_export_comes_in(opened: Opening, tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    async with opened() as (app, pilot):
        await pilot.press("ctrl+o")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ImportScreen)
        field, listing = screen.query_one("#import-path", Input), screen.query_one("#import-list", OptionList)
        field.value = f"{LINKEDIN}/Basic"
        await settle(pilot)
        assert [str(option.prompt) for option in listing.options] == [ZIP.name]
        await pilot.press("enter")
        await settle(pilot)
        assert screen.stage == "owner"
        assert "Camille Roussel" in str(listing.get_option_at_index(0).prompt)
        assert not any("0 message envoyé" in str(option.prompt) for option in listing.options)
        await pilot.press("enter")
        await settle(pilot)
        assert screen.stage == "preview"
        assert "4 nouveaux messages" in note(screen)
        assert "Laissés de côté" in note(screen)
        assert listing.option_count == 4
        assert store.past() == []
        await pilot.press("enter")
        await settle(pilot)
        assert len(store.past()) == 4
        assert screen.stage == "done"
        assert "4 messages sont entrés" in note(screen)
        assert app.desk.session is not None
        assert await app.desk.session.embed_past() == 4
        await pilot.press("enter")
        await settle(pilot)
        assert app.screen is app.scene_screen


async def test_what_a_message_answers_comes_in_only_when_wanted(opened: Opening, tmp_path: Path) -> None:
    lines = tmp_path / "past.jsonl"
    lines.write_text('{"text": "La grue me manque aussi.", "to": "Anne", "answered": "La grue est repartie."}')
    async with opened() as (app, pilot):
        await pilot.press("ctrl+o")
        await settle(pilot)
        screen = app.screen
        screen.query_one("#import-path", Input).value = str(lines)
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        listing = screen.query_one("#import-list", OptionList)
        assert "La grue est repartie." not in str(listing.get_option_at_index(0).prompt)
        screen.query_one("#answers", OptionRow).choose("yes")
        await settle(pilot)
        assert "La grue est repartie." in str(listing.get_option_at_index(0).prompt)
        await pilot.press("enter")
        await settle(pilot)
        assert [message.answered for message in Store(tmp_path / "library.db").past()] == ["La grue est repartie."]


async def test_the_second_import_adds_nothing(opened: Opening, tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    found = incoming(ZIP, read(ZIP, owner="Camille Roussel"), held_by(store))
    store.add_past(found.fresh, "linkedin")
    again = incoming(ZIP, read(ZIP, owner="Camille Roussel"), held_by(store))
    assert (len(again.fresh), again.known) == (0, 4)
    async with opened() as (app, pilot):
        await pilot.press("ctrl+o")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ImportScreen)
        screen.query_one("#import-path", Input).value = str(ZIP)
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "rien de nouveau" in note(screen)
        assert "4 déjà là" in note(screen)
        await pilot.press("escape")
        await settle(pilot)
        assert screen.stage == "path"
        await pilot.press("escape")
        await settle(pilot)
        assert app.screen is app.scene_screen


@pytest.mark.parametrize("text", ["/nowhere/at/all.zip", "broken.csv", "empty.txt"])
async def test_what_cannot_be_read_is_said_and_nothing_is_written(opened: Opening, tmp_path: Path, text: str) -> None:
    (tmp_path / "broken.csv").write_text("a,b\n1,2\n")
    (tmp_path / "empty.txt").write_text("")
    async with opened() as (app, pilot):
        await pilot.press("ctrl+o")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ImportScreen)
        screen.query_one("#import-path", Input).value = str(tmp_path / text)
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert note(screen).strip()
        if screen.stage == "preview":
            await pilot.press("enter")
            await settle(pilot)
        assert Store(tmp_path / "library.db").past() == []


async def test_folders_are_walked_and_a_whole_one_is_read(opened: Opening, tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "2025"
    folder.mkdir(parents=True)
    (folder / "anne.txt").write_text("Bonjour Anne, la grue du port me manque aussi.")
    async with opened() as (app, pilot):
        await pilot.press("ctrl+o")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ImportScreen)
        field = screen.query_one("#import-path", Input)
        field.value = f"{tmp_path}/mine/"
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert field.value == f"{folder}/"
        await pilot.press("up", "enter")
        await settle(pilot)
        assert screen.stage == "preview"
        await pilot.press("enter")
        await settle(pilot)
        assert [message.text for message in Store(tmp_path / "library.db").past()] == [
            "Bonjour Anne, la grue du port me manque aussi."
        ]


async def test_leaving_while_it_reads_stops_it(
    opened: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coach.tui.screens import importing

    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()

    def slow(path: Path, *, owner: object, context: bool, progress: object) -> None:
        import time

        try:
            for done in range(500):
                progress(done, 500)  # type: ignore[operator]
                time.sleep(0.01)
        finally:
            loop.call_soon_threadsafe(stopped.set)

    monkeypatch.setattr(importing, "read", slow)
    async with opened() as (app, pilot):
        await pilot.press("ctrl+o")
        await pilot.pause(0.1)
        screen = app.screen
        assert isinstance(screen, ImportScreen)
        screen.query_one("#import-path", Input).value = str(ZIP)
        await pilot.pause(0.1)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert screen.stage == "busy"
        assert screen.query_one("#import-progress").display
        await pilot.press("escape")
        await asyncio.wait_for(stopped.wait(), 3)
        assert screen.stage == "path"


def test_a_path_is_read_as_terminals_paste_it(tmp_path: Path) -> None:
    odd = tmp_path / "mes messages (1).zip"
    odd.write_text("x")
    for text in (
        str(odd),
        f"'{odd}'",
        f'"{odd}"',
        f"  {odd}  ",
        str(odd).replace(" ", "\\ ").replace("(", "\\(").replace(")", "\\)"),
        f"file://{quote(str(odd))}",
    ):
        assert typed_path(text) == odd, text
    assert typed_path("  ") is None
    assert typed_path("~/x") == Path.home() / "x"


@given(st.text())
def test_no_line_is_too_odd_for_a_path(text: str) -> None:
    typed_path(text)
    entries(text)


def test_only_what_may_hold_messages_is_listed(tmp_path: Path) -> None:
    for name in (".secret.txt", "a.zip", "b.png", "c.mbox", "mbox"):
        (tmp_path / name).write_text("")
    (tmp_path / "folder").mkdir()
    found = entries(f"{tmp_path}/")
    assert [(entry.kind, entry.path.name) for entry in found] == [
        ("whole", tmp_path.name),
        ("folder", "folder"),
        ("file", "a.zip"),
        ("file", "c.mbox"),
        ("file", "mbox"),
    ]
    assert [entry.path.name for entry in entries(f"{tmp_path}/M")] == ["mbox"]
    assert entries("/nowhere/at/all/") == []


def test_reasons_are_counted_together() -> None:
    skipped = (Skipped("a", "empty", 2), Skipped("b", "empty", 1), Skipped("b", "draft", 1))
    said = left_out(Import("text", (), skipped), catalogue("fr"))
    assert said == "3 sans texte, 1 jamais envoyé"
    assert left_out(Import("text", ()), catalogue("fr")) == ""
