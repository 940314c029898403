"""One GGUF model through llama.cpp's low-level calls: tokens, decoding with logits, sequence memory, state.

Imported by the worker only. Everything is in tokens and sequence numbers; no text is ever interpreted here.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as lib
import numpy as np
import numpy.typing as npt

from coach.engine.child import CancelFlag, CancelledError
from coach.engine.wire import Floats
from coach.errors import ModelError

BATCH = 512
"""Tokens a decode call takes at most."""
Q8_0 = 8
"""ggml's type number of eight-bit blocks."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One token to evaluate."""

    token: int
    position: int
    sequence: int
    wants_logits: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """How a context is laid out."""

    sequences: int
    """Independent sequences, each with memory of its own."""
    length: int
    """Tokens a sequence holds."""
    threads: int
    small_memory: bool = False
    """Keep keys and values in eight bits: half the memory, the same reading to about 0.01 nat a token."""
    unified: bool = False
    """One memory for all sequences instead of one each: slower (``benchmarks/reader_shapes.py``)."""
    batch: int = BATCH
    """Tokens that are evaluated at once, ``BATCH`` at most."""


class Llama:
    """A loaded model with one context.

    Raises:
        ModelError: ``model-missing``, ``model-unreadable`` (not a GGUF llama.cpp can load), ``model-memory``.
    """

    def __init__(self, path: Path, shape: Shape, flag: CancelFlag) -> None:
        if not path.is_file():
            raise ModelError("model-missing", path=str(path))
        _quieten()
        model = lib.llama_model_load_from_file(os.fsencode(path), _model_parameters())
        if not model:
            raise ModelError("model-unreadable", path=str(path))
        self._model: Any = model
        self.vocab: Any = lib.llama_model_get_vocab(model)
        self.vocab_size = int(lib.llama_vocab_n_tokens(self.vocab))
        self.trained_length = int(lib.llama_model_n_ctx_train(model))
        self.rolls_back = not (lib.llama_model_is_recurrent(model) or lib.llama_model_is_hybrid(model))
        self._flag = flag
        self._batch: Any = lib.llama_batch_init(BATCH, 0, 1)
        self._context: Any = None
        self._first_bytes: tuple[npt.NDArray[np.int16], dict[int, int]] | None = None
        self.shape = shape
        self.lay_out(shape)

    def lay_out(self, shape: Shape) -> None:
        """Make the context anew; every sequence is empty afterwards, also where this fails.

        Raises:
            ModelError: ``model-memory`` when there is no room for it; ``shape`` stays what it was, and asking for the
                ``room`` makes that again.
        """
        if self._context:
            lib.llama_free(self._context)
            self._context = None
        parameters = lib.llama_context_default_params()
        parameters.n_ctx = shape.length * shape.sequences
        parameters.n_seq_max = shape.sequences
        parameters.kv_unified = shape.unified
        parameters.n_batch = parameters.n_ubatch = shape.batch
        parameters.n_threads = parameters.n_threads_batch = shape.threads
        if shape.small_memory:
            parameters.type_k = parameters.type_v = Q8_0
        self._context = lib.llama_init_from_model(self._model, parameters)
        if not self._context:
            raise ModelError("model-memory", tokens=shape.length * shape.sequences)
        self._memory = lib.llama_get_memory(self._context)
        self.shape = shape
        lib.llama_set_abort_callback(self._context, _flag_reader(), self._flag.address)

    def __del__(self) -> None:
        if getattr(self, "_context", None):
            lib.llama_free(self._context)
        if hasattr(self, "_batch"):
            lib.llama_batch_free(self._batch)
            lib.llama_model_free(self._model)

    @property
    def room(self) -> int:
        """Tokens one sequence holds now; asked before anything is evaluated, for a failed layout left none to hold any.

        Raises:
            ModelError: ``model-memory``: there is still no room for the former layout.
        """
        if not self._context:
            self.lay_out(self.shape)
        return int(lib.llama_n_ctx_seq(self._context))

    @property
    def bos(self) -> int | None:
        """The beginning-of-text token, or None where the model has none."""
        token = int(lib.llama_vocab_bos(self.vocab))
        return token if token >= 0 else None

    @property
    def eos(self) -> int:
        """The end-of-text token, or ``start`` where there is none."""
        token = int(lib.llama_vocab_eos(self.vocab))
        return token if token >= 0 else self.start

    @property
    def adds_bos(self) -> bool:
        """Whether the model expects a beginning-of-text token before every text."""
        return bool(lib.llama_vocab_get_add_bos(self.vocab))

    @property
    def start(self) -> int:
        """The token that stands for "no context": beginning of text, else end of text, else the newline."""
        for token in (self.bos, int(lib.llama_vocab_eos(self.vocab)), int(lib.llama_vocab_nl(self.vocab))):
            if token is not None and token >= 0:
                return token
        return 0

    def ends(self, token: int) -> bool:
        """Whether the token ends a generation."""
        return bool(lib.llama_vocab_is_eog(self.vocab, token))

    def tokenize(self, text: str, *, control: bool = False) -> list[int]:
        """Tokens of a text; only with ``control`` may control tokens be spelled out in it."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 16
        tokens = (lib.llama_token * room)()
        count = lib.llama_tokenize(self.vocab, data, len(data), tokens, room, False, control)
        if count < 0:
            raise ModelError("worker-failed", detail="tokenizer")
        return list(tokens[:count])

    def piece(self, token: int, *, control: bool = False) -> bytes:
        """The bytes a token stands for; control tokens are empty unless asked for."""
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            count = lib.llama_token_to_piece(self.vocab, token, buffer, room, 0, control)
            if count >= 0:
                return bytes(buffer.raw[:count])
            room = -count

    def first_bytes(self) -> tuple[npt.NDArray[np.int16], dict[int, int]]:
        """The first byte of each token, shape (vocabulary,), 256 for none; and the token of each ASCII character."""
        if self._first_bytes is None:
            pieces = [self.piece(token) for token in range(self.vocab_size)]
            begins = np.array([piece[0] if piece else 256 for piece in pieces], np.int16)
            single = {piece[0]: token for token, piece in enumerate(pieces) if len(piece) == 1 and piece[0] < 128}
            self._first_bytes = begins, single
        return self._first_bytes

    def chat_template(self) -> str | None:
        """The Jinja template in the file, or None."""
        text = lib.llama_model_chat_template(self._model, None)
        return text.decode("utf-8", "replace") if text else None

    def decode(self, entries: Sequence[Entry]) -> Floats:
        """Evaluate up to ``BATCH`` tokens in one call.

        Returns:
            Raw logits of those that want them, shape (wanted, vocabulary): a view, valid until the next call.

        Raises:
            CancelledError: the flag was raised; the caller must rewind the sequences involved.
            ModelError: ``model-nan`` when a logit is not a number, ``worker-failed`` when llama.cpp refuses.
        """
        batch = self._batch
        batch.n_tokens = len(entries)
        for i, entry in enumerate(entries):
            batch.token[i] = entry.token
            batch.pos[i] = entry.position
            batch.n_seq_id[i] = 1
            batch.seq_id[i][0] = entry.sequence
            batch.logits[i] = entry.wants_logits
        self._flag.check()
        status = lib.llama_decode(self._context, batch)
        if status == 2 or self._flag.is_set():
            raise CancelledError
        if status:
            raise ModelError("worker-failed", detail=f"llama_decode returned {status}")
        wanted = sum(entry.wants_logits for entry in entries)
        if not wanted:
            lib.llama_synchronize(self._context)
            return np.zeros((0, self.vocab_size), np.float32)
        logits: Floats = np.ctypeslib.as_array(lib.llama_get_logits(self._context), shape=(wanted, self.vocab_size))
        return logits

    def rewind(self, sequence: int, length: int) -> bool:
        """Forget a sequence from position ``length`` on; False when this model's memory cannot, and is now empty."""
        if lib.llama_memory_seq_rm(self._memory, sequence, length, -1):
            return True
        lib.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        return False

    def snapshot(self, sequence: int) -> bytes:
        """A sequence's whole state."""
        size = lib.llama_state_seq_get_size(self._context, sequence)
        data = (ctypes.c_uint8 * size)()
        return ctypes.string_at(data, lib.llama_state_seq_get_data(self._context, data, size, sequence))

    def restore(self, sequence: int, state: bytes) -> bool:
        """Put a snapshot back; False when it does not fit, the sequence then being empty."""
        lib.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        data = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        if lib.llama_state_seq_set_data(self._context, data, len(state), sequence):
            return True
        lib.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        return False

    def save(self, sequence: int, tokens: Sequence[int], path: Path) -> bool:
        """Write a sequence's state and tokens to a file; False when that fails."""
        array = (lib.llama_token * len(tokens))(*tokens)
        return bool(lib.llama_state_seq_save_file(self._context, os.fsencode(path), sequence, array, len(tokens)))

    def load(self, sequence: int, tokens: Sequence[int], path: Path) -> bool:
        """Read a sequence's state from a file; False, and an empty sequence, unless it holds just these tokens."""
        array = (lib.llama_token * max(1, len(tokens)))()
        count = ctypes.c_size_t()
        lib.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        read = lib.llama_state_seq_load_file(
            self._context, os.fsencode(path), sequence, array, len(tokens), ctypes.byref(count)
        )
        if read and list(array[: count.value]) == list(tokens):
            return True
        lib.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        return False


