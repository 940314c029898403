"""How much of a message is about its sender alone, and how much of it sounds like what anyone sends."""

from __future__ import annotations

from coach.core.rules import boilerplate_opening, empty_flattery, stance
from coach.core.rules.engine import Message, hits
from coach.core.rules.shared import tie
from coach.core.rules.tone_wordings import ALL, AMONG, FORMULAS
from coach.core.text import Span, words
from coach.core.wordings import ByLanguage

_NAMES = ("trade", "traits", "among", "formulas", "near")
_SHORT = 7
"""Words a question may have to be a thing held out (``A slot tomorrow?``) rather than something asked."""
_SAYS = ByLanguage(
    en=(
        r"\b(?:who|whose|what|when|where|why|how|which|did|does|is|are|was|were|has|have|had|he|she|they|it|there"
        r"|too)\b"
    ),
    fr=(
        r"\b(?:qui|que|qu'|quoi|quand|ou|pourquoi|comment|combien|quel(?:le)?s?|est|sont|etait|a|ont|avait|il|elle|ils"
        r"|elles|c'est|c'etait|non|aussi)\b|-(?:il|elle|ils|elles|ce|t)\b"
    ),
)


def heard(message: Message) -> dict[str, float]:
    """Constructions by family, and the sentences that speak of the sender to nobody in particular."""
    counts = {}
    for name, family in zip(_NAMES, ALL, strict=True):
        counts[name] = float(len({message.clause(hit.span).start for hit in hits(message, (family,))}))
    return {**counts, **_alone(message), **_anyone_s(message)}


def _alone(message: Message) -> dict[str, float]:
    """Sentences in the first person that neither name the reader nor take up a word of the post."""
    body, parts = message.parts.body, message.parts
    mine, yours = set(parts.first_person), set(parts.second_person) | set(parts.questions)
    shared = dict(zip(body, tie(message).by_sentence, strict=True))
    run = longest = alone = 0
    for sentence in body:
        inward = sentence in mine and sentence not in yours and not shared[sentence]
        alone += inward
        run = run + 1 if inward else 0
        longest = max(longest, run)
    asks = bool(parts.questions or parts.requests)
    return {
        "alone": float(alone),
        "alone_share": alone / max(1, len(body)),
        "alone_run": float(longest),
        "alone_unasked": 0.0 if asks else float(alone),
        "ends_alone": float(run),
        "nothing_yours": float(not yours),
    }


def _anyone_s(message: Message) -> dict[str, float]:
    """Shares of sentences that praise or run on formulas, and things held out in a question of a few words."""
    body = message.parts.body
    praised = [*empty_flattery.find(message), *hits(message, (AMONG,))]
    formal = [
        *boilerplate_opening.find(message),
        *hits(message, (FORMULAS, stance.COURTESY, stance.GENERIC_OFFER), within=message.body),
    ]
    held_out = sum(
        len(words(s.of(message.draft))) <= _SHORT and not _SAYS[message.lang].search(s.of(message.plain))
        for s in message.parts.questions
    )
    return {
        "praised_share": _share(body, [hit.span for hit in praised]),
        "formula_share": _share(body, [hit.span for hit in formal]),
        "held_out": float(held_out),
    }


def _share(body: tuple[Span, ...], places: list[Span]) -> float:
    return sum(any(s.overlaps(place) for place in places) for s in body) / max(1, len(body))
