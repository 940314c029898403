"""What gets in the way, found by rule: patterns, structure and small readable models. Needs no model file."""

from __future__ import annotations

from coach.core.remark import Criterion, Phrase, Remark
from coach.core.rules import turns
from coach.core.rules.engine import Message
from coach.core.rules.evidence import Evidence, gather
from coach.core.rules.features import features, measure
from coach.core.rules.judge import bench, chance, squashed, tempered
from coach.core.scene import Gesture, Language
from coach.core.text import Span

__all__ = ["features", "find"]

_TELLING = 0.0
"""Log-odds from which a sentence may be the evidence though no pattern names it."""

_PLAIN, _MEETING = 0.5, 0.8
"""Belief and weight of wording from which an ask for somebody's time needs no other obstacle beside it. On the labelled
drafts this adds two flags in 369 that have none."""


def find(draft: str, *, post: str | None, author: str | None, lang: Language, gesture: Gesture) -> list[Remark]:
    """The obstacles in a draft, at most one remark each, in the order of the text.

    Args:
        draft: the message as written.
        post: what it answers; without it an echo cannot be seen.
        author: the recipient's name, when known.
        lang: the draft's language.
        gesture: a comment is public and short: an ask weighs more there.

    Returns:
        Remarks with source ``rule``, each with its verbatim place; ``weight`` is the model's belief, 0 to 1.
    """
    message = Message(draft, lang, gesture, post, author)
    places, telling = gather(message), turns.score(message)
    turned = {f"turn_{criterion}": value for criterion, (value, _) in telling.items()}
    values = squashed({**measure(message), **turned})
    models = bench()
    gate = chance(models.any, values)
    remarks = []
    for criterion, judge in models.each.items():
        own = chance(judge, values)
        believed = own if own >= _PLAIN and _asks_for_time(places[criterion]) else tempered(own, gate)
        place = _best(places[criterion], *telling[criterion])
        if believed >= judge.bar(criterion, gesture) and place is not None:
            remarks.append(_remark(criterion, place, believed, draft))
    return sorted(remarks, key=lambda remark: (remark.span, remark.criterion))


def _asks_for_time(places: list[Evidence]) -> bool:
    """A call, a coffee, fifteen minutes: named even in a message that answers someone."""
    return any(place.hit.kind == "meeting" and place.hit.weight >= _MEETING for place in places)


def _best(places: list[Evidence], score: float, sentence: Span | None) -> Evidence | None:
    """A pattern's place, the one inside the most telling sentence first; else that sentence, when it tells enough."""
    if places:
        return next((p for p in places if sentence is not None and p.hit.span.overlaps(sentence)), places[0])
    return Evidence.sentence(sentence) if sentence is not None and score >= _TELLING else None


def _remark(criterion: Criterion, place: Evidence, weight: float, draft: str) -> Remark:
    return Remark(
        criterion=criterion,
        span=place.hit.span,
        source="rule",
        explanation=Phrase(f"remarks.{criterion}.{place.hit.kind}", {"quote": place.hit.span.of(draft)}),
        question=Phrase(f"remarks.{criterion}.question"),
        weight=round(float(weight), 3),
        post_span=place.post_span,
    )
