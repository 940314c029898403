from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import ClassVar

import pytest

from coach.core.remark import Criterion
from coach.core.text import sentences
from coach.engine.critic import ASKED, Answer
from coach.ports import Brief
from tests.cli.conftest import Coach


class FakeCritic:
    """Finds nothing in anything, in both orders; counts how often it was started."""

    started: ClassVar[list[Path]] = []

    class Process:
        pid = None

        async def start(self) -> None:
            return None

    def __init__(self, path: Path, *, log_dir: Path) -> None:
        self.worker = self.Process()
        FakeCritic.started.append(path)

    async def answers(self, brief: Brief, criteria: Collection[Criterion] = ASKED) -> list[Answer]:
        return [Answer(criterion, sentences(brief.draft)[0], 0.0, 0.0) for criterion in criteria]

    async def close(self) -> None:
        return None


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("coach.cli.exam.WorkerCritic", FakeCritic)
    monkeypatch.setattr("coach.cli.exam.discover", list)
    FakeCritic.started = []
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF")
    return path


def test_a_model_that_finds_nothing_is_silent_and_says_why(coach: Coach, model: Path) -> None:
    ran = coach("exam", model, "--drafts", "4")
    assert ran.status == 0
    assert "English: silent" in ran.out
    assert "French: silent" in ran.out
    assert "did not pass the exam" in ran.out
    assert "evidence word for word in the draft" in ran.out


def test_the_result_is_kept_and_the_exam_not_sat_twice(coach: Coach, model: Path) -> None:
    first = coach("exam", model, "--drafts", "3", "--json")
    again = coach("exam", model, "--drafts", "2", "--json")
    assert first == again
    assert len(FakeCritic.started) == 1
    coach("exam", model, "--drafts", "4")
    coach("exam", model, "--drafts", "4", "--again")
    assert len(FakeCritic.started) == 3


def test_another_file_or_language_sits_its_own_exam(coach: Coach, model: Path) -> None:
    assert set(json.loads(coach("exam", model, "--drafts", "2", "--lang", "fr", "--json").out)["languages"]) == {"fr"}
    both = json.loads(coach("exam", model, "--drafts", "2", "--json").out)
    assert set(both["languages"]) == {"en", "fr"}
    assert len(FakeCritic.started) == 2
    model.write_bytes(b"GGUF2")
    coach("exam", model, "--drafts", "2", "--lang", "en")
    assert len(FakeCritic.started) == 3


def test_rates_come_with_their_intervals(coach: Coach, model: Path) -> None:
    found = json.loads(coach("exam", model, "--drafts", "6", "--lang", "en", "--json").out)
    told = found["languages"]["en"]
    assert told["all"]["tnr"]["value"] == 1
    assert told["all"]["tpr"]["value"] == 0
    assert told["all"]["tnr"]["low"] < 1
    assert told["drafts"] == 6
    assert told["voice"] == "silent"


def test_a_result_of_another_shape_is_sat_again(coach: Coach, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.library.store.Store.exam", lambda self, key: '{"old": 1}')
    assert coach("exam", model, "--drafts", "1").status == 0
    assert len(FakeCritic.started) == 1


@pytest.mark.parametrize("name", ["nowhere.gguf", "qwen3-0.6b", "\x1b[2J"])
def test_a_model_that_is_not_there_is_refused(coach: Coach, model: Path, name: str) -> None:
    ran = coach("exam", name)
    assert ran.status == 2
    assert "\x1b" not in ran.err
    assert FakeCritic.started == []


def test_the_critic_of_the_settings_is_examined_unless_another_is_named(coach: Coach, home: Path, model: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(f'critic = "{model}"\n', "utf-8")
    assert coach("exam", "--drafts", "1").status == 0
    assert FakeCritic.started == [model]


def test_a_file_that_is_no_model_ends_in_one_clear_line(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "fake.gguf").write_bytes(b"not a model")
    ran = coach("exam", tmp_path / "fake.gguf", "--drafts", "1", "--lang", "en")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
