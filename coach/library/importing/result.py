"""What an import found, before anything is written: messages, what was left out and why, who the owner seems to be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from coach.core.langid import detect
from coach.core.scene import Language, PastMessage
from coach.errors import InputError
from coach.library.past import likeness
from coach.ports import Progress

Kind = Literal["linkedin", "mail", "jsonl", "csv", "text"]
"""What the files were taken for; the library keeps it as the messages' source."""

Reason = Literal[
    "empty", "draft", "not-yours", "campaign", "duplicate", "unreadable", "too-long", "automatic", "unknown-kind"
]
"""Why something was left out; the sentence is ``library.skip.<reason>``."""

MAX_CHARS = 20_000
"""A longer text is no message to one person."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that does not come in."""

    where: str
    """The file's name, with ``:line`` where one line is meant."""
    reason: Reason
    count: int = 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone who may be the owner of the files."""

    name: str
    """As written in the files."""
    address: str
    """Profile URL or mail address; empty where the files give none. Either may be passed as ``owner``."""
    share: float
    """0 to 1: in how much of the conversations they take part."""
    messages: int
    """How many messages they sent."""


@dataclass(frozen=True, slots=True)
class Import:
    """What would come in; nothing is written until it is passed to ``bring_in``."""

    kind: Kind
    messages: tuple[PastMessage, ...]
    """In the order of the files, each text and recipient once."""
    skipped: tuple[Skipped, ...] = ()
    owners: tuple[Candidate, ...] = ()
    """Who may be the owner, likeliest first; ``messages`` are those of the first. Empty where nobody need be asked."""
    confidence: float = 1.0
    """0 to 1: how far the first candidate stands from the second."""
    confirmed: bool = True
    """False: the owner was found, not named; the person has to say yes before anything comes in."""

    def confirm(self) -> Import:
        """The same, once the person said that the first candidate is who they are."""
        return replace(self, confirmed=True)


def as_day(text: str | None) -> str | None:
    """The ISO 8601 day a text begins with, or None when it does not begin with one that exists."""
    match = _DAY.match((text or "").strip())
    try:
        return date.fromisoformat(match[0]).isoformat() if match else None
    except ValueError:
        return None


class Gathering:
    """Collects messages, each once, and counts what is left out."""

    def __init__(self, kind: Kind, progress: Progress | None = None) -> None:
        self._kind: Kind = kind
        self._messages: dict[bytes, PastMessage] = {}
        self._skipped: Counter[tuple[str, Reason]] = Counter()
        self.progress: Progress = progress or _quiet

    def add(
        self,
        where: str,
        text: str,
        to: str | None,
        day: str | None,
        *,
        name: str | None = None,
        lang: Language | None = None,
        answered: str | None = None,
    ) -> None:
        """Take one message in, or count why not.

        Args:
            where: the file it came from, for the account of what was left out.
            text: as found; line endings become ``\\n`` and outer white space goes.
            to: the recipient's name, or None.
            day: ISO 8601 day, or None.
            name: its id; None makes one from what it says, the same at each import.
            lang: its language; None finds it.
            answered: what it answers, where that is known and wanted; cut at ``MAX_CHARS``.
        """
        text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
        to = " ".join((to or "").split()) or None
        if not text:
            return self.skip(where, "empty")
        if len(text) > MAX_CHARS:
            return self.skip(where, "too-long")
        key = likeness(text, to)
        if key in self._messages:
            return self.skip(where, "duplicate")
        self._messages[key] = PastMessage(
            name or f"{self._kind}-{key.hex()[:12]}",
            text,
            to,
            day,
            lang or detect(text),
            (answered or "").strip()[:MAX_CHARS] or None,
        )
        return None

    def skip(self, where: str, reason: Reason, count: int = 1) -> None:
        """Count something that is left out."""
        self._skipped[where, reason] += count

    def result(self, owners: tuple[Candidate, ...] = (), confidence: float = 1.0, *, confirmed: bool = True) -> Import:
        """All that was found."""
        skipped = tuple(Skipped(where, reason, count) for (where, reason), count in self._skipped.items() if count)
        return Import(self._kind, tuple(self._messages.values()), skipped, owners, confidence, confirmed)


def choose(
    candidates: tuple[Candidate, ...], owner: str | None, is_owner: Callable[[Candidate, str], bool]
) -> tuple[tuple[Candidate, ...], float, bool]:
    """Put the owner first: the one named, or the likeliest. Returns the order, the confidence, and whether it is sure.

    Raises:
        InputError: ``import-owner-unknown``, nobody in the files answers to the name given.
    """
    if owner is not None:
        named = [candidate for candidate in candidates if is_owner(candidate, owner)]
        if not named:
            likeliest = candidates[0].name if candidates else "?"
            raise InputError("import-owner-unknown", owner=owner, likeliest=likeliest)
        others = [candidate for candidate in candidates if candidate is not named[0]]
        return (named[0], *others), 1.0, True
    if not candidates:
        return (), 0.0, False
    second = candidates[1].share if len(candidates) > 1 else 0.0
    return candidates, max(0.0, candidates[0].share - second), False


def _quiet(done: int, total: int) -> None:
    """Nobody watches."""
