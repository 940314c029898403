"""What the criteria weigh: the features (``features.measure``) and what only a criterion asks about.

The address is fitted on the features alone: what is counted here may change without its being fitted again.
"""

from __future__ import annotations

from coach.core.rules import ask_count, cosmetic_personalisation, premature_ask, pressure, sender_centred, tone
from coach.core.rules.engine import Message, hits, together
from coach.core.rules.features import measure, sentence_of
from coach.core.rules.order_wordings import ALLOWED, ORDERS
from coach.core.rules.pressure_limits import LIMITS, REMAINS


def judged(message: Message) -> dict[str, float]:
    """Named numbers of one message for the criteria's models, always the same names in the same order."""
    return {
        **measure(message),
        **_bound(message),
        **_meant(message),
        **_claimed(message),
        **ask_count.counted(message),
        **tone.heard(message),
    }


def _bound(message: Message) -> dict[str, float]:
    """Pressure without the limits that somebody else than the reader must keep, and without what is quoted."""
    bound = frozenset(pressure.binding(message))
    said, limits, remains = (
        [hit for hit in hits(message, family) if hit in bound] for family in (pressure.WORDINGS, (LIMITS,), (REMAINS,))
    )
    return {"pressure_strength": together(said), "limits": float(len(limits)), "remains": float(len(remains))}


def _meant(message: Message) -> dict[str, float]:
    """Asks without those that are quoted or offer a service, and the personal touch that needs an ask beside it."""
    asks = premature_ask.meant(message)
    dropped_in = cosmetic_personalisation.find(message)
    segments = [hit for hit in dropped_in if hit.kind == "segment"]
    orders, allowed = (premature_ask.spoken(message, hits(message, (one,))) for one in (ORDERS, ALLOWED))
    return {
        "premature_strength": together(asks),
        "hook_strength": together([hit for hit in dropped_in if hit.kind == "hook"]),
        "segment_strength": together(segments),
        "segment_count": float(len({hit.span for hit in segments})),
        "ask_places": float(len({hit.span for hit in asks})),
        "ask_kinds": float(len({hit.kind for hit in asks})),
        "orders_strength": together(orders),
        "allowed_strength": together(allowed),
        "order_sentences": float(len({sentence_of(message, hit.span) for hit in (*orders, *allowed)})),
    }


def _claimed(message: Message) -> dict[str, float]:
    """What the sender shows, without years at a trade."""
    sent = sender_centred.meant(message)
    kinds = ("credentials", "career", "product")
    return {
        "boast_strength": together(sender_centred.claimed(message)),
        **{f"{kind}_strength": together([hit for hit in sent if hit.kind == kind]) for kind in kinds},
    }
