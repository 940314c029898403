"""Words that come back: sentences one cannot stop writing, openings, endings, questions, asks made too early."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from coach.core.text import Span, anchor, fold
from coach.mirror.clusters import SLOT, message_of
from coach.mirror.facts import Facts, folded_line
from coach.mirror.phrases import phrases
from coach.mirror.values import Habit, HabitKind, Manner, Seen

SHOWN: Mapping[HabitKind, int] = {
    "phrase": 12, "sentence": 8, "opening": 6, "greeting": 5, "ending": 6, "question": 6, "early-ask": 6,
}  # fmt: skip
"""Habits of a kind at most."""
TIMES = 3
"""Messages that must hold it for it to be a habit."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_WORDS = 4
_OPENING_WORDS = 4
"""Words of an opening by which two openings are the same."""


@dataclass(slots=True)
class _Found:
    """One habit in the making: rows that hold it, the last wording."""

    rows: list[int] = field(default_factory=list)
    text: str = ""


def habits_of(messages: Sequence[Seen], facts: Sequence[Facts]) -> tuple[Habit, ...]:
    """What at least ``TIMES`` messages say again; those that live outside one template first.

    Args:
        messages: oldest first.
        facts: theirs, row for row.
    """
    by: dict[HabitKind, dict[str, _Found]] = {kind: defaultdict(_Found) for kind in SHOWN}
    for row, (message, fact) in enumerate(zip(messages, facts, strict=True)):
        for kind, key, span in _said(message.text, fact):
            found = by[kind][key]
            if not found.rows or found.rows[-1] != row:
                found.rows.append(row)
            found.text = " ".join(span.of(message.text).split())
    habits: list[Habit] = []
    for kind, shown in SHOWN.items():
        ready = [_habit(kind, found, messages) for found in by[kind].values() if len(found.rows) >= TIMES]
        ready = [habit for habit in ready if habit.apart > 1 or kind == "early-ask"]
        ready.sort(key=lambda habit: (-habit.apart, -len(habit.messages), habit.text))
        habits += ready[:shown] if kind != "phrase" else _phrases(messages, facts, shown)
    return tuple(habits)


def _phrases(messages: Sequence[Seen], facts: Sequence[Facts], shown: int) -> list[Habit]:
    """Turns of phrase over the messages that stand alone and one message of each family."""
    rows: list[int] = []
    families: set[int] = set()
    for row, message in enumerate(messages):
        if message.family is None or message.family not in families:
            rows.append(row)
        if message.family is not None:
            families.add(message.family)
    found = phrases([[s.keys for s in facts[row].sentences] for row in rows], TIMES, shown)
    habits = []
    for one in found:
        held = [rows[at] for at in one.rows]
        place = anchor(one.keys, messages[held[-1]].text)
        text = place.of(messages[held[-1]].text) if place else one.keys
        habits.append(_habit("phrase", _Found(held, " ".join(text.split())), messages))
    return habits


def _said(text: str, fact: Facts) -> Iterable[tuple[HabitKind, str, Span]]:
    """(kind, what makes two the same, where) of everything in a message that may come back."""
    for sentence in fact.sentences:
        words = sentence.keys.split()
        if len(words) >= _SENTENCE_WORDS and message_of(sentence.keys).solid >= 1:
            asks = any(question.overlaps(sentence.span) for question in fact.questions)
            yield "question" if asks else "sentence", sentence.keys, sentence.span
        if fact.opening is not None and sentence.span.overlaps(fact.opening) and len(words) >= _OPENING_WORDS:
            start = " ".join(words[:_OPENING_WORDS])
            if SLOT not in start:
                yield "opening", start, _first_words(text, fact.opening, _OPENING_WORDS)
    if fact.greeting is not None and (line := folded_line(fact.greeting.of(text))):
        yield "greeting", line.split()[0], _first_words(text, fact.greeting, 1)
    if fact.sign_off is not None and (line := folded_line(fact.sign_off.of(text))):
        yield "ending", line, fact.sign_off
    if fact.early is not None:
        keys = next((s.keys for s in fact.sentences if s.span.overlaps(fact.early)), "")
        yield "early-ask", keys, fact.early


def _first_words(text: str, span: Span, count: int) -> Span:
    ends = [match.end() for match in _WORD.finditer(text, span.start, span.end)]
    return Span(span.start, ends[min(count, len(ends)) - 1] if ends else span.end)


def _habit(kind: HabitKind, found: _Found, messages: Sequence[Seen]) -> Habit:
    held = [messages[row] for row in found.rows]
    days = [message.day for message in held if message.day is not None]
    return Habit(
        kind=kind,
        text=found.text,
        messages=tuple(message.id for message in held),
        apart=len({("family", m.family) if m.family is not None else ("message", m.id) for m in held}),
        people=len({fold(message.to) for message in held if message.to}),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def manner_of(facts: Sequence[Facts]) -> Manner:
    """Counts over all messages."""
    lengths = sorted(fact.words for fact in facts)
    quarters = statistics.quantiles(lengths, n=4, method="inclusive") if len(lengths) > 1 else (lengths or [0]) * 3
    return Manner(
        tu=sum(fact.spoken == "tu" for fact in facts),
        vous=sum(fact.spoken == "vous" for fact in facts),
        both=sum(fact.spoken == "both" for fact in facts),
        questions=sum(len(fact.questions) for fact in facts),
        asking=sum(bool(fact.questions) for fact in facts),
        requests=sum(bool(fact.requests) for fact in facts),
        early=sum(fact.early is not None for fact in facts),
        lengths=(round(quarters[0]), round(quarters[1]), round(quarters[2])),
    )
