"""Which model is the critic when the settings leave it to coach: one that passed, is still there, and fits."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coach.cli import critics
from coach.cli.critics import EXAMINED, best_critic, examined_critic, remember
from coach.core.remark import Criterion, Phrase
from coach.engine.critic import Voice
from coach.engine.exam_result import ExamResult, LanguageResult, Rates, exam_key
from coach.i18n import catalogue
from coach.library.store import Store
from coach.models.files import sha256


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "library.db")


@pytest.fixture(autouse=True)
def _nothing_else_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(critics, "discover", list)


def language(voice: Voice, passes: int = 90) -> LanguageResult:
    return LanguageResult(drafts=24, rates={"echo": Rates(9, 10, passes, 100)}, voice=voice, trusted=("echo",))


def sat(store: Store, path: Path, **voices: LanguageResult) -> Path:
    """A model file that sat the exam and came to these voices."""
    path.write_bytes(b"GGUF " + path.name.encode())
    sha = sha256(path)
    store.save_exam(exam_key(sha), ExamResult(exam_key(sha), path.name, voices, None).to_json())
    remember(path, sha, store)
    return path


def chosen(store: Store, tmp_path: Path) -> tuple[str | None, list[Phrase]]:
    notices: list[Phrase] = []
    critic = best_critic(store, tmp_path, notices)
    return critic.model if critic else None, notices


def test_without_any_exam_the_starter_is_what_there_is_and_it_is_silent(store: Store, tmp_path: Path) -> None:
    assert chosen(store, tmp_path) == (None, [Phrase("notices.critic-starter")])


def test_one_that_passed_is_chosen_and_its_voice_is_told(store: Store, tmp_path: Path) -> None:
    sat(store, tmp_path / "silent.gguf", en=language(Voice.SILENT), fr=language(Voice.SILENT))
    sat(store, tmp_path / "good.gguf", en=language(Voice.ANSWERS), fr=language(Voice.SILENT))
    name, notices = chosen(store, tmp_path)
    assert name == "good.gguf"
    assert [notice.key for notice in notices] == ["critic.notice.fr-silent", "critic.notice.en-answers"]


def test_two_languages_alike_are_told_at_once_and_its_criteria_come_along(store: Store, tmp_path: Path) -> None:
    sat(store, tmp_path / "good.gguf", en=language(Voice.SPEAKS), fr=language(Voice.SPEAKS))
    notices: list[Phrase] = []
    critic = best_critic(store, tmp_path, notices)
    assert critic is not None
    assert critic.voice("fr") is Voice.SPEAKS
    assert critic._trusted == {"en": [Criterion.ECHO], "fr": [Criterion.ECHO]}
    assert [notice.key for notice in notices] == ["critic.notice.both-speaks"]


def test_the_one_that_may_say_most_is_chosen_then_the_one_with_fewest_false_alarms(
    store: Store, tmp_path: Path
) -> None:
    sat(store, tmp_path / "a.gguf", en=language(Voice.ANSWERS, 99), fr=language(Voice.ANSWERS, 99))
    sat(store, tmp_path / "b.gguf", en=language(Voice.SPEAKS, 85), fr=language(Voice.ANSWERS, 85))
    assert chosen(store, tmp_path)[0] == "b.gguf"
    sat(store, tmp_path / "c.gguf", en=language(Voice.SPEAKS, 95), fr=language(Voice.ANSWERS, 95))
    assert chosen(store, tmp_path)[0] == "c.gguf"


def test_none_that_passed_is_said_with_their_names(store: Store, tmp_path: Path) -> None:
    sat(store, tmp_path / "b.gguf", en=language(Voice.SILENT))
    sat(store, tmp_path / "a.gguf", en=language(Voice.SILENT))
    assert chosen(store, tmp_path) == (None, [Phrase("critic.notice.none", {"models": "a.gguf, b.gguf"})])


def test_a_changed_or_vanished_file_is_not_chosen(store: Store, tmp_path: Path) -> None:
    path = sat(store, tmp_path / "good.gguf", en=language(Voice.SPEAKS))
    path.write_bytes(b"GGUF another file of the same name")
    assert chosen(store, tmp_path)[0] is None
    path.unlink()
    assert chosen(store, tmp_path)[0] is None


def test_a_touched_or_moved_file_is_found_again(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sat(store, tmp_path / "good.gguf", en=language(Voice.SPEAKS))
    os.utime(path, (1, 1))
    assert chosen(store, tmp_path)[0] == "good.gguf"
    moved = path.rename(tmp_path / "moved.gguf")
    found = type("Found", (), {"path": moved})
    monkeypatch.setattr(critics, "discover", lambda: [found])
    assert chosen(store, tmp_path)[0] == "moved.gguf"


def test_one_too_big_for_this_machine_is_left_alone(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sat(store, tmp_path / "good.gguf", en=language(Voice.SPEAKS))
    monkeypatch.setattr(critics, "total_memory", lambda: 1 << 20)
    assert chosen(store, tmp_path) == (None, [Phrase("critic.notice.too-big", {"models": "good.gguf"})])


def test_changed_prompts_make_it_sit_again(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sat(store, tmp_path / "good.gguf", en=language(Voice.SPEAKS))
    monkeypatch.setattr(critics, "exam_key", lambda sha: f"{sha}:other prompts")
    assert chosen(store, tmp_path) == (None, [Phrase("critic.notice.outdated", {"models": "good.gguf"})])


def test_each_reason_is_told_of_those_it_holds_for(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sat(store, tmp_path / "silent.gguf", en=language(Voice.SILENT))
    sat(store, tmp_path / "big.gguf", en=language(Voice.SPEAKS))
    monkeypatch.setattr(critics, "total_memory", lambda: 1 << 20)
    told = chosen(store, tmp_path)[1]
    assert {(notice.key, notice.values["models"]) for notice in told} == {
        ("critic.notice.none", "silent.gguf"),
        ("critic.notice.too-big", "big.gguf"),
    }


def test_nothing_is_hashed_to_choose(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sat(store, tmp_path / "good.gguf", en=language(Voice.SPEAKS))
    monkeypatch.setattr(critics, "sha256", lambda path: pytest.fail("hashed"))
    assert chosen(store, tmp_path)[0] == "good.gguf"


@pytest.mark.parametrize("kept", ["", "no json", "{}", '[{"path": 1}]', "[3]"])
def test_a_broken_note_of_who_sat_is_no_note(store: Store, tmp_path: Path, kept: str) -> None:
    store.save_exam(EXAMINED, kept)
    assert chosen(store, tmp_path)[0] is None


def test_a_named_critic_is_told_the_same_way(store: Store, tmp_path: Path) -> None:
    path = sat(store, tmp_path / "good.gguf", en=language(Voice.ANSWERS))
    notices: list[Phrase] = []
    assert examined_critic(path, store, tmp_path, notices) is not None
    assert [notice.key for notice in notices] == ["critic.notice.fr-unexamined", "critic.notice.en-answers"]
    other = tmp_path / "other.gguf"
    other.write_bytes(b"GGUF")
    assert examined_critic(other, store, tmp_path, notices) is None
    assert notices[-1] == Phrase("notices.critic-unexamined", {"model": "other.gguf"})


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_notice_has_its_words(lang: str) -> None:
    say = catalogue("fr" if lang == "fr" else "en")
    for voice in Voice:
        for where in ("en", "fr", *(["both"] if voice is not Voice.SILENT else [])):
            assert "m.gguf" in say(f"critic.notice.{where}-{voice}", model="m.gguf")
    for where in ("en", "fr"):
        assert "m.gguf" in say(f"critic.notice.{where}-unexamined", model="m.gguf")
    for why in ("none", "outdated", "too-big"):
        assert "m.gguf" in say(f"critic.notice.{why}", models="m.gguf")
