from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from coach.errors import ModelError
from coach.models import starter
from coach.models.registry import CRITICS, ENCODERS, KnownModel
from tests.cli.conftest import Coach

SMALLEST = min(CRITICS, key=lambda model: model.bytes)


@pytest.fixture(autouse=True)
def _nothing_found_and_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr("coach.cli.models.discover", list)
    monkeypatch.setattr("coach.cli.exam.discover", list)


def test_without_a_command_the_list_is_shown(coach: Coach) -> None:
    shown, listed = coach("models"), coach("models", "list")
    assert shown == listed
    assert shown.status == 0
    assert all(model.name in shown.out for model in CRITICS)


def test_the_list_in_json_says_what_is_here(coach: Coach, home: Path) -> None:
    (home / "models").mkdir(parents=True)
    (home / "models" / SMALLEST.file).write_bytes(b"part")
    found = json.loads(coach("models", "list", "--json").out)
    assert {row["name"] for row in found["fetchable"] if row["here"]} == {SMALLEST.name}
    assert set(found["starter"]) == {"reader", "encoder", "prepared"}


def test_fetching_asks_first(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert coach("models", "fetch", SMALLEST.name).status == 2
    monkeypatch.setattr("coach.cli.terminal.interactive", lambda: True)
    ran = coach("models", "fetch", SMALLEST.name, stdin=b"\n")
    assert ran.status == 2
    assert SMALLEST.url in ran.err
    assert SMALLEST.licence in ran.err
    assert not home.exists()


def test_a_yes_fetches_the_pinned_file_into_the_home(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr("coach.models.fetch.fetch", lambda *given: asked.append(given[:4]))
    ran = coach("models", "fetch", SMALLEST.name, "--yes")
    assert ran.status == 0
    target = home / "models" / SMALLEST.file
    assert asked == [(SMALLEST.url, target, SMALLEST.bytes, SMALLEST.sha256)]
    assert str(target) in ran.out


def test_an_unknown_name_is_refused(coach: Coach) -> None:
    ran = coach("models", "fetch", "\x1b[1mgpt")
    assert ran.status == 2
    assert "\x1b" not in ran.err
    assert "coach models" in ran.err


def test_preparing_what_is_ready_says_nothing(coach: Coach, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ready = starter.Starter(tmp_path, True, tmp_path, tmp_path, tmp_path, tmp_path)
    monkeypatch.setattr(starter, "prepare", lambda on_step: (ready, []))
    ran = coach("models", "prepare")
    assert (ran.status, ran.out, ran.err) == (0, "", "")


def test_preparing_tells_each_step_and_what_is_missing(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(on_step: starter.OnStep) -> tuple[starter.Starter, list[ModelError]]:
        on_step("reader")
        return starter.Starter(None, False, None, None, None, None), []

    monkeypatch.setattr(starter, "prepare", prepare)
    ran = coach("models", "prepare")
    assert ran.status == 0
    assert "Preparing the reader" in ran.err
    assert "coach doctor" in ran.err


def test_what_no_library_is_there_to_prepare_is_not_called_ready(
    coach: Coach, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    only_encoder = starter.Starter(tmp_path, False, tmp_path, tmp_path, tmp_path, None)
    monkeypatch.setattr(starter, "prepare", lambda on_step: (only_encoder, []))
    ran = coach("models", "prepare")
    assert (ran.status, ran.out) == (0, "")
    assert "coach doctor" in ran.err


def test_preparing_reports_every_step_that_failed(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = [ModelError("prepare-failed", step=step, detail="no such thing") for step in ("reader", "encoder")]
    none = starter.Starter(None, False, None, None, None, None)
    monkeypatch.setattr(starter, "prepare", lambda on_step: (none, failed))
    ran = coach("models", "prepare")
    assert ran.status == 2
    assert [line.partition(". ")[0] for line in ran.err.splitlines()] == ["coach: Step: reader", "coach: Step: encoder"]


def test_verifying_finds_a_file_that_is_not_what_it_should_be(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starter, "check", lambda: None)
    assert coach("models", "verify").status == 0
    (home / "models").mkdir(parents=True)
    (home / "models" / SMALLEST.file).write_bytes(b"part")
    ran = coach("models", "verify")
    assert ran.status == 2
    assert SMALLEST.file in ran.err


def test_verifying_counts_what_is_there(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import hashlib

    tiny = KnownModel("tiny", "a/b", "tiny.gguf", 4, hashlib.sha256(b"GGUF").hexdigest(), "MIT")
    monkeypatch.setattr(starter, "check", lambda: None)
    monkeypatch.setattr("coach.cli.models.CRITICS", (tiny,))
    (home / "models").mkdir(parents=True)
    (home / "models" / "tiny.gguf").write_bytes(b"GGUF")
    assert coach("models", "verify").out == "3 model files are what they should be.\n"


def test_a_starter_file_that_was_changed_is_an_error(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    def check() -> None:
        raise ModelError("model-wrong", path="reader.gguf")

    monkeypatch.setattr(starter, "check", check)
    ran = coach("models", "verify")
    assert ran.status == 2
    assert "reader.gguf" in ran.err


def test_the_doctor_looks_and_changes_nothing(coach: Coach, home: Path) -> None:
    ran = coach("doctor")
    assert ran.status == 0
    assert str(home / "library.db") in ran.out
    assert "There is no library yet." in ran.out
    assert not home.exists()


def test_the_doctor_names_the_command_that_brings_what_is_missing(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.models.doctor.find_spec", lambda module: None)
    ran = coach("doctor")
    assert "pip install 'coach[llm]'" in ran.out
    found = json.loads(coach("doctor", "--json").out)
    lacking = {row["item"]: row["command"] for row in found["findings"] if not row["present"]}
    assert {"llama-cpp-python", "sentence-transformers"} <= lacking.keys()
    assert all(lacking.values())


def test_the_doctor_finds_a_damaged_library(coach: Coach, home: Path) -> None:
    coach("import", Path(__file__).parent.parent.parent / "examples" / "past.jsonl")
    assert "in order" in coach("doctor").out
    library = home / "library.db"
    data = bytearray(library.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    library.write_bytes(bytes(data))
    assert coach("doctor").status == 2


def test_fetching_an_encoder_asks_first_and_says_how_to_use_it(
    coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = ENCODERS[0]
    assert coach("models", "fetch", encoder.name).status == 2
    assert not home.exists()
    asked: list[tuple[Any, ...]] = []

    def fetched(*given: Any) -> Path:
        asked.append(given)
        return home / "models" / encoder.name

    monkeypatch.setattr("coach.cli.models.fetch_encoder", fetched)
    ran = coach("models", "fetch", encoder.name, "--yes")
    assert ran.status == 0
    assert asked == [(encoder, home / "models")]
    assert f'encoder = "{encoder.name}"' in ran.out


def test_an_encoder_named_in_the_settings_but_not_here_is_said(coach: Coach, home: Path) -> None:
    from coach.paths import paths

    settings = paths(home).settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f'encoder = "{ENCODERS[0].name}"\n')
    draft = home / "draft.txt"
    draft.write_text("Hello, the bridge was inspected by ear for thirty years.")
    ran = coach("check", "--draft", draft)
    assert ran.status == 0
    assert f"coach models fetch {ENCODERS[0].name}" in ran.out
