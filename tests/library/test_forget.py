"""Deleted means deleted: the bytes of the files are searched."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from coach.core.remark import Criterion
from coach.core.scene import Notes, Outcome, PastMessage, Post
from coach.core.text import text_hash
from coach.errors import LibraryError
from coach.library import database as library_database
from coach.library.store import Store
from coach.ports import message_key

SECRETS = [
    "rhododendron",
    "quetsche",
    "anticonstitutionnel",
    "xylophone",
    "wapiti",
    "palimpseste",
    "belladone",
    "Yolande",
    "zinzolin",
    "kakemono",
]
STAYS = "Un message qui reste, en taffetas."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "library.db")
    store.new_scene(Post("Un post qui reste, sur le velours.", "Owen Pritchard"))
    store.add_past([PastMessage("stay", STAYS, "Owen Pritchard", "2026-01-01")], "t")
    return store


def fill(store: Store) -> int:
    scene = store.new_scene(Post("Un rhododendron en fleur.", "Yolande Mercier"))
    for size in range(60):
        store.save_draft(scene.id, "Une quetsche " * size)
    store.save_scene(
        replace(
            store.scene(scene.id),
            intention="xylophone",
            notes=Notes("wapiti", "palimpseste", "belladone"),
            outcome=Outcome.SENT,
            why="zinzolin",
        )
    )
    store.close_version(scene.id, "anticonstitutionnel, la version une")
    store.close_version(scene.id, "kakemono, la version deux. Une phrase.")
    store.keep_sent(scene.id, "kakemono, la version deux. Une phrase.")
    store.dismiss(Criterion.ECHO, "la version deux", "kakemono")
    store.allow_reuse("kakemono")
    keys = [message_key(STAYS), message_key("kakemono, la version deux. Une phrase."), text_hash("Une phrase.")]
    store.add_vectors("e", {key: np.ones(3, np.float32) for key in keys}, store.forgettings())
    store.save_cache("mirror", "kakemono")
    return scene.id


def raw(store: Store) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(store.path.parent.iterdir())).lower()


def left(store: Store) -> list[str]:
    data = raw(store)
    return [word for word in SECRETS if word.lower().encode() in data or word.lower()[:7].encode() in data]


def test_the_search_would_find_them(store: Store) -> None:
    fill(store)
    assert left(store) == SECRETS


def test_a_forgotten_scene_is_gone_from_the_bytes(store: Store) -> None:
    number = fill(store)
    store.forget_scene(number)
    assert left(store) == []
    assert b"velours" in raw(store)
    assert b"taffetas" in raw(store)
    assert [found.scene.post.author for found in store.scenes(query="velours")] == ["Owen Pritchard"]
    assert store.disagreements() == []
    assert store.allowed_reuse() == set()
    assert store.counts().vectors == 1
    assert store.vectors("e", [message_key(STAYS)])
    assert store.cache("mirror") is None


def test_a_forgotten_person_is_gone_from_the_bytes(store: Store) -> None:
    fill(store)
    store.add_past(
        [
            PastMessage("g", "quetsche pour tous", "Nadia Ferrand, Yolande Mercier, PhD", "2026-01-01"),
            PastMessage("h", "Un autre mot, en organdi.", "Yolande Merciera", "2026-01-01"),
        ],
        "t",
    )
    forgotten = store.forget_person("yolande  MERCIER")
    assert (forgotten.scenes, forgotten.messages) == (1, 2)
    assert {message.id for message in store.past()} == {"h", "stay"}
    store.forget_person("Yolande Merciera")
    assert left(store) == []


def test_one_forgotten_message(store: Store) -> None:
    store.add_past([PastMessage("x", "kakemono et zinzolin", "Yolande")], "t")
    store.forget_message("x")
    assert left(store) == []
    with pytest.raises(LibraryError, match="message-missing"):
        store.forget_message("x")


def test_everything_forgotten(store: Store) -> None:
    fill(store)
    store.save_exam("model", "{}")
    forgotten = store.forget_all()
    assert (forgotten.scenes, forgotten.messages) == (2, 2)
    assert left(store) == []
    assert b"velours" not in raw(store)
    assert b"taffetas" not in raw(store)
    assert store.exam("model") == "{}"
    assert store.new_scene(Post("Un nouveau départ")).draft == ""


def test_nobody_by_that_name(store: Store) -> None:
    for name in ("", "Claire", "Owen", "%"):
        with pytest.raises(LibraryError, match="person-missing"):
            store.forget_person(name)


def test_while_another_program_reads_it_is_deleted_and_wiped_later(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_database, "BUSY_SECONDS", 0.2)
    number = fill(store)
    store.close()
    other = sqlite3.connect(store.path)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM scenes").fetchone()
    with pytest.raises(LibraryError, match="library-wipe-waits"):
        store.forget_scene(number)
    assert left(store) != []
    other.rollback()
    other.close()
    store.close()
    assert len(Store(store.path).scenes()) == 1
    assert left(store) == []
