"""Days and months of messages, and which messages a range takes."""

from __future__ import annotations

import calendar
import re
import statistics
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from coach.core.scene import Language, PastMessage
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


_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LANGUAGES: dict[str, Language] = {
    "fr": "fr", "francais": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en",
}  # fmt: skip


def range_of(typed: str) -> Range:
    """A range typed as one line: ``2025-03``, ``2025-01..2025-06``, ``2025..``, ``fr``, and words of a name.

    A year or a month stands for all its days. What is no day, no month, no year and no language is a name.
    """
    since = until = None
    lang: Language | None = None
    person: list[str] = []
    for word in typed.split():
        first, dots, last = word.partition("..")
        begins, ends = _edge(first, last=False), _edge(last if dots else first, last=True)
        if (begins or not first) and (ends or (dots and not last)) and (begins or ends):
            since, until = begins or since, ends or until
        elif fold(word) in _LANGUAGES:
            lang = _LANGUAGES[fold(word)]
        else:
            person.append(word)
    return Range(since, until, " ".join(person), lang)


def _edge(word: str, *, last: bool) -> date | None:
    """The first or the last day of a year, a month or a day; None for anything else."""
    match = _DAY.fullmatch(word)
    if match is None:
        return None
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        begins = date(year or 0, month or (12 if last else 1), day or 1)
    except ValueError:
        return None
    if day is not None or not last:
        return begins
    return begins.replace(day=calendar.monthrange(begins.year, begins.month)[1])


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
    bits = [message.bits for message in messages if message.bits is not None]
    return Month(
        year=year,
        month=month,
        messages=len(messages),
        in_families=sum(message.family is not None for message in messages),
        address=round(sum(told) / len(told), 4) if told else None,
        told=len(told),
        length=round(statistics.median(message.words for message in messages)) if messages else None,
        read=len(bits),
        bits=round(statistics.median(bits), 1) if bits else None,
    )


def drawn_months(months: Sequence[Month], most: int) -> tuple[Month, ...]:
    """The months as a drawing shows them: themselves when at most ``most``, else quarters of a year, else years.

    A period's address is the mean over its messages; medians of lengths and bits are not put together and left out.
    """
    if len(months) <= most:
        return tuple(months)
    quarters = _periods(months, 3)
    return quarters if len(quarters) <= most else _periods(months, 12)


def _periods(months: Sequence[Month], size: int) -> tuple[Month, ...]:
    by: dict[tuple[int, int], list[Month]] = defaultdict(list)
    for month in months:
        by[month.year, (month.month - 1) // size].append(month)
    return tuple(_period(year, part * size + 1, size, held) for (year, part), held in sorted(by.items()))


def _period(year: int, month: int, size: int, held: Sequence[Month]) -> Month:
    told = sum(one.told for one in held)
    address = sum(one.address * one.told for one in held if one.address is not None)
    return Month(
        year=year,
        month=month,
        messages=sum(one.messages for one in held),
        in_families=sum(one.in_families for one in held),
        address=round(address / told, 4) if told else None,
        told=told,
        length=None,
        read=sum(one.read for one in held),
        months=size,
    )
