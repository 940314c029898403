"""What every rule works with: the message taken apart once, patterns by language, and hits with their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from coach.core.parts import Parts, parts
from coach.core.scene import Gesture, Language
from coach.core.text import Span, flat

_EDGE = re.compile(r"(?<![.!?…;:\n])[.!?…;:\n]+[»”\"')\]]*\s+|,\s+|\n+|\s[–—-]\s")
_HARD_EDGE = re.compile(r"(?<![.!?…\n])[.!?…\n]+[»”\"')\]]*(?:\s+|$)")
_QUOTED = re.compile(r"«[^«»\n]{2,240}»|“[^“”\n]{2,240}”|\"[^\"\n]{2,240}\"")
_ENDS = ".!?…;:,\n \u00a0\u202f»”\"')]–—-"
"""What a match may end with that belongs to the edge behind it."""
LONGEST_EVIDENCE = 160
"""Code points: a longer sentence is quoted by its clause only."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a pattern matched."""

    span: Span
    """Of the draft, never empty."""
    weight: float
    """0 to 1: how surely this wording alone makes the criterion."""
    kind: str
    """Which family of wordings it is; names the explanation where the catalogue has one for it."""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A family of wordings that say the same thing, in flat text (``core.text.flat``)."""

    kind: str
    weight: float
    alternatives: Mapping[Language, tuple[str, ...]]

    def pattern(self, lang: Language) -> re.Pattern[str]:
        """The wordings of one language, compiled when first asked for: most people write in one language a sitting."""
        return _compiled(self.alternatives[lang])


def wording(kind: str, weight: float, *, en: Sequence[str] = (), fr: Sequence[str] = ()) -> Wording:
    """A family of wordings, from alternatives by language; white space in them stands for any white space."""
    return Wording(kind, weight, {"en": tuple(en), "fr": tuple(fr)})


@cache
def _compiled(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    if not alternatives:
        return re.compile(r"(?!)")
    joined = "|".join(alternative.replace(" ?", r"\s*").replace(" ", r"\s+") for alternative in alternatives)
    return re.compile(rf"(?:(?<![\w'])|(?<=\b[jlmntscd]'))(?:{joined})")


@dataclass(frozen=True)
class Message:
    """A draft with all that the rules look at; made once for a reading."""

    draft: str
    lang: Language
    gesture: Gesture = Gesture.MESSAGE
    post: str | None = None
    author: str | None = None

    @cached_property
    def plain(self) -> str:
        """The draft in flat text, the same length."""
        return flat(self.draft)

    @cached_property
    def parts(self) -> Parts:
        """Greeting, body, requests and the rest."""
        return parts(self.draft, self.lang, self.author)

    @cached_property
    def body(self) -> Span:
        """From the end of the greeting to the sign-off."""
        pieces = self.parts.body
        return Span(pieces[0].start, pieces[-1].end) if pieces else Span(0, len(self.draft))

    @cached_property
    def met(self) -> dict[Wording, Sequence[Hit]]:
        """What ``hits`` has found already, by the family of wordings."""
        return {}

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between quotation marks: somebody else's words, or a thing's name."""
        return tuple(Span(match.start(), match.end()) for match in _QUOTED.finditer(self.draft))

    def sentence_at(self, span: Span) -> int:
        """Which sentence of the body a place begins in; -1 outside."""
        return next((at for at, s in enumerate(self.parts.body) if s.start <= span.start < s.end), -1)

    def is_quoted(self, span: Span) -> bool:
        """Whether a place begins inside a quotation."""
        return any(quote.start < span.start < quote.end for quote in self.quoted)

    @cached_property
    def _hard_edges(self) -> list[tuple[int, int]]:
        return _edges(_HARD_EDGE, self.plain)

    @cached_property
    def _soft_edges(self) -> list[tuple[int, int]]:
        return _edges(_EDGE, self.plain)

    def clause(self, span: Span) -> Span:
        """The sentence around a match, or only its clause when the sentence is long; the greeting is left out."""
        sentence = self._around(span, self._hard_edges)
        return sentence if len(sentence) <= LONGEST_EVIDENCE else self._around(span, self._soft_edges)

    def _around(self, span: Span, edges: list[tuple[int, int]]) -> Span:
        greeting = self.parts.greeting
        start = greeting.end if greeting and greeting.end <= span.start else 0
        end = len(self.draft)
        # Many a pattern takes the question mark along: the sentence ends there, and not with the next one.
        after = bisect_left(edges, (span.start + len(self.plain[span.start : span.end].rstrip(_ENDS)), 0))
        if after < len(edges):
            at, past = edges[after]
            end = at + len(self.draft[at:past].rstrip().rstrip(",;:–—-").rstrip())
        before = bisect_left(edges, (span.start, 0)) - 1
        if before >= 0 and edges[before][1] <= span.start:
            start = max(start, edges[before][1])
        elif before >= 1:
            start = max(start, edges[before - 1][1])
        text = self.draft[start:end]
        left = len(text) - len(text.lstrip())
        return Span(start + left, max(start + left + 1, start + len(text.rstrip())))


def _edges(edge: re.Pattern[str], plain: str) -> list[tuple[int, int]]:
    return [(match.start(), match.end()) for match in edge.finditer(plain)]


def hits(message: Message, wordings: Iterable[Wording], within: Span | None = None) -> list[Hit]:
    """Every match of the wordings, in the order of the text; ``within`` restricts where a match may start and end."""
    if within:
        found = [hit for family in wordings for hit in _matches(message, family, within)]
    else:
        found = [hit for family in wordings for hit in _met(message, family)]
    return sorted(found, key=lambda hit: (hit.span.start, -hit.weight))


def _met(message: Message, family: Wording) -> Sequence[Hit]:
    """The family's matches in the whole message, looked for once: several criteria ask for the same."""
    if family not in message.met:
        message.met[family] = _matches(message, family, Span(0, len(message.plain)))
    return message.met[family]


def _matches(message: Message, family: Wording, within: Span) -> Sequence[Hit]:
    return [
        Hit(Span(match.start(), match.end()), family.weight, family.kind)
        for match in family.pattern(message.lang).finditer(message.plain, within.start, within.end)
        if match.end() > match.start()
    ]


def strongest(found: Sequence[Hit]) -> Hit | None:
    """The surest hit, the earliest of equals."""
    return max(found, key=lambda hit: (hit.weight, -hit.span.start), default=None)


def together(found: Sequence[Hit]) -> float:
    """Weights of different families taken as independent witnesses: 1 - Π(1 - w), 0 without a hit."""
    best: dict[str, float] = {}
    for hit in found:
        best[hit.kind] = max(best.get(hit.kind, 0.0), hit.weight)
    doubt = 1.0
    for weight in best.values():
        doubt *= 1.0 - weight
    return 1.0 - doubt
