"""A text as it is read, and its way back to the text as given: combining accents composed, a byte-order mark dropped.

A Mac writes ``é`` as two code points where other machines write one, and Notepad begins a file with a mark nobody sees:
everything that looks at words looks at the composed text, and every span a person is shown counts the text as given.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from coach.core.remark import Remark
from coach.core.report import Address, Passage, Report, Reuse
from coach.core.text import Span

MARK = "\ufeff"
"""The byte-order mark."""


@dataclass(frozen=True)
class Composed:
    """A text in Unicode's composed form (NFC), without a byte-order mark at its start."""

    given: str
    """As the person gave it."""
    text: str
    """What is read."""

    @classmethod
    def of(cls, text: str) -> Composed:
        """The text composed; one that is so already is not looked at again."""
        bare = text.lstrip(MARK)
        return cls(text, bare if unicodedata.is_normalized("NFC", bare) else _nfc(bare))

    @property
    def changed(self) -> bool:
        """Whether spans of the two differ."""
        return self.text != self.given

    def back(self, span: Span) -> Span:
        """A span of ``text`` as the span of ``given`` it stands for, sequences that were composed whole."""
        if not self.changed:
            return span
        starts, ends = self._bounds
        start = starts[span.start]
        return Span(start, max(start, ends[span.end]))

    def tiled(self, spans: Sequence[Span]) -> list[Span]:
        """Spans that tile ``text`` as spans that tile ``given``; what was dropped at the start goes with the first."""
        if not self.changed or not spans:
            return list(spans)
        starts, _ = self._bounds
        cuts = [0, *(starts[span.start] for span in spans[1:]), len(self.given)]
        return [Span(start, end) for start, end in pairwise(cuts)]

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """For each boundary of ``text``, where a span that starts there starts in ``given``, and one that ends there
        ends."""
        at = len(self.given) - len(self.given.lstrip(MARK))
        starts, ends = [at], [at]
        for before, after in _sequences(self.given[at:]):
            if before == after:
                starts += range(at + 1, at + len(before) + 1)
                ends += range(at + 1, at + len(before) + 1)
            else:
                inside = len(after) - 1
                starts += [at] * inside + [at + len(before)]
                ends += [at + len(before)] * (inside + 1)
            at += len(before)
        return starts, ends


def _sequences(text: str) -> Iterator[tuple[str, str]]:
    """The text cut where nothing composes over the cut, each piece as given and composed."""
    start = 0
    for at, char in enumerate(text):
        if at == start or (not char.isascii() and unicodedata.combining(unicodedata.normalize("NFD", char)[0])):
            continue
        before = _nfc(text[start:at])
        if char.isascii() or _nfc(text[start : at + 1]) == before + _nfc(char):
            yield text[start:at], before
            start = at
    if start < len(text):
        yield text[start:], _nfc(text[start:])


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def as_given(report: Report, draft: Composed, post: Composed | None) -> Report:
    """A report on composed texts, its spans counted in the texts as given; spans in past messages stay."""
    if not draft.changed and (post is None or not post.changed):
        return report
    return replace(
        report,
        address=_address(report.address, draft, post) if report.address else None,
        reuse=_reuse(report.reuse, draft),
        remarks=tuple(_remark(remark, draft, post) for remark in report.remarks),
    )


def _in_post(span: Span | None, post: Composed | None) -> Span | None:
    return post.back(span) if span is not None and post is not None else span


def _remark(remark: Remark, draft: Composed, post: Composed | None) -> Remark:
    return replace(remark, span=draft.back(remark.span), post_span=_in_post(remark.post_span, post))


def _address(address: Address, draft: Composed, post: Composed | None) -> Address:
    spans = draft.tiled([piece.span for piece in address.pieces])
    pieces = [replace(piece, span=span) for piece, span in zip(address.pieces, spans, strict=True) if len(span)]
    return replace(
        address,
        pieces=tuple(pieces),
        sentences=tuple(
            replace(sentence, span=draft.back(sentence.span), post_span=_in_post(sentence.post_span, post))
            for sentence in address.sentences
        ),
        unanswered=tuple(post.back(span) if post is not None else span for span in address.unanswered),
    )


def _reuse(reuse: Reuse, draft: Composed) -> Reuse:
    return replace(
        reuse,
        matches=tuple(
            replace(match, passages=tuple(Passage(draft.back(each.draft), each.past) for each in match.passages))
            for match in reuse.matches
        ),
    )
