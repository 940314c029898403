from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cli.terminal import cells, columns, json_text, one_line
from coach.core.text import harmless

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(values)
def test_json_parses_back_and_no_terminal_obeys_it(value: object) -> None:
    text = json_text(value)
    assert json.loads(text) == value
    assert harmless(text) == text
    assert "\n" not in text


def test_json_keeps_accents_readable() -> None:
    assert json_text("établi 🪚") == '"établi 🪚"'


@given(st.text(), st.integers(2, 200))
def test_one_line_is_one_harmless_line(text: str, longest: int) -> None:
    line = one_line(text, longest)
    assert len(line) <= longest
    assert "\n" not in line
    assert harmless(line) == line


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("", 0), ("👩‍🔬", 4)])
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.lists(st.tuples(st.text("aé日", max_size=6), st.text("bç本", max_size=6), st.just("|")), min_size=1))
def test_columns_stand_under_one_another(rows: list[tuple[str, str, str]]) -> None:
    starts = {cells(line[: line.rindex("|")]) for line in columns(rows)}
    assert len(starts) == 1
