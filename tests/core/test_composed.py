from __future__ import annotations

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.composed import MARK, Composed, as_given
from coach.core.remark import Criterion, Phrase, Remark
from coach.core.report import Levels, Models, Report, Reuse
from coach.core.text import Span, words

MARKED = st.text(
    alphabet="aeioucAE \n'’.?e\u0301\u0300\u0302\u0308\u0327\u0323\u0f73\u09c7\u09be가각\u1100\u1161\u11a8ｱ\u0958é",
    max_size=40,
)
ANY = st.text(max_size=40) | MARKED


@given(ANY)
def test_a_composed_text_is_read_as_it_is(text: str) -> None:
    text = unicodedata.normalize("NFC", text).lstrip(MARK)
    text = unicodedata.normalize("NFC", text)
    composed = Composed.of(text)
    assert composed.text == text
    assert not composed.changed
    assert all(composed.back(span) == span for span in words(text))


@given(ANY | ANY.map(lambda text: unicodedata.normalize("NFD", text)) | ANY.map(lambda text: MARK + text), st.data())
def test_a_span_comes_back_as_the_whole_sequences_it_was_composed_of(text: str, data: st.DataObject) -> None:
    composed = Composed.of(text)
    assert composed.text == unicodedata.normalize("NFC", text.lstrip(MARK))
    size = len(composed.text)
    start = data.draw(st.integers(0, size))
    span = Span(start, data.draw(st.integers(start, size)))
    back = composed.back(span)
    assert back.end <= len(text)
    again = unicodedata.normalize("NFC", back.of(text))
    assert span.of(composed.text) in again
    if composed.changed and len(span):
        assert len(back)


@given(ANY.map(lambda text: MARK + unicodedata.normalize("NFD", text)), st.lists(st.integers(0, 60)))
def test_what_tiles_the_composed_text_tiles_the_text_as_given(text: str, cuts: list[int]) -> None:
    composed = Composed.of(text)
    size = len(composed.text)
    bounds = [0, *sorted({cut for cut in cuts if 0 < cut < size}), size]
    spans = [Span(start, end) for start, end in pairwise(bounds)]
    tiles = composed.tiled(spans)
    assert "".join(tile.of(text) for tile in tiles) == text
    assert len(tiles) == len(spans)


def test_words_in_combining_accents_come_back_letter_for_letter() -> None:
    text = unicodedata.normalize("NFD", "\ufeffL'établi des élèves : où l'avez-vous ôté ?")
    composed = Composed.of(text)
    assert composed.text == "L'établi des élèves : où l'avez-vous ôté ?"
    found = [composed.back(span).of(text) for span in words(composed.text)]
    assert found == [unicodedata.normalize("NFD", span.of(composed.text)) for span in words(composed.text)]
    assert composed.back(Span(0, 1)) == Span(1, 2)


def test_accents_by_the_thousand_on_one_letter_are_one_sequence() -> None:
    text = "e" + "\u0301" * 50_000 + "x"
    composed = Composed.of(text)
    assert composed.back(Span(len(composed.text) - 1, len(composed.text))).of(text) == "x"


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0301", "\u0f73"])
def test_thousands_of_marks_on_one_letter_are_not_put_in_order(marks: str) -> None:
    text = "l'e" + marks * 30_000 + "te\u0301"
    began = time.process_time()
    composed = Composed.of(text)
    assert composed.back(Span(len(composed.text) - 1, len(composed.text))).of(text) == "e\u0301"
    assert len(composed.text) < 100
    assert composed.back(Span(2, 3)) == Span(2, len(text) - 3)
    assert time.process_time() - began < 2


def test_values_are_quoted_as_given_from_where_the_remark_points() -> None:
    draft = Composed.of("É, é. " + "E\u0301, e\u0301")
    at = draft.text.index("é", 5)
    remark = Remark(
        Criterion.ECHO, Span(at, at + 1), "rule", Phrase("remarks.echo.text", {"quote": "é", "n": 2, "other": "ô"})
    )
    report = Report("fr", None, Reuse(), Levels(0, 0, 0), (remark,), (0,), None, Models(), ())
    (told,) = as_given(report, draft, None).remarks
    assert isinstance(told.explanation, Phrase)
    assert told.explanation.values == {"quote": "e\u0301", "n": 2, "other": "ô"}
    assert as_given(report, Composed.of("é"), None, "o\u0302").remarks[0].explanation == Phrase(
        "remarks.echo.text", {"quote": "é", "n": 2, "other": "o\u0302"}
    )
