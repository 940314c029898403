"""``coach doctor --set-aside``: a damaged library makes room for a new one and is kept; one in order stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.core.scene import Post
from coach.library.store import Store
from tests.cli.conftest import Coach


def damaged(store: Store, kind: str) -> bytes:
    """The library with a part overwritten: its head, so that it does not open, or a page further on."""
    for n in range(400):
        store.new_scene(Post(f"A post about lamp {n}. " * 20))
    store.close()
    data = bytearray(store.path.read_bytes())
    data[0 if kind == "head" else -8192 :] = b"\xa5" * (len(data) if kind == "head" else 8192)
    store.path.write_bytes(bytes(data))
    return bytes(data)


@pytest.mark.parametrize("kind", ["head", "page"])
def test_a_damaged_library_is_set_aside_and_kept(coach: Coach, home: Path, store: Store, kind: str) -> None:
    data = damaged(store, kind)
    ran = coach("doctor")
    assert ran.status == 2
    assert "coach doctor --set-aside" in ran.out + ran.err
    ran = coach("doctor", "--set-aside")
    assert ran.status == 0
    (kept,) = home.glob("library.db.damaged-*")
    assert str(kept) in ran.out
    assert kept.read_bytes() == data
    assert not store.path.exists()
    assert coach("scenes").err == "No scene.\n"
    assert "in order" in coach("doctor").out
    assert kept.read_bytes() == data


def test_two_set_aside_within_a_second_are_both_kept(coach: Coach, home: Path, store: Store) -> None:
    for _ in range(2):
        damaged(store, "head")
        assert coach("doctor", "--set-aside", "--json").status == 0
    assert len(list(home.glob("library.db.damaged-*"))) == 2


def test_a_library_in_order_stays(coach: Coach, home: Path, store: Store) -> None:
    assert "no library yet" in coach("doctor", "--set-aside").out
    assert not home.exists()
    store.new_scene(Post("A post."))
    store.close()
    ran = coach("doctor", "--set-aside")
    assert (ran.status, ran.out) == (0, "The library is in order.\n")
    assert json.loads(coach("doctor", "--set-aside", "--json").out) == {"set_aside": None}
    assert len(store.scenes()) == 1


def test_what_is_no_library_of_coachs_is_not_moved(coach: Coach, home: Path) -> None:
    import sqlite3

    home.mkdir()
    other = sqlite3.connect(home / "library.db")
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    assert coach("doctor", "--set-aside").status == 2
    assert (home / "library.db").exists()
