"""A pseudo-terminal that runs an app, types into it and times what comes back. POSIX only."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from pathlib import Path

COLUMNS, LINES = 120, 35


class Terminal:
    """A child process behind a pseudo-terminal of 120 by 35 cells."""

    def __init__(self, command: list[str], environ: dict[str, str]) -> None:
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execvpe(command[0], command, environ)
        os.set_blocking(self.fd, False)
        self.seen = b""

    def until(self, mark: bytes, timeout: float = 60.0) -> float:
        """Seconds until ``mark`` has been written since the last call; what came with it is dropped.

        Raises:
            TimeoutError: it did not come.
        """
        start = time.perf_counter()
        while mark not in self.seen:
            left = timeout - (time.perf_counter() - start)
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                raise TimeoutError(f"no {mark!r} in {self.seen[-500:]!r}")
            self.seen += os.read(self.fd, 65536)
        self.seen = b""
        return time.perf_counter() - start

    def quiet(self, seconds: float) -> None:
        """Drop what is written during ``seconds`` (a cursor that blinks never falls silent)."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self.fd], [], [], left)[0]:
                os.read(self.fd, 65536)
        self.seen = b""

    def key(self, data: bytes, timeout: float = 10.0) -> float:
        """Type, and return the seconds until the screen answers."""
        start = time.perf_counter()
        os.write(self.fd, data)
        if not select.select([self.fd], [], [], timeout)[0]:
            raise TimeoutError("no answer to a key")
        os.read(self.fd, 65536)
        return time.perf_counter() - start

    def write(self, data: bytes) -> None:
        """Type without waiting, reading what comes so that neither side blocks."""
        while data:
            ready = select.select([self.fd], [self.fd], [], 5.0)
            if ready[0]:
                self.seen += os.read(self.fd, 65536)
            if ready[1]:
                with contextlib.suppress(BlockingIOError):
                    data = data[os.write(self.fd, data[:4096]) :]

    def resident(self) -> int:
        """Resident memory of the child, in KiB (Linux)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])

    def processor(self) -> float:
        """Processor seconds the child has used (Linux)."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Stop the child and reap it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
