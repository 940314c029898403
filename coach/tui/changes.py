"""What changed from one version of a draft to another, and what that resolved. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from coach.core.remark import Criterion
from coach.core.report import Report
from coach.core.text import Span, sentences, words

Sign = Literal["same", "gone", "new"]

ALIKE = 0.4
"""Share of words (``SequenceMatcher.ratio``) from which two sentences are one sentence reworked."""


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence of either version."""

    sign: Sign
    text: str
    touched: tuple[Span, ...] = ()
    """Code points of ``text`` that the other version lacks; empty where the whole sentence is gone or new."""


def changes(old: str, new: str) -> list[Change]:
    """The sentences of both versions in reading order: those kept, those gone, those new.

    A sentence that was reworked stands right after what it was, and the words it does not share are told apart.
    """
    before, after = ([span.of(text) for span in sentences(text)] for text in (old, new))
    found: list[Change] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.extend(Change("same", text) for text in before[i:j])
        else:
            found.extend(_paired(before[i:j], after[k:m]))
    return found


def _paired(gone: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Sentences gone and new, in order; two that are alike stand together, the one gone first."""
    found: list[Change] = []
    left = right = 0
    for place, text in enumerate(new):
        twin = next((at for at in range(left, len(gone)) if _matcher(gone[at], text).ratio() >= ALIKE), None)
        if twin is not None:
            found += _apart(gone[left:twin], new[right:place])
            found += _reworked(gone[twin], text)
            left, right = twin + 1, place + 1
    return found + _apart(gone[left:], new[right:])


def _apart(gone: Sequence[str], new: Sequence[str]) -> list[Change]:
    return [Change("gone", text) for text in gone] + [Change("new", text) for text in new]


def _reworked(old: str, new: str) -> tuple[Change, Change]:
    before, after = words(old), words(new)
    gone: list[Span] = []
    come: list[Span] = []
    for tag, i, j, k, m in _matcher(old, new).get_opcodes():
        if tag != "equal":
            gone += [Span(before[i].start, before[j - 1].end)] if j > i else []
            come += [Span(after[k].start, after[m - 1].end)] if m > k else []
    return Change("gone", old, tuple(gone)), Change("new", new, tuple(come))


def _matcher(old: str, new: str) -> SequenceMatcher[str]:
    before, after = ([span.of(text) for span in words(text)] for text in (old, new))
    return SequenceMatcher(None, before, after, autojunk=False)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Criteria of two readings compared, in the order they were remarked on."""

    gone: tuple[Criterion, ...]
    still: tuple[Criterion, ...]
    new: tuple[Criterion, ...]


def resolved(had: Sequence[Criterion], has: Sequence[Criterion]) -> Resolved:
    """What the later reading no longer remarks on, still does, and newly does."""
    return Resolved(
        tuple(one for one in had if one not in has),
        tuple(one for one in had if one in has),
        tuple(one for one in has if one not in had),
    )


def criteria(report: Report) -> tuple[Criterion, ...]:
    """What a reading remarks on, each criterion once."""
    return tuple(dict.fromkeys(remark.criterion for remark in report.remarks))
