"""What one message tells on its own: where its parts lie, what it says masked, how it sounds. Once a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from coach import __version__
from coach.core.address import judge
from coach.core.evidence import Case, by_ear
from coach.core.langid import detect
from coach.core.linear import sigmoid
from coach.core.parts import Parts, parts
from coach.core.remark import Criterion
from coach.core.reuse.tokens import Message, read
from coach.core.rules import features, find
from coach.core.scene import Gesture, Language, PastMessage
from coach.core.text import Span, flat, folded_words, text_hash, words
from coach.mirror.clusters import masked, telling

VERSION = "4"
"""Raised when facts are worked out otherwise by this room."""
_WEIGHTS = ("weights/address-en.json", "weights/address-fr.json", "rules/weights.json", "rules/turns.json",
            "reuse/words.json")  # fmt: skip
LONGEST = 20_000
"""Code points of a message that are looked at; a longer one is no message."""

Zipf = Callable[[str, Language], float]
Spoken = Literal["tu", "vous", "both"]
First = Literal["self", "reader"]
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
    """Its words masked (``clusters.masked``): what makes two sentences the same."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One message, taken apart; spans are of its text."""

    lang: Language | None
    """French, English, or None for another language and where it cannot be told."""
    words: int
    """Of the whole text."""
    keys: str
    """The body's words masked."""
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
    early, voice = _heard(text, lang, message, found, zipf) if lang and telling(keys) else (None, None)
    return Facts(
        lang=lang,
        words=len(words(text)),
        keys=keys,
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
    return tuple(Sentence(span, masked([t for t in matched.tokens if span.holds(t.span)])) for span in matched.body)


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
    if measured["ask_places"]:
        remarks = find(text, post=message.answered or None, author=message.to, lang=lang, gesture=Gesture.MESSAGE)
        named = [remark.span for remark in remarks if remark.criterion is Criterion.PREMATURE_ASK]
        asks = sorted({*found.requests, *found.questions})
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
        [[s.span.start, s.span.end, s.keys] for s in facts.sentences],
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
    lang, count, keys, said, greeting, opening, sign_off, questions, requests, spoken, first, early, voice = values
    return Facts(
        lang=lang,
        words=count,
        keys=keys,
        sentences=tuple(Sentence(Span(start, end), own) for start, end, own in said),
        greeting=_span(greeting),
        opening=_span(opening),
        sign_off=_span(sign_off),
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
