"""A message taken apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.parts import first_person_words, parts, second_person_words
from coach.core.text import flat


def said(draft: str, spans) -> list[str]:
    return [span.of(draft) for span in spans]


def test_a_french_letter_is_taken_apart():
    draft = (
        "Bonjour Claire,\n\nL'établi m'a suivi tout l'après-midi. Mon père avait gardé l'horloge de son imprimerie.\n"
        "Qui s'en sert, maintenant ?\n\nBien à vous,\nPaul Martin"
    )
    found = parts(draft, "fr", "Claire Roche")
    assert found.greeting is not None
    assert found.greeting.of(draft) == "Bonjour Claire,"
    assert found.opening is not None
    assert found.opening.of(draft) == "L'établi m'a suivi tout l'après-midi."
    assert found.sign_off is not None
    assert found.sign_off.of(draft) == "Bien à vous,"
    assert found.signature is not None
    assert found.signature.of(draft) == "Paul Martin"
    assert said(draft, found.questions) == ["Qui s'en sert, maintenant ?"]
    assert said(draft, found.first_person) == [
        "L'établi m'a suivi tout l'après-midi.",
        "Mon père avait gardé l'horloge de son imprimerie.",
    ]
    assert said(draft, found.recipient) == ["Claire"]


def test_an_english_letter_on_one_line_is_taken_apart():
    draft = "Hi Gary, well done on the bins. Would you be open to a call? Kind regards, Alan"
    found = parts(draft, "en", "Gary")
    assert found.greeting is not None
    assert found.greeting.of(draft) == "Hi Gary,"
    assert said(draft, found.body) == ["well done on the bins.", "Would you be open to a call?"]
    assert said(draft, found.requests) == ["Would you be open to a call?"]
    assert found.sign_off is not None
    assert found.sign_off.of(draft) == "Kind regards"
    assert found.signature is not None
    assert found.signature.of(draft) == "Alan"


@pytest.mark.parametrize(
    ("lang", "last", "signed"),
    [
        ("en", "Respect.", False),
        ("en", "Wow.", False),
        ("en", "Anne.", True),
        ("en", "Grace", True),
        ("fr", "Chapeau.", False),
        ("fr", "Juste", True),
    ],
)
def test_a_word_of_admiration_at_the_end_is_no_signature(lang, last, signed):
    draft = ("I read it twice on the train.\n\n" if lang == "en" else "Je l'ai lu deux fois dans le train.\n\n") + last
    found = parts(draft, lang, None)
    assert (found.signature is not None) is signed
    assert (last in said(draft, found.body)) is not signed


@pytest.mark.parametrize(
    ("draft", "greeting"),
    [
        ("Karen, I read it twice.", "Karen,"),
        ("Dear Mr. Khalid, happy that you came.", "Dear Mr. Khalid,"),
        ("Bonsoir !\nJ'ai lu.", "Bonsoir !"),
        ("I read it twice.", None),
        ("Bravo pour ces dix ans.", None),
    ],
)
def test_the_greeting_stops_where_the_message_starts(draft: str, greeting: str | None):
    found = parts(draft, "fr" if "J'" in draft or "Bravo" in draft else "en", "Karen Smith")
    assert (found.greeting and found.greeting.of(draft)) == greeting


def test_names_are_the_recipients_wherever_they_stand():
    draft = "Hello, what you wrote about Lena stayed with me, Markus. Thank you, Markus."
    assert said(draft, parts(draft, "en", "Markus Gruber").recipient) == ["Markus", "Markus"]


def test_the_aside_holds_each_piece_once_and_in_order():
    draft = "Hi Gary, Gary here too. Cheers, Brett"
    aside = parts(draft, "en", "Gary").aside
    assert list(aside) == sorted(aside)
    assert not any(a.overlaps(b) for a, b in pairwise(aside))


def test_pronouns_are_counted_by_side():
    assert first_person_words("Nous avons lu, et j'ai noté mon avis", "fr") == 3
    assert second_person_words("your post, and you", "en") == 2


@given(st.text(max_size=300), st.sampled_from(["fr", "en"]), st.none() | st.text(max_size=20))
def test_any_text_gives_spans_of_itself(draft: str, lang, author):
    found = parts(draft, lang, author)
    spans = [*found.body, *found.aside, *found.questions, *found.recipient]
    assert all(0 <= span.start < span.end <= len(draft) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(found.body))


@given(st.text(max_size=200))
def test_flat_text_keeps_every_place(text: str):
    assert len(flat(text)) == len(text)
