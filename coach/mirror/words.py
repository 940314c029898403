"""Days, months, shares and lines as a person reads them, in their language."""

from __future__ import annotations

import statistics
from datetime import date

from coach.core.scene import Language
from coach.core.text import harmless
from coach.i18n import catalogue
from coach.mirror.skeleton import Part, Slot
from coach.mirror.values import Family, Habit, Manner, Mirror, Month, OpenScene, Range, Resolved, Silence


class Words:
    """The catalogue's ``mirror`` domain in one language."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang
        self._say = catalogue(lang)

    def __call__(self, key: str, **values: str | int) -> str:
        """The sentence ``mirror.<key>``."""
        return self._say(f"mirror.{key}", **values)

    def count(self, key: str, n: int, **values: str | int) -> str:
        """The sentence ``mirror.<key>`` in the number ``n`` asks for."""
        template = self._say.count(f"mirror.{key}", n, **values)
        return template.replace(str(n), self.number(n), 1)

    def number(self, n: int) -> str:
        """A whole number with its thousands apart."""
        return f"{n:,}".replace(",", "\u202f" if self.lang == "fr" else ",")

    def share(self, part: float) -> str:
        """A share as whole per cent."""
        return self("percent", n=round(100 * part))

    def day(self, day: date) -> str:
        """``6 janvier 2025``; the first of a month is ``1er`` in French."""
        figure = "1er" if self.lang == "fr" and day.day == 1 else str(day.day)
        return self("day", day=figure, month=self(f"month.{day.month}"), year=day.year)

    def month(self, month: Month, *, short: bool = False) -> str:
        """``January 2025``, or ``Jan 2025``; a quarter or a year where the month stands for one."""
        if month.months >= 12:
            return str(month.year)
        name = self.period(month) if short or month.months > 1 else self(f"month.{month.month}")
        return self("month-year", month=name, year=month.year)

    def period(self, month: Month) -> str:
        """``Jan``, ``Q1`` or ``2025``: a month, a quarter or a year, as short as it goes."""
        if month.months >= 12:
            return str(month.year)
        return self("quarter", n=month.month // 3 + 1) if month.months > 1 else self(f"month.short.{month.month}")

    def quote(self, text: str) -> str:
        """A piece of text between the language's quotation marks, harmless to a terminal."""
        return self("quote", text=harmless(text))

    def span(self, mirror: Mirror) -> str:
        """How many messages, to how many people, from when to when."""
        count = f"{self.count('messages', len(mirror.messages))} {self.count('people', mirror.people)}"
        if not mirror.people:
            count = self.count("messages", len(mirror.messages))
        if mirror.first is None or mirror.last is None:
            return count
        if mirror.first == mirror.last:
            return self("span.one", n=count, first=self.day(mirror.first))
        return self("span", n=count, first=self.day(mirror.first), last=self.day(mirror.last))

    def empty(self, mirror: Mirror) -> tuple[str, str]:
        """A title and a sentence for a mirror without messages: of an empty library, or of a range with none in it."""
        asked = self.range(mirror.asked)
        return (self("empty.title"), self("empty.text")) if asked is None else (self("empty.range"), asked)

    def range(self, asked: Range) -> str | None:
        """Which messages are looked at; None for all."""
        said = []
        if asked.since is not None:
            said.append(self("range.since", day=self.day(asked.since)))
        if asked.until is not None:
            said.append(self("range.until", day=self.day(asked.until)))
        if asked.person.strip():
            said.append(self("range.person", who=self.quote(asked.person)))
        if asked.lang is not None:
            said.append(self(f"range.{asked.lang}"))
        return self("range", what=", ".join(said)) if said else None

    def family(self, family: Family) -> str:
        """How many messages, to how many people, between which days."""
        said = self.count("messages", len(family.members))
        if family.people:
            said += f" {self.count('people', family.people)}"
        if family.first is None or family.last is None:
            return f"{said}, {self('family.undated')}"
        if family.first == family.last:
            return f"{said}, {self('family.on', first=self.day(family.first))}"
        return f"{said}, {self('family.between', first=self.day(family.first), last=self.day(family.last))}"

    def part(self, part: Part) -> str:
        """The name of a part of a template, with how much of it the members keep."""
        return f"{self(f'part.{part.name}')}, {self('part.share', share=self.share(part.kept))}"

    def fillings(self, slot: Slot) -> str:
        """What filled a slot, how often where more than once, and how many fillings are not named."""
        named = [
            f"{self.filling(text)} {self('family.times', n=self.number(count))}" if count > 1 else self.filling(text)
            for text, count in slot.fillings
        ]
        return " · ".join([*named, self.others(slot.others)] if slot.others else named)

    def filling(self, text: str) -> str:
        """One filling; nothing has a word of its own."""
        return harmless(text) or self("family.nothing")

    def others(self, n: int) -> str:
        """How many further fillings there are."""
        return self("others", n=self.number(n))

    def notices(self, mirror: Mirror) -> list[str]:
        """Which messages are looked at when not all, and what is unusual about the dates."""
        asked = self.range(mirror.asked)
        said = [] if asked is None else [asked]
        if mirror.undated:
            said.append(self.count("undated", mirror.undated))
        if mirror.ahead:
            said.append(self.count("ahead", mirror.ahead))
        return said

    def read(self, mirror: Mirror) -> str | None:
        """How many messages the reader has read under the post they answer, and their median in bits."""
        bits = [message.bits for message in mirror.messages if message.bits is not None]
        return self.count("read", len(bits), bits=self.decimal(statistics.median(bits))) if bits else None

    def decimal(self, value: float) -> str:
        """A figure with one decimal."""
        said = f"{value:,.1f}"
        return said.replace(",", "\u202f").replace(".", ",") if self.lang == "fr" else said

    def bits(self, month: Month) -> str:
        """A month's median in bits; a dash where nothing was read."""
        return self("months.untold") if month.bits is None else self.decimal(month.bits)

    def habit(self, habit: Habit) -> str:
        """How many messages hold it, and to how many people they went."""
        said = self.count("times", len(habit.messages))
        return f"{said}, {self.count('people', habit.people)}" if habit.people else said

    def manner(self, manner: Manner) -> list[str]:
        """Questions, asks, tu and vous, length: a sentence each."""
        low, middle, high = map(self.number, manner.lengths)
        same = self("manner.length.same", middle=self.count("manner.word", manner.lengths[1]))
        said = [
            same if low == high else self("manner.length", low=low, middle=middle, high=high),
            self.count("manner.asking", manner.asking) + ".",
        ]
        asks = self.count("manner.requests", manner.requests)
        if manner.early:
            asks += f", {self.count('manner.early', manner.early)}"
        said.append(asks + ".")
        if manner.self_first or manner.reader_first:
            own, reader = self.count("times", manner.self_first), self.count("times", manner.reader_first)
            said.append(self("manner.first", own=own, reader=reader))
        if manner.tu or manner.vous or manner.both:
            spoken = {name: self.number(getattr(manner, name)) for name in ("tu", "vous", "both")}
            said.append(self("manner.spoken", **spoken))
        return said

    def open_scene(self, one: OpenScene) -> str:
        """Why a scene waits."""
        days = {"since": self.day(one.since), "back": self.day(one.back) if one.back else ""}
        return self(f"scene.{one.state}", **days)

    def silence(self, one: Silence) -> str:
        """A silence with its reason, when one was given."""
        who = harmless(one.author or self("scene.someone"))
        if one.why.strip():
            return self("silence.why", who=who, on=self.day(one.on), why=harmless(one.why.strip()))
        return self("silence", who=who, on=self.day(one.on))

    def resolved(self, one: Resolved) -> str:
        """A criterion, in how many scenes it went away, and in how many it stayed."""
        said = self("resolved.line", criterion=self.criterion(one), gone=self.count("scenes", one.scenes))
        return f"{said}, {self.count('resolved.stayed', one.stayed)}" if one.stayed else said

    def criterion(self, one: Resolved) -> str:
        """The name of what was resolved."""
        return self(f"criterion.{one.criterion.value}")
