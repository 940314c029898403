"""The forms of words: by rule, and what no rule makes is never invented."""

from __future__ import annotations

import pytest

from coach.core.guard import speech
from coach.core.guard.forms import english_verb, french_adjectives, french_nouns, french_verb, plurals


@pytest.mark.parametrize(
    ("entry", "finite", "others"),
    [
        ("ask", {"asks", "asked"}, {"asked", "asking"}),
        ("drop+", {"drops", "dropped"}, {"dropped", "dropping"}),
        ("say:said:said", {"says", "said"}, {"said", "saying"}),
        ("begin+:began:begun", {"begins", "began"}, {"begun", "beginning"}),
        ("carry", {"carries", "carried"}, {"carried", "carrying"}),
        ("stay", {"stays", "stayed"}, {"stayed", "staying"}),
        ("press", {"presses", "pressed"}, {"pressed", "pressing"}),
        ("make:made:made", {"makes", "made"}, {"made", "making"}),
        ("lie:lay:lain", {"lies", "lay"}, {"lain", "lying"}),
        ("agree", {"agrees", "agreed"}, {"agreed", "agreeing"}),
        ("go:went:gone", {"goes", "went"}, {"gone", "going"}),
    ],
)
def test_english_verbs(entry: str, finite: set[str], others: set[str]) -> None:
    verb = english_verb(entry)
    assert ({verb.third, verb.past}, {verb.participle, verb.ing}) == (finite, others)


@pytest.mark.parametrize(
    ("entry", "some_finite", "some_others"),
    [
        ("parler", {"parle", "parlent", "parlait", "parlera", "parleraient"}, {"parlant", "parlé", "parlées"}),
        ("mener/mèn", {"mène", "menait", "mènerait"}, {"menant", "mené"}),
        ("répéter/répèt", {"répète", "répétait", "répéterait"}, {"répétant", "répétés"}),
        ("appeler/appell", {"appelle", "appelait", "appellera"}, {"appelant", "appelée"}),
        ("employer/emploi", {"emploie", "employait", "emploiera"}, {"employant"}),
        ("manger", {"mangeait", "mangeaient", "mangera"}, {"mangeant"}),
        ("placer", {"plaçait", "place"}, {"plaçant"}),
        ("finir", {"finit", "finissent", "finissait", "finira"}, {"finissant", "fini", "finies"}),
        ("prendre:prend:prennent:pren:prendr:pris", {"prend", "prenait", "prendront"}, {"prenant", "pris", "prise"}),
        ("taire:tait:taisent:tais:tair:", {"tait", "taisait"}, {"taisant"}),
    ],
)
def test_french_verbs(entry: str, some_finite: set[str], some_others: set[str]) -> None:
    verb = french_verb(entry)
    finite, others = verb.singular | verb.plural, {verb.infinitive, *verb.participles}
    assert verb.singular.isdisjoint(verb.plural)
    assert some_finite <= finite
    assert some_others <= others
    assert not {"", "s", "es", "priss"} & (finite | others)


def test_nouns_and_adjectives() -> None:
    assert plurals(["reply", "day", "pitch"]) == {"reply", "replies", "day", "days", "pitch", "pitches"}
    assert french_nouns(["lieu", "mot", "avis", "idéal"]) == {"lieu", "lieux", "mot", "mots", "avis", "idéal", "idéaux"}
    assert french_adjectives(["vif", "creux", "léger", "personnel"]) >= {"vive", "creuse", "légère", "personnelles"}
    assert french_adjectives(["vague"]) == {"vague", "vagues"}


@pytest.mark.parametrize(
    ("lang", "never"),
    [
        ("en", "i me my we us our you your hello hi dear thanks thank regards please love"),
        ("fr", "je me m moi mon ma mes nous notre nos vous votre vos tu te t toi ta tes bonjour merci salut cher"),
    ],
)
def test_no_form_is_a_word_of_messages(lang: str, never: str) -> None:
    told = speech("fr" if lang == "fr" else "en")
    assert told.lexicon.words.isdisjoint(never.split())
    assert {word.lower() for word in told.words} == set(told.words)
