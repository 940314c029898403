"""Would the reader's probability of the *post* given the draft tell more than that of the draft given the post?

    python benchmarks/next_thoughts.py [--every N]

The question of the reader's issue: how much more expected the post's thoughts become once the draft stands before them.
Read over the drafts that ship with coach (every Nth post, three unless told): the post after *its* draft, after no
draft, and, for each personal draft, another post after it. Each line gives, for one kind of file, the share of pairs in
which the personal draft comes before another one to the same post (decent and mixed ones left out), and the share of
personal drafts whose own post comes before the other one. Three measures stand side by side: the whole post (bits a
word of it), its second half after the draft and its first half (the next thoughts proper), and the peer: the draft
after its post, as coach reads it. The last figure of a line is what the next thoughts cost beside the peer: tokens that
have to be read anew after an edit, since the post can be read ahead only where it comes first.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from coach.core.metrics import Share, ordered
from coach.core.reading import context
from coach.core.scene import Language
from coach.engine.reader import WorkerReader
from coach.models import starter

BEFORE: dict[Language, tuple[str, str]] = {
    "en": ("A message:\n{draft}\n\n", "The post it answers:\n"),
    "fr": ("Un message :\n{draft}\n\n", "La publication à laquelle il répond :\n"),
}
MEASURES = ("whole post", "next thoughts", "draft after post")
LEFT_OUT = ("singular", "decent", "mixed")


async def gain(reader: WorkerReader, lang: Language, draft: str, post: str) -> tuple[float, float, float, float]:
    """Nats a character by which each measure rises, and how many tokens reading the post takes beside the draft."""
    told, label = BEFORE[lang]
    scores = await reader.score([told.replace("{draft}", draft.strip()) + label, label], post)
    rise = scores.logp[0] - scores.logp[1]
    middle = next((at for at, span in enumerate(scores.tokens) if span.start >= len(post) / 2), 0)
    forward = await reader.score([context(post, lang), context(None, lang)], draft)
    return (
        float(rise.sum()) / len(post),
        float(rise[middle:].sum()) / max(1, len(post) - scores.tokens[middle].start),
        float((forward.logp[0] - forward.logp[1]).sum()) / len(draft),
        (2 * len(scores.tokens) + len(forward.tokens)) / (2 * len(forward.tokens)),
    )


def drafts_of(name: str, every: int) -> list[list[dict]]:
    """The drafts that ship, post by post, of every Nth post."""
    lines = (files("coach") / "data" / "labelled" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    by_post: dict[str, list[dict]] = defaultdict(list)
    for row in map(json.loads, lines):
        by_post[row["post_id"]].append(row)
    return list(by_post.values())[::every]


async def measured(reader: WorkerReader, groups: Sequence[list[dict]]) -> str:
    """One line of figures over these posts."""
    order: list[list[tuple[float, float]]] = [[] for _ in MEASURES]
    swap: list[list[tuple[float, float]]] = [[] for _ in MEASURES]
    costs: list[float] = []
    for at, rows in enumerate(groups):
        other = groups[(at + 1) % len(groups)][0]["post"]
        found = [(row["class"], await gain(reader, row["lang"], row["draft"], row["post"])) for row in rows]
        costs += [values[-1] for _, values in found]
        for row, (kind, values) in zip(rows, found, strict=True):
            if kind != "singular":
                continue
            wrong = await gain(reader, row["lang"], row["draft"], other)
            for measure in range(len(MEASURES)):
                swap[measure].append((values[measure], wrong[measure]))
                order[measure] += [(values[measure], v[measure]) for k, v in found if k not in LEFT_OUT]
    told = (
        f"{name}: order {_told(ordered(order[at]))}, swap {_told(ordered(swap[at]))}"
        for at, name in enumerate(MEASURES)
    )
    return f"{'; '.join(told)}; tokens after an edit x {sum(costs) / len(costs):.1f}"


def _told(share: Share) -> str:
    low, high = share.interval()
    return f"{share.value:.3f} ({low:.2f} to {high:.2f})"


async def main(every: int) -> None:
    """Print a line a file."""
    found = starter.locate()
    if found.reader is None:
        raise SystemExit("the starter reader is not installed")
    with tempfile.TemporaryDirectory() as folder:
        reader = WorkerReader(found.reader, log_dir=Path(folder))
        for name in ("address-plain-en", "address-en", "address-plain-fr", "address-fr"):
            step = every if "plain" in name else 1
            print(f"{name}: {await measured(reader, drafts_of(name, step))}", flush=True)
        await reader.close()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--every", type=int, default=3)
    asyncio.run(main(asked.parse_args().every))
