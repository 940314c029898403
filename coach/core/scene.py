"""A scene: one post, the drafts that answer it, and what became of them. Frozen values, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

Language = Literal["fr", "en"]
"""The two languages coach reads and speaks."""


class Moment(StrEnum):
    """The four moments of a session (VISION.md)."""

    LOOK = "look"
    WRITE = "write"
    READ = "read"
    KEEP = "keep"


class Gesture(StrEnum):
    """What the person chose to do about the post."""

    LIKE = "like"
    COMMENT = "comment"
    MESSAGE = "message"
    SILENCE = "silence"


class Outcome(StrEnum):
    """How a scene ended, or that it has not."""

    OPEN = "open"
    SENT = "sent"
    SILENT = "silent"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Post:
    """What the other person published."""

    text: str
    """As pasted, newlines normalised to ``\\n``."""
    author: str | None = None
    """The author's name as the person typed it, or None."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The person's answers to the three questions of Look; each may be empty."""

    seen: str = ""
    """What did you see?"""
    answers: str = ""
    """What in you answers it?"""
    detour: str = ""
    """What would be worth their detour?"""


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of what the person writes."""

    text: str
    version: int
    """1 for the first; a version is closed by a reading or by keeping."""
    written_at: datetime
    """UTC."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One post, its drafts, and what became of it."""

    id: int
    post: Post
    created_at: datetime
    touched_at: datetime
    intention: str = ""
    """Why the person wants to write, in their own few words."""
    notes: Notes = field(default_factory=Notes)
    gesture: Gesture = Gesture.MESSAGE
    moment: Moment = Moment.LOOK
    draft: str = ""
    """The text in the editor now."""
    outcome: Outcome = Outcome.OPEN
    why: str = ""
    """A line for why it was not sent, or empty."""
    follow_up: date | None = None
    """The day to come back, or None."""


@dataclass(frozen=True, slots=True)
class PastMessage:
    """A message the person wrote before."""

    id: str
    """Kept as imported; shown in matches."""
    text: str
    to: str | None = None
    date: str | None = None
    """ISO 8601 day, or None when unknown."""
    lang: Language | None = None
    answered: str | None = None
    """What it answers, another person's words; None when unknown, or when the person did not want it kept."""
