"""Undoing regular French inflection: which dictionary words a form may come from, likeliest first.

Rules only propose; whoever asks keeps the first proposal that stands in a word list, so a rule may be generous. What no
rule undoes (être, yeux) is listed in ``coach/data/gloss/irregular.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FEMININE = (
    ("trice", "teur"), ("euse", "eur"), ("euse", "eux"), ("elle", "el"), ("enne", "en"), ("onne", "on"),
    ("ette", "et"), ("ille", "il"), ("otte", "ot"), ("esse", "e"), ("ive", "if"), ("ève", "ef"), ("ère", "er"),
    ("ète", "et"), ("gue", "g"), ("que", "c"), ("sse", "s"), ("se", "x"), ("ée", "é"), ("e", ""),
)  # fmt: skip
"""Ends of feminine nouns and adjectives, and the masculine ones they may stand for."""

_VERB_ENDS: tuple[tuple[str, str], ...] = (
    ("er", "e es ons ez ent ais ait ions iez aient ai as a âmes âtes èrent ât ant é ée és ées"),
    ("er", "erai eras era erons erez eront erais erait erions eriez eraient"),
    (
        "ir",
        "is it issons issez issent issais issait issions issiez issaient isse isses issant i ie ies îmes îtes irent",
    ),
    ("ir", "irai iras ira irons irez iront irais irait irions iriez iraient"),
    ("re", "s ons ez ent ais ait ions iez aient e es is it îmes îtes irent u ue us ues ant"),
    ("re", "rai ras ra rons rez ront rais rait rions riez raient"),
)
_ENDS = (*((end, infinitive) for infinitive, ends in _VERB_ENDS for end in ends.split()), ("", "re"))

_DOUBLED = re.compile(r"(ll|tt)$")
_GRAVE = re.compile(r"è([bcdfghjklmnpqrstvxz]{1,2})$")


def lemmas(form: str) -> Iterator[str]:
    """Dictionary words a lower-case form may be an inflection of, itself left out; some are no words at all."""
    yield from _nominal(form)
    yield from _verbal(form)


def _nominal(form: str) -> Iterator[str]:
    singular = form
    if form.endswith("aux"):
        yield form[:-3] + "al"
        yield form[:-3] + "ail"
    if form.endswith(("s", "x")):
        singular = form[:-1]
        yield singular
    for end, masculine in _FEMININE:
        if singular.endswith(end) and len(singular) > len(end) + 1:
            yield singular[: -len(end)] + masculine
    if singular.endswith("ment"):
        yield from _adverbial(singular[:-4])


def _adverbial(rest: str) -> Iterator[str]:
    """The adjective behind an adverb in -ment: lentement, vraiment, constamment, évidemment."""
    if rest.endswith("am"):
        yield rest[:-2] + "ant"
    if rest.endswith("em"):
        yield rest[:-2] + "ent"
    yield rest
    for end, masculine in _FEMININE:
        if rest.endswith(end):
            yield rest[: -len(end)] + masculine


def _verbal(form: str) -> Iterator[str]:
    for end, infinitive in _ENDS:
        if form.endswith(end) and len(form) > len(end) + 1:
            stem = form[: len(form) - len(end)]
            yield stem + infinitive
            if infinitive == "er":
                yield from (changed + "er" for changed in _respelled(stem))


def _respelled(stem: str) -> Iterator[str]:
    """Stems of -er verbs as the infinitive spells them: plaç-, mange-, lèv-, cèd-, appell-, jett-, pai-."""
    if stem.endswith("ç"):
        yield stem[:-1] + "c"
    if stem.endswith("ge"):
        yield stem[:-1]
    if _DOUBLED.search(stem):
        yield stem[:-1]
    if _GRAVE.search(stem):
        yield _GRAVE.sub(r"e\1", stem)
        yield _GRAVE.sub(r"é\1", stem)
    if stem.endswith("i"):
        yield stem[:-1] + "y"
