"""Whether a piece of a sentence may be quoted alone: what its clause turns on must not be cut off.

"I don't want your money" holds the words *want your money*, and quoting them would make somebody say the contrary. No
parser: a clause goes from one punctuation mark or conjunction to the next, and doubt refuses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Turns:
    """The words on which a clause turns, folded."""

    negation: re.Pattern[str]
    near: re.Pattern[str]
    """Words that deny only what comes within ``NEAR`` words."""
    modal: re.Pattern[str]
    """After which comes what may, would or should be done; it is cut off right before the verb."""
    condition: re.Pattern[str]
    halves: re.Pattern[str]
    """Words that announce the second half of a negation (French *ne*)."""
    closes: re.Pattern[str]
    """Those halves."""
    border: re.Pattern[str]
    """Conjunctions with which another clause begins, whatever the first one denied."""
    joint: re.Pattern[str]
    """Conjunctions that do so before a subject only."""
    subject: re.Pattern[str]
    light: re.Pattern[str]
    """What may stand between a modal or a negation and its verb."""
    head: re.Pattern[str]
    """Words a noun group begins with, or a group with its preposition."""
    verbal: re.Pattern[str]
    """Words that make a clause of what begins like a noun group."""


def _any(words: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(words.split())})$")


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


def whole(source: str, start: int, end: int) -> bool:
    """Whether ``source[start:end]``, words of it, keeps the negation, the modal and the condition of its clauses.

    Both languages are looked for: a post may be in another than its answer, and neither has the other's words for
    these.

    Args:
        source: the text that is quoted from, apostrophes straight.
        start: where the quotation begins.
        end: where it ends.
    """
    quoted = source[start:end]
    if (
        not _WORD.search(quoted)
        or _SHORT_FORM.match(source, end)
        or (_NT.match(quoted) and source[:start].endswith("n'"))
    ):
        return False
    before, rest = _MARKS.split(source[:start])[-1], source[end:]
    return all(_keeps(_words(before), quoted, rest, turns) for turns in _TURNS.values())


def _keeps(before: Sequence[str], quoted: str, rest: str, turns: Turns) -> bool:
    said = _words(quoted)
    noun = _is_noun_group(before, said, turns)
    if _cut_before(_own(before, said, turns), said, noun, turns):
        return False
    return bool(_MARKS.match(quoted[-1])) or not _cut_after(rest, _words(_MARKS.split(quoted)[-1]), noun, turns)


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Folded words; *où*, which begins another clause, stays apart from *ou*, which goes on denying, and *no one* is
    one."""
    return tuple(_WORD.findall(fold(text.lower().replace("où", "lequel").replace("no one", "nobody"))))


def _is_noun_group(before: Sequence[str], said: Sequence[str], turns: Turns) -> bool:
    """Whether a piece only names something: nothing is stated with it that could be stated wrongly."""
    if any(map(turns.verbal.match, said)):
        return False
    return any(map(turns.head.match, [*said[:1], *before[-1:]]))


def _own(before: Sequence[str], said: Sequence[str], turns: Turns) -> Sequence[str]:
    """What stands before a piece within the clause it begins in."""
    following = [*before, *said[:1]]
    if said and turns.border.match(said[0]):
        return ()
    for at in range(len(before) - 1, -1, -1):
        joins = turns.joint.match(before[at]) and turns.subject.match(following[at + 1])
        if joins or turns.border.match(before[at]):
            return before[at + 1 :]
    return before


def _cut_before(own: Sequence[str], said: Sequence[str], noun: bool, turns: Turns) -> bool:
    """Whether a piece leaves behind what its clause turns on."""
    if _denied(own, said, turns):
        return True
    if noun:
        return False
    if _conditions([*own, *said[:_AFTER_A_CONDITION]], len(own), turns):
        return True
    left = list(own)
    while left and turns.light.match(left[-1]) and not turns.modal.match(left[-1]):
        left.pop()
    return bool(left and turns.modal.match(left[-1]))


def _denied(own: Sequence[str], said: Sequence[str], turns: Turns) -> bool:
    """Whether what stands before a piece denies it, and not the second half of that negation, at its head."""
    kept, states = (any(map(turn.match, said[:1])) for turn in (turns.closes, turns.verbal))
    return any(
        (
            turns.negation.match(word)
            and not (kept and turns.halves.match(word))
            and "sans" not in own[max(0, at - 1) : at]
        )
        or (turns.near.match(word) and len(own) - at <= NEAR and not (states and word in _PREPOSITIONS))
        for at, word in enumerate(own)
    )


def _cut_after(rest: str, said: Sequence[str], noun: bool, turns: Turns) -> bool:
    """Whether a piece, of which ``said`` is the last clause, ends before what that clause turns on."""
    parts = _MARKS.split(rest)
    after = _words(parts[0])
    if any(map(turns.halves.match, said)) and not any(map(turns.closes.match, said)):
        return bool(after)
    if noun or not after:
        return not noun and rest.startswith(",") and _conditions(_words(parts[1])[:3], 1, turns)
    denied = (
        turns.negation.match(after[0]) or turns.near.match(after[0]) or (len(after) > 1 and _denies_next(after, turns))
    )
    return bool(denied) or _conditions(after, len(after), turns)


def _denies_next(after: Sequence[str], turns: Turns) -> bool:
    """Whether the word after an adverb or an auxiliary denies what was said."""
    return bool(
        (turns.light.match(after[0]) or turns.verbal.match(after[0]) or turns.modal.match(after[0]))
        and (turns.negation.match(after[1]) or turns.near.match(after[1]))
    )


def _conditions(words: Sequence[str], until: int, turns: Turns) -> bool:
    """Whether one of the first so many words brings in a condition."""
    for at, word in enumerate(words[:until]):
        if turns.condition.match(word):
            if word != "si":
                return True
            following = words[at + 1 : at + 1 + _AFTER_A_CONDITION]
            if any(map(turns.subject.match, following)):
                return True
    return False
