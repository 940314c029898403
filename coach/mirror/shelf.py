"""Facts remembered in the library's cache, so that a second look after ten new messages reads ten messages.

They lie in ``SHELVES`` pieces by the first letters of their key: a look writes the pieces that changed and no other.
The library empties its cache whenever anything is forgotten, so nothing of a forgotten message stays here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from time import monotonic

from coach.core.scene import PastMessage
from coach.mirror.facts import Facts, Zipf, dumped, edition, facts_of, key_of, loaded
from coach.ports import Library

SAVED_EVERY = 10.0
"""Seconds of work an interrupted first look loses at most, or ten times what saving takes, whichever is longer."""
_DIGITS = 2

Progress = Callable[[int, int], None]


class FactShelf:
    """The facts of the messages of one library.

    Args:
        library: where they are remembered.
        zipf: how common a word is.
        as_of: what ``Library.forgettings`` said before the messages were read (``Library.save_cache``).
    """

    def __init__(self, library: Library, zipf: Zipf, as_of: int) -> None:
        self._library = library
        self._zipf = zipf
        self._as_of = as_of
        self._held: dict[str, dict[str, Facts]] = {}
        self._dirty: set[str] = set()

    def missing(self, messages: Sequence[PastMessage]) -> dict[str, PastMessage]:
        """Those messages whose facts are not remembered, by key.

        Raises:
            LibraryError: the library could not be read.
        """
        keyed = {key_of(message): message for message in messages}
        return {key: message for key, message in keyed.items() if key not in self._shelf(key)}

    def of(self, messages: Sequence[PastMessage], progress: Progress | None = None) -> list[Facts]:
        """The facts of each message, in order; those not remembered are worked out and remembered.

        Args:
            messages: any messages; only their text, recipient, language and what they answer matter.
            progress: called with (work done, work to do), see ``work``.

        Raises:
            LibraryError: the library could not be read or written.
        """
        missing = self.missing(messages)
        total, done = sum(map(work, missing.values())), 0
        wait, saved = SAVED_EVERY, monotonic()
        try:
            for key, message in missing.items():
                self._shelf(key)[key] = facts_of(message, self._zipf)
                self._dirty.add(key[:_DIGITS])
                done += work(message)
                if progress is not None:
                    progress(done, total)
                if (now := monotonic()) - saved > wait:
                    self._save()
                    saved = monotonic()
                    wait = max(SAVED_EVERY, 10 * (saved - now))
        finally:
            self._save()
        return [self._shelf(key)[key] for key in map(key_of, messages)]

    def _shelf(self, key: str) -> dict[str, Facts]:
        name = key[:_DIGITS]
        if name not in self._held:
            self._held[name] = _parsed(self._library.cache(_cache_key(name)))
        return self._held[name]

    def _save(self) -> None:
        """Write the pieces that changed."""
        for name in sorted(self._dirty):
            held = {key: dumped(facts) for key, facts in self._held[name].items()}
            value = {"edition": edition(), "facts": held}
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            self._library.save_cache(_cache_key(name), text, self._as_of)
        self._dirty = set()


def work(message: PastMessage) -> int:
    """What taking a message apart costs, in code points: there is something to do for the shortest one too."""
    return len(message.text) + 200


def _cache_key(name: str) -> str:
    return f"mirror:facts:{name}"


def _parsed(value: str | None) -> dict[str, Facts]:
    """What was remembered under one key; nothing where it is damaged or was worked out otherwise than now."""
    try:
        held = json.loads(value) if value else {}
        if not isinstance(held, Mapping) or held.get("edition") != edition():
            return {}
        return {key: loaded(values) for key, values in held["facts"].items()}
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return {}
