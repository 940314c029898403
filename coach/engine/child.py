"""Inside a worker process: the pipe, one request at a time, and cancelling while it computes.

The wire is a private copy of file descriptor 1; 1 itself is turned to 2 (the log file), so that nothing a model library
prints can reach the wire. A thread reads standard input, because a cancellation must arrive while the main thread
computes. End of input ends the process.
"""

from __future__ import annotations

import ctypes
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from coach.engine import wire
from coach.errors import CoachError

GRACE = 2.0
"""Seconds an aborted computation gets after end of input before the process exits regardless."""

Emit = Callable[[dict[str, Any]], None]
"""Sends a progress event of the request being served."""
Op = Callable[[dict[str, Any], Emit], dict[str, Any]]
"""Serves one kind of request: arguments and progress in, result out."""


class CancelledError(Exception):
    """The request was cancelled while it computed."""


class CancelFlag:
    """A flag one thread raises and another reads, in memory that C code can look at without the interpreter."""

    def __init__(self) -> None:
        self._memory = ctypes.create_string_buffer(2)

    @property
    def address(self) -> int:
        """Where the flag lies: a zero byte, or a one followed by a zero byte once raised."""
        return ctypes.addressof(self._memory)

    def set(self) -> None:
        """Raise the flag."""
        self._memory[0] = b"\x01"

    def clear(self) -> None:
        """Take it down."""
        self._memory[0] = b"\x00"

    def is_set(self) -> bool:
        """Whether it is raised."""
        return self._memory[0] != b"\x00"

    def check(self) -> None:
        """Stop here when the flag is raised.

        Raises:
            CancelledError: it is raised.
        """
        if self.is_set():
            raise CancelledError


class Server:
    """Serves requests from standard input until it ends."""

    def __init__(self, ops: Mapping[str, Op], flag: CancelFlag) -> None:
        self._ops = ops
        self._flag = flag
        self._todo: queue.SimpleQueue[wire.Request | None] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._current: int | None = None
        self._lock = threading.Lock()
        self._wire: BinaryIO = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)

    def run(self) -> None:
        """Serve until end of input."""
        threading.Thread(target=self._listen, daemon=True).start()
        while (request := self._todo.get()) is not None:
            with self._lock:
                if request.id in self._cancelled:
                    self._cancelled.discard(request.id)
                    self._flag.set()
                else:
                    self._flag.clear()
                self._current = request.id
            self._send(self._serve(request))
            with self._lock:
                self._current = None
                self._cancelled.discard(request.id)

    def _serve(self, request: wire.Request) -> wire.Event:
        def emit(data: dict[str, Any]) -> None:
            self._send(wire.Event(request.id, "progress", data))

        try:
            self._flag.check()
            op = self._ops.get(request.op)
            if op is None:
                raise CoachError("worker-failed", detail=f"no such op: {request.op}")
            return wire.Event(request.id, "result", op(request.args, emit))
        except CancelledError:
            return _error(request.id, wire.CANCELLED)
        except CoachError as error:
            return _error(request.id, error.key, error.values)
        except Exception as error:  # noqa: BLE001 - the worker's edge: whatever a model library raises becomes a key
            traceback.print_exc(file=sys.stderr)
            sys.stderr.flush()
            key = "model-load" if request.op == "load" else "worker-failed"
            return _error(request.id, key, {"detail": f"{type(error).__name__}: {error}"[:300]})

    def _send(self, event: wire.Event) -> None:
        try:
            line = wire.dump_event(event)
        except wire.WireError:
            line = wire.dump_event(_error(event.id, "worker-failed", {"detail": "answer too long"}))
        try:
            self._wire.write(line)
            self._wire.flush()
        except BrokenPipeError:
            os._exit(0)

    def _listen(self) -> None:
        for line in sys.stdin.buffer:
            try:
                message = wire.parse_incoming(line)
            except wire.WireError as error:
                print(f"ignored: {error}", file=sys.stderr, flush=True)
                continue
            if isinstance(message, wire.Request):
                self._todo.put(message)
                continue
            with self._lock:
                self._cancelled.add(message.id)
                if self._current == message.id:
                    self._flag.set()
        self._flag.set()
        self._todo.put(None)
        time.sleep(GRACE)
        os._exit(0)


def _error(request_id: int, key: str, values: Mapping[str, str | int] | None = None) -> wire.Event:
    return wire.Event(request_id, "error", {"key": key, "values": dict(values or {})})
