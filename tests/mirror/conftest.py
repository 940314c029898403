"""Messages made up for the tests, a library of them, and the year of one fictional person."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from coach.core.scene import Language, PastMessage
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror.look import look
from coach.mirror.values import Mirror

TODAY = date(2026, 6, 1)
DATA = Path(__file__).parent / "data"
Looking = Callable[..., Mirror]


def year(lang: Language) -> list[PastMessage]:
    """A year of one fictional person's messages (120; five templates of eight after the first sixty)."""
    rows = [json.loads(line) for line in (DATA / f"past-{lang}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [PastMessage(row["id"], row["text"], row["to"], row["date"], row["lang"]) for row in rows]


@pytest.fixture
def library(tmp_path: Path) -> Store:
    return Store(tmp_path / "library.db")


@pytest.fixture
def looked(library: Store) -> Looking:
    """``looked(messages, **asked)``: the mirror of a library that holds them."""

    def looking(messages: Sequence[PastMessage] = (), **options: object) -> Mirror:
        library.add_past(list(messages), "test")
        return look(library, WordFrequencies().zipf, today=TODAY, **options)  # type: ignore[arg-type]

    return looking
