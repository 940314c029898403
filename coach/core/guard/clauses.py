"""What a remark's clauses are about: a clause that states something of anything but the text could be sent as it is.

No parser: the vocabulary is closed and says what each word can be, so the subject of a finite verb is the head of the
nearest noun group on its left. Doubt refuses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from coach.core.guard.speech import QUOTE, Lexicon, Stem
from coach.core.text import fold

AFTER_A_COLON = 3
"""Words within which what follows a colon must name a topic."""
MOST_WORDS = 14
"""Words after the stem, elided letters apart."""
MOST_AFTER_A_STEM = 5
"""Words of a group that tells which sentence or question a stem speaks of (``this sentence about the walk …``)."""
MOST_APART = 9
"""Words in a row without one of the text, of its parties or out of them."""
SOMEBODY = ("tout le monde", "quelqu'un")
"""Words for one person or all that a group of words would be read in; ``chacun`` is said for them."""
ACCENTED = frozenset({"à", "là"})
"""Words that would be others without their accent."""
_VOWELS = frozenset("aàeiou")
_SILENT = _VOWELS | frozenset(f"hyœ{QUOTE}")
"""How a word begins that another is elided before; a quotation may."""
PLURAL_ENDINGS = "sxz"
"""Letters on which a French plural ends."""
IRREGULAR_PLURALS = frozenset("people men women children others two three four five six seven eight nine ten".split())
"""English nouns and numbers of several that end on no *s*."""
MOST_THINGS = 1
"""Things that are not the text which a clause may say something is."""
STEM = 2
"""Words of a stem whose noun is always a topic."""

_TOKEN = re.compile(rf"{QUOTE}|[^\W_]+(?:-[^\W_]+)*|[,:;.?]")
INVERSION = re.compile(r"-(?:t-)?(?:il|ils|elle|elles|ce)$")
"""What a French question ties to its verb."""


def tokens(text: str) -> list[str]:
    """The words, folded but for ``ACCENTED``, and the punctuation of a text, its quotations replaced by ``QUOTE``."""
    text = text.lower().replace("’", "'")
    for said in SOMEBODY:
        text = text.replace(said, "chacun")
    return [token if token in ACCENTED else fold(token) for token in _TOKEN.findall(text)]


def strays(said: Sequence[str], lexicon: Lexicon, theirs: AbstractSet[str] = frozenset()) -> bool:
    """Whether a clause states something of what is neither the text nor one of its parties, or a colon brings it in.

    Args:
        said: what ``tokens`` made.
        lexicon: the language's.
        theirs: the post's own words; a noun for texts among them (a post about a comma) is no topic.
    """
    clauses = _Clauses(said, lexicon, theirs)
    colons = [at for at, token in enumerate(said) if token == ":"]
    return any(map(clauses.brings_in, colons)) or any(map(clauses.strays_at, range(1, len(said))))


def lists_things(said: Sequence[str], lexicon: Lexicon, most: int = MOST_THINGS) -> bool:
    """Whether a clause says that something is or has several things that are not the text: an image, not a remark. A
    question may ask which of several it is.

    Args:
        said: what ``tokens`` made.
        lexicon: the language's.
        most: how many such things it may be.
    """
    if said[-1:] == ["?"] and not lexicon.alternatives.isdisjoint(said):
        return False
    clauses = _Clauses(said, lexicon, frozenset())
    return any(word in lexicon.presenting and clauses.things_after(at) > most for at, word in enumerate(said))


def goes_on(said: Sequence[str], stem: Stem, lexicon: Lexicon) -> bool:
    """Whether a stem's own clause goes on: its verb comes next, after what may stand before it.

    Args:
        said: what ``tokens`` made of what follows the stem.
        stem: with the verbs it may go on with.
        lexicon: the language's.
    """
    if stem.inverts and not any(map(INVERSION.search, said)):
        return False
    rest = said[_told_apart(said, stem, lexicon) :]
    return next((word in stem.verbs for word in rest if word not in stem.carriers or word in stem.verbs), False)


def _told_apart(said: Sequence[str], stem: Stem, lexicon: Lexicon) -> int:
    """How many tokens after a stem tell which one it speaks of: a quotation between commas, or a preposition and what
    stands between it and the verb."""
    if said[:3] == [",", QUOTE, ","]:
        return 3
    if not said or said[0] not in lexicon.prepositions - stem.verbs:
        return 0
    opens = lexicon.determiners | lexicon.prepositions
    for at in range(1, min(len(said), MOST_AFTER_A_STEM + 2)):
        if at > 1 and said[at] in stem.verbs and said[at - 1] not in opens:
            return at
        if said[at] in lexicon.breaks or not (said[at] == QUOTE or said[at][:1].isalnum()):
            return 0
    return 0


def drifts(said: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a remark goes on for long without a word of the text, of its parties or out of them.

    Args:
        said: what ``tokens`` made of what follows the stem.
        lexicon: the language's.
    """
    apart = longest = count = 0
    for token in said:
        if token == QUOTE or token in lexicon.announced:
            apart = 0
        elif token.isalnum() and len(token) > 1:
            apart += 1
            longest = max(longest, apart)
        count += len(token) > 1
    return count > MOST_WORDS or longest > MOST_APART


