"""Fit the beliefs in *reworded* on labelled sets of past messages and probes; writes ``coach/core/reuse/weights.json``.

    python calibration/fit_reuse.py [--check] [FILE.jsonl...]

Without files, those under ``tests/data/reuse``: each is a year of another fictional person, by another hand. The
witnesses are measured through the product with the starter models (some minutes). First it prints what a fit on the
other sets gives on each one, then it fits on all. ``--check`` only prints.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from coach.cli.wiring import wire
from coach.core.bench_reuse import Probe, families
from coach.core.reading import context
from coach.core.reuse import body_text, unshared_gain
from coach.core.reuse.index import DOUBT, FLAG, Finding
from coach.core.scene import PastMessage
from coach.session import Session
from coach.session.memory import Memory

ROOT = Path(__file__).parent.parent
WEIGHTS = ROOT / "coach" / "core" / "reuse" / "weights.json"
REWORDED = ("paraphrase", "translation")
FALSE_FLAGS = {"by_words": 0.004, "by_vectors": 0.012, "by_reader": 0.012}
"""Share of harmless probes flagged where a bar is set; the product's own is 0.02. Words alone see the least."""
WITNESSES = {
    "by_words": ("score", "stretch"),
    "by_vectors": ("score", "stretch", "near"),
    "by_reader": ("score", "stretch", "near", "gain"),
}
GREY = 4.0
"""Log-odds around the bar within which the reader is asked while fitting."""


@dataclass
class Case:
    """One probe with its likeliest earlier messages."""

    file: str
    type: str
    rows: list[dict[str, float]]
    right: list[bool]
    """Which of the messages the probe says again."""
    ids: list[str]
    text: str
    sure: bool
    """Whether the words alone have decided."""


def cases(path: Path, found: Callable[[Probe], Sequence[Finding]], past: Sequence[PastMessage]) -> list[Case]:
    """The witnesses of every probe of a file."""
    probes = [json.loads(line) for line in path.open(encoding="utf-8")]
    family = families(past)
    out = []
    for row in probes:
        if row["kind"] != "probe":
            continue
        probe = Probe(row["id"], row["type"], row["text"], row["of"])
        looked = found(probe)
        seen = [finding for finding in looked if finding.alike is not None]
        out.append(
            Case(
                path.stem,
                probe.type,
                [
                    {"score": f.alike.score, "stretch": f.alike.stretch, "near": f.alike.near}
                    for f in seen
                    if f.alike is not None
                ],
                [probe.of is not None and family[f.past.id] == family[probe.of] for f in seen],
                [f.past.id for f in seen],
                probe.text,
                any(finding.alike is None and finding.score >= FLAG for finding in looked),
            )
        )
    return out


async def measure(session: Session, path: Path, *, vectors: bool) -> list[Case]:
    """All probes of a file through the product's own memory."""
    lines = [json.loads(line) for line in path.open(encoding="utf-8")]
    past = [PastMessage(r["id"], r["text"], r["to"], r["date"], r["lang"]) for r in lines if r["kind"] == "past"]
    memory = Memory(past, session.readers.shelf if vectors else None)
    found: dict[str, Sequence[Finding]] = {}
    for row in lines:
        if row["kind"] == "probe":
            found[row["id"]] = await memory.look(row["text"])
    return cases(path, lambda probe: found[probe.id], past)


class Belief:
    """A logistic reading of some witnesses, its bar moved to where few harmless probes are flagged."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    def fit(self, data: Sequence[Case]) -> Belief:
        """Learn from every message of reworded and harmless probes."""
        rows, labels = [], []
        for case in data:
            for row, right in zip(case.rows, case.right, strict=True):
                if "gain" in self.names and "gain" not in row:
                    continue
                if right if case.type in REWORDED else case.type in HARMLESS:
                    rows.append([row[name] for name in self.names])
                    labels.append(right)
        model = LogisticRegression(C=1, max_iter=5000).fit(np.array(rows), labels)
        self.weights, self.bias = model.coef_[0], float(model.intercept_[0])
        return self

    def bar(self, data: Sequence[Case], share: float) -> Belief:
        """Move the bias so that at most ``share`` of the harmless probes lie above 0."""
        harmless = np.sort([self(case) for case in data if case.type in HARMLESS])[::-1]
        at = int(len(harmless) * share)
        self.bias -= float(harmless[at - 1] + harmless[at]) / 2 if at else float(harmless[0]) + 0.1
        return self

    def __call__(self, case: Case) -> float:
        """Log-odds of the likeliest message; far below 0 when there is none."""
        return max((self.of(row) for row in case.rows), default=-40.0)

    def of(self, row: dict[str, float]) -> float:
        """Log-odds of one message."""
        if any(name not in row for name in self.names):
            return -40.0
        return float(self.bias + self.weights @ np.array([row[name] for name in self.names]))

    def readable(self) -> dict[str, float]:
        """For ``weights.json``."""
        return {
            "bias": round(self.bias, 3),
            **{n: round(float(w), 3) for n, w in zip(self.names, self.weights, strict=True)},
        }


def fitted_belief(name: str, data: Sequence[Case]) -> Belief:
    """One of the beliefs, its bar where that belief's bar lies."""
    return Belief(WITNESSES[name]).fit(data).bar(data, FALSE_FLAGS[name])


