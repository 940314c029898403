"""Small boosted trees for the criteria (Friedman 2001), by scikit-learn, and the readable form that ships.

The learner sorts each feature into at most 255 bins, so that hundreds of fits take minutes; its nodes have no public
form, so what is read out of them is held against its own predictions at every fit.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from coach.core.rules.trees import Grove, planted

TREES, LEAVES, RATE = 60, 8, 0.1
FEWEST = 20
"""Drafts a leaf rests on."""
RIDGE = 5.0
"""L2 penalty on a leaf's vote. All five were chosen over ten parts of the hands, each left out in turn."""


def grown(x: np.ndarray, y: np.ndarray) -> HistGradientBoostingClassifier:
    """Trees for one criterion: ``x`` (drafts, squashed features), ``y`` whether each draft carries it."""
    learner = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=FEWEST,
        l2_regularization=RIDGE,
        early_stopping=False,
    )
    return learner.fit(x, y)


def voted(learner: HistGradientBoostingClassifier, x: np.ndarray) -> np.ndarray:
    """Log-odds, one a row."""
    return np.asarray(learner.decision_function(x))


def readable(learner: HistGradientBoostingClassifier, names: list[str], x: np.ndarray) -> dict[str, Any]:
    """The trees as ``coach/core/rules/trees.json`` holds them.

    Raises:
        ValueError: what was read votes otherwise than the learner on ``x``.
    """
    start = float(learner._baseline_prediction.ravel()[0])
    seen = [np.unique(column) for column in x.T]
    trees = [_tree(grower[0].nodes, 0, names, seen) for grower in learner._predictors]
    grove = Grove(start, tuple(map(planted, trees)))
    told = np.array([grove.score(dict(zip(names, row, strict=True))) for row in x])
    if np.abs(told - voted(learner, x)).max() > 0.01:
        raise ValueError("the trees as read do not vote as the learner does; did scikit-learn change its nodes?")
    return {"start": round(start, 4), "trees": trees}


def written(groves: Mapping[str, Mapping[str, Any]]) -> str:
    """The file's text: a line a tree."""
    each = []
    for name, grove in groves.items():
        trees = ",\n".join(json.dumps(tree) for tree in grove["trees"])
        each.append(f'{json.dumps(name)}: {{"start": {grove["start"]}, "trees": [\n{trees}\n]}}')
    return "{\n" + ",\n".join(each) + "\n}\n"


def _tree(nodes: np.ndarray, at: int, names: list[str], seen: list[np.ndarray]) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    feature = int(node["feature_idx"])
    low, high = (_tree(nodes, int(node[side]), names, seen) for side in ("left", "right"))
    return [names[feature], _between(seen[feature], float(node["num_threshold"])), low, high]


def _between(values: np.ndarray, cut: float) -> float:
    """A cut that parts the sorted ``values`` as ``cut`` does and equals none: a last digit must not decide."""
    place = int(np.searchsorted(values, cut, side="right"))
    low, high = float(values[place - 1]), float(values[place])
    middle = (low + high) / 2
    return round(middle, 4) if low < round(middle, 4) < high else middle
