"""How recognising reuse grows with the past: 1,000, 10,000 and 100,000 messages, beside its peers in one run.

    python benchmarks/reuse_scale.py [SIZES...]

Past messages are made up from the words of the shipped examples; vectors are random, since only time is measured.
Each figure is the median of a few drafts, in milliseconds of wall clock, on one thread; ``cpu`` is the processor time
of the same calls, which a busy machine does not stretch. Peers: a bare numpy product of all vectors with
one (the floor of the first, message by message look), rapidfuzz's ``token_set_ratio`` over all messages, and
datasketch's MinHash-LSH (a query, signature included).
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import json
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from datasketch import MinHash, MinHashLSH
from rapidfuzz import fuzz, process

from coach.core.reuse import ReuseIndex, Vectors, nearest, sentence_texts
from coach.core.scene import PastMessage

DIMENSIONS = 384
DRAFTS = 12


def made_up(count: int, seed: int = 1) -> list[PastMessage]:
    """Messages of about 80 words: a greeting, a template's sentence now and then, words drawn as people use them."""
    random_ = random.Random(seed)
    folder = Path(__file__).resolve().parents[1] / "tests" / "data" / "reuse"
    lines = [json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.open(encoding="utf-8")]
    pieces = [sentence_texts(line["text"]) for line in lines]
    words = [word for piece in pieces for sentence in piece for word in sentence.split()]
    rare = [f"{random_.choice(words)}{random_.choice(words)}".strip(".,;:?!").lower() for _ in range(60_000)]
    found = []
    for n in range(count):
        body = [" ".join(random_.choices(words, k=9) + random_.choices(rare, k=5)) + "." for _ in range(5)]
        if n % 10 == 0:
            body[2] = random_.choice(random_.choice(pieces))
        name = random_.choice(words).strip(".,;:?!").title()
        found.append(PastMessage(f"m{n}", f"Bonjour {name},\n\n{' '.join(body)}\n\nBien à vous,\nÉtienne", name))
    return found


def milliseconds(
    call: Callable[[str], object], drafts: Sequence[str], clock: Callable[[], float] = time.perf_counter
) -> float:
    """The median time of a call over drafts."""
    times = []
    for draft in drafts:
        start = clock()
        call(draft)
        times.append((clock() - start) * 1000)
    return statistics.median(times)


def unit(rows: int, rng: np.random.Generator) -> np.ndarray:
    """Random unit rows."""
    found = rng.standard_normal((rows, DIMENSIONS), np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found


def signature(text: str) -> MinHash:
    """datasketch's MinHash of the four-word shingles of a text."""
    found = MinHash(num_perm=128)
    words = text.lower().split()
    found.update_batch([" ".join(words[at : at + 4]).encode() for at in range(len(words) - 3)])
    return found


class _Rows(dict[str, np.ndarray]):
    """Random sentence vectors, made when first asked for: where they come from is not what is timed."""

    def __init__(self, past: Sequence[PastMessage], rng: np.random.Generator) -> None:
        super().__init__()
        self._texts = {message.id: message.text for message in past}
        self._rng = rng

    def __missing__(self, key: str) -> np.ndarray:
        self[key] = unit(len(sentence_texts(self._texts[key])), self._rng)
        return self[key]

    def fill(self, keys: Sequence[str]) -> None:
        """Make them now."""
        for key in keys:
            self[key]


def measure(size: int) -> dict[str, float]:
    """Every figure for one size of the past."""
    past, rng = made_up(size), np.random.default_rng(0)
    drafts = [
        message.text.replace("Bonjour", "Cher") + " Une dernière chose."
        for message in random.Random(2).sample(past, DRAFTS)
    ]
    start = time.perf_counter()
    index = ReuseIndex(past)
    index.match(drafts[0])
    built = time.perf_counter() - start
    matrix = unit(size, rng)
    cohort = unit(len(index.cohort()), rng)
    whole = unit(1, rng)[0]

    vectors_of = _Rows(past, rng)

    def with_vectors(draft: str) -> object:
        near = [past[row].id for row in nearest(matrix, whole)]
        chosen = index.candidates(draft, near)
        rows = {key: vectors_of[key] for key in chosen}
        return index.match(draft, chosen, Vectors(unit(len(sentence_texts(draft)), rng), rows, cohort))

    for draft in drafts:
        vectors_of.fill(index.candidates(draft))

    found = {
        "build_s": built,
        "words_ms": milliseconds(index.match, drafts),
        "words+vectors_ms": milliseconds(with_vectors, drafts),
        "cpu_ms": milliseconds(with_vectors, drafts, time.process_time),
        "numpy_ms": milliseconds(lambda _: matrix @ whole, drafts),
    }
    texts = [message.text for message in past]
    found["rapidfuzz_ms"] = milliseconds(
        lambda draft: process.extractOne(draft, texts, scorer=fuzz.token_set_ratio), drafts[:2]
    )
    start = time.perf_counter()
    lsh = MinHashLSH(threshold=0.3, num_perm=128)
    for message in past[: min(size, 10_000)]:
        lsh.insert(message.id, signature(message.text))
    found["minhash_build_s"] = (time.perf_counter() - start) * size / min(size, 10_000)
    found["minhash_ms"] = milliseconds(lambda draft: lsh.query(signature(draft)), drafts)
    found["rss_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000]
    print("MinHash-LSH is filled with 10,000 messages at most; its build time is scaled to the size.")
    for size in sizes:
        print(f"{size:>7}", "  ".join(f"{name} {value:.1f}" for name, value in measure(size).items()), flush=True)


if __name__ == "__main__":
    main()
