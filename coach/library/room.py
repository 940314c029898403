"""What the parts of the store share: one lazily opened connection, one lock, one way to write."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from coach.library.database import emptied_log, explained, is_busy, moved_log, open_database, transaction, wipe
from coach.library.sweep import sweep_vectors

if TYPE_CHECKING:
    from sqlite_utils import Database

Clock = Callable[[], datetime]
"""The time now, with its zone."""

SWEEP = "sweep"
"""The chore of a library from before forgetting swept."""

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
            self._opened = open_database(self._path)
            self._do_chores(self._opened)
        return self._opened

    def _do_chores(self, database: Database) -> None:
        """What was left to do. What fails now, for want of room or because another program writes, waits for the next
        opening: the person came to write."""
        left = {name for (name,) in database.execute("SELECT name FROM chores")}
        try:
            if SWEEP in left:
                moved_log(database)  # what brought the file up to date: with no room left it could not be moved
                with transaction(database):
                    sweep_vectors(database)
                    database.execute("DELETE FROM chores WHERE name = ?", [SWEEP])
                    database.execute("INSERT OR IGNORE INTO chores VALUES (?)", [WIPE])
            if left:
                self._wipe(database)
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                with suppress(sqlite3.OperationalError):
                    emptied_log(database)  # the little room there was is the draft's

    def _wipe(self, database: Database) -> bool:
        done = wipe(database)
        if done:
            database.execute("DELETE FROM chores WHERE name = ?", [WIPE])
        return done
