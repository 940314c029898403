"""Reading what the person points at: bytes to text, lines to requests, with one clear error each."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from coach.core.scene import Gesture, Language, PastMessage
from coach.core.text import harmless
from coach.errors import InputError

LARGEST = 8 * 1024 * 1024
"""Bytes of one file read whole; a batch is read line by line and may be larger."""


def read_text(path: str) -> str:
    """A UTF-8 file, or standard input for ``-``, its newlines as they are and its byte-order mark, if any, in front.

    Whoever reads a report counts the code points of the file, that mark among them; ``core.composed`` reads past it.

    Raises:
        InputError: ``file-missing``, ``file-too-large``, ``file-not-text``.
    """
    return decoded(_bytes(path), path)


def _bytes(path: str) -> bytes:
    if path == "-":
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        try:
            with Path(path).open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            raise InputError("file-missing", path=harmless(path), reason=error.strerror or "") from error
    if len(data) > LARGEST:
        raise InputError("file-too-large", path=harmless(path), megabytes=LARGEST // 2**20)
    return data


def decoded(data: bytes, where: str) -> str:
    """UTF-8 bytes as text.

    Raises:
        InputError: ``file-not-text`` with the offset of the first byte that is not UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("file-not-text", path=harmless(where), byte=error.start) from error


def read_lines(path: str) -> Iterator[tuple[int, bytes]]:
    """Non-empty lines of a file with their numbers, from 1, not decoded yet; standard input for ``-``.

    Raises:
        InputError: ``file-missing``.
    """
    try:
        source = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115 (closed below)
    except OSError as error:
        raise InputError("file-missing", path=harmless(path), reason=error.strerror or "") from error
    with source:
        for number, line in enumerate(source, 1):
            if line.removeprefix(BOM_UTF8).strip():
                yield number, line


def json_line(line: bytes, where: str) -> dict[str, Any]:
    """One JSON object in UTF-8, without the byte-order mark that Notepad begins a file with.

    Raises:
        InputError: ``file-not-text``, ``line-not-json``.
    """
    text = decoded(line, where).removeprefix("\ufeff")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("line-not-json", where=harmless(where)) from error
    if not isinstance(value, dict):
        raise InputError("line-not-json", where=harmless(where))
    return value


@dataclass(frozen=True, slots=True)
class Message:
    """One line of a batch."""

    id: str | None
    draft: str
    post: str | None
    author: str | None
    intention: str
    gesture: Gesture
    lang: Language | None


def message(value: Mapping[str, Any], where: str) -> Message:
    """A batch line as a message; unknown keys are ignored, so that labelled files can be read as they are.

    Raises:
        InputError: ``line-field`` naming the field that is missing or of the wrong type.
    """
    gesture = text_field(value, "gesture", where) or Gesture.MESSAGE.value
    if gesture not in (Gesture.MESSAGE.value, Gesture.COMMENT.value):
        raise InputError("line-field", where=harmless(where), field="gesture")
    draft = text_field(value, "draft", where)
    if draft is None:
        raise InputError("line-field", where=harmless(where), field="draft")
    return Message(
        id=text_field(value, "id", where),
        draft=draft,
        post=text_field(value, "post", where),
        author=text_field(value, "author", where),
        intention=text_field(value, "intention", where) or "",
        gesture=Gesture(gesture),
        lang=language(value, where),
    )


def language(value: Mapping[str, Any], where: str) -> Language | None:
    """A line's language, or None where it is to be found out.

    Raises:
        InputError: ``line-field`` when it is none that coach reads.
    """
    lang = text_field(value, "lang", where)
    if lang not in (None, "auto", *get_args(Language)):
        raise InputError("line-field", where=harmless(where), field="lang")
    return None if lang in (None, "auto") else "fr" if lang == "fr" else "en"


def text_field(value: Mapping[str, Any], name: str, where: str) -> str | None:
    """A field's text, or None where the line has none; an ``id`` may be a number.

    Raises:
        InputError: ``line-field`` when it is anything else, or text that cannot be written down.
    """
    found = value.get(name)
    if found is None:
        return None
    if isinstance(found, int) and name == "id":
        return str(found)
    if not isinstance(found, str):
        raise InputError("line-field", where=harmless(where), field=name)
    try:
        found.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError("line-field", where=harmless(where), field=name) from error
    return found


def past_messages(path: str) -> Sequence[PastMessage]:
    """Previous messages, one ``{"id","to","date","text"}`` a line; a line without an id gets its number.

    Raises:
        InputError: as ``read_lines`` and ``json_line``; ``line-field`` for a line without a text.
    """
    found = []
    for number, line in read_lines(path):
        where = f"{path}:{number}"
        value = json_line(line, where)
        text = text_field(value, "text", where)
        if text is None:
            raise InputError("line-field", where=harmless(where), field="text")
        found.append(
            PastMessage(
                id=text_field(value, "id", where) or str(number),
                text=text,
                to=text_field(value, "to", where),
                date=text_field(value, "date", where),
            )
        )
    return found
