"""Small decision trees that vote on a criterion: what counts together, which no sum of weights can say.

Boosted by ``calibration/boosted.py``; ``trees.json`` holds them readably. A tree is a vote in log-odds, or
``[feature, cut, tree where the feature is at most the cut, tree where it is more]``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"
"""A vote, or a question with what follows from either answer."""


@dataclass(frozen=True, slots=True)
class Grove:
    """The trees of one criterion."""

    start: float
    """Log-odds before any tree has voted."""
    trees: Sequence[Tree]

    def score(self, values: Mapping[str, float]) -> float:
        """Log-odds that the criterion holds; ``values`` are squashed (``judge.squash``), an absent one is 0."""
        return self.start + sum(_vote(tree, values) for tree in self.trees)


def _vote(tree: Tree, values: Mapping[str, float]) -> float:
    while isinstance(tree, tuple):
        name, cut, low, high = tree
        tree = low if values.get(name, 0.0) <= cut else high
    return tree


@lru_cache
def groves() -> Mapping[str, Grove]:
    """The trees as fitted, by criterion."""
    stored = json.loads((files("coach.core.rules") / "trees.json").read_text(encoding="utf-8"))
    return {name: Grove(float(one["start"]), tuple(map(planted, one["trees"]))) for name, one in stored.items()}


def planted(stored: Any) -> Tree:
    """A tree as the file holds it, made one that votes."""
    if not isinstance(stored, list):
        return float(stored)
    name, cut, low, high = stored
    return str(name), float(cut), planted(low), planted(high)
