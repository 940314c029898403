from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.langid import detect, guess

FRENCH = [
    "Merci Claire !",
    "Deja vu tres bien",
    "Je valide",
    "La gare est à 12 minutes à pied",
    "L'établi des apprentis m'a suivi tout l'après-midi.",
    "Prof de maintenance en lycée pro à Saint-Étienne",
]
ENGLISH = [
    "Thanks, Ana",
    "Great post!",
    "Congrats on the new role",
    "Your bench by the window, who oils the vice now?",
    "Read-only counted as up, you got me.",
]
OTHERS = [
    ("es", "Hola Marta, tu publicación sobre el taller me gustó mucho"),
    ("de", "Guten Tag Herr Weber, Ihr Beitrag hat mir gefallen"),
    ("it", "Ciao Luca, il tuo post sulla bottega mi ha colpito"),
    ("pt", "Olá Ana, o teu post sobre a oficina ficou comigo"),
    ("nl", "Beste Jan, je bericht over de werkplaats bleef me bij"),
    ("other", "Привет, как дела?"),
    ("other", "工場のことを書いてくださってありがとう"),
    ("other", "Hej Lars, jag såg ditt inlägg om verkstaden och tänkte på min far"),
]


@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert detect(text) == "fr"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_a_third_language_is_neither(lang: str, text: str) -> None:
    assert guess(text) == lang
    assert detect(text) is None


@pytest.mark.parametrize("text", ["", "👍", "12 30", "https://example.com/the/way/that/was", "@claire #the #what"])
def test_nothing_to_go_by(text: str) -> None:
    assert guess(text) is None


def test_word_frequencies_decide_where_function_words_do_not() -> None:
    known = {("fr", "atelier"): 4.6, ("fr", "lyon"): 4.5}
    text = "atelier lyon"
    assert detect(text) is None
    assert detect(text, lambda word, lang: known.get((lang, word), 0.0)) == "fr"


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    assert detect(text) in ("fr", "en", None)
