"""The mirror in the app, and the command."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.pilot import Pilot
from textual.widgets import OptionList, Static
from years import year

from coach.cli.main import cli
from coach.core.scene import Language, Outcome, PastMessage, Post
from coach.engine.frequency import WordFrequencies
from coach.errors import InputError
from coach.library.store import Store
from coach.paths import paths
from coach.session import Session
from coach.settings import Settings
from coach.tui.app import CoachApp
from coach.tui.screens.mirror import MirrorScreen
from coach.tui.widgets.mirror_months import MonthsPlot


def app_at(home: Path, lang: Language = "fr") -> CoachApp:
    settings = Settings(language=lang, reduced_motion=True)
    return CoachApp(lambda: Session(Store(home / "library.db"), WordFrequencies()), settings, paths(home))


async def settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.mark.parametrize("size", [(120, 35), (80, 24)])
async def test_a_past_message_opens_as_a_draft(tmp_path: Path, size: tuple[int, int]) -> None:
    Store(tmp_path / "library.db").add_past(year("fr"), "test")
    app = app_at(tmp_path)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, MirrorScreen)
        listing = screen.query_one(OptionList)
        assert listing.option_count == 6
        assert "▁▁" in str(listing.get_option_at_index(0).prompt)
        assert "avr. 2025" in screen.query_one(MonthsPlot).render().plain
        await pilot.press("enter")
        assert listing.option_count == 8
        await pilot.press("escape")
        assert listing.option_count == 6
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert not isinstance(app.screen, MirrorScreen)
        assert app.desk.scene.post.author in {m.to for m in year("fr")}
        assert app.desk.scene.draft in {m.text for m in year("fr")}


async def test_a_kept_message_opens_its_own_scene(tmp_path: Path) -> None:
    library = Store(tmp_path / "library.db")
    text = "Bonjour Claire, l'établi des apprentis m'a suivi tout l'après-midi."
    scene = library.new_scene(Post("Nous fermons l'atelier.", "Claire"))
    library.save_scene(replace(scene, draft=text, outcome=Outcome.SENT))
    library.keep_sent(scene.id, text)
    app = app_at(tmp_path)
    async with app.run_test(size=(120, 35)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert app.desk.scene.id == scene.id


async def test_an_empty_library_says_so_and_escape_leaves(tmp_path: Path) -> None:
    app = app_at(tmp_path, "en")
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        assert "no past message" in str(app.screen.query_one("#mirror-head", Static).render())
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, MirrorScreen)


async def test_leaving_stops_the_look(tmp_path: Path) -> None:
    texts = [message.text for message in year("fr")[:60]]
    Store(tmp_path / "library.db").add_past(
        [PastMessage(f"m{n}", f"{texts[n % 60]} {n} lampes", f"A{n}", None, "fr") for n in range(5000)], "test"
    )
    app = app_at(tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(app.screen, MirrorScreen)
    kept = sum(len(json.loads(Store(tmp_path / "library.db").cache(f"mirror:1:{n:02x}") or "{}")) for n in range(256))
    assert kept < 5000


def ran(home: Path, *arguments: str) -> str:
    outcome = CliRunner().invoke(cli, ["mirror", "--home", str(home), "--no-model", *arguments], catch_exceptions=False)
    assert outcome.exit_code == 0
    return outcome.stdout


def test_the_command(tmp_path: Path) -> None:
    Store(tmp_path / "library.db").add_past(year("fr"), "test")
    told = json.loads(ran(tmp_path, "--json", "--from", "2025-02-01", "--to", "2025-02-28", "--anonymise"))
    assert [month["month"] for month in told["months"]] == ["2025-02"]
    assert told["families"][0]["medoid"].startswith("m0")
    assert "Chez ▁2▁, comme dans beaucoup" in ran(tmp_path)
    path = tmp_path / "page.html"
    assert str(path) in ran(tmp_path, "--html", str(path), "--person", "Claire")
    assert path.read_text(encoding="utf-8").count("<h1>") == 1


def test_a_range_that_ends_before_it_begins(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="mirror-range"):
        ran(tmp_path, "--from", "2025-02-02", "--to", "2025-02-01")
