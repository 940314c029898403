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

from coach.cli.wiring import references
from coach.core.address import OWN_VOICE, TOPIC_TIE
from coach.core.metrics import quadratic_kappa
from coach.core.parts import parts
from coach.core.witness import terms
from coach.session.background import Background

ROOT = Path(__file__).parent.parent
LABELLED = (ROOT / "coach" / "data" / "labelled", ROOT / "calibration" / "labelled")
"""What ships with coach for its exam, and what other hands wrote afterwards."""
EVIDENCE = ROOT / "calibration" / "evidence.jsonl"
"""Measured here; without it the measures the shipped weights were fitted on, beside it as ``.xz``, are read."""
HARDEST = ("le1", "le2", "lf1", "lf2")
"""Literary hands whose personal drafts were asked to avoid every word of the post."""
NEWEST = ("pe7", "pf7", "leb", "lf6")
"""Hands that wrote when the rules had been mended on all the others; the tables show them apart."""
LEVELS = ("seen", "considered", "invited")
WITNESSES = ("voice", *LEVELS)
TIED = {
    "singular": 1.0, "decent": 1.0, "seen_only": 1.0, "mixed": 0.5,
    "echo": 0.3, "thin": 0.3, "cosmetic": 0.2, "ai": 0.2,
}  # fmt: skip
"""Classes that speak of their post, by how much they teach the tie."""
LITERARY = 2.0
"""How much a literary hand's draft teaches the tie beside a plain one's: it answers without the post's words."""
DECENT = 0.5
"""How much a decent draft counts against a singular one: both are addressed."""
TIE_PREFIXES = (
    "word.", "sense.", "read.bits", "read.per_word", "read.gained", "read.best", "read.raised", "read.content",
    "read.relative", "read.over_none",
)  # fmt: skip
TIE_RULES = ("rule.shared", "rule.linked", "rule.question_shared")
GROWS_UNDER_A_WRONG_POST = frozenset(
    f"rule.{name}"
    for name in ("bare_share", "own_names", "own_numbers", "own_rare_words", "particular_share", "rare_words")
)
"""What counts as the writer's own because it is not in the post: a wrong post would raise the voice."""
SUPERFICIAL = frozenset({"rule.name_in_greeting_only", "rule.questions", "own.words"})
"""What only knows a greeting's name, a question mark or a number of words: no weight rests on it."""
SWAPPED = 0.1
"""How much a draft under another person's post, where nothing of that post is seen, counts for *seen* beside one under
its own. At none 24 of 100 personal English drafts were called 2 of 2 under a wrong post, now 4, for three hundredths of
kappa; at 0.3 none, for seven, and literary drafts lose most."""
FLOOR, TIE_SLOPE = 0.35, 1.5
TIE_SHIFT = {"en": -1.2, "fr": -1.6}
VOICE_SHIFT = {"en": 1.7, "fr": 1.1}
"""How the two heads make one score (``core.address``); chosen by cross-validation with whole hands as folds, so that
both of its errors keep away from their bars: a wrong post called personal, a personal draft not recognised."""
LEAST = 3
"""Drafts a term must stand in to be a witness's word."""


@dataclass
class Data:
    """All labelled drafts of one language, with their evidence under the own post and under wrong ones."""

    rows: list[dict]
    grams: list[Counter[str]]
    more: tuple[list[Counter[str]], list[dict]]
    """Terms and labels of the other language's drafts, where they bear witness too."""
    own: list[dict[str, float]]
    wrong: list[list[dict[str, float]]]
    hands: np.ndarray
    posts: np.ndarray

    def label(self, name: str) -> np.ndarray:
        """A column of labels: ``voice`` or a level."""
        return label(self.rows, name)

    def worth(self, place: int) -> float:
        """How much a draft teaches the tie."""
        return TIED[self.rows[place]["class"]] * (1.0 if self.hands[place][0] == "p" else LITERARY)

    def ear(self, at: np.ndarray) -> Ear:
        """The witnesses over words, learnt from the drafts at these places and from the other language's."""
        grams, rows = self.more
        labels = {n: np.concatenate([self.label(n)[at], label(rows, n)]) for n in WITNESSES}
        return Ear().fit([*(self.grams[i] for i in at), *grams], labels)


def label(rows: Sequence[dict], name: str) -> np.ndarray:
    """A column of labels: ``voice`` or a level."""
    return np.array([row["class"] == "singular" if name == "voice" else row[name] for row in rows], dtype=float)


def evidence() -> list[dict]:
    """Every reading measured, own and wrong posts."""
    with EVIDENCE.open() if EVIDENCE.exists() else lzma.open(f"{EVIDENCE}.xz", "rt") as lines:
        return [json.loads(line) for line in lines]


def labelled(lang: str) -> list[dict]:
    """Every labelled draft of a language, file by file."""
    files = [path for folder in LABELLED for path in sorted(folder.glob(f"*-{lang}.jsonl"))]
    return [json.loads(line) for path in files for line in path.open(encoding="utf-8")]


def background(row: dict) -> Background:
    """What a draft is held against: the posts that come with coach."""
    return Background.of(row["post"], (), references()[row["lang"]], row["lang"])


def hand(row: dict) -> str:
    """Who wrote a draft: the files come from several writers, told by the beginning of the post's id."""
    post = row["post_id"]
    return post[:3] if post[0] in "pl" else "literary"


