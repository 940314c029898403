"""What one message tells on its own: where its parts lie, what it says masked, how it sounds. Once a text."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np

from coach import __version__
from coach.core.address import judge
from coach.core.evidence import Case, by_ear
from coach.core.langid import detect
from coach.core.linear import sigmoid
from coach.core.parts import Parts, parts
from coach.core.remark import Criterion
from coach.core.reuse.postings import Keys
from coach.core.reuse.tokens import Message, read
from coach.core.rules import features, find
from coach.core.scene import Gesture, Language, PastMessage
from coach.core.text import Span, flat, folded_words, text_hash, words
from coach.mirror.beginnings import first_words
from coach.mirror.forms import masked, message_of, telling_runs

VERSION = "5"
"""Raised when facts are worked out otherwise by this room."""
_WEIGHTS = ("weights/address-en.json", "weights/address-fr.json", "rules/weights.json", "rules/turns.json",
            "reuse/words.json")  # fmt: skip
LONGEST = 20_000
"""Code points of a message that are looked at; a longer one is no message."""

Zipf = Callable[[str, Language], float]
Spoken = Literal["tu", "vous", "both"]
First = Literal["self", "reader"]
_SENTENCE_WORDS = 4
"""Words of the shortest sentence that can come back."""
_SOLID = 3
"""Words of its own from which a sentence is the same in other grammatical words."""
_TU = frozenset("tu te t toi ton ta tes tien tienne tiens tiennes".split())
_VOUS = frozenset("vous votre vos vôtre vôtres votres".split())
_SELF = frozenset("je j me m moi mon ma mes nous notre nos i my mine we us our ours".split())
_READER = _TU | _VOUS | frozenset("you your yours".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body."""

    span: Span
    """Of the message's text."""
    keys: str
    """Its words masked (``forms.masked``)."""
    same: str
    """What makes it the same as another sentence, whatever grammatical words differ; empty where it is too short."""
    begins: tuple[str, ...]
    """Its first words, folded (``beginnings.first_words``); empty where they are too few."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One message, taken apart; spans are of its text."""

    lang: Language | None
    """French, English, or None for another language and where it cannot be told."""
    words: int
    """Of the whole text."""
    keys: str
    """The body's words masked."""
    runs: bytes | None
    """``forms.telling_runs`` of ``keys``, 32 bits each, little-endian."""
    sentences: tuple[Sentence, ...]
    greeting: Span | None
    opening: Span | None
    sign_off: Span | None
    questions: tuple[Span, ...]
    requests: tuple[Span, ...]
    spoken: Spoken | None
    """French only: how the recipient is spoken to; None where neither word occurs."""
    first: First | None
    """Whom the opening speaks of first; None where it speaks of neither."""
    early: Span | None
    """Where it asks for something before anything was exchanged, as far as the message itself tells."""
    voice: float | None
    """0 to 1, how much it sounds written to one person, no post known; None where it is too short or in another
    language."""

    @property
    def word_runs(self) -> Keys | None:
        """``runs`` as numbers."""
        return None if self.runs is None else np.frombuffer(self.runs, "<u4")


@cache
def edition() -> str:
    """What facts were worked out with: facts of another edition are worked out again."""
    held = [(files("coach.core") / name).read_text(encoding="utf-8") for name in _WEIGHTS]
    return text_hash("\0".join((VERSION, __version__, *held)))


def key_of(message: PastMessage) -> str:
    """The name under which a message's facts are remembered: 32 hexadecimal digits."""
    return text_hash("\0".join((message.text, message.to or "", message.lang or "", message.answered or "")))


def facts_of(message: PastMessage, zipf: Zipf) -> Facts:
    """Take a message apart and listen to it; about five milliseconds for one of ninety words.

    Args:
        message: the message; beyond ``LONGEST`` code points it is cut.
        zipf: how common a word is (``ports.WordFrequency.zipf``).
    """
    text = message.text[:LONGEST]
    lang = message.lang or detect(text, zipf)
    assumed: Language = lang or "en"
    matched = read(text, frozenset(folded_words(message.to or "")))
    found = parts(text, assumed, message.to)
    keys = masked(matched.tokens)
    runs = telling_runs(keys)
    early, voice = _heard(text, lang, message, found, zipf) if lang and runs is not None else (None, None)
    return Facts(
        lang=lang,
        words=len(words(text)),
        keys=keys,
        runs=None if runs is None else runs.astype("<u4").tobytes(),
        sentences=_sentences(matched),
        greeting=found.greeting,
        opening=found.opening,
        sign_off=found.sign_off or _last_line(text, matched),
        questions=found.questions,
        requests=found.requests,
        spoken=_spoken(text, found) if lang == "fr" else None,
        first=_first(text, found),
        early=early,
        voice=voice,
    )


