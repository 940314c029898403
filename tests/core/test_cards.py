"""Cards under a letter, and postscripts."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.cards import card, postscript
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


@pytest.mark.parametrize(
    ("lang", "end"),
    [
        ("en", "Thanks\nReally\nmy father closed his forge in 1988\nhe still got up at four\nwho took the chair home"),
        ("en", "Thanks\nReally\nMy father closed his forge in 1988\nHe still got up at four"),
        ("en", "Thanks\nMary\nmy father closed his forge in 1988"),
        ("en", "Best\nTom\ncan you send me the prices"),
        ("en", "Best\nTom Baker\nWhere did the boiler go"),
        ("en", "Love\nGrandma Rose\n2 teaspoons of salt\n500 g of flour\nleave it overnight"),
        ("en", "Love\nGrandma Rose\n3 Eggs\n1 Lemon"),
        ("en", "Thanks\nMary\nTwice\nalways"),
        ("en", "Thanks\nMary\nBeautiful story\nMade my day"),
        ("en", "Thanks\nMary\nthe baker wept all night"),
        ("en", "Thanks\nMary\nTeacher training never did that"),
        (
            "en",
            "Thanks,\nMary\nI found a photo of my dad's oven, here it is: https://photos.example/oven, you will know "
            "the blue door at once.",
        ),
        ("en", "Thanks,\nMary\nhere is the blue door https://photos.example/oven"),
        ("en", "Thanks,\nMary\nthe boiler bears the number 12 345 678 900"),
        ("fr", "Merci\nVraiment\nmon père a fermé sa forge en 88\nil se levait encore à quatre heures"),
        ("fr", "Merci\nOui\nC'était pareil chez nous\nOn y dormait à six"),
        ("fr", "Merci\nBravo\nLyon en mai"),
        ("fr", "Bises\nLéa\nqui a pris la première chaise"),
        ("fr", "Bises\nLéa\nQuelle histoire"),
        ("fr", "Bises\nLéa\nLe médecin était là"),
        (
            "fr",
            "Merci,\nMarie\nJ'ai retrouvé une photo du four de mon père, la voici : https://photos.example/four, tu y "
            "reconnaîtras la porte bleue.",
        ),
        ("fr", "Merci,\nMarie\nvoici la porte bleue https://photos.example/four"),
    ],
)
def test_what_is_said_under_a_sign_off_in_the_manner_of_a_chat_counts(lang: Language, end: str) -> None:
    draft = BODY[lang] + end
    found = parts(draft, lang)
    assert found.signature is None
    said = [span.of(draft) for span in found.body]
    assert [line for line in end.split("\n") if not any(line.endswith(one) for one in said)] == []


@pytest.mark.parametrize(
    "under",
    [
        "Emily\nTeacher, Leeds",
        "Tom Baker\nhead of sales",
        "Tom Baker\nRetired nurse and proud grandmother",
        "Tom Baker\nHead of US Sales\nBoston, MA",
        "Tom Baker\n12 High Street\nLeeds LS1 4AB",
        "Tom Baker\nTel: 07700 900123 | Mobile: 07700 900124\nhttps://tom.example.",
        "Tom Baker\nAcme Ltd\n❤️",
        "Tom\nSent from my iPhone",
        "Clément Roy\nMaîtresse d'école à la retraite\n3 bis rue du Port, 69003 Lyon",
        "Paul Durand\nInstitut Notre-Dame, Lyon\nEnvoyé de mon iPhone",
        "Jean-Pierre N'Diaye\nChargé de mission à la mairie de Sète",
    ],
)
def test_a_line_with_a_sign_of_a_card_belongs_to_it(under: str) -> None:
    draft = f"{BODY['en']}Kind regards,\n{under}"
    found = parts(draft, "en")
    assert found.signature is not None
    assert found.signature.of(draft) == under


@pytest.mark.parametrize(
    "line",
    [
        "PS sorry",
        "PS Sorry",
        "PS bravo encore",
        "PS Bravo !",
        "(PS: sorry for the typos)",
        "*PS* sorry for the typos",
        "p.s sorry",
        "P.-S. : pardon",
        "Post-scriptum : pardon pour les fautes",
        "postscriptum: sorry",
        "PS 2 was my first console",
    ],
)
@pytest.mark.parametrize("name", ["Tom", "Tom Baker\nSales Manager"])
def test_a_postscript_counts_however_it_is_written(line: str, name: str) -> None:
    draft = f"{BODY['en']}Best\n{name}\n{line}"
    found = parts(draft, "en")
    assert found.body[-1].of(draft) == line
    assert found.signature is not None
    assert found.signature.of(draft) == name


@pytest.mark.parametrize(
    "name", ["P. S. Joglekar", "PS Robotics Ltd", "P. S. van der Berg", "PS5 and Xbox", "Psalm 12"]
)
def test_initials_are_no_postscript(name: str) -> None:
    draft = f"{BODY['en']}Best,\n{name}"
    assert postscript(draft, flat(draft)) == len(draft)


@pytest.mark.parametrize(
    ("end", "body", "sign_off", "signature"),
    [
        ("PS: did you keep the door?\n\nBest,\nJohn", "PS: did you keep the door?", "Best,", "John"),
        ("P.S. : pardon\nCordialement,\nJean Roy\nDirecteur", "P.S. : pardon", "Cordialement,", "Jean Roy\nDirecteur"),
        ("PS 2 was my first console.\nBest,\nTom", "PS 2 was my first console.", "Best,", "Tom"),
        ("PS et RPR main dans la main.\nBises\nLéa", "PS et RPR main dans la main.", "Bises", "Léa"),
    ],
)
def test_a_sign_off_below_a_postscript_is_one(end: str, body: str, sign_off: str, signature: str) -> None:
    draft = BODY["en"] + end
    found = parts(draft, "en")
    assert found.body[-1].of(draft) == body
    assert found.sign_off is not None
    assert found.sign_off.of(draft) == sign_off
    assert found.signature is not None
    assert found.signature.of(draft) == signature


def test_who_signs_twice_is_left_out_twice() -> None:
    draft = BODY["en"] + "Best,\nTom\n\nPS: did you keep the door?\n\nLove,\nTom"
    found = parts(draft, "en")
    assert [span.of(draft) for span in found.aside] == ["Hi Ruth,", "Best,", "Tom", "Love,", "Tom"]
    assert [span.of(draft) for span in found.body][2:] == ["PS: did you keep the door?"]


@pytest.mark.parametrize("junk", ["a-", "a.", " ", "1 ", "..", "@", "PS ", "a, ", "(*"])
def test_lines_cost_no_more_than_their_length(junk: str) -> None:
    def once(count: int) -> float:
        line = junk * count
        draft = f"{BODY['en']}Best\nTom\n{line}x"
        began = time.process_time()
        assert card(draft, flat(draft), 0, re.compile("best")) is None or len(draft) > count
        postscript(draft, flat(draft))
        return time.process_time() - began

    def seconds(count: int) -> float:
        return min(once(count) for _ in range(3))

    seconds(10)
    assert seconds(40_000) < 60 * max(seconds(2_000), 0.001)  # 20 times as long; it was 400 times


def test_a_postscript_after_a_name_alone_leaves_the_name_out() -> None:
    draft = BODY["en"] + "Best,\nTom\nP.S. The soup sounded good."
    found = parts(draft, "en")
    assert found.signature is not None
    assert found.signature.of(draft) == "Tom"
    assert found.body[-1].of(draft).endswith("good.")


@given(st.text(alphabet="pPsS.: \nab", max_size=40))
def test_a_postscript_begins_a_line_or_there_is_none(text: str) -> None:
    at = postscript(text, flat(text))
    assert 0 < at <= len(text) or not text
    assert at == len(text) or text[at - 1] == "\n"
