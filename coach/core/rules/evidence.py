"""All rules run once over a message: the hits by criterion, and where the post is concerned, their place in it."""

from __future__ import annotations

from dataclasses import dataclass

from coach.core.remark import Criterion
from coach.core.rules import (
    boilerplate_opening,
    cosmetic_personalisation,
    echo,
    empty_flattery,
    false_familiarity,
    premature_ask,
    pressure,
    sender_centred,
    several_asks,
)
from coach.core.rules.engine import Hit, Message
from coach.core.text import Span

_FINDERS = {
    Criterion.PREMATURE_ASK: premature_ask.find,
    Criterion.SENDER_CENTRED: sender_centred.find,
    Criterion.EMPTY_FLATTERY: empty_flattery.find,
    Criterion.COSMETIC_PERSONALISATION: cosmetic_personalisation.find,
    Criterion.PRESSURE: pressure.find,
    Criterion.BOILERPLATE_OPENING: boilerplate_opening.find,
    Criterion.SEVERAL_ASKS: several_asks.find,
    Criterion.FALSE_FAMILIARITY: false_familiarity.find,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that supports a criterion."""

    hit: Hit
    post_span: Span | None = None

    @classmethod
    def sentence(cls, span: Span) -> Evidence:
        """A whole sentence that no pattern names; explained by the criterion's general sentence."""
        return cls(Hit(span, 0.5, "text"))


def gather(message: Message) -> dict[Criterion, list[Evidence]]:
    """Every criterion's places, surest first; an empty list where nothing matched."""
    found = {criterion: [Evidence(hit) for hit in find(message)] for criterion, find in _FINDERS.items()}
    found[Criterion.ECHO] = [Evidence(hit, where) for hit, where in echo.find(message)]
    for places in found.values():
        places.sort(key=lambda place: (-place.hit.weight, place.hit.span.start))
    return found