def heard(row: dict) -> Counter[str]:
    """What the ear hears of a draft."""
    return terms(row["draft"], row["lang"], parts(row["draft"], row["lang"], None).aside)


def load(lang: str) -> Data:
    """Labels and evidence of one language."""
    rows = labelled(lang)
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
        [heard(row) for row in rows],
        ([heard(row) for row in labelled("en")], labelled("en")) if lang == "fr" else ([], []),
        [own[row["id"]] for row in rows],
        [wrong[row["id"]] for row in rows],
        np.array([hand(row) for row in rows]),
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
        ear = data.ear(train)
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


def ridge(labels: np.ndarray, counts: np.ndarray, alpha: float) -> Callable[[np.ndarray], tuple[np.ndarray, float]]:
    """A learner for ``Head.fit``."""

    def learn(matrix: np.ndarray) -> tuple[np.ndarray, float]:
        model = Ridge(alpha=alpha).fit(matrix, labels, sample_weight=counts)
        return model.coef_, float(model.intercept_)

    return learn


class Judge:
    """Everything that is fitted: the ear, the two heads, the levels and their cuts."""

    def fit(self, data: Data, at: np.ndarray) -> Judge:
        """Learn from the drafts at these places."""
        self.score = {
            "floor": FLOOR, "tie_slope": TIE_SLOPE, "tie_shift": TIE_SHIFT[data.rows[0]["lang"]],
            "voice_shift": VOICE_SHIFT[data.rows[0]["lang"]],
        }  # fmt: skip
        self.ear = data.ear(at)
        heard = heard_out_of_fold(data, at)
        own = [{**data.own[i], **heard[k]} for k, i in enumerate(at)]
        names = sorted({name for row in own for name in row} - SUPERFICIAL)
        ties = [n for n in names if n.startswith(TIE_PREFIXES) or n.startswith(TIE_RULES)]
        voices = [n for n in names if (n.startswith(("rule.", "read.")) and n not in ties) or n == "heard.voice"]
        voices = [n for n in voices if n not in GROWS_UNDER_A_WRONG_POST]
        voices += [n for n in ties if n.startswith("rule.")]
        taught = [(k, i) for k, i in enumerate(at) if data.rows[i]["class"] in TIED]
        rows = [own[k] for k, _ in taught] + [w for _, i in taught for w in data.wrong[i]]
        worth = [data.worth(i) for _, i in taught]
        importance = np.array(worth + [data.worth(i) for _, i in taught for _ in data.wrong[i]])
        labels = np.r_[np.ones(len(taught)), np.zeros(len(rows) - len(taught))]
        self.tie = Head(ties).fit(rows, logistic(labels, importance, 0.2))
        classes = np.array([data.rows[i]["class"] for i in at])
        weight = np.where(classes == "decent", DECENT, 1.0)
        self.voice = Head(voices).fit(own, logistic(data.label("voice")[at], weight, 0.05))
        self.levels, self.cuts = {}, {}
        swapped = [{**wrong, **heard[k]} for k, i in enumerate(at) for wrong in data.wrong[i]]
        for level in LEVELS:
            label = data.label(level)[at]
            usable = [n for n in names if not n.startswith("heard.") or n == f"heard.{level}"]
            against = swapped if level == "seen" else []
            labels, counts = (
                np.r_[label, np.zeros(len(against))],
                np.r_[np.ones(len(at)), np.full(len(against), SWAPPED)],
            )
            self.levels[level] = Head(usable).fit([*own, *against], ridge(labels, counts, 150.0))
            self.cuts[level] = best_cuts(label, self.levels[level](own))
        return self

    def address(self, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """Belief that each draft is addressed, 0 to 1, before its slope is calibrated."""
        tie = sigmoid(self.score["tie_slope"] * self.tie(rows) + self.score["tie_shift"])
        return sigmoid(self.voice(rows) + self.score["voice_shift"]) * (FLOOR + (1 - FLOOR) * tie)

    def generic(self, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """Whether each draft, unless it is addressed, is anyone's: neither tied nor in a voice of its own."""
        return (sigmoid(self.tie(rows)) < TOPIC_TIE) & (sigmoid(self.voice(rows)) < OWN_VOICE)

    def level(self, name: str, rows: Sequence[dict[str, float]]) -> np.ndarray:
        """0, 1 or 2."""
        return np.digitize(self.levels[name](rows), self.cuts[name])

    def with_ears(self, data: Data, at: Iterable[int]) -> list[dict[str, float]]:
        """Own-post evidence with what the ear says."""
        at = list(at)
        heard = self.ear.hear([data.grams[i] for i in at])
        return [{**data.own[i], **found} for i, found in zip(at, heard, strict=True)]


def sigmoid(x: np.ndarray) -> np.ndarray:
    """The logistic function."""
    return 1 / (1 + np.exp(-np.clip(x, -40, 40)))


def best_cuts(labels: np.ndarray, values: np.ndarray) -> list[float]:
    """The two thresholds with the best quadratic kappa."""
    places = np.unique(np.quantile(values, np.linspace(0.02, 0.98, 49)))
    truth = labels.astype(int).tolist()
    pairs = [(a, b) for k, a in enumerate(places) for b in places[k:]]
    best = max(pairs, key=lambda cut: quadratic_kappa(truth, np.digitize(values, cut).tolist()))
    return [round(float(best[0]), 4), round(float(best[1]), 4)]
