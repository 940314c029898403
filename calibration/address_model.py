"""What is fitted: witnesses over words, a tie and a voice over named evidence, three levels with their cuts."""

from __future__ import annotations

import json
import lzma
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression, Ridge

from coach.core.metrics import quadratic_kappa
from coach.core.parts import parts
from coach.core.witness import terms

ROOT = Path(__file__).parent.parent
LABELLED = ROOT / "coach" / "data" / "labelled"
EVIDENCE = ROOT / "calibration" / "evidence.jsonl"
"""Measured here; without it the measures the shipped weights were fitted on, beside it as ``.xz``, are read."""
LEVELS = ("seen", "considered", "invited")
WITNESSES = ("voice", *LEVELS)
TIED = {
    "singular": 1.0, "decent": 1.0, "seen_only": 1.0, "mixed": 0.5,
    "echo": 0.3, "thin": 0.3, "cosmetic": 0.2, "ai": 0.2,
}  # fmt: skip
"""Classes that speak of their post, by how much they teach the tie."""
DECENT = 0.4
"""How much a decent draft counts against a singular one: both are addressed."""
TIE_PREFIXES = (
    "word.", "sense.", "read.bits", "read.per_word", "read.gained", "read.best", "read.raised", "read.content",
    "read.relative", "read.over_none",
)  # fmt: skip
TIE_RULES = ("rule.shared", "rule.linked", "rule.question_shared")
SHIFT = {"en": 1.0, "fr": 0.0}
"""Added to the tie before the product, so that an implicit answer is not sunk by the tie alone; by cross-validation."""
LEAST = 3
"""Drafts a term must stand in to be a witness's word."""


@dataclass
class Data:
    """All labelled drafts of one language, with their evidence under the own post and under wrong ones."""

    rows: list[dict]
    grams: list[Counter[str]]
    own: list[dict[str, float]]
    wrong: list[list[dict[str, float]]]
    hands: np.ndarray
    posts: np.ndarray

    def label(self, name: str) -> np.ndarray:
        """A column of labels: ``voice`` or a level."""
        found = [row["class"] == "singular" if name == "voice" else row[name] for row in self.rows]
        return np.array(found, dtype=float)


def evidence() -> list[dict]:
    """Every reading measured, own and wrong posts."""
    with EVIDENCE.open() if EVIDENCE.exists() else lzma.open(f"{EVIDENCE}.xz", "rt") as lines:
        return [json.loads(line) for line in lines]


def load(lang: str) -> Data:
    """Labels and evidence of one language."""
    files = [LABELLED / f"{name}.jsonl" for name in (f"address-plain-{lang}", f"address-{lang}")]
    rows = [json.loads(line) for path in files for line in path.open()]
    own: dict[str, dict] = {}
    wrong: dict[str, list[dict]] = defaultdict(list)
    for item in evidence():
        if item["lang"] != lang:
            continue
        if item["under"] == item["post_id"]:
            own[item["id"]] = item["features"]
        else:
            wrong[item["id"]].append(item["features"])
    rows = [row for row in rows if row["id"] in own]
    posts = np.array([row["post_id"] for row in rows])
    return Data(
        rows,
        [terms(row["draft"], parts(row["draft"], lang, row["author"]).aside) for row in rows],
        [own[row["id"]] for row in rows],
        [wrong[row["id"]] for row in rows],
        np.array([post[:3] if post.startswith("p") else "literary" for post in posts]),
        posts,
    )


