from __future__ import annotations

import os
import stat
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.core.remark import Criterion, Disagreement
from coach.core.scene import Gesture, Moment, Notes, Outcome, PastMessage, Post, Scene
from coach.core.text import fold, text_hash
from coach.errors import LibraryError
from coach.library.store import Store
from coach.ports import Library

POST = Post("Nous avons fermé l'atelier de Lyon vendredi.\nJe garde l'établi.", "Claire Roche")


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "home" / "library.db", Clock())


def test_it_is_a_library(store: Store) -> None:
    library: Library = store
    assert library is store


def test_nothing_is_made_until_the_first_call(store: Store) -> None:
    assert not store.path.parent.exists()
    store.new_scene(POST)
    assert store.path.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_the_owner_can_read_it(store: Store) -> None:
    before = os.umask(0)
    try:
        store.new_scene(POST)
    finally:
        os.umask(before)
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    for file in store.path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_a_scene_comes_back_whole_after_reopening(store: Store) -> None:
    scene = store.new_scene(POST)
    full = replace(
        scene,
        intention="comprendre",
        notes=Notes("l'établi", "l'horloge de papa", "rien encore"),
        gesture=Gesture.COMMENT,
        moment=Moment.KEEP,
        draft="Bonjour Claire,\n\nL'établi… \x00 \x1b[31m",
        outcome=Outcome.LATER,
        why="trop tôt",
        follow_up=date(2026, 4, 1),
        touched_at=scene.touched_at + timedelta(days=1),
    )
    store.save_scene(full)
    store.close()
    assert Store(store.path).scene(scene.id) == full


def test_a_draft_is_there_when_the_process_is_killed(store: Store, tmp_path: Path) -> None:
    scene = store.new_scene(POST)
    store.close()
    child = os.fork() if hasattr(os, "fork") else pytest.skip("no fork here")
    if child == 0:
        Store(store.path).save_draft(scene.id, "Le dernier mot.")
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    assert store.scene(scene.id).draft == "Le dernier mot."


def test_the_same_text_twice_in_a_row_is_one_version(store: Store) -> None:
    scene = store.new_scene(POST)
    first = store.close_version(scene.id, "un")
    assert store.close_version(scene.id, "un") == first
    store.close_version(scene.id, "deux")
    store.close_version(scene.id, "un")
    assert [(draft.version, draft.text) for draft in store.versions(scene.id)] == [(1, "un"), (2, "deux"), (3, "un")]


def test_an_unknown_scene_is_said_so(store: Store) -> None:
    for call in (
        lambda: store.scene(9),
        lambda: store.scene(10**30),
        lambda: store.scene(-1),
        lambda: store.save_draft(9, "x"),
        lambda: store.close_version(9, "x"),
        lambda: store.keep_sent(9, "x"),
        lambda: store.forget_scene(9),
        lambda: store.save_scene(Scene(9, POST, datetime.now(UTC), datetime.now(UTC))),
    ):
        with pytest.raises(LibraryError) as caught:
            call()
        assert caught.value.key == "scene-missing"


@pytest.mark.parametrize("query", ["établi", "ETABLI", "etab", "roche", "horloge", "l'établi garde", "brouillon"])
def test_search_finds_post_draft_notes_and_name(store: Store, query: str) -> None:
    store.new_scene(Post("Tout autre chose.", "Owen"))
    scene = store.new_scene(POST)
    store.save_scene(replace(scene, notes=Notes("l'horloge", "", ""), draft="Un brouillon."))
    assert [found.scene.id for found in store.scenes(query=query)] == [scene.id]


@pytest.mark.parametrize(
    "query", ['"', "NOT", "a OR b", "(", "*", "post:x", "'; DROP TABLE scenes; --", "NEAR(a b)", "-", "\ud800"]
)
def test_a_query_is_words_and_nothing_else(store: Store, query: str) -> None:
    store.new_scene(POST)
    assert store.scenes(query=query) == []
    assert len(store.scenes()) == 1


