"""How fast the reader reads, each figure beside its peer or its floor from the same run.

Run: ``python benchmarks/reader_speed.py [--rounds 3]``. Ratios matter, not seconds: other work moves both.
Prompt speeds are counted in processor seconds where the system tells them (Linux), so that two processes that run one
after the other can be compared on a busy machine.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from coach.engine.child import CancelFlag
from coach.engine.llama import BATCH, Entry, Llama, Shape, log_softmax_at
from coach.engine.reader import WorkerReader, default_threads
from coach.models import starter

SENTENCES = (
    "We closed the Lyon workshop on Friday after eleven years.",
    "Forty people worked there, most of them older than me.",
    "What nobody tells you is that the machines keep their smell for weeks.",
    "I kept the bench where the apprentices learned to file a straight edge.",
    "My accountant says I should write about resilience, and I have nothing to say about it.",
    "The clock above the door still runs seven minutes late.",
    "Somebody came back on Saturday to water the plants nobody had watered for years.",
)
DRAFT = (
    "The bench stayed with me all afternoon. My father was a printer, and when his shop closed he kept the clock from "
    "the wall, which has never been right since. I do not know what one does with such an object. Does anybody still "
    "file a straight edge on yours, or does it stand there as it was on the last day?"
)
LONGER = (3, 4, 5)
"""How many rounds of the sentences, each about 100 tokens, the longer posts take."""
MORE = " I ask because I never dared to ask him."


def contexts(count: int, rounds: int = 2) -> list[str]:
    """Posts of about 100 tokens a round, all different; a French post of the bench takes 200 on average."""
    turned = [SENTENCES[i % 7 :] + SENTENCES[: i % 7] for i in range(count)]
    return [f"Post:\n{i}. {' '.join(turned[i] * rounds)}\n\nReply:\n" for i in range(count)]


def own_speed(path: Path, tokens: list[list[int]], *, logits: bool) -> float:
    """llama.cpp by itself, tokens a processor second: one sequence after the other, the same batch and threads."""
    llama = Llama(path, Shape(len(tokens), 768, default_threads(), small_memory=True), CancelFlag())
    began = time.process_time()
    for sequence, prompt in enumerate(tokens):
        for at in range(0, len(prompt), BATCH):
            part = prompt[at : at + BATCH]
            entries = [Entry(t, at + i, sequence, logits or at + i + 1 == len(prompt)) for i, t in enumerate(part)]
            rows = llama.decode(entries)
            if logits:
                log_softmax_at(rows, part)
    speed = sum(map(len, tokens)) / (time.process_time() - began)
    del llama
    gc.collect()
    return speed


def resident(pid: int) -> float:
    """Resident memory of a process in MB (Linux), 0 elsewhere."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmRSS"))


def spent(pid: int) -> float:
    """Processor seconds a process took so far (Linux), the wall clock elsewhere."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return time.perf_counter()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def timed(call: object) -> float:
    began = time.perf_counter()
    await call  # type: ignore[misc]
    return time.perf_counter() - began


async def one_reading(path: Path, count: int, logs: Path, rounds: int) -> dict[str, float]:
    """Cold, prefilled, after ten more words: seconds, and what the worker weighs; ``rounds`` is the posts' length."""
    posts = [*contexts(count + 1, rounds), ""]
    cold_reader = WorkerReader(path, log_dir=logs)
    cold = await timed(cold_reader.score(posts, DRAFT))
    await cold_reader.close()
    reader = WorkerReader(path, log_dir=logs)
    await reader.start()
    prefill = await timed(reader.prefill(posts))
    warm = await timed(reader.score(posts, DRAFT))
    edit = await timed(reader.score(posts, DRAFT + MORE))
    evaluated = (await reader.worker.request("stats", {}))["evaluated"]
    memory = resident(reader.worker.pid or 0)
    await reader.close()
    return {"cold": cold, "prefill": prefill, "warm": warm, "edit": edit, "memory": memory, "tokens": evaluated}


async def prompt_ratio(path: Path, logs: Path, rounds: int) -> None:
    probe = Llama(path, Shape(1, 768, default_threads(), small_memory=True), CancelFlag())
    posts = contexts(8)
    tokens = [probe.tokenize(post)[:-1] for post in posts]
    draft = probe.tokenize(DRAFT)
    del probe
    gc.collect()
    total = sum(map(len, tokens))
    best = {
        "worker": 0.0,
        "own": 0.0,
        "worker, every logit (worker: after a post)": 0.0,
        "own, every logit (worker: after a post)": 0.0,
    }
    for _ in range(rounds):
        reader = WorkerReader(path, log_dir=logs)
        await reader.start()
        pid = reader.worker.pid or 0
        before = spent(pid)
        await reader.prefill(posts)
        between = spent(pid)
        await reader.score(posts, DRAFT)
        best["worker"] = max(best["worker"], total / (between - before))
        best["worker, every logit (worker: after a post)"] = max(
            best["worker, every logit (worker: after a post)"], 8 * len(draft) / (spent(pid) - between)
        )
        await reader.close()
        best["own"] = max(best["own"], own_speed(path, tokens, logits=False))
        best["own, every logit (worker: after a post)"] = max(
            best["own, every logit (worker: after a post)"], own_speed(path, [draft] * 8, logits=True)
        )
    for kind in ("", ", every logit (worker: after a post)"):
        ours, theirs = best[f"worker{kind}"], best[f"own{kind}"]
        print(f"prompt speed{kind}: worker {ours:.0f}, llama.cpp {theirs:.0f} tok/cpu-s, ratio {ours / theirs:.2f}")


async def main(rounds: int, most: int) -> None:
    found = starter.locate()
    if found.reader is None:
        raise SystemExit("the starter reader is not installed")
    path = found.reader
    print(f"model {path.name}, {default_threads()} threads, draft of {len(DRAFT.split())} words, best of {rounds}")
    with tempfile.TemporaryDirectory() as folder:
        logs = Path(folder)
        await prompt_ratio(path, logs, rounds)
        print("K  post  cold s  prefill s  prefilled s  +10 words s  prefilled/cold  +10/prefilled  MB")
        for count, length in [*((k, 2) for k in range(1, most + 1)), *((min(most, 3), length) for length in LONGER)]:
            runs = [await one_reading(path, count, logs, length) for _ in range(rounds)]
            low = {key: min(run[key] for run in runs) for key in runs[0]}
            print(
                f"{count}  {100 * length:4}  {low['cold']:6.2f}  {low['prefill']:9.2f}  {low['warm']:11.2f}  "
                f"{low['edit']:11.2f}  {low['warm'] / low['cold']:14.2f}  {low['edit'] / low['warm']:13.2f}  "
                f"{low['memory']:3.0f}",
                flush=True,
            )
        source = starter.source()
        if source and source != path:
            probe = [[1000 + i for i in range(256)]]
            speeds = {p.name: max(own_speed(p, probe, logits=True) for _ in range(rounds)) for p in (source, path)}
            print("  ".join(f"{name} {speed:.0f} tok/cpu-s" for name, speed in speeds.items()))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=int, default=8, help="largest K")
    given = parser.parse_args()
    asyncio.run(main(given.rounds, given.most))