def _sentences(matched: Message) -> tuple[Sentence, ...]:
    found = []
    for span in matched.body:
        keys = masked([token for token in matched.tokens if span.holds(token.span)])
        found.append(Sentence(span, keys, _same(keys), tuple(word.key for word in first_words(matched.text, span))))
    return tuple(found)


def _same(keys: str) -> str:
    """A sentence's words of its own; all its words where those are few."""
    own = [token.key for token in message_of(keys).tokens if token.solid]
    if not own or len(keys.split()) < _SENTENCE_WORDS:
        return ""
    return " ".join(own) if len(own) >= _SOLID else keys


def _last_line(text: str, matched: Message) -> Span | None:
    """What stands between the body and the last line, which bears the name."""
    end = matched.body[-1].end if matched.body else 0
    lines = [line for line in re.finditer(r"\S[^\n]*", text[end:]) if line.group().strip()]
    return Span(end + lines[0].start(), end + lines[0].end()) if len(lines) > 1 else None


def _spoken(text: str, found: Parts) -> Spoken | None:
    said = set(folded_words(" ".join(span.of(text) for span in found.body)))
    if said & _TU and said & _VOUS:
        return "both"
    return "tu" if said & _TU else "vous" if said & _VOUS else None


def _first(text: str, found: Parts) -> First | None:
    for word in folded_words(found.opening.of(text)) if found.opening else ():
        if word in _SELF:
            return "self"
        if word in _READER:
            return "reader"
    return None


def _heard(text: str, lang: Language, message: PastMessage, found: Parts, zipf: Zipf) -> tuple[Span | None, float]:
    """Where it asks too early, and how it sounds with no post known."""
    measured = features(text, None, message.to, lang, zipf)
    early = None
    asks = sorted({*found.requests, *found.questions})
    if asks and measured["ask_places"]:
        remarks = find(text, post=message.answered or None, author=message.to, lang=lang, gesture=Gesture.MESSAGE)
        named = [remark.span for remark in remarks if remark.criterion is Criterion.PREMATURE_ASK]
        early = next((ask for ask in asks if any(ask.overlaps(span) for span in named)), None)
    weights = judge(lang)
    ruled = {f"rule.{name}": value for name, value in measured.items()}
    heard = by_ear(Case(text, "", lang, message.to, ()), weights.witnesses)
    return early, round(sigmoid(weights.voice.value({**ruled, **heard})), 4)


def folded_line(text: str) -> str:
    """A short piece as a key: flat, white space joined, end punctuation off."""
    return " ".join(flat(text).split()).strip(" .,;:!?…–—-")


def dumped(facts: Facts) -> list[Any]:
    """Facts as JSON values, small."""
    return [
        facts.lang,
        facts.words,
        facts.keys,
        None if facts.runs is None else b64encode(facts.runs).decode(),
        [[s.span.start, s.span.end, s.keys, s.same, s.begins] for s in facts.sentences],
        *(_pair(span) for span in (facts.greeting, facts.opening, facts.sign_off)),
        [_pair(span) for span in facts.questions],
        [_pair(span) for span in facts.requests],
        facts.spoken,
        facts.first,
        _pair(facts.early),
        facts.voice,
    ]


def loaded(values: list[Any]) -> Facts:
    """The inverse of ``dumped``.

    Raises:
        ValueError: they are not facts of this version; also TypeError or IndexError.
    """
    lang, count, keys, runs, said, *places, questions, requests, spoken, first, early, voice = values
    greeting, opening, sign_off = map(_span, places)
    return Facts(
        lang=lang,
        words=count,
        keys=keys,
        runs=None if runs is None else b64decode(runs),
        sentences=tuple(Sentence(Span(start, end), own, same, tuple(begins)) for start, end, own, same, begins in said),
        greeting=greeting,
        opening=opening,
        sign_off=sign_off,
        questions=tuple(Span(*pair) for pair in questions),
        requests=tuple(Span(*pair) for pair in requests),
        spoken=spoken,
        first=first,
        early=_span(early),
        voice=voice,
    )


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)
