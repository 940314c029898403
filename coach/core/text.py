"""Spans, sentences, words, folding and anchoring: the only place that counts characters.

All offsets are Unicode code points of the text as given, end-exclusive.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: code points, end-exclusive, ``0 <= start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an impossible span.

        Raises:
            ValueError: when ``start`` is negative or after ``end``.
        """
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The piece itself."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*(?:[.,:]\d+)*", re.UNICODE)
_ABBREVIATION = re.compile(
    r"(?:\b(?:m|mr|mrs|ms|mme|mlle|dr|pr|prof|st|ste|vs|etc|e\.g|i\.e|p\.ex|cf|inc|ltd|env|tél|tel|n)|\b[A-Za-z])\.$",
    re.IGNORECASE,
)
# Each looks from where its run of signs or of white space begins, and not from every place in it again.
_BREAK = re.compile(r"(?P<stop>(?<![.!?…])[.!?…]+[»”\"')\]]*)(?=\s|$)|(?P<line>(?<!\s)\s*\n\s*)")
_NEXT = re.compile(r"[ \t\u00a0\u202f]*([^ \t\u00a0\u202f])")


def words(text: str) -> list[Span]:
    """Runs of letters and digits with their combining accents; an apostrophe or a hyphen parts two words
    (``l'atelier`` is two)."""
    return [Span(m.start(), m.end()) for m in _WORD.finditer(text)]


def sentences(text: str) -> list[Span]:
    """Sentences in order, trimmed of white space, never empty, never overlapping.

    A line break ends a sentence; so does ``. ! ? …`` before white space, unless the full stop belongs to an
    abbreviation or an initial.
    """
    found: list[Span] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match["stop"] and match["stop"].startswith(".") and len(match["stop"]) == 1:
            head = text[max(start, match.start() - 8) : match.end()]
            after = _NEXT.match(text, match.end())
            if after and after[1] != "\n" and _ABBREVIATION.search(head):
                continue
        _append_trimmed(found, text, start, match.end())
        start = match.end()
    _append_trimmed(found, text, start, len(text))
    return found


def _append_trimmed(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        found.append(Span(start + left, start + right))


def fold(text: str) -> str:
    """For comparison only: NFKD, case folded, accents off, curly quotes straight. Changes lengths."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'"))
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=4096)
def fold_word(word: str) -> str:
    """``fold`` of a single word, remembered."""
    return fold(word)


def folded_words(text: str) -> list[str]:
    """Each word of ``words(text)``, folded."""
    return [fold_word(span.of(text)) for span in words(text)]


def covered(spans: Sequence[Span], pieces: Collection[Span]) -> Iterator[bool]:
    """Of each span, in order: whether any of the pieces overlaps it. One pass: a text may hold thousands of both."""
    left = deque(sorted(pieces))
    for span in spans:
        while left and left[0].end <= span.start:
            left.popleft()
        yield bool(left) and left[0].overlaps(span)


def anchor(quote: str, text: str, near: int = 0) -> Span | None:
    """Where a quotation lies in a text, or None when it is not there word for word.

    An exact match is preferred; otherwise words are compared folded, so that case, accents, quotes, white space and
    punctuation may differ. Among several places the one that starts nearest to ``near`` is taken.
    """
    quote = quote.strip()
    if not quote:
        return None
    exact = [m.start() for m in re.finditer(re.escape(quote), text)]
    if exact:
        start = min(exact, key=lambda at: abs(at - near))
        return Span(start, start + len(quote))
    wanted = folded_words(quote)
    spans = words(text)
    have = [fold_word(span.of(text)) for span in spans]
    width = len(wanted)
    if not width:
        return None
    places = [at for at in range(len(have) - width + 1) if have[at : at + width] == wanted]
    if not places:
        return None
    at = min(places, key=lambda place: abs(spans[place].start - near))
    return Span(spans[at].start, spans[at + width - 1].end)


_HARMLESS_WHITE = "\n\t"
_JOINERS = {"\u200d", "\ufe0f", "\ufe0e"}


def harmless(text: str) -> str:
    """The same text, one code point for one, that no terminal will obey.

    Control characters, escape, bidi overrides and isolates, zero-width and other format characters become U+FFFD
    (a space for carriage return, form feed and the like), line and paragraph separators become ``\\n``, lone
    surrogates U+FFFD. Newline and tab stay, and so do the joiners that emoji and Indic scripts are made with. Offsets
    are unchanged: ``len(harmless(text)) == len(text)``.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_harmless_char, text))


@lru_cache(maxsize=4096)
def _harmless_char(char: str) -> str:
    if char in _HARMLESS_WHITE or char in _JOINERS:
        return char
    if char in "\u2028\u2029\x85":
        return "\n"
    if char in "\r\x0b\x0c":
        return " "
    category = unicodedata.category(char)
    return "\ufffd" if category in ("Cc", "Cf", "Cs", "Co", "Cn") else char


@lru_cache(maxsize=4096)
def _flat_char(char: str) -> str:
    if char in "’ʼ‘`´":
        return "'"
    if char.isspace():
        return char if char == "\n" else " "
    base = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)).lower()
    return base if len(base) == 1 else char


def flat(text: str) -> str:
    """For pattern matching: lower case, accents off, quotes straight, spaces plain, one code point for one.

    ``len(flat(text)) == len(text)``, so that a match's offsets are offsets of ``text``. Ligatures and other
    characters that would change the length stay as they are.
    """
    return "".join(map(_flat_char, text))


def text_hash(text: str) -> str:
    """A text's name in stores of what was worked out from it: 32 hexadecimal digits of its SHA-256, to the letter."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
