"""Cards under a letter, and postscripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.cards import postscript
from coach.core.parts import parts
from coach.core.scene import Language
from coach.core.text import flat

BODY: dict[Language, str] = {
    "en": "Hi Ruth,\n\nThe boiler made me think of ours. Did every heater find its owner again?\n\n",
    "fr": "Bonjour Ruth,\n\nLa chaudière m'a rappelé la nôtre. Chaque radiateur a-t-il retrouvé sa place ?\n\n",
}


@pytest.mark.parametrize(
    ("lang", "card"),
    [
        ("en", "Kind regards,\nTom Baker\nHead of Sales, Acme Corp\n+44 20 7946 0958\nwww.acme.example"),
        ("en", "Best regards,\nTom Baker\nSales Manager"),
        ("en", "Best,\nT. van der Berg\nAcme | Leeds\ntom@acme.example"),
        ("fr", "Bien cordialement,\nPaul Durand\nResponsable commercial"),
        ("fr", "Cordialement\n\nPaul de la Tour\nDirecteur régional des ventes\nMobilis SA, Lyon\n06 12 34 56 78"),
    ],
)
@pytest.mark.parametrize("after", ["", "\n\nP.S. The soup sounded good.", "\nPS : je garde la photo."])
def test_nothing_of_a_card_counts_and_a_postscript_does(lang: Language, card: str, after: str) -> None:
    draft = BODY[lang] + card + after
    found = parts(draft, lang)
    sign_off, _, under = card.partition("\n")
    assert found.sign_off is not None
    assert found.sign_off.of(draft) == sign_off
    assert found.signature is not None
    assert found.signature.of(draft) == under.strip()
    assert [span.of(draft) for span in found.body[:2]] == BODY[lang].splitlines()[2].replace(". ", ".|").split("|")
    assert "".join(span.of(draft) for span in found.body[2:]).replace(" ", "") == after.strip().replace(" ", "")


@pytest.mark.parametrize(
    "end",
    [
        "Best,\nTom",
        "P. S. Joglekar",
        "Thanks for the soup.\nThe heaters are back.\nSo am I.",
        "Love\nIs what the cook put in it.\nWe all ate.\nTwice.",
        "Regards,\nTom Baker\nI still have the heater, and I do not know what to do with it now.",
    ],
)
def test_what_is_no_card_is_left_as_it_was(end: str) -> None:
    draft = BODY["en"] + end
    found = parts(draft, "en")
    assert found.signature is None or "\n" not in found.signature.of(draft)


def test_a_postscript_after_a_name_alone_leaves_the_name_out() -> None:
    draft = BODY["en"] + "Best,\nTom\nP.S. The soup sounded good."
    found = parts(draft, "en")
    assert found.signature is not None
    assert found.signature.of(draft) == "Tom"
    assert found.body[-1].of(draft).endswith("good.")


@given(st.text(alphabet="pPsS.: \nab", max_size=40))
def test_a_postscript_begins_a_line_or_there_is_none(text: str) -> None:
    at = postscript(flat(text))
    assert 0 < at <= len(text) or not text
    assert at == len(text) or text[at - 1] == "\n"
