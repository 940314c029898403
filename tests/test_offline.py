"""The promise that nothing leaves: a whole scene, real models and worker processes, while every socket call fails."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "data" / "offline"
EXAMPLES = Path(__file__).parent.parent / "examples"


COMPILER = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)


def run(script: str, *arguments: str, log: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(HERE), "COACH_TEST_SOCKETS": str(log), **variables}
    return subprocess.run(
        [sys.executable, script, *arguments], env=environment, capture_output=True, text=True, timeout=240, check=False
    )


@pytest.fixture
def unplugged(tmp_path: Path) -> dict[str, str]:
    """Variables under which native code finds no network either, where that can be had: Linux and a C compiler."""
    if not sys.platform.startswith("linux") or COMPILER is None:
        return {}
    library = tmp_path / "nosocket.so"
    subprocess.run([COMPILER, "-shared", "-fPIC", "-o", str(library), str(HERE / "nosocket.c")], check=True)
    return {"LD_PRELOAD": str(library)}


@pytest.mark.models
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_whole_scene_opens_no_socket(tmp_path: Path, unplugged: dict[str, str], lang: str) -> None:
    log = tmp_path / "sockets.log"
    post, draft = ((EXAMPLES / f"{lang}-{name}.txt").read_text("utf-8") for name in ("post", "draft"))
    done = run(
        str(HERE / "scene.py"),
        str(tmp_path / "home"),
        post,
        draft,
        log=log,
        XDG_CACHE_HOME=str(tmp_path / "cache"),
        **unplugged,
    )
    assert not (tmp_path / "cache").exists(), "a library keeps something of its own"
    assert done.returncode == 0, done.stderr
    assert not log.exists(), log.read_text()
    found = json.loads(done.stdout)
    assert all(found["models"])
    assert found["verdict"] == "person"
    assert found["addressed"] is True
    assert sum(found["shares"]) == pytest.approx(1)
    assert found["recycled"] == [False, True]


def test_the_guard_of_this_test_works(tmp_path: Path) -> None:
    log = tmp_path / "sockets.log"
    script = tmp_path / "phone.py"
    script.write_text("import socket\nsocket.create_connection(('127.0.0.1', 9), 1)\n")
    assert run(str(script), log=log).returncode != 0
    assert log.exists()


def test_the_guard_of_native_calls_works(tmp_path: Path, unplugged: dict[str, str]) -> None:
    if not unplugged:
        pytest.skip("needs Linux and a C compiler")
    log = tmp_path / "sockets.log"
    script = tmp_path / "phone.py"
    script.write_text("import ctypes\nassert ctypes.CDLL(None).socket(2, 1, 0) == -1\n")
    done = run(str(script), log=log, **unplugged)
    assert done.returncode == 0, done.stderr
    assert log.read_text() == "native socket\n"
