"""Whose words are whose, by kind of message: mean shares over labelled drafts, and how well they part the kinds.

Run: ``python benchmarks/marks.py [--each 24]``. The starter reader marks that many drafts of each class a language. The
last column is the chance that a template or a machine's text has more of anyone's than a personal message has (0.5: the
marks say nothing); the floor beside it marks by the rarity of words alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from coach.cli.wiring import references, wire
from coach.core.parts import parts
from coach.core.reading import CUTS, context, decompose, read_words, shares
from coach.core.scene import Language
from coach.core.text import words
from coach.engine.frequency import WordFrequencies
from coach.session.background import Background

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "coach" / "data" / "labelled", ROOT / "calibration" / "labelled")
CLASSES = ("singular", "decent", "thin", "cosmetic", "template", "pitch", "ai")
ORDINARY = ("template", "ai")
ZIPF = WordFrequencies().zipf


def drafts(lang: Language, each: int) -> list[dict]:
    """That many labelled drafts of each class, the same in every run."""
    files = sorted(path for folder in FOLDERS for path in folder.glob(f"*-{lang}.jsonl"))
    rows = [json.loads(line) for path in files for line in path.open(encoding="utf-8")]
    random.Random(4).shuffle(rows)
    found = [row for name in CLASSES for row in [row for row in rows if row["class"] == name][:each]]
    return sorted(found, key=lambda row: row["post_id"])


def rarity(draft: str, lang: Language) -> float:
    """The floor: the share of words so common that they are anyone's."""
    found = [ZIPF(span.of(draft), lang) >= CUTS[lang].common for span in words(draft)]
    return float(np.mean(found)) if found else 1.0


def above(high: list[float], low: list[float]) -> float:
    """The chance that one of the first is above one of the second."""
    pairs = np.subtract.outer(np.array(high), np.array(low))
    return float(np.mean((pairs > 0) + 0.5 * (pairs == 0)))


async def main(each: int) -> None:
    """A line a class, then how the kinds part."""
    with tempfile.TemporaryDirectory() as home:
        session = wire(Path(home)).session()
        reader = session.readers.reader
        if reader is None:
            raise SystemExit("the starter reader is not installed")
        try:
            for lang in ("en", "fr"):
                marked: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
                rare: dict[str, list[float]] = defaultdict(list)
                for row in drafts(lang, each):
                    draft, post = row["draft"], row["post"]
                    behind = Background.of(post, (), references()[lang], lang)
                    read = await reader.score([context(post, lang), *behind.contexts], draft)
                    aside = parts(draft, lang, row["author"]).aside
                    seen = read_words(draft, read.tokens, read.logp, post, aside)
                    pieces = decompose(draft, seen, lambda word, lang=lang: ZIPF(word, lang), lang)
                    marked[row["class"]].append(shares(draft, pieces))
                    rare[row["class"]].append(rarity(draft, lang))
                for name in CLASSES:
                    theirs, anyones, yours = np.mean(marked[name], axis=0)
                    count = len(marked[name])
                    print(f"{lang} {name:9} {count:3} theirs {theirs:.2f} anyone's {anyones:.2f} yours {yours:.2f}")
                ordinary = [share[1] for name in ORDINARY for share in marked[name]]
                floor = above([value for name in ORDINARY for value in rare[name]], rare["singular"])
                told = above(ordinary, [share[1] for share in marked["singular"]])
                print(f"{lang} ordinary above personal: {told:.2f}, by rarity alone {floor:.2f}", flush=True)
        finally:
            await session.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=24)
    asyncio.run(main(parser.parse_args().each))
