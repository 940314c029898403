"""What stands under a letter: a sign-off on a line of its own, a name below it with lines of office and address, and a
postscript after all that."""

from __future__ import annotations

import re

from coach.core.parts_wordings import (
    ARTICLES,
    ASKS,
    BY_A_PROGRAM,
    HAPPENS,
    NEVER_A_NAME,
    NOT_A_NAME,
    OF_A_CARD,
    OFFICES,
    SPEAKS,
    STREETS,
)
from coach.core.text import Span, flat, words

_POSTSCRIPT = re.compile(
    r"^[ \t]*[(\[*_~–—-]*(?:(?:p\.?[ -]?)?p\.?[ -]?s\b\.?|post[ -]?scriptum\b)(?P<mark>[*_)\]]*[ \t]*[:,–—*_)\]-])?"
    r"(?P<rest>[^\n]*)",
    re.MULTILINE,
)
_PHONE = re.compile(r"\d[\d .()/-]{6,}\d")
_ADDRESS = re.compile(r"@|\bwww\.|https?:|[\w-]\.(?:com|org|net|fr|eu|io|co\.uk|example)\b")
_POSTCODE = re.compile(r"\d{5}|(?!19|20)\d{4}|[A-Z]{1,2}\d[\dA-Z]?|\d[A-Z]{2}")
_NO_PRONOUN = re.compile(r"\b(?:[A-Z]{2}\b|Notre[- ]Dame)")
"""A country, a state, a trade (``US``, ``MA``, ``IT``), a school."""
_ENDS_A_SENTENCE = (".", "?", "!", "…", ":", ";", ",")
_AFTER_A_STOP = '"”»)'
_BETWEEN_NAMES = frozenset("le la de du des d van von der den el al ben mac and et y e".split())
_TITLES = frozenset("mr mrs ms miss dr m mme mlle madame monsieur sir".split())
_NEVER_FIRST = (NOT_A_NAME | NEVER_A_NAME) - ARTICLES - _TITLES
LINES = 8
"""Lines a card has at most under its sign-off."""
WORDS = 8
"""Words a line of it has at most, addresses and telephone numbers apart."""
NAMES = 5
"""Words of the name at most, what stands between names included."""


def postscript(draft: str, plain: str) -> int:
    """Where the postscript begins, at the start of a line; the draft's length where there is none.

    Args:
        draft: the message.
        plain: the same, ``flat``.
    """
    for match in _POSTSCRIPT.finditer(plain, 1):
        rest = draft[match.start("rest") : match.end("rest")]
        # After the two letters alone a name is somebody's: *P. S. Joglekar*.
        if match["mark"] or (rest[:1].isspace() and words(rest) and not _is_only_a_name(rest)):
            return match.start()
    return len(plain)


def card(draft: str, plain: str, start: int, sign_off: re.Pattern[str]) -> tuple[Span, Span] | None:
    """The sign-off and the card under it, or None where the message does not end so.

    A name alone under a sign-off is no card. The first line of the message is never a sign-off: it is what was said.
    What could as well be said as belong to a card is said.

    Args:
        draft: the message.
        plain: the same, ``flat``.
        start: where its greeting ends.
        sign_off: what a sign-off begins with.
    """
    lines = _lines(draft, start)
    for at in range(len(lines) - 3, 0, -1):
        closing = sign_off.match(plain, lines[at].start)
        if closing is None or len(words(draft[closing.end() : lines[at].end])) > 3:
            continue
        under = [line.of(draft) for line in lines[at + 1 :]]
        if len(under) <= LINES and _is_name(under[0]) and all(map(_is_of_a_card, under[1:])):
            return lines[at], Span(lines[at + 1].start, lines[-1].end)
        return None
    return None


def _lines(draft: str, start: int) -> list[Span]:
    """The lines that hold anything, trimmed."""
    found, at = [], start
    for line in draft[start:].split("\n"):
        if said := line.strip():
            head = at + len(line) - len(line.lstrip())
            found.append(Span(head, head + len(said)))
        at += len(line) + 1
    return found


def _is_name(line: str) -> bool:
    said = [word.of(line) for word in words(line)]
    named = [word for word in said if word.casefold() not in _BETWEEN_NAMES]
    return (
        0 < len(named) <= len(said) <= NAMES
        and all(word[0].isupper() for word in named)
        and flat(said[0]) not in _NEVER_FIRST
    )


def _is_only_a_name(line: str) -> bool:
    return _is_name(line) and line.rstrip()[-1] not in "!?…"


def _is_of_a_card(line: str) -> bool:
    """Whether a line bears a sign of a card, and none of a sentence."""
    if BY_A_PROGRAM.match(flat(line)):
        return True
    runs = _PHONE.sub(" ", line).split()
    rest = " ".join(run for run in runs if not _ADDRESS.search(run))
    contact = _PHONE.search(line) is not None or len(rest) < len(" ".join(runs))
    said = [word.of(rest) for word in words(rest)]
    stops = ("?", "!", "…") if contact else _ENDS_A_SENTENCE
    if len(said) > WORDS or line.rstrip().rstrip(_AFTER_A_STOP).endswith(stops) or _is_said(rest, said):
        return False
    office = any(flat(word) in OFFICES for word in said[:3])
    strange = [word for word in said if word[0].islower() and flat(word) not in OFFICES | OF_A_CARD]
    if strange and (not office or said[0][0].islower() or flat(said[0]) in ARTICLES):
        return False
    if office or contact or not said:
        return True
    return any(word[0].isupper() for word in said) and flat(said[0]) not in _NEVER_FIRST and _is_placed(said)


def _is_said(line: str, said: list[str]) -> bool:
    """Whether a line asks, names who speaks or tells that something happens."""
    plain = flat(_NO_PRONOUN.sub(" ", line) if any(char.islower() for char in line) else line)
    if ASKS.match(plain) or SPEAKS.search(plain):
        return True
    return any(word[0].islower() and HAPPENS.fullmatch(flat(word)) for word in said)


def _is_placed(said: list[str]) -> bool:
    """Whether each number of a line is a house's or a place's: ``3 Eggs`` is no address."""
    numbers = [word for word in said if word[0].isdigit() and not _POSTCODE.fullmatch(word)]
    return not numbers or any(flat(word) in STREETS for word in said)
