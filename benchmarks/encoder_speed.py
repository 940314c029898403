"""The encoder's worker beside sentence-transformers' bare ``encode``: cold start, one text, many texts, parity.

Run: ``python benchmarks/encoder_speed.py [--texts 512]``.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ["HF_HUB_OFFLINE"] = "1"

from reader_speed import DRAFT, SENTENCES

from coach.engine.encoder import WorkerEncoder
from coach.engine.reader import default_threads
from coach.models import starter


def texts(count: int) -> list[str]:
    """Messages of one to ten sentences, all different."""
    return [f"{i} " + " ".join(SENTENCES[(i + j) % 7] for j in range(1 + i % 10)) for i in range(count)]


async def main(count: int, rounds: int) -> None:
    found = starter.locate()
    if found.encoder is None:
        raise SystemExit("the starter encoder is not installed")
    many = texts(count)
    with tempfile.TemporaryDirectory() as folder:
        cold = []
        for _ in range(rounds):
            encoder = WorkerEncoder(found.encoder, log_dir=Path(folder), onnx=found.encoder_onnx)
            began = time.perf_counter()
            await encoder.encode([DRAFT])
            cold.append(time.perf_counter() - began)
            await encoder.close()
        began = time.perf_counter()
        from sentence_transformers import SentenceTransformer

        reference = SentenceTransformer(str(found.encoder), device="cpu", local_files_only=True)
        reference.encode([DRAFT], show_progress_bar=False)
        slow = time.perf_counter() - began
        print(f"cold start and one text: worker {min(cold):.2f} s, sentence-transformers {slow:.2f} s")
        await encoder.start()
        ours, theirs, one, bare = [], [], [], []
        for _ in range(rounds):
            began = time.perf_counter()
            vectors = await encoder.encode(many)
            ours.append(count / (time.perf_counter() - began))
            began = time.perf_counter()
            expected = reference.encode(many, batch_size=32, show_progress_bar=False, normalize_embeddings=True)
            theirs.append(count / (time.perf_counter() - began))
            began = time.perf_counter()
            await encoder.encode([DRAFT])
            one.append(time.perf_counter() - began)
            began = time.perf_counter()
            reference.encode([DRAFT], show_progress_bar=False)
            bare.append(time.perf_counter() - began)
        await encoder.close()
    cosine = float((vectors * expected).sum(axis=1).min())
    print(f"one text: worker {min(one) * 1000:.0f} ms, bare encode {min(bare) * 1000:.0f} ms")
    print(
        f"{count} texts: worker {max(ours):.0f}/s, bare encode {max(theirs):.0f}/s, "
        f"ratio {max(ours) / max(theirs):.2f}, {default_threads()} threads; lowest cosine {cosine:.5f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=512)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    asyncio.run(main(given.texts, given.rounds))
