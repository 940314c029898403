"""How the mirror grows: families at 1k, 10k and 100k messages beside community detection on vectors of the same runs.

``python benchmarks/mirror_scale.py [--sizes 1000 10000 100000] [--peer 100000] [--look 1000 10000 100000]``

The messages are made up: one in three belongs to a template of 2 to 60 messages whose slots and one clause change, the
rest are sentences recombined with their words changed. The peer is ``sentence_transformers.util.community_detection``
(threshold 0.75, its default) on vectors of words alone, no encoder has seen them: the very word runs the families are
found with, weighted by rarity, each hashed to ``SIGNS`` signed places of 256 (a count sketch), scaled to unit length.
Both are scored against the templates (adjusted Rand index). A look goes from a library that holds nothing worked out to
everything the page shows; then the same again, and again after ten new messages.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from coach.core.reuse.postings import Vocabulary, shingles
from coach.core.reuse.runs import SHINGLE
from coach.core.reuse.tokens import read, tokens
from coach.core.scene import PastMessage
from coach.core.text import folded_words
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror.clusters import cluster
from coach.mirror.forms import masked
from coach.mirror.look import look
from coach.mirror.page import rendered
from coach.mirror.phrases import phrases

HERE = Path(__file__).parent.parent / "tests" / "mirror" / "data"
NAMES = "Ada Bruno Chloé Denis Elsa Farid Gaëlle Hugo Inès Jonas Karim Lise Marc Nora Omar Paula Rémi Sofia".split()
PROJECTED, SIGNS = 256, 8


def made_up(count: int, seed: int = 7) -> tuple[list[PastMessage], list[int]]:
    """``count`` messages with the template each belongs to (a number of its own for those that belong to none)."""
    rng = random.Random(seed)
    texts = [json.loads(line)["text"] for name in ("fr", "en") for line in (HERE / f"past-{name}.jsonl").open()]
    sentences = [part for text in texts[:60] + texts[120:180] for part in text.split("\n\n")[1:-1]]
    words = sorted({word for text in texts for word in text.split() if len(word) > 4 and word.isalpha()})
    messages: list[PastMessage] = []
    labels: list[int] = []

    def changed(text: str, part: float) -> str:
        return " ".join(rng.choice(words) if rng.random() < part else word for word in text.split())

    def add(body: str, label: int) -> None:
        name = rng.choice(NAMES)
        day = date(2024, 1, 1) + timedelta(days=rng.randrange(700))
        text = f"Bonjour {name},\n\n{body}\n\nBien à vous,\nÉtienne"
        messages.append(PastMessage(f"p{len(messages)}", text, f"{name} {len(messages)}", day.isoformat(), "fr"))
        labels.append(label)

    template = 0
    while len(messages) < count:
        body = " ".join(changed(rng.choice(sentences), 0.5) for _ in range(3))
        template += 1
        for _ in range(min(count - len(messages), rng.randrange(2, 60) if rng.random() < 1 / 60 else 1)):
            company = f"Maison {rng.choice(words).capitalize()}"
            add(f"Chez {company}, {body} {changed(rng.choice(sentences), 0.5)[:60]}.", template)
    return messages, labels


def timed(said: str, work: Callable[[], object]) -> tuple[float, object]:
    """Run and print the seconds it took."""
    start, cpu = time.perf_counter(), time.process_time()
    value = work()
    took = time.perf_counter() - start
    print(f"  {said:<46}{took:9.2f} s{time.process_time() - cpu:9.2f} s of processor", flush=True)
    return took, value


def families(count: int, peer: bool) -> None:
    messages, labels = made_up(count)
    print(f"{count:,} messages, {len(set(labels)):,} of them different")
    keys: list[str] = []
    said: list[list[str]] = []

    def mask() -> None:
        for message in messages:
            found = read(message.text, frozenset(folded_words(message.to or "")))
            keys.append(masked(found.tokens))
            said.append([masked(tokens(message.text, span.start, span.end)) for span in found.body])

    timed("words masked", mask)
    _, found = timed("families", lambda: cluster(keys))
    mine = list(range(count))
    for number, one in enumerate(found):  # type: ignore[arg-type]
        for row in one.members:
            mine[row] = count + number
    print(f"  {'  adjusted Rand index':<46}{rand(labels, mine):9.3f}")
    timed("turns of phrase", lambda: phrases(said, 3, 12))
    if peer:
        beside(keys, labels)


def beside(keys: list[str], labels: list[int]) -> None:
    import torch
    from sentence_transformers.util import community_detection

    vectors = projected(keys)
    torch.set_num_threads(2)
    matrix = torch.from_numpy(vectors)
    _, found = timed(
        "peer: community_detection, threshold 0.75",
        lambda: community_detection(matrix, threshold=0.75, min_community_size=2),
    )
    theirs = list(range(len(keys)))
    for number, rows in enumerate(found):  # type: ignore[arg-type]
        for row in rows:
            theirs[row] = len(keys) + number
    print(f"  {'  adjusted Rand index':<46}{rand(labels, theirs):9.3f}")


def projected(keys: list[str]) -> np.ndarray:
    """Unit vectors of the word runs, shape (messages, ``PROJECTED``), float32."""
    words = Vocabulary()
    runs = [shingles(words.ids("" if word == "#" else word for word in text.split()), SHINGLE) for text in keys]
    every = np.concatenate(runs)
    known, place = np.unique(every, return_inverse=True)
    weight = (np.log(len(keys) / np.bincount(place)) + 1).astype(np.float32)
    rows = np.zeros((len(keys), PROJECTED), np.float32)
    owner = np.repeat(np.arange(len(keys)), [len(run) for run in runs])
    for turn in range(SIGNS):
        mixed = (known.astype(np.uint64) + np.uint64(turn + 1)) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(31)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(29)
        where = (mixed % np.uint64(PROJECTED)).astype(np.int64)
        sign = np.where(mixed >> np.uint64(63), np.float32(1), np.float32(-1))
        np.add.at(rows, (owner, where[place]), (sign * weight)[place])
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def rand(labels: list[int], found: list[int]) -> float:
    from sklearn.metrics import adjusted_rand_score

    return float(adjusted_rand_score(labels, found))


def whole(count: int) -> None:
    messages, _ = made_up(count + 10)
    zipf, today = WordFrequencies().zipf, date(2026, 6, 1)
    print(f"{count:,} messages, from a library to the page")
    with tempfile.TemporaryDirectory() as folder:
        library = Store(Path(folder) / "library.db")
        library.add_past(messages[:count], "bench")
        told = Told()
        timed("first look", lambda: look(library, zipf, today=today, progress=told))
        print(f"    {told.said()}")
        _, mirror = timed("second look, nothing new", lambda: look(library, zipf, today=today))
        library.add_past(messages[count:], "bench")
        timed("third look, ten new messages", lambda: look(library, zipf, today=today))
        timed("the page", lambda: rendered(mirror, "fr", today))  # type: ignore[arg-type]
        library.close()


class Told:
    """Whether the progress of a look is honest: what it had told at each quarter of the time it took."""

    def __init__(self) -> None:
        self.steps: list[tuple[float, int]] = []

    def __call__(self, done: int, total: int) -> None:
        """Take a step down with its time."""
        self.steps.append((time.perf_counter(), done))

    def said(self) -> str:
        """Steps told at a quarter, half and three quarters of the time, of 1,000."""
        start, end = self.steps[0][0], self.steps[-1][0]
        at = [
            max(done for when, done in self.steps if when <= start + part * (end - start)) / 10
            for part in (0.25, 0.5, 0.75)
        ]
        return "told at a quarter, a half, three quarters of the time: {:.0f} %, {:.0f} %, {:.0f} %".format(*at)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--peer", type=int, default=100_000, help="largest size at which the peer runs too")
    parser.add_argument("--look", type=int, nargs="*", default=[1_000, 10_000], help="sizes of the whole look")
    asked = parser.parse_args()
    for size in asked.sizes:
        families(size, size <= asked.peer)
    for size in asked.look:
        whole(size)


if __name__ == "__main__":
    main()
