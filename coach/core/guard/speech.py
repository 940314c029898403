"""What a model may say of a draft, in one language: how a sentence begins, which words it is made of.

The vocabulary is closed on purpose. It holds the words of someone who describes a text and none of those a message to
a person needs: no *I*, no *you*, no greeting, no thanks, no imperative. What is not in it can only stand between
quotation marks, and there it must be a verbatim piece of the draft or of the post.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.core.scene import Language
from coach.core.text import fold


@dataclass(frozen=True, slots=True)
class Speech:
    """The closed speech of one language."""

    lang: Language
    statements: tuple[str, ...]
    """How an observation begins."""
    questions: tuple[str, ...]
    """How a question begins."""
    words: tuple[str, ...]
    """The closed vocabulary, lower case, with accents; sorted, no word twice."""
    folded: frozenset[str]
    """The same, folded, for comparison."""
    heads: frozenset[str]
    """Folded words that may follow the stem of an observation: what a finite clause goes on with."""
    articles: frozenset[str]
    """Folded words after which one word of the draft or the post may stand unquoted."""
    message_words: frozenset[str]
    """Folded words that belong to a message and are never borrowed from the draft or the post."""
    marks: tuple[str, str]
    """The quotation marks a quotation is put between, inner spaces included."""
    end: str
    """What ends a question, with the space the language puts before it."""
    greeting: re.Pattern[str]
    """A salutation at the head of a text or of a quotation-free clause (folded text)."""
    sign_off: re.Pattern[str]
    """A closing formula (folded text)."""
    first_person: re.Pattern[str]
    """The sender speaking (folded text)."""
    second_person: re.Pattern[str]
    """Anyone addressed (folded text)."""
    to_author: re.Pattern[str]
    """Second person that can only be meant for the post's author (folded text)."""
    offer: re.Pattern[str]
    """Words that bring in a sentence to send (folded text)."""
    imperative: re.Pattern[str]
    """A clause that tells someone to do something (folded text)."""


def vocabulary(*groups: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Words of white-space separated groups: sorted without doubles, and folded."""
    words = tuple(sorted({word for group in groups for word in group.split()}))
    return words, frozenset(map(fold, words))
