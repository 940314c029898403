"""Paths as a person types, pastes or drops them into a terminal, and what lies near them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

SUFFIXES = frozenset({".zip", ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".mbox", ".eml", ".txt", ".md", ".text"})
"""Files that may hold messages; others are not listed, but can be named."""
MOST = 200
"""Entries listed at most."""


def typed_path(text: str, separator: str = os.sep) -> Path | None:
    """The path meant by a line: bare, quoted, with escaped spaces, or a ``file:`` address. None for an empty line.

    Where a backslash is the ``separator`` of folders, it escapes nothing.
    """
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif text.startswith("file://"):
        try:
            text = unquote(urlsplit(text).path)
        except ValueError:  # a bracket in the host's place
            return None
        text = text.removeprefix("/") if separator == "\\" else text  # file:///C:/
    if not text or "\0" in text:
        return None
    path = Path(text)
    if "\\" in text and separator != "\\" and not path.exists():
        path = Path(re.sub(r"\\(.)", r"\1", text))
    try:
        return path.expanduser()
    except RuntimeError:
        return path


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen."""

    kind: Literal["whole", "folder", "file"]
    """``whole`` is the folder typed, all of it."""
    path: Path
    text: str
    """What the line becomes when it is chosen."""


def entries(text: str) -> list[Entry]:
    """What the line can be completed to: the folder it names, then the folders and files in it, hidden ones left out.

    A folder that cannot be read has no entries.
    """
    path = typed_path(text)
    if path is None:
        return []
    inside = text.rstrip(" '\"").endswith(("/", "\\")) or text.strip() in ("~", ".")
    folder, begun = (path, "") if inside else (path.parent, path.name.casefold())
    found: list[Entry] = []
    try:
        children = sorted(folder.iterdir(), key=lambda child: (not child.is_dir(), child.name.casefold()))
        for child in children:
            if child.name.startswith(".") or not child.name.casefold().startswith(begun):
                continue
            if child.is_dir():
                found.append(Entry("folder", child, f"{child}/"))
            elif child.suffix.casefold() in SUFFIXES or child.name == "mbox":
                found.append(Entry("file", child, str(child)))
            if len(found) == MOST:
                break
    except OSError:
        return []
    return [Entry("whole", folder, f"{folder}/"), *found] if inside and found else found
