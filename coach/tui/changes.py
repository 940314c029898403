"""What changed from one version of a draft to another, and what that resolved. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from coach.core.remark import Criterion
from coach.core.report import Report
from coach.core.text import sentences

Sign = Literal["same", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence of either version."""

    sign: Sign
    text: str


def changes(old: str, new: str) -> list[Change]:
    """The sentences of both versions in reading order: those kept, those gone, those new."""
    before, after = ([span.of(text) for span in sentences(text)] for text in (old, new))
    found: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.extend(Change("same", text) for text in before[i:j])
        else:
            found.extend(Change("gone", text) for text in before[i:j])
            found.extend(Change("new", text) for text in after[k:m])
    return found


@dataclass(frozen=True, slots=True)
class Resolved:
    """Criteria of two readings compared, in the order they were remarked on."""

    gone: tuple[Criterion, ...]
    still: tuple[Criterion, ...]
    new: tuple[Criterion, ...]


def resolved(before: Report, after: Report) -> Resolved:
    """What the later reading no longer remarks on, still does, and newly does."""
    had, has = _criteria(before), _criteria(after)
    return Resolved(
        tuple(one for one in had if one not in has),
        tuple(one for one in had if one in has),
        tuple(one for one in has if one not in had),
    )


def _criteria(report: Report) -> Sequence[Criterion]:
    return list(dict.fromkeys(remark.criterion for remark in report.remarks))