class Ear:
    """The witnesses over words: one vocabulary, one column of weights a witness."""

    def fit(self, grams: Sequence[Counter[str]], labels: dict[str, np.ndarray]) -> Ear:
        """Learn the vocabulary and every witness."""
        counts = Counter(term for gram in grams for term in gram)
        kept = sorted(term for term, count in counts.items() if count >= LEAST)
        self.index = {term: at for at, term in enumerate(kept)}
        self.idf = np.array([np.log((1 + len(grams)) / (1 + counts[term])) + 1 for term in kept])
        matrix = self.matrix(grams)
        self.weights, self.bias = {}, {}
        for name, label in labels.items():
            model = (
                LogisticRegression(C=3, class_weight="balanced", max_iter=500).fit(matrix, label)
                if name == "voice"
                else Ridge(alpha=1.0).fit(matrix, label)
            )
            self.weights[name], self.bias[name] = np.ravel(model.coef_), float(np.ravel(model.intercept_)[0])
        return self

    def matrix(self, grams: Sequence[Counter[str]]) -> csr_matrix:
        """The same unit vectors as ``core.witness.Witness.hear``."""
        rows, columns, values = [], [], []
        for row, gram in enumerate(grams):
            held = [(self.index[term], count) for term, count in gram.items() if term in self.index]
            known = [(at, (1 + np.log(count)) * self.idf[at]) for at, count in held]
            length = np.sqrt(sum(v * v for _, v in known)) or 1.0
            for column, value in known:
                rows.append(row), columns.append(column), values.append(value / length)
        return csr_matrix((values, (rows, columns)), shape=(len(grams), len(self.index)))

    def hear(self, grams: Sequence[Counter[str]]) -> list[dict[str, float]]:
        """``heard.`` features."""
        matrix = self.matrix(grams)
        columns = {name: matrix @ weights + self.bias[name] for name, weights in self.weights.items()}
        return [{f"heard.{name}": float(column[row]) for name, column in columns.items()} for row in range(len(grams))]


def heard_out_of_fold(data: Data, at: np.ndarray) -> list[dict[str, float]]:
    """What witnesses that never read a draft's post say of it, so that the heads learn how far to trust them."""
    found: list[dict[str, float]] = [{} for _ in at]
    folds = np.array([hash_of(data.posts[i]) % 5 for i in at])
    for fold in range(5):
        train, test = at[folds != fold], np.flatnonzero(folds == fold)
        ear = Ear().fit([data.grams[i] for i in train], {n: data.label(n)[train] for n in WITNESSES})
        for place, heard in zip(test, ear.hear([data.grams[at[i]] for i in test]), strict=True):
            found[place] = heard
    return found


def hash_of(text: str) -> int:
    """The same number in every run."""
    return sum((at + 1) * ord(char) for at, char in enumerate(text))


