"""``coach import`` with its embedding, a fresh process on a fresh home, beside sentence-transformers' bare ``encode``.

Run: ``python benchmarks/import_speed.py [--messages 10000] [--lang en]``. Messages of one to ten sentences, recombined
from the labelled drafts, all different; the same texts go to ``encode`` at the batch size of its default, 32.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ["HF_HUB_OFFLINE"] = "1"

from coach.models import starter

LABELLED = Path(__file__).parent.parent / "coach" / "data" / "labelled"


def texts(count: int, languages: list[str], seed: int = 7) -> list[str]:
    """That many different messages; with several languages, each in one of them in turn."""
    rng = random.Random(seed)
    said = {}
    for lang in languages:
        drafts = [json.loads(line)["draft"] for line in (LABELLED / f"address-plain-{lang}.jsonl").open("rb")]
        said[lang] = sorted({one for draft in drafts for one in re.split(r"(?<=[.?!])\s+", draft) if len(one) > 20})
    made = (rng.choices(said[languages[i % len(languages)]], k=1 + i % 10) for i in range(count))
    return [f"{i} {' '.join(sentences)}" for i, sentences in enumerate(made)]


def imported(many: list[str], *options: str) -> float:
    """Seconds of one whole ``coach import``."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "past.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for i, text in enumerate(many):
                out.write(json.dumps({"id": f"m{i}", "to": f"P{i % 40}", "date": "2025-01-01", "text": text}) + "\n")
        environment = {**os.environ, "COACH_HOME": str(Path(folder) / "home")}
        command = [sys.executable, "-m", "coach", "import", str(file), "--yes", *options]
        began = time.perf_counter()
        subprocess.run(command, env=environment, check=True, capture_output=True)
        return time.perf_counter() - began


def main(count: int, languages: list[str]) -> None:
    """Print messages a second, and the ratio."""
    found = starter.locate()
    if found.encoder is None:
        raise SystemExit("the starter encoder is not installed")
    many = texts(count, languages)
    alone = imported(many, "--no-model")
    whole = imported(many)
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(found.encoder), device="cpu", local_files_only=True)
    reference.encode(many[:64], show_progress_bar=False)
    began = time.perf_counter()
    reference.encode(many, batch_size=32, show_progress_bar=False)
    bare = time.perf_counter() - began
    print(f"{count} messages ({', '.join(languages)}): import without the encoder {alone:.1f} s")
    print(f"import with the encoder {whole:.1f} s, {count / whole:.0f}/s")
    print(f"bare encode {bare:.1f} s, {count / bare:.0f}/s")
    print(f"ratio of the whole {bare / whole:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--lang", nargs="+", default=["en", "fr"])
    given = parser.parse_args()
    main(given.messages, given.lang)