def log_softmax_at(logits: Floats, targets: Sequence[int]) -> Floats:
    """Log-probability of each row's target, shape (rows,), float32, in chunks that stay small.

    Raises:
        ModelError: ``model-nan`` when a row holds no number.
    """
    out = np.empty(len(targets), np.float32)
    for at in range(0, len(targets), 16):
        rows = logits[at : at + 16]
        top = rows.max(axis=1)
        norm = top + np.log(np.exp(rows - top[:, None]).sum(axis=1))
        out[at : at + 16] = rows[np.arange(len(rows)), targets[at : at + 16]] - norm
    if not np.isfinite(out).all():
        raise ModelError("model-nan")
    return out


def _model_parameters() -> Any:
    """llama.cpp's defaults, without its repacking for AMX: a second copy of the weights, and virtual machines that
    announce AMX without its tiles kill the process at the first matrix (a general protection fault at ``ldtilecfg``).
    """
    parameters = lib.llama_model_default_params()
    if b"AMX_INT8 = 1" in lib.llama_print_system_info():
        parameters.use_extra_bufts = False
    return parameters


def _flag_reader() -> Any:
    """``strlen`` as the abort callback: not zero once the flag's byte is; no interpreter is entered while computing."""
    libc = ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
    return ctypes.cast(libc.strlen, lib.ggml_abort_callback)


def _quieten() -> None:
    """Warnings and errors of llama.cpp go to standard error (the log file), the rest nowhere."""
    global _kept_callback
    if _kept_callback is None:
        lib.llama_backend_init()
        _kept_callback = lib.llama_log_callback(_log)
        lib.llama_log_set(_kept_callback, ctypes.c_void_p(0))


def _log(level: int, text: bytes, _data: object) -> None:
    if level in (3, 4):
        sys.stderr.write(text.decode("utf-8", "replace"))
        sys.stderr.flush()


_kept_callback: Any = None
