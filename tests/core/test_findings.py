"""From findings to one report: what is said of a level that is missing, and what is not said against the evidence."""

from __future__ import annotations

from typing import Literal

import pytest

from coach.core.findings import Findings, report
from coach.core.remark import Criterion, Phrase, Remark
from coach.core.report import Address, Levels
from coach.core.scene import Gesture

Verdict = Literal["person", "topic", "anyone"]
DRAFT = "Mine was a bakery. Who keeps your clock now?"


def remarks(levels: Levels, verdict: Verdict, post: str | None = "We closed.", *, untied: bool = False) -> list[Remark]:
    address = Address(0.1, 0.0, 0.0, verdict, 0.2, 0.5, 0.3, pieces=(), sentences=(), unanswered=(), untied=untied)
    found = Findings(DRAFT, post, "en", Gesture.MESSAGE, address=address, levels=levels)
    return list(report(found, frozenset()).remarks)


def said(levels: Levels, verdict: Verdict = "anyone", post: str | None = "We closed.") -> set[Criterion]:
    return {remark.criterion for remark in remarks(levels, verdict, post)}


@pytest.mark.parametrize("levels", [Levels(0, 0, 0), Levels(0, 2, 0), Levels(1, 0, 1), Levels(1, 1, 0)])
def test_what_anyone_could_get_is_said_where_a_level_is_missing(levels: Levels) -> None:
    assert Criterion.ANYONE in said(levels)


@pytest.mark.parametrize("levels", [Levels(2, 1, 0), Levels(2, 2, 2)])
def test_a_draft_that_considers_its_reader_is_not_told_that_anyone_could_get_it(levels: Levels) -> None:
    assert Criterion.ANYONE not in said(levels)


def test_without_a_post_no_level_is_missed() -> None:
    assert said(Levels(0, 0, 0), post=None) == set()


def test_each_missing_level_is_said_once() -> None:
    assert said(Levels(0, 0, 0), "person") == {Criterion.NOT_SEEN, Criterion.NOT_INVITED}
    assert said(Levels(1, 0, 1), "person") == {Criterion.NOT_CONSIDERED}


@pytest.mark.parametrize("levels", [Levels(0, 0, 0), Levels(1, 1, 2)])
def test_a_voice_of_its_own_is_asked_what_it_answers_and_not_told_that_anyone_could_get_it(levels: Levels) -> None:
    told = remarks(levels, "topic", untied=True)
    assert [remark.explanation for remark in told if remark.criterion is Criterion.NOT_SEEN] == [
        Phrase("remarks.untied.text")
    ]
    assert Criterion.ANYONE not in {remark.criterion for remark in told}


def test_a_voice_of_its_own_that_sees_its_reader_is_asked_nothing() -> None:
    assert remarks(Levels(2, 1, 2), "topic", untied=True) == []
