from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.core.scene import Outcome, PastMessage, Post
from coach.library.store import Store
from tests.cli.conftest import Coach


@pytest.fixture
def scenes(store: Store) -> Store:
    ana = store.new_scene(Post("The bench of the apprentices is mine now.", "Ana Costa"))
    store.save_scene(replace(ana, outcome=Outcome.SENT, follow_up=date.today() - timedelta(days=1)))
    store.new_scene(Post("Read-only counts as up.", None))
    store.add_past([PastMessage("m1", "Hi Ana, about the bench.", "Ana Costa")], "jsonl")
    store.close()
    return store


def test_scenes_are_listed_with_where_they_stand(coach: Coach, scenes: Store) -> None:
    ran = coach("scenes")
    assert ran.status == 0
    first, second = sorted(ran.out.splitlines())
    assert "Ana Costa" in first
    assert "sent by hand" in first
    assert "due since" in first
    assert "nobody named" in second
    assert "looking" in second


def test_scenes_are_searched_and_filtered(coach: Coach, scenes: Store) -> None:
    assert len(coach("scenes", "--query", "bench").out.splitlines()) == 1
    assert len(coach("scenes", "--due").out.splitlines()) == 1
    assert coach("scenes", "--due", "--query", "read-only").out == ""
    assert len(coach("scenes", "--limit", "1").out.splitlines()) == 1


def test_scenes_in_json_are_one_object_a_line(coach: Coach, scenes: Store) -> None:
    rows = [json.loads(line) for line in coach("scenes", "--json").out.splitlines()]
    assert {row["who"] for row in rows} == {"Ana Costa", None}
    assert {row["outcome"] for row in rows} == {"sent", "open"}


def test_no_scene_prints_nothing_on_standard_output(coach: Coach) -> None:
    ran = coach("scenes")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "No scene.\n"


def test_a_damaged_library_is_one_clear_line(coach: Coach, home: Path) -> None:
    home.mkdir()
    (home / "library.db").write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    ran = coach("scenes")
    assert ran.status == 2
    assert ran.err.startswith("coach: ")
    assert ran.err.count("\n") == 1


def test_unknown_settings_are_refused_with_the_nearest_name(coach: Coach, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('langage = "fr"\n', "utf-8")
    ran = coach("scenes")
    assert ran.status == 2
    assert "language" in ran.err


def test_the_settings_language_is_spoken(coach: Coach, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text('language = "fr"\n', "utf-8")
    assert coach("scenes").err == "Aucune scène.\n"


def test_everything_is_exported_and_imports_again(coach: Coach, scenes: Store, tmp_path: Path) -> None:
    ran = coach("export", tmp_path / "out")
    assert ran.status == 0
    assert "2 scenes" in ran.out
    assert json.loads(coach("import", tmp_path / "out" / "past.jsonl", "--json").out)["files"][0]["known"] == 1


def test_export_does_not_touch_a_folder_that_holds_files(coach: Coach, scenes: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    assert coach("export", tmp_path).status == 2


@pytest.mark.parametrize(
    ("what", "left"),
    [
        (("--scene", "1"), (1, 1)),
        (("--person", "ana costa"), (1, 0)),
        (("--message", "m1"), (2, 0)),
        (("--all",), (0, 0)),
    ],
)
def test_forgetting_deletes_what_was_named(
    coach: Coach, scenes: Store, what: tuple[str, ...], left: tuple[int, int]
) -> None:
    assert coach("forget", *what, "--yes").status == 0
    counts = scenes.counts()
    assert (counts.scenes, counts.past) == left


@pytest.mark.parametrize("what", [("--scene", "9"), ("--person", "Nobody"), ("--message", "nope")])
def test_forgetting_what_is_not_there_says_so(coach: Coach, scenes: Store, what: tuple[str, ...]) -> None:
    assert coach("forget", *what, "--yes").status == 2


def test_forgetting_asks_and_a_no_keeps_everything(
    coach: Coach, scenes: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert coach("forget", "--all").status == 2
    monkeypatch.setattr("coach.cli.terminal.interactive", lambda: True)
    for answer in (b"\n", b"n\n", b"maybe\n"):
        ran = coach("forget", "--all", stdin=answer)
        assert ran.status == 2
        assert "Nothing was deleted." in ran.err
    assert scenes.counts().scenes == 2
    scenes.close()
    assert coach("forget", "--all", stdin=b"y\n").status == 0
    assert scenes.counts().scenes == 0


@pytest.mark.parametrize("what", [(), ("--all", "--scene", "1")])
def test_forgetting_wants_one_thing(coach: Coach, scenes: Store, what: tuple[str, ...]) -> None:
    assert coach("forget", *what, "--yes").status == 2
    assert scenes.counts().scenes == 2
