"""What the parts of the store share: one lazily opened connection, one lock, one way to write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from coach.library.database import explained, open_database, transaction, wipe

if TYPE_CHECKING:
    from sqlite_utils import Database

Clock = Callable[[], datetime]
"""The time now, with its zone."""

WIPE = "wipe"
"""The chore that is left when something was deleted while another program held the file."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def now_utc() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def storable(text: str) -> str:
    """The same text, lone surrogates (which no file can hold) replaced by U+FFFD; offsets are unchanged."""
    return _LONE_SURROGATE.sub("\ufffd", text)


class Room:
    """A library's file, opened at the first call. Calls from several threads take turns."""

    def __init__(self, path: Path, now: Clock = now_utc) -> None:
        self._path = path
        self._now = now
        self._turn = RLock()
        self._opened: Database | None = None

    @property
    def path(self) -> Path:
        """The library's file; it need not exist yet."""
        return self._path

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        with self._turn, explained(self._path):
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def forgettings(self) -> int:
        """How many times anything was forgotten: what ``as_of`` is held against.

        Raises:
            LibraryError: the file could not be read.
        """
        with self._reading() as database:
            return int(database.execute("SELECT count FROM forgettings").fetchone()[0])

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        with self._turn, explained(self._path):
            yield self._database()

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        """One transaction: all of it or nothing, and on disk when it ends."""
        with self._turn, explained(self._path):
            database = self._database()
            with transaction(database):
                yield database

    def _database(self) -> Database:
        if self._opened is None:
            database = open_database(self._path)
            self._opened = database
            if database.execute("SELECT 1 FROM chores WHERE name = ?", [WIPE]).fetchone():
                self._wipe(database)
        return self._opened

    def _wipe(self, database: Database) -> bool:
        done = wipe(database)
        if done:
            database.execute("DELETE FROM chores WHERE name = ?", [WIPE])
        return done
