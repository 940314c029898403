"""A message as the matcher sees it: words folded, slots masked, greeting and sign-off set aside.

A *slot* is what changes when a message is sent again to someone else: a number, a date, a name, an address on the
web. Slots are compared as equal, and are never evidence on their own.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from coach.core.text import Span, fold, fold_word, sentences

_TOKEN = re.compile(
    r"(?P<web>https?://\S*[^\s.,;:!?)»\"']|www\.\S*[^\s.,;:!?)»\"']|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<word>[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:[.,:]\d+)*)",
    re.UNICODE,
)
_DIGIT = re.compile(r"\d")
_WORDS: dict[str, str] = json.loads(files("coach.core.reuse").joinpath("words.json").read_text(encoding="utf-8"))
_CHANGING = frozenset(_WORDS["numbers"].split()) | frozenset(_WORDS["calendar"].split())
_HOLLOW = frozenset(_WORDS["hollow"].split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a message."""

    span: Span
    word: str
    """Folded: case, accents and curly quotes off."""
    slot: bool
    """A number, a day, a name, a web address: what changes from one recipient to the next."""

    @property
    def key(self) -> str:
        """What is compared: the word, or one mark for every slot."""
        return "#" if self.slot else self.word

    @property
    def solid(self) -> bool:
        """Whether the word carries something of its own: neither a slot nor a grammatical word."""
        return not self.slot and self.word not in _HOLLOW


@dataclass(frozen=True, slots=True)
class Message:
    """A text cut for matching."""

    text: str
    tokens: tuple[Token, ...]
    """Those of the body alone, greeting and sign-off left out."""
    body: tuple[Span, ...]
    """Sentences of the body, in order; the greeting and the sign-off only when there is nothing else."""

    @property
    def words(self) -> list[str]:
        """The comparison keys of ``tokens``."""
        return [token.key for token in self.tokens]

    @property
    def solid(self) -> int:
        """How many words of the body carry something of their own."""
        return sum(token.solid for token in self.tokens)


def tokens(text: str, start: int = 0, end: int | None = None, names: frozenset[str] = frozenset()) -> list[Token]:
    """Words of ``text[start:end]`` with offsets in ``text``; ``names`` are folded words to take as slots."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        span = Span(match.start(), match.end())
        raw = match.group()
        word = fold_word(raw)
        found.append(Token(span, word, bool(match["web"]) or word in names or _is_slot(raw, word, text, span.start)))
    return found


_ACRONYM = 3


def _is_slot(raw: str, word: str, text: str, start: int) -> bool:
    if word in _CHANGING or _DIGIT.search(raw):
        return True
    # An accent written apart is no letter: the slots are the same however the accents are written.
    letters = len(raw) if raw.isascii() else sum(not unicodedata.combining(char) for char in raw)
    shouted = raw.isupper() and letters > _ACRONYM
    named = raw[0].isupper() and letters > 1 and not shouted and word not in _HOLLOW
    return named and not _opens_sentence(text, start)


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \t\u00a0\u202f«“\"'(")
    return not before or before[-1] in ".!?…:\n—–-"


@lru_cache(maxsize=2048)
def read(text: str, names: frozenset[str] = frozenset()) -> Message:
    """Cut a text; remembered, since the same earlier messages are candidates again and again.

    ``names`` are folded words that are slots whatever their case, e.g. the recipient's name.
    """
    body = tuple(body_sentences(text))
    found: list[Token] = []
    for span in body:
        found.extend(tokens(text, span.start, span.end, names))
    return Message(text, tuple(found), body)


_GREETING_WORDS = 5
_SIGN_OFF_WORDS = 7


def body_sentences(text: str) -> list[Span]:
    """Sentences of a message without its greeting and its sign-off.

    A greeting is a first short piece that ends its line or ends in a comma, an exclamation mark or a colon; a
    sign-off is made of the last short lines that end in no full stop, or in a comma. When that leaves nothing, all
    sentences are returned.
    """
    pieces = sentences(text)
    first, last = 0, len(pieces)
    if last > 1 and _is_greeting(pieces[0].of(text), text[pieces[0].end : pieces[0].end + 1]):
        first = 1
    while last > first + 1 and _is_sign_off(pieces[last - 1].of(text)):
        last -= 1
    return pieces[first:last] or pieces


def _is_greeting(piece: str, after: str) -> bool:
    return len(piece.split()) <= _GREETING_WORDS and (piece[-1] in ",!:" or (after == "\n" and piece[-1] not in ".?…"))


def _is_sign_off(piece: str) -> bool:
    return len(piece.split()) <= _SIGN_OFF_WORDS and piece[-1] not in ".?!…:"


_PLAIN = re.compile(r"[^\W_]+", re.UNICODE)


def plain_words(text: str) -> list[str]:
    """Folded words of a whole text, the fast way, for indexing; a number is an empty string."""
    return ["" if word[0].isdigit() else word for word in _PLAIN.findall(fold(text))]
