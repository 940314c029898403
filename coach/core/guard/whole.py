"""Whether a piece of a sentence may be quoted alone: what its clause turns on must not be cut off.

"I don't want your money" holds the words *want your money*, and quoting them would make somebody say the contrary. No
parser, and doubt refuses: a denial reaches to the end of its sentence, unless a clause with a subject of its own
begins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from coach.core.guard.turns import TURNS, Turns
from coach.core.text import fold, sentences

LOOK_BACK = 600
"""Code points a piece may lie behind the beginning of its sentence; what is cut off further on is not known."""
_MARKS = re.compile(r"[.!?;:,()\[\]\n…—–\"“”«»]|\s-\s")
"""Where a clause may end."""
_LAST_MARK = re.compile(r"(?:\.\.\.|[.!?;:,()\[\]…—–\"“”«»])$")
_PARTING = re.compile(r"[;,()\[\]\n…—–]|\s-\s")
"""Those after which a clause with its own subject is not denied by the one before; a colon brings in what is denied."""
_WRAPPED = re.compile(r"(?<=[^\s.!?…])([^\S\n]*)\n(?=[^\S\n]*(?:[^\W\d_A-ZÀ-Þ]|I\b))")
"""A line end within a sentence."""
_APOSTROPHES = str.maketrans("’‘´`′ʼ＇ʹ", "'" * 8)
_NO_APOSTROPHE = re.compile(r"\b(i|you|we|they|and|but|who|really|also|just|still|please) dont\b|^dont\b")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_NT, _SHORT_FORM = re.compile(r"t\b"), re.compile(r"'(?!s\b)\w")
"""Where a quotation would begin or end within a short form (``don't``); a possessive may stay behind."""
NEAR = 4
"""Words within which *no* or *without* still denies what follows."""
_PREPOSITIONS = ("without", "sans")
"""Those of them whose group is over where a verb comes."""
_AFTER_A_CONDITION = 2
"""Words of which one is a subject where French *si* brings in a condition (``si jamais vous``), not a degree."""
_A_NOUN_GROUP = 2
"""Words of a noun group that surely have no verb among them, where a clause begins with it."""
_SAID_BEFORE_A_COLON = 3
"""Words before a colon of which one says what it brings in."""
_A_SUBJECT = 20
"""Code points that surely hold the first word of a clause."""
_A_LAST_WORD = 3
"""Words behind a mark that take back all that was said (``..., not really``)."""


class _Head(NamedTuple):
    """What stands before a piece, in one language."""

    denies: bool
    hangs: bool
    """Whether a condition or a modal is cut off from the piece."""
    names: bool
    """Whether a noun group begins there."""
    first: bool
    """Whether the clause of a condition begins with it."""


class _Tail(NamedTuple):
    """What stands after a piece, in one language."""

    goes_on: bool
    """Whether the clause does."""
    turns: bool
    """Whether it denies what was said, or brings in a condition."""
    takes_back: bool
    """Whether it denies it even where a noun group was said."""


class _Before(NamedTuple):
    """The words between the beginning of a sentence and a piece of it."""

    earlier: tuple[str, ...]
    here: tuple[str, ...]
    """Those of the clause the piece stands in, as far as marks tell."""
    parted: bool
    """Whether the mark between the two is one behind which a clause of its own may begin."""


class Cuts:
    """A text, and which pieces of it may be quoted; what many of them share is worked out once.

    Both languages are looked for: a post may be in another than its answer, and neither has the other's words for
    these. How long a piece takes does not grow with the text: only a stretch around it is looked at.

    Args:
        source: the text that is quoted from.
    """

    def __init__(self, source: str) -> None:
        self.text = _WRAPPED.sub(r"\1 ", straight(source))
        self._sentences = sentences(self.text)
        self._begins = [span.start for span in self._sentences]
        self._before: dict[int, _Before] = {}
        self._heads: dict[tuple[int, tuple[str, ...]], list[_Head]] = {}
        self._tails: dict[int, list[_Tail]] = {}

    def begins(self, start: int) -> int:
        """Where the sentence begins in which ``start`` lies."""
        at = bisect_right(self._begins, start)
        return self._begins[at - 1] if at else start

    def reaches(self, start: int) -> bool:
        """Whether a piece that begins there is near enough to the beginning of its sentence."""
        return start - self.begins(start) <= LOOK_BACK

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What its sentence has before a piece and after it."""
        at = bisect_right(self._begins, start)
        over = self._sentences[at - 1].end if at else end
        return self.text[max(self.begins(start), start - LOOK_BACK) : start], self.text[
            end : min(over, end + LOOK_BACK)
        ]

    def whole(self, start: int, end: int) -> bool:
        """Whether ``source[start:end]``, words of it, keeps the negation, the modal and the condition of its clauses.

        Args:
            start: where the quotation begins.
            end: where it ends.
        """
        quoted = self.text[start:end]
        if (
            not _WORD.search(quoted)
            or not self.reaches(start)
            or _SHORT_FORM.match(self.text, end)
            or (_NT.match(quoted) and self.text.endswith("n'", 0, start))
        ):
            return False
        said = words_of(quoted)
        heads, tails = self._heads_of(start, said), self._tails_of(end, _mark_of(quoted))
        return all(
            _stands(quoted, said, head, tail, turns)
            for head, tail, turns in zip(heads, tails, TURNS.values(), strict=True)
        )

    def _heads_of(self, start: int, said: tuple[str, ...]) -> list[_Head]:
        """What stands before a piece, for each language; of the piece itself only the first words tell."""
        key = start, said[: _AFTER_A_CONDITION + 1]
        if key not in self._heads:
            if start not in self._before:
                self._before[start] = self._words_before(start)
            self._heads[key] = [_head(self._before[start], key[1], turns) for turns in TURNS.values()]
        return self._heads[key]

    def _words_before(self, start: int) -> _Before:
        before = self.text[self._clause(start) : start]
        last = next(iter(deque(_MARKS.finditer(before), maxlen=1)), None)
        if last is None:
            return _Before((), words_of(before), False)
        return _Before(
            words_of(before[: last.start()]), words_of(before[last.end() :]), _PARTING.match(last[0]) is not None
        )

    def _clause(self, start: int) -> int:
        """Where what may deny a piece begins: the sentence, or what a colon brings in."""
        begins = self.begins(start)
        before = self.text[begins:start]
        for match in reversed(list(re.finditer(":", before))):
            then = self.text[begins + match.end() : start + _A_SUBJECT]
            told = words_of(before[: match.start()])
            if any(_explains(told, words_of(then), turns) for turns in TURNS.values()):
                return begins + match.end()
        return begins

    def _tails_of(self, end: int, mark: str) -> list[_Tail]:
        """What stands after a piece, for each language; ``mark`` ends it, or is empty."""
        if end not in self._tails:
            rest = f"{mark}{self.text[end : end + LOOK_BACK]}"
            goes_on = rest.startswith("...") or rest[:1] not in ".!?"
            this, *others = _MARKS.split(rest, maxsplit=1)
            following = _MARKS.split(others[0].lstrip(". "), maxsplit=1)[0] if others and goes_on else ""
            comma, told = rest.startswith(","), (words_of(this), words_of(following))
            self._tails[end] = [_tail(*told, comma, turns) for turns in TURNS.values()]
        return self._tails[end]


@lru_cache(maxsize=8)
def cuts_of(source: str) -> Cuts:
    """``Cuts(source)``, remembered."""
    return Cuts(source)


def whole(source: str, start: int, end: int) -> bool:
    """``Cuts(source).whole(start, end)``, for a text of which one piece is looked at."""
    return Cuts(source).whole(start, end)


def _mark_of(quoted: str) -> str:
    """The mark that ends a piece, ``...`` at once, or nothing."""
    found = _LAST_MARK.search(quoted)
    return found[0] if found else ""


def straight(text: str) -> str:
    """The same text, as long, with every apostrophe and what is typed for one straight."""
    return text.translate(_APOSTROPHES)


def words_of(text: str) -> tuple[str, ...]:
    """Folded words; *où*, which begins another clause, stays apart from *ou*, which goes on denying, *no one* is one,
    and *don't* is written as it should be."""
    plain = text.lower().replace("où", "lequel").replace("no one", "nobody")
    if "dont" in plain:
        plain = _NO_APOSTROPHE.sub(r"\1 don't", plain)
    return tuple(chain.from_iterable(map(_words_between_spaces, plain.split())))


@lru_cache(maxsize=4096)
def _words_between_spaces(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def _stands(quoted: str, said: Sequence[str], head: _Head, tail: _Tail, turns: Turns) -> bool:
    """Whether a piece says by itself what it says where it stands, in one language."""
    opened = _opens(quoted, said, turns)
    if head.denies or (opened and tail.goes_on) or (tail.takes_back and not opened):
        return False
    states = not head.names or has_verb(said, turns) or (head.first and len(said) > _A_NOUN_GROUP)
    return not (states and (head.hangs or (tail.turns and not opened)))


def has_verb(said: Sequence[str], turns: Turns) -> bool:
    """Whether a noun group holds what makes a clause of it."""
    return any(map(turns.verbal, said)) or any(
        word in turns.finite and not turns.head(last)
        for last, word in zip(said[1:], said[_A_NOUN_GROUP:], strict=False)
    )


def _head(before: _Before, said: Sequence[str], turns: Turns) -> _Head:
    """What stands before a piece of which these are the first words.

    A piece that a noun group begins with only names something, unless a verb is in it: nothing is stated with it that
    could be stated wrongly.
    """
    own = _clause_of(before.here, said, turns)
    names = any(map(turns.head, [*said[:1], *(word for word in before.here[-1:] if not turns.pointing(word))]))
    first = any(map(turns.condition, before.here[-1:]))
    named = len(said) <= _A_NOUN_GROUP and any(map(turns.article, said[:1])) and not any(map(turns.verbal, said))
    reach = before.here if named else _reach(before, said, turns)
    return _Head(_denied(reach, own, said, turns), _hangs(own, said, turns), names, first)


def _reach(before: _Before, said: Sequence[str], turns: Turns) -> Sequence[str]:
    """What stands before a piece and may deny it: all of its sentence before it, unless the clause it stands in has
    a subject of its own, or what begins it is no more denied."""
    if said and (turns.asks(said[0]) or turns.border(said[0])):
        told = [*before.earlier, *before.here]
        if not (turns.relative(said[0]) and any(map(turns.saying, told[-1:]))):
            return ()
    own = _own(before.here, said, turns)
    if len(own) < len(before.here):
        return own
    begun = [*before.here, *said]
    if before.parted and any(map(turns.own, begun[1:2] if turns.joint(begun[0]) else begun[:1])):
        return own
    return _own([*before.earlier, *before.here], said, turns, joints=False)


def _explains(told: Sequence[str], then: Sequence[str], turns: Turns) -> bool:
    """Whether what stands behind a colon is said, whatever is denied before it: ``what nobody tells you: it is dark``,
    but not ``I never said: it is dark``."""
    if any(map(turns.relative, told[:1])):
        return any(turns.own(word) or turns.head(word) for word in then[:1])
    return any(map(turns.own, then[:1])) and not any(map(turns.saying, told[-_SAID_BEFORE_A_COLON:]))


def _own(before: Sequence[str], said: Sequence[str], turns: Turns, *, joints: bool = True) -> Sequence[str]:
    """What stands before a piece since a clause has begun that the one before does not deny, if one has."""
    following = [*before, *said[:1]]
    for at in range(len(before) - 1, -1, -1):
        joins = joints and turns.joint(before[at]) and turns.subject(following[at + 1])
        if joins or turns.border(before[at]):
            return before[at + 1 :]
    return before


def _clause_of(here: Sequence[str], said: Sequence[str], turns: Turns) -> Sequence[str]:
    """What stands before a piece within its own clause, be that denied with another or not."""
    own = _own(here, said, turns)
    for at, word in reversed(list(enumerate([*own, *said[:1]]))):
        if turns.begins(word) or turns.asks(word) or turns.border(word):
            return own[at + 1 :]
    return own


def _hangs(own: Sequence[str], said: Sequence[str], turns: Turns) -> bool:
    """Whether a piece leaves a condition behind, or the modal of its verb."""
    if _conditions([*own, *said], len(own), turns):
        return True
    left = list(own)
    while left and turns.light(left[-1]) and not turns.modal(left[-1]):
        left.pop()
    return bool(left) and turns.modal(left[-1])


def _denied(reach: Sequence[str], own: Sequence[str], said: Sequence[str], turns: Turns) -> bool:
    """Whether what stands before a piece denies it, and not the second half of that negation, at its head."""
    kept, states = (any(map(turn, said[:1])) for turn in (turns.closes, turns.verbal))
    return any(
        turns.negation(word) and not (kept and turns.halves(word)) and "sans" not in reach[max(0, at - 1) : at]
        for at, word in enumerate(reach)
    ) or any(turns.near(word) and not (states and word in _PREPOSITIONS) for word in own[-NEAR:])


def _opens(quoted: str, said: Sequence[str], turns: Turns) -> bool:
    """Whether the last clause of a piece, of which ``said`` is all, has the first half of a negation only."""
    if not any(map(turns.halves, said)):
        return False
    last = words_of(_MARKS.split(quoted)[-1])
    return any(map(turns.halves, last)) and not any(map(turns.closes, last))


def _tail(after: Sequence[str], following: Sequence[str], comma: bool, turns: Turns) -> _Tail:
    """What ``after``, the rest of a piece's clause, does; ``following`` stands behind the mark right after the piece,
    a comma or another within a sentence."""
    if not after:
        back = len(following) <= _A_LAST_WORD and any(map(turns.negation, following[:1]))
        return _Tail(False, comma and _conditions(following[: 1 + _AFTER_A_CONDITION], 1, turns), back)
    denied = turns.negation(after[0]) or turns.near(after[0]) or _denies_next(after, turns)
    return _Tail(True, denied or _conditions(after, len(after), turns), turns.takes_back(after[0]))


def _denies_next(after: Sequence[str], turns: Turns) -> bool:
    """Whether the word after adverbs and auxiliaries denies what was said."""
    for word in after[:NEAR]:
        if turns.negation(word) or turns.near(word):
            return True
        if not (turns.light(word) or turns.verbal(word) or turns.modal(word)):
            return False
    return False


def _conditions(words: Sequence[str], until: int, turns: Turns) -> bool:
    """Whether one of the first so many words brings in a condition."""
    for at, word in enumerate(words[:until]):
        if turns.condition(word):
            if word != "si":
                return True
            following = words[at + 1 : at + 1 + _AFTER_A_CONDITION]
            if any(map(turns.subject, following)):
                return True
    return False
