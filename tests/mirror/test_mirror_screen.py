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
from coach.mirror.measured import Measured
from coach.mirror.values import Measure
from coach.paths import paths
from coach.session import Session
from coach.settings import Settings
from coach.tui.app import CoachApp
from coach.tui.screens.mirror import MirrorScreen
from coach.tui.widgets.line import Line
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


async def test_a_family_shows_its_template_part_by_part(tmp_path: Path) -> None:
    Store(tmp_path / "library.db").add_past(year("fr"), "test")
    app = app_at(tmp_path)
    async with app.run_test(size=(120, 35)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        listing = app.screen.query_one(OptionList)
        lines = [str(listing.get_option_at_index(at).prompt) for at in range(5)]
        listing.highlighted = next(at for at, line in enumerate(lines) if "Chez" in line)
        await pilot.press("enter")
        await pilot.pause()
        drawn = str(app.screen.query_one("#mirror-drawn", Static).render())
        assert "Ouverture, 70\u00a0% gardés" in drawn
        assert "Chez ▁2▁, comme dans beaucoup d'▁3▁" in drawn
        assert "Papeteries du Vair · Sovetal" in drawn
        assert app.screen.query_one("#mirror-template").display
        await pilot.press("escape")
        assert not app.screen.query_one("#mirror-template").display


async def test_a_range_is_typed_and_taken_back(tmp_path: Path) -> None:
    Store(tmp_path / "library.db").add_past(year("fr"), "test")
    app = app_at(tmp_path)
    async with app.run_test(size=(120, 35)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, MirrorScreen)
        for typed, count in (("2025-03", 28), ("2025-03 nobody", 0), ("", 120)):
            field = screen.query_one("#mirror-range", Line)
            field.value = typed
            field.focus()
            await pilot.pause()
            await pilot.press("enter")
            await settled(pilot)
            assert screen.mirror is not None
            assert len(screen.mirror.messages) == count
            head = str(screen.query_one("#mirror-head", Static).render())
            assert ("31 mars 2025" in head) is bool(typed)
        assert "Aucun message passé ici" not in head


async def test_where_there_is_no_room_one_pane_is_shown_at_a_time(tmp_path: Path) -> None:
    Store(tmp_path / "library.db").add_past(year("en"), "test")
    app = app_at(tmp_path, "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        names = ("#mirror-families", "#mirror-months", "#mirror-habits")
        for here in (0, 1, 2):
            assert [app.screen.query_one(name).region.height > 10 for name in names] == [at == here for at in range(3)]
            await pilot.press("tab")
            await pilot.pause()
        assert app.screen.query_one("#mirror-range").has_focus
        await pilot.press("shift+tab", "shift+tab", "shift+tab")
        await pilot.pause()
        assert app.screen.query_one(OptionList).has_focus


async def test_each_message_is_a_point_where_there_is_room(tmp_path: Path) -> None:
    pytest.importorskip("textual_plot")
    Store(tmp_path / "library.db").add_past(year("fr"), "test")
    app = app_at(tmp_path)
    async with app.run_test(size=(120, 35)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        await pilot.pause()
        picture = app.export_screenshot()
        assert picture.count("●") > 20
        assert picture.count("○") > 10
        assert "100" in picture
        await pilot.resize_terminal(120, 24)
        await pilot.pause()
        assert not app.screen.query_one("#mirror-each").display


async def test_without_the_package_that_draws_them_there_are_no_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.tui.screens.mirror.find_spec", lambda name: None)
    Store(tmp_path / "library.db").add_past(year("fr"), "test")
    app = app_at(tmp_path)
    async with app.run_test(size=(120, 35)) as pilot:
        await settled(pilot)
        await pilot.press("f12")
        await settled(pilot)
        assert not app.screen.query("#mirror-each")
        assert "avr. 2025" in app.screen.query_one(MonthsPlot).render().plain


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
    held = [Store(tmp_path / "library.db").cache(f"mirror:facts:{n:02x}") for n in range(256)]
    assert sum(len(json.loads(value)["facts"]) for value in held if value) < 5000


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


def test_what_the_reader_has_no_time_for_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(tmp_path / "library.db").add_past(year("en"), "test")
    given: list[float | None] = []

    async def some(session: Session, progress: object, *, seconds: float | None) -> Measured:
        given.append(seconds)
        return Measured({"en-p061": Measure(0.91, 30.0)}, 0 if seconds is None else 7)

    monkeypatch.setattr("coach.cli.mirror.measured", some)
    for options, left in (([], "7 messages whose post is known are still to be read"), (["--read-all"], "")):
        outcome = CliRunner().invoke(cli, ["mirror", "--home", str(tmp_path), "--json", *options])
        assert outcome.exit_code == 0
        assert left in outcome.stderr
        assert bool(outcome.stderr) is bool(left)
        assert sum(month["read"] for month in json.loads(outcome.stdout)["months"]) == 1
    assert given == [120.0, None]


def test_a_range_that_ends_before_it_begins(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="mirror-range"):
        ran(tmp_path, "--from", "2025-02-02", "--to", "2025-02-01")
