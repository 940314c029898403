"""The parent's side of a worker process: started when needed, restarted after death, cancelled with its caller.

One thing a caller does not take along when it is cancelled is the load: it belongs to the worker, and goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coach
from coach.engine import wire
from coach.errors import ModelError
from coach.paths import private_folder

LOG_LIMIT = 1_000_000
"""Bytes after which a worker's log file is begun anew."""
EXIT_GRACE = 1.0
"""Seconds a worker whose output has ended is given to exit by itself: a signal sent in that moment would reap it
behind asyncio's back."""
CLOSE_GRACE = 1.0
"""Seconds a worker gets to leave by itself after end of input, and again after SIGTERM."""
HALF_MADE = 0.1
"""Seconds asyncio gets to be done with a process it was cancelled on while making it: it kills it, then may wait for
ever on pipes that were never connected, until cancelled again."""

OnProgress = Callable[[dict[str, Any]], None]


@dataclass(slots=True)
class _Call:
    result: asyncio.Future[dict[str, Any]]
    on_progress: OnProgress | None


class Worker:
    """One worker process. Use it from one event loop.

    Args:
        module: what ``python -m`` runs, e.g. ``"coach.engine.llm_worker"``.
        load: arguments of the ``load`` request that every new process gets first.
        log: the file its standard error goes to; its folder is made when missing.
        command: instead of ``python -m module``, for tests.
    """

    def __init__(
        self, module: str, load: Mapping[str, Any], log: Path, *, command: Sequence[str] | None = None
    ) -> None:
        self._command = list(command or [sys.executable, "-P", "-X", "utf8", "-m", module])
        self._load = dict(load)
        self._log = log
        self._process: asyncio.subprocess.Process | None = None
        self._listener: asyncio.Task[None] | None = None
        self._loading: asyncio.Task[None] | None = None
        self._spawning: asyncio.Task[None] | None = None
        self._closing = asyncio.Lock()
        self._calls: dict[int, _Call] = {}
        self._next_id = 0
        self.loaded: dict[str, Any] = {}
        """What the ``load`` request answered, empty until the first start."""
        self.starts = 0
        """How many processes were started so far: more than one means that the worker had to be restarted."""

    @property
    def pid(self) -> int | None:
        """The process id of the running worker, or None."""
        return self._process.pid if self._process else None

    async def start(self) -> dict[str, Any]:
        """Start the process and load its model, unless that is done; returns what ``load`` answered.

        Cancelling the waiting task leaves the load on its way: whoever comes next waits for the same one.

        Raises:
            ModelError: the process did not start, the model did not load, or the worker was closed on the way. What
                failed while nobody waited is told to whoever comes next; the start after that tries again.
        """
        async with self._closing:  # a process that is being ended is not the one to wait for
            if self._loading is None and self._process is None:
                self._spawning = asyncio.create_task(self._spawn())
                self._loading = asyncio.create_task(self._load_model(self._spawning))
                for task in (self._spawning, self._loading):
                    task.add_done_callback(_seen)
            loading = self._loading
        if loading is not None:
            await asyncio.wait([loading])
            if self._loading is loading:
                self._loading = None
            loading.result()
        return self.loaded

    async def request(self, op: str, args: Mapping[str, Any], on_progress: OnProgress | None = None) -> dict[str, Any]:
        """Ask the worker for something and wait; cancelling the waiting task cancels the work.

        Raises:
            ModelError: the worker said so, or it died on the way (``worker-stopped``) or wrote nonsense
                (``worker-garbled``); the next request starts a new one.
        """
        await self.start()
        return await self._ask(op, args, on_progress)

    async def close(self) -> None:
        """End the process: end of input first, then SIGTERM, then SIGKILL; SIGTERM at once while it still loads."""
        async with self._closing:
            loading = self._loading
            busy = loading is not None and not loading.done()
            if busy and self._spawning is not None:
                await asyncio.wait([self._spawning])
            await self._stop(at_once=busy)
            if loading is not None:
                await asyncio.wait([loading])
            self._loading = None

    async def _load_model(self, spawning: asyncio.Task[None]) -> None:
        """A load from the process on, in the worker's own task; it stays in ``_loading`` if it failed, to be told."""
        try:
            await asyncio.wait([spawning])
        except asyncio.CancelledError:  # the event loop is closing, and asyncio perhaps stuck on a process half made
            await asyncio.wait([spawning], timeout=HALF_MADE)
            spawning.cancel()
            raise
        spawning.result()
        try:
            self.loaded = await self._ask("load", self._load, None)
        except Exception:
            await self._stop()
            raise
        self._loading = None

    async def _spawn(self) -> None:
        try:
            private_folder(self._log.parent)
            fresh = self._log.exists() and self._log.stat().st_size > LOG_LIMIT
            with self._log.open("wb" if fresh else "ab") as log:
                process = await asyncio.create_subprocess_exec(
                    *self._command,
                    stdin=asyncio.subprocess.PIPE,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=log,
                    limit=wire.LINE_LIMIT,
                    env=_environment(),
                )
        except OSError as error:
            raise ModelError("worker-start", detail=str(error)) from error
        self.starts += 1
        self._process = process
        self._listener = asyncio.create_task(self._listen(process))
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:  # the event loop is closing, and the listener has not begun: it never will
            self._process = None
            await _kill(process)
            raise

    async def _ask(self, op: str, args: Mapping[str, Any], on_progress: OnProgress | None) -> dict[str, Any]:
        process = self._process
        if process is None or process.stdin is None:
            raise ModelError("worker-stopped", log=str(self._log))
        self._next_id += 1
        request = wire.Request(self._next_id, op, dict(args))
        call = _Call(asyncio.get_running_loop().create_future(), on_progress)
        self._calls[request.id] = call
        try:
            with contextlib.suppress(ConnectionError):
                process.stdin.write(wire.dump_request(request))
                await process.stdin.drain()
            return await call.result
        except asyncio.CancelledError:
            if self._process is process and process.returncode is None:
                with contextlib.suppress(ConnectionError, RuntimeError):
                    process.stdin.write(wire.dump_cancel(wire.Cancel(request.id)))
            raise
        finally:
            self._calls.pop(request.id, None)

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        stdout = process.stdout
        assert stdout is not None
        key = "worker-stopped"
        try:
            try:
                while line := await stdout.readline():
                    self._take(wire.parse_event(line))
            except ValueError:
                key = "worker-garbled"
            await asyncio.wait_for(process.wait(), EXIT_GRACE)
        except (TimeoutError, asyncio.CancelledError):  # cancelled: the event loop is closing, and nobody closed this
            await _kill(process)
        if self._process is process:
            self._process = None
        for call in self._calls.values():
            if not call.result.done():
                call.result.set_exception(ModelError(key, log=str(self._log)))

    def _take(self, event: wire.Event) -> None:
        call = self._calls.get(event.id)
        if call is None or call.result.done():
            return
        if event.event == "progress":
            if call.on_progress:
                call.on_progress(event.data)
        elif event.event == "result":
            call.result.set_result(event.data)
        else:
            values = {k: v for k, v in event.data.get("values", {}).items() if isinstance(v, str | int)}
            call.result.set_exception(ModelError(event.data["key"], **values))

    async def _stop(self, *, at_once: bool = False) -> None:
        process, listener = self._process, self._listener
        if process is None or listener is None:
            return
        ends = [process.terminate, process.kill]
        if at_once:
            with contextlib.suppress(ProcessLookupError):
                ends.pop(0)()
        if process.stdin:
            process.stdin.close()
        for end in ends:
            done, _ = await asyncio.wait([listener], timeout=CLOSE_GRACE)
            if done:
                break
            with contextlib.suppress(ProcessLookupError):
                end()
        await asyncio.wait([listener])  # not awaited itself: a caller that is cancelled here would cancel it


async def _kill(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.wait()


def _seen(task: asyncio.Task[None]) -> None:
    """Look at a failure that perhaps nobody will ask about, or asyncio would print it."""
    if not task.cancelled():
        task.exception()


def _environment() -> dict[str, str]:
    """The worker's environment: no hub, no debugger fork on abort, and this coach on its path.

    OpenMP threads sleep at a barrier instead of spinning: on two cores that something else also wants, spinning was
    measured to make 128 tokens take 18 to 36 s instead of 1 to 5 s (``models/README.md``).
    """
    root = str(Path(coach.__file__).parent.parent)
    path = os.environ.get("PYTHONPATH")
    return {
        **os.environ,
        "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root,
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TOKENIZERS_PARALLELISM": "false",
        "GGML_NO_BACKTRACE": "1",
        "OMP_WAIT_POLICY": "passive",
    }
