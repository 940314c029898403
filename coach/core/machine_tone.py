"""Machine tone, by evidence: stock words in number, balanced triads, "not just X but Y", dashes in cadence, and
the frames in which a post is praised by whoever had no need of it.

No single turn proves anything, and people write like this too: only several kinds of evidence close together make a
remark, which quotes the thickest sentence and accuses nobody. What only the writer could have told counts against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.core.machine_frames import AIRY, FRAMES, NAMED_THING, OWN
from coach.core.machine_turns import ABSTRACT, CLAUSE, STOCK, TRIAD, TURN
from coach.core.parts import parts
from coach.core.remark import Criterion, Phrase, Remark
from coach.core.scene import Language
from coach.core.text import Span, covered, flat, sentences, words

_DASH = re.compile(r"\s[—–]\s|—")

_TRIAD_WEIGHT = 1.6
_TURN_WEIGHT = 1.8
_STOCK_WEIGHT = 1.0
_FRAME_WEIGHT = 0.7
_OWN_WEIGHT = 0.35
"""What a piece of the writer's own story takes off all evidence but triads and turns."""
_FRAMES_ALONE = 5
"""So many different frames are evidence of more than one sort."""
_DASH_WEIGHT = 0.5
_AIR_WEIGHT = 0.4
_AIR_BORNE = 0.05
"""Share of words for qualities and processes that says nothing yet: 97 of 100 who tell something stay under it."""
_AIR_MOST = 1.6
"""Airy words are no more than a fourth sort of evidence: beside others, and never the greater part."""
_NAMED = {"frame": "stock"}
"""A frame is told in the words for a stock phrase."""
_EXPECTED: Mapping[Language, float] = {"en": 10.9, "fr": 15.0}
"""Mean surprise of the words that carry content, no post before them, in bits: 95 of 100 personal drafts are above it
(``read.content_surprise`` in ``calibration/evidence.jsonl.xz``). Machine-made English lies two bits below; French
surprises the starter reader whoever wrote it, so that it hardly ever tells there."""
_EXPECTED_WIDTH = 2.1
_EXPECTED_MOST = 1.0
"""What the reader expects everywhere is one sort of evidence more, beside others, and never the greater part."""
ENOUGH = 3.0
"""Weighted evidence that makes a remark."""
DENSITY = 3.5
"""Weighted evidence per hundred words under which a message is left in peace."""
ALONE = 5.0
"""Weighted evidence that is enough when it is all of one kind."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence: ``kind`` is ``triad``, ``turn``, ``stock``, ``frame`` or ``dash``."""

    span: Span
    kind: str
    weight: float


def signs(draft: str, lang: Language) -> list[Sign]:
    """All the evidence in a draft, in order; what stands in a turn or a triad is counted once."""
    plain = flat(draft)
    found = [Sign(Span(*match.span()), "turn", _TURN_WEIGHT) for match in TURN[lang].finditer(plain)]
    found += [
        Sign(Span(*match.span()), "triad", _TRIAD_WEIGHT)
        for match in TRIAD[lang].finditer(plain)
        if sum(_abstract(part, lang) for part in match.groups()) >= 2 and not CLAUSE[lang].search(match.group())
    ]
    for kind, weight, listed in (("stock", _STOCK_WEIGHT, STOCK), ("frame", _FRAME_WEIGHT, FRAMES)):
        spots = [Span(*match.span()) for match in listed[lang].finditer(plain)]
        found += [Sign(spot, kind, weight) for spot in spots if not any(spot.overlaps(s.span) for s in found)]
    found += [Sign(Span(*match.span()), "dash", _DASH_WEIGHT) for match in _DASH.finditer(plain)]
    return sorted(found, key=lambda sign: sign.span)


def _abstract(part: str, lang: Language) -> bool:
    return any(ABSTRACT[lang].search(word) for word in part.split())


def _air(draft: str, lang: Language, found: list[Sign]) -> float:
    """What the words for qualities and processes weigh, beyond those that people need too; none counts twice."""
    written = words(draft)
    airy = [span for span in written if len(span) > 5 and AIRY[lang].search(flat(span.of(draft)))]
    free = sum(not any(sign.span.overlaps(span) for sign in found) for span in airy)
    return _AIR_WEIGHT * max(0.0, free - _AIR_BORNE * len(written))


def _total(draft: str, lang: Language, found: list[Sign], surprise: float | None) -> float:
    """What all the evidence weighs: airy and expected words never the greater part, less the writer's own story."""
    signed = sum(sign.weight for sign in found)
    weak = sum(sign.weight for sign in found if sign.kind in ("frame", "stock"))
    air = min(_AIR_MOST, signed / 2, _air(draft, lang, found))
    own = _OWN_WEIGHT * (len(OWN[lang].findall(flat(draft))) + len(_things(draft, lang)))
    return signed + air + min(_expected(lang, surprise), signed / 2) - min(own, weak + air)


def _expected(lang: Language, surprise: float | None) -> float:
    """What it weighs that a reader expects these words everywhere; nothing where no reader was asked."""
    below = 0.0 if surprise is None else _EXPECTED[lang] - surprise
    return _EXPECTED_MOST * min(1.0, max(0.0, below / _EXPECTED_WIDTH))


def _things(draft: str, lang: Language) -> set[str]:
    """What a draft calls by its name, people's names as it greets and signs left out."""
    pieces = parts(draft, lang)
    people = [span for span in (pieces.greeting, pieces.sign_off, pieces.signature) if span]
    people += [*pieces.recipient, *pieces.sender]
    spots = [Span(*match.span()) for match in NAMED_THING.finditer(draft)]
    return {spot.of(draft) for spot, person in zip(spots, covered(spots, people), strict=True) if not person}


def find(draft: str, lang: Language, surprise: float | None = None) -> Remark | None:
    """Machine tone in a draft: its thickest sentence, or None.

    ``surprise`` is what a reader makes of the words that carry content, no post before them: bits a word, their mean
    (``core.evidence.by_reader``).

    Weight is 0.5 at the least evidence that counts and nears 1 with twice as much. Catalogue keys:
    ``critic.machine_tone.<kind>`` and ``critic.machine_tone.question``; the value ``quote`` is the turn itself.
    """
    found = signs(draft, lang)
    total = _total(draft, lang, found, surprise)
    if total < ENOUGH or 100 * total < DENSITY * len(words(draft)):
        return None
    frames = {flat(sign.span.of(draft)) for sign in found if sign.kind == "frame"}
    if len({sign.kind for sign in found}) < 2 and total < ALONE and len(frames) < _FRAMES_ALONE:
        return None
    inside = {span: [sign for sign in found if span.holds(sign.span)] for span in sentences(draft)}
    sentence, thickest = max(inside.items(), key=lambda item: (sum(s.weight for s in item[1]), -item[0].start))
    if not thickest:
        return None
    sign = max(thickest, key=lambda s: (s.weight, len(s.span)))
    return Remark(
        criterion=Criterion.MACHINE_TONE,
        span=sentence,
        source="rule",
        explanation=Phrase(f"critic.machine_tone.{_NAMED.get(sign.kind, sign.kind)}", {"quote": sign.span.of(draft)}),
        question=Phrase("critic.machine_tone.question"),
        weight=round(min(1.0, 0.25 + total / (4 * ENOUGH)), 3),
    )
