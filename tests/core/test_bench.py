import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.bench import Scored, bench_address
from coach.core.metrics import Detection, Share, ordered, quadratic_kappa
from coach.core.report import Levels


def scored(cls: str, score: float, wrong: float = 0.0, verdict: str = "anyone", **more: object) -> Scored:
    base = {
        "post_id": "p1", "cls": cls, "score": score, "verdict": verdict, "levels": Levels(0, 0, 0),
        "flags": frozenset(), "labelled_levels": Levels(0, 0, 0), "labelled_flags": frozenset(),
        "swapped_score": wrong, "swapped_verdict": "anyone",
    }  # fmt: skip
    return Scored(**{**base, **more})  # type: ignore[arg-type]


def test_address_figures_count_what_they_say() -> None:
    found = bench_address(
        [
            scored("singular", 0.9, wrong=0.2, verdict="person", swapped_verdict="person"),
            scored("template", 0.1, wrong=0.5, verdict="person"),
            scored("cosmetic", 0.95, wrong=0.1),
            scored("decent", 0.9),
            scored("mixed", 0.99, labelled_flags=frozenset({"pressure"}), flags=frozenset({"pressure", "echo"})),
        ]
    )
    assert found.ordering == Share(1, 2)
    assert found.above_decent == Share(0.5, 1)
    assert found.by_class["mixed"].value == 0
    assert found.ordering_swapped == Share(1, 2)
    assert found.swap.value == found.person_singular.value == found.person_swapped.value == 1
    assert found.person_generic == Share(1, 2)
    assert (found.all_criteria.precision.value, found.all_criteria.recall.value) == (0.5, 1.0)
    assert found.clean_flagged == Share(0, 4)


def test_every_personal_draft_to_a_post_counts() -> None:
    found = bench_address(
        [scored("singular", 0.9, wrong=0.2), scored("singular", 0.3, wrong=0.4), scored("template", 0.5)]
    )
    assert (found.ordering, found.swap) == (Share(1, 2), Share(1, 2))


@given(st.lists(st.integers(0, 2), min_size=1))
def test_full_agreement_is_one(levels: list[int]) -> None:
    assert quadratic_kappa(levels, levels) == pytest.approx(1)


def test_kappa_weighs_far_misses_more() -> None:
    truth = [0, 1, 2, 0, 1, 2]
    assert quadratic_kappa(truth, [1, 1, 2, 0, 1, 2]) > quadratic_kappa(truth, [2, 1, 2, 0, 1, 2])
    assert math.isnan(quadratic_kappa([], []))


@given(st.integers(0, 50), st.integers(1, 50))
def test_an_interval_holds_its_share(hits: int, more: int) -> None:
    share = Share(hits, hits + more)
    low, high = share.interval()
    assert 0 <= low <= share.value <= high <= 1


def test_without_a_reader_there_is_nothing_to_count() -> None:
    unread = {"verdict": "", "swapped_verdict": "", "wrong": math.nan}
    found = bench_address([scored("singular", math.nan, **unread), scored("template", math.nan, **unread)])
    assert found.ordering.total == found.swap.total == found.person_singular.total == found.person_generic.total == 0


def test_a_tie_counts_half_and_nothing_counts_as_nothing() -> None:
    assert ordered([(1.0, 1.0), (2.0, 1.0)]) == Share(1.5, 2)
    assert math.isnan(Detection().precision.value)
