"""Measure the evidence the address is fitted on: every labelled draft under its own post and under wrong ones.

    python calibration/measure.py          # resumes where it stopped; two to three hours on two cores
    python calibration/measure.py --rules  # after a change in rules or parts: what they and shared words say, anew

Writes ``calibration/evidence.jsonl``, a line a reading: ``{"id", "post_id", "lang", "under", "features"}``. One batch
reads a draft under its own post, under no post, under other people's posts and under the wrong ones; what follows from
it is the product's own code (``core.evidence``), without the recipient's name, as ``coach check --batch`` reads.
The encoder it asks was tuned on these very drafts: pack the file, then let ``fit_encoder.py --hands`` put in its place
what encoders that never saw them find near, before anything is fitted on it.
"""

from __future__ import annotations

import asyncio
import json
import lzma
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from address_model import EVIDENCE, background, labelled

from coach.cli.wiring import wire
from coach.core.evidence import Case, by_reader, by_rules, by_sense, by_words
from coach.core.parts import parts
from coach.core.reading import context, read_words
from coach.engine.frequency import WordFrequencies
from coach.session import Session

ZIPF = WordFrequencies().zipf
UNUSED = ("read.theirs", "read.anyones", "read.yours")
"""Measured once: the shares of the marks, which are drawn for people and no longer judged on."""


def wrong_posts(row: dict, order: Sequence[str]) -> list[str]:
    """The posts that follow in the file: two for the few literary ones, one for the many plain ones."""
    at = order.index(row["post_id"])
    steps = (1,) if row["post_id"][0] == "p" else (1, 2)
    return [order[(at + step) % len(order)] for step in steps]


async def measured(session: Session, row: dict, posts: Sequence[str]) -> list[dict[str, float]]:
    """The features of a draft under each post, the own one first, without what the fitted witnesses say."""
    reader, shelf = session.readers.reader, session.readers.answers
    assert reader is not None
    assert shelf is not None
    draft, lang = row["draft"], row["lang"]
    behind = background(row)
    scores = await reader.score([*(context(post, lang) for post in posts), *behind.contexts], draft)
    mine, known = await shelf.text(draft), [await shelf.text(other) for other in behind.references]
    found = []
    for at, post in enumerate(posts):
        case = Case(draft, post, lang, None, behind.references)
        logp = np.vstack([scores.logp[at : at + 1], scores.logp[len(posts) :]])
        words = read_words(draft, scores.tokens, logp, post, parts(draft, lang, None).aside)
        found.append(
            {
                **by_rules(case, ZIPF),
                **by_words(case, ZIPF),
                **by_sense(mine, await shelf.text(post), known),
                **by_reader(case, words, ZIPF),
            }
        )
    return found


async def main() -> None:
    """Measure what is not measured yet."""
    done = {r["id"] for r in map(json.loads, EVIDENCE.open())} if EVIDENCE.exists() else set()
    with tempfile.TemporaryDirectory() as home, EVIDENCE.open("a", encoding="utf-8") as out:
        session = wire(Path(home)).session()
        try:
            for lang in ("en", "fr"):
                for rows in by_file(labelled(lang)):
                    posts = {row["post_id"]: row["post"] for row in rows}
                    for row in rows:
                        if row["id"] in done:
                            continue
                        under = [row["post_id"], *wrong_posts(row, list(posts))]
                        found = await measured(session, row, [posts[name] for name in under])
                        for name, features in zip(under, found, strict=True):
                            item = {k: row[k] for k in ("id", "post_id", "lang")} | {"under": name}
                            item["features"] = {key: round(float(value), 4) for key, value in features.items()}
                            out.write(json.dumps(item) + "\n")
                        out.flush()
        finally:
            await session.close()


def with_new_rules() -> None:
    """The packed evidence with what the rules and the shared words say now; what models measured stays."""
    packed = Path(f"{EVIDENCE}.xz")
    rows = {row["id"]: row for lang in ("en", "fr") for row in labelled(lang)}
    posts = {row["post_id"]: row["post"] for row in rows.values()}
    with lzma.open(packed, "rt") as lines:
        items = [json.loads(line) for line in lines]
    for item in items:
        row = rows[item["id"]]
        case = Case(row["draft"], posts[item["under"]], row["lang"], None, background(row).references)
        said = by_rules(case, ZIPF) | by_words(case, ZIPF)
        kept = {k: v for k, v in item["features"].items() if not k.startswith(("rule.", "word.", *UNUSED))}
        item["features"] = kept | {key: round(float(value), 4) for key, value in said.items()}
    with lzma.open(packed, "wt", preset=9) as out:
        out.writelines(json.dumps(item) + "\n" for item in items)


def by_file(rows: Sequence[dict]) -> list[list[dict]]:
    """Rows parted by writer, so that a wrong post is another post of the same kind."""
    found: dict[str, list[dict]] = {}
    for row in rows:
        post = row["post_id"]
        found.setdefault(post[:3] if post[0] == "l" or post[2].isdigit() else post[0], []).append(row)
    return list(found.values())


if __name__ == "__main__":
    with_new_rules() if "--rules" in sys.argv else asyncio.run(main())
