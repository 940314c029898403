"""The swap test on real pairs: does a reply rank its own post first of ten?

    python benchmarks/swap_pairs.py [--rows N] [FILE.csv...]

Without a file, those under ``tests/data/swap``. Columns are ``reply`` with ``true_parent`` and ``neg1`` to ``neg9``, or
``reply`` with ``post``, where nine posts of other rows stand against it (drawn once, the same in every run). Each line
gives the share ranked first, by the reader alone (bits of address), by the whole tie as the product weighs it, by the
encoder as coach tuned it and gives it texts (French ones word by word in English), and by two peers on the very same
rows: the encoder alone, as it came and on the texts as they stand, and a character 3-5-gram TF-IDF cosine. The tuning
saw other rows of the English collection (``calibration/chat``), none of those under ``tests/data/swap``.
"""

from __future__ import annotations

import asyncio
import csv
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sentence_transformers import SentenceTransformer
from sklearn.feature_extraction.text import TfidfVectorizer

from coach.cli.wiring import references, wire
from coach.core.address import judge
from coach.core.evidence import Case, by_reader, by_rules, by_sense, by_words
from coach.core.metrics import Share
from coach.core.parts import parts
from coach.core.reading import address_bits, context, read_words
from coach.core.scene import Language
from coach.engine.frequency import WordFrequencies
from coach.models import starter
from coach.session import Session
from coach.session.background import Background

ROOT = Path(__file__).parent.parent
TEN = 10
ZIPF = WordFrequencies().zipf


def rows_of(path: Path, count: int) -> list[tuple[str, list[str]]]:
    """Replies with ten posts each, the right one first."""
    csv.field_size_limit(10**7)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if "true_parent" in rows[0]:
        return [(r["reply"], [r["true_parent"], *(r[f"neg{n}"] for n in range(1, TEN))]) for r in rows[:count]]
    drawn = random.Random(20261125)
    posts = [row["post"] for row in rows]
    return [
        (r["reply"], [r["post"], *drawn.sample([p for p in posts if p != r["post"]], TEN - 1)]) for r in rows[:count]
    ]


def encoder_alone() -> SentenceTransformer:
    """A peer: the starter encoder by its own library."""
    found = starter.locate()
    if found.encoder is None:
        raise SystemExit("the starter encoder is not installed")
    return SentenceTransformer(str(found.encoder), device="cpu", local_files_only=True)


def by_encoder_alone(encoder: SentenceTransformer, reply: str, posts: Sequence[str]) -> list[float]:
    """Cosines with the texts as they stand."""
    rows = np.asarray(encoder.encode([reply, *posts], normalize_embeddings=True, show_progress_bar=False))
    return [float(value) for value in rows[1:] @ rows[0]]


def by_letters(reply: str, posts: Sequence[str]) -> list[float]:
    """A peer."""
    table = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).fit_transform([reply, *posts])
    return [float(v) for v in (table[1:] @ table[0].T).toarray()[:, 0]]


async def scores(
    session: Session, bare: SentenceTransformer, reply: str, posts: Sequence[str], lang: Language
) -> dict[str, list[float]]:
    """What each way of ranking says of the ten posts."""
    reader, shelf = session.readers.reader, session.readers.answers
    assert reader is not None
    assert shelf is not None
    behind = Background.of(None, (), references()[lang], lang)
    read = await reader.score([*(context(post, lang) for post in posts), *behind.contexts], reply)
    mine, known = await shelf.text(reply), [await shelf.text(other) for other in behind.references]
    found: dict[str, list[float]] = {"reader": [], "tie": [], "encoder": []}
    found |= {"encoder alone": by_encoder_alone(bare, reply, posts), "letters": by_letters(reply, posts)}
    for at, post in enumerate(posts):
        case = Case(reply, post, lang, None, behind.references)
        rows = np.vstack([read.logp[at : at + 1], read.logp[len(posts) :]])
        words = read_words(reply, read.tokens, rows, post, parts(reply, lang, None).aside)
        theirs = await shelf.text(post)
        evidence = {
            **by_rules(case, ZIPF),
            **by_words(case, ZIPF),
            **by_sense(mine, theirs, known),
            **by_reader(case, words, ZIPF),
        }
        found["reader"].append(address_bits(words)[0])
        found["tie"].append(judge(lang).tie.value(evidence))
        found["encoder"].append(float(mine.whole @ theirs.whole))
    return found


async def main(arguments: Sequence[str]) -> None:
    """One line a file."""
    count = int(arguments[arguments.index("--rows") + 1]) if "--rows" in arguments else 400
    given = [Path(a) for a in arguments if a.endswith(".csv")]
    with tempfile.TemporaryDirectory() as home:
        session, bare = wire(Path(home)).session(), encoder_alone()
        try:
            for path in given or sorted((ROOT / "tests" / "data" / "swap").glob("*.csv")):
                lang: Language = "fr" if "fr" in path.stem else "en"
                assert session.readers.reader is not None
                await Background.of(None, (), references()[lang], lang).prefill(session.readers.reader)
                first: dict[str, int] = {}
                rows = rows_of(path, count)
                for reply, posts in rows:
                    for name, values in (await scores(session, bare, reply, posts, lang)).items():
                        first[name] = first.get(name, 0) + (int(np.argmax(values)) == 0)
                said = []
                for name, hits in first.items():
                    low, high = Share(hits, len(rows)).interval()
                    said.append(f"{name} {hits / len(rows):.3f} ({low:.2f}-{high:.2f})")
                print(f"{path.name}, {len(rows)} replies: {'  '.join(said)}", flush=True)
        finally:
            await session.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
