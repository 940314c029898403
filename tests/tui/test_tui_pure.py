"""What the screen computes without a screen: rows, carried spans, days, differences."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from coach.core.remark import Criterion
from coach.core.text import Span, harmless, sentences
from coach.tui.changes import Change, changes, resolved
from coach.tui.days import ago, day_said, parse_day, show_day
from coach.tui.display import steady
from coach.tui.voice import Voice
from coach.tui.widgets.editor import cleaned
from coach.tui.wrapping import offset_at, row_at, rows, shifted

TODAY = date(2026, 11, 23)


@given(st.text(), st.integers(2, 60))
def test_rows_tile_the_text_but_for_newlines(text: str, width: int) -> None:
    laid = rows(text, width)
    assert laid[0].start == 0
    assert laid[-1].end == len(text)
    for one, after in pairwise(laid):
        assert text[one.end : after.start] in ("", "\n")
        assert after.start - one.end == (text[one.end : one.end + 1] == "\n" and one.end != after.start)


@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc"])), st.integers(2, 60))
def test_no_row_is_wider_than_the_screen(text: str, width: int) -> None:
    assert all(cell_len(row.of(text).rstrip(" ")) <= width for row in rows(text, width))


def test_words_are_not_parted_and_wide_characters_count_double() -> None:
    assert [row.of("deux mots") for row in rows("deux mots", 6)] == ["deux ", "mots"]
    assert [row.of("漢字漢字") for row in rows("漢字漢字", 4)] == ["漢字", "漢字"]
    assert [row.of("e\u0301" * 4) for row in rows("e\u0301" * 4, 2)] == ["e\u0301e\u0301"] * 2


@given(st.text(min_size=1), st.integers(2, 40), st.data())
def test_a_row_is_found_again_by_any_of_its_offsets(text: str, width: int, data: st.DataObject) -> None:
    laid = rows(text, width)
    offset = data.draw(st.integers(0, len(text) - 1))
    row = laid[row_at(laid, offset)]
    assert row.start <= offset
    assert offset < row.end or text[offset] == "\n"


def test_a_cell_names_the_code_point_under_it() -> None:
    text = "a漢b"
    assert [offset_at(text, Span(0, 3), cell) for cell in range(5)] == [0, 1, 1, 2, 3]


@given(st.text(), st.text(), st.text(), st.text())
def test_a_carried_span_still_holds_its_words(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    spans = [Span(0, len(head)), Span(len(head + old), len(before))]
    for span, kept in zip(spans, shifted(list(spans), before, after), strict=True):
        if kept is not None:
            assert kept.of(after) == span.of(before)


def test_a_span_that_was_edited_is_let_go() -> None:
    assert shifted([Span(0, 3), Span(4, 7), None], "abc def", "abc dXf") == [Span(0, 3), None, None]


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("+7", "fr", TODAY + timedelta(7)),
        ("3 jours", "fr", TODAY + timedelta(3)),
        ("2026-12-03", "fr", date(2026, 12, 3)),
        ("3/12", "fr", date(2026, 12, 3)),
        ("12/3", "en", date(2026, 12, 3)),
        ("3/1", "fr", date(2027, 1, 3)),
        ("31/2", "fr", None),
        ("demain peut-être", "fr", None),
        ("", "fr", None),
    ],
)
def test_days_are_read_as_people_write_them(text: str, lang: str, day: date | None) -> None:
    assert parse_day(text, TODAY, "fr" if lang == "fr" else "en") == day


@given(st.text())
def test_no_text_is_too_odd_for_a_day(text: str) -> None:
    assert parse_day(text, TODAY, "fr") is None or isinstance(parse_day(text, TODAY, "fr"), date)


@given(st.dates(date(1000, 1, 1)), st.sampled_from(["fr", "en"]))
def test_a_day_shown_is_read_back(day: date, lang: str) -> None:
    spoken = "fr" if lang == "fr" else "en"
    assert parse_day(show_day(day, spoken), TODAY, spoken) == day


def test_past_days_and_times_ago_are_said() -> None:
    voice, now = Voice("fr"), datetime(2026, 11, 23, tzinfo=UTC)
    assert day_said("2025-03-02", voice) == "le 2/3/2025"
    assert day_said("mars", voice) == "mars"
    assert day_said(None, voice) == "sans date"
    said = [ago(now - timedelta(minutes=minutes), now, voice) for minutes in (0, 1, 5, 60, 3000)]
    assert said == ["à l’instant", "il y a 1 minute", "il y a 5 minutes", "il y a 1 heure", "il y a 2 jours"]


@given(st.text(), st.text())
def test_differences_hold_both_versions(old: str, new: str) -> None:
    found = changes(old, new)
    assert [c.text for c in found if c.sign != "new"] == [span.of(old) for span in sentences(old)]
    assert [c.text for c in found if c.sign != "gone"] == [span.of(new) for span in sentences(new)]


@given(st.text(st.characters()))
def test_a_paste_is_text_and_nothing_else(text: str) -> None:
    clean = cleaned(text)
    assert "\r" not in clean
    assert "\x1b" not in clean
    assert cleaned(clean) == clean
    clean.encode("utf-8")


def test_a_reworked_sentence_shows_only_the_words_that_changed() -> None:
    found = changes("Un. Auriez-vous trente minutes demain ? Bien.", "Deux. Auriez-vous dix minutes demain ? Bien.")
    assert [(change.sign, change.text) for change in found] == [
        ("gone", "Un."),
        ("new", "Deux."),
        ("gone", "Auriez-vous trente minutes demain ?"),
        ("new", "Auriez-vous dix minutes demain ?"),
        ("same", "Bien."),
    ]
    assert [span.of(found[2].text) for span in found[2].touched] == ["trente"]
    assert [span.of(found[3].text) for span in found[3].touched] == ["dix"]
    assert changes("A.", "A.") == [Change("same", "A.")]


def test_resolved_is_told_apart_from_what_stays_and_what_comes() -> None:
    found = resolved([Criterion.ECHO, Criterion.PRESSURE], [Criterion.PRESSURE, Criterion.ANYONE])
    assert (found.gone, found.still, found.new) == ((Criterion.ECHO,), (Criterion.PRESSURE,), (Criterion.ANYONE,))


EMOJI = [
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",  # a family
    "\u2764\ufe0f\u200d\U0001f525",  # a heart on fire
    "\u2764\ufe0f",
    "\U0001f44d\U0001f3fd",  # a thumb with a skin tone
    "\U0001f64b\U0001f3fd\u200d\u2640\ufe0f",
    "1\ufe0f\u20e3",  # a keycap
    "\U0001f3f3\ufe0f\u200d\U0001f308",  # a flag of two signs
    *("🇫🇷", "🌸", "⚠️", "a", "é", "漢", " ", "שר", "e\u0301"),
]


@given(st.lists(st.sampled_from(EMOJI)).map("".join))
def test_every_terminal_counts_the_same_cells(text: str) -> None:
    shown = steady(text)
    assert len(shown) == len(text)
    assert sum(map(get_character_cell_size, shown)) == cell_len(shown) == cell_len(harmless(text))


@given(st.text())
def test_what_is_shown_is_as_long_as_what_is_there(text: str) -> None:
    assert len(steady(text)) == len(text)
    assert "\x1b" not in steady(text)


def test_french_signs_never_begin_a_row() -> None:
    text = "Ce que personne ne dit : on « croit » savoir ! Vraiment ?"
    for width in range(12, 40):
        for row in rows(text, width):
            assert not row.of(text).startswith((":", "!", "?", "»"))
            assert not row.of(text).rstrip().endswith("«")
