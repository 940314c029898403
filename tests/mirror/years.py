"""The year of one fictional person, and the day on which the tests look back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from coach.core.scene import Language, PastMessage
from coach.mirror.values import Mirror

TODAY = date(2026, 6, 1)
DATA = Path(__file__).parent / "data"
Looking = Callable[..., Mirror]


def year(lang: Language) -> list[PastMessage]:
    """A year of one fictional person's messages (120; five templates of eight after the first sixty)."""
    rows = [json.loads(line) for line in (DATA / f"past-{lang}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [PastMessage(row["id"], row["text"], row["to"], row["date"], row["lang"]) for row in rows]
