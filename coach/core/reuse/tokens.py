"""A message as the matcher sees it: words folded, slots masked, greeting and sign-off set aside.

A *slot* is what changes when a message is sent again to someone else: a number, a date, a name, an address on the
web. Slots are compared as equal, and are never evidence on their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coach.core.text import Span, fold, fold_word, sentences

_TOKEN = re.compile(
    r"(?P<web>https?://\S*[^\s.,;:!?)»\"']|www\.\S*[^\s.,;:!?)»\"']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<word>[^\W_]+(?:[.,:]\d+)*)",
    re.UNICODE,
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
    "cinquante soixante cent cents mille vingtaine dizaine douzaine quinzaine trentaine quarantaine".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december "
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre "
    "octobre novembre decembre".split()
)
_HOLLOW = frozenset(
    "a about after all also am an and any are as at be been before but by can could did do does don for from get "
    "had has have he her here him his how i if in into is isn it its just ll m me more my no not now of off on once "
    "only or our out over re s she should so some t than that the their them then there these they this those to too "
    "up us ve very was we were what when where which who why will with would you your d "
    "ai alors as au aussi aux avait avec avez avoir avons c ca car ce ceci cela celle celles celui ces cet cette ceux "
    "chez comme d dans de des deux donc du elle elles en encore est et etait etes etre eu eux fait faire font fut "
    "ici il ils j je jusqu l la le les leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou "
    "par pas peu peut plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son "
    "sont sous suis sur t ta te tes toi ton tous tout toute toutes tres tu un une va vers vos votre vous y".split()
)


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


def _is_slot(raw: str, word: str, text: str, start: int) -> bool:
    if any(char.isdigit() for char in raw) or word in _NUMBERS or word in _CALENDAR:
        return True
    return raw[0].isupper() and len(raw) > 1 and word not in _HOLLOW and not _opens_sentence(text, start)


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
