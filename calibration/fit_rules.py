"""Fit the rules' small models: ``turns.json`` (sentences), ``weights.json`` and ``trees.json`` (messages) in
``coach/core/rules``.

    python calibration/fit_rules.py FILE.jsonl... [--hands] [--write] [--test FILE.jsonl...]

Each criterion has two logistic regressions: one over the word runs of each sentence (does it hold the labelled
quotation?), one over the readable features of the message and the best sentence's score; and boosted trees over the
same features, whose chance is averaged with the second's. Posts are the folds; what is printed is measured on posts the
models have not seen; with ``--hands``, on writers they have not seen. With ``--test`` the models are fitted on the
first files and measured on the others.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from address_model import HARDEST, NEWEST
from boosted import grown, readable, voted, written
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from coach.core.remark import OBSTACLES
from coach.core.rules import turns
from coach.core.rules.engine import Message
from coach.core.rules.features import measure
from coach.core.rules.judge import GATE, squash, tempered
from coach.core.text import anchor

RULES = Path(__file__).parent.parent / "coach" / "core" / "rules"
FOLDS, FEWER = 8, 4
"""Parts the posts are put in; fewer where every hand is left out in turn, which sets thresholds and nothing else."""
MESSAGE_C, SENTENCE_C = 0.1, 0.2
"""Inverse L2 penalties."""
RAREST = 3
"""Sentences a word run must occur in."""
KEPT = 1200
"""Word runs kept a criterion, the heaviest."""
ALARM = 0.75
"""What a false alarm costs beside a hit: chosen over whole hands, so that precision keeps away from its bar of 0.80."""
CALM = 0.036
"""Share of flag-free drafts that may be flagged when the thresholds are chosen; the bar is 0.05. They are chosen on the
usual kinds of messages: the hardest literary ones would make every criterion mute."""
SHIPPED = ("pea", "pec", "ped", "pfa", "pfc", "pfd", "literary-en", "literary-fr")
"""Hands whose drafts come with coach."""


class Data:
    """Labelled drafts as arrays."""

    def __init__(self, paths: list[str]) -> None:
        self.rows: list[dict[str, Any]] = [
            json.loads(line) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()
        ]
        messages = [Message(r["draft"], r["lang"], post=r["post"], author=r["author"]) for r in self.rows]
        measured = [measure(message) for message in messages]
        self.names = list(measured[0])
        self.x = np.array([[squash(found[name]) for name in self.names] for found in measured])
        self.groups = np.array([re.sub(r"-[^-]*$", "", r["id"]) for r in self.rows])
        self.clean = np.array([not r["flags"] for r in self.rows])
        self.hands = np.array([hand(row) for row in self.rows])
        self.usual = ~np.isin(self.hands, HARDEST)
        self.owner: list[int] = []
        runs: list[dict[str, int]] = []
        quoted: dict[str, list[bool]] = {criterion: [] for criterion in OBSTACLES}
        for at, (row, message) in enumerate(zip(self.rows, messages, strict=True)):
            quotes = {c: anchor(q, row["draft"]) for c, q in row["quote"].items()}
            for span in turns.pieces(message):
                self.owner.append(at)
                runs.append(dict.fromkeys(turns.runs(span.of(row["draft"]), turns.names_in(message), message.lang), 1))
                for criterion in OBSTACLES:
                    quote = quotes.get(criterion)
                    quoted[criterion].append(quote is not None and quote.overlaps(span))
        self.of = np.array(self.owner)
        self.quoted = {criterion: np.array(values) for criterion, values in quoted.items()}
        vectorizer = DictVectorizer()
        found = csr_matrix(vectorizer.fit_transform(runs))
        enough = np.asarray(found.sum(axis=0)).ravel() >= RAREST
        self.runs = np.array(vectorizer.get_feature_names_out())[enough]
        self.g = found[:, enough]

    def flagged(self, criterion: str) -> np.ndarray:
        """Which drafts carry the criterion."""
        return np.array([criterion in row["flags"] for row in self.rows])

    def best_sentence(self, weights: np.ndarray, intercept: float) -> np.ndarray:
        """Each draft's highest sentence score."""
        out = np.full(len(self.rows), turns.FLOOR)
        np.maximum.at(out, self.of, self.g @ weights + intercept)
        return out


