"""Each way a library file can fail, brought about for real."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.core.scene import PastMessage, Post
from coach.errors import LibraryError
from coach.library import database as library_database
from coach.library.database import move_aside
from coach.library.migrations import MIGRATIONS
from coach.library.store import Store

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store = Store(tmp_path / "home" / "library.db")
    scene = store.new_scene(Post("Nous avons fermé l'atelier.", "Claire"))
    store.save_draft(scene.id, "le brouillon d'avant")
    store.close()
    return store.path


def key_of(call: Callable[[], object]) -> str:
    with pytest.raises(LibraryError) as caught:
        call()
    assert caught.value.values.get("path")
    return caught.value.key


def as_an_ordinary_person(call: Callable[[], object]) -> str:
    """The key of the error ``call`` ends with, in a process without the administrator's rights."""
    if not hasattr(os, "fork"):
        pytest.skip("no fork here")
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(NOBODY)
            call()
            answer = "no error"
        except LibraryError as error:
            answer = error.key
        finally:
            os.write(into, json.dumps(locals().get("answer", "crash")).encode())
            os._exit(0)
    os.close(into)
    os.waitpid(child, 0)
    with os.fdopen(out) as answer_file:
        return str(json.loads(answer_file.read()))


def open_to_all(path: Path, file_mode: int, folder_mode: int) -> None:
    for folder in list(path.parents)[:3]:
        folder.chmod(0o755)
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o666, 0o555)])
def test_read_only(path: Path, file_mode: int, folder_mode: int) -> None:
    before = path.read_bytes()
    open_to_all(path, file_mode, folder_mode)
    try:
        assert as_an_ordinary_person(lambda: Store(path).save_draft(1, "x")) == "library-read-only"
        assert path.read_bytes() == before
    finally:
        path.parent.chmod(0o700)
        path.chmod(0o600)
    assert Store(path).scene(1).draft == "le brouillon d'avant"


def test_a_folder_one_may_not_write_in(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    for folder in list(closed.parents)[:2]:
        folder.chmod(0o755)
    assert as_an_ordinary_person(lambda: Store(closed / "home" / "library.db").scenes()) == "library-read-only"


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    assert key_of(lambda: Store(tmp_path / "home" / "library.db").scenes()) == "library-unopened"


def test_the_library_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "library.db").mkdir()
    assert key_of(lambda: Store(tmp_path / "library.db").scenes()) == "library-unopened"


def test_locked_by_another_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_database, "BUSY_SECONDS", 0.2)
    store = Store(path)
    store.scene(1)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    assert key_of(lambda: store.save_draft(1, "pas perdu")) == "library-locked"
    assert time.monotonic() - started < 2
    assert store.scene(1).draft == "le brouillon d'avant"
    other.rollback()
    store.save_draft(1, "pas perdu")
    assert store.scene(1).draft == "pas perdu"


def test_locked_while_opening(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_database, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    assert key_of(lambda: Store(path).scenes()) == "library-locked"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"not a library at all, but long enough to be one" * 100,
        lambda data: data[:16] + os.urandom(len(data) - 16),
        lambda data: data[: len(data) // 2],
        lambda data: data[:5000] + b"\xff" * (len(data) - 5000),
        lambda data: b"\x00" * len(data),
        lambda data: b"SQLite",
    ],
)
def test_corrupt_is_said_and_never_overwritten(path: Path, damage: Callable[[bytes], bytes]) -> None:
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)

    def use() -> None:
        store = Store(path)
        try:
            store.scenes(query="atelier")
            store.scene(1)
            store.past()
        finally:
            store.close()

    assert key_of(use) == "library-corrupt"
    assert path.read_bytes() == damaged


def test_a_damaged_library_moved_aside_makes_room_for_a_new_one(path: Path) -> None:
    path.write_bytes(b"garbage" * 1000)
    path.with_name("library.db-wal").write_bytes(b"more")
    aside = move_aside(path, datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC))
    assert aside.name == "library.db.damaged-20260304-050607"
    assert aside.read_bytes() == b"garbage" * 1000
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"more"
    assert Store(path).scenes() == []


def test_a_newer_version_is_refused_untouched(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    other.close()
    before = path.read_bytes()
    assert key_of(lambda: Store(path).scenes()) == "library-newer"
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    before = path.read_bytes()
    assert key_of(lambda: Store(path).scenes()) == "library-foreign"
    assert path.read_bytes() == before


def test_a_full_disk_keeps_what_was_there(path: Path) -> None:
    store = Store(path)
    store.scene(1)
    connection = store._database().conn
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    assert key_of(lambda: store.save_draft(1, "long " * 20_000)) == "disk-full"
    many = [PastMessage(str(n), f"message {n} " * 50) for n in range(200)]
    assert key_of(lambda: store.add_past(many, "test")) == "disk-full"
    assert store.scene(1).draft == "le brouillon d'avant"
    assert store.past() == []
    connection.execute("PRAGMA max_page_count = 1000000")
    store.save_draft(1, "la place est revenue")
    store.close()
    assert Store(path).scene(1).draft == "la place est revenue"


def test_a_migration_that_fails_leaves_the_old_version(path: Path) -> None:
    def broken(database: object) -> None:
        database.execute("CREATE TABLE half (x)")  # type: ignore[attr-defined]
        raise sqlite3.OperationalError("stopped")

    store = Store(path)
    opened = store._database()
    with pytest.raises(sqlite3.OperationalError):
        library_database._migrate(opened, (*MIGRATIONS, broken))
    assert "half" not in opened.table_names()
    assert opened.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def test_it_says_whether_the_whole_file_is_sound(path: Path) -> None:
    assert Store(path).sound()
