"""Fit the rules' small models and write ``coach/core/rules/weights.json``.

    python calibration/fit_rules.py FILE.jsonl... [--write]

Each criterion gets a logistic regression over the readable features of ``coach.core.rules.features``. Posts are the
folds; what is printed is measured on posts the model has not seen. ``--write`` then fits on everything.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from coach.core.remark import OBSTACLES
from coach.core.rules.features import features
from coach.core.rules.judge import squash

WEIGHTS = Path(__file__).parent.parent / "coach" / "core" / "rules" / "weights.json"
FOLDS = 8
STRENGTH = 0.15
"""Inverse of the L2 penalty."""


def load(paths: list[str]) -> list[dict[str, Any]]:
    """Labelled rows, each with its file's name."""
    return [
        {**json.loads(line), "file": Path(path).stem}
        for path in paths
        for line in Path(path).read_text(encoding="utf-8").splitlines()
    ]


def table(rows: list[dict[str, Any]]) -> tuple[np.ndarray, list[str]]:
    """Squashed features, one row a draft, and their names."""
    measured = [features(row["draft"], row["post"], row["author"], row["lang"]) for row in rows]
    names = list(measured[0])
    return np.array([[squash(found[name]) for name in names] for found in measured]), names


def fitted(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """Weights and intercept on the unscaled features."""
    scaler = StandardScaler().fit(x)
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(scaler.transform(x), y)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - weights @ scaler.mean_)


def believed(weights: np.ndarray, intercept: float, x: np.ndarray) -> np.ndarray:
    """Chances, one a row."""
    return 1 / (1 + np.exp(-np.clip(x @ weights + intercept, -30, 30)))


def held_out(x: np.ndarray, y: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """Each row's chance from models that have not seen its post."""
    out = np.zeros(len(y))
    for train, test in GroupKFold(FOLDS).split(x, y, groups):
        out[test] = believed(*fitted(x[train], y[train]), x[test])
    return out


def threshold(chances: np.ndarray, y: np.ndarray, clean: np.ndarray) -> float:
    """The cut with the best F1, drafts free of any flag counting three times as false alarms."""
    best, at = -1.0, 0.5
    for cut in np.arange(0.2, 0.85, 0.02):
        raised = chances >= cut
        hit = float((raised & y).sum())
        false = float((raised & ~y & ~clean).sum() + 3 * (raised & ~y & clean).sum())
        score = hit / (hit + 0.5 * (false + (~raised & y).sum()) + 1e-9)
        if score > best:
            best, at = score, float(cut)
    return round(at, 2)


def main() -> None:
    """Measure by cross-validation; with ``--write`` fit on everything and store."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    rows = load(arguments.files)
    x, names = table(rows)
    groups = np.array([re.sub(r"\D+$", "", row["post_id"]) for row in rows])
    clean = np.array([not row["flags"] for row in rows])
    stored: dict[str, Any] = {}
    total = np.zeros(3)
    flagged = np.zeros(len(rows), dtype=bool)
    for criterion in OBSTACLES:
        y = np.array([criterion in row["flags"] for row in rows])
        chances = held_out(x, y, groups)
        cut = threshold(chances, y, clean)
        raised = chances >= cut
        flagged |= raised
        counts = np.array([(raised & y).sum(), (raised & ~y).sum(), (~raised & y).sum()])
        total += counts
        print(
            f"{criterion:26s} cut {cut:.2f} precision {counts[0] / max(1, counts[0] + counts[1]):.2f}"
            f" recall {counts[0] / max(1, counts[0] + counts[2]):.2f} n {int(y.sum())}"
        )
        weights, intercept = fitted(x, y)
        stored[criterion] = {
            "threshold": cut,
            "intercept": round(intercept, 4),
            "weights": {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)},
        }
    print(
        f"micro precision {total[0] / (total[0] + total[1]):.3f} recall {total[0] / (total[0] + total[2]):.3f}"
        f" flag-free drafts flagged {flagged[clean].mean():.3f}"
    )
    if arguments.write:
        WEIGHTS.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"wrote {WEIGHTS}")


if __name__ == "__main__":
    main()
