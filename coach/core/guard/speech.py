"""What a model may say of a draft, in one language: how a sentence begins, which words it is made of.

The vocabulary is closed on purpose. It holds the words of someone who describes a text and none of those a message to
a person needs: no *I*, no *you*, no greeting, no thanks. What is not in it can only stand between quotation marks, and
there it must be a verbatim piece of the draft or of the post. Nor is any word free to be put to any use: a clause may
state something of the text and of the people it passes between (``Lexicon.topics``), of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from coach.core.scene import Language
from coach.core.text import fold

QUOTE = "§"
"""Stands for a quotation among words."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """What each word of the closed vocabulary can be; all words folded."""

    words: frozenset[str]
    """The vocabulary."""
    topics: frozenset[str]
    """Nouns and pronouns a clause may be about."""
    announced: frozenset[str]
    """Nouns among them, and words for none of them: what may follow a colon."""
    core: frozenset[str]
    """Nouns among them that speak of the draft even where the post uses them too."""
    pronouns: frozenset[str]
    """Pronouns among them that may only be a subject in a clause that depends on another."""
    others: frozenset[str]
    """Nouns, numbers and pronouns that a clause may not be about."""
    persons: frozenset[str]
    """Pronouns among them that may stand in a relative clause (``what everybody says``)."""
    relatives: frozenset[str]
    """What opens such a clause."""
    subordinators: frozenset[str]
    """What makes a clause depend on another."""
    finite: frozenset[str]
    """Verbs in the third person, and auxiliaries."""
    governing: frozenset[str]
    """Auxiliaries among them that an infinitive goes with, and the particle of the infinitive."""
    copulas: frozenset[str]
    """Verbs among them that say what something is."""
    presenting: frozenset[str]
    """Verbs among them that say what something is or has."""
    listing: frozenset[str]
    """What stands between the members of a list."""
    alternatives: frozenset[str]
    """What stands before the last of several that are asked about."""
    reducible: frozenset[str]
    """Verbs among them that read as a participle unless an object follows (``the page given``)."""
    bare_verbs: frozenset[str]
    """Verbs whose plural present is the infinitive: finite only right after their subject."""
    nominal: frozenset[str]
    """Forms of verbs that read as nouns right after a determiner (``the count``)."""
    determiners: frozenset[str]
    definite: frozenset[str]
    """Words a sentence of its own after a colon must begin with."""
    indefinite: frozenset[str]
    """Determiners of something in general: ``a comma is`` says nothing of the draft's commas."""
    objects: frozenset[str]
    """Words an object begins with."""
    modifiers: frozenset[str]
    """What stands before a noun within its group: determiners, adjectives, and clitics before a verb."""
    articles: frozenset[str]
    """Determiners after which a noun group must go on: never a preposition, a conjunction, a verb or an end."""
    never_last: frozenset[str]
    """Words no sentence ends with."""
    conjunctions: frozenset[str]
    """Words that join, after which no preposition's object can stand."""
    elided: frozenset[str]
    """Words that lose their last letter before a vowel."""
    elisions: frozenset[str]
    """What is left of them, which stands before a vowel only."""
    apart: frozenset[tuple[str, str]]
    """Words that stand side by side in no talk about a text: a question within a statement, an order."""
    plurals: frozenset[str]
    """Determiners of several things, after which a word of the vocabulary shows it."""
    invariable: frozenset[str]
    """Words that never show it."""
    repeated: frozenset[str]
    """Prepositions said again before the second of two nouns."""
    inverting: frozenset[str]
    """What opens a clause whose subject may follow its verb."""
    prepositions: frozenset[str]
    breaks: frozenset[str]
    """Words that open a new clause."""
    never_borrowed: frozenset[str]
    """Words that belong to a message: never borrowed from the draft or the post."""


@dataclass(frozen=True, slots=True)
class Fences:
    """Turns of a message, as patterns over folded text."""

    greeting: re.Pattern[str]
    """A salutation at the head of a text or of a quotation-free clause."""
    sign_off: re.Pattern[str]
    """A closing formula."""
    first_person: re.Pattern[str]
    """The sender speaking."""
    second_person: re.Pattern[str]
    """Anyone addressed."""
    to_author: re.Pattern[str]
    """Second person that can only be meant for the post's author."""
    offer: re.Pattern[str]
    """Words that bring in a sentence to send."""
    advice: re.Pattern[str]
    """What the draft ought to say instead."""
    reported: re.Pattern[str]
    """Speech reported in a clause of its own, unless that clause is about the draft or its reader."""
    imperative: re.Pattern[str]
    """A clause that tells someone to do something."""
    splice: re.Pattern[str]
    """What makes one sentence of two quotations when it opens what stands between them."""
    answering: re.Pattern[str]
    """What says that something answers a quotation (``QUOTE``), echoes it, leaves it unanswered or passes over it."""
    said: re.Pattern[str]
    """What names the post as the one who says a quotation."""
    acting: re.Pattern[str]
    """What makes a quotation the act of somebody in the post (``those who QUOTE``)."""
    denials: re.Pattern[str]
    """Words that deny an answer without any lack of words to say."""
    lacking: re.Pattern[str]
    """A negation, a need, a lack or a wish: beside it a quotation reads as what ought to be said."""
    frames: tuple[str, ...]
    """How a grammar writes what ``answering`` and ``said`` look for, as far as it offers it; sorted."""


@dataclass(frozen=True, slots=True)
class Stem:
    """How a remark begins."""

    text: str
    words: tuple[str, ...]
    """What a model is offered to go on with, as it is written; sorted."""
    verbs: frozenset[str]
    """What its clause goes on with, folded; with ``QUOTE`` where that may be a quotation."""
    carriers: frozenset[str]
    """What may stand before that: adverbs, clitics."""
    inverts: bool = False
    """Whether a verb with its inverted subject must follow (``pourquoi le brouillon parle-t-il``)."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The closed speech of one language."""

    lang: Language
    statements: tuple[Stem, ...]
    """How an observation begins."""
    questions: tuple[Stem, ...]
    """How a question begins."""
    words: tuple[str, ...]
    """The vocabulary as it is written: lower case, with accents; sorted, no word twice."""
    marks: tuple[str, str]
    """The quotation marks a quotation is put between, inner spaces included."""
    end: str
    """What ends a question, with the space the language puts before it."""
    lexicon: Lexicon
    fences: Fences


def stem(
    text: str, verbs: Iterable[str], carriers: Iterable[str] = (), *, quote: bool = False, inverts: bool = False
) -> Stem:
    """A stem that goes on with one of ``verbs``, ``carriers`` before it, or with a quotation."""
    offered = vocabulary(verbs) if inverts else vocabulary(verbs, carriers)
    return Stem(text, offered, folded(verbs) | ({QUOTE} if quote else set()), folded(carriers), inverts)


def frames(listed: str) -> tuple[str, ...]:
    """Several words parted by ``|``; single ones of a group by white space before its first ``|``."""
    words, *phrases = listed.split("|")
    return tuple(sorted({*words.split(), *phrases}))


def vocabulary(*groups: str | Iterable[str]) -> tuple[str, ...]:
    """Words of white-space separated groups or of sets: sorted, no word twice."""
    return tuple(sorted({word for group in groups for word in (group.split() if isinstance(group, str) else group)}))


def folded(*groups: str | Iterable[str]) -> frozenset[str]:
    """The same, folded."""
    return frozenset(word if word.isascii() else fold(word) for word in vocabulary(*groups))
