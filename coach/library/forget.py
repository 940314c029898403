"""Forgetting: what is deleted is gone from the file's bytes, and so is what was worked out from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.text import fold
from coach.errors import LibraryError
from coach.library.past import Past
from coach.library.room import SWEEP, WIPE, storable
from coach.library.sweep import sweep_passages, sweep_vectors

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How much was deleted."""

    scenes: int
    messages: int


class Forgetting(Past):
    """The part of the library that deletes.

    Each call deletes in one transaction, then rewrites the file and empties its log. ``LibraryError`` with the key
    ``library-wipe-waits`` means: deleted, but another program holds the file, and the bytes go when it lets go.
    """

    def forget_scene(self, scene_id: int) -> None:
        """Delete a scene, its versions and what was kept from it, and wipe the freed pages.

        Raises:
            LibraryError: ``scene-missing``, ``library-wipe-waits``, or the file could not be written.
        """
        self.scene(scene_id)
        self._forget([scene_id], [])

    def forget_message(self, past_id: str) -> None:
        """Delete one past message and all that was worked out from it.

        Raises:
            LibraryError: ``message-missing``, ``library-wipe-waits``, or the file could not be written.
        """
        with self._reading() as database:
            if database.execute("SELECT 1 FROM past WHERE id = ?", [storable(past_id)]).fetchone() is None:
                raise LibraryError("message-missing", id=past_id)
        self._forget([], [storable(past_id)])

    def forget_person(self, name: str) -> Forgotten:
        """Delete every scene on a person's posts and every message to them, group messages included.

        Args:
            name: the whole name as coach shows it (``names``); case and accents do not matter.

        Raises:
            LibraryError: ``person-missing``, ``library-wipe-waits``, or the file could not be written.
        """
        wanted = _folded(name)
        with self._reading() as database:
            scenes = [
                row[0]
                for row in database.execute("SELECT id, author FROM scenes WHERE author IS NOT NULL")
                if _folded(row[1]) == wanted
            ]
            messages = [
                row[0]
                for row in database.execute("SELECT id, recipient FROM past WHERE recipient IS NOT NULL")
                if _among(wanted, _folded(row[1]))
            ]
        if not wanted or not (scenes or messages):
            raise LibraryError("person-missing", name=name)
        self._forget(scenes, messages)
        return Forgotten(len(scenes), len(messages))

    def forget_all(self) -> Forgotten:
        """Delete everything the person gave coach; only exam results, which are about models, stay.

        Raises:
            LibraryError: ``library-wipe-waits``, or the file could not be written.
        """
        with self._writing() as database:
            counts = [database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("scenes", "past")]
            for table in ("versions", "past", "scenes", "vectors", "dismissals", "allowed", "cache"):
                database.execute(f"DELETE FROM {table}")
            self._leave_no_trace(database)
        self._wipe_now()
        return Forgotten(*counts)

    def _forget(self, scene_ids: Sequence[int], past_ids: Sequence[str]) -> None:
        with self._writing() as database:
            past_ids = [*past_ids, *_column(database, "SELECT id FROM past WHERE scene_id = ?", scene_ids)]
            texts = [
                *_column(database, "SELECT text FROM versions WHERE scene_id = ?", scene_ids),
                *_column(database, "SELECT text FROM past WHERE id = ?", past_ids),
                *_column(database, "SELECT post FROM scenes WHERE id = ?", scene_ids),
                *_column(database, "SELECT draft FROM scenes WHERE id = ?", scene_ids),
            ]
            database.conn.executemany("DELETE FROM past WHERE id = ?", [(name,) for name in past_ids])
            database.conn.executemany("DELETE FROM scenes WHERE id = ?", [(number,) for number in scene_ids])
            _forget_quotes(database, texts)
            sweep_vectors(database)
            sweep_passages(database)
            database.execute("DELETE FROM cache")
            self._leave_no_trace(database)
        self._wipe_now()

    def _leave_no_trace(self, database: Database) -> None:
        """The search index keeps the words of deleted rows until it is built anew; work in flight those it has read."""
        database.execute("INSERT INTO scenes_fts (scenes_fts) VALUES ('rebuild')")
        database.execute("UPDATE forgettings SET count = count + 1")
        database.execute("INSERT OR IGNORE INTO chores VALUES (?)", [WIPE])
        database.execute("DELETE FROM chores WHERE name = ?", [SWEEP])  # that is done

    def _wipe_now(self) -> None:
        with self._reading() as database:
            if not self._wipe(database):
                raise LibraryError("library-wipe-waits", path=str(self.path))


def _column(database: Database, sql: str, keys: Iterable[int | str]) -> list[str]:
    return [row[0] for key in keys for row in database.execute(sql, [key])]


def _forget_quotes(database: Database, texts: Sequence[str]) -> None:
    """Dismissed quotes are pieces of drafts: they go with the draft they came from."""
    folded = [fold(text) for text in texts]
    gone = [
        (number,)
        for number, quote in database.execute("SELECT id, quote FROM dismissals")
        if any(quote in text for text in folded)
    ]
    database.conn.executemany("DELETE FROM dismissals WHERE id = ?", gone)


def _folded(name: str) -> str:
    return " ".join(fold(storable(name)).split())


def _among(name: str, recipients: str) -> bool:
    """Whether a name is one of those in a line of names joined by ", " (names may hold commas themselves)."""
    return f", {name}, " in f", {recipients}, "
