"""JSON lines, ``{"id", "to", "date", "text"}`` each, as ``coach check --past`` takes them; ids are kept."""

from __future__ import annotations

import json
from typing import get_args

from coach.core.scene import Language
from coach.errors import InputError
from coach.library.importing.files import decoded
from coach.library.importing.result import Gathering, Import, as_day
from coach.ports import Progress

_REPORT_EVERY = 500


def gather(name: str, data: bytes, progress: Progress | None = None, *, context: bool = False) -> Import:
    """The messages of a JSONL file. ``text`` is needed; ``lang`` (fr or en) is taken where it is given.

    Args:
        name: the file's name, for the account of what was left out.
        data: its bytes.
        progress: called with lines done and lines in all.
        context: whether what a message answers (``answered``) comes in too.

    Raises:
        InputError: ``import-not-jsonl``, no line of it is such an object.
    """
    gathering = Gathering("jsonl", progress)
    lines = decoded(data).split("\n")
    read = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            read += _line(f"{name}:{number}", line, gathering, context)
        if number % _REPORT_EVERY == 0 or number == len(lines):
            gathering.progress(number, len(lines))
    if not read and any(line.strip() for line in lines):
        raise InputError("import-not-jsonl", path=name)
    return gathering.result()


def _line(where: str, line: str, gathering: Gathering, context: bool) -> bool:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        record = None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(text, str):
        gathering.skip(where, "unreadable")
        return False
    to, day, name, lang, answered = (record.get(key) for key in ("to", "date", "id", "lang", "answered"))
    gathering.add(
        where.rpartition(":")[0],
        text,
        to if isinstance(to, str) else None,
        as_day(day) if isinstance(day, str) else None,
        name=str(name) if isinstance(name, str | int) and str(name) else None,
        lang=next((known for known in get_args(Language) if known == lang), None),
        answered=answered if context and isinstance(answered, str) else None,
    )
    return True
