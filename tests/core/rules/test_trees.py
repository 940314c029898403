"""The trees vote as they read: what counts together counts only together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.remark import OBSTACLES
from coach.core.rules.judge import GATE, bench, chance, squashed
from coach.core.rules.trees import Grove, Tree, groves

BOTH = ("asks", 0.5, -1.0, ("praise", 0.5, -0.5, 2.0))


def asked(tree: Tree) -> set[str]:
    """The features a tree asks about."""
    return {tree[0]} | asked(tree[2]) | asked(tree[3]) if isinstance(tree, tuple) else set()


@pytest.mark.parametrize(
    ("values", "votes"),
    [
        ({}, -1.0),
        ({"praise": 1.0}, -1.0),
        ({"asks": 0.5, "praise": 1.0}, -1.0),
        ({"asks": 1.0}, -0.5),
        ({"asks": 1.0, "praise": 1.0}, 2.0),
    ],
)
def test_a_vote_follows_the_answers(values: dict[str, float], votes: float) -> None:
    assert Grove(0.25, (BOTH, 0.5)).score(values) == pytest.approx(0.25 + votes + 0.5)


def test_every_criterion_has_trees_that_ask_what_is_measured() -> None:
    assert set(groves()) == {*OBSTACLES, GATE}
    for grove in groves().values():
        questions = [asked(tree) for tree in grove.trees]
        assert sum(map(bool, questions)) > 30
        assert set().union(*questions) <= set(bench().any.weights)


def test_what_is_believed_is_the_mean_of_sum_and_trees() -> None:
    judge = bench().any
    quiet = dict.fromkeys(judge.weights, 0.0)
    loud = {**quiet, "turn_premature_ask": 3.0, "premature_strength": 3.0}
    assert chance(judge, squashed(loud)) > chance(judge, squashed(quiet)) == chance(judge, {})


@given(st.dictionaries(st.sampled_from(sorted(bench().any.weights)), st.floats(allow_nan=False, allow_infinity=False)))
def test_any_measure_is_judged(measured: dict[str, float]) -> None:
    for judge in bench().each.values():
        assert 0 <= chance(judge, squashed(measured)) <= 1
        assert judge.grove.score(squashed(measured)) < 100
