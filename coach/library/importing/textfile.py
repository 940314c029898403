"""A text or Markdown file is one message; ``to:`` and ``date:`` may stand above it, or a day in its name."""

from __future__ import annotations

import re

from coach.library.importing.files import decoded
from coach.library.importing.result import Gathering, as_day

_FRONT = re.compile(r"---[ \t]*\n(?P<lines>(?:[^\n]*\n){0,30}?)---[ \t]*(?:\n|$)")
_NAMES = {"to": "to", "destinataire": "to", "à": "to", "date": "date", "id": "id"}


def add(name: str, data: bytes, gathering: Gathering) -> None:
    """Take one file in.

    Args:
        name: the file's name; a day it begins with (``2026-03-04 …``) dates the message.
        data: its bytes.
        gathering: where it goes.
    """
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return gathering.skip(name, "unreadable")
    text = decoded(data).replace("\r\n", "\n")
    said: dict[str, str] = {}
    if front := _FRONT.match(text):
        for line in front["lines"].splitlines():
            key, colon, value = line.partition(":")
            if colon and (field := _NAMES.get(key.strip().casefold())):
                said[field] = value.strip().strip("\"'")
        text = text[front.end() :]
    day = as_day(said.get("date")) or as_day(name)
    return gathering.add(name, text, said.get("to"), day, name=said.get("id") or None)
