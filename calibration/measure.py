"""Measure the evidence the address is fitted on: every labelled draft under its own post and under two other posts.

    python calibration/measure.py          # resumes where it stopped; about an hour on two cores

Writes ``calibration/evidence.jsonl``, a line a reading: ``{"id", "post_id", "lang", "under", "features"}``. The
readings are those of the product: the same workers, the same contexts, the same code.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path

from coach.cli.wiring import references, wire
from coach.core.scene import PastMessage
from coach.engine.frequency import WordFrequencies
from coach.session.memory import Memory
from coach.session.readings import Readers, Reading
from coach.session.requests import Request, checked

ROOT = Path(__file__).parent.parent
LABELLED = ROOT / "coach" / "data" / "labelled"
EVIDENCE = ROOT / "calibration" / "evidence.jsonl"
WRONG = (1, 2)
"""How many posts further down the file the wrong posts stand."""


async def main() -> None:
    """Measure what is not measured yet."""
    done = {(r["id"], r["under"]) for r in map(json.loads, EVIDENCE.open())} if EVIDENCE.exists() else set()
    with tempfile.TemporaryDirectory() as home, EVIDENCE.open("a") as out:
        session = wire(Path(home)).session()
        try:
            for path in sorted(LABELLED.glob("address-*.jsonl")):
                rows = [json.loads(line) for line in path.open()]
                posts = {row["post_id"]: row["post"] for row in rows}
                order = list(posts)
                for row in rows:
                    at = order.index(row["post_id"])
                    for under in (row["post_id"], *(order[(at + step) % len(order)] for step in WRONG)):
                        if (row["id"], under) in done:
                            continue
                        features = await evidence(session.readers, row, posts[under])
                        item = {k: row[k] for k in ("id", "post_id", "lang")} | {"under": under}
                        item["features"] = {name: round(value, 4) for name, value in features.items()}
                        out.write(json.dumps(item) + "\n")
                        out.flush()
        finally:
            await session.close()


async def evidence(readers: Readers, row: dict, post: str) -> dict[str, float]:
    """The features of one reading, without what the fitted witnesses say."""
    nothing: list[PastMessage] = []
    request, lang, notices = checked(Request(row["draft"], post, row["author"], lang=row["lang"], past=nothing))
    reading = Reading(request, lang, notices, readers, WordFrequencies(), references(), asyncio.Lock())
    async for _found in reading.steps(Memory(nothing, None, keep=False), [], glance=True):
        pass
    return {name: value for name, value in reading.features.items() if not name.startswith("heard.")}


if __name__ == "__main__":
    asyncio.run(main())
