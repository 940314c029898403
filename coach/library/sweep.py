"""What is kept beside the person's texts goes with them: vectors, and passages they meant to use again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.text import folded_words
from coach.ports import message_key

if TYPE_CHECKING:
    from sqlite_utils import Database

_TEXTS = "SELECT draft FROM scenes UNION ALL SELECT text FROM versions UNION ALL SELECT text FROM past"


def sweep_vectors(database: Database) -> None:
    """Delete every vector that is not a past message's own.

    Those of sentences go too: a hash does not tell whose sentence it was, and a reading needs only a few again.
    """
    owned = {message_key(text) for (text,) in database.execute("SELECT text FROM past")}
    gone = [(n,) for n, name in database.execute("SELECT rowid, hash FROM vectors").fetchall() if name not in owned]
    database.conn.executemany("DELETE FROM vectors WHERE rowid = ?", gone)


def sweep_passages(database: Database) -> None:
    """Delete every passage that no past message, draft or version says any more, word for word.

    Words are cut as ``core.reuse`` cuts them, which named the passage: no emphasis mark is part of one.
    """
    left = {number: _words(passage) for number, passage in database.execute("SELECT id, passage FROM allowed")}
    for (text,) in database.execute(_TEXTS):
        if not left:
            return
        words = _words(text)
        left = {number: passage for number, passage in left.items() if passage not in words}
    database.conn.executemany("DELETE FROM allowed WHERE id = ?", [(number,) for number in left])


def _words(text: str) -> str:
    """The folded words of a text, each with a space on either side."""
    return f" {' '.join(folded_words(text))} "
