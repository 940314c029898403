"""The reader's witness: is the draft more expected after one earlier message than after others, copied words aside?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from coach.core.reuse.reworded import stems
from coach.core.reuse.tokens import tokens
from coach.core.text import Span

_BOUND = 2.0
"""Bits beyond which one token says no more: a rare name must not decide."""


def unshared_gain(
    draft: str, spans: Sequence[Span], after: npt.NDArray[np.float32], others: npt.NDArray[np.float32], past: str
) -> float:
    """Bits a token by which a draft is more expected after ``past`` than after other messages of the person.

    Words whose stem ``past`` holds too are left out: a new message on the same topic repeats words, a message reworded
    is expected where it repeats none.

    Args:
        draft: the text that was scored, best ``body_text`` of the draft.
        spans: its tokens, as ``ports.TokenScores.tokens``.
        after: natural log-probabilities after ``past``, shape (tokens,).
        others: the same after messages that have nothing to do with it, shape (messages, tokens).
        past: the earlier message.
    """
    held = stems(tokens(past))
    shared = [word.span for word in tokens(draft) if stems([word]) & held]
    free = np.array([not any(span.overlaps(word) for word in shared) for span in spans], bool)
    if not free.any() or not len(others):
        return 0.0
    gain = (after - others.mean(0)) / np.log(2)
    return float(np.clip(gain[free], -_BOUND, _BOUND).mean())
