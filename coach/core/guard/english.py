"""The closed speech of English."""

from __future__ import annotations

from functools import cache

from coach.core.guard import english_words as lists
from coach.core.guard.english_fences import fences
from coach.core.guard.speech import Lexicon, Speech, Stem, folded, stem, vocabulary

_AUXILIARIES = "is are was were has have had do does did can could may might must should would will cannot"
_DETERMINERS = "a an the this that these those its their his her no any some each every another one two three s"
_ARTICLES = "a an the its their his no every"
_ORDINALS = "other same such own last next first second third"
_PRONOUNS = """
it they this that these those who which what nothing something everything anything one none neither either both all
"""
_PERSONS = "he she nobody everybody somebody anybody someone anyone everyone"
_PREPOSITIONS = """
of in on at by for from to with without within into onto under between among amid through throughout during against
about around across behind beyond near above below beneath beside besides upon toward towards per despite except apart
like unlike
"""
_BREAKS = """
that because when while since if and or but than as so though although whereas until unless before after how why where
what which who whose whether then
"""
_CORE = """
draft sentence message post reader author writer sender opening ending request question answer reply compliment line
name
"""
_SUBORDINATORS = """
before after what that which whom whose as if when where until unless while because since than once how why though
although
"""
_NEVER_PASSIVE = """
stayed remained arrived laughed lasted waited lived worked happened vanished disappeared returned stood sat seemed
appeared went came fell rose became exited existed wandered drifted lingered paused stopped mattered counted occurred
ended began
"""
_MESSAGE = """
hello dear thank thanks love loved hope hoping glad happy delighted excited congratulations congrats bravo well please
sorry welcome wish wishing best regards sincerely cheers kind curious grateful looking forward great wonderful
beautiful amazing inspiring touched moved enjoyed here's come join meet call write send
"""
_READING = """
tell guess answer see learn take refuse judge hear read feel remember understand think know notice find believe doubt
recognise recognize wonder trust expect say conclude miss recall forget confuse mistake imagine picture reply respond
decide ask laugh name repeat quote suppose assume suspect sense grasp follow object agree mind distinguish choose be
have
"""
"""What somebody does who reads: all that a question may wonder whether the reader could do."""
_MODALS = "had did can could may might must should would will cannot"
_HOW_OFTEN = "never only already still also just always often rarely perhaps first then again ever even not really"


@cache
def english() -> Speech:
    """What a remark in English is made of; built at the first call."""
    words = vocabulary(
        *(lists.LITTLE, lists.NUMBERS, lists.TEXT_NOUNS, lists.OTHER_NOUNS, lists.QUALITIES, lists.MANNERS),
        *(lists.BASES, lists.THIRDS, lists.PASTS, lists.PARTICIPLES),
    )
    return Speech("en", _statements(), _questions(), words, ("“", "”"), "?", _lexicon(words), fences())


def _statements() -> tuple[Stem, ...]:
    adverbs = vocabulary(lists.MANNERS, _HOW_OFTEN, "itself themselves alone s")
    one = vocabulary(lists.THIRDS, lists.PASTS, _MODALS, "is was has does own")
    several = vocabulary(lists.BASES, lists.PASTS, _MODALS, "are were have do")
    return (
        *(stem(text, one, adverbs) for text in ("The draft", "This sentence", "The opening", "The ending")),
        *(stem(text, vocabulary(one, "for about"), adverbs) for text in ("The question", "The request")),
        stem("These words", several, adverbs),
    )


def _questions() -> tuple[Stem, ...]:
    adverbs = vocabulary(lists.MANNERS, _HOW_OFTEN, "alone")
    finite = vocabulary(lists.THIRDS, lists.PASTS, _MODALS, "is was has does")
    bare = vocabulary(lists.BASES, "be have do think")
    asked_of = ("What in the draft", "What in the post", "Which word of the draft", "Which sentence of the draft")
    asked_how = ("Where does the draft", "Why does the draft", "How does this sentence", "What does this sentence")
    asked_if = ("What would the reader", "Would this sentence")
    return (
        *(stem(text, finite, adverbs) for text in (*asked_of, "Which detail of the post")),
        *(stem(text, bare, adverbs) for text in (*asked_how, *asked_if)),
        stem("Could the reader", set(bare) & set(_READING.split()), adverbs),
        stem("What would you really like to know about", "the this that these those its".split(), quote=True),
    )


def _lexicon(words: tuple[str, ...]) -> Lexicon:
    """``s`` is the possessive's."""
    finite = folded(lists.THIRDS, lists.PASTS, _AUXILIARIES)
    return Lexicon(
        words=folded(words, "s"),
        topics=folded(lists.TEXT_NOUNS, _PRONOUNS),
        announced=folded(lists.TEXT_NOUNS, "nothing none neither only"),
        core=folded(_CORE),
        pronouns=folded("it they this these those"),
        others=folded(lists.OTHER_NOUNS, lists.NUMBERS, _PERSONS) - folded(_PRONOUNS),
        persons=folded(_PERSONS),
        subordinators=folded(_SUBORDINATORS),
        relatives=folded("what which that whom before until unless"),
        finite=finite,
        governing=folded(_MODALS, "do does did to"),
        copulas=folded("is are was were becomes became remains means makes"),
        presenting=folded("is are was were becomes became remains has have had"),
        alternatives=folded("or"),
        listing=folded("and or nor then") | {","},
        reducible=(folded(lists.PARTICIPLES) & finite) - folded(_NEVER_PASSIVE),
        bare_verbs=folded(lists.BASES),
        nominal=folded(lists.BASES),
        determiners=folded(_DETERMINERS),
        definite=folded("the this that these those its nothing none neither"),
        indefinite=folded("a an any some every no"),
        objects=folded(_DETERMINERS, lists.NUMBERS, "it them him her how why what whether"),
        modifiers=folded(_DETERMINERS, lists.QUALITIES, lists.NUMBERS, lists.PARTICIPLES, _ORDINALS),
        articles=folded(_ARTICLES),
        never_last=folded("a an the its their and or but than if because as every very such while although"),
        conjunctions=folded("and or but because if than"),
        elided=frozenset(),
        elisions=frozenset(),
        apart=_apart(),
        plurals=frozenset(),
        invariable=frozenset(),
        repeated=frozenset(),
        inverting=frozenset(),
        prepositions=folded(_PREPOSITIONS),
        breaks=folded(_BREAKS),
        never_borrowed=folded(_MESSAGE),
    )


def _apart() -> frozenset[tuple[str, str]]:
    """A question within a statement, and an article before what no noun group begins with."""
    there = frozenset({("there", "a"), ("there", "an"), ("there", "any"), ("there", "some"), ("so", "have")})
    return there | frozenset((article, "so") for article in _ARTICLES.split())
