"""How lists of wordings become patterns; they are matched against flat text (``core.text.flat``)."""

from __future__ import annotations

import re


def any_of(turns: str) -> re.Pattern[str]:
    """A pattern of turns parted by `` / ``, each at the start of a word."""
    return re.compile(r"\b(?:" + "|".join(re.split(r"\s+/\s+", turns.strip())) + ")")
