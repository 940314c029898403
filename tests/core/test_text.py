import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.text import Span, anchor, covered, flat, fold, harmless, sentences, words

TEXT = st.text(max_size=300)
PROSE = st.lists(
    st.sampled_from(
        [
            "Bonjour",
            "M.",
            "Durand",
            "été",
            "👩‍💻",
            "e\u0301té",
            "3.5",
            "…",
            "?",
            "!",
            "\n",
            "«\u00a0oui\u00a0»",
            "l'atelier",
            "שלום",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(TEXT | PROSE)
def test_sentences_are_trimmed_ordered_and_miss_only_white_space(text: str) -> None:
    found = sentences(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    kept = set().union(*(range(span.start, span.end) for span in found)) if found else set()
    assert all(char.isspace() for at, char in enumerate(text) if at not in kept)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bonjour Mme. Roche, ça va ?", 1),
        ("J'ai vu M. Durand. Il part.", 2),
        ("First line\nsecond line", 2),
        ("Really?! Yes… maybe.", 3),
        ("Version 3.5 is out. Nice.", 2),
        ("   \n ", 0),
    ],
)
def test_sentences_end_where_a_reader_would_say(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@given(TEXT | PROSE)
def test_words_never_overlap_and_hold_a_letter_or_a_digit(text: str) -> None:
    found = words(text)
    assert all(any(char.isalnum() for char in span.of(text)) for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(PROSE, st.data())
def test_a_quotation_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    spans = words(text)
    if not spans:
        return
    span = data.draw(st.sampled_from(spans))
    found = anchor(span.of(text), text, near=span.start)
    assert found is not None
    assert found.of(text) == span.of(text)


@given(PROSE, PROSE)
def test_what_is_anchored_has_the_words_that_were_quoted(quote: str, text: str) -> None:
    found = anchor(quote, text)
    if found is not None and words(quote):
        assert [fold(w.of(quote)) for w in words(quote)] == [fold(w.of(found.of(text))) for w in words(found.of(text))]


def test_a_quotation_may_differ_in_case_accents_and_quotes() -> None:
    assert anchor("ETABLI des apprentis", "L’établi, des apprentis.") == Span(2, 23)
    assert anchor("nowhere", "here") is None
    assert anchor("   ", "here") is None


def test_the_nearest_of_several_places_is_taken() -> None:
    assert anchor("merci", "merci, et merci", near=12) == Span(10, 15)


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_harmless_text_keeps_its_length_and_obeys_no_terminal(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\x1b")


def test_harmless_text_keeps_what_people_write() -> None:
    text = "Élodie 👩‍💻 ❤️ “quoted” — l’été\n\tשלום"
    assert harmless(text) == text


@given(TEXT)
def test_flat_text_keeps_its_length(text: str) -> None:
    assert len(flat(text)) == len(text)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_an_impossible_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12))),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6))),
)
def test_covered_is_whether_any_piece_overlaps(pieces: list[tuple[int, int]], spans: list[tuple[int, int]]) -> None:
    taken = [Span(start, start + length) for start, length in pieces]
    asked, at = [], 0
    for gap, length in spans:
        asked.append(Span(at + gap, at + gap + length))
        at += gap + length
    assert list(covered(asked, taken)) == [any(piece.overlaps(span) for piece in taken) for span in asked]
