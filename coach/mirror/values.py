"""What the mirror shows: families, months, habits, scenes. Frozen values that know no screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import Span
from coach.mirror.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Seen:
    """One past message as the mirror shows it."""

    id: str
    text: str
    to: str | None
    day: date | None
    """None where it is missing, no day, or a day to come."""
    lang: Language | None
    words: int
    address: float | None
    """0 to 1, how much of it went to someone; None where that cannot be told."""
    bits: float | None = None
    """The reader's address in bits, where the post it answers is known and was read."""
    answered: str | None = None
    """What it answers, another person's words, where that is known."""
    early: Span | None = None
    """Where it asks for something, in a first message to someone, before anything was exchanged."""
    family: int | None = None
    """Index of its family in ``Mirror.families``, or None."""
    scene: int | None = None
    """The scene it was kept from, or None."""


class Measure(NamedTuple):
    """What the reader says of a message under the post it answers."""

    score: float
    """0 to 1."""
    bits: float


@dataclass(frozen=True, slots=True)
class Family:
    """Messages that are one template."""

    medoid: str
    """The id of the message that is most like all the others; every member is alike it."""
    members: tuple[str, ...]
    """Ids, oldest first, the medoid among them."""
    skeleton: Skeleton
    people: int
    """To how many different people it went, as far as their names are known."""
    first: date | None
    last: date | None
    lang: Language | None


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month."""

    year: int
    month: int
    messages: int
    in_families: int
    address: float | None
    """Mean share that went to someone, 0 to 1, over the messages where it can be told; None where there is none."""
    told: int
    """Over how many messages ``address`` is a mean."""
    length: int | None
    """Median words of a message; None without messages."""
    read: int = 0
    """How many of its messages the reader has read under the post they answer."""
    bits: float | None = None
    """Median address of those, in bits; None where there is none."""

    months: int = 1
    """Calendar months it stands for: 1, or more where a long time is drawn."""

    @property
    def name(self) -> str:
        """``2025-03``; a longer period bears the name of its first month."""
        return f"{self.year:04}-{self.month:02}"


HabitKind = Literal["sentence", "phrase", "opening", "start", "question", "ask", "early-ask", "greeting", "ending"]


@dataclass(frozen=True, slots=True)
class Habit:
    """Words that come back."""

    kind: HabitKind
    text: str
    """As written in the latest message that holds it; it ends in ``…`` where only the beginning comes back."""
    messages: tuple[str, ...]
    """Ids of the messages that hold it, oldest first."""
    apart: int
    """How often, when a whole family counts once: habits that outgrow their template come first."""
    people: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Manner:
    """Counts over all messages, as context."""

    tu: int
    vous: int
    both: int
    """French messages that say tu, vous, or both."""
    questions: int
    asking: int
    """Questions asked, and messages that ask at least one."""
    requests: int
    """Messages that ask for something."""
    early: int
    """Messages that ask for something before anything was exchanged."""
    lengths: tuple[int, int, int]
    """Words: a quarter of the messages are shorter than the first, half than the second, three quarters than the
    third."""
    self_first: int = 0
    reader_first: int = 0
    """Openings that speak of the writer before the reader, and of the reader before the writer."""


Pending = Literal["open", "due", "no-follow-up"]


@dataclass(frozen=True, slots=True)
class OpenScene:
    """A scene that waits."""

    scene: int
    author: str | None
    post: str
    """The first words of the post."""
    state: Pending
    """``open``: neither sent nor left; ``due``: the day to come back has passed; ``no-follow-up``: sent, no day set."""
    since: date
    back: date | None


@dataclass(frozen=True, slots=True)
class Silence:
    """A scene left on purpose."""

    scene: int
    author: str | None
    why: str
    on: date


@dataclass(frozen=True, slots=True)
class Resolved:
    """What revising took away, between the first and the last version of the scenes of the range."""

    criterion: Criterion
    scenes: int
    """In how many scenes it was there at first and no more at the end."""
    stayed: int
    """In how many it was still there."""
    on: tuple[date, ...] = ()
    """The day each scene where it went away was last touched, in order."""


@dataclass(frozen=True, slots=True)
class Range:
    """Which messages are looked at."""

    since: date | None = None
    until: date | None = None
    """Days, both included. With either, messages without a day are left out."""
    person: str = ""
    """Words that must all occur in the recipient's name, case and accents aside."""
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class Mirror:
    """A year of one's own messages."""

    messages: tuple[Seen, ...]
    """Oldest first, those without a day before the others."""
    families: tuple[Family, ...]
    """Largest first."""
    months: tuple[Month, ...]
    """In order, empty months between two others included unless they are very many."""
    habits: tuple[Habit, ...]
    manner: Manner
    open_scenes: tuple[OpenScene, ...]
    silences: tuple[Silence, ...]
    resolved: tuple[Resolved, ...]
    undated: int
    """Messages whose day is missing or cannot be read."""
    ahead: int
    """Messages that bear a day to come."""
    people: int
    """How many different recipients are known."""
    first: date | None
    last: date | None
    asked: Range = Range()
    """Which messages were looked at."""

    @property
    def in_families(self) -> int:
        """How many messages belong to a family."""
        return sum(len(family.members) for family in self.families)

    @property
    def address(self) -> float | None:
        """Mean share that went to someone over all messages where it can be told."""
        told = [message.address for message in self.messages if message.address is not None]
        return sum(told) / len(told) if told else None
