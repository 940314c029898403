"""What the session needs from the outside: a reader, a critic, an encoder, a library, word frequencies.

Adapters live in ``coach.engine`` and ``coach.library``; the session and the tests see only these.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
import numpy.typing as npt

from coach.core.remark import Criterion, Disagreement
from coach.core.scene import Draft, Language, PastMessage, Post, Scene
from coach.core.text import Span, text_hash

Floats = npt.NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with (done, total) while something long goes on."""


@dataclass(frozen=True, slots=True)
class TokenScores:
    """What the reader measured of one draft under several contexts."""

    tokens: tuple[Span, ...]
    """Tile the draft exactly, in order; a code point split over tokens belongs to the first, later ones are empty."""
    logp: Floats
    """Shape (contexts, tokens), natural logarithm of each token's probability given its context and what precedes."""
    truncated: tuple[bool, ...] = ()
    """For each context, whether it was longer than the model takes and lost its middle; empty when none did."""


class Reader(Protocol):
    """A small language model that only reads: no token is ever sampled."""

    @property
    def model(self) -> str | None:
        """The model's file name, or None when there is none."""
        ...

    async def prefill(self, contexts: Sequence[str], *, pinned: bool = False) -> None:
        """Evaluate contexts ahead of time, so that ``score`` only pays for the draft; pinned ones are kept on disk.

        Raises:
            ModelError: the worker or the model failed; the key says how.
        """
        ...

    async def score(self, contexts: Sequence[str], draft: str) -> TokenScores:
        """Log-probabilities of ``draft`` after each context; an empty context is no context at all.

        Raises:
            ModelError: the worker or the model failed; the key says how.
        """
        ...

    async def close(self) -> None:
        """Stop whatever computes and let go of the model."""
        ...


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def model(self) -> str | None:
        """The encoder's name, or None when there is none."""
        ...

    @property
    def answers(self) -> Encoder:
        """The same encoder tuned so that an answer lies near the post it answers; itself where it has no such tuning.

        Past messages are compared by the encoder as it came; what ties a draft to a post is seen by this one.
        """
        ...

    async def encode(self, texts: Sequence[str]) -> Floats:
        """Unit rows, shape (texts, dimensions).

        Raises:
            ModelError: the worker or the model failed.
        """
        ...

    async def close(self) -> None:
        """Stop whatever computes and let go of the model."""
        ...


@dataclass(frozen=True, slots=True)
class Brief:
    """What a critic is told of one draft."""

    draft: str
    post: str | None
    """What it answers."""
    intention: str
    """Why the person writes, in their own words; empty where they did not say."""
    lang: Language
    """Of the draft."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the critic answered to one closed question about the draft."""

    criterion: Criterion
    span: Span
    """The sentence it rests on."""
    probability: float
    """0 to 1, of the criterion being present: the more doubtful of the two orders of the answers."""
    observation: str | None = None
    """A short sentence the model wrote, already through the guard; None until asked, or where it may not speak."""
    question: str | None = None


OnVerdict = Callable[[Verdict], None]
"""Called on the event loop with a verdict that stands."""

OnWords = Callable[[Criterion, int], None]
"""Called on the event loop while a verdict is put into words: its criterion, and how many words were tried so far.

Which words, nobody hears before the guard has let the whole sentence through.
"""


class Critic(Protocol):
    """A chat model that answers closed questions under a grammar."""

    @property
    def model(self) -> str | None:
        """The model's file name, or None when there is none or when it is silent for want of a passed exam."""
        ...

    def judges(self, lang: Language) -> bool:
        """Whether its exam lets it judge in a language."""
        ...

    async def prefill(self, post: str, lang: Language) -> None:
        """Evaluate what is told and the post ahead of time, while the person still writes.

        Raises:
            ModelError: the worker or the model failed.
        """
        ...

    async def judge(self, brief: Brief, *, on_verdict: OnVerdict | None = None) -> Sequence[Verdict]:
        """Closed answers about one draft; an empty sequence when the model may not judge in this language.

        ``on_verdict`` hears each of them once, as soon as it stands; none is taken back. They are returned the most
        important first, which need not be the order they came in. None has words yet.

        Raises:
            ModelError: the worker or the model failed.
        """
        ...

    async def put_in_words(self, verdict: Verdict, brief: Brief, *, on_words: OnWords | None = None) -> Verdict:
        """The verdict with what the model observes and asks of it, each as far as the guard lets it through; the same
        verdict where the model may not speak.

        ``on_words`` hears 0 when the model begins, then a count that grows, words the guard sent back among them;
        nothing where the model may not speak.

        Raises:
            ModelError: the worker or the model failed; the verdict stands.
        """
        ...

    async def close(self) -> None:
        """Stop whatever computes and let go of the model."""
        ...


