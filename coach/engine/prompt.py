"""A chat model's prompt held in one sequence: closed choices read from the logits, and text under a grammar.

A prompt is a list of parts ``[text, control]``: only control parts (the template's own) may spell control tokens; what
a person pasted is always ordinary text. Each part is tokenised apart, so the parts a prompt shares with the one before
it are not evaluated again. A memory that cannot be rolled back (hybrid and recurrent models) goes on from the longest
snapshot the prompt begins with: one lies where the last text ends, a question after it not counted; another where a
prompt parted from the one before it, when nothing near was kept. One more lies where a prompt was cut short.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any

import llama_cpp.llama_cpp as lib
import numpy as np
import numpy.typing as npt

from coach.engine.child import CancelFlag, CancelledError
from coach.engine.llama import Entry, Llama, Shape, log_softmax_at
from coach.engine.wire import Floats
from coach.errors import ModelError

Parts = Sequence[tuple[str, bool]]
WIDENING = 256
"""How many of the likeliest tokens are looked through before all are, when the likeliest one is refused."""
HEAT = 0.7
"""Temperature of what is drawn when the likeliest text would not do."""
LENGTHS = (2048, 4096, 8192)
"""Tokens a prompt may take, its answer included: made longer when needed."""
SNAPSHOTS = 2
"""States kept of a memory that cannot be rolled back: in a critique one up to the post, one up to the draft's end."""
STEP = 256
"""Tokens evaluated at a time, lost where a prompt gives way in their middle. 3,000 of them take the starter 1 % longer
so than in batches of 512, and 43 % longer in batches of 64."""
LEAST_STEP = 32
"""After each time it gave way half as many, so that it comes to its end on a slow machine too, but no fewer."""
SEAM = 8
"""Tokens at the end of a text that may be others when the text goes on; a snapshot of it is taken before them."""


class Grammar:
    """A GBNF grammar that checks one token at a time.

    Raises:
        ModelError: ``grammar-invalid``.
    """

    def __init__(self, llama: Llama, text: str) -> None:
        self._llama = llama
        self._sampler: Any = lib.llama_sampler_init_grammar(llama.vocab, text.encode(), b"root")
        if not self._sampler:
            raise ModelError("grammar-invalid")

    def allows(self, token: int) -> bool:
        """Whether the token may come next."""
        data = (lib.llama_token_data * 1)(lib.llama_token_data(token, 1.0, 0.0))
        array = lib.llama_token_data_array(data, 1, -1, False)
        lib.llama_sampler_apply(self._sampler, ctypes.byref(array))
        return bool(np.isfinite(data[0].logit))

    def best(self, logits: Floats) -> int | None:
        """The likeliest of all tokens that may come next, or None when none may.

        Looked for among the likeliest first, then by first byte: masking a whole vocabulary under a large grammar
        takes seconds.
        """
        order = np.argsort(-logits)
        near = self._first_allowed(order[:WIDENING])
        if near is not None:
            return near
        rest = order[WIDENING:]
        return self._first_allowed(rest[self._begins()[rest]])

    def _begins(self) -> npt.NDArray[np.bool_]:
        """Which tokens begin with a byte that may come next, asked of the one-character tokens; non-ASCII stays."""
        begins, single = self._llama.first_bytes()
        may = np.ones(257, bool)
        for byte, token in single.items():
            may[byte] = self.allows(token)
        allowed: npt.NDArray[np.bool_] = may[begins]
        return allowed

    def _first_allowed(self, order: npt.NDArray[np.intp]) -> int | None:
        kind = np.dtype([("id", "<i4"), ("logit", "<f4"), ("p", "<f4")])
        table = np.zeros(len(order), kind)
        table["id"] = order
        array = lib.llama_token_data_array(
            table.ctypes.data_as(ctypes.POINTER(lib.llama_token_data)), len(order), -1, False
        )
        lib.llama_sampler_apply(self._sampler, ctypes.byref(array))
        allowed = np.flatnonzero(np.isfinite(table["logit"]))
        return int(table["id"][allowed[0]]) if len(allowed) else None

    def accept(self, token: int) -> None:
        """Go on after a token that ``allows`` or ``best`` has passed (any other would abort the process)."""
        lib.llama_sampler_accept(self._sampler, token)

    def close(self) -> None:
        """Free it."""
        lib.llama_sampler_free(self._sampler)


