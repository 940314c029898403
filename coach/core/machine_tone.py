"""Machine tone, by evidence: stock words in number, balanced triads, "not just X but Y", dashes in cadence.

No single turn proves anything, and people write like this too: only several kinds of evidence close together make a
remark, which quotes the thickest sentence and accuses nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.core.machine_turns import ABSTRACT, STOCK, TRIAD, TURN
from coach.core.remark import Criterion, Phrase, Remark
from coach.core.scene import Language
from coach.core.text import Span, flat, sentences, words

_DASH = re.compile(r"\s[—–]\s|—")

_TRIAD_WEIGHT = 1.6
_TURN_WEIGHT = 1.8
_STOCK_WEIGHT = 1.0
_DASH_WEIGHT = 0.5
ENOUGH = 3.0
"""Weighted evidence that makes a remark."""
DENSITY = 5.0
"""Weighted evidence per hundred words under which a message is left in peace."""
ALONE = 5.0
"""Weighted evidence that is enough when it is all of one kind."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece of evidence: ``kind`` is ``triad``, ``turn``, ``stock`` or ``dash``."""

    span: Span
    kind: str
    weight: float


def signs(draft: str, lang: Language) -> list[Sign]:
    """All the evidence in a draft, in order; stock words that stand in a found turn are counted once."""
    plain = flat(draft)
    found = [Sign(Span(*match.span()), "turn", _TURN_WEIGHT) for match in TURN[lang].finditer(plain)]
    found += [
        Sign(Span(*match.span()), "triad", _TRIAD_WEIGHT)
        for match in TRIAD[lang].finditer(plain)
        if sum(_abstract(part, lang) for part in match.groups()) >= 2
    ]
    found += [Sign(Span(*match.span()), "stock", _STOCK_WEIGHT) for match in STOCK[lang].finditer(plain)]
    found += [Sign(Span(*match.span()), "dash", _DASH_WEIGHT) for match in _DASH.finditer(plain)]
    return sorted(found, key=lambda sign: sign.span)


def _abstract(part: str, lang: Language) -> bool:
    return any(ABSTRACT[lang].search(word) for word in part.split())


def find(draft: str, lang: Language) -> Remark | None:
    """Machine tone in a draft: its thickest sentence, or None.

    Weight is 0.5 at the least evidence that counts and nears 1 with twice as much. Catalogue keys:
    ``critic.machine_tone.<kind>`` and ``critic.machine_tone.question``; the value ``quote`` is the turn itself.
    """
    found = signs(draft, lang)
    total = sum(sign.weight for sign in found)
    if total < ENOUGH or 100 * total < DENSITY * len(words(draft)):
        return None
    if len({sign.kind for sign in found}) < 2 and total < ALONE:
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
        explanation=Phrase(f"critic.machine_tone.{sign.kind}", {"quote": sign.span.of(draft)}),
        question=Phrase("critic.machine_tone.question"),
        weight=round(min(1.0, 0.25 + total / (4 * ENOUGH)), 3),
    )
