"""A declared intention that the draft hides or never shows; silence wherever it can be seen."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.intention import find_hidden
from coach.core.remark import Criterion, Phrase
from coach.core.scene import Language

INTEREST_FR = (
    "Bonjour Claire,\nVotre récit de la fermeture m'a touché, surtout l'établi que vous gardez chez vous. "
    "J'aimerais beaucoup échanger avec vous sur ce que vous avez traversé.\nBien à vous,\nPaul"
)
INTEREST_EN = (
    "Hi Claire,\nYour story about closing the workshop stayed with me, above all the bench you keep at home. "
    "Would you have twenty minutes next week, I would love to hear more about it?\nPaul"
)
PLAIN_EN = (
    "Hi Claire,\nYour story about closing the workshop stayed with me, above all the bench you keep at home. "
    "My father kept the clock of his printing house, and it still runs.\nPaul"
)


@pytest.mark.parametrize(
    ("draft", "intention", "lang", "kind"),
    [
        (INTEREST_FR, "vendre notre audit", "fr", "behind"),
        (INTEREST_FR, "décrocher un nouveau client", "fr", "behind"),
        (INTEREST_FR, "demander un stage", "fr", "behind"),
        (INTEREST_EN, "sell our audit", "en", "behind"),
        (INTEREST_EN, "get an internship", "en", "behind"),
        (INTEREST_EN, "vendre notre audit", "en", "behind"),
        (PLAIN_EN, "be introduced to her boss", "en", "absent"),
        (PLAIN_EN, "raise money for our foundation", "en", "absent"),
    ],
)
def test_what_is_wanted_and_not_said_is_named(draft: str, intention: str, lang: Language, kind: str) -> None:
    remark = find_hidden(draft, intention, lang)
    assert remark is not None
    assert remark.criterion is Criterion.HIDDEN_INTENTION
    assert remark.explanation == Phrase(f"critic.hidden_intention.{kind}", {"intention": intention})
    assert remark.span.of(draft).strip() == remark.span.of(draft) != ""
    if kind == "behind":
        assert "échanger" in remark.span.of(draft) or "twenty minutes" in remark.span.of(draft)


@pytest.mark.parametrize(
    ("draft", "intention", "lang"),
    [
        (INTEREST_FR, "", "fr"),
        (INTEREST_FR, "lui dire que son texte m'a touché", "fr"),
        (INTEREST_FR, "prendre des nouvelles", "fr"),
        (INTEREST_EN, "thank her", "en"),
        (INTEREST_EN + "\nWe sell audits for workshops.", "sell our audit", "en"),
        (INTEREST_FR.replace("Bien à vous", "Je cherche aussi un stage en juin.\nBien à vous"), "un stage", "fr"),
        (
            INTEREST_FR.replace("Bien à vous", "Notre agence aide les ateliers.\nBien à vous"),
            "vendre une prestation",
            "fr",
        ),
        ("Bravo Claire !", "vendre notre audit", "fr"),
    ],
)
def test_an_intention_that_shows_or_wants_nothing_is_left_in_peace(draft: str, intention: str, lang: Language) -> None:
    assert find_hidden(draft, intention, lang) is None


SALES = {
    "en": ("sell our audit", "book a demo", "find clients", "promote my company"),
    "fr": ("vendre notre audit", "décrocher une démo", "trouver des clients", "promouvoir mon entreprise"),
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_sale_that_is_there_to_see_is_hardly_ever_called_hidden(lang: Language) -> None:
    """On labelled messages: pitches sell openly; personal ones and templates do not, whatever was declared."""
    shipped = files("coach") / "data" / "labelled" / f"address-plain-{lang}.jsonl"
    rows = [json.loads(line) for line in shipped.read_text("utf-8").splitlines()]

    def named(*classes: str) -> float:
        tried = [
            find_hidden(row["draft"], sale, lang) for row in rows if row["class"] in classes for sale in SALES[lang]
        ]
        return sum(remark is not None for remark in tried) / len(tried)

    assert named("pitch") <= 0.08
    assert named("singular", "template") >= 0.4


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_of_what_people_noted_half_of_what_is_hidden_is_named_and_hardly_anything_else(lang: Language) -> None:
    """``benchmarks/intention_quality.py`` says which hands the wordings were made on."""
    text = (files("coach") / "data" / "intentions" / f"{lang}.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in text.splitlines()]

    def named(*kinds: str) -> float:
        tried = [row for row in rows if row["kind"] in kinds]
        found = [find_hidden(row["draft"], row["intention"], lang, row["post"]) for row in tried]
        return sum(remark is not None for remark in found) / len(tried)

    assert named("open", "giving") <= 0.03
    assert named("behind", "absent") >= 0.5


def test_a_word_of_the_post_shows_no_intention() -> None:
    post = "Thirty pairs of boots went out on Monday. My father would not have believed it."
    draft = "Thirty pairs, and your father! I read it twice on the train this morning, and once more aloud to my wife."
    assert find_hidden(draft, "discount for the group, thirty pairs", "en", post) is not None
    assert find_hidden(draft, "discount for the group, thirty pairs", "en") is None


def test_a_request_for_more_than_talk_lets_a_wish_be_seen() -> None:
    talk = "A gravy boat! I am halfway through my own training as a mediator. Could we have a coffee one of these days?"
    more = talk.replace("Could we have a coffee", "Would you take me along as a silent note-taker")
    wish = "shadow him on a case"
    remark = find_hidden(talk, wish, "en")
    assert remark is not None
    assert "coffee" in remark.span.of(talk)
    assert find_hidden(more, wish, "en") is None
    assert find_hidden(talk, "tell him he is not alone", "en") is None


@given(st.text(max_size=200), st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_any_text_is_read_and_a_remark_always_has_its_place(draft: str, intention: str, lang: Language) -> None:
    remark = find_hidden(draft, intention, lang)
    if remark is not None:
        assert 0 <= remark.span.start < remark.span.end <= len(draft)
