"""Shared runs are what comparing every place with every other finds, at a fraction of the comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.reuse.runs import SHINGLE, Run, _without_overlap, shared_runs
from coach.core.reuse.tokens import tokens

LINE = "this one line is said again and again".split()
KEYS = st.lists(st.sampled_from([*"abc", "#"]), max_size=60)
"""Few keys, so that much is shared."""


def every_place(draft: Sequence[str], past: Sequence[str]) -> list[Run]:
    """The runs, each place of the one compared with each of the other."""
    found = []
    for i in range(len(draft) - SHINGLE + 1):
        for j in range(len(past) - SHINGLE + 1):
            if draft[i : i + SHINGLE] != past[j : j + SHINGLE] or (i and j and draft[i - 1] == past[j - 1]):
                continue
            size = SHINGLE
            while i + size < len(draft) and j + size < len(past) and draft[i + size] == past[j + size]:
                size += 1
            found.append(Run(i, j, size))
    found.sort(key=lambda run: (-run.size, run.draft, run.past))
    return _without_overlap(found, len(draft), len(past))


class Counted(str):
    """A key that counts how often any is compared with another."""

    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)


def comparisons(draft: Sequence[str], past: Sequence[str]) -> int:
    Counted.compared = 0
    shared_runs([Counted(key) for key in draft], [Counted(key) for key in past])
    return Counted.compared


@given(KEYS, KEYS)
def test_runs_are_those_of_every_place(draft: list[str], past: list[str]) -> None:
    assert shared_runs(draft, past) == every_place(draft, past)


@given(st.lists(st.sampled_from(["kept", "moved", "new"]), max_size=8), st.randoms(use_true_random=False))
def test_messages_made_of_the_same_sentences_share_what_every_place_finds(kinds: list[str], chance: Random) -> None:
    said = [[f"{kind}{at}{n % 7}" for n in range(9)] + LINE for at, kind in enumerate(kinds)]
    other = [piece if piece[0].startswith("kept") else [*piece[:4], "other", *piece[5:]] for piece in said]
    chance.shuffle(other)
    draft, past = ([key for piece in pieces for key in piece] for pieces in (said, other))
    assert shared_runs(draft, past) == every_place(draft, past)


@pytest.mark.parametrize("between", ["", "{}"], ids=["alone", "numbered"])
def test_one_line_thousands_of_times_is_compared_in_proportion(between: str) -> None:
    def message(lines: int) -> list[str]:
        return [key for n in range(lines) for key in [*LINE, *([between.format(n)] if between else [])]]

    small, large = (comparisons(message(lines), message(lines)) for lines in (300, 1200))
    assert large < 8 * small


@pytest.mark.parametrize("lines", [(3000, 3000), (3000, 40), (40, 3000), (3000, 2000)])
@pytest.mark.parametrize("end", [[], "and this closes what was said".split()])
def test_one_line_thousands_of_times_is_found_whole(lines: tuple[int, int], end: list[str]) -> None:
    draft, past = ([*(LINE * count), *end] for count in lines)
    runs = shared_runs(draft, past)
    assert sum(run.size for run in runs) == min(len(draft), len(past))


def test_lines_that_differ_in_between_all_find_their_like() -> None:
    draft = [key for n in range(2000) for key in [*LINE, f"here{n}"]]
    past = [key for n in range(2000) for key in [*LINE, f"there{n}"]]
    assert sum(run.size for run in shared_runs(draft, past)) == 2000 * len(LINE)


@pytest.mark.parametrize("sign", [".", "-", "a.", "a-", "_", "1.a"])
def test_what_is_no_address_is_not_looked_at_from_every_place(sign: str, growth: Callable[..., float]) -> None:
    assert growth(tokens, sign) < 9
