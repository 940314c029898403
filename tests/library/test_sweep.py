"""What is kept beside the texts: when it goes with them, what is refused, and what older files held."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database

from coach.core.scene import PastMessage, Post
from coach.core.text import text_hash
from coach.library import database as library_database
from coach.library.migrations import MIGRATIONS
from coach.library.store import Store
from coach.ports import message_key

TEXT = "Un message qui reste, en taffetas."
ROW = np.linspace(0.123, 0.987, 16, dtype=np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "library.db")
    store.add_past([PastMessage("stay", TEXT, "Owen"), PastMessage("go", "Un mot sur le kakemono.", "Ana")], "t")
    return store


def test_nothing_worked_out_before_forgetting_is_kept_after_it(store: Store) -> None:
    before = store.forgettings()
    store.add_vectors("e", {message_key(TEXT): ROW}, before)
    store.forget_message("go")
    assert store.forgettings() == before + 1
    store.add_vectors("e", {"late": ROW}, before)
    store.save_cache("late", "kakemono", before)
    assert (store.counts().vectors, store.cache("late")) == (1, None)
    now = store.forgettings()
    store.add_vectors("e", {"new": ROW}, now)
    store.save_cache("new", "v", now)
    assert (store.counts().vectors, store.cache("new")) == (2, "v")
    store.forget_all()
    store.save_cache("late", "kakemono", now)
    assert store.cache("late") is None


def test_another_program_counts_as_well(store: Store, tmp_path: Path) -> None:
    before = store.forgettings()
    Store(tmp_path / "library.db").forget_message("go")
    store.save_cache("late", "kakemono", before)
    assert store.cache("late") is None


@pytest.mark.parametrize("held", ["past", "draft", "version"])
def test_a_passage_goes_when_nothing_says_it_any_more(store: Store, held: str) -> None:
    scene = store.new_scene(Post("Un post.", "Ana"))
    said = "Je garde l’Établi, celui des apprentis"
    if held == "past":
        store.keep_sent(scene.id, f"Bonjour Ana, {said}.")
    elif held == "draft":
        store.save_draft(scene.id, f"Bonjour Ana, {said}.")
    else:
        store.close_version(scene.id, f"Bonjour Ana, {said}.")
    store.allow_reuse("je garde l'établi celui des apprentis")
    store.forget_message("go")
    assert len(store.allowed_reuse()) == 1
    store.forget_scene(scene.id)
    assert store.allowed_reuse() == set()


def test_a_passage_is_held_by_whole_words(store: Store) -> None:
    store.allow_reuse("age qui reste")
    store.forget_message("go")
    assert store.allowed_reuse() == set()


@pytest.mark.parametrize("wrapped", ["_les longues soirées de l'imprimerie_", "*les longues soirées* de l'imprimerie"])
def test_a_passage_is_held_whatever_marks_stand_at_its_words(store: Store, wrapped: str) -> None:
    scene = store.new_scene(Post("Un post.", "Ana"))
    store.save_draft(scene.id, f"Bonjour Ana, {wrapped}, quand les presses tournaient.")
    store.allow_reuse("les longues soirées de l’imprimerie")
    store.forget_message("go")
    assert len(store.allowed_reuse()) == 1


def older(path: Path, further: int = 0) -> None:
    """A library as it was before forgetting swept: vectors of texts that are gone, among that of one that stays."""
    old = Database(sqlite3.connect(path))
    library_database._migrate(old, MIGRATIONS[:2])
    old.execute("INSERT INTO past (id, text, source, likeness) VALUES ('a', ?, 't', x'00')", [TEXT])
    old.execute("CREATE TABLE passing AS SELECT zeroblob(400000)")
    for name in (message_key(TEXT), message_key("forgotten long ago"), text_hash("A sentence.")):
        old.execute("INSERT INTO vectors VALUES ('e', ?, ?)", [name, ROW.tobytes()])
    rows = [("e", text_hash(str(n)), bytes(1536)) for n in range(further)]
    old.conn.executemany("INSERT INTO vectors VALUES (?, ?, ?)", rows)
    old.execute("INSERT INTO allowed (past_id, passage, at) VALUES ('zinzolin', 'qui reste', '2026-01-01')")
    old.execute("DROP TABLE passing")  # its room is free inside the file
    old.conn.commit()
    old.close()


def test_an_older_file_is_rid_of_what_forgetting_left_in_it(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    older(path)
    assert path.read_bytes().count(ROW.tobytes()) == 3
    store = Store(path)
    assert store.counts().vectors == 1
    assert store.vectors("e", [message_key(TEXT)])
    assert store.allowed_reuse() == {"qui reste"}
    store.undo_allowed(1)
    assert store.allowed_reuse() == set()
    store.close()
    held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert held.count(ROW.tobytes()) == 1
    assert b"zinzolin" not in held


@contextmanager
def little_room(most: int) -> Iterator[None]:
    """No file may grow beyond ``most`` bytes: SQLite meets it as it meets a disk that is full."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def chores(path: Path) -> set[str]:
    with sqlite3.connect(path) as file:
        found = {name for (name,) in file.execute("SELECT name FROM chores")}
    file.close()
    return found


def test_an_older_file_on_a_full_disk_opens_and_is_swept_when_there_is_room(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    older(path, further=1000)
    with little_room(path.stat().st_size // 2):
        store = Store(path)
        scene = store.new_scene(Post("Un post.", "Ana"))
        store.save_draft(scene.id, "ce qui a été tapé")
        assert store.counts().vectors == 1003
        assert path.with_name("library.db-wal").stat().st_size < 200_000, "the little room is given back"
        store.close()
    assert chores(path) == {"sweep"}
    store = Store(path)
    assert store.scene(scene.id).draft == "ce qui a été tapé"
    assert store.counts().vectors == 1
    assert store.vectors("e", [message_key(TEXT)])
    store.close()
    assert chores(path) == set()
    assert path.read_bytes().count(ROW.tobytes()) == 1


def test_an_older_file_that_another_program_writes_to_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_database, "BUSY_SECONDS", 0.1)
    path = tmp_path / "library.db"
    older(path)
    library_database.open_database(path).close()
    assert chores(path) == {"sweep"}
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    assert Store(path).counts().vectors == 3
    other.rollback()
    assert Store(path).counts().vectors == 1


def test_forgetting_does_what_was_left_to_do(store: Store, tmp_path: Path) -> None:
    with store._writing() as database:
        database.execute("INSERT INTO chores VALUES ('sweep')")
    store.forget_message("go")
    assert chores(tmp_path / "library.db") == set()


def test_a_new_library_has_nothing_to_sweep(tmp_path: Path) -> None:
    library_database.open_database(tmp_path / "library.db").close()
    assert chores(tmp_path / "library.db") == set()
