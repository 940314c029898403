"""The glossary that ships with coach, read from its three files."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from coach.core.gloss import Glossary

_FILES = ("words.tsv", "irregular.txt", "phrases.tsv")


@cache
def glossary() -> Glossary:
    """French to English; about 16,000 words and 2,500 expressions, written for this project (tens of milliseconds)."""
    words = dict(_pairs("words.tsv"))
    irregular: dict[str, str] = {}
    for line in _text("irregular.txt").splitlines():
        lemma, _, forms = line.partition(":")
        for form in forms.split():
            irregular.setdefault(form, lemma)
    return Glossary(words, irregular, _pairs("phrases.tsv"))


@cache
def glossary_version() -> str:
    """Eight hex digits that change with any of the files: vectors of glossed texts are keyed by them."""
    return hashlib.sha256("\0".join(map(_text, _FILES)).encode()).hexdigest()[:8]


def _text(name: str) -> str:
    return (files("coach") / "data" / "gloss" / name).read_text(encoding="utf-8")


def _pairs(name: str) -> list[tuple[str, str]]:
    return [(french, english) for french, _, english in (line.partition("\t") for line in _text(name).splitlines())]
