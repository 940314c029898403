"""What a chat model is told of long texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coach.core.text import sentences
from coach.core.told import MOST_POST, MOST_SENTENCES, asked_about, told_of
from coach.core.utterance import letters


@given(st.integers(0, 90))
def test_of_a_long_draft_both_ends_are_asked_about(count: int) -> None:
    draft = " ".join(f"I remember oven number {n} well." for n in range(count))
    every, asked = sentences(draft), asked_about(draft)
    assert len(asked) == min(count, MOST_SENTENCES) == len(letters(len(asked)))
    assert asked == [span for span in every if span in asked]
    assert not count or (asked[0], asked[-1]) == (every[0], every[-1])


@given(st.text(alphabet="ab \n", max_size=40), st.integers(0, 2 * MOST_POST))
def test_of_a_long_post_both_ends_are_told(end: str, middle: int) -> None:
    post = f"Begun{'x' * middle}{end}Ended"
    told = told_of(post)
    assert told == post if len(post) <= MOST_POST else "[…]" in told
    assert told.startswith("Begun")
    assert told.endswith("Ended")
    assert len(told) <= MOST_POST + 6
