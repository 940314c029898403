"""The guard's language models: counts made into probabilities."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.guard.ngrams import DISCOUNT, END, Ngrams

WORDS = ("draft", "says", "reader", "nothing")
lines = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), min_size=1, max_size=8)


@given(lines, st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
def test_a_discount_and_no_more_is_left_for_words_never_seen(counted: list[list[str]], said: list[str]) -> None:
    model = Ngrams(counted)
    each = [model.logs([*said, word])[-2] for word in WORDS]
    ends = model.logs(said)[-1]
    assert 1 - DISCOUNT <= sum(map(math.exp, [*each, ends])) <= 1 + 1e-9


@given(lines)
def test_a_line_that_was_counted_is_likelier_than_words_never_seen(counted: list[list[str]]) -> None:
    model = Ngrams(counted)
    assert all(sum(model.logs(["x", *line])) > sum(model.logs(["x", *["never"] * len(line)])) for line in counted)


def test_a_discounted_count_by_hand() -> None:
    model = Ngrams([["a", "b"], ["a", "c"]])
    alone = (2 - 0.75) / 6 + 0.75 * 4 / 6 / 20_000
    after_b = (1 - 0.75) / 1 + 0.75 * 1 / 1 * alone
    assert model.seen(("b", END)) == (1, 1, 1)
    assert model.logs(["a", "b"])[-1] == pytest.approx(math.log((1 - 0.75) + 0.75 * after_b))


@pytest.mark.parametrize("line", [["a"], ["a", "b", "c"]])
def test_every_word_but_the_first_is_weighed_and_the_end(line: list[str]) -> None:
    assert len(Ngrams([["a", "b"]]).logs(line)) == len(line)