class Head:
    """A standardised linear model over named features."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)

    def fit(self, rows: Sequence[dict[str, float]], learn: Callable[[np.ndarray], tuple[np.ndarray, float]]) -> Head:
        """Standardise over what is there; what is absent counts as average."""
        raw = self.raw(rows)
        with np.errstate(all="ignore"):
            self.mean, self.scale = np.nan_to_num(np.nanmean(raw, axis=0)), np.nan_to_num(np.nanstd(raw, axis=0))
        self.scale[self.scale < 1e-6] = 1.0
        self.weight, self.bias = learn(self.standard(rows))
        return self

    def raw(self, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """Shape (rows, names), NaN for what is absent."""
        return np.array([[row.get(name, np.nan) for name in self.names] for row in rows], dtype=float)

    def standard(self, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """As ``core.linear.Linear`` does it."""
        return np.nan_to_num(np.clip((self.raw(rows) - self.mean) / self.scale, -3, 3))

    def __call__(self, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """The weighted sums."""
        return self.standard(rows) @ self.weight + self.bias

    def readable(self) -> dict:
        """For ``core.linear.linear``."""
        return {
            "bias": round(float(self.bias), 4),
            "weights": {
                name: [round(float(m), 4), round(float(s), 4), round(float(w), 4)]
                for name, m, s, w in zip(self.names, self.mean, self.scale, self.weight, strict=True)
                if abs(w) > 5e-4
            },
        }


def logistic(labels: np.ndarray, importance: np.ndarray, c: float) -> Callable[[np.ndarray], tuple[np.ndarray, float]]:
    """A learner for ``Head.fit``."""

    def learn(matrix: np.ndarray) -> tuple[np.ndarray, float]:
        model = LogisticRegression(C=c, class_weight="balanced", max_iter=4000)
        model.fit(matrix, labels, sample_weight=importance)
        return model.coef_[0], float(model.intercept_[0])

    return learn


def ridge(labels: np.ndarray, alpha: float) -> Callable[[np.ndarray], tuple[np.ndarray, float]]:
    """A learner for ``Head.fit``."""

    def learn(matrix: np.ndarray) -> tuple[np.ndarray, float]:
        model = Ridge(alpha=alpha).fit(matrix, labels)
        return model.coef_, float(model.intercept_)

    return learn


class Judge:
    """Everything that is fitted: the ear, the two heads, the levels and their cuts."""

    def fit(self, data: Data, at: np.ndarray) -> Judge:
        """Learn from the drafts at these places."""
        self.shift = SHIFT[data.rows[0]["lang"]]
        self.ear = Ear().fit([data.grams[i] for i in at], {n: data.label(n)[at] for n in WITNESSES})
        heard = heard_out_of_fold(data, at)
        own = [{**data.own[i], **heard[k]} for k, i in enumerate(at)]
        names = sorted({name for row in own for name in row})
        ties = [n for n in names if n.startswith(TIE_PREFIXES) or n.startswith(TIE_RULES)]
        voices = [n for n in names if (n.startswith(("rule.", "read.")) and n not in ties) or n == "heard.voice"]
        voices += [n for n in ties if n.startswith("rule.")]
        taught = [(k, i) for k, i in enumerate(at) if data.rows[i]["class"] in TIED]
        rows = [own[k] for k, _ in taught] + [w for _, i in taught for w in data.wrong[i]]
        worth = [TIED[data.rows[i]["class"]] for _, i in taught]
        importance = np.array(worth + [TIED[data.rows[i]["class"]] for _, i in taught for _ in data.wrong[i]])
        labels = np.r_[np.ones(len(taught)), np.zeros(len(rows) - len(taught))]
        self.tie = Head(ties).fit(rows, logistic(labels, importance, 0.05))
        classes = np.array([data.rows[i]["class"] for i in at])
        weight = np.where(classes == "decent", DECENT, 1.0)
        self.voice = Head(voices).fit(own, logistic(data.label("voice")[at], weight, 0.05))
        self.levels, self.cuts = {}, {}
        for level in LEVELS:
            label = data.label(level)[at]
            usable = [n for n in names if not n.startswith("heard.") or n == f"heard.{level}"]
            self.levels[level] = Head(usable).fit(own, ridge(label, 150.0))
            self.cuts[level] = best_cuts(label, self.levels[level](own))
        return self

    def address(self, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """The log of the product of the two heads' probabilities."""
        return log_sigmoid(self.tie(rows) + self.shift) + log_sigmoid(self.voice(rows))

    def level(self, name: str, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """0, 1 or 2."""
        return np.digitize(self.levels[name](rows), self.cuts[name])

    def with_ears(self, data: Data, at: Iterable[int]) -> list[dict[str, float]]:
        """Own-post evidence with what the ear says."""
        at = list(at)
        heard = self.ear.hear([data.grams[i] for i in at])
        return [{**data.own[i], **found} for i, found in zip(at, heard, strict=True)]


def log_sigmoid(x: np.ndarray) -> np.ndarray:
    """log(1 / (1 + exp(-x)))."""
    return -np.logaddexp(0, -x)


def best_cuts(labels: np.ndarray, values: np.ndarray) -> list[float]:
    """The two thresholds with the best quadratic kappa."""
    places = np.unique(np.quantile(values, np.linspace(0.02, 0.98, 49)))
    truth = labels.astype(int).tolist()
    pairs = [(a, b) for k, a in enumerate(places) for b in places[k:]]
    best = max(pairs, key=lambda cut: quadratic_kappa(truth, np.digitize(values, cut).tolist()))
    return [round(float(best[0]), 4), round(float(best[1]), 4)]
