"""Words that come back: sentences one cannot stop writing, turns of phrase, openings, questions, asks, endings."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from coach.core.text import Span, anchor, fold, folded_words
from coach.mirror.beginnings import Start, as_written, beginnings
from coach.mirror.facts import Facts, folded_line
from coach.mirror.phrases import phrases
from coach.mirror.values import Habit, HabitKind, Manner, Seen

SHOWN: Mapping[HabitKind, int] = {
    "sentence": 8, "phrase": 10, "opening": 6, "start": 8, "question": 6, "ask": 6, "early-ask": 6, "greeting": 5,
    "ending": 6,
}  # fmt: skip
"""Habits of a kind at most, in the order in which the kinds are shown."""
TIMES = 3
"""Messages that must hold it for it to be a habit; one asked too early is shown from the first on."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(slots=True)
class _Found:
    """One habit in the making: rows that hold it, where the last of them does, or its wording."""

    rows: list[int] = field(default_factory=list)
    span: Span | None = None
    text: str = ""

    def wording(self, messages: Sequence[Seen]) -> str:
        """As it was written last, on one line."""
        return self.text if self.span is None else " ".join(self.span.of(messages[self.rows[-1]].text).split())


def habits_of(messages: Sequence[Seen], facts: Sequence[Facts]) -> tuple[Habit, ...]:
    """What at least ``TIMES`` messages say again; those that live outside one template first.

    Args:
        messages: oldest first.
        facts: theirs, row for row.
    """
    whole = _whole(messages, facts)
    begun = _begun(messages, facts)
    by: dict[HabitKind, list[Habit]] = {}
    for kind in SHOWN:
        found = [one for one in whole[kind].values() if len(one.rows) >= (1 if kind == "early-ask" else TIMES)]
        by[kind] = [_habit(kind, one, messages) for one in found]
    named = [(_flat(habit.text), len(habit.messages)) for held in by.values() for habit in held]
    for kind, begins in begun.items():
        by[kind] += [_habit(kind, one, messages) for one in begins if not _named(one, named, start=True)]
    phrased = _phrases(messages, facts, 2 * SHOWN["phrase"])
    by["phrase"] = [_habit("phrase", one, messages) for one in phrased if not _named(one, named, start=False)]
    return tuple(habit for kind, shown in SHOWN.items() for habit in _ranked(kind, by[kind])[:shown])


def _ranked(kind: HabitKind, found: Sequence[Habit]) -> list[Habit]:
    ready = [habit for habit in found if habit.apart > 1 or kind == "early-ask"]
    return sorted(ready, key=lambda habit: (-habit.apart, -len(habit.messages), habit.text))


def _named(found: _Found, named: Sequence[tuple[str, int]], *, start: bool) -> bool:
    """Whether a whole sentence that comes back as often says it already, from its start on or anywhere."""
    own = _flat(found.text)
    return any(
        len(found.rows) <= count and (text.startswith(own) if start else f" {own} " in f" {text} ")
        for text, count in named
    )


def _flat(text: str) -> str:
    return " ".join(folded_words(text))


def _whole(messages: Sequence[Seen], facts: Sequence[Facts]) -> dict[HabitKind, dict[str, _Found]]:
    """Whole sentences, greetings and endings, by what makes two of them the same."""
    by: dict[HabitKind, dict[str, _Found]] = {kind: defaultdict(_Found) for kind in SHOWN}
    for row, (message, fact) in enumerate(zip(messages, facts, strict=True)):
        for kind, key, span in _said(message, fact):
            found = by[kind][key]
            if not found.rows or found.rows[-1] != row:
                found.rows.append(row)
            found.span = span
    return by


def _begun(messages: Sequence[Seen], facts: Sequence[Facts]) -> dict[HabitKind, list[_Found]]:
    """Beginnings of openings, of asks, of questions and of all other sentences."""
    owner = [_owner(one) or f"row {row}" for row, one in enumerate(messages)]
    starts: dict[HabitKind, list[Start]] = defaultdict(list)
    for row, fact in enumerate(facts):
        for sentence in fact.sentences:
            kind: HabitKind = _kind(sentence.span, fact)
            if kind == "sentence":
                kind = "opening" if fact.opening and sentence.span.overlaps(fact.opening) else "start"
            if sentence.begins:
                starts[kind].append(Start(row, sentence.begins, sentence.span))
    return {
        kind: [
            _Found(list(one.rows), text=as_written(one, messages[one.last.row].text))
            for one in beginnings(held, owner, TIMES)
        ]
        for kind, held in starts.items()
    }


def _kind(span: Span, fact: Facts) -> HabitKind:
    if any(span.overlaps(request) for request in fact.requests):
        return "ask"
    return "question" if any(span.overlaps(question) for question in fact.questions) else "sentence"


def _phrases(messages: Sequence[Seen], facts: Sequence[Facts], most: int) -> list[_Found]:
    """Turns of phrase over the messages that stand alone and one message of each family."""
    rows: list[int] = []
    families: set[int] = set()
    for row, message in enumerate(messages):
        if message.family is None or message.family not in families:
            rows.append(row)
        if message.family is not None:
            families.add(message.family)
    found = []
    for one in phrases([[s.keys for s in facts[row].sentences] for row in rows], TIMES, most):
        held = [rows[at] for at in one.rows]
        place = anchor(one.keys, messages[held[-1]].text)
        text = place.of(messages[held[-1]].text) if place else one.keys
        found.append(_Found(held, text=" ".join(text.split())))
    return found


def _said(message: Seen, fact: Facts) -> Iterable[tuple[HabitKind, str, Span]]:
    """(kind, what makes two the same, where) of everything in a message that may come back whole."""
    text = message.text
    for sentence in fact.sentences:
        if sentence.same:
            yield _kind(sentence.span, fact), sentence.same, sentence.span
    if fact.greeting is not None and (line := folded_line(fact.greeting.of(text))):
        yield "greeting", line.split()[0], _first_word(text, fact.greeting)
    if fact.sign_off is not None and (line := folded_line(fact.sign_off.of(text))):
        yield "ending", line, fact.sign_off
    if message.early is not None:
        yield "early-ask", _owner(message) or " ".join(folded_words(message.early.of(text))), message.early


def _owner(message: Seen) -> str | None:
    return None if message.family is None else f"family {message.family}"


def _first_word(text: str, span: Span) -> Span:
    found = _WORD.search(text, span.start, span.end)
    return Span(span.start, found.end()) if found else span


def _habit(kind: HabitKind, found: _Found, messages: Sequence[Seen]) -> Habit:
    held = [messages[row] for row in found.rows]
    days = [message.day for message in held if message.day is not None]
    return Habit(
        kind=kind,
        text=found.wording(messages),
        messages=tuple(message.id for message in held),
        apart=len({_owner(message) or f"message {message.id}" for message in held}),
        people=len({fold(message.to) for message in held if message.to}),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def manner_of(messages: Sequence[Seen], facts: Sequence[Facts]) -> Manner:
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
        early=sum(message.early is not None for message in messages),
        lengths=(round(quarters[0]), round(quarters[1]), round(quarters[2])),
        self_first=sum(fact.first == "self" for fact in facts),
        reader_first=sum(fact.first == "reader" for fact in facts),
    )
