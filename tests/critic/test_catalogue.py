"""What coach says in its own words passes the sister check: nothing of it could be sent."""

from __future__ import annotations

import re

import pytest

from coach.core.guard import check_catalogue
from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.engine.critic import ASKED
from coach.i18n import LOCALES, catalogue

ENTRY = re.compile(
    r'^msgid "((?:remarks|critic)\.[^"]+)"\n(?:msgid_plural.*\n)?((?:msgstr(?:\[\d\])? "(?:.*)"\n(?:".*"\n)*)+)', re.M
)
WRITER_FACING = re.compile(r"\.(?:voice|notice)\.")


def entries(domain: str, lang: Language) -> dict[str, str]:
    text = (LOCALES / lang / "LC_MESSAGES" / f"{domain}.po").read_text("utf-8")
    keys = [match[1] for match in ENTRY.finditer(text + "\n")]
    return {key: catalogue(lang)(key) for key in keys}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("domain", ["critic", "remarks"])
def test_every_sentence_passes_the_sister_check(domain: str, lang: Language) -> None:
    refused = {
        key: (check_catalogue(text, lang, question=key.endswith("question")), text)
        for key, text in entries(domain, lang).items()
        if not WRITER_FACING.search(key)
    }
    assert {key: why for key, why in refused.items() if why[0] is not None} == {}


def test_both_languages_hold_the_same_keys_and_names() -> None:
    en, fr = entries("critic", "en"), entries("critic", "fr")
    assert en.keys() == fr.keys()
    assert en
    for key, text in en.items():
        assert set(re.findall(r"\{(\w+)\}", text)) == set(re.findall(r"\{(\w+)\}", fr[key])), key


@pytest.mark.parametrize("criterion", ASKED)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_criterion_a_critic_may_find_has_its_words(criterion: Criterion, lang: Language) -> None:
    said = catalogue(lang)
    assert said(f"critic.{criterion}.text")
    assert said(f"critic.{criterion}.question").endswith("?")


def test_french_keeps_its_spaces() -> None:
    for key, text in entries("critic", "fr").items():
        assert not re.search(r"(?<![\u202f])[?!]", text), key
        assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»|(?<!\u00a0):", text.replace("{", "")), key
