"""How fast the reader reads, each figure beside its peer or its floor from the same run.

Run: ``python benchmarks/reader_speed.py [--rounds 3]``. Ratios matter, not seconds: other work moves both. A reading is
the product's: the own post, no post, and the posts that ship with coach in one context (*together*); beside it stands
what each of them in a context of its own costs (*apart*).
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

from coach.cli.wiring import references
from coach.core.reading import context, context_of_others
from coach.core.scene import Language
from coach.engine.child import CancelFlag
from coach.engine.llama import BATCH, Entry, Llama, Shape, log_softmax_at
from coach.engine.reader import WorkerReader, default_threads
from coach.models import starter
from coach.session.background import READ

SENTENCES = (
    "We closed the Lyon workshop on Friday after eleven years.",
    "Forty people worked there, most of them older than me.",
    "What nobody tells you is that the machines keep their smell for weeks.",
    "I kept the bench where the apprentices learned to file a straight edge.",
    "My accountant says I should write about resilience, and I have nothing to say about it.",
    "The clock above the door still runs seven minutes late.",
    "Somebody came back on Saturday to water the plants nobody had watered for years.",
)
DRAFTS: dict[Language, str] = {
    "en": "The bench stayed with me all afternoon. My father was a printer, and when his shop closed he kept the clock "
    "from the wall, which has never been right since. I do not know what one does with such an object. Does anybody "
    "still file a straight edge on yours, or does it stand there as it was on the last day?",
    "fr": "L’établi m’est resté en tête tout l’après-midi. Mon père était imprimeur, et quand son atelier a fermé il a "
    "gardé la pendule du mur, qui n’a jamais plus été à l’heure. Je ne sais pas ce qu’on fait d’un tel objet. Est-ce "
    "que quelqu’un lime encore un bord droit sur le vôtre, ou est-il resté comme au dernier jour ?",
}
"""About sixty words. The starter's tokeniser was made for English: the French one is twice as long to it."""
PARALLEL = 6
"""Contexts read at once where the prompt speed is taken: as many as the worker keeps."""
ROUNDS = (1, 2, 3, 4, 5)
"""How many rounds of the sentences, each about 100 tokens, the posts take."""
MORE: dict[Language, str] = {
    "en": " I ask because I never dared to ask him.",
    "fr": " Je le demande parce que je n’ai jamais osé le lui demander.",
}


def posts(count: int, rounds: int = 2) -> list[str]:
    """Posts of about 100 tokens a round, all different; a French post of the bench takes 200 on average."""
    turned = [SENTENCES[i % 7 :] + SENTENCES[: i % 7] for i in range(count)]
    return [f"{i}. {' '.join(turned[i] * rounds)}" for i in range(count)]


def read_under(lang: Language, rounds: int, others: int, *, together: bool) -> list[str]:
    """A post of so many rounds, no post, and so many of other people: those that ship, then others about as long."""
    own, *more = posts(others + 1, rounds)
    read = [*references()[lang], *(post[:600] for post in more)][:others]
    behind = [context_of_others(read, lang)] if together else [context(post, lang) for post in read]
    return [context(own, lang), context(None, lang), *behind]


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


async def one_reading(path: Path, contexts: list[str], lang: Language, logs: Path) -> dict[str, float]:
    """Cold, prefilled, after ten more words: seconds, and what the worker weighs."""
    draft = DRAFTS[lang]
    cold_reader = WorkerReader(path, log_dir=logs)
    cold = await timed(cold_reader.score(contexts, draft))
    await cold_reader.close()
    reader = WorkerReader(path, log_dir=logs)
    await reader.start()
    prefill = await timed(reader.prefill(contexts))
    warm = await timed(reader.score(contexts, draft))
    edit = await timed(reader.score(contexts, draft + MORE[lang]))
    evaluated = (await reader.worker.request("stats", {}))["evaluated"]
    memory = resident(reader.worker.pid or 0)
    await reader.close()
    return {"cold": cold, "prefill": prefill, "warm": warm, "edit": edit, "memory": memory, "tokens": evaluated}


async def prompt_ratio(path: Path, logs: Path, rounds: int) -> None:
    probe = Llama(path, Shape(1, 768, default_threads(), small_memory=True), CancelFlag())
    contexts = [context(post, "en") for post in posts(PARALLEL)]
    tokens = [probe.tokenize(text)[:-1] for text in contexts]
    draft = probe.tokenize(DRAFTS["en"])
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
        await reader.prefill(contexts)
        between = spent(pid)
        await reader.score(contexts, DRAFTS["en"])
        best["worker"] = max(best["worker"], total / (between - before))
        best["worker, every logit (worker: after a post)"] = max(
            best["worker, every logit (worker: after a post)"], PARALLEL * len(draft) / (spent(pid) - between)
        )
        await reader.close()
        best["own"] = max(best["own"], own_speed(path, tokens, logits=False))
        best["own, every logit (worker: after a post)"] = max(
            best["own, every logit (worker: after a post)"], own_speed(path, [draft] * PARALLEL, logits=True)
        )
    for kind in ("", ", every logit (worker: after a post)"):
        ours, theirs = best[f"worker{kind}"], best[f"own{kind}"]
        print(f"prompt speed{kind}: worker {ours:.0f}, llama.cpp {theirs:.0f} tok/cpu-s, ratio {ours / theirs:.2f}")


def readings(most: int) -> list[tuple[Language, int, int, bool]]:
    """(language, other people's posts, rounds of the own post, whether they are read together)."""
    longer: list[tuple[Language, int, int, bool]] = [(lang, READ, n, True) for lang in DRAFTS for n in ROUNDS]
    number: list[tuple[Language, int, int, bool]] = [
        ("en", count, 2, together) for together in (True, False) for count in range(1, most + 1)
    ]
    return longer + number


async def main(rounds: int, most: int) -> None:
    found = starter.locate()
    if found.reader is None:
        raise SystemExit("the starter reader is not installed")
    path = found.reader
    print(f"model {path.name}, {default_threads()} threads, drafts of sixty words, best of {rounds}")
    with tempfile.TemporaryDirectory() as folder:
        logs = Path(folder)
        await prompt_ratio(path, logs, rounds)
        print("lang  others      post  cold s  prefill s  prefilled s  +10 words s  prefilled/cold  +10/prefilled  MB")
        for lang, others, length, together in readings(most):
            contexts = read_under(lang, length, others, together=together)
            runs = [await one_reading(path, contexts, lang, logs) for _ in range(rounds)]
            low = {key: min(run[key] for run in runs) for key in runs[0]}
            print(
                f"{lang}    {others} {'together' if together else 'apart':8}  {100 * length:4}  {low['cold']:6.2f}  "
                f"{low['prefill']:9.2f}  {low['warm']:11.2f}  {low['edit']:11.2f}  {low['warm'] / low['cold']:14.2f}  "
                f"{low['edit'] / low['warm']:13.2f}  {low['memory']:3.0f}",
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
    parser.add_argument(
        "--most", type=int, default=8, help="other people's posts at most, where their number is varied"
    )
    given = parser.parse_args()
    asyncio.run(main(given.rounds, given.most))
