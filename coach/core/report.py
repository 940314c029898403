"""What one reading of a draft says: the values behind the screen and behind ``coach check``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from coach.core.remark import Phrase, Remark
from coach.core.scene import Language
from coach.core.text import Span

AddressVerdict = Literal["person", "topic", "anyone"]

Kind = Literal["theirs", "anyones", "yours", "aside"]
"""Whose a word is; ``aside`` is what is left out of the account: names, greetings, sign-offs, punctuation."""

ReuseKind = Literal["none", "same", "skeleton", "passage", "reworded"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft taken as one kind; pieces tile the draft."""

    span: Span
    kind: Kind
    bits: float
    """How much more expected it is after this post than after others, in bits; may be negative."""
    copied: bool = False
    """Lifted word for word from the post rather than answering it."""


@dataclass(frozen=True, slots=True)
class SentenceBits:
    """One sentence's address."""

    span: Span
    bits: float
    post_span: Span | None = None
    """The post's sentence that it takes up most, when one stands out."""
    falls: float | None = None
    """By how much ``Address.score`` falls without this sentence (``core.leaving_out``); None where nobody asked,
    of greeting, sign-off and name, and where other words would be sign-off and name without it."""
    without: AddressVerdict | None = None
    """The verdict there would be without it."""


@dataclass(frozen=True, slots=True)
class Address:
    """Whose words these are, and how much of the message belongs to this person."""

    score: float
    """0 to 1, calibrated belief that the draft is addressed to this person; never shown as a grade."""
    bits: float
    per_token: float
    """Bits a word that counts: the reader's tokens are merged into words, so that no tokenizer shows through."""
    verdict: AddressVerdict
    theirs: float
    anyones: float
    yours: float
    """The three shares sum to 1."""
    pieces: tuple[Piece, ...]
    sentences: tuple[SentenceBits, ...]
    unanswered: tuple[Span, ...]
    """Sentences of the post that nothing in the draft answers."""
    untied: bool = False
    """Whether it has a voice of its own, but nothing in it was found to answer this post (``core.address``)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words in both texts; in a *reworded* match, two sentences that answer each other."""

    draft: Span
    past: Span


@dataclass(frozen=True, slots=True)
class ReuseMatch:
    """One earlier message that the draft takes up."""

    id: str
    to: str | None
    date: str | None
    score: float
    kind: ReuseKind
    text: str
    """The earlier message, whole."""
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Reuse:
    """Have I said this before?"""

    flag: bool = False
    score: float = 0.0
    kind: ReuseKind = "none"
    matches: tuple[ReuseMatch, ...] = ()
    """Best first; empty when nothing is flagged."""


@dataclass(frozen=True, slots=True)
class Levels:
    """The manifesto's three levels, each 0 to 2."""

    seen: int
    considered: int
    invited: int


@dataclass(frozen=True, slots=True)
class Models:
    """Which models spoke; None for one that did not."""

    reader: str | None = None
    critic: str | None = None
    encoder: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One reading of one draft."""

    lang: Language
    address: Address | None
    """None without a post or without a reader, or when the reader failed."""
    reuse: Reuse
    levels: Levels
    remarks: tuple[Remark, ...]
    shown: tuple[int, ...]
    """Indexes of the at most three remarks a person is shown, most important first."""
    question: Phrase | str | None
    """The one question; a ``str`` when a critic asked it."""
    models: Models
    notices: tuple[Phrase, ...]
    """What is missing, cut or unusual, said plainly."""
