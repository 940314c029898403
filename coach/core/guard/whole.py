"""Whether a piece of a sentence may be quoted alone: what its clause turns on must not be cut off.

"I don't want your money" holds the words *want your money*, and quoting them would make somebody say the contrary. No
parser: a clause goes from one punctuation mark or conjunction to the next, and doubt refuses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from coach.core.text import fold

_MARKS = re.compile(r"[.!?;:,()\[\]\n…—–\"“”«»]|\s-\s")
"""Where a clause may end."""
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_NT, _SHORT_FORM = re.compile(r"t\b"), re.compile(r"'(?!s\b)\w")
"""Where a quotation would begin or end within a short form (``don't``); a possessive may stay behind."""
NEAR = 4
"""Words within which *no* or *without* still denies what follows."""
_PREPOSITIONS = ("without", "sans")
"""Those of them whose group is over where a verb comes."""
_AFTER_A_CONDITION = 2
"""Words of which one is a subject where French *si* brings in a condition (``si jamais vous``), not a degree."""


Is = Callable[[str], bool]
"""Whether a folded word is one of some."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The words on which a clause turns."""

    negation: Is
    near: Is
    """Words that deny only what comes within ``NEAR`` words."""
    modal: Is
    """After which comes what may, would or should be done; it is cut off right before the verb."""
    condition: Is
    halves: Is
    """Words that announce the second half of a negation (French *ne*)."""
    closes: Is
    """Those halves."""
    border: Is
    """Conjunctions with which another clause begins, whatever the first one denied."""
    joint: Is
    """Conjunctions that do so before a subject only."""
    subject: Is
    light: Is
    """What may stand between a modal or a negation and its verb."""
    head: Is
    """Words a noun group begins with, or a group with its preposition."""
    verbal: Is
    """Words that make a clause of what begins like a noun group."""


def _any(words: str) -> Is:
    """A text has few words, looked at many times over: each is matched once."""
    pattern = re.compile(f"(?:{'|'.join(words.split())})$")
    return lru_cache(maxsize=1024)(lambda word: pattern.match(word) is not None)


_TURNS = {
    "en": Turns(
        negation=_any(r"not never nothing nobody none neither nor cannot hardly barely rarely seldom \w+n't"),
        near=_any("no without"),
        modal=_any(
            r"can could may might must should would will shall ought cannot \w+'d \w+'ll (?:ca|wo|could|would)n't"
        ),
        condition=_any("if unless whether"),
        halves=_any("(?!)"),
        closes=_any("(?!)"),
        border=_any(
            "what whatever who whoever whom which whose where wherever when whenever how why while because since"
            " although though but until after before"
        ),
        joint=_any("and so"),
        subject=_any(r"(?:i|you|we|he|she|it|they|there|this|that)(?:'\w+)?"),
        light=_any(
            r"i you we he she it they have also just really even still always ever perhaps maybe then only \w+ly"
        ),
        head=_any(
            r"a an the this that these those my your his her its our their no any some each every another one two three"
            r" four five six seven eight nine ten eleven twelve fifteen twenty thirty \d+ of in on at by for from to"
            r" with about into over under between through during after before more most"
        ),
        verbal=_any(
            r"(?:i|you|we|he|she|it|they|there)(?:'\w+)? is are was were am be has have had do does did can could may"
            r" might must should would will shall cannot \w+n't"
        ),
    ),
    "fr": Turns(
        negation=_any(r"ne n n'\S+ ni jamais pas rien guere"),
        near=_any("sans non aucun aucune"),
        modal=_any(
            r"(?:j')?(?:peux|peut|peuvent|pouv\w+|pourr\w+|puiss\w+|dois|doit|doivent|dev(?:ons|ez|ais|ait|aient|r\w+)|"
            r"veux|veut|veulent|voul\w+|voudr\w+|faut|faudr\w+|aimer(?:ais|ait|ions|iez|aient)|"
            r"ser(?:ais|ait|ions|iez|aient))(?:-\w+)*"
        ),
        condition=_any(r"si s'ils? sauf"),
        halves=_any(r"ne n n'\S+"),
        closes=_any(r"pas plus rien jamais aucun aucune guere point personne ni que qu'\S+ nulle \S+'(?:aucun|aucune)"),
        border=_any(
            "mais car parce puisque quand lorsque lequel qui dont comme comment pourquoi quoi quel quelle ce quels"
        ),
        joint=_any("et"),
        subject=_any(
            r"(?:[jl]'\S+|je|tu|il|ils|elle|elles|on|nous|vous|ce|c'\S+|cela|ca|le|la|les|un|une|votre|vos|ton)"
        ),
        light=_any(
            r"je tu il ils elle elles on nous vous me te se le la les lui y en aussi bien donc vraiment \w+ment"
        ),
        head=_any(
            r"un une le la les [ld]'\S+ ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur"
            r" leurs du des de au aux aucun aucune quelque quelques plusieurs chaque deux trois quatre cinq six sept"
            r" huit neuf dix douze quinze vingt trente \d+ dans sur sous par pour avec chez entre apres avant en plus"
        ),
        verbal=_any(
            r"je (?:j'|[mtl]'(?:a|ai|est|ont|av|et))\S* tu il ils elle elles on nous c'\S+ est sont etait etaient a ont"
            r" avait avez aviez ai as etes suis \S+-(?:vous|tu|il|elle|je|on)"
        ),
    ),
}


class _Head(NamedTuple):
    """What stands before a piece, in one language."""

    denies: bool
    hangs: bool
    """Whether a condition or a modal is cut off from the piece."""
    names: bool
    """Whether a noun group begins there."""


class _Tail(NamedTuple):
    """What stands after a piece, in one language."""

    goes_on: bool
    """Whether the clause does."""
    turns: bool
    """Whether it denies what was said, or brings in a condition."""


_NOTHING = [_Tail(goes_on=False, turns=False)] * len(_TURNS)
"""Where a mark ends the piece."""


class Cuts:
    """A text, and which pieces of it may be quoted; what many of them share is worked out once.

    Both languages are looked for: a post may be in another than its answer, and neither has the other's words for
    these.

    Args:
        source: the text that is quoted from, apostrophes straight.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._before: dict[int, tuple[str, ...]] = {}
        self._heads: dict[tuple[int, tuple[str, ...]], list[_Head]] = {}
        self._tails: dict[int, list[_Tail]] = {}

    def whole(self, start: int, end: int) -> bool:
        """Whether ``source[start:end]``, words of it, keeps the negation, the modal and the condition of its clauses.

        Args:
            start: where the quotation begins.
            end: where it ends.
        """
        quoted = self._source[start:end]
        if (
            not _WORD.search(quoted)
            or _SHORT_FORM.match(self._source, end)
            or (_NT.match(quoted) and self._source.endswith("n'", 0, start))
        ):
            return False
        said = _words(quoted)
        tails = _NOTHING if _MARKS.match(quoted[-1]) else self._tails_of(end)
        for head, tail, turns in zip(self._heads_of(start, said), tails, _TURNS.values(), strict=True):
            opened = _opens(quoted, said, turns)
            if head.denies or (opened and tail.goes_on):
                return False
            states = not head.names or any(map(turns.verbal, said))
            if states and (head.hangs or (tail.turns and not opened)):
                return False
        return True

    def _heads_of(self, start: int, said: tuple[str, ...]) -> list[_Head]:
        """What stands before a piece, for each language; of the piece itself only the first words tell."""
        key = start, said[:_AFTER_A_CONDITION]
        if key not in self._heads:
            if start not in self._before:
                self._before[start] = _words(_MARKS.split(self._source[:start])[-1])
            self._heads[key] = [_head(self._before[start], key[1], turns) for turns in _TURNS.values()]
        return self._heads[key]

    def _tails_of(self, end: int) -> list[_Tail]:
        """What stands after a piece, for each language."""
        if end not in self._tails:
            this, *others = _MARKS.split(self._source[end:], maxsplit=2)
            after = _words(this)
            following = _words(others[0]) if self._source.startswith(",", end) else ()
            self._tails[end] = [_tail(after, following, turns) for turns in _TURNS.values()]
        return self._tails[end]


def whole(source: str, start: int, end: int) -> bool:
    """``Cuts(source).whole(start, end)``, for a text of which one piece is looked at."""
    return Cuts(source).whole(start, end)


def _words(text: str) -> tuple[str, ...]:
    """Folded words; *où*, which begins another clause, stays apart from *ou*, which goes on denying, and *no one* is
    one."""
    plain = text.lower().replace("où", "lequel").replace("no one", "nobody")
    return tuple(chain.from_iterable(map(_words_between_spaces, plain.split())))


@lru_cache(maxsize=4096)
def _words_between_spaces(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def _head(before: Sequence[str], said: Sequence[str], turns: Turns) -> _Head:
    """What stands before a piece of which these are the first words.

    A piece that a noun group begins with only names something, unless a verb is in it: nothing is stated with it that
    could be stated wrongly.
    """
    own = _own(before, said, turns)
    names = any(map(turns.head, [*said[:1], *before[-1:]]))
    return _Head(_denied(own, said, turns), _hangs(own, said, turns), names)


def _own(before: Sequence[str], said: Sequence[str], turns: Turns) -> Sequence[str]:
    """What stands before a piece within the clause it begins in."""
    following = [*before, *said[:1]]
    if said and turns.border(said[0]):
        return ()
    for at in range(len(before) - 1, -1, -1):
        joins = turns.joint(before[at]) and turns.subject(following[at + 1])
        if joins or turns.border(before[at]):
            return before[at + 1 :]
    return before


def _hangs(own: Sequence[str], said: Sequence[str], turns: Turns) -> bool:
    """Whether a piece leaves a condition behind, or the modal of its verb."""
    if _conditions([*own, *said], len(own), turns):
        return True
    left = list(own)
    while left and turns.light(left[-1]) and not turns.modal(left[-1]):
        left.pop()
    return bool(left) and turns.modal(left[-1])


def _denied(own: Sequence[str], said: Sequence[str], turns: Turns) -> bool:
    """Whether what stands before a piece denies it, and not the second half of that negation, at its head."""
    kept, states = (any(map(turn, said[:1])) for turn in (turns.closes, turns.verbal))
    return any(
        (turns.negation(word) and not (kept and turns.halves(word)) and "sans" not in own[max(0, at - 1) : at])
        or (turns.near(word) and len(own) - at <= NEAR and not (states and word in _PREPOSITIONS))
        for at, word in enumerate(own)
    )


def _opens(quoted: str, said: Sequence[str], turns: Turns) -> bool:
    """Whether the last clause of a piece, of which ``said`` is all, has the first half of a negation only."""
    if not any(map(turns.halves, said)):
        return False
    last = _words(_MARKS.split(quoted)[-1])
    return any(map(turns.halves, last)) and not any(map(turns.closes, last))


def _tail(after: Sequence[str], following: Sequence[str], turns: Turns) -> _Tail:
    """What ``after``, the rest of a piece's clause, does; ``following`` stands behind a comma right after the piece."""
    if not after:
        return _Tail(False, _conditions(following[: 1 + _AFTER_A_CONDITION], 1, turns))
    denied = turns.negation(after[0]) or turns.near(after[0]) or (len(after) > 1 and _denies_next(after, turns))
    return _Tail(True, denied or _conditions(after, len(after), turns))


def _denies_next(after: Sequence[str], turns: Turns) -> bool:
    """Whether the word after an adverb or an auxiliary denies what was said."""
    return (turns.light(after[0]) or turns.verbal(after[0]) or turns.modal(after[0])) and (
        turns.negation(after[1]) or turns.near(after[1])
    )


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
