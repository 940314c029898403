from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coach.core.text import Span
from coach.engine.spans import token_spans


@st.composite
def cut_texts(draw):
    text = draw(st.text(max_size=40))
    data = text.encode()
    cuts = sorted(draw(st.sets(st.integers(0, len(data)), max_size=12)))
    edges = sorted({0, *cuts, len(data)}) if data else []
    return text, [data[a:b] for a, b in pairwise(edges)]


@given(cut_texts())
def test_spans_tile_the_text_however_its_bytes_are_cut(case):
    text, pieces = case
    spans = token_spans(text, pieces)
    assert len(spans) == len(pieces)
    assert "".join(span.of(text) for span in spans) == text
    at = 0
    for span in spans:
        assert span.start == at
        at = span.end
    assert at == len(text)


def test_a_split_code_point_belongs_to_its_first_token():
    assert token_spans("a👩b", [b"a\xf0\x9f", b"\x91", b"\xa9b"]) == [Span(0, 2), Span(2, 2), Span(2, 3)]


def test_a_tokenizer_that_puts_a_space_first_is_forgiven():
    assert token_spans("ab", [b" a", b"b"]) == [Span(0, 1), Span(1, 2)]


def test_a_tokenizer_that_rewrites_is_refused():
    assert token_spans("Élan", [b"elan"]) is None
    assert token_spans("ab", []) is None
    assert token_spans("a" + "b" * 20, [b"a"]) is None


def test_bytes_the_vocabulary_lacks_go_to_the_next_token():
    assert token_spans("a\U00040000b", [b"a", b"\x80", b"\x80", b"\x80", b"b"]) == [
        Span(0, 1), Span(1, 2), Span(2, 2), Span(2, 2), Span(2, 3)
    ]  # fmt: skip


def test_a_lone_surrogate_counts_as_one_code_point():
    assert token_spans("a\ud800b", [b"a?", b"b"]) == [Span(0, 2), Span(2, 3)]