class Prompt:
    """The one sequence of a chat model."""

    def __init__(self, llama: Llama, flag: CancelFlag) -> None:
        self._llama = llama
        self._flag = flag
        self._held: list[int] = []
        self._snapshots: list[tuple[list[int], bytes]] = []
        """Tokens and the state after them, the shortest first; each begins with the one before."""
        self._underway: list[tuple[list[int], bytes]] = []
        """At most one more, longer than these: what was read of a prompt whose end has not been reached."""
        self._step = STEP
        self.evaluated = 0
        """Tokens evaluated so far, for tests and benchmarks."""

    def choice(self, parts: Parts, options: Sequence[str]) -> Floats:
        """Log-probability of each option, whole, as what follows the prompt; shape (options,).

        Raises:
            CancelledError: cancelled.
            ModelError: ``prompt-too-long``, ``model-nan``, ``worker-failed``.
        """
        answers = [self._llama.tokenize(option) for option in options]
        tokens = self._tokens(parts, max(map(len, answers), default=0))
        last = self._feed(tokens, self._anchor(parts))
        out = np.zeros(len(answers), np.float32)
        first: Floats = last.copy()
        for i, answer in enumerate(answers):
            row: Floats = first
            for at, token in enumerate(answer):
                out[i] += log_softmax_at(row[None, :], [token])[0]
                if at + 1 < len(answer):
                    row = self._feed([*tokens, *answer[: at + 1]], 0)
        return out

    def generate(
        self,
        parts: Parts,
        grammar: str,
        limit: int,
        on_text: Callable[[str], None] | None = None,
        *,
        attempt: int = 0,
    ) -> tuple[str, bool]:
        """A text under a grammar, token by token.

        Args:
            parts: the prompt.
            grammar: in GBNF.
            limit: tokens it may take.
            on_text: hears the text as it grows.
            attempt: 0 takes the likeliest token each time; any other number draws, the same number alike.

        Returns:
            The text, and whether it is whole: False when ``limit`` tokens were not enough.

        Raises:
            CancelledError: cancelled.
            ModelError: ``grammar-invalid``, ``prompt-too-long``, ``model-nan``, ``worker-failed``.
        """
        with closing(Grammar(self._llama, grammar)) as rules:
            tokens = self._tokens(parts, limit)
            logits = self._feed(tokens, self._anchor(parts))
            chance = np.random.default_rng(attempt) if attempt else None
            text = b""
            for left in range(limit, -1, -1):
                self._flag.check()
                token = self._next(rules, logits, chance)
                ended = token is not None and self._llama.ends(token)
                if token is None or ended or not left:
                    break
                rules.accept(token)
                tokens.append(token)
                text += self._llama.piece(token)
                if on_text:
                    on_text(text.decode("utf-8", "ignore"))
                logits = self._feed(tokens, 0)
            return text.decode("utf-8", "replace"), ended

    def check(self, grammar: str) -> None:
        """See whether a grammar parses.

        Raises:
            ModelError: ``grammar-invalid``.
        """
        Grammar(self._llama, grammar).close()

    def _next(self, rules: Grammar, logits: Floats, chance: np.random.Generator | None) -> int | None:
        """Pick, then check the one token; only when it is refused look through the whole vocabulary.

        The greatest of logits to which Gumbel noise was added is a draw from them (Maddison and others, "A* Sampling",
        2014), so what is drawn is looked for like what is likeliest.
        """
        if not np.isfinite(logits).all():
            raise ModelError("model-nan")
        if chance:
            logits = logits + HEAT * chance.gumbel(size=len(logits)).astype(np.float32)
        token = int(np.argmax(logits))
        return token if rules.allows(token) else rules.best(logits)

    def _tokens(self, parts: Parts, answer: int) -> list[int]:
        tokens = [token for text, control in parts for token in self._llama.tokenize(text, control=control)]
        if self._llama.adds_bos and self._llama.bos is not None and tokens[:1] != [self._llama.bos]:
            tokens.insert(0, self._llama.bos)
        if not tokens:
            tokens = [self._llama.start]
        need = len(tokens) + answer
        if need > self._llama.room:
            fits = [size for size in LENGTHS if need <= size <= self._llama.trained_length]
            if not fits:
                raise ModelError("prompt-too-long", tokens=need, room=min(LENGTHS[-1], self._llama.trained_length))
            shape = self._llama.shape
            self._held, self._snapshots, self._underway = [], [], []  # also where there is no room for it
            self._llama.lay_out(Shape(1, fits[0], shape.threads, shape.small_memory))
        return tokens

    def _anchor(self, parts: Parts) -> int:
        """How many of a prompt's tokens are worth a snapshot, 0 for none: those before the question, where the last
        text follows another one, else those up to where that text may go on in a later prompt."""
        texts = [at for at, (_, control) in enumerate(parts) if not control]
        if self._llama.rolls_back or not texts:
            return 0
        last = texts[-1]
        if last - 1 in texts:
            return len(self._tokens(parts[:last], 0))
        return max(0, len(self._tokens(parts[: last + 1], 0)) - SEAM)

    def _feed(self, tokens: Sequence[int], anchor: int) -> Floats:
        """Make the sequence hold ``tokens``; returns the last one's logits, shape (vocabulary,).

        Where the memory cannot be rolled back, a snapshot is taken after ``anchor`` tokens, 0 for none, and on the way
        there after each step, in place of the one before: cut short, it goes on from there.
        """
        same = 0
        while same < min(len(tokens) - 1, len(self._held)) and tokens[same] == self._held[same]:
            same += 1
        self._go_back(same, tokens)
        # Prompts part where the next ones will too: kept when most of what they shared has to be evaluated again.
        parting = same if not self._llama.rolls_back and len(self._held) < same / 2 else 0
        logits: Floats | None = None
        try:
            while len(self._held) < len(tokens):
                at = len(self._held)
                end = min(at + self._step, len(tokens), *(mark for mark in (anchor, parting) if mark > at))
                logits = self._llama.decode([Entry(tokens[i], i, 0, i + 1 == len(tokens)) for i in range(at, end)])
                self.evaluated += end - at
                self._held += tokens[at:end]
                self._keep(lasting=end in (anchor, parting), passing=end == at + self._step and end < len(tokens))
        except (CancelledError, ModelError):
            self._step = max(LEAST_STEP, self._step // 2)
            if not self._llama.rewind(0, len(self._held)):
                self._held = []
            raise
        self._underway, self._step = [], STEP
        assert logits is not None
        last: Floats = logits[0]
        return last

    def _keep(self, *, lasting: bool, passing: bool) -> None:
        """Take a snapshot of all that is held, to go back to later or until the next one is taken."""
        if not lasting and (self._llama.rolls_back or not passing):
            return
        kept = (list(self._held), self._llama.snapshot(0))
        self._underway = [] if lasting else [kept]
        if lasting:
            self._snapshots = [*self._snapshots, kept][-SNAPSHOTS:]

    def _go_back(self, same: int, tokens: Sequence[int]) -> None:
        """Make the sequence hold the most of what ``tokens`` begin with that is at hand: the first ``same`` it holds,
        or a snapshot. Snapshots they do not begin with are forgotten."""
        self._snapshots, self._underway = (
            [one for one in kept if len(one[0]) < len(tokens) and one[0] == list(tokens[: len(one[0])])]
            for kept in (self._snapshots, self._underway)
        )
        kept = [*self._snapshots, *self._underway]
        if not kept or len(kept[-1][0]) <= same:
            if same == len(self._held):
                return
            if self._llama.rewind(0, same):
                del self._held[same:]
                return
        self._held = []
        for held, state in reversed(kept):
            if self._llama.restore(0, state):
                self._held = list(held)
                return
            (self._underway or self._snapshots).pop()
