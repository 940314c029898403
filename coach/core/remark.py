"""A remark: one finding tied to a verbatim piece of the draft. It has no field for a replacement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from coach.core.text import Span

Source = Literal["rule", "reader", "reuse", "critic"]
"""Which reading found it."""

NO_VALUES: Mapping[str, str | int] = MappingProxyType({})


class Criterion(StrEnum):
    """What a remark can be about (VISION.md, and the contract of ``coach check``)."""

    PREMATURE_ASK = "premature_ask"
    SENDER_CENTRED = "sender_centred"
    EMPTY_FLATTERY = "empty_flattery"
    COSMETIC_PERSONALISATION = "cosmetic_personalisation"
    PRESSURE = "pressure"
    BOILERPLATE_OPENING = "boilerplate_opening"
    SEVERAL_ASKS = "several_asks"
    FALSE_FAMILIARITY = "false_familiarity"
    ECHO = "echo"
    MACHINE_TONE = "machine_tone"
    HIDDEN_INTENTION = "hidden_intention"
    NOT_SEEN = "not_seen"
    NOT_CONSIDERED = "not_considered"
    NOT_INVITED = "not_invited"
    ANYONE = "anyone"
    RECYCLED = "recycled"


OBSTACLES: tuple[Criterion, ...] = tuple(Criterion)[:9]
"""The nine things that get in the way (VISION.md, reading 4)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of the catalogue, to be said in the draft's language: no prose lives in the core."""

    key: str
    """``domain.name``, e.g. ``"remarks.premature_ask.link"``."""
    values: Mapping[str, str | int] = field(default_factory=lambda: NO_VALUES, hash=False)
    """What the sentence names; text values are verbatim pieces of draft, post or intention."""


@dataclass(frozen=True, slots=True)
class Observation:
    """A short sentence a critic model wrote about the draft, already through the guard."""

    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding with its evidence."""

    criterion: Criterion
    span: Span
    """Where in the draft; never empty."""
    source: Source
    explanation: Phrase | Observation
    question: Phrase | Observation | None = None
    """An open question to the writer, about the draft."""
    weight: float = 0.5
    """0 to 1: how sure and how much it matters to the reader; only orders remarks, never shown."""
    post_span: Span | None = None
    """Where in the post, when the remark speaks of it."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A remark the person disagreed with, as the library remembers it."""

    id: int
    criterion: Criterion
    quote: str
    """The words it pointed at, folded."""
    why: str
