"""The library's file: opened with care, migrated in one transaction, and every failure given a name.

One SQLite file in WAL mode, ``synchronous=FULL`` so that a draft outlives a power cut, ``secure_delete`` so that what
is deleted is overwritten. A damaged file is never written to.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import LibraryError
from coach.library.migrations import MIGRATIONS
from coach.paths import private_file

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x636F6163
"""Marks the file as coach's (``coac``), so that another program's database is not taken for a library."""

BUSY_SECONDS = 3.0
"""How long to wait for another program that holds the file."""

_MAGIC = b"SQLite format 3\x00"
_MISSING_SPACE = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_KEYS = {
    sqlite3.SQLITE_BUSY: "library-locked",
    sqlite3.SQLITE_LOCKED: "library-locked",
    sqlite3.SQLITE_READONLY: "library-read-only",
    sqlite3.SQLITE_PERM: "library-read-only",
    sqlite3.SQLITE_AUTH: "library-read-only",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_CORRUPT: "library-corrupt",
    sqlite3.SQLITE_NOTADB: "library-corrupt",
    sqlite3.SQLITE_CANTOPEN: "library-unopened",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system raises into a ``LibraryError`` that says what happened to which file.

    Raises:
        LibraryError: ``library-locked``, ``library-read-only``, ``disk-full``, ``library-corrupt``,
            ``library-unopened`` or ``library-failed``.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise LibraryError(_KEYS.get(code, "library-failed"), path=str(path), detail=str(error)) from error
    except OSError as error:
        if error.errno in _MISSING_SPACE:
            key = "disk-full"
        elif error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            key = "library-read-only"
        else:
            key = "library-unopened"
        raise LibraryError(key, path=str(path), detail=error.strerror or str(error)) from error


def open_database(path: Path) -> Database:
    """Open the library, making it (owner only) where there is none, and bring it up to date.

    Raises:
        LibraryError: it cannot be opened, is damaged, is not coach's, or comes from a newer coach. Nothing is written
            in the last three cases.
    """
    from sqlite_utils import Database  # after the first paint: about 90 ms

    with explained(path):
        fresh = not path.exists() or path.stat().st_size == 0
        if not fresh:
            _look_first(path)
        private_file(path)
        connection = sqlite3.connect(str(path), timeout=BUSY_SECONDS, check_same_thread=False)
        with ExitStack() as otherwise:
            otherwise.callback(connection.close)
            database = Database(connection, execute_plugins=False)
            _recognise(database, path, fresh)
            _configure(database)
            _migrate(database)
            otherwise.pop_all()
        return database


def _look_first(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head != _MAGIC:
        raise LibraryError("library-corrupt", path=str(path), detail="header")
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise LibraryError("library-read-only", path=str(path), detail=os.strerror(errno.EACCES))


def _recognise(database: Database, path: Path, fresh: bool) -> None:
    version = _pragma(database, "user_version")
    if fresh:
        return
    if _pragma(database, "application_id") != APPLICATION_ID and (version or database.table_names()):
        raise LibraryError("library-foreign", path=str(path))
    if version > len(MIGRATIONS):
        raise LibraryError("library-newer", path=str(path), found=version, known=len(MIGRATIONS))


def _configure(database: Database) -> None:
    database.enable_wal()
    for pragma in (
        "synchronous = FULL",
        "secure_delete = ON",
        "foreign_keys = ON",
        "cell_size_check = ON",
        "temp_store = MEMORY",
    ):
        database.execute(f"PRAGMA {pragma}")


def _migrate(database: Database, migrations: tuple[Callable[[Database], None], ...] = MIGRATIONS) -> None:
    if _pragma(database, "user_version") == len(migrations):
        return
    with transaction(database):
        done = _pragma(database, "user_version")
        for number, migration in enumerate(migrations[done:], done + 1):
            migration(database)
            database.execute(f"PRAGMA user_version = {number}")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """All of it or nothing, and on disk when it ends."""
    database.execute("BEGIN IMMEDIATE")
    with ExitStack() as otherwise:
        otherwise.callback(database.rollback)
        yield
        database.conn.commit()
        otherwise.pop_all()


def _pragma(database: Database, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def sound(database: Database) -> bool:
    """Whether SQLite finds the whole file in order; reads all of it."""
    return bool(database.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def wipe(database: Database) -> bool:
    """Rewrite the file without its freed pages and empty the write-ahead log.

    False when another program holds the file: nothing is lost, but traces of what was deleted stay until the next wipe.
    """
    try:
        database.vacuum()
        return emptied_log(database)
    except sqlite3.OperationalError as error:
        if is_busy(error):
            return False
        raise


def is_busy(error: sqlite3.OperationalError) -> bool:
    """Whether another program holds the file."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def moved_log(database: Database) -> None:
    """Move what can be moved at once from the write-ahead log into the file."""
    database.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def emptied_log(database: Database) -> bool:
    """Move what the write-ahead log holds into the file, and give its room back; whether nobody hindered it."""
    busy, _, _ = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def move_aside(path: Path, at: datetime) -> Path:
    """Rename a damaged library, and its log, so that a new one can begin; nothing is deleted. Returns the new name.

    Raises:
        LibraryError: the system refused.
    """
    target = path.with_name(f"{path.name}.damaged-{at:%Y%m%d-%H%M%S}")
    while target.exists():  # renaming would write over it
        target = target.with_name(f"{target.name}~")
    with explained(path):
        path.rename(target)
        for suffix in ("-wal", "-shm"):
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                beside.rename(target.with_name(target.name + suffix))
    return target
