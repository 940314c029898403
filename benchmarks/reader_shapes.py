"""How the reader's contexts are best laid out: memories split or unified, tokens a batch, threads.

Run: ``python benchmarks/reader_shapes.py [--rounds 3]``. Each row reads the same post of 200 tokens, no post, the posts
that ship with coach in one context, and a draft of sixty words under the three; its figures are ratios to what ships,
measured in the same round (best of the rounds: other work moves both). Below one is faster than what ships.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

from reader_speed import DRAFTS, read_under

from coach.engine.child import CancelFlag
from coach.engine.llama import BATCH, Entry, Llama, Shape, log_softmax_at
from coach.engine.reader import default_threads
from coach.models import starter
from coach.session.background import READ

SHIPPED = Shape(6, 1024, default_threads(), small_memory=True)
"""As ``engine.slots`` lays out short texts."""


def shapes() -> dict[str, Shape]:
    """What is compared, by name; the first is what ships."""
    found = {"what ships": SHIPPED, "unified": replace(SHIPPED, unified=True)}
    found |= {f"batches of {size}": replace(SHIPPED, batch=size) for size in (64, 128, 256) if size < BATCH}
    found |= {f"{n} threads": replace(SHIPPED, threads=n) for n in (1, 2, 4) if n != SHIPPED.threads}
    return {**found, "16-bit memory": replace(SHIPPED, small_memory=False)}


def fed(llama: Llama, texts: list[list[int]], starts: list[int], *, logits: bool) -> None:
    """Evaluate texts side by side, as many tokens of all at once as a batch takes."""
    entries = [
        (token, start + at, sequence)
        for sequence, (text, start) in enumerate(zip(texts, starts, strict=True))
        for at, token in enumerate(text)
    ]
    size = llama.shape.batch
    for at in range(0, len(entries), size):
        part = entries[at : at + size]
        rows = llama.decode([Entry(token, place, sequence, logits) for token, place, sequence in part])
        if logits:
            log_softmax_at(rows, [token for token, _, _ in part])


def seconds(path: Path, shape: Shape, lang: str) -> tuple[float, float]:
    """Seconds of the contexts, then of the draft under them."""
    llama = Llama(path, shape, CancelFlag())
    contexts = [llama.tokenize(text) for text in read_under(lang, 2, READ, together=True)]  # type: ignore[arg-type]
    draft = llama.tokenize(DRAFTS[lang])  # type: ignore[index]
    began = time.perf_counter()
    fed(llama, contexts, [0] * len(contexts), logits=False)
    between = time.perf_counter()
    fed(llama, [draft] * len(contexts), list(map(len, contexts)), logits=True)
    ended = time.perf_counter()
    del llama
    gc.collect()
    return between - began, ended - between


def main(rounds: int) -> None:
    path = starter.locate().reader
    if path is None:
        raise SystemExit("the starter reader is not installed")
    for lang in DRAFTS:
        best: dict[str, list[float]] = {}
        for _ in range(rounds):
            for name, shape in shapes().items():
                found = seconds(path, shape, lang)
                best[name] = [min(pair) for pair in zip(best.get(name, found), found, strict=True)]
        base = best["what ships"]
        print(f"{lang}: what ships: contexts {base[0]:.2f} s, draft {base[1]:.2f} s (best of {rounds})")
        for name, (contexts, draft) in best.items():
            print(f"  {name:16}  contexts {contexts / base[0]:5.2f}  draft {draft / base[1]:5.2f}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    main(parser.parse_args().rounds)
