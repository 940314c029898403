"""A line of any length takes time in proportion to it: what is pasted is read as it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coach.core.copied import copied
from coach.core.evidence import Case, by_rules
from coach.core.langid import detect
from coach.core.parts import parts
from coach.core.scene import Language
from coach.core.text import flat, sentences, words

SIGNS = [
    *" \t\u00a0\u202f.!?…,;:-—\"'’*(){}#@/_&0aAé\n\r😀漢",
    "e\u0301",
    "\u0301",
    "\r\n",
    " \n",
    " .",
    ". ",
    "1.",
    "1,",
    "a-",
    "a'",
    "A.",
    "Mr. ",
    "A ",
    "Ann\n",
    "hi ",
    "kind ",
    "kind kind,",
    "best\n",
    "thanks,",
    "chez Alpha ",
    "I am Bob from Acme. ",
    "\nP.S. x",
]
SHAPES = ["{}", "Dear Ann,\n\nThank you for the photo of{}the house. Could we talk?\nKind regards,\nBob"]


READ: dict[str, Callable[[str], object]] = {
    "sentences": sentences,
    "words": words,
    "flat": flat,
    "parts-en": lambda text: parts(text, "en", None),
    "parts-fr": lambda text: parts(text, "fr", "Claire Roche"),
    "language": detect,
    "copied": lambda text: copied.__wrapped__(text, text),
}


@pytest.mark.parametrize("read", READ)
@pytest.mark.parametrize("shape", SHAPES, ids=["alone", "inside"])
def test_one_sign_many_times_is_read_in_proportion(read: str, shape: str, growth: Callable[..., float]) -> None:
    slow = {sign: times for sign in SIGNS if (times := growth(READ[read], sign, shape)) > 9}
    assert not slow


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("sign", [" ", "\t", "\u00a0", "\n", "?", "1."])
@pytest.mark.parametrize("shape", SHAPES, ids=["alone", "inside"])
def test_one_sign_many_times_is_measured_in_proportion(
    lang: Language, sign: str, shape: str, growth: Callable[..., float]
) -> None:
    def measured(text: str) -> object:
        return by_rules(Case(text, "We closed the workshop.\nHow are you?", lang, None, ()), lambda *_: 3.0)

    assert growth(measured, sign, shape) < 9
