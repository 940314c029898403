"""Scenes, their versions, the search through them and those to come back to."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, date, datetime

from coach.core.scene import Draft, Gesture, Moment, Notes, Outcome, Post, Scene
from coach.core.text import words
from coach.errors import LibraryError
from coach.library.room import Room, storable
from coach.ports import Found

_COLUMNS = (
    "id, author, post, intention, seen, answers, detour, draft, gesture, moment, outcome, why, follow_up, "
    "created_at, touched_at"
)
_FIRST_WORDS = 120


class Scenes(Room):
    """The part of the library that holds scenes."""

    def new_scene(self, post: Post) -> Scene:
        """Store a new scene with its post, and return it.

        Raises:
            LibraryError: the file could not be opened or written; the key says how.
        """
        at = self._now().astimezone(UTC)
        with self._writing() as database:
            cursor = database.execute(
                "INSERT INTO scenes (author, post, gesture, moment, outcome, created_at, touched_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    storable(post.author) if post.author else None,
                    storable(post.text),
                    Gesture.MESSAGE,
                    Moment.LOOK,
                    Outcome.OPEN,
                    at.isoformat(),
                    at.isoformat(),
                ],
            )
            return self._scene(int(cursor.lastrowid or 0))

    def scene(self, scene_id: int) -> Scene:
        """One scene.

        Raises:
            LibraryError: ``scene-missing``, or the file could not be read.
        """
        with self._reading():
            return self._scene(scene_id)

    def save_scene(self, scene: Scene) -> None:
        """Write every field of the scene, the draft included, durably.

        Raises:
            LibraryError: ``scene-missing``, or the file could not be written: the person's text stays in the editor.
        """
        fields = {
            "author": storable(scene.post.author) if scene.post.author else None,
            "post": storable(scene.post.text),
            "intention": storable(scene.intention),
            "seen": storable(scene.notes.seen),
            "answers": storable(scene.notes.answers),
            "detour": storable(scene.notes.detour),
            "draft": storable(scene.draft),
            "gesture": scene.gesture,
            "moment": scene.moment,
            "outcome": scene.outcome,
            "why": storable(scene.why),
            "follow_up": scene.follow_up.isoformat() if scene.follow_up else None,
            "created_at": scene.created_at.astimezone(UTC).isoformat(),
            "touched_at": scene.touched_at.astimezone(UTC).isoformat(),
        }
        with self._writing() as database:
            cursor = database.execute(
                f"UPDATE scenes SET {', '.join(f'{name} = :{name}' for name in fields)} WHERE id = :id",
                {**fields, "id": scene.id},
            )
            _found(cursor, scene.id)

    def save_draft(self, scene_id: int, text: str) -> None:
        """Write the editor's text, durably; the path each pause in typing takes.

        Raises:
            LibraryError: ``scene-missing``, or the file could not be written: the person's text stays in the editor.
        """
        with self._writing() as database:
            cursor = database.execute(
                "UPDATE scenes SET draft = ?, touched_at = ? WHERE id = ?",
                [storable(text), self._now().astimezone(UTC).isoformat(), scene_id],
            )
            _found(cursor, scene_id)

    def close_version(self, scene_id: int, text: str) -> Draft:
        """Store a version of the draft; the same text twice in a row is one version.

        Raises:
            LibraryError: ``scene-missing``, or the file could not be written.
        """
        text = storable(text)
        with self._writing() as database:
            self._scene(scene_id)
            last = database.execute(
                "SELECT version, text, written_at FROM versions WHERE scene_id = ? ORDER BY version DESC LIMIT 1",
                [scene_id],
            ).fetchone()
            if last and last[1] == text:
                return _draft(last)
            draft = Draft(text, (last[0] if last else 0) + 1, self._now().astimezone(UTC))
            database.execute(
                "INSERT INTO versions (scene_id, version, text, written_at) VALUES (?, ?, ?, ?)",
                [scene_id, draft.version, text, draft.written_at.isoformat()],
            )
            return draft

    def versions(self, scene_id: int) -> list[Draft]:
        """All versions of a scene's draft, oldest first; empty where the scene has none.

        Raises:
            LibraryError: the file could not be read.
        """
        with self._reading() as database:
            rows = database.execute(
                "SELECT version, text, written_at FROM versions WHERE scene_id = ? ORDER BY version", [scene_id]
            )
            return [_draft(row) for row in rows]

    def scenes(self, *, query: str = "", limit: int = 200) -> list[Found]:
        """Scenes last touched first.

        Args:
            query: words that must all occur in post, draft, intention, notes or name, each as the beginning of a word;
                case and accents do not matter, and nothing in it is read as a search operator.
            limit: at most so many.

        Raises:
            LibraryError: the file could not be read.
        """
        values: dict[str, str | int] = {"limit": limit}
        if query.strip():
            terms = [f'"{span.of(query)}"*' for span in words(query)]
            if not terms:
                return []
            columns = ", ".join(f"scenes.{name.strip()}" for name in _COLUMNS.split(","))
            source = "scenes_fts JOIN scenes ON scenes.id = scenes_fts.rowid WHERE scenes_fts MATCH :terms"
            columns += ", snippet(scenes_fts, -1, '', '', '…', 16)"
            values["terms"] = storable(" ".join(terms))
        else:
            source, columns = "scenes", f"{_COLUMNS}, ''"
        with self._reading() as database:
            rows = database.execute(
                f"SELECT {columns} FROM {source} ORDER BY touched_at DESC, scenes.id DESC LIMIT :limit", values
            ).fetchall()
        found = [(_from_row(row), row[-1]) for row in rows]
        return [Found(scene, _line(snippet or scene.draft or scene.post.text)) for scene, snippet in found]

    def due(self, today: date) -> list[Scene]:
        """Scenes whose follow-up day has come, oldest first.

        Raises:
            LibraryError: the file could not be read.
        """
        with self._reading() as database:
            rows = database.execute(
                f"SELECT {_COLUMNS} FROM scenes WHERE follow_up <= ? ORDER BY follow_up, id", [today.isoformat()]
            )
            return [_from_row(row) for row in rows]

    def _scene(self, scene_id: int) -> Scene:
        database = self._database()
        row = None
        if 0 < scene_id < 2**63:
            row = database.execute(f"SELECT {_COLUMNS} FROM scenes WHERE id = ?", [scene_id]).fetchone()
        if row is None:
            raise LibraryError("scene-missing", scene=scene_id)
        return _from_row(row)


def _found(cursor: sqlite3.Cursor, scene_id: int) -> None:
    if cursor.rowcount == 0:
        raise LibraryError("scene-missing", scene=scene_id)


def _draft(row: Sequence[str | int]) -> Draft:
    version, text, written_at = row
    return Draft(str(text), int(version), datetime.fromisoformat(str(written_at)))


def _from_row(row: Sequence[str | int | None]) -> Scene:
    given = dict(zip((name.strip() for name in _COLUMNS.split(",")), row, strict=False))
    text = {name: str(value) for name, value in given.items() if value is not None}
    return Scene(
        id=int(text["id"]),
        post=Post(text["post"], text.get("author")),
        created_at=datetime.fromisoformat(text["created_at"]),
        touched_at=datetime.fromisoformat(text["touched_at"]),
        intention=text["intention"],
        notes=Notes(text["seen"], text["answers"], text["detour"]),
        gesture=Gesture(text["gesture"]),
        moment=Moment(text["moment"]),
        draft=text["draft"],
        outcome=Outcome(text["outcome"]),
        why=text["why"],
        follow_up=date.fromisoformat(text["follow_up"]) if "follow_up" in text else None,
    )


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _FIRST_WORDS else line[: _FIRST_WORDS - 1] + "…"
