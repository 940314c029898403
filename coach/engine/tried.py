"""A sentence on its way from a model: how many words were tried, never which; and the text that stands in the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coach.core.remark import Criterion
from coach.core.text import words
from coach.engine.worker import OnProgress
from coach.ports import OnWords


class Tried:
    """Counts the words tried for one verdict, in all the sentences begun for it, those the guard sends back among them.

    Args:
        criterion: of the verdict.
        on_words: hears the count, 0 at once.
    """

    def __init__(self, criterion: Criterion, on_words: OnWords) -> None:
        self._criterion = criterion
        self._on_words = on_words
        self._words = 0
        on_words(criterion, 0)

    def sentence(self) -> OnProgress:
        """What hears of a sentence that begins now, as the worker tells of it."""
        before = self._words

        def hear(progress: Mapping[str, Any]) -> None:
            self._words = before + len(words(str(progress.get("text", ""))))
            self._on_words(self._criterion, self._words)

        return hear


def whole(said: Mapping[str, object]) -> str | None:
    """The text a worker came to the end of."""
    text = said.get("text")
    return text.strip() if said.get("complete") is True and isinstance(text, str) else None