@given(query=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_query_is_answered(store: Store, query: str) -> None:
    store.scenes(query=query)


@given(text=st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_draft_comes_back_to_the_letter(store: Store, text: str) -> None:
    scene = store.new_scene(POST)
    store.save_draft(scene.id, text)
    assert store.scene(scene.id).draft == text


def test_a_lone_surrogate_is_kept_as_a_mark_of_the_same_length(store: Store) -> None:
    scene = store.new_scene(Post("a\ud800b"))
    store.save_draft(scene.id, "x\udfffy")
    assert (store.scene(scene.id).post.text, store.scene(scene.id).draft) == ("a\ufffdb", "x\ufffdy")


def test_the_index_follows_the_draft(store: Store) -> None:
    scene = store.new_scene(POST)
    store.save_draft(scene.id, "le premier jet")
    store.save_draft(scene.id, "le second")
    assert store.scenes(query="premier") == []
    assert store.scenes(query="second")[0].snippet == "le second"


@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_the_index_is_never_at_odds_with_the_drafts(store: Store, texts: list[str]) -> None:
    scene = store.new_scene(POST)
    for text in texts:
        store.save_draft(scene.id, text)
    store._database().execute("INSERT INTO scenes_fts (scenes_fts, rank) VALUES ('integrity-check', 1)")


def test_scenes_last_touched_first(store: Store) -> None:
    one, two, three = (store.new_scene(Post(text)) for text in ("un", "deux", "trois"))
    store.save_draft(one.id, "retouché")
    assert [found.scene.id for found in store.scenes()] == [one.id, three.id, two.id]
    assert [found.scene.id for found in store.scenes(limit=1)] == [one.id]


def test_due_scenes_oldest_first(store: Store) -> None:
    days = [date(2026, 5, 3), date(2026, 5, 1), date(2026, 5, 9), None]
    scenes = [store.new_scene(Post(str(day))) for day in days]
    for scene, day in zip(scenes, days, strict=True):
        store.save_scene(replace(scene, follow_up=day))
    assert [scene.follow_up for scene in store.due(date(2026, 5, 3))] == [date(2026, 5, 1), date(2026, 5, 3)]


def test_what_was_sent_is_remembered_once(store: Store) -> None:
    scene = store.new_scene(POST)
    kept = store.keep_sent(scene.id, "Bonjour Claire, l'établi m'a suivi.")
    assert (kept.id, kept.to, kept.date, kept.lang) == (f"scene-{scene.id}", "Claire Roche", "2026-03-04", "fr")
    assert store.keep_sent(scene.id, "Bonjour Claire,\n l'établi m'a suivi.").id == kept.id
    other = store.keep_sent(scene.id, "Autre chose pour vous.")
    assert other.id == f"scene-{scene.id}~2"
    assert [message.id for message in store.past()] == [kept.id, other.id]


def test_adding_again_adds_nothing(store: Store) -> None:
    batch = [
        PastMessage("a", "Bonjour Zoë,  merci.", "Zoë Brandt", "2026-01-02", "fr"),
        PastMessage("b", "Bonjour Zoë,\nmerci.", "Zoe Brandt", "2026-01-03", "fr"),
        PastMessage("a", "Bonjour Zoë, merci.", "Nadia Ferrand", "2025-12-31", "fr"),
        PastMessage("c", "Sans date", None, None, None),
    ]
    assert store.add_past(batch, "test") == 3
    assert store.add_past(batch, "again") == 0
    assert [(message.id, message.date) for message in store.past()] == [
        ("c", None),
        ("a~2", "2025-12-31"),
        ("a", "2026-01-02"),
    ]
    assert store.names() == ["Nadia Ferrand", "Zoë Brandt"]


def test_an_import_that_fails_leaves_nothing(store: Store) -> None:
    def broken() -> list[PastMessage]:
        class Half(list[PastMessage]):
            def __iter__(self):  # type: ignore[no-untyped-def]
                yield PastMessage("a", "un")
                raise KeyboardInterrupt

        return Half()

    with pytest.raises(KeyboardInterrupt):
        store.add_past(broken(), "test")
    assert store.past() == []


def test_vectors_come_back_to_the_bit_and_by_encoder(store: Store) -> None:
    rows = {text_hash(str(n)): np.random.default_rng(n).random(8, np.float32) for n in range(1200)}
    store.add_vectors("one", rows, store.forgettings())
    found = store.vectors("one", [*rows, "absent"])
    assert found.keys() == rows.keys()
    assert all(np.array_equal(found[name], rows[name]) for name in rows)
    assert store.vectors("two", list(rows)) == {}


def test_many_vectors_asked_at_once(store: Store) -> None:
    rows = {text_hash(str(n)): np.full(2, n, np.float32) for n in range(5100)}
    store.add_vectors("one", rows, store.forgettings())
    store.add_vectors("two", {"else": np.ones(2, np.float32)}, store.forgettings())
    wanted = list(rows)[50:]
    assert store.vectors("one", [*wanted, "else"]).keys() == set(wanted)


def test_a_disagreement_is_remembered_and_undone(store: Store) -> None:
    number = store.dismiss(Criterion.ECHO, "L'Établi gardé", "c'est voulu")
    assert store.disagreements() == [Disagreement(number, Criterion.ECHO, fold("L'Établi gardé"), "c'est voulu")]
    store.undo_dismissal(number)
    assert store.disagreements() == []


def test_a_meant_reuse_is_remembered_and_undone(store: Store) -> None:
    number = store.allow_reuse("Bien à Vous")
    assert store.allowed_reuse() == {"bien a vous"}
    store.undo_allowed(number)
    assert store.allowed_reuse() == set()


def test_exams_and_cache(store: Store) -> None:
    assert store.exam("m") is None
    store.save_exam("m", "{}")
    store.save_exam("m", '{"passed": true}')
    store.save_cache("k", "v")
    assert (store.exam("m"), store.cache("k"), store.cache("x")) == ('{"passed": true}', "v", None)
