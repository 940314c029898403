"""Worker processes that only pretend to hold a model, and whether one still runs."""

from __future__ import annotations

import os
from pathlib import Path

FAKE = Path(__file__).with_name("fake_worker.py")


def alive(pid: int) -> bool:
    """Whether a process of that id is there."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
