"""Sequences that remember: which context and which draft each one has read, so that only what is new is evaluated.

A context and a draft are tokenised apart and laid end to end, so that a context's memory is exact whatever follows.
The context's last token is evaluated again with the draft, because its logits expect the draft's first token.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from coach.engine.child import CancelledError
from coach.engine.llama import BATCH, Entry, Llama, Shape, log_softmax_at
from coach.engine.states import StateFiles
from coach.engine.wire import Floats
from coach.errors import ModelError

LENGTHS = (1024, 1536, 3072)
"""Tokens a sequence holds: the context is laid out anew, longer, when a text needs it."""
LONG_SEQUENCES = 3
"""Sequences there are at least when they are long: the post, no post, other people's posts. Those of reuse go first."""
SHORT_AGAIN = 2
"""Scores that fit the first of ``LENGTHS``, nothing longer between them, before it is laid out so again: one alone may
be what reuse asks while the post is long."""
LEAST_ROOM = 64
"""Tokens of a context that must be left beside the draft: the label that announces it stands there."""

DRAFT_STEP = 256
"""A cut context leaves room for the draft in such steps, so that it stays the same while the draft grows."""


@dataclass(slots=True)
class Slot:
    """One sequence and what it holds."""

    sequence: int
    context: tuple[int, ...] = ()
    held: list[int] = field(default_factory=list)
    """Tokens in memory: some or all of the context, then some of the draft."""
    draft: list[int] = field(default_factory=list)
    """Draft tokens whose log-probability is known."""
    logp: list[float] = field(default_factory=list)
    used: int = 0
    snapshot: bytes | None = None
    """The state after the context, for memories that cannot be rolled back."""


@dataclass(slots=True)
class _Job:
    """What one sequence still has to evaluate: ``text[at:]``, logits from ``first`` on."""

    slot: Slot
    text: list[int]
    at: int
    first: int
    stop: int

    @property
    def silent(self) -> int:
        """Where evaluating without logits ends."""
        return min(self.first, self.stop)


