"""Checking model files: there, whole, and the very bytes that were pinned."""

from __future__ import annotations

import hashlib
from pathlib import Path

from coach.errors import ModelError

CHUNK = 1 << 20


def sha256(path: Path) -> str:
    """The file's SHA-256 in hex.

    Raises:
        ModelError: ``model-missing`` or ``model-unreadable``.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while data := file.read(CHUNK):
                digest.update(data)
    except FileNotFoundError as error:
        raise ModelError("model-missing", path=str(path)) from error
    except OSError as error:
        raise ModelError("model-unreadable", path=str(path)) from error
    return digest.hexdigest()


def verify(path: Path, size: int, digest: str) -> None:
    """See that a file is the one that was pinned.

    Raises:
        ModelError: ``model-missing``; ``model-truncated`` when it is shorter than it should be; ``model-wrong`` when
            its size or its bytes differ.
    """
    try:
        actual = path.stat().st_size
    except OSError as error:
        raise ModelError("model-missing", path=str(path)) from error
    if actual < size:
        raise ModelError("model-truncated", path=str(path), bytes=actual, expected=size)
    if actual != size or sha256(path) != digest:
        raise ModelError("model-wrong", path=str(path))
