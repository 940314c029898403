"""The forms of words, so that the vocabularies list each word once: English and French inflection, by rule.

Only the third person, the infinitive and the participles are made, and no imperative of French in -ez or -ons: they are
what talk about a text needs. Irregular words are listed with their forms.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_ENGLISH_VOWELS = "aeiou"


def plurals(nouns: Iterable[str]) -> set[str]:
    """English nouns with their regular plurals."""
    made = set()
    for noun in nouns:
        made |= {noun, _with_s(noun)}
    return made


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _ENGLISH_VOWELS:
        return word[:-1] + "ies"
    return word + "s"


class EnglishVerb(NamedTuple):
    """The forms of an English verb."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


def english_verb(entry: str) -> EnglishVerb:
    """The forms of a verb.

    Args:
        entry: ``base`` or ``base:past:participle``; ``+`` after the base when it doubles its last letter.
    """
    named, *irregular = entry.split(":")
    base = named.rstrip("+")
    stem = base + base[-1] if named.endswith("+") else base
    if base.endswith("e"):
        regular = base + "d"
        ing = base + "ing" if base.endswith(("ee", "oe", "ye")) else base[:-1] + "ing"
        ing = base[:-2] + "ying" if base.endswith("ie") else ing
    elif base.endswith("y") and base[-2] not in _ENGLISH_VOWELS:
        regular, ing = base[:-1] + "ied", base + "ing"
    else:
        regular, ing = stem + "ed", stem + "ing"
    past, participle = irregular if irregular else (regular, regular)
    return EnglishVerb(base, base + "es" if base.endswith("o") else _with_s(base), past, participle, ing)


def french_nouns(nouns: Iterable[str]) -> set[str]:
    """French nouns with their regular plurals."""
    return {form for noun in nouns for form in (noun, _french_plural(noun))}


def _french_plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")):
        return word + "x"
    return word[:-2] + "aux" if word.endswith("al") else word + "s"


_FEMININES = (
    ("eux", "euse"),
    ("if", "ive"),
    ("el", "elle"),
    ("er", "ère"),
    ("en", "enne"),
    ("on", "onne"),
    ("et", "ète"),
)


def french_adjectives(adjectives: Iterable[str]) -> set[str]:
    """French adjectives, given in the masculine, with their feminine and plurals."""
    made = set()
    for adjective in adjectives:
        if adjective.endswith("e"):
            feminine = adjective
        else:
            ending = next(((old, new) for old, new in _FEMININES if adjective.endswith(old)), None)
            feminine = adjective.removesuffix(ending[0]) + ending[1] if ending else adjective + "e"
        made |= {adjective, feminine, _french_plural(adjective), feminine + "s"}
    return made


class FrenchVerb(NamedTuple):
    """The forms of a French verb."""

    singular: frozenset[str]
    """Finite, third person."""
    plural: frozenset[str]
    infinitive: str
    participles: frozenset[str]


def french_verb(entry: str) -> FrenchVerb:
    """The forms of a verb.

    Args:
        entry: ``-er`` or ``-ir`` verb of a regular group, with ``/stem`` where the stem changes before a silent e
            (``mener/mèn``); or ``infinitive:singular:plural:imperfect stem:future stem:participle``
            (no participle where it would read as a pronoun).
    """
    if ":" in entry:
        return _french(*entry.split(":"))
    infinitive, _, strong = entry.partition("/")
    stem = infinitive[:-2]
    if infinitive.endswith("ir"):
        return _french(infinitive, stem + "it", stem + "issent", stem + "iss", infinitive, stem + "i")
    silent = strong or stem
    soft = {"g": stem + "e", "c": stem[:-1] + "ç"}.get(stem[-1:], stem)
    steady = not strong or (strong != stem and strong.replace("è", "é") == stem)
    future = infinitive if steady else silent + "er"
    return _french(infinitive, silent + "e", silent + "ent", soft, future, stem + "é")


def _french(infinitive: str, singular: str, plural: str, imperfect: str, future: str, participle: str) -> FrenchVerb:
    participles = {imperfect + "ant"}
    if participle:
        participles |= {participle, participle + "e", participle.removesuffix("s") + "s", participle + "es"}
    return FrenchVerb(
        frozenset({singular, imperfect + "ait", future + "a", future + "ait"}),
        frozenset({plural, imperfect + "aient", future + "ont", future + "aient"}),
        infinitive,
        frozenset(participles),
    )
