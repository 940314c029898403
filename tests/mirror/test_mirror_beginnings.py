"""First words that come back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.text import Span
from coach.mirror.beginnings import LONGEST, SHORTEST, Start, as_written, beginnings, first_words


def starts(texts: list[str]) -> list[Start]:
    whole = [Span(0, len(text)) for text in texts]
    found = [
        Start(row, tuple(word.key for word in first_words(text, whole[row])), whole[row])
        for row, text in enumerate(texts)
    ]
    return [one for one in found if one.keys]


def begun(texts: list[str], owner: list[object] | None = None) -> list[tuple[str, int]]:
    found = beginnings(starts(texts), owner or list(range(len(texts))), 3)
    return [(as_written(one, texts[one.last.row]), len(one.rows)) for one in found]


def test_a_beginning_is_as_long_as_most_of_its_messages_keep_it() -> None:
    texts = [f"Je me permets de vous {verb}" for verb in ("écrire", "contacter", "relancer", "répondre")]
    assert begun([*texts, "Je me demande si vous dormez"]) == [("Je me permets de vous…", 4)]


def test_messages_of_one_template_count_once() -> None:
    texts = ["Votre post sur la cour m'a plu"] * 5
    assert begun(texts, ["family 1"] * 5) == []
    assert begun(texts, ["family 1", "family 1", "a", "b", "c"])[0][1] == 5


def test_a_name_a_figure_or_a_comma_ends_it() -> None:
    assert starts(["Chez Sovetal on range"])[:1] == []
    assert [one.keys for one in starts(["Il y a 12 lampes", "Merci beaucoup, Ada"])] == [
        ("il", "y", "a"),
        ("merci", "beaucoup"),
    ]
    assert starts(["I think I'd go there"])[0].keys == ("i", "think", "i'd", "go", "there")


def test_two_small_words_say_nothing() -> None:
    assert begun([f"Il est {what} ici" for what in ("tard", "bon", "grand", "vert", "nu")]) == []
    assert begun([f"Vous dites {what}" for what in ("cela", "ceci", "tout", "rien")]) == [("Vous dites…", 4)]


@given(st.lists(st.text(max_size=60), max_size=12), st.data())
@settings(max_examples=80, deadline=None)
def test_every_message_named_begins_so(texts: list[str], data: st.DataObject) -> None:
    texts = texts + texts[:4] * 3
    for one in beginnings(starts(texts), list(range(len(texts))), 3):
        words = as_written(one, texts[one.last.row]).removesuffix("…")
        assert len(one.rows) >= 3
        assert SHORTEST <= len(words.split(" ")) <= LONGEST
        assert any(words in texts[row] for row in one.rows)
