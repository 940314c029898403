"""A library for each test, and a look at it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from years import TODAY, Looking

from coach.core.scene import PastMessage
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror.look import look
from coach.mirror.values import Mirror


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
