"""Stand-ins that provoke what real models do rarely: failing, being slow, being asked twice at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import Span
from coach.errors import ModelError
from coach.ports import Brief, Floats, OnVerdict, OnWords, TokenScores, Verdict


class FakeReader:
    """Scores every token by how often its text stands in the context; counts who computes at once."""

    model = "fake-reader"

    def __init__(self, *, fails: str | None = None, seconds: float = 0.0) -> None:
        self.fails = fails
        self.seconds = seconds
        self.prefilled: list[str] = []
        self.pinned: list[str] = []
        self.scored: list[str] = []
        self.computing = 0
        self.most_at_once = 0
        self.closed = False

    async def prefill(self, contexts: Sequence[str], *, pinned: bool = False) -> None:
        if self.fails:
            raise ModelError(self.fails)
        self.prefilled += contexts
        self.pinned += contexts if pinned else []

    async def score(self, contexts: Sequence[str], draft: str) -> TokenScores:
        self.computing += 1
        self.scored += contexts
        self.most_at_once = max(self.most_at_once, self.computing)
        try:
            await asyncio.sleep(self.seconds)
            if self.fails:
                raise ModelError(self.fails)
            tokens = [Span(at, min(at + 4, len(draft))) for at in range(0, len(draft), 4)]
            rows = [[-1.0 if token.of(draft) in context else -6.0 for token in tokens] for context in contexts]
            return TokenScores(tuple(tokens), np.array(rows, dtype=np.float32))
        finally:
            self.computing -= 1

    async def close(self) -> None:
        self.closed = True


class FakeEncoder:
    """Letters counted, as a unit vector."""

    model = "fake-encoder"

    def __init__(self, *, fails: str | None = None) -> None:
        self.fails = fails
        self.encoded: list[str] = []

    @property
    def answers(self) -> FakeEncoder:
        return self

    async def encode(self, texts: Sequence[str]) -> Floats:
        if self.fails:
            raise ModelError(self.fails)
        self.encoded += texts
        rows = np.array([[text.lower().count(c) + 0.01 for c in "abcdefghijklmnopqrstuvwxyz"] for text in texts])
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

    async def close(self) -> None:
        return


class FakeCritic:
    """Comes to one verdict after another, ``seconds`` apart; returns them in the reverse of the order they came in."""

    model = "fake-critic"

    def __init__(
        self,
        *found: Criterion,
        seconds: float = 0.0,
        fails: str | None = None,
        mute: str | None = "mute",
        tries: int = 0,
        pace: float = 0.0,
    ) -> None:
        self.found = found
        self.seconds = seconds
        self.fails = fails
        self.mute = mute
        self.tries = tries
        self.pace = pace
        """So many words are tried for each verdict, so many seconds apart."""
        self.spoke_of: list[Criterion] = []
        self.spans: list[Span] = []
        """Where the verdicts rest, in turn; the whole draft unless given."""
        self.judging = False
        self.stopped = False

    async def prefill(self, post: str, lang: Language) -> None:
        return

    def judges(self, lang: Language) -> bool:
        return True

    async def judge(self, brief: Brief, *, on_verdict: OnVerdict | None = None) -> Sequence[Verdict]:
        self.judging, verdicts = True, []
        try:
            for at, criterion in enumerate(self.found):
                await asyncio.sleep(self.seconds)
                span = self.spans[at % len(self.spans)] if self.spans else Span(0, len(brief.draft))
                verdicts.append(Verdict(criterion, span, 0.9))
                if on_verdict:
                    on_verdict(verdicts[-1])
            if self.fails:
                raise ModelError(self.fails)
            return verdicts[::-1]
        except asyncio.CancelledError:
            self.stopped = True
            raise
        finally:
            self.judging = False

    async def put_in_words(self, verdict: Verdict, brief: Brief, *, on_words: OnWords | None = None) -> Verdict:
        """Says one thing of each; ``mute``: nothing; an error's key: fails at the second."""
        self.spoke_of.append(verdict.criterion)
        if self.mute == "mute":
            return verdict
        if on_words:
            on_words(verdict.criterion, 0)
        for count in range(1, self.tries + 1):
            await asyncio.sleep(self.pace)
            if on_words:
                on_words(verdict.criterion, count)
        if self.mute and len(self.spoke_of) > 1:
            raise ModelError(self.mute)
        return replace(verdict, observation=f"The draft shows {verdict.criterion}.", question="Why does the draft?")

    async def close(self) -> None:
        return