HARMLESS = ("same_topic", "same_style", "new", "banal")


async def ask_reader(session: Session, data: Sequence[Case], texts: dict[str, dict[str, str]], belief: Belief) -> None:
    """Measure the reader's gain of the likeliest message wherever the belief leaves a doubt."""
    reader = session.readers.reader
    assert reader is not None
    for case in data:
        if not case.rows or not abs(belief(case)) < GREY or (case.type not in (*REWORDED, *HARMLESS)):
            continue
        at = max(range(len(case.rows)), key=lambda i: belief.of(case.rows[i]))
        past = texts[case.file]
        lang = "fr" if "-fr" in case.file else "en"
        others = [body_text(text) for key, text in past.items() if key not in case.ids and len(text) > 200][:3]
        body, earlier = body_text(case.text), body_text(past[case.ids[at]])
        scores = await reader.score([context(text, lang) for text in (earlier, *others)], body)
        case.rows[at]["gain"] = unshared_gain(body, scores.tokens, scores.logp[0], scores.logp[1:], earlier)


def table(data: Sequence[Case], first: Belief, second: Belief | None) -> str:
    """False flags and recall of one set."""

    def flagged(case: Case) -> bool:
        if case.sure:
            return True
        value = first(case)
        low, high = (float(np.log(p / (1 - p))) for p in DOUBT)
        read = second(case) if second is not None and low <= value <= high else -40.0
        return (read if read > -40 else value) >= 0

    false = [flagged(case) for case in data if case.type in HARMLESS]
    said = [f"false {sum(false)}/{len(false)}"]
    for kind in REWORDED:
        hits = [flagged(case) for case in data if case.type == kind]
        said.append(f"{kind} {sum(hits)}/{len(hits)}")
    return "  ".join(said)


async def main() -> None:
    """Measure, cross-validate, and write unless asked only to check."""
    paths = [Path(a) for a in sys.argv[1:] if not a.startswith("--")]
    paths = paths or sorted((ROOT / "tests" / "data" / "reuse").glob("*.jsonl"))
    fitted: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as home:
        session = wire(Path(home)).session()
        try:
            texts = {
                path.stem: {r["id"]: r["text"] for r in map(json.loads, path.open()) if r["kind"] == "past"}
                for path in paths
            }
            for vectors in (False, True):
                data = [case for path in paths for case in await measure(session, path, vectors=vectors)]
                name = "by_vectors" if vectors else "by_words"
                whole = fitted_belief(name, data)
                fitted[name] = whole.readable()
                if vectors:
                    await ask_reader(session, data, texts, whole)
                    fitted["by_reader"] = fitted_belief("by_reader", data).readable()
                for path in paths:
                    rest = [case for case in data if case.file != path.stem]
                    own = [case for case in data if case.file == path.stem]
                    first = fitted_belief(name, rest)
                    print(f"{path.stem:14} {name:11} {table(own, first, None)}", flush=True)
                    if vectors:
                        second = fitted_belief("by_reader", rest)
                        print(f"{path.stem:14} by_reader   {table(own, first, second)}", flush=True)
        finally:
            await session.close()
    print(json.dumps(fitted))
    if "--check" not in sys.argv:
        stored = json.loads(WEIGHTS.read_text(encoding="utf-8")) | fitted
        WEIGHTS.write_text(
            "{\n" + ",\n".join(f'  "{k}": {json.dumps(v)}' for k, v in stored.items()) + "\n}\n", encoding="utf-8"
        )


if __name__ == "__main__":
    asyncio.run(main())
