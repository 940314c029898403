"""Contexts that are read again and again, kept on disk as llama.cpp sequence states.

A file's name is made of a fingerprint of the model, the kind of memory and the context, so that a stale one is never
found; what llama.cpp reads back must hold the very tokens asked for.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.engine.llama import Llama

EDGE = 1 << 20
"""Bytes hashed at either end of a model file."""


def fingerprint(path: Path) -> str:
    """Sixteen hex digits that tell a model file from another: its size, first and last MiB (read in milliseconds)."""
    size = path.stat().st_size
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as file:
        digest.update(file.read(EDGE))
        file.seek(max(0, size - EDGE))
        digest.update(file.read(EDGE))
    return digest.hexdigest()[:16]


class StateFiles:
    """The folders where states lie: all are read, the first that can be written is written.

    Args:
        folders: may be empty (nothing is kept) and need not exist.
        model: ``fingerprint`` of the model file.
    """

    def __init__(self, folders: Sequence[Path], model: str) -> None:
        self._folders = list(folders)
        self._model = model

    def load(self, llama: Llama, sequence: int, tokens: Sequence[int], context: str) -> bool:
        """Whether the sequence now holds the context, read from disk. A file that does not read is deleted."""
        name = self._name(llama, context, tokens)
        for folder in self._folders:
            path = folder / name
            if path.is_file():
                if llama.load(sequence, tokens, path):
                    return True
                _forget(path)
        return False

    def save(self, llama: Llama, sequence: int, tokens: Sequence[int], context: str) -> bool:
        """Keep the sequence's state, unless it is kept already or there is nowhere to write."""
        name = self._name(llama, context, tokens)
        if not tokens or any((folder / name).is_file() for folder in self._folders):
            return False
        for folder in self._folders:
            part = folder / f"{name}.{os.getpid()}.part"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                if llama.save(sequence, tokens, part):
                    part.replace(folder / name)
                    return True
            except OSError:
                pass
            _forget(part)
        return False

    def _name(self, llama: Llama, context: str, tokens: Sequence[int]) -> str:
        kind = "q8" if llama.shape.small_memory else "f16"
        text = hashlib.sha256(context.encode("utf-8", "replace")).hexdigest()[:32]
        return f"{self._model}-{kind}-{text}-{len(tokens)}.state"


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
