"""What the house must never do at import: the screen and the front door load no model library, the core no disk."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"torch", "llama_cpp", "onnxruntime", "sentence_transformers", "transformers", "onnx", "sklearn", "scipy"}
SLOW = {"numpy", "wordfreq", "sqlite_utils", "sqlite3"}


def loaded_by(module: str) -> set[str]:
    code = f"import {module}, sys; print(' '.join(sorted(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in found.stdout.split()}


@pytest.mark.parametrize("module", ["coach.cli.wiring", "coach.tui.app", "coach.session", "coach.library.store"])
def test_no_model_library_is_loaded(module: str) -> None:
    assert not loaded_by(module) & HEAVY


def test_the_first_paint_waits_for_nothing_slow() -> None:
    assert not loaded_by("coach.tui.app") & SLOW


def test_the_command_line_starts_without_a_screen_or_numbers() -> None:
    assert not loaded_by("coach.cli.main") & (HEAVY | SLOW | {"textual"})


@pytest.mark.parametrize(
    "module", ["coach.core.findings", "coach.core.evidence", "coach.core.reuse", "coach.core.guard"]
)
def test_the_core_knows_no_screen_no_database_and_no_socket(module: str) -> None:
    assert not loaded_by(module) & (HEAVY | {"textual", "click", "sqlite3", "wordfreq", "_socket"})
