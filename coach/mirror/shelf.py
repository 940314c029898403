"""Facts remembered in the library's cache, so that a second look after ten new messages costs ten messages.

They lie in ``SHELVES`` pieces by the first letters of their key: a look writes the pieces that changed and no other.
The library empties its cache whenever anything is forgotten, so nothing of a forgotten message stays here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from time import monotonic

from coach.core.scene import PastMessage
from coach.mirror.facts import VERSION, Facts, Zipf, dumped, facts_of, key_of, parsed
from coach.ports import Library

SAVED_EVERY = 10.0
"""Seconds of work an interrupted first look loses at most."""
_DIGITS = 2

Progress = Callable[[int, int], None]


class FactShelf:
    """The facts of the messages of one library."""

    def __init__(self, library: Library, zipf: Zipf) -> None:
        self._library = library
        self._zipf = zipf
        self._held: dict[str, dict[str, Facts]] = {}
        self._dirty: set[str] = set()

    def of(self, messages: Sequence[PastMessage], progress: Progress | None = None) -> list[Facts]:
        """The facts of each message, in order; those not remembered are worked out and remembered.

        Args:
            messages: any messages; only their text, recipient and language matter.
            progress: called with (code points done, code points to do) of the messages not remembered.

        Raises:
            LibraryError: the library could not be read or written.
        """
        keys = [key_of(message) for message in messages]
        missing = {key: message for key, message in zip(keys, messages, strict=True) if key not in self._shelf(key)}
        total, done, saved = sum(len(m.text) + 200 for m in missing.values()), 0, monotonic()
        try:
            for key, message in missing.items():
                self._shelf(key)[key] = facts_of(message, self._zipf)
                self._dirty.add(key[:_DIGITS])
                done += len(message.text) + 200
                if progress is not None:
                    progress(done, total)
                if monotonic() - saved > SAVED_EVERY:
                    self._save()
                    saved = monotonic()
        finally:
            self._save()
        return [self._shelf(key)[key] for key in keys]

    def _shelf(self, key: str) -> dict[str, Facts]:
        name = key[:_DIGITS]
        if name not in self._held:
            self._held[name] = parsed(self._library.cache(_cache_key(name)))
        return self._held[name]

    def _save(self) -> None:
        """Write the pieces that changed."""
        for name in sorted(self._dirty):
            held = {key: dumped(facts) for key, facts in self._held[name].items()}
            self._library.save_cache(_cache_key(name), json.dumps(held, ensure_ascii=False, separators=(",", ":")))
        self._dirty = set()


def _cache_key(name: str) -> str:
    return f"mirror:{VERSION}:{name}"
