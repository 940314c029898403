"""The encoder as the session sees it: texts in, unit vectors out, computed in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from coach.core.gloss.shipped import glossary_version
from coach.core.text import text_hash
from coach.engine import wire
from coach.engine.reader import default_threads
from coach.engine.states import fingerprint
from coach.engine.worker import Worker
from coach.errors import ModelError
from coach.ports import Encoder, Floats, Progress

DIGITS = 12
"""Hex digits of a digest that stand in an encoder's name."""
CHUNK = 512
"""Texts in one request."""


def weights_digest(folder: Path, onnx: Path | None, prompt: str) -> str:
    """Hex digits that change with what vectors come of: the weights and the prompt. Empty where there are no weights.

    Only the ends of each file are read: milliseconds.
    """
    try:
        files = [onnx] if onnx else [*folder.glob("*.safetensors"), *folder.glob("*/*.safetensors")]
        marks = [f"{file.name}:{fingerprint(file)}" for file in sorted(files)]
    except OSError:
        return ""  # the worker says what is wrong with them
    return text_hash("\0".join((prompt, *marks))) if marks else ""


class WorkerEncoder:
    """``ports.Encoder`` over a worker process; nothing is started before the first call.

    Args:
        folder: a sentence-transformers folder.
        log_dir: the folder for the worker's log file, ``encoder.log``.
        onnx: the folder's transformer exported to ONNX (``coach.models.starter``); None: sentence-transformers runs it.
        answers: the same tuned so that an answer lies near its post; None: there is no such thing.
        name: what the encoder is called, the folder's name unless given.
        digest: sha256 of the weights, where known: it tells two encoders of one name apart. Else the files tell.
        glossed: whether it knows English only, so that French texts are to be put into English first.
        prompt: what its authors put before every text that is compared.
        threads: computing threads; None for one per core, at most eight.
    """

    def __init__(
        self,
        folder: Path,
        *,
        log_dir: Path,
        onnx: Path | None = None,
        answers: Path | None = None,
        name: str | None = None,
        digest: str = "",
        glossed: bool = False,
        prompt: str = "",
        threads: int | None = None,
    ) -> None:
        self._name = name or folder.name
        if digest := digest or weights_digest(folder, onnx, prompt):
            self._name += f"@{digest[:DIGITS]}"
        if glossed:
            self._name += f"+fr-{glossary_version()}"
        load = {
            "folder": str(folder),
            "onnx": str(onnx) if onnx else None,
            "answers": str(answers) if answers else None,
            "threads": threads or default_threads(),
            "glossed": glossed,
            "prompt": prompt,
        }
        self.worker = Worker("coach.engine.encoder_worker", load, log_dir / "encoder.log")
        self._tuned = _Answers(self) if answers else None

    @property
    def model(self) -> str | None:
        """The encoder's name, with what tells its weights and its glossary from others: what vectors are keyed by."""
        return self._name

    async def start(self) -> None:
        """Start the process and load the encoder, ahead of the first request.

        Raises:
            ModelError: the encoder did not load.
        """
        await self.worker.start()

    async def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Floats:
        """Unit rows, shape (texts, dimensions); (0, 0) for no text. ``progress`` gets (done, total).

        Raises:
            ModelError: the worker or the encoder failed.
        """
        return await self.rows(texts, progress)

    @property
    def answers(self) -> Encoder:
        """The same process, tuned so that an answer lies near the post it answers; without such tuning, as it is."""
        return self._tuned or self

    async def rows(self, texts: Sequence[str], progress: Progress | None = None, *, answers: bool = False) -> Floats:
        """What ``encode`` gives, or with ``answers`` what ``self.answers.encode`` does."""
        rows = []
        for at in range(0, len(texts), CHUNK):
            chunk = list(texts[at : at + CHUNK])
            answer = await self.worker.request("encode", {"texts": chunk, "answers": answers})
            try:
                vectors = wire.unpack(answer.get("vectors"))
            except wire.WireError as error:
                raise ModelError("worker-garbled", log="encoder.log") from error
            if len(vectors) != len(chunk):
                raise ModelError("worker-garbled", log="encoder.log")
            rows.append(vectors)
            if progress:
                progress(at + len(chunk), len(texts))
        return np.concatenate(rows) if rows else np.zeros((0, 0), np.float32)

    async def close(self) -> None:
        """End the process."""
        await self.worker.close()


class _Answers:
    """A ``WorkerEncoder``'s tuned weights, in the same process."""

    def __init__(self, encoder: WorkerEncoder) -> None:
        self._encoder = encoder

    @property
    def model(self) -> str | None:
        """The encoder's name, and that it is tuned."""
        return f"{self._encoder.model}+answers"

    @property
    def answers(self) -> Encoder:
        """Itself."""
        return self

    async def encode(self, texts: Sequence[str]) -> Floats:
        """Unit rows, shape (texts, dimensions).

        Raises:
            ModelError: the worker or the encoder failed.
        """
        return await self._encoder.rows(texts, answers=True)

    async def close(self) -> None:
        """End the process."""
        await self._encoder.close()
