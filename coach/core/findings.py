"""All that the readings found of one draft, and how it is made into one ``Report``."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from coach.core.critique import choose
from coach.core.parts import parts
from coach.core.remark import Criterion, Disagreement, Phrase, Remark
from coach.core.report import Address, Levels, Models, Report, Reuse
from coach.core.scene import Gesture, Language
from coach.core.text import Span, sentences


@dataclass(frozen=True, slots=True)
class Findings:
    """What is known so far; each reading replaces its own part."""

    draft: str
    post: str | None
    lang: Language
    gesture: Gesture
    author: str | None = None
    rules: tuple[Remark, ...] = ()
    reuse: Reuse = field(default_factory=Reuse)
    address: Address | None = None
    levels: Levels = field(default_factory=lambda: Levels(0, 0, 0))
    critic: tuple[Remark, ...] = ()
    notices: tuple[Phrase, ...] = ()
    models: Models = field(default_factory=Models)


def report(found: Findings, disagreed: Collection[Disagreement]) -> Report:
    """One report of what is known so far; what the person disagreed with is among its remarks, and never shown."""
    remarks = (*found.rules, *_recycled(found), *_levels(found), *found.critic)
    shown, question = choose(remarks, disagreed, found.draft)
    return Report(
        lang=found.lang,
        address=found.address,
        reuse=found.reuse,
        levels=found.levels,
        remarks=remarks,
        shown=shown,
        question=question,
        models=found.models,
        notices=found.notices,
    )


def _recycled(found: Findings) -> list[Remark]:
    """One remark for the best match, on its longest passage, or on the first sentence when none is shared."""
    if not found.reuse.flag or not found.reuse.matches:
        return []
    match = found.reuse.matches[0]
    span = max((passage.draft for passage in match.passages), key=len, default=_first_sentence(found))
    return [
        Remark(
            Criterion.RECYCLED,
            span,
            "reuse",
            Phrase("remarks.recycled.text"),
            Phrase("remarks.recycled.question"),
            weight=0.5 + match.score / 2,
        )
    ]


def _levels(found: Findings) -> list[Remark]:
    """What is missing between the draft and its reader; said only where there is a post to miss.

    A draft that wholly sees its reader, and considers them, is not told that it could go to anyone, or that nothing in
    it answers, whatever the address makes of it: the address misses many an answer in other words, which the levels
    see. Half seen is not enough: that is what a letter to somebody else looks like.
    """
    if found.post is None:
        return []
    missing: list[tuple[Criterion, Span, float]] = []
    considered = found.levels.seen == 2 and found.levels.considered > 0
    untied = found.address is not None and found.address.untied and not considered
    if found.address is not None and found.address.verdict == "anyone" and not considered:
        missing.append((Criterion.ANYONE, _least_addressed(found, found.address), 0.8))
    if untied or found.levels.seen == 0:
        missing.append((Criterion.NOT_SEEN, _first_sentence(found), 0.7))
    elif found.levels.considered == 0:
        missing.append((Criterion.NOT_CONSIDERED, _first_sentence(found), 0.5))
    if found.levels.invited == 0 and found.gesture is Gesture.MESSAGE:
        missing.append((Criterion.NOT_INVITED, _last_sentence(found), 0.3))
    return [
        Remark(
            criterion,
            span,
            "reader" if criterion is Criterion.ANYONE else "rule",
            Phrase(f"remarks.{name}.text"),
            Phrase(f"remarks.{name}.question"),
            weight=weight,
        )
        for criterion, span, weight in missing
        for name in ("untied" if untied and criterion is Criterion.NOT_SEEN else criterion.value,)
    ]


def _body(found: Findings) -> Sequence[Span]:
    return parts(found.draft, found.lang, found.author).body or sentences(found.draft)


def _first_sentence(found: Findings) -> Span:
    return _body(found)[0]


def _last_sentence(found: Findings) -> Span:
    return _body(found)[-1]


def _least_addressed(found: Findings, address: Address) -> Span:
    """The body's sentence that the post explains least; both lists are in order, and gone through once."""
    body, told, first = _body(found), address.sentences, 0
    least, bits = body[0], math.inf
    for span in body:
        while first < len(told) and told[first].span.end <= span.start:
            first += 1
        at, explained = first, 0.0
        while at < len(told) and told[at].span.overlaps(span):
            explained += told[at].bits
            at += 1
        if explained < bits:
            least, bits = span, explained
    return least
