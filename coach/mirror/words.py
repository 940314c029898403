"""Days, months, shares and lines as a person reads them, in their language."""

from __future__ import annotations

from datetime import date

from coach.core.scene import Language
from coach.core.text import harmless
from coach.i18n import catalogue
from coach.mirror.values import Family, Manner, Mirror, Month, OpenScene, Resolved, Silence


class Words:
    """The catalogue's ``mirror`` domain in one language."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang
        self._say = catalogue(lang)

    def __call__(self, key: str, **values: str | int) -> str:
        """The sentence ``mirror.<key>``."""
        return self._say(f"mirror.{key}", **values)

    def count(self, key: str, n: int) -> str:
        """The sentence ``mirror.<key>`` in the number ``n`` asks for."""
        template = self._say.count(f"mirror.{key}", n)
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
        """``January 2025``, or ``Jan 2025``."""
        return self("month-year", month=self(f"month.{'short.' if short else ''}{month.month}"), year=month.year)

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

    def kept(self, family: Family) -> str:
        """How much of opening, body and ask the members keep."""
        return ", ".join(
            self(f"family.part.{part.name}", share=self.share(part.kept)) for part in family.skeleton.parts
        )

    def notices(self, mirror: Mirror) -> list[str]:
        """What is unusual about the dates."""
        said = [self.count("undated", mirror.undated)] if mirror.undated else []
        return [*said, self.count("ahead", mirror.ahead)] if mirror.ahead else said

    def manner(self, manner: Manner) -> list[str]:
        """Questions, asks, tu and vous, length: a sentence each."""
        low, middle, high = manner.lengths
        said = [
            self(
                "manner.length",
                low=self.number(low),
                middle=self.number(middle),
                high=self.number(high),
            ),
            self.count("manner.asking", manner.asking) + ".",
        ]
        asks = self.count("manner.requests", manner.requests)
        if manner.early:
            asks += f", {self.count('manner.early', manner.early)}"
        said.append(asks + ".")
        if manner.tu or manner.vous or manner.both:
            counts = {name: self.number(getattr(manner, name)) for name in ("tu", "vous", "both")}
            said.append(self("manner.spoken", **counts))
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
        """A criterion and in how many scenes it went away."""
        return self(
            "resolved.line", criterion=self(f"criterion.{one.criterion.value}"), gone=self.count("scenes", one.scenes)
        )