def sentence_model(data: Data, criterion: str, drafts: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights of the word runs, learnt from the sentences of some drafts; all but the heaviest are 0."""
    rows = np.isin(data.of, drafts)
    model = LogisticRegression(C=SENTENCE_C, solver="liblinear", tol=1e-2, max_iter=60)
    model.fit(data.g[rows], data.quoted[criterion][rows])
    weights = model.coef_[0].copy()
    weights[np.argsort(-np.abs(weights))[KEPT:]] = 0.0
    return np.round(weights, 3), round(float(model.intercept_[0]), 3)


def sentence_scores(data: Data, drafts: np.ndarray, folds: int) -> np.ndarray:
    """Scores of ``drafts`` (one column a criterion) by models that have not seen the draft's post."""
    out = np.zeros((len(data.rows), len(OBSTACLES)))
    for train, test in GroupKFold(folds).split(drafts, groups=data.groups[drafts]):
        for column, criterion in enumerate(OBSTACLES):
            model = sentence_model(data, criterion, drafts[train])
            out[drafts[test], column] = data.best_sentence(*model)[drafts[test]]
    return out


class Judge:
    """The two models of one criterion over the features of messages."""

    def __init__(self, x: np.ndarray, y: np.ndarray) -> None:
        scaler = StandardScaler().fit(x)
        model = LogisticRegression(C=MESSAGE_C, solver="liblinear", max_iter=300).fit(scaler.transform(x), y)
        self.weights = model.coef_[0] / scaler.scale_
        self.intercept = float(model.intercept_[0] - self.weights @ scaler.mean_)
        self.grove = grown(x, y)

    def chances(self, x: np.ndarray) -> np.ndarray:
        """What is believed of each row."""
        return (sure(x @ self.weights + self.intercept) + sure(voted(self.grove, x))) / 2


def sure(odds: np.ndarray) -> np.ndarray:
    """Log-odds as chances."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))))


def held_out(x: np.ndarray, y: np.ndarray, groups: np.ndarray, folds: int) -> np.ndarray:
    """Each row's chance from models that have not seen its post."""
    out = np.zeros(len(y))
    for train, test in GroupKFold(folds).split(x, y, groups):
        out[test] = Judge(x[train], y[train]).chances(x[test])
    return out


def hand(row: dict[str, Any]) -> str:
    """Who wrote a draft, as far as the post's id tells; the literary files that ship with coach are one hand each."""
    post = str(row["post_id"])
    return post[:3] if post[0] in "pl" else f"literary-{row['lang']}"


def cut_at(chances: np.ndarray, y: np.ndarray, clean: np.ndarray, dear: float) -> float:
    """The cut that gains most: a hit is worth 1, a false alarm costs ``ALARM``, on a flag-free draft ``dear`` more."""
    cuts = np.arange(0.1, 0.9, 0.01)
    gains = [
        (raised & y).sum() - ALARM * (raised & ~y).sum() - dear * (raised & ~y & clean).sum()
        for raised in (chances >= cut for cut in cuts)
    ]
    return round(float(cuts[int(np.argmax(gains))]), 2)


def thresholds(chances: np.ndarray, flags: np.ndarray, clean: np.ndarray) -> list[float]:
    """Cuts for all criteria together: the cheapest that leave at most ``CALM`` of flag-free drafts flagged."""
    cuts = [0.9] * flags.shape[1]
    for dear in np.arange(0.0, 12.0, 0.25):
        cuts = [cut_at(chances[:, c], flags[:, c], clean, float(dear)) for c in range(flags.shape[1])]
        if (chances >= np.array(cuts)).any(axis=1)[clean].mean() <= CALM:
            break
    return cuts


def report(raised: np.ndarray, flags: np.ndarray, clean: np.ndarray) -> None:
    """Precision and recall a criterion, the total, and how many flag-free drafts are flagged."""
    for column, criterion in enumerate(OBSTACLES):
        print(f"{criterion:26s} {quality(raised[:, column], flags[:, column])} n {int(flags[:, column].sum())}")
    print(f"micro {quality(raised, flags)} flag-free drafts flagged {raised.any(axis=1)[clean].mean():.3f}")


def quality(raised: np.ndarray, flags: np.ndarray) -> str:
    """Precision and recall, said."""
    hit = (raised & flags).sum()
    return f"precision {hit / max(1, raised.sum()):.3f} recall {hit / max(1, flags.sum()):.3f}"


def keep(stored: dict[str, Any], criterion: str, judge: Judge, names: list[str], x: np.ndarray) -> None:
    """Put a criterion's two models down as the files hold them."""
    weights = {name: round(float(weight), 4) for name, weight in zip(names, judge.weights, strict=True)}
    stored["weights"][criterion] = {"intercept": round(judge.intercept, 4), "weights": weights}
    stored["trees"][criterion] = readable(judge.grove, names, x)


def run(
    data: Data, train: np.ndarray, test: np.ndarray | None, folds: int = FOLDS, *, write: bool = False
) -> tuple[dict[str, Any], np.ndarray]:
    """Fit on ``train``, flag ``test``, or ``train`` by cross-validation without it; what is to be stored (all of it
    with ``write``), the flags.
    """
    stored: dict[str, Any] = {"weights": {}, "trees": {}, "turns": {}}
    scores = sentence_scores(data, train, folds)
    flags = np.stack([data.flagged(criterion) for criterion in OBSTACLES], axis=1)
    measured_on = train if test is None else test
    raised = np.zeros((len(measured_on), len(OBSTACLES)), dtype=bool)
    sentences = [sentence_model(data, criterion, train) for criterion in OBSTACLES]
    if test is not None:
        for column, model in enumerate(sentences):
            scores[test, column] = data.best_sentence(*model)[test]
    # Rounded, so that no tree tells two drafts apart by the last digit of a sum.
    z = np.round(np.hstack([data.x, np.sign(scores) * np.log1p(np.abs(scores))]), 6)
    names = [*data.names, *(f"turn_{criterion}" for criterion in OBSTACLES)]
    any_flag, groups = flags.any(axis=1), data.groups[train]
    chances = np.stack([held_out(z[train], flags[train, c], groups, folds) for c in range(len(OBSTACLES))], axis=1)
    chances = tempered(chances, held_out(z[train], any_flag[train], groups, folds)[:, None])
    usual = data.usual[train]
    cuts = thresholds(chances[usual], flags[train][usual], data.clean[train][usual])
    gate = Judge(z[train], any_flag[train])
    if write:
        keep(stored, GATE, gate, names, z[train])
    for column, (criterion, cut) in enumerate(zip(OBSTACLES, cuts, strict=True)):
        judge = Judge(z[train], flags[train, column])
        if test is None:
            raised[:, column] = chances[:, column] >= cut
        else:
            raised[:, column] = tempered(judge.chances(z[test]), gate.chances(z[test])) >= cut
        if write:
            keep(stored, criterion, judge, names, z[train])
            stored["weights"][criterion]["threshold"] = cut
        heavy = {str(name): float(w) for name, w in zip(data.runs, sentences[column][0], strict=True) if w}
        stored["turns"][criterion] = {
            "intercept": sentences[column][1],
            "turns": dict(sorted(heavy.items(), key=lambda item: -item[1])),
        }
    return stored, raised


def by_strangers(data: Data) -> np.ndarray:
    """Flags of every draft by models that never saw its hand."""
    raised = np.zeros((len(data.rows), len(OBSTACLES)), dtype=bool)
    for one in sorted(set(data.hands)):
        test = np.flatnonzero(data.hands == one)
        _, raised[test] = run(data, np.flatnonzero(data.hands != one), test, FEWER)
    return raised


def kinds(hands: np.ndarray) -> dict[str, np.ndarray]:
    """Which drafts are of which kind: plain or literary, shipped or written later, the newest apart."""
    plain, newest = np.array([h[0] == "p" for h in hands]), np.isin(hands, NEWEST)
    shipped = np.isin(hands, SHIPPED)
    fresh = plain & np.isin([h[2] for h in hands], list("3456"))
    hardest = np.isin(hands, HARDEST)
    return {
        "plain, shipped": plain & shipped,
        "literary, shipped": ~plain & shipped,
        "shipped": shipped,
        "plain, later": plain & ~shipped & ~fresh & ~newest,
        "plain, fresh wordings": fresh,
        "literary, hardest": hardest,
        "literary, later": ~plain & ~shipped & ~hardest & ~newest,
        "plain, newest": plain & newest,
        "literary, newest": ~plain & newest,
        "all": np.ones(len(hands), dtype=bool),
    }


def by_hands(data: Data) -> None:
    """Every hand flagged by models that never saw it, then the totals by kind of message."""
    flags = np.stack([data.flagged(criterion) for criterion in OBSTACLES], axis=1)
    raised = by_strangers(data)
    for name, mask in kinds(data.hands).items():
        print(f"== {name}")
        report(raised[mask], flags[mask], data.clean[mask])


def main() -> None:
    """Measure; with ``--write`` store what was fitted on the first files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--test", nargs="*", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--hands", action="store_true")
    arguments = parser.parse_args()
    data = Data([*arguments.files, *arguments.test])
    held = sum(len(Path(path).read_text(encoding="utf-8").splitlines()) for path in arguments.test)
    order = np.arange(len(data.rows))
    train, test = order[: len(order) - held], order[len(order) - held :]
    if arguments.hands:
        return by_hands(data)
    stored, raised = run(data, train, test if held else None, write=arguments.write)
    on = test if held else train
    report(raised, np.stack([data.flagged(c) for c in OBSTACLES], axis=1)[on], data.clean[on])
    if arguments.write:
        for name, content in stored.items():
            told = written(content) if name == "trees" else json.dumps(content, indent=0, ensure_ascii=False) + "\n"
            (RULES / f"{name}.json").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
