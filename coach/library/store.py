"""The library: everything the person gave coach, in one file. Implements ``ports.Library``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from coach.core.remark import Criterion, Disagreement
from coach.core.text import fold
from coach.library.database import sound
from coach.library.forget import Forgetting
from coach.library.room import storable

Table = Literal["scenes", "versions", "past", "dismissals", "allowed", "exams"]
"""The tables that hold what the person gave; vectors and the cache can be worked out again."""

_EXPORTED: dict[Table, str] = {
    "scenes": "*",
    "versions": "*",
    "past": 'id, recipient AS "to", day AS date, text, lang, source, scene_id, answered',
    "dismissals": "*",
    "allowed": "*",
    "exams": "*",
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the library holds."""

    scenes: int
    versions: int
    past: int
    vectors: int


class Store(Forgetting):
    """One SQLite file, opened at the first call; safe to call from any thread, one at a time gets its turn.

    Every call raises ``LibraryError``; the key says what happened: ``library-locked``, ``library-read-only``,
    ``disk-full``, ``library-corrupt``, ``library-newer``, ``library-foreign``, ``library-unopened`` or
    ``library-failed``.
    """

    def dismiss(self, criterion: Criterion, quote: str, why: str) -> int:
        """Remember "I disagree": that remark on that folded quote stays quiet. Returns an id for undo."""
        with self._writing() as database:
            cursor = database.execute(
                "INSERT INTO dismissals (criterion, quote, why, at) VALUES (?, ?, ?, ?)",
                [criterion, fold(storable(quote)), storable(why), self._now().isoformat()],
            )
            return int(cursor.lastrowid or 0)

    def undo_dismissal(self, dismissal_id: int) -> None:
        """Take a dismissal back; an id that is not there changes nothing."""
        with self._writing() as database:
            database.execute("DELETE FROM dismissals WHERE id = ?", [dismissal_id])

    def disagreements(self) -> list[Disagreement]:
        """What the person disagreed with, oldest first, of the criteria coach still has."""
        known = {criterion.value for criterion in Criterion}
        with self._reading() as database:
            rows = database.execute("SELECT id, criterion, quote, why FROM dismissals ORDER BY id").fetchall()
        return [
            Disagreement(number, Criterion(criterion), quote, why)
            for number, criterion, quote, why in rows
            if criterion in known
        ]

    def save_exam(self, key: str, result: str) -> None:
        """Keep the result of a model's exam (JSON) under a key, replacing an earlier one."""
        with self._writing() as database:
            database.execute("INSERT OR REPLACE INTO exams VALUES (?, ?, ?)", [key, result, self._now().isoformat()])

    def exam(self, key: str) -> str | None:
        """The result kept under a key, or None."""
        return self._value("SELECT result FROM exams WHERE key = ?", key)

    def save_cache(self, key: str, value: str, as_of: int | None = None) -> None:
        """Keep something that can be worked out again; emptied whenever anything is forgotten.

        Nothing is kept where anything was forgotten since ``as_of`` (``forgettings``): it may be in the value. None:
        the value holds nothing of the library's texts.
        """
        with self._writing() as database:
            if as_of is not None and self.forgettings() != as_of:
                return
            database.execute("INSERT OR REPLACE INTO cache VALUES (?, ?)", [key, storable(value)])

    def cache(self, key: str) -> str | None:
        """What was kept under a key, or None."""
        return self._value("SELECT value FROM cache WHERE key = ?", key)

    def counts(self) -> Counts:
        """How many scenes, versions, past messages and vectors there are."""
        with self._reading() as database:
            return Counts(
                *(
                    int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
                    for table in ("scenes", "versions", "past", "vectors")
                )
            )

    def records(self, table: Table) -> list[dict[str, str | int | None]]:
        """Every row of a table, as its columns are named in the file: for taking everything away."""
        with self._reading() as database:
            cursor = database.execute(f"SELECT {_EXPORTED[table]} FROM {table} ORDER BY rowid")
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def sound(self) -> bool:
        """Whether SQLite finds the whole file in order; reads all of it."""
        with self._reading() as database:
            return sound(database)

    def _value(self, sql: str, key: str) -> str | None:
        with self._reading() as database:
            row = database.execute(sql, [key]).fetchone()
        return str(row[0]) if row else None