class Slots:
    """All sequences of one model."""

    def __init__(self, llama: Llama, states: StateFiles) -> None:
        self._llama = llama
        self._states = states
        self._clock = 0
        self._most = llama.shape.sequences
        self._short = 0
        self._slots = [Slot(i) for i in range(self._most)]
        self._rows = max(16, min(128, 6_500_000 // llama.vocab_size))
        self.evaluated = 0
        """Tokens evaluated so far, for tests and benchmarks."""

    def prefill(self, contexts: Sequence[str], *, pinned: bool) -> bool:
        """Read contexts ahead of time; pinned ones are kept on disk as well. Returns whether one had to be cut.

        Raises:
            CancelledError: cancelled; what was read is kept.
            ModelError: the model failed.
        """
        texts, cut = self._fit([self._context(text) for text in contexts], 0)
        for group in self._groups(len(contexts)):
            slots = self._take(contexts[group], texts[group])
            self._run([_Job(s, list(s.context), len(s.held), len(s.context), len(s.context) - 1) for s in slots])
            for name, slot in zip(contexts[group], slots, strict=True):
                self._remember(slot)
                if pinned:
                    self._states.save(self._llama, slot.sequence, slot.context[:-1], name)
        return any(cut)

    def score(self, contexts: Sequence[str], draft: Sequence[int]) -> tuple[Floats, tuple[bool, ...]]:
        """Log-probability of each draft token after each context.

        Returns:
            Shape (contexts, tokens), and which contexts had to be cut.

        Raises:
            CancelledError: cancelled; what was read is kept and right.
            ModelError: ``draft-too-long-for-reader``, ``model-nan``, ``worker-failed``.
        """
        out = np.zeros((len(contexts), len(draft)), np.float32)
        row = 0
        tokens = [self._context(text) for text in contexts]
        self._shorten(max(map(len, tokens), default=0) + len(draft))
        texts, cut = self._fit(tokens, len(draft))
        for group in self._groups(len(contexts)):
            slots = self._take(contexts[group], texts[group])
            self._run([self._job(slot, list(draft)) for slot in slots])
            for slot in slots:
                out[row] = slot.logp[: len(draft)]
                row += 1
        return out, cut

    def _context(self, text: str) -> tuple[int, ...]:
        tokens = self._llama.tokenize(text)
        if not tokens or (self._llama.adds_bos and tokens[0] != self._llama.bos):
            tokens = [self._llama.start, *tokens]
        return tuple(tokens)

    def _groups(self, contexts: int) -> list[slice]:
        """As many contexts at a time as there are sequences."""
        return [slice(at, at + len(self._slots)) for at in range(0, contexts, len(self._slots))]

    def _fit(self, contexts: list[tuple[int, ...]], draft: int) -> tuple[list[tuple[int, ...]], tuple[bool, ...]]:
        """Room for all: longer sequences where that helps, contexts cut in their middle where it does not."""
        most = max(256, min(LENGTHS[-1], self._llama.trained_length))
        longest = max(map(len, contexts), default=0)
        if longest + draft > LENGTHS[0]:
            self._short = 0
        if longest + draft > self._llama.room and self._llama.room < most:
            self._lay_out(next((size for size in LENGTHS if longest + draft <= size <= most), most))
        if longest + draft <= self._llama.room:
            return contexts, (False,) * len(contexts)
        room = self._llama.room - -(-draft // DRAFT_STEP) * DRAFT_STEP
        if room < LEAST_ROOM:
            raise ModelError("draft-too-long-for-reader")
        cut = tuple(len(c) > room for c in contexts)
        end = room // 2
        return [c[: room - end] + c[-end:] if long else c for c, long in zip(contexts, cut, strict=True)], cut

    def _shorten(self, longest: int) -> None:
        """Give the memory of long sequences back once readings are short again."""
        self._short += longest <= LENGTHS[0]
        if self._short >= SHORT_AGAIN and self._llama.shape.length > LENGTHS[0]:
            self._lay_out(LENGTHS[0])

    def _lay_out(self, length: int) -> None:
        shape = self._llama.shape
        sequences = min(self._most, max(LONG_SEQUENCES, self._most * LENGTHS[0] // length))
        try:
            self._llama.lay_out(Shape(sequences, length, shape.threads, shape.small_memory))
        finally:  # also where there was no room: the former ones, that will be made again, hold nothing any more
            self._slots = [Slot(i) for i in range(self._llama.shape.sequences)]

    def _take(self, names: Sequence[str], contexts: Sequence[tuple[int, ...]]) -> list[Slot]:
        """A slot for each context: the one that holds it, else the one used longest ago."""
        self._clock += 1
        by_context = {slot.context: slot for slot in self._slots if slot.context}
        taken: dict[tuple[int, ...], Slot] = {}
        for context in contexts:
            if context in by_context:
                taken[context] = by_context[context]
                taken[context].used = self._clock
        for name, context in zip(names, contexts, strict=True):
            if context not in taken:
                slot = min((s for s in self._slots if s.used < self._clock), key=lambda s: s.used)
                self._give(slot, name, context)
                taken[context] = slot
        return [taken[context] for context in contexts]

    def _give(self, slot: Slot, name: str, context: tuple[int, ...]) -> None:
        self._empty(slot)
        slot.context, slot.used = context, self._clock
        if len(context) > 1 and self._states.load(self._llama, slot.sequence, context[:-1], name):
            slot.held = list(context[:-1])
            self._remember(slot)

    def _empty(self, slot: Slot) -> None:
        self._llama.rewind(slot.sequence, 0)
        slot.held, slot.draft, slot.logp, slot.snapshot = [], [], [], None

    def _remember(self, slot: Slot) -> None:
        if not self._llama.rolls_back and slot.snapshot is None and len(slot.held) == len(slot.context) - 1 > 0:
            slot.snapshot = self._llama.snapshot(slot.sequence)

    def _rewind(self, slot: Slot, length: int, *, aborted: bool = False) -> None:
        """Forget what lies beyond ``length`` tokens, or more where the memory cannot be rolled back so."""
        if length >= len(slot.held) and not aborted:
            return
        if self._llama.rewind(slot.sequence, length):
            del slot.held[length:]
            return
        slot.held, slot.draft, slot.logp = [], [], []
        if slot.snapshot and self._llama.restore(slot.sequence, slot.snapshot):
            slot.held = list(slot.context[:-1])

    def _job(self, slot: Slot, draft: list[int]) -> _Job:
        same = 0
        while same < min(len(draft), len(slot.draft)) and draft[same] == slot.draft[same]:
            same += 1
        text = [*slot.context, *draft]
        base = len(slot.context) - 1
        if same < len(draft):
            del slot.draft[same:], slot.logp[same:]
            self._rewind(slot, base + same)
            return _Job(slot, text, len(slot.held), base + len(slot.draft), len(text) - 1)
        return _Job(slot, text, len(text) - 1, len(text) - 1, len(text) - 1)

    def _run(self, jobs: list[_Job]) -> None:
        """Evaluate every job, the same number of tokens from each at a time, as split sequences like it best."""
        jobs = list({job.slot.sequence: job for job in jobs}.values())
        try:
            while pending := [job for job in jobs if job.at < job.silent]:
                self._step(pending, BATCH, lambda job: job.silent)
            for job in jobs:
                self._remember(job.slot)
            while pending := [job for job in jobs if job.at < job.stop]:
                self._step(pending, self._rows, lambda job: job.stop)
        except (CancelledError, ModelError):
            for job in jobs:
                self._rewind(job.slot, len(job.slot.held), aborted=True)
            raise

    def _step(self, jobs: list[_Job], limit: int, until: Callable[[_Job], int]) -> None:
        share = max(1, limit // len(jobs))
        entries: list[Entry] = []
        targets: list[int] = []
        ends: list[tuple[_Job, int]] = []
        for job in jobs[:limit]:
            end = min(job.at + share, until(job))
            for at in range(job.at, end):
                wants = at >= job.first
                entries.append(Entry(job.text[at], at, job.slot.sequence, wants))
                if wants:
                    targets.append(job.text[at + 1])
            ends.append((job, end))
        logits = self._llama.decode(entries)
        known = log_softmax_at(logits, targets) if targets else np.zeros(0, np.float32)
        self.evaluated += len(entries)
        row = 0
        for job, end in ends:
            fresh = max(0, end - max(job.at, job.first))
            job.slot.held += job.text[job.at : end]
            job.slot.draft += targets[row : row + fresh]
            job.slot.logp += known[row : row + fresh].tolist()
            row += fresh
            job.at = end
