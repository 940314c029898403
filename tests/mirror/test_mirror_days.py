"""Ranges typed as a line, and months put together where a long time is drawn."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.mirror.days import drawn_months, range_of
from coach.mirror.page.strips import between
from coach.mirror.values import Month, Range
from coach.mirror.words import Words


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", Range()),
        ("2025", Range(date(2025, 1, 1), date(2025, 12, 31))),
        ("2025-02", Range(date(2025, 2, 1), date(2025, 2, 28))),
        ("2024-02-29", Range(date(2024, 2, 29), date(2024, 2, 29))),
        ("2025-01..2025-06", Range(date(2025, 1, 1), date(2025, 6, 30))),
        ("2025-03..", Range(since=date(2025, 3, 1))),
        ("..2025-12", Range(until=date(2025, 12, 31))),
        ("fr Claire 2025-03", Range(date(2025, 3, 1), date(2025, 3, 31), "Claire", "fr")),
        ("Français", Range(lang="fr")),
        ("English", Range(lang="en")),
        ("Claire Roche", Range(person="Claire Roche")),
        ("2025-13", Range(person="2025-13")),
        ("..", Range(person="..")),
        ("9999-12", Range(date(9999, 12, 1), date(9999, 12, 31))),
    ],
)
def test_a_range_typed_as_one_line(typed: str, asked: Range) -> None:
    assert range_of(typed) == asked


@given(st.text(alphabet="0123456789-. frenCl\u2009é", max_size=40))
@settings(max_examples=200)
def test_anything_typed_is_a_range(typed: str) -> None:
    asked = range_of(typed)
    assert not (asked.since and asked.until and ".." not in typed and asked.since > asked.until and " " not in typed)


def months(count: int) -> list[Month]:
    return [
        Month(2020 + at // 12, at % 12 + 1, 10 + at, at, 0.5 if at % 2 else None, 4 if at % 2 else 0, 80)
        for at in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "drawn", "size"), [(36, 36, 1), (37, 13, 3), (200, 17, 12)])
def test_a_long_time_is_drawn_by_quarters_or_by_years(count: int, drawn: int, size: int) -> None:
    found = drawn_months(months(count), 36)
    assert (len(found), found[0].months) == (drawn, size)
    for name in ("messages", "in_families", "told"):
        assert sum(getattr(one, name) for one in found) == sum(getattr(one, name) for one in months(count))
    assert {one.address for one in found} <= {0.5, None}


def test_periods_are_named_as_short_as_they_go() -> None:
    quarter, whole_year = drawn_months(months(40), 36)[5], drawn_months(months(200), 36)[3]
    assert (Words("fr").month(quarter, short=True), Words("en").month(quarter)) == ("T2 2021", "Q2 2021")
    assert Words("fr").month(whole_year) == Words("en").period(whole_year) == "2023"


def test_months_between_two_days_are_all_there() -> None:
    assert [one.name for one in between(date(2025, 11, 30), date(2026, 1, 1))] == ["2025-11", "2025-12", "2026-01"]
