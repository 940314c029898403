"""The library's tables, one function a version; a version that was published is never edited, a new one is appended."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

SEARCHED = ("author", "post", "intention", "seen", "answers", "detour", "draft")
"""The columns of ``scenes`` that full-text search looks in."""


def _first(database: Database) -> None:
    for statement in _FIRST:
        database.execute(statement)


_OLD = ", ".join(f"old.{column}" for column in SEARCHED)
_NEW = ", ".join(f"new.{column}" for column in SEARCHED)
_NAMES = ", ".join(SEARCHED)
_FIRST = (
    """CREATE TABLE scenes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        author TEXT,
        post TEXT NOT NULL,
        intention TEXT NOT NULL DEFAULT '',
        seen TEXT NOT NULL DEFAULT '',
        answers TEXT NOT NULL DEFAULT '',
        detour TEXT NOT NULL DEFAULT '',
        draft TEXT NOT NULL DEFAULT '',
        gesture TEXT NOT NULL,
        moment TEXT NOT NULL,
        outcome TEXT NOT NULL,
        why TEXT NOT NULL DEFAULT '',
        follow_up TEXT,
        created_at TEXT NOT NULL,
        touched_at TEXT NOT NULL
    )""",
    "CREATE INDEX scenes_touched ON scenes (touched_at)",
    "CREATE INDEX scenes_follow_up ON scenes (follow_up) WHERE follow_up IS NOT NULL",
    """CREATE TABLE versions (
        scene_id INTEGER NOT NULL REFERENCES scenes (id) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        text TEXT NOT NULL,
        written_at TEXT NOT NULL,
        PRIMARY KEY (scene_id, version)
    )""",
    """CREATE TABLE past (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,
        recipient TEXT,
        day TEXT,
        lang TEXT,
        source TEXT NOT NULL,
        scene_id INTEGER REFERENCES scenes (id) ON DELETE CASCADE,
        likeness BLOB NOT NULL UNIQUE
    )""",
    "CREATE INDEX past_day ON past (day)",
    "CREATE INDEX past_scene ON past (scene_id)",
    """CREATE TABLE vectors (
        encoder TEXT NOT NULL,
        hash TEXT NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (encoder, hash)
    )""",
    """CREATE TABLE dismissals (
        id INTEGER PRIMARY KEY,
        criterion TEXT NOT NULL,
        quote TEXT NOT NULL,
        why TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    """CREATE TABLE allowed (
        id INTEGER PRIMARY KEY,
        past_id TEXT NOT NULL,
        passage TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    "CREATE TABLE exams (key TEXT PRIMARY KEY, result TEXT NOT NULL, at TEXT NOT NULL)",
    "CREATE TABLE cache (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE chores (name TEXT PRIMARY KEY)",
    f"""CREATE VIRTUAL TABLE scenes_fts USING fts5(
        {_NAMES}, content='scenes', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
    )""",
    f"""CREATE TRIGGER scenes_ai AFTER INSERT ON scenes BEGIN
        INSERT INTO scenes_fts (rowid, {_NAMES}) VALUES (new.id, {_NEW});
    END""",
    f"""CREATE TRIGGER scenes_ad AFTER DELETE ON scenes BEGIN
        INSERT INTO scenes_fts (scenes_fts, rowid, {_NAMES}) VALUES ('delete', old.id, {_OLD});
    END""",
    f"""CREATE TRIGGER scenes_au AFTER UPDATE OF {_NAMES} ON scenes BEGIN
        INSERT INTO scenes_fts (scenes_fts, rowid, {_NAMES}) VALUES ('delete', old.id, {_OLD});
        INSERT INTO scenes_fts (rowid, {_NAMES}) VALUES (new.id, {_NEW});
    END""",
)


def _answered(database: Database) -> None:
    """What a past message answers, where the person wanted it kept."""
    database.execute("ALTER TABLE past ADD COLUMN answered TEXT")


def _forgettings(database: Database) -> None:
    """How many times anything was forgotten; what forgetting left behind until then, vectors, is swept after opening.

    Not here: overwriting them takes as much room again, and a library must open on a disk that has none left.
    """
    database.execute("CREATE TABLE forgettings (count INTEGER NOT NULL)")
    database.execute("INSERT INTO forgettings VALUES (0)")
    database.execute("INSERT OR IGNORE INTO chores SELECT 'sweep' WHERE EXISTS (SELECT 1 FROM vectors)")


def _passages(database: Database) -> None:
    """A passage that is meant is meant whichever message says it: no message's id beside it."""
    database.execute("CREATE TABLE meant (id INTEGER PRIMARY KEY, passage TEXT NOT NULL, at TEXT NOT NULL)")
    database.execute("INSERT INTO meant SELECT id, passage, at FROM allowed")
    database.execute("DROP TABLE allowed")
    database.execute("ALTER TABLE meant RENAME TO allowed")


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_first, _answered, _forgettings, _passages)
"""In order; the library's version is how many of them it has been through."""
