"""Commands run as a person runs them: through ``main``, with their exit status and what they print."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach.cli.main import main
from coach.library.store import Store


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


Coach = Callable[..., Ran]


@pytest.fixture
def coach(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Coach:
    def run(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return Ran(left.value.code, out, err)

    return run


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where ``COACH_HOME`` points in every test."""
    return tmp_path / "home"


@pytest.fixture
def store(home: Path) -> Store:
    return Store(home / "library.db")
