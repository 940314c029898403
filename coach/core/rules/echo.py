"""Echo: the post said again to the one who wrote it, and little else."""

from __future__ import annotations

from coach.core.copied import copied
from coach.core.rules.engine import Hit, Message
from coach.core.text import Span


def find(message: Message) -> list[tuple[Hit, Span]]:
    """Stretches that restate the post, with the stretch of the post; longest first. Empty without a post."""
    if not message.post:
        return []
    taken = copied(message.draft, message.post)
    weight = min(0.95, 0.2 + 1.6 * taken.share)
    ordered = sorted(taken.runs, key=lambda pair: (-len(pair[0]), pair[0].start))
    return [(Hit(message.clause(ours), weight, "restated"), theirs) for ours, theirs in ordered]