def jars(said: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether two neighbours cannot stand so in any sentence, or the last word ends none: words without a syntax."""
    verbs, after_article = _unfit(lexicon)
    words = list(said[:-1] if said[-1:] in (["."], ["?"]) else said)
    if words and (words[-1] in lexicon.never_last or not (words[-1][:1].isalnum() or words[-1] == QUOTE)):
        return True
    if _drops_its_preposition(words, lexicon):
        return True
    return any(
        (before in lexicon.articles and (word in after_article or not (word == QUOTE or word[:1].isalnum())))
        or (before in lexicon.prepositions and before != "to" and (word in lexicon.conjunctions or word in verbs))
        or (before in lexicon.elided and word[:1] in _VOWELS)
        or (before in lexicon.elisions and word[:1] not in _SILENT)
        or (before, word) in lexicon.apart
        or (before == word and word != QUOTE)
        or (before in lexicon.plurals and _is_singular(word, lexicon))
        for before, word in pairwise(words)
    )


@lru_cache(maxsize=4)
def _unfit(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """What is a verb and nothing else, and what can stand after no article."""
    nouns = lexicon.topics | lexicon.others
    verbs = lexicon.finite - nouns - lexicon.modifiers - lexicon.reducible - lexicon.nominal
    return verbs, (lexicon.prepositions - nouns) | lexicon.conjunctions | lexicon.articles | verbs


def _is_singular(word: str, lexicon: Lexicon) -> bool:
    """Whether a word of the vocabulary ends as no plural does."""
    return word in lexicon.words and word not in lexicon.invariable and word[-1] not in PLURAL_ENDINGS


def _may_be_several(noun: str) -> bool:
    """Whether an English noun may be a plural, which a verb without an ending needs (``people wait``)."""
    return noun.endswith("s") or noun in IRREGULAR_PLURALS


def _drops_its_preposition(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a remark begins with a noun group after a preposition that the second of two nouns ought to repeat."""
    if not words or words[0] not in lexicon.repeated or "et" not in words:
        return False
    joint = words.index("et")
    no_group = lexicon.prepositions | (lexicon.finite - lexicon.topics - lexicon.others) | {","}
    return words[joint + 1] in lexicon.determiners - lexicon.prepositions and no_group.isdisjoint(words[1:joint])


class _Clauses:
    """The tokens of one remark, and what each of them is there."""

    def __init__(self, said: Sequence[str], lexicon: Lexicon, theirs: AbstractSet[str]) -> None:
        self._said = said
        self._lexicon = lexicon
        self._theirs = theirs

    def brings_in(self, colon: int) -> bool:
        """Whether what follows a colon is a sentence of its own: no topic at its head, or any topic in general."""
        rest = range(colon + 1, len(self._said))
        if not any(self._announces(at) for at in rest[:AFTER_A_COLON]):
            return True
        return self._said[rest[0]] not in self._lexicon.definite and any(self._is_verb(at) for at in rest[1:])

    def things_after(self, verb: int) -> int:
        """How many members of what stands after a verb are none of the text; 0 unless the first is none."""
        first = start = self._after(verb)
        count = 0
        for at in range(start, len(self._said) + 1):
            ends = at == len(self._said) or self._ends_list(at)
            if not ends and self._said[at] not in self._lexicon.listing:
                continue
            thing = self._is_thing(start, at)
            if start == first and not (thing and self._presents(verb)):
                return 0
            count, start = count + thing, at + 1
            if ends:
                break
        return count

    def _after(self, verb: int) -> int:
        """Where what something is or has begins: after *que* where that means only, and after an adverb."""
        lexicon, said = self._lexicon, self._said
        start = verb + 1
        if said[verb - 1 : verb] in (["n"], ["ne"]) and said[start : start + 1] in (["qu"], ["que"]):
            start += 1
        adverb = said[start + 1 : start + 2] and said[start] not in lexicon.determiners and not self._is_noun(start)
        return start + 1 if adverb and said[start + 1] in lexicon.determiners else start

    def _presents(self, verb: int) -> bool:
        """Whether a verb is followed by what something is or has, not by a participle within a quotation."""
        return self._said[verb + 1] != QUOTE or self._said[verb] in self._lexicon.copulas

    def _ends_list(self, at: int) -> bool:
        if self._said[at] in self._lexicon.listing:
            return False
        return self._opens_clause(at) or (self._is_verb(at) and self._said[at - 1] not in self._lexicon.determiners)

    def _is_thing(self, start: int, end: int) -> bool:
        """Whether a member of a list is a noun group with another head than a word for texts."""
        lexicon, said = self._lexicon, self._said
        for at in range(start, end):
            if said[at] == QUOTE or self._is_noun(at):
                return said[at] == QUOTE or not self._is_topic(at)
            if said[at] not in lexicon.modifiers | lexicon.prepositions:
                return False
        return False

    def _is_noun(self, at: int) -> bool:
        """Whether a word that is no determiner reads as a noun here."""
        lexicon, word = self._lexicon, self._said[at]
        if word in lexicon.determiners or word in lexicon.prepositions:
            return False
        as_noun = at > 0 and word in lexicon.finite and self._said[at - 1] in lexicon.determiners
        return self._is_topic(at) or self._is_other(at) or as_noun

    def strays_at(self, verb: int) -> bool:
        """Whether the word is a finite verb of a clause about something else than the text."""
        if not self._is_verb(verb):
            return False
        if self._said[verb - 1] in self._lexicon.inverting:
            return self._strays_after(verb)
        at = verb - 1
        while at >= 0 and self._said[at] != QUOTE and self._said[at][:1].isalnum():
            if self._is_topic(at) or self._is_other(at):
                pronoun = self._is_topic(at) and not self._announces(at)
                start = at if pronoun else self._group_start(at)
                within = start > 0 and self._said[start - 1] in self._lexicon.prepositions
                if not within or (pronoun and self._said[at] not in self._lexicon.pronouns):
                    return self._subject_strays(start, at, verb)
                at = start - 2
            elif self._opens_clause(at) or self._said[at] in self._lexicon.finite:
                return False
            else:
                at -= 1
        return False

    def _strays_after(self, verb: int) -> bool:
        """Whether the subject that follows a verb is something else (``ce que cherchent les entreprises``)."""
        rest = range(verb + 1, len(self._said))
        if not rest or self._said[rest[0]] not in self._lexicon.determiners:
            return False
        noun = next((at for at in rest[1:] if self._said[at] not in self._lexicon.modifiers), rest[0])
        return self._is_other(noun) and not self._is_topic(noun)

    def _subject_strays(self, start: int, noun: int, verb: int) -> bool:
        lexicon, said = self._lexicon, self._said
        if said[noun] in lexicon.pronouns:
            return not self._depends(start)
        if said[noun] in lexicon.persons and start > 0 and said[start - 1] in lexicon.relatives:
            return False
        in_general = said[verb] in lexicon.copulas and said[start] in lexicon.indefinite
        return in_general or not self._is_topic(noun)

    def _depends(self, subject: int) -> bool:
        """Whether a pronoun's clause depends on another: brought in by a conjunction, or by the noun it tells of."""
        before = subject - 1
        return before >= 0 and (
            self._said[before] in self._lexicon.subordinators | self._lexicon.persons or self._announces(before)
        )

    def _is_verb(self, at: int) -> bool:
        """A finite verb: an auxiliary, or a word that can be one and stands where no noun and no participle would."""
        lexicon, word, before = self._lexicon, self._said[at], self._said[at - 1]
        is_noun_too = word in lexicon.topics or word in lexicon.others
        if word in lexicon.finite:
            if is_noun_too and (before in lexicon.modifiers or before in lexicon.prepositions):
                return False
            return word not in lexicon.reducible or at + 1 == len(self._said) or self._said[at + 1] in lexicon.objects
        if word not in lexicon.bare_verbs:
            return False
        if before == "they":
            return True
        if is_noun_too or not self._is_other(at - 1) or not _may_be_several(before):
            return False
        return lexicon.governing.isdisjoint(self._clause(at))

    def _is_topic(self, at: int) -> bool:
        word = self._said[at]
        return word in self._lexicon.topics and (at < STEM or word not in self._theirs or not self._announces(at))

    def _announces(self, at: int) -> bool:
        return self._said[at] in self._lexicon.announced or self._said[at] == QUOTE

    def _is_other(self, at: int) -> bool:
        """A noun no clause may be about: of the vocabulary, borrowed from draft or post, or a verb as a noun."""
        lexicon, word = self._lexicon, self._said[at]
        if word in lexicon.others or (word in lexicon.announced and word in self._theirs):
            return True
        if word in lexicon.nominal and at and self._said[at - 1] in lexicon.determiners:
            return True
        return word[:1].isalnum() and word not in lexicon.words and not INVERSION.search(word)

    def _group_start(self, noun: int) -> int:
        """Where the noun's group begins: its determiners, adjectives and the nouns that modify it."""
        at = noun
        while at > 0 and (self._said[at - 1] in self._lexicon.modifiers or self._is_other(at - 1)):
            at -= 1
        return at

    def _clause(self, at: int) -> Sequence[str]:
        """What stands between the word that opened the clause and a word of it."""
        start = at
        while start > 0 and self._said[start - 1][:1].isalnum() and not self._opens_clause(start - 1):
            start -= 1
        return self._said[start:at]

    def _opens_clause(self, at: int) -> bool:
        return self._said[at] in self._lexicon.breaks and not (at and self._said[at - 1] in self._lexicon.prepositions)
