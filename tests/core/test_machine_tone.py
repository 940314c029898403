"""Machine tone: several signs close together make a remark; a person's own style does not."""

from __future__ import annotations

import json
import time
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.machine_tone import find, signs
from coach.core.remark import Criterion
from coach.core.scene import Language

DATA = Path(__file__).parent.parent / "data"
MADE = {
    "en": (
        "Hi Debbie, your post on the realities of client communication truly resonates. In today's fast-paced "
        "environment, small practices must balance efficiency, empathy, and consistency. It isn't just about tools, "
        "it's about people."
    ),
    "fr": (
        "Bonjour Karim, votre message résonne profondément. À l'ère du numérique, créer des ponts n'est plus une "
        "option mais une nécessité. Vous incarnez la proximité, la détermination et la confiance."
    ),
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_sounds_made_is_quoted_where_it_is_thickest(lang: Language) -> None:
    remark = find(MADE[lang], lang)
    assert remark is not None
    assert remark.criterion is Criterion.MACHINE_TONE
    assert remark.span.of(MADE[lang]) in MADE[lang].replace("\n", " ")
    assert {sign.kind for sign in signs(MADE[lang], lang)} >= {"triad", "turn", "stock"}


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("", "en"),
        ("Thanks Claire. Eggs, flour and butter, that is all I have left.", "en"),
        ("It was not just the smell, it was the noise too — I miss both.", "en"),
        ("Merci Claire. L'odeur, le bruit et la poussière : tout me revient.", "fr"),
        ("Ce n'est pas seulement l'établi, c'est l'horloge aussi.", "fr"),
    ],
)
def test_one_turn_alone_is_left_in_peace(draft: str, lang: Language) -> None:
    assert find(draft, lang) is None


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_precision_on_the_labelled_messages(lang: Language) -> None:
    shipped = files("coach") / "data" / "labelled" / f"address-plain-{lang}.jsonl"
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for line in shipped.read_text("utf-8").splitlines():
        row = json.loads(line)
        of[row["class"]] += 1
        found[row["class"]] += find(row["draft"], lang) is not None
    wrong = found["singular"] + found["decent"]
    assert found["ai"] >= 0.8 * of["ai"]
    assert found["ai"] >= 0.8 * (found["ai"] + wrong)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_messages_nobody_tuned_it_to(lang: Language) -> None:
    """Twenty a language, written after the turns were listed; and a year of one person's messages, none made.

    The forty more a language that say which half they are of were written before the frames: ``dev`` was looked at
    while these were listed, ``held`` was only counted. The last of each language came with a complaint, looked at too.
    """
    rows = [json.loads(line) for line in (DATA / "machine_tone.jsonl").read_text("utf-8").splitlines()]
    found = Counter(row["class"] for row in rows if row["lang"] == lang and find(row["draft"], lang) is not None)
    of = Counter(row["class"] for row in rows if row["lang"] == lang)
    assert found["ai"] >= 0.8 * of["ai"]
    assert found["person"] == 0
    year = [json.loads(line) for line in (DATA / "reuse" / f"reuse-{lang}.jsonl").read_text("utf-8").splitlines()]
    assert not any(find(row["text"], lang) for row in year if "text" in row)


@pytest.mark.parametrize(
    ("draft", "lang"),
    [
        ("Your post is a powerful reminder that every door has a story. It's not just bread; it's about us.", "en"),
        ("Votre récit est un vibrant rappel. Il ne s'agit pas seulement de pain, mais de lien.", "fr"),
        ("You remind us that grief is not something to be fixed, but something to be held.", "en"),
        ("L'échec n'est pas le contraire de la réussite, c'est une étape.", "fr"),
    ],
)
def test_a_balance_is_a_turn_however_it_is_parted(draft: str, lang: Language) -> None:
    assert "turn" in {sign.kind for sign in signs(draft, lang)}


FRAMED: dict[Language, str] = {
    "en": "In a culture that rewards speed, your honesty stands out. Behind every ledger there is a life. What struck "
    "me most was how you turned a failure into an opportunity. I would be honoured to connect.",
    "fr": "Dans une société qui récompense la vitesse, votre récit nous invite à ralentir. Ce qui m'a le plus marqué, "
    "c'est la façon dont vous transformez un échec. Ce serait un honneur d'échanger.",
}
OWN: dict[Language, str] = {
    "en": " My father kept 14 hives, my sister still does, and we lost 3 of them in the flood of 2016.",
    "fr": " Mon père avait 14 ruches, ma sœur en a encore, et nous avons perdu les 3 du bas en 2016.",
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_weak_signs_add_up_unless_the_message_tells_what_only_its_writer_knows(lang: Language) -> None:
    assert find(FRAMED[lang], lang) is not None
    assert find(FRAMED[lang] + OWN[lang], lang) is None


NAMED: dict[Language, str] = {
    "en": " You did it at Holy Cross, in Barrow, in Ulverston and on the Langdale side of Kendal, with Agnes.",
    "fr": " Vous l'avez fait à Sainte-Croix, puis à Guéret et du côté d'Aubusson, avec Agnès.",
}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_is_called_by_its_name_counts_as_much_and_a_greeting_names_nothing(lang: Language) -> None:
    greeting = {"en": "Dear Holy Cross Barrow,\n", "fr": "Chère Sainte-Croix Guéret,\n"}[lang]
    assert find(greeting + FRAMED[lang], lang) is not None
    assert find(FRAMED[lang] + NAMED[lang], lang) is None
    assert find(FRAMED[lang] + NAMED[lang].lower(), lang) is not None


@pytest.mark.parametrize("pasted", ["a", "a-", "a''"])
def test_one_word_of_any_length_takes_no_time(pasted: str) -> None:
    begun = time.perf_counter()
    find(pasted * (20_000 // len(pasted)), "fr")
    assert time.perf_counter() - begun < 2


@given(st.text(max_size=300), st.sampled_from(["en", "fr"]))
def test_every_sign_and_every_remark_has_its_place(draft: str, lang: Language) -> None:
    assert all(0 <= s.span.start < s.span.end <= len(draft) for s in signs(draft, lang))
    remark = find(draft, lang)
    assert remark is None or 0 <= remark.span.start < remark.span.end <= len(draft)


def test_what_a_reader_expects_everywhere_is_evidence_beside_other_evidence_alone() -> None:
    bland = (
        "Hi Ann, your post truly resonates. In today's world it raises an important question about how we all work "
        "together, and the way you describe it offers valuable insights for every team that wants to grow."
    )
    plain = "Hi Ann, I think that this is a good way to work with people, and I would like to know more about it."
    assert find(bland, "en") is None
    assert find(bland, "en", 13.0) is None
    assert find(bland, "en", 8.0) is not None
    assert find(plain, "en", 1.0) is None
