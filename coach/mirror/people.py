"""The same mirror with people as initials, in the texts too, so that it can be shown to someone else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from coach.core.parts import parts
from coach.core.reuse.tokens import Token
from coach.core.text import Span, fold_word, words
from coach.mirror.skeleton import SLOT, Skeleton
from coach.mirror.values import Mirror, Seen
from coach.ports import WordFrequency

COMMON = 6.0
"""Zipf frequency from which a word that stands where a name would, in a greeting or a signature, is none (``je``)."""
RARE = 3.5
"""Zipf frequency under which a word that is someone's name is taken for that name even without a capital."""
_PIECE = re.compile(
    r"(?P<web>(?:https?://|www\.)\S*[^\s.,;:!?)»\"']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+)|(?P<word>[^\W\d_]+)(?P<dot>\.?)"
)


def anonymised(mirror: Mirror, frequency: WordFrequency) -> Mirror:
    """People as initials, addresses on the web as slots, messages numbered in order; slots' places are moved along.

    What a message answers is another person's and left out; places in a text that is now another are left out too.

    Names are those of recipients, authors, greetings and signatures. Someone who is only spoken of in a text, and to
    whom nothing was ever written, keeps the name the text gives.
    """
    hide = _Initials(_names(mirror, frequency), frequency)
    ids = {message.id: f"m{number:04}" for number, message in enumerate(mirror.messages, 1)}
    return replace(
        mirror,
        asked=replace(mirror.asked, person=hide.name(mirror.asked.person) or ""),
        messages=tuple(hide.message(one, ids[one.id]) for one in mirror.messages),
        families=tuple(
            replace(
                one,
                medoid=ids[one.medoid],
                members=tuple(ids[name] for name in one.members),
                skeleton=hide.skeleton(one.skeleton),
            )
            for one in mirror.families
        ),
        habits=tuple(
            replace(one, text=hide.text(one.text), messages=tuple(ids[name] for name in one.messages))
            for one in mirror.habits
        ),
        open_scenes=tuple(
            replace(one, author=hide.name(one.author), post=hide.text(one.post, own=one.author))
            for one in mirror.open_scenes
        ),
        silences=tuple(
            replace(one, author=hide.name(one.author), why=hide.text(one.why, own=one.author))
            for one in mirror.silences
        ),
    )


def _names(mirror: Mirror, frequency: WordFrequency) -> set[str]:
    """Folded words of every name the library knows or a greeting or a signature bears."""
    given: list[str] = [one.to for one in mirror.messages if one.to]
    given += [one.author for one in mirror.open_scenes if one.author]
    given += [one.author for one in mirror.silences if one.author]
    read: list[str] = []
    for message in mirror.messages:
        found = parts(message.text, message.lang or "en", message.to)
        read += [span.of(message.text) for span in found.recipient]
        if found.signature is not None:
            read.append(found.signature.of(message.text))
    words_read = {word for name in read for word in _words(name) if _may_name(word, frequency)}
    return {word for name in given for word in _words(name)} | words_read


def _words(name: str) -> list[str]:
    return [fold_word(span.of(name)) for span in words(name) if len(span) > 1]


def _may_name(word: str, frequency: WordFrequency) -> bool:
    """Whether a word that stands where a name would can be one: no grammatical word, none of the most common."""
    return Token(Span(0, 0), word, False).solid and _usual(word, frequency) < COMMON


def _usual(word: str, frequency: WordFrequency) -> float:
    return max(frequency.zipf(word, "fr"), frequency.zipf(word, "en"))


class _Initials:
    """Replaces known names."""

    def __init__(self, names: Iterable[str], frequency: WordFrequency) -> None:
        self._names = frozenset(names)
        self._rare = frozenset(name for name in self._names if _usual(name, frequency) < RARE)

    def name(self, name: str | None) -> str | None:
        """``Claire Roche`` as ``C. R.``; None stays None."""
        return None if name is None else _PIECE.sub(lambda m: SLOT if m["web"] else f"{m['word'][0].upper()}.", name)

    def text(self, text: str, own: str | None = None) -> str:
        """A text with the known names in it as initials; ``own`` is hidden whatever its case."""
        always = self._rare | {fold_word(span.of(own)) for span in words(own)} if own else self._rare
        return _PIECE.sub(lambda match: self._piece(match, always), text)

    def _piece(self, match: re.Match[str], always: frozenset[str]) -> str:
        if match["web"]:
            return SLOT
        word = match["word"]
        folded = fold_word(word)
        if folded in always or (folded in self._names and word[0].isupper()):
            return f"{word[0].upper()}."
        return match.group()

    def message(self, one: Seen, name: str) -> Seen:
        """A message under another name; what it answers and places in its text are left out."""
        text = self.text(one.text, own=one.to)
        return replace(one, id=name, to=self.name(one.to), text=text, answered=None, early=None)

    def filling(self, text: str) -> str:
        """What filled a slot: hidden whatever its case when it is nothing but names."""
        if all(fold_word(span.of(text)) in self._names for span in words(text)):
            return self.name(text) or ""
        return self.text(text)

    def skeleton(self, drawn: Skeleton) -> Skeleton:
        """A template with names hidden; the places of slots and parts follow the text."""
        text, moves, at, length = [], [(0, 0)], 0, 0
        for match in _PIECE.finditer(drawn.text):
            new = self._piece(match, self._rare)
            text += [drawn.text[at : match.start()], new]
            length += match.start() - at + len(new)
            at = match.end()
            moves.append((at, length - at))
        text.append(drawn.text[at:])

        def moved(offset: int) -> int:
            return offset + next(by for end, by in reversed(moves) if end <= offset)

        return replace(
            drawn,
            text="".join(text),
            slots=tuple(
                replace(
                    slot,
                    span=Span(moved(slot.span.start), moved(slot.span.end)),
                    fillings=tuple((self.filling(filling), count) for filling, count in slot.fillings),
                )
                for slot in drawn.slots
            ),
            parts=tuple(
                replace(part, spans=tuple(Span(moved(span.start), moved(span.end)) for span in part.spans))
                for part in drawn.parts
            ),
        )
