from __future__ import annotations

import csv
import io
import json
import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.remark import Criterion
from coach.core.scene import Notes, Outcome, PastMessage, Post
from coach.errors import InputError
from coach.library.export import export, safe_cell
from coach.library.importing import read
from coach.library.store import Store

WILD = "=cmd|' /C calc'!A0\n```\n# pas un titre\n\x1b[31m"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "library.db")
    scene = store.new_scene(Post(WILD, "../../Claire *Roche*"))
    store.close_version(scene.id, "un")
    store.save_scene(
        replace(
            scene,
            notes=Notes("vu", "", ""),
            draft=WILD,
            outcome=Outcome.LATER,
            why="trop tôt",
            follow_up=date(2026, 5, 1),
        )
    )
    store.add_past(
        [PastMessage("p1", WILD, "=Ana", "2026-01-02", "fr"), PastMessage("p2", "Thanks, Ana", lang="en")], "test"
    )
    store.dismiss(Criterion.ECHO, "vu", "")
    return store


def test_everything_comes_back(store: Store, tmp_path: Path) -> None:
    done = export(store, tmp_path / "out", "fr")
    names = {str(file.relative_to(done.folder)) for file in done.folder.rglob("*") if file.is_file()}
    assert names == {
        "scenes.jsonl",
        "versions.jsonl",
        "past.jsonl",
        "dismissals.jsonl",
        "allowed.jsonl",
        "exams.jsonl",
        "past.csv",
        "scenes/scene-0001.md",
    }
    assert (done.scenes, done.messages, done.files) == (1, 2, len(names))
    scene = json.loads((done.folder / "scenes.jsonl").read_text("utf-8"))
    assert (scene["post"], scene["draft"], scene["follow_up"]) == (WILD, WILD, "2026-05-01")


def test_what_was_exported_imports_again(store: Store, tmp_path: Path) -> None:
    done = export(store, tmp_path / "out", "en")
    for name in ("past.jsonl", "past.csv"):
        found = read(done.folder / name)
        assert {(message.id, message.to, message.text) for message in found.messages} == {
            ("p1", "=Ana", WILD),
            ("p2", None, "Thanks, Ana"),
        }
    again = Store(tmp_path / "again.db")
    again.add_past(read(done.folder / "past.jsonl").messages, "jsonl")
    assert again.past() == store.past()


def test_a_page_holds_the_words_to_the_letter(store: Store, tmp_path: Path) -> None:
    page = (export(store, tmp_path / "out", "fr").folder / "scenes" / "scene-0001.md").read_bytes().decode()
    assert f"````text\n{WILD}\n````" in page
    assert page.startswith("# ../../Claire \\*Roche\\*\n")
    assert "## Ce que j’ai vu" in page
    assert "## Ce qui y répond" not in page


def test_no_cell_is_a_formula(store: Store, tmp_path: Path) -> None:
    text = (export(store, tmp_path / "out", "fr").folder / "past.csv").read_bytes().decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert "'=Ana" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@given(st.text())
def test_a_safe_cell_never_begins_a_formula(text: str) -> None:
    cell = safe_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.endswith(text)


def test_a_folder_that_holds_something_is_left_alone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("x")
    with pytest.raises(InputError, match="export-exists"):
        export(store, tmp_path / "out", "fr")
    with pytest.raises(InputError, match="export-exists"):
        export(store, tmp_path / "out" / "mine.txt", "fr")
    with pytest.raises(InputError, match="export-unwritable"):
        export(store, tmp_path / "out" / "mine.txt" / "below", "fr")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["mine.txt"]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_the_owner_can_read_it(store: Store, tmp_path: Path) -> None:
    folder = export(store, tmp_path / "out", "fr").folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.rglob("*") if file.is_file()} == {0o600}
