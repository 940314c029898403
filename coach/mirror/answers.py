"""Answers of pure functions, remembered in the library's cache: what was asked before is not worked out again."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from coach.core.text import text_hash
from coach.ports import Library

T = TypeVar("T")
_ROOM = 2
"""Answers held at most, as a multiple of those asked for in this look, before the others go."""


class Answers:
    """Answers by a digest of what was asked. Without a library they last as long as this object.

    Args:
        library: where they are remembered, and forgotten with all else that was worked out.
        name: which function answers; one piece of the cache each.
        edition: what it answers with; answers of another edition are not looked at.
        as_of: what ``Library.forgettings`` said before the texts asked about were read (``Library.save_cache``).
    """

    def __init__(
        self, library: Library | None = None, name: str = "", edition: str = "", as_of: int | None = None
    ) -> None:
        self._library = library
        self._as_of = as_of
        self._name = f"mirror:{name}"
        self._edition = edition
        self._held = _parsed(library.cache(self._name), edition) if library is not None else {}
        self._asked: set[str] = set()
        self._fresh = False

    def of(self, asked: str, work: Callable[[], Any], read: Callable[[Any], T]) -> T:
        """What ``read`` makes of the answer: what ``work`` returns, a JSON value, or returned when asked before."""
        key = text_hash(asked)
        self._asked.add(key)
        if key in self._held:
            with suppress(ValueError, TypeError, KeyError, IndexError):  # damaged: worked out again
                return read(self._held[key])
        self._held[key] = work()
        self._fresh = True
        return read(self._held[key])

    def save(self) -> None:
        """Write them down where there are new ones; those no longer asked for go once they outnumber the others.

        Raises:
            LibraryError: the library could not be written.
        """
        if self._library is None or not self._fresh:
            return
        if len(self._held) > _ROOM * len(self._asked):
            self._held = {key: value for key, value in self._held.items() if key in self._asked}
        value = {"edition": self._edition, "answers": self._held}
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._library.save_cache(self._name, text, self._as_of)
        self._fresh = False


def _parsed(value: str | None, edition: str) -> dict[str, Any]:
    """What was remembered; nothing where it is damaged or of another edition."""
    try:
        held = json.loads(value) if value else {}
        return dict(held["answers"]) if held.get("edition") == edition else {}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
