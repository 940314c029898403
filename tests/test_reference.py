"""The reference is what the program says: fresh in both languages, with every command, setting and key in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli.main import COMMANDS
from coach.settings import KEYS, NAMES

ROOT = Path(__file__).parent.parent
PAGES = ("docs/reference.md", "docs/reference.fr.md")


@pytest.mark.parametrize("page", PAGES)
def test_every_command_setting_and_key_is_documented(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    wanted = [f"### coach {name}\n" for name in COMMANDS] + [f"| `{name}` |" for name in (*NAMES, *KEYS)]
    assert not [one for one in wanted if one not in text]


def test_the_reference_is_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "tools/docs.py", "--check"], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
