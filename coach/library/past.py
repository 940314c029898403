"""Past messages, the vectors of texts, and the reuses the person meant."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np

from coach.core.langid import detect
from coach.core.scene import PastMessage
from coach.core.text import fold
from coach.library.room import storable
from coach.library.scenes import Scenes
from coach.ports import Floats

KEPT = "kept"
"""The source of a message that was kept from a scene rather than imported."""

_AT_ONCE = 500
_MANY = 5000
_FLOAT = np.dtype("<f4")


def likeness(text: str, to: str | None) -> bytes:
    """What makes two messages the same one: text and recipient, folded, white space and line breaks aside. 16 bytes."""
    folded = "\0".join(" ".join(fold(part).split()) for part in (storable(text), storable(to or "")))
    return hashlib.sha256(folded.encode()).digest()[:16]


class Past(Scenes):
    """The part of the library that remembers what was written before."""

    def keep_sent(self, scene_id: int, text: str) -> PastMessage:
        """Remember the text as sent, so that it is recognised tomorrow; keeping the same text again changes nothing.

        Raises:
            LibraryError: ``scene-missing``, or the file could not be written.
        """
        text = storable(text)
        with self._writing() as database:
            to = self._scene(scene_id).post.author
            known = database.execute(
                "SELECT id, text, recipient, day, lang, answered FROM past WHERE likeness = ?", [likeness(text, to)]
            ).fetchone()
            if known:
                return PastMessage(*known)
            day = self._now().astimezone().date().isoformat()
            message = PastMessage(self._free_id(f"scene-{scene_id}"), text, to, day, detect(text))
            self._insert(message, KEPT, scene_id)
            return message

    def past(self) -> list[PastMessage]:
        """All past messages, oldest first; those without a date before the others.

        Raises:
            LibraryError: the file could not be read.
        """
        with self._reading() as database:
            rows = database.execute("SELECT id, text, recipient, day, lang, answered FROM past ORDER BY day, n")
            return [PastMessage(*row) for row in rows]

    def add_past(self, messages: Sequence[PastMessage], source: str) -> int:
        """Add the messages that are not known yet, in one transaction, and say how many were new.

        A message is known when its folded text and recipient are. An id that another message already bears gains a
        suffix (``~2``).

        Raises:
            LibraryError: the file could not be written; then nothing was added.
        """
        new = 0
        with self._writing() as database:
            for message in messages:
                key = likeness(message.text, message.to)
                if database.execute("SELECT 1 FROM past WHERE likeness = ?", [key]).fetchone() is None:
                    self._insert(message, source, None, key)
                    new += 1
        return new

    def names(self) -> list[str]:
        """Everyone the person wrote to or looked at, each once, in alphabetical order.

        Raises:
            LibraryError: the file could not be read.
        """
        with self._reading() as database:
            rows = database.execute(
                "SELECT recipient FROM past WHERE recipient <> '' UNION SELECT author FROM scenes WHERE author <> ''"
            )
            return sorted((row[0] for row in rows), key=fold)

    def vectors(self, encoder: str, hashes: Sequence[str]) -> dict[str, Floats]:
        """Stored vectors, for those of ``hashes`` that are stored (``ports.message_key``, ``core.text.text_hash``).

        Raises:
            LibraryError: the file could not be read.
        """
        found: dict[str, bytes] = {}
        with self._reading() as database:
            if len(hashes) > _MANY:
                wanted = frozenset(hashes)
                rows = database.execute("SELECT hash, vector FROM vectors WHERE encoder = ?", [encoder])
                found.update(row for row in rows if row[0] in wanted)
            for chunk in _chunks(hashes if len(hashes) <= _MANY else ()):
                marks = ", ".join("?" * len(chunk))
                found.update(
                    database.execute(
                        f"SELECT hash, vector FROM vectors WHERE encoder = ? AND hash IN ({marks})", [encoder, *chunk]
                    )
                )
        return {name: np.frombuffer(blob, _FLOAT).astype(np.float32, copy=False) for name, blob in found.items()}

    def add_vectors(self, encoder: str, rows: dict[str, Floats], as_of: int) -> None:
        """Store vectors keyed by encoder and hash, in one transaction; a stored one is replaced.

        None is stored where anything was forgotten since ``as_of`` (``forgettings``): its vector may be among them.

        Raises:
            LibraryError: the file could not be written.
        """
        with self._writing() as database:
            if self.forgettings() != as_of:
                return
            database.conn.executemany(
                "INSERT OR REPLACE INTO vectors (encoder, hash, vector) VALUES (?, ?, ?)",
                ((encoder, name, np.ascontiguousarray(vector, _FLOAT).tobytes()) for name, vector in rows.items()),
            )

    def allow_reuse(self, passage: str) -> int:
        """Remember "I meant to": that passage stays quiet, whichever past messages say it. Returns an id for undo.

        It is forgotten when nothing in the library says it any more.

        Raises:
            LibraryError: the file could not be written.
        """
        with self._writing() as database:
            cursor = database.execute(
                "INSERT INTO allowed (passage, at) VALUES (?, ?)", [fold(storable(passage)), self._now().isoformat()]
            )
            return int(cursor.lastrowid or 0)

    def undo_allowed(self, allowed_id: int) -> None:
        """Take an "I meant to" back; an id that is not there changes nothing.

        Raises:
            LibraryError: the file could not be written.
        """
        with self._writing() as database:
            database.execute("DELETE FROM allowed WHERE id = ?", [allowed_id])

    def allowed_reuse(self) -> set[str]:
        """All passages the person meant, folded.

        Raises:
            LibraryError: the file could not be read.
        """
        with self._reading() as database:
            return {row[0] for row in database.execute("SELECT passage FROM allowed")}

    def _insert(self, message: PastMessage, source: str, scene_id: int | None, key: bytes | None = None) -> None:
        text, to = storable(message.text), storable(message.to) if message.to else None
        self._database().execute(
            "INSERT INTO past (id, text, recipient, day, lang, source, scene_id, likeness, answered)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                self._free_id(storable(message.id)),
                text,
                to,
                message.date,
                message.lang,
                source,
                scene_id,
                key or likeness(text, to),
                storable(message.answered) if message.answered else None,
            ],
        )

    def _free_id(self, wanted: str) -> str:
        database = self._database()
        name, number = wanted, 1
        while database.execute("SELECT 1 FROM past WHERE id = ?", [name]).fetchone():
            number += 1
            name = f"{wanted}~{number}"
        return name


def _chunks(names: Sequence[str]) -> Iterable[Sequence[str]]:
    return (names[at : at + _AT_ONCE] for at in range(0, len(names), _AT_ONCE))
