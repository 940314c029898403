"""French word by word in English: what rules undo, what the lists say, and that nothing is lost or breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.gloss import Glossary
from coach.core.gloss.inflection import lemmas
from coach.core.gloss.shipped import glossary, glossary_version

SMALL = Glossary(
    {
        "chat": "cat", "le": "the", "garder": "keep", "cheval": "horse", "être": "be", "se": "-", "rendre": "return",
        "compte": "account", "coup": "blow", "fil": "thread", "de": "of", "un": "a", "dormir": "sleep",
    },
    {"est": "être", "dort": "dormir"},
    [("coup de fil", "phone call"), ("se rendre compte", "realise"), ("est-ce que", "-"), ("il y a", "there is")],
)  # fmt: skip


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("chevaux", "cheval"), ("travaux", "travail"), ("maisons", "maison"), ("jeux", "jeu"), ("heureuse", "heureux"),
        ("directrices", "directeur"), ("actives", "actif"), ("première", "premier"), ("anciennes", "ancien"),
        ("publique", "public"), ("rangerai", "ranger"), ("plaçons", "placer"), ("mangeait", "manger"),
        ("lèvent", "lever"), ("cèdes", "céder"), ("appellerait", "appeler"), ("jette", "jeter"), ("paie", "payer"),
        ("finissions", "finir"), ("rendu", "rendre"), ("attend", "attendre"), ("vraiment", "vrai"),
        ("constamment", "constant"), ("lentement", "lent"),
    ],
)  # fmt: skip
def test_regular_inflection_is_undone(form: str, word: str) -> None:
    assert word in list(lemmas(form))


def test_words_forms_and_expressions_are_said_in_english() -> None:
    assert SMALL.gloss("Le chat dort.") == "the cat sleep ."
    assert SMALL.gloss("un coup de fil") == "a phone call"
    assert SMALL.gloss("deux coups de fil") == "deux phone call"


def test_an_expression_is_found_in_any_person() -> None:
    assert SMALL.gloss("Nous rendons compte") == "Nous realise"
    assert SMALL.gloss("est-ce que le chat") == "the cat"
    assert SMALL.gloss("Est-ce qu'un cheval garde") == "a horse keep"


def test_a_capital_inside_a_sentence_is_a_name() -> None:
    assert SMALL.gloss("le Chat garde") == "the Chat keep"
    assert SMALL.gloss("Garde le chat") == "keep the cat"


def test_only_french_is_put_into_english() -> None:
    english = "I kept the workbench of the apprentices at home."
    assert SMALL.english(english) == english
    assert SMALL.english("Le chat est dans la maison et il dort.") != "Le chat est dans la maison et il dort."


@given(st.text(max_size=200))
def test_any_text_can_be_put_into_english(text: str) -> None:
    assert "\n" not in SMALL.gloss(text)
    assert all(word for word in SMALL.gloss(text).split(" ")) or not SMALL.gloss(text)


@given(st.lists(st.sampled_from(["42", "3,5", "Xzqw", "—", "zzz"]), min_size=1, max_size=8))
def test_what_is_not_french_stays(pieces: list[str]) -> None:
    assert SMALL.gloss(" ".join(pieces)).split() == pieces


def test_the_shipped_glossary_knows_everyday_french() -> None:
    said = glossary().english("Est-ce que vous gardez l'horloge des apprentis chez vous depuis longtemps ?")
    assert said.startswith("you keep the clock")
    assert len(glossary()) > 15_000
    assert len(glossary_version()) == 8


def test_every_irregular_form_and_expression_of_the_shipped_glossary_says_something() -> None:
    for text in (
        "Nous sommes allés voir ce qu'ils faisaient.",
        "Il y a trois ans, quelqu'un m'a passé un coup de fil.",
    ):
        said = glossary().gloss(text)
        assert not {"sommes", "allés", "faisaient", "quelqu", "passé"} & set(said.split())
