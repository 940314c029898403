"""The process that holds one GGUF model. Run by ``coach.engine.worker`` as ``python -m coach.engine.llm_worker``.

Requests (arguments -> result; a ``load`` comes first):

- ``load {path, role: "reader"|"critic", threads, state_dirs}`` -> ``{"trained_length", "template", "rolls_back"}``
- ``prefill {contexts, pinned}`` -> ``{"truncated": bool}``
- ``score {contexts, draft}`` -> ``{"spans": [[start, end], ...], "logp": array (contexts, tokens), "truncated": [bool,
  ...]}``, one of each context
- ``choice {parts, options}`` -> ``{"logp": array (options,)}``
- ``generate {parts, grammar, max_tokens, attempt: 0}`` -> ``{"text", "complete"}``, progress ``{"text"}`` ten times a
  second
- ``check_grammar {grammar}`` -> ``{}`` or the error ``grammar-invalid``
- ``template {messages: [[role, text], ...]}`` -> ``{"parts": [[text, control], ...]}``
- ``stats {}`` -> ``{"evaluated": tokens evaluated so far}``
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from coach.core.text import harmless
from coach.engine import slots as slots_module
from coach.engine import wire
from coach.engine.child import CancelFlag, Emit, Server
from coach.engine.llama import Llama, Shape
from coach.engine.prompt import LENGTHS as PROMPT_LENGTHS
from coach.engine.prompt import Prompt
from coach.engine.spans import token_spans
from coach.engine.states import StateFiles, fingerprint
from coach.errors import ModelError

SEQUENCES = 6
"""Contexts the reader keeps in memory: a post, no post, other people's posts, and three more that were read lately or
that reuse asks about; more are read in turns, and fewer are kept while one is long."""
EMIT_EVERY = 0.1
"""Seconds between two pieces of progress."""


class LlmWorker:
    """The operations on one model."""

    def __init__(self, flag: CancelFlag) -> None:
        self._flag = flag
        self._llama: Llama | None = None
        self._slots: slots_module.Slots | None = None
        self._prompt: Prompt | None = None

    def load(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """Load the model for one of the two roles."""
        path, threads = Path(args["path"]), int(args["threads"])
        reads = args["role"] == "reader"
        if reads:
            shape = Shape(SEQUENCES, slots_module.LENGTHS[0], threads, small_memory=True)
        else:
            shape = Shape(1, PROMPT_LENGTHS[0], threads)
        llama = Llama(path, shape, self._flag)
        if reads:
            states = StateFiles([Path(folder) for folder in args["state_dirs"]], fingerprint(path))
            self._slots = slots_module.Slots(llama, states)
        else:
            self._prompt = Prompt(llama, self._flag)
        self._llama = llama
        return {
            "trained_length": llama.trained_length,
            "template": llama.chat_template() is not None,
            "rolls_back": llama.rolls_back,
        }

    def prefill(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """Read contexts ahead of time."""
        return {"truncated": self._reader().prefill(args["contexts"], pinned=args["pinned"])}

    def score(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """Log-probabilities of a draft after contexts; what no terminal should obey is read as U+FFFD."""
        llama, draft = self._model(), harmless(args["draft"])
        tokens = llama.tokenize(draft)
        spans = token_spans(draft, [llama.piece(token) for token in tokens])
        if spans is None:
            raise ModelError("reader-tokenizer")
        logp, cut = self._reader().score(args["contexts"], tokens)
        return {"spans": [[s.start, s.end] for s in spans], "logp": wire.pack(logp), "truncated": list(cut)}

    def choice(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """Log-probabilities of options after a prompt."""
        return {"logp": wire.pack(self._critic().choice(_parts(args), args["options"]))}

    def generate(self, args: dict[str, Any], emit: Emit) -> dict[str, Any]:
        """Text under a grammar: the likeliest, or drawn."""
        last = time.monotonic()

        def on_text(text: str) -> None:
            nonlocal last
            if time.monotonic() - last >= EMIT_EVERY:
                last = time.monotonic()
                emit({"text": text})

        text, whole = self._critic().generate(
            _parts(args), args["grammar"], int(args["max_tokens"]), on_text, attempt=int(args.get("attempt", 0))
        )
        return {"text": text, "complete": whole}

    def check_grammar(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """Whether a grammar parses."""
        self._critic().check(args["grammar"])
        return {}

    def template(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """The model's own chat template, rendered into parts."""
        from coach.engine.template import render

        messages = [(str(role), str(text)) for role, text in args["messages"]]
        return {"parts": [list(part) for part in render(self._model(), messages)]}

    def stats(self, _args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """What was evaluated so far."""
        evaluated = self._slots.evaluated if self._slots else self._critic().evaluated
        return {"evaluated": evaluated}

    def _model(self) -> Llama:
        if self._llama is None:
            raise ModelError("worker-failed", detail="no model loaded")
        return self._llama

    def _reader(self) -> slots_module.Slots:
        if self._slots is None:
            raise ModelError("worker-failed", detail="not loaded as a reader")
        return self._slots

    def _critic(self) -> Prompt:
        if self._prompt is None:
            raise ModelError("worker-failed", detail="not loaded as a critic")
        return self._prompt


def _parts(args: dict[str, Any]) -> list[tuple[str, bool]]:
    return [(str(text), bool(control)) for text, control in args["parts"]]


def main() -> None:
    """Serve until standard input ends."""
    flag = CancelFlag()
    worker = LlmWorker(flag)
    ops = (
        worker.load,
        worker.prefill,
        worker.score,
        worker.choice,
        worker.generate,
        worker.check_grammar,
        worker.template,
        worker.stats,
    )
    Server({op.__name__: op for op in ops}, flag).run()


if __name__ == "__main__":
    main()
