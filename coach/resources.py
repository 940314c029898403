"""Where the folders that ship with coach lie: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def shipped(folder: str) -> Traversable:
    """A folder that ships with coach (``prompts``, ``examples``), wherever this installation keeps it."""
    inside = files("coach") / folder
    return inside if inside.is_dir() else Path(__file__).parent.parent / folder
