"""The head of a GGUF file, read without any model library and without trusting it: limits on every count and length.

Format: magic ``GGUF``, version (2 or 3), tensor count, then key-value pairs; all little-endian.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from coach.errors import ModelError

MAGIC = b"GGUF"
HEAD_LIMIT = 64 * 1024 * 1024
"""Bytes of metadata that are looked at, at most (a vocabulary of 262,000 words takes about 8 MB)."""
PAIRS_LIMIT = 4096
TEXT_LIMIT = 1024 * 1024
_SCALARS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_TEXT, _ARRAY = 8, 9

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class GgufHead:
    """What coach wants to know of a model before loading it."""

    architecture: str
    has_chat_template: bool


def read_head(path: Path) -> GgufHead:
    """The head of a GGUF file.

    Raises:
        ModelError: ``model-missing``; ``model-unreadable`` when it is no GGUF, is cut short or claims the impossible.
    """
    try:
        with path.open("rb") as file:
            tensors, pairs = parse(file)
    except FileNotFoundError as error:
        raise ModelError("model-missing", path=str(path)) from error
    except (OSError, GgufError) as error:
        raise ModelError("model-unreadable", path=str(path)) from error
    architecture = pairs.get("general.architecture")
    if not isinstance(architecture, str) or not tensors:
        raise ModelError("model-unreadable", path=str(path))
    return GgufHead(architecture, has_chat_template="tokenizer.chat_template" in pairs)


class GgufError(ValueError):
    """Bytes that are not the head of a GGUF file."""


def parse(file: BinaryIO) -> tuple[int, dict[str, Value]]:
    """The tensor count and the scalar and text metadata; arrays are skipped.

    Raises:
        GgufError: not a GGUF head, cut short, or over a limit.
    """
    source = _Source(file)
    if source.take(4) != MAGIC:
        raise GgufError("no magic")
    version, tensors, count = source.scalar("<I"), int(source.scalar("<Q")), int(source.scalar("<Q"))
    if version not in (2, 3) or count > PAIRS_LIMIT:
        raise GgufError("version or count")
    pairs: dict[str, Value] = {}
    for _ in range(count):
        key = source.text()
        kind = int(source.scalar("<I"))
        if kind == _ARRAY:
            source.skip_array()
        else:
            pairs[key] = source.value(kind)
    return tensors, pairs


class _Source:
    """Reads with a budget, so that no claimed length can make coach read or hold much."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left = HEAD_LIMIT

    def take(self, size: int) -> bytes:
        if size > self._left:
            raise GgufError("too long")
        self._left -= size
        data = self._file.read(size)
        if len(data) != size:
            raise GgufError("cut short")
        return data

    def scalar(self, form: str) -> Value:
        value: Value = struct.unpack(form, self.take(struct.calcsize(form)))[0]
        return value

    def text(self) -> str:
        size = int(self.scalar("<Q"))
        if size > TEXT_LIMIT:
            raise GgufError("text too long")
        return self.take(size).decode("utf-8", "replace")

    def value(self, kind: int) -> Value:
        if kind == _TEXT:
            return self.text()
        if kind not in _SCALARS:
            raise GgufError("unknown type")
        return self.scalar(_SCALARS[kind])

    def skip_array(self) -> None:
        kind, count = int(self.scalar("<I")), int(self.scalar("<Q"))
        if kind == _TEXT:
            if count > HEAD_LIMIT // 8:
                raise GgufError("array too long")
            for _ in range(count):
                self.take(int(self.scalar("<Q")))
        elif kind in _SCALARS:
            self._skip(struct.calcsize(_SCALARS[kind]) * count)
        else:
            raise GgufError("unknown array")

    def _skip(self, size: int) -> None:
        while size > 0:
            step = min(size, 1 << 20)
            self.take(step)
            size -= step
