"""Fit the address and the levels on labelled drafts; writes ``coach/core/weights/address-{en,fr}.json``.

    python calibration/fit_address.py [--check]

Reads the labelled drafts under ``coach/data/labelled`` and ``calibration/labelled`` and the evidence measured on them
(``calibration/measure.py``; the measures the shipped weights were fitted on lie beside it).
Two heads, because address needs both at once: *tie* tells a draft's own post from other people's (swapped posts are its
negatives), *voice* tells ``singular`` drafts from the rest; ``core.address`` says how they make one score. First it
prints what cross-validation gives, with posts as folds and with whole authors' hands as folds, then it fits on
everything. ``--check`` only prints.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from address_model import HARDEST, LEVELS, ROOT, WITNESSES, Data, Judge, hash_of, load
from sklearn.linear_model import LogisticRegression

from coach.core.address import PERSON
from coach.core.metrics import quadratic_kappa

WEIGHTS = ROOT / "coach" / "core" / "weights"


@dataclass
class Found:
    """What fits that never saw a draft's fold say of it."""

    own: np.ndarray
    """Address under the own post."""
    wrong: list[np.ndarray]
    """Address under wrong ones."""
    anyones: np.ndarray
    """Whether it is taken to be anyone's."""
    levels: dict[str, np.ndarray]


def out_of_fold(data: Data, folds: np.ndarray) -> Found:
    """Every draft judged by a fit that never saw its fold."""
    n = len(data.rows)
    own, wrong, anyones = np.zeros(n), [np.zeros(0)] * n, np.zeros(n, dtype=bool)
    levels = {name: np.zeros(n, dtype=int) for name in LEVELS}
    for fold in sorted(set(folds)):
        test = np.flatnonzero(folds == fold)
        judge = Judge().fit(data, np.flatnonzero(folds != fold))
        rows = judge.with_ears(data, test)
        own[test] = judge.address(rows)
        anyones[test] = judge.generic(rows) & (own[test] < PERSON)
        for place, row in zip(test, rows, strict=True):
            heard = {k: v for k, v in row.items() if k.startswith("heard.")}
            wrong[place] = judge.address([{**w, **heard} for w in data.wrong[place]])
        for name in LEVELS:
            levels[name][test] = judge.level(name, rows)
    return Found(own, wrong, anyones, levels)


def table(data: Data, found: Found, at: np.ndarray) -> str:
    """One line of figures over the drafts at these places; *anyones* is the share of personal drafts taken for such."""
    own, wrong, levels = found.own, found.wrong, found.levels
    by_post: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i in at:
        by_post[data.posts[i]][data.rows[i]["class"]].append(i)
    wins: dict[str, list[bool]] = defaultdict(list)
    for classes in by_post.values():
        for s in classes["singular"]:
            for name, places in classes.items():
                wins[name] += [own[s] > own[i] for i in places if name != "singular"]
    ranked = [win for name, won in wins.items() if name not in ("decent", "mixed") for win in won]
    singular = [i for i in at if data.rows[i]["class"] == "singular"]
    generic = [i for i in at if data.rows[i]["class"] in ("cosmetic", "template")]
    swaps = np.concatenate([wrong[i] for i in singular])
    kappa = {n: quadratic_kappa([data.rows[i][n] for i in at], levels[n][at].tolist()) for n in LEVELS}
    figures = {
        "order": np.mean(ranked),
        "decent": np.mean(wins["decent"]) if wins["decent"] else np.nan,
        "swap": np.mean(np.concatenate([own[i] > wrong[i] for i in singular])),
        "person": np.mean(own[singular] >= PERSON),
        "generic": np.mean(own[generic] >= PERSON),
        "wrong": np.mean(swaps >= PERSON),
        "anyones": np.mean(found.anyones[singular]),
        **kappa,
    }
    detail = {name: round(float(np.mean(won)), 2) for name, won in sorted(wins.items()) if won}
    return " ".join(f"{name} {value:.3f}" for name, value in figures.items()) + f"  {detail}"


def main(arguments: list[str]) -> int:
    """Print cross-validation, then write the weights fitted on everything."""
    for lang in ("en", "fr"):
        data = load(lang)
        everything = np.arange(len(data.rows))
        for title, folds in (("hands", data.hands), ("posts", np.array([hash_of(p) % 7 for p in data.posts]))):
            found = out_of_fold(data, folds)
            for name, at in groups(data).items():
                print(f"{lang} folds={title} {name:16} {table(data, found, at)}", flush=True)
        if "--check" not in arguments:
            write(lang, Judge().fit(data, everything), data, found.own)
    return 0


def groups(data: Data) -> dict[str, np.ndarray]:
    """Places by kind of message and by hand; *shipped* are the files that come with coach."""
    kinds = {
        "plain": [h[0] == "p" for h in data.hands],
        "literary": [h == "literary" for h in data.hands],
        "shipped": [h == "literary" or (h[:2] in ("pe", "pf") and h[2].isalpha()) for h in data.hands],
        "later literary": [h[0] == "l" and h != "literary" and h not in HARDEST for h in data.hands],
        "hard literary": [h in HARDEST for h in data.hands],
    }
    found = {name: np.flatnonzero(mask) for name, mask in kinds.items()}
    return found | {str(hand): np.flatnonzero(data.hands == hand) for hand in sorted(set(data.hands))}


def write(lang: str, judge: Judge, data: Data, own: np.ndarray) -> None:
    """The weights as a file a person can read; ``slope`` makes the score a calibrated belief around one half."""
    odds = np.log(np.clip(own, 1e-6, 1 - 1e-6) / (1 - np.clip(own, 1e-6, 1 - 1e-6)))
    model = LogisticRegression(C=1.0, fit_intercept=False)
    slope = float(model.fit(odds[:, None], data.label("voice")).coef_[0][0])
    WEIGHTS.mkdir(exist_ok=True)
    columns = [judge.ear.idf, *(judge.ear.weights[name] for name in WITNESSES)]
    found = {
        "tie": judge.tie.readable(),
        "voice": judge.voice.readable(),
        "score": {**judge.score, "slope": round(slope, 4)},
        "levels": {name: {**judge.levels[name].readable(), "cuts": judge.cuts[name]} for name in LEVELS},
        "ear": {
            "names": list(WITNESSES),
            "bias": [round(judge.ear.bias[name], 4) for name in WITNESSES],
            "terms": {
                term: [round(float(column[at]), 3) for column in columns] for term, at in judge.ear.index.items()
            },
        },
    }
    text = json.dumps(found, ensure_ascii=False, indent=1)
    (WEIGHTS / f"address-{lang}.json").write_text(_compact(text) + "\n", encoding="utf-8")


def _compact(text: str) -> str:
    """Lists of numbers on one line each."""
    return re.sub(r"\[\s+((?:[^\[\]]|\n)*?)\s+\]", lambda m: "[" + re.sub(r"\s*\n\s*", " ", m.group(1)) + "]", text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
