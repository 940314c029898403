"""The reader as the session sees it: a small language model in a process of its own that only reads."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from coach.core.text import Span
from coach.engine import wire
from coach.engine.worker import Worker
from coach.errors import ModelError
from coach.ports import TokenScores


class WorkerReader:
    """``ports.Reader`` over a worker process; nothing is started before the first call.

    Args:
        model_path: a GGUF file.
        log_dir: the folder for the worker's log file, ``reader.log``.
        state_dirs: folders where pinned contexts' states are kept; the first that can be written is written.
        threads: computing threads; None for one per core, at most eight.
        name: what the model is called, the file's name unless given.
    """

    def __init__(
        self,
        model_path: Path,
        *,
        log_dir: Path,
        state_dirs: Sequence[Path] = (),
        threads: int | None = None,
        name: str | None = None,
    ) -> None:
        self._name = name or model_path.name
        load = {
            "path": str(model_path),
            "role": "reader",
            "threads": threads or default_threads(),
            "state_dirs": [str(folder) for folder in state_dirs],
        }
        self.worker = Worker("coach.engine.llm_worker", load, log_dir / "reader.log")

    @property
    def model(self) -> str | None:
        """The model's name."""
        return self._name

    async def start(self) -> None:
        """Start the process and load the model, ahead of the first request.

        Raises:
            ModelError: the model did not load.
        """
        await self.worker.start()

    async def prefill(self, contexts: Sequence[str], *, pinned: bool = False) -> None:
        """Evaluate contexts ahead of time; pinned ones are also kept on disk for other days.

        Raises:
            ModelError: the worker or the model failed.
        """
        await self.worker.request("prefill", {"contexts": list(contexts), "pinned": pinned})

    async def score(self, contexts: Sequence[str], draft: str) -> TokenScores:
        """Log-probabilities of ``draft`` after each context (``ports.Reader.score``).

        Raises:
            ModelError: the worker or the model failed; the key says how.
        """
        answer = await self.worker.request("score", {"contexts": list(contexts), "draft": draft})
        try:
            spans = tuple(Span(start, end) for start, end in answer["spans"])
            logp = wire.unpack(answer["logp"])
            truncated = tuple(bool(cut) for cut in answer["truncated"])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError("worker-garbled", log="reader.log") from error
        if logp.shape != (len(contexts), len(spans)) or len(truncated) != len(contexts):
            raise ModelError("worker-garbled", log="reader.log")
        return TokenScores(spans, logp, truncated)

    async def close(self) -> None:
        """End the process."""
        await self.worker.close()


def default_threads() -> int:
    """One computing thread per core this process may use, at most eight."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(8, max(1, cores))
