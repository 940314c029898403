"""How quick the room is, each figure beside a bare Textual app in the same run. Linux.

    python benchmarks/first_paint.py [--runs 7] [--keys 200]

First paint, key to screen while the reader computes, a paste of 20,000 words, resident memory of the app's process.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from terminal import Terminal

HERE = Path(__file__).parent
BARE = [sys.executable, str(HERE / "bare_app.py")]
COACH = [sys.executable, "-m", "coach"]
BUSY = """
import asyncio, sys
from pathlib import Path
from coach.cli.wiring import wire
from coach.session import Request
async def main():
    session = wire(Path(sys.argv[1])).session()
    draft, post = (Path(name).read_text() for name in sys.argv[2:4])
    at = 0
    while True:
        at += 1
        async for _ in session.read(Request(f"{draft} {at}", f"{post} {at}")):
            pass
        print(at, flush=True)
asyncio.run(main())
"""


def environ(home: str) -> dict[str, str]:
    """A plain terminal, a fresh home, English."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "VIRTUAL_ENV", "PYTHONPATH") if name in os.environ}
    return {**keep, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "en_US.UTF-8", "COACH_HOME": home}


def opened(command: list[str], mark: bytes, home: str) -> tuple[Terminal, float, float]:
    """A terminal whose app has painted, the seconds that took, and the processor seconds."""
    terminal = Terminal(command, environ(home))
    terminal.until(mark)
    return terminal, time.perf_counter() - terminal.started, terminal.processor()


def first_paint(runs: int) -> None:
    """Wall and processor seconds from start to first paint, runs of both apps in turn."""
    found: dict[str, list[tuple[float, float]]] = {"bare": [], "coach": []}
    with tempfile.TemporaryDirectory() as home:
        for run in range(runs + 1):
            for name, command, mark in (("bare", BARE, b"bare peer"), ("coach", COACH, b"Who wrote it?")):
                terminal, wall, processor = opened(command, mark, home)
                terminal.end()
                if run:
                    found[name].append((wall, processor))
    for index, what in enumerate(("wall", "processor")):
        middle = {name: statistics.median(pair[index] for pair in pairs) for name, pairs in found.items()}
        best = {name: min(pair[index] for pair in pairs) for name, pairs in found.items()}
        print(
            f"first paint, {what}: coach {middle['coach']:.3f} s (best {best['coach']:.3f}), "
            f"bare {middle['bare']:.3f} s (best {best['bare']:.3f}), ratio {middle['coach'] / middle['bare']:.2f}"
        )


def keys(count: int) -> None:
    """Key to screen while another process reads with the starter model; the two apps are typed in by turns."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as other:
        examples = [str(HERE.parent / "examples" / name) for name in ("en-draft.txt", "en-post.txt")]
        busy = subprocess.Popen([sys.executable, "-c", BUSY, other, *examples], stdout=subprocess.PIPE)
        try:
            assert busy.stdout is not None
            busy.stdout.readline()
            bare, *_ = opened(BARE, b"bare peer", home)
            coach, *_ = opened(COACH, b"Who wrote it?", home)
            coach.quiet(2.0)
            coach.write(b"\x1bOR")
            coach.quiet(1.0)
            bare.quiet(1.0)
            times: dict[str, list[float]] = {"bare": [], "coach": []}
            for index in range(count):
                letter = b"a" if index % 6 else b" "
                for name, terminal in (("bare", bare), ("coach", coach)):
                    times[name].append(terminal.key(letter) * 1000)
                    terminal.quiet(0.02)
            resident = {"bare": bare.resident(), "coach": coach.resident()}
            bare.end()
            coach.end()
        finally:
            busy.kill()
            busy.wait()
    for part, at in (("median", 0.5), ("p99", 0.99)):
        ours, peer = (sorted(times[name])[int(at * (count - 1))] for name in ("coach", "bare"))
        print(f"key to screen, {part}: coach {ours:.1f} ms, bare {peer:.1f} ms, difference {ours - peer:.1f} ms")
    print(f"resident memory: coach {resident['coach'] / 1024:.0f} MiB, bare {resident['bare'] / 1024:.0f} MiB")


def paste(words: int) -> None:
    """A bracketed paste of many words, until the next key is answered."""
    text = " ".join(f"word{index}" if index % 20 else "\n" for index in range(words)).encode()
    with tempfile.TemporaryDirectory() as home:
        for name, command, mark in (("bare", BARE, b"bare peer"), ("coach", COACH, b"Who wrote it?")):
            terminal, *_ = opened(command, mark, home)
            terminal.quiet(2.0)
            start = time.perf_counter()
            terminal.write(b"\x1b[200~" + text + b"\x1b[201~Z")
            terminal.until(b"Z")
            print(f"paste of {words} words to the next key, {name}: {(time.perf_counter() - start) * 1000:.0f} ms")
            terminal.end()


def main() -> None:
    """Everything, printed a line a figure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--keys", type=int, default=200)
    options.add_argument("--words", type=int, default=20_000)
    chosen = options.parse_args()
    first_paint(chosen.runs)
    paste(chosen.words)
    keys(chosen.keys)


if __name__ == "__main__":
    main()
