"""The process that holds one text encoder. Run by ``coach.engine.worker`` as ``python -m coach.engine.encoder_worker``.

Requests (arguments -> result; a ``load`` comes first):

- ``load {folder, onnx: path|null, answers: path|null, threads, glossed, prompt}`` -> ``{"dimensions", "runtime"}``,
  where the runtime is ``onnxruntime`` or ``sentence-transformers``
- ``encode {texts, answers: bool}`` -> ``{"vectors": array (texts, dimensions)}``, progress ``{"done", "total"}``; with
  ``answers`` by the ONNX file of that name, which is opened when it is first wanted

With an ONNX file the transformer runs in onnxruntime and this module tokenises, averages over the tokens and scales to
length one, as the starter encoder's own ``modules.json`` says. Without one, sentence-transformers does it all. A
``glossed`` encoder knows no French: French texts reach it word by word in English (``core.gloss``).
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from coach.core.gloss.shipped import glossary
from coach.engine import wire
from coach.engine.child import CancelFlag, Emit, Server
from coach.engine.wire import Floats
from coach.errors import CoachError, ModelError

BATCH = 32
"""Texts that sentence-transformers takes at once."""
PASS = 4
"""Texts in one pass of onnxruntime: few enough that what one layer leaves is still in the cache for the next."""
NO_TELEMETRY = {"ORT_DISABLE_TELEMETRY": "1", "ORT_TELEMETRY_DISABLED": "1"}
"""What keeps onnxruntime from calling home."""
DEFAULT_LENGTH = 256
"""Tokens of a text that are read, where the folder does not say."""

Encode = Callable[[Sequence[str]], Generator[Floats, None, None]]
"""Texts in, their unit rows out in the same order, a few at a time: between two a request can be cancelled, and closing
it leaves the rest undone."""


def open_onnx(folder: Path, onnx: Path, threads: int) -> Encode:
    """An encoder over onnxruntime and the folder's ``tokenizer.json``.

    Every thread takes passes of its own: several threads inside one pass would wait for each other at every layer.
    """
    from tokenizers import Tokenizer

    onnxruntime = silent_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    session = onnxruntime.InferenceSession(str(onnx), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(max_length=_length(folder))
    tokenizer.enable_padding()

    def run(texts: Sequence[str]) -> Floats:
        rows = tokenizer.encode_batch(list(texts))
        mask = np.array([row.attention_mask for row in rows], np.int64)
        ids = np.array([row.ids for row in rows], np.int64)
        (vectors,) = session.run(["token_vectors"], {"input_ids": ids, "attention_mask": mask})
        weights = mask[:, :, None].astype(np.float32)
        mean: Floats = (vectors * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1e-9)
        return unit(mean)

    pool = ThreadPoolExecutor(threads, thread_name_prefix="pass")

    def encode(texts: Sequence[str]) -> Generator[Floats, None, None]:
        yield from pool.map(run, [texts[at : at + PASS] for at in range(0, len(texts), PASS)])

    return encode


def silent_onnxruntime() -> Any:
    """onnxruntime, imported so that it reports nothing: since 1.29 its wheels send telemetry unless told not to.

    The variables are read once, when the library is first loaded (its pull requests 27379 and 29843): no uploader, no
    device identifier, no cache of events.
    """
    os.environ.update(NO_TELEMETRY)
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime


def open_reference(folder: Path, threads: int) -> Encode:
    """An encoder over sentence-transformers itself: any folder it can load, slow to start.

    Raises:
        ModelError: ``encoder-missing-library``.
    """
    try:
        import torch
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise ModelError("encoder-missing-library", detail=str(error)) from error
    torch.set_num_threads(threads)
    options = {"use_safetensors": True}
    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True, model_kwargs=options)

    def encode(texts: Sequence[str]) -> Generator[Floats, None, None]:
        for at in range(0, len(texts), BATCH):
            batch = list(texts[at : at + BATCH])
            yield unit(np.asarray(model.encode(batch, batch_size=BATCH, show_progress_bar=False), np.float32))

    return encode


def unit(rows: Floats) -> Floats:
    """Rows scaled to length one; a row of zeros stays.

    Raises:
        ModelError: ``model-nan``.
    """
    if not np.isfinite(rows).all():
        raise ModelError("model-nan")
    scaled: Floats = (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)).astype(np.float32)
    return scaled


class EncoderWorker:
    """The operations on one encoder."""

    def __init__(self, flag: CancelFlag) -> None:
        self._flag = flag
        self._encode: Encode | None = None
        self._answers: Callable[[], Encode] | None = None
        self._glossed, self._prompt = False, ""

    def load(self, args: dict[str, Any], _emit: Emit) -> dict[str, Any]:
        """Load the encoder."""
        folder, threads = Path(args["folder"]), int(args["threads"])
        if not folder.is_dir():
            raise ModelError("model-missing", path=str(folder))
        if args["onnx"]:
            self._encode = open_onnx(folder, Path(args["onnx"]), threads)
        else:
            self._encode = open_reference(folder, threads)
        if args["answers"]:
            self._answers = cache(lambda: open_onnx(folder, Path(args["answers"]), threads))
        self._glossed, self._prompt = bool(args["glossed"]), str(args["prompt"])
        runtime = "onnxruntime" if args["onnx"] else "sentence-transformers"
        return {"dimensions": int(next(self._encode(["a"])).shape[1]), "runtime": runtime}

    def encode(self, args: dict[str, Any], emit: Emit) -> dict[str, Any]:
        """Unit vectors, in the order of the texts; computed longest first, texts of like length together."""
        encoder = self._answers() if self._answers and args["answers"] else self._encode
        if encoder is None:
            raise CoachError("worker-failed", detail="no encoder loaded")
        texts = [text.encode("utf-8", "replace").decode() for text in args["texts"]]
        if self._glossed:
            texts = [glossary().english(text) for text in texts]
        texts = [self._prompt + text for text in texts]
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        rows: list[Floats] = []
        done = 0
        with closing(encoder([texts[i] for i in order])) as found:
            for some in found:
                self._flag.check()
                rows.append(some)
                done += len(some)
                emit({"done": done, "total": len(texts)})
        if not rows:
            return {"vectors": wire.pack(np.zeros((0, 0), np.float32))}
        vectors = np.empty((len(texts), rows[0].shape[1]), np.float32)
        vectors[order] = np.concatenate(rows)
        return {"vectors": wire.pack(vectors)}


def _length(folder: Path) -> int:
    try:
        value = json.loads((folder / "sentence_bert_config.json").read_text("utf-8"))["max_seq_length"]
    except (OSError, ValueError, KeyError, TypeError):
        return DEFAULT_LENGTH
    return value if isinstance(value, int) and 0 < value <= 8192 else DEFAULT_LENGTH


def main() -> None:
    """Serve until standard input ends."""
    flag = CancelFlag()
    worker = EncoderWorker(flag)
    Server({"load": worker.load, "encode": worker.encode}, flag).run()


if __name__ == "__main__":
    main()
