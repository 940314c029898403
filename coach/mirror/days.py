"""Days and months of messages, and which messages a range takes."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from coach.core.scene import PastMessage
from coach.core.text import fold, folded_words
from coach.mirror.values import Month, Range, Seen

LONGEST_SPAN = 240
"""Months between the first and the last message up to which empty months are listed too."""


def day_of(message: PastMessage) -> date | None:
    """The message's day; None where it is missing or no day at all."""
    try:
        return date.fromisoformat(message.date[:10]) if message.date else None
    except ValueError:
        return None


def within(messages: Sequence[PastMessage], asked: Range, today: date) -> list[PastMessage]:
    """The messages of a range; a day to come counts as no day."""
    wanted = folded_words(asked.person)
    kept = []
    for message in messages:
        day = day_of(message)
        if day is not None and day > today:
            day = None
        if (asked.since or asked.until) and day is None:
            continue
        if day is not None and ((asked.since and day < asked.since) or (asked.until and day > asked.until)):
            continue
        if wanted and not all(word in fold(message.to or "") for word in wanted):
            continue
        if asked.lang is not None and message.lang is not None and message.lang != asked.lang:
            continue
        kept.append(message)
    return kept


def months_of(messages: Sequence[Seen]) -> tuple[Month, ...]:
    """Volume and presence by calendar month."""
    by: dict[tuple[int, int], list[Seen]] = defaultdict(list)
    for message in messages:
        if message.day is not None:
            by[message.day.year, message.day.month].append(message)
    if not by:
        return ()
    names = sorted(by)
    (year, month), last = names[0], names[-1]
    if (last[0] - year) * 12 + last[1] - month < LONGEST_SPAN:
        names = []
        while (year, month) <= last:
            names.append((year, month))
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return tuple(_month(*name, by.get(name, [])) for name in names)


def _month(year: int, month: int, messages: Sequence[Seen]) -> Month:
    told = [message.address for message in messages if message.address is not None]
    return Month(
        year=year,
        month=month,
        messages=len(messages),
        in_families=sum(message.family is not None for message in messages),
        address=round(sum(told) / len(told), 4) if told else None,
        told=len(told),
        length=round(statistics.median(message.words for message in messages)) if messages else None,
    )
