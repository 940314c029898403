"""A text as it is read, and its way back to the text as given: combining accents composed, a byte-order mark dropped.

A Mac writes ``é`` as two code points where other machines write one, and Notepad begins a file with a mark nobody sees:
everything that looks at words looks at the composed text, and every span a person is shown counts the text as given.
What is quoted in a sentence is quoted as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from coach.core.remark import Observation, Phrase, Remark
from coach.core.report import Address, Passage, Report, Reuse, ReuseMatch
from coach.core.text import Span

MARK = "\ufeff"
"""The byte-order mark."""
LONGEST = 4
"""Code points that compose into one at most (a Greek alpha with three marks)."""
_CROWD = 30
"""Accents on one letter that are read, as many as Unicode's stream-safe form allows: no language needs more than a few,
and to put thousands in order takes seconds."""
_MANY = re.compile(rf"[\u0300-\U0010ffff]{{{_CROWD + 1}}}")
"""Where too many could be: no accent lies before U+0300."""


@dataclass(frozen=True)
class Composed:
    """A text in Unicode's composed form (NFC), without a byte-order mark at its start and without the accents past the
    thirtieth on one letter."""

    given: str
    """As the person gave it."""
    text: str
    """What is read."""

    @classmethod
    def of(cls, text: str) -> Composed:
        """The text composed; one that is so already is not looked at again."""
        bare = _thinned(text.lstrip(MARK))
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
        if at == start or _is_accent(char):
            continue
        before = _nfc(text[start:at])
        if char.isascii() or _nfc(text[start : at + 1]) == before + _nfc(char):
            yield text[start:at], before
            start = at
    if start < len(text):
        yield text[start:], _nfc(text[start:])


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", _thinned(text))


@lru_cache(maxsize=4096)
def _is_accent(char: str) -> bool:
    return not char.isascii() and unicodedata.combining(unicodedata.normalize("NFD", char)[0]) > 0


def _thinned(text: str) -> str:
    if not _MANY.search(text):
        return text
    kept: list[str] = []
    accents = 0
    for char in text:
        accents = accents + 1 if _is_accent(char) else 0
        if accents <= _CROWD:
            kept.append(char)
    return "".join(kept)


def as_given(report: Report, draft: Composed, post: Composed | None, intention: str = "") -> Report:
    """A report on composed texts, its spans counted in the texts as given, its quotations as they stand there; spans in
    past messages stay.

    Args:
        report: what was found in the composed texts.
        draft: the draft.
        post: what it answers.
        intention: as the person typed it; it is quoted on one line.
    """
    declared = Composed.of(" ".join(intention.split()))
    sources = [text for text in (draft, post, declared) if text is not None]
    if not any(text.changed for text in sources):
        return report
    return replace(
        report,
        address=_address(report.address, draft, post) if report.address else None,
        reuse=_reuse(report.reuse, draft),
        remarks=tuple(_remark(remark, draft, post, sources) for remark in report.remarks),
    )


def past_as_given(reuse: Reuse, given: Mapping[str, str]) -> Reuse:
    """What was found in composed past messages, their spans counted in the texts by id as given."""
    return replace(reuse, matches=tuple(_match(match, Composed.of(given[match.id])) for match in reuse.matches))


def _match(match: ReuseMatch, past: Composed) -> ReuseMatch:
    if not past.changed:
        return match
    passages = tuple(Passage(each.draft, past.back(each.past)) for each in match.passages)
    return replace(match, text=past.given, passages=passages)


def _in_post(span: Span | None, post: Composed | None) -> Span | None:
    return post.back(span) if span is not None and post is not None else span


def _remark(remark: Remark, draft: Composed, post: Composed | None, sources: Sequence[Composed]) -> Remark:
    return replace(
        remark,
        span=draft.back(remark.span),
        post_span=_in_post(remark.post_span, post),
        explanation=_phrase(remark.explanation, sources, remark.span.start),
        question=None if remark.question is None else _phrase(remark.question, sources, remark.span.start),
    )


def _phrase(said: Phrase | Observation, sources: Sequence[Composed], near: int) -> Phrase | Observation:
    if isinstance(said, Observation) or not said.values:
        return said
    return replace(said, values={name: _quoted(value, sources, near) for name, value in said.values.items()})


def _quoted(value: str | int, sources: Sequence[Composed], near: int) -> str | int:
    """A quotation as it stands in the first of the texts that holds it, in the draft rather from where a remark is."""
    if isinstance(value, str):
        for text in sources:
            after = text.text.find(value, near if text is sources[0] else 0)
            at = after if after >= 0 else text.text.find(value)
            if at >= 0:
                return text.back(Span(at, at + len(value))).of(text.given)
    return value


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
