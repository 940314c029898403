"""How the time a text takes grows with the text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

Growth = Callable[..., float]
"""The fixture ``growth``."""
SMALL = 2_000


def _growth(work: Callable[[str], object], sign: str, shape: str = "{}") -> float:
    def taken(size: int) -> float:
        text = shape.format(sign * (size // len(sign)))
        best = 60.0
        for turn in range(2):
            begun = time.process_time()
            work(f"{text}{turn}")  # nothing is remembered from the turn before
            best = min(best, time.process_time() - begun)
        return best

    work(shape.format(sign))  # patterns are compiled
    return taken(4 * SMALL) / max(taken(SMALL), 0.001)


@pytest.fixture
def growth() -> Growth:
    """``growth(work, sign, shape)``: how many times longer ``work`` takes on a text that holds the sign four times as
    often: about 4 where each place is looked at once, and 16 where it is looked at from each."""
    return _growth
