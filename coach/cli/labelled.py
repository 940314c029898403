"""The lines of a labelled file, each looked at before anything is read: a bench takes minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.cli.files import Message, language, message, text_field
from coach.core.bench_reuse import Probe
from coach.core.report import Levels
from coach.core.scene import PastMessage
from coach.core.text import harmless
from coach.errors import InputError

Line = tuple[str, Mapping[str, Any]]
"""Where a line stands (``path:number``), and its object."""


@dataclass(frozen=True, slots=True)
class LabelledDraft:
    """A draft with what people said of it."""

    message: Message
    post: str
    post_id: str
    """The post's text where the line names none."""
    cls: str
    levels: Levels
    flags: frozenset[str]


def labelled_draft(line: Line) -> LabelledDraft:
    """A line of an address file.

    Raises:
        InputError: ``line-field`` naming the field that is missing or of the wrong kind.
    """
    where, value = line
    post = _needed(line, "post")
    flags = value.get("flags")
    if not isinstance(flags, list) or not all(isinstance(flag, str) for flag in flags):
        raise InputError("line-field", where=harmless(where), field="flags")
    return LabelledDraft(
        message=message(value, where),
        post=post,
        post_id=text_field(value, "post_id", where) or post,
        cls=_needed(line, "class"),
        levels=Levels(*(_level(line, name) for name in ("seen", "considered", "invited"))),
        flags=frozenset(flags),
    )


def reuse_lines(lines: Sequence[Line]) -> tuple[list[PastMessage], list[Probe]]:
    """The earlier messages of a reuse file, and what is held against them.

    Raises:
        InputError: ``line-field``, as above.
    """
    past, probes = [], []
    for line in lines:
        where, value = line
        identifier, text, lang = _needed(line, "id"), _needed(line, "text"), language(value, where)
        if _needed(line, "kind") == "past":
            to, date = (text_field(value, name, where) for name in ("to", "date"))
            past.append(PastMessage(identifier, text, to, date, lang))
        else:
            probes.append(Probe(identifier, _needed(line, "type"), text, text_field(value, "of", where), lang))
    return past, probes


def _needed(line: Line, name: str) -> str:
    where, value = line
    found = text_field(value, name, where)
    if found is None:
        raise InputError("line-field", where=harmless(where), field=name)
    return found


def _level(line: Line, name: str) -> int:
    where, value = line
    found = value.get(name)
    if isinstance(found, bool) or found not in (0, 1, 2):
        raise InputError("line-field", where=harmless(where), field=name)
    return int(found)
