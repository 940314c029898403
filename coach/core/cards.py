"""What stands under a letter: a sign-off on a line of its own, a name below it with lines of office and address, and a
postscript after all that."""

from __future__ import annotations

import re

from coach.core.text import Span, words

_POSTSCRIPT = re.compile(r"^[ \t]*(?:p\.?[ -]?)?p\.?[ -]?s\.?(?=[ \t]*[:,–—-]|(?:[ \t]+[^\s]+){3})", re.MULTILINE)
"""A short line after the two letters is somebody's name: *P. S. Joglekar*."""
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_CONTACT = re.compile(r"@|\bwww\.|https?:|\b[\w-]+\.(?:com|org|net|fr|eu|io|co\.uk|example)\b|\d[\d .()/-]{6,}\d")
_ENDS_A_SENTENCE = re.compile(r"[.?!…:;,][\"”»)]*\s*$")
_BETWEEN_NAMES = frozenset("le la de du des d van von der den el al ben mac and et y e".split())
LINES = 8
"""Lines a card has at most under its sign-off."""
WORDS = 8
"""Words a line of it has at most."""
NAMES = 5
"""Words of the name at most, what stands between names included."""


def postscript(plain: str) -> int:
    """Where the postscript begins, in a text that is ``flat``; its length where there is none."""
    found = _POSTSCRIPT.search(plain, 1)
    return found.start() if found is not None else len(plain)


def card(draft: str, plain: str, start: int, sign_off: re.Pattern[str]) -> tuple[Span, Span] | None:
    """The sign-off and the card under it, or None where the message does not end so.

    A name alone under a sign-off is no card. The first line of the message is never a sign-off: it is what was said.

    Args:
        draft: the message.
        plain: the same, ``flat``.
        start: where its greeting ends.
        sign_off: what a sign-off begins with.
    """
    lines = [Span(*match.span()) for match in _LINE.finditer(draft, start)]
    for at in range(len(lines) - 3, 0, -1):
        closing = sign_off.match(plain, _head(draft, lines[at]))
        if closing is None or len(words(draft[closing.end() : lines[at].end])) > 3:
            continue
        under = lines[at + 1 :]
        if (
            len(under) <= LINES
            and _is_name(under[0].of(draft))
            and all(_is_of_a_card(line.of(draft)) for line in under[1:])
        ):
            return _trimmed(draft, lines[at]), Span(_head(draft, under[0]), _trimmed(draft, under[-1]).end)
        return None
    return None


def _is_name(line: str) -> bool:
    said = [word.of(line) for word in words(line)]
    named = [word for word in said if word.casefold() not in _BETWEEN_NAMES]
    return 0 < len(named) <= len(said) <= NAMES and all(word[0].isupper() for word in named)


def _is_of_a_card(line: str) -> bool:
    if _CONTACT.search(line):
        return True
    return len(words(line)) <= WORDS and _ENDS_A_SENTENCE.search(line) is None


def _head(draft: str, line: Span) -> int:
    return line.start + len(line.of(draft)) - len(line.of(draft).lstrip())


def _trimmed(draft: str, line: Span) -> Span:
    return Span(_head(draft, line), line.start + len(line.of(draft).rstrip()))