class WordFrequency(Protocol):
    """How common a word is in a language."""

    def zipf(self, word: str, lang: Language) -> float:
        """Zipf frequency, 0 (never seen) to about 8 (the most common word)."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A scene in a list or a search."""

    scene: Scene
    snippet: str
    """The piece that matched, or the first words."""


def message_key(text: str) -> str:
    """What a past message's own vector is stored under, told from its text without cutting it first."""
    return text_hash(f"body\0{text}")


class Library(Protocol):
    """Everything the person gave coach: one SQLite file. All calls are short; the caller picks the thread.

    Raises:
        LibraryError: from any call; the key says what happened (locked, read-only, full, corrupt, newer).
    """

    def new_scene(self, post: Post) -> Scene:
        """Store a new scene with its post."""
        ...

    def scene(self, scene_id: int) -> Scene:
        """One scene.

        Raises:
            LibraryError: no such scene.
        """
        ...

    def save_scene(self, scene: Scene) -> None:
        """Write every field of the scene, the draft included, durably (synchronous FULL)."""
        ...

    def save_draft(self, scene_id: int, text: str) -> None:
        """Write the editor's text, durably; the path each pause in typing takes."""
        ...

    def close_version(self, scene_id: int, text: str) -> Draft:
        """Store a version of the draft (once: the same text twice in a row is one version)."""
        ...

    def versions(self, scene_id: int) -> list[Draft]:
        """All versions, oldest first."""
        ...

    def scenes(self, *, query: str = "", limit: int = 200) -> list[Found]:
        """Scenes last touched first; ``query`` searches posts, drafts, notes and names in full text."""
        ...

    def due(self, today: date) -> list[Scene]:
        """Scenes whose follow-up day has come, oldest first."""
        ...

    def forget_scene(self, scene_id: int) -> None:
        """Delete a scene, its versions and what was kept from it, and wipe the freed pages."""
        ...

    def forgettings(self) -> int:
        """How many times anything was forgotten. Whoever works something out of the library's texts asks before reading
        them, and says so when it is to be kept (``as_of``): nothing forgotten meanwhile comes back."""
        ...

    def keep_sent(self, scene_id: int, text: str) -> PastMessage:
        """Remember the text as sent, so that it is recognised tomorrow."""
        ...

    def past(self) -> list[PastMessage]:
        """All past messages, oldest first."""
        ...

    def add_past(self, messages: Sequence[PastMessage], source: str) -> int:
        """Add messages not known yet (folded text and recipient); returns how many were new. One transaction."""
        ...

    def vectors(self, encoder: str, hashes: Sequence[str]) -> dict[str, Floats]:
        """Stored vectors by hash: a past message's ``message_key``, or the ``core.text.text_hash`` of a sentence."""
        ...

    def add_vectors(self, encoder: str, rows: dict[str, Floats], as_of: int) -> None:
        """Store vectors keyed by encoder and hash; none where anything was forgotten since ``as_of``."""
        ...

    def dismiss(self, criterion: Criterion, quote: str, why: str) -> int:
        """Remember "I disagree": that remark on that folded quote stays quiet. Returns an id for undo."""
        ...

    def undo_dismissal(self, dismissal_id: int) -> None:
        """Take a dismissal back."""
        ...

    def disagreements(self) -> list[Disagreement]:
        """What the person disagreed with, oldest first."""
        ...

    def allow_reuse(self, passage: str) -> int:
        """Remember "I meant to": that passage stays quiet, whichever past messages say it. Returns an id for undo."""
        ...

    def undo_allowed(self, allowed_id: int) -> None:
        """Take an "I meant to" back."""
        ...

    def allowed_reuse(self) -> set[str]:
        """All passages the person meant, folded."""
        ...

    def save_exam(self, key: str, result: str) -> None:
        """Keep the result of a model's exam (JSON) under a key."""
        ...

    def exam(self, key: str) -> str | None:
        """The exam result kept under a key, or None."""
        ...

    def save_cache(self, key: str, value: str, as_of: int | None = None) -> None:
        """Keep something that can be worked out again; emptied whenever anything is forgotten.

        Nothing is kept where anything was forgotten since ``as_of``; None: it holds nothing of the library's texts.
        """
        ...

    def cache(self, key: str) -> str | None:
        """What was kept under a key, or None."""
        ...

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        ...
