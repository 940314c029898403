"""Accents written apart, as a Mac writes them, are the same words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.reuse import ReuseIndex
from coach.core.reuse.tokens import tokens
from coach.core.scene import PastMessage

TEXT = (
    "Bonjour Hélène,\nVotre récit de l'écluse m'a arrêté net : à la fin de l'été, nous avions réparé la même vanne "
    "près de Châlons, et personne n'a jamais su pourquoi elle cédait. Avez-vous gardé les clés de la maison "
    "éclusière ?\nCordialement,\nLéo"
)
FORMS = ("NFC", "NFD")


@pytest.mark.parametrize("draft_form", FORMS)
@pytest.mark.parametrize("past_form", FORMS)
def test_a_message_is_the_same_however_its_accents_are_written(draft_form, past_form) -> None:
    draft, past = unicodedata.normalize(draft_form, TEXT), unicodedata.normalize(past_form, TEXT)
    found = ReuseIndex([PastMessage("p", past)]).match(draft)
    assert (found.kind, found.score) == ("same", pytest.approx(1.0))
    (passage,) = found.matches[0].passages
    said = [passage.draft.of(draft), passage.past.of(past)]
    assert said[0] in draft
    assert [unicodedata.normalize("NFC", piece)[:11] for piece in said] == ["Votre récit"] * 2
    assert all(unicodedata.normalize("NFC", piece).endswith("éclusière") for piece in said)


@pytest.mark.parametrize("text", ["On a dit À Léo ÉTÉ, L'ÉCLUSE et Émile", "l’Œuvre d'Éa où É va", "le 3 août à Ô"])
def test_what_changes_from_one_recipient_to_the_next_is_told_alike(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in FORMS)
    assert [(t.word, t.slot) for t in tokens(apart)] == [(t.word, t.slot) for t in tokens(composed)]


@given(st.text(alphabet="aAeéÉçÇoô L'.,\n3", max_size=60))
def test_tokens_are_spans_of_what_was_given(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in FORMS)
    told = [[(t.word, t.slot, unicodedata.normalize("NFC", t.span.of(form))) for t in tokens(form)]
            for form in (composed, apart)]  # fmt: skip
    assert told[0] == told[1]
