"""Everything back, in open formats: JSON lines a table, a Markdown page a scene, a spreadsheet of past messages.

File names are made of numbers, never of what somebody wrote; ``past.jsonl`` imports again as it is.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from coach.core.scene import Draft, Language, Scene
from coach.errors import InputError
from coach.i18n import Catalogue, catalogue
from coach.library.store import Store, Table
from coach.paths import FILE_MODE, private_folder

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_PAST_COLUMNS = ("id", "to", "date", "text", "lang", "source")
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    folder: Path
    scenes: int
    messages: int
    files: int


def export(store: Store, folder: Path, lang: Language) -> Exported:
    """Write the whole library into a new folder that only its owner can read.

    Args:
        store: the library.
        folder: does not exist yet, or is empty.
        lang: of the headings on the scenes' pages.

    Raises:
        InputError: ``export-exists``, ``export-unwritable``.
        LibraryError: the library could not be read.
    """
    folder = folder.expanduser()
    pages = {
        f"scenes/scene-{scene.id:04d}.md": _page(scene, versions, catalogue(lang)) for scene, versions in _told(store)
    }
    tables = {table: store.records(table) for table in get_args(Table)}
    contents = {
        **{f"{table}.jsonl": "".join(_json_line(record) for record in records) for table, records in tables.items()},
        "past.csv": _spreadsheet(tables["past"]),
        **pages,
    }
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError("export-exists", path=str(folder))
        private_folder(folder)
        for name, text in contents.items():
            private_folder((folder / name).parent)
            (folder / name).touch(FILE_MODE, exist_ok=False)
            (folder / name).write_text(text, "utf-8", newline="")
    except OSError as error:
        raise InputError("export-unwritable", path=str(folder), detail=error.strerror or str(error)) from error
    return Exported(folder, len(tables["scenes"]), len(tables["past"]), len(contents))


def safe_cell(text: str) -> str:
    """The text as a spreadsheet cell that no program takes for a formula: an apostrophe goes before ``= + - @``."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _told(store: Store) -> list[tuple[Scene, list[Draft]]]:
    found = store.scenes(limit=_ALL)
    return [(one.scene, store.versions(one.scene.id)) for one in sorted(found, key=lambda one: one.scene.id)]


def _json_line(record: dict[str, str | int | None]) -> str:
    return json.dumps(record, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def _spreadsheet(records: list[dict[str, str | int | None]]) -> str:
    target = io.StringIO(newline="")
    target.write("\ufeff")
    writer = csv.writer(target)
    writer.writerow(_PAST_COLUMNS)
    writer.writerows([safe_cell(str(record[name] or "")) for name in _PAST_COLUMNS] for record in records)
    return target.getvalue()


def _page(scene: Scene, versions: list[Draft], say: Catalogue) -> str:
    """One scene; what people wrote stands in fences, to the letter, and is never Markdown."""
    facts = [
        say("library.export.begun", date=scene.created_at.date().isoformat()),
        say("library.export.gesture", gesture=say(f"library.export.gesture-{scene.gesture}")),
        say("library.export.outcome", outcome=say(f"library.export.outcome-{scene.outcome}")),
    ]
    if scene.follow_up:
        facts.append(say("library.export.follow-up", date=scene.follow_up.isoformat()))
    parts = [("post", scene.post.text), ("intention", scene.intention), ("seen", scene.notes.seen)]
    parts += [("answers", scene.notes.answers), ("detour", scene.notes.detour)]
    sections = [(say(f"library.export.{name}"), text) for name, text in parts]
    sections += [
        (say("library.export.version", number=draft.version, date=draft.written_at.date().isoformat()), draft.text)
        for draft in versions
    ]
    sections.append((say("library.export.draft"), scene.draft))
    if scene.why:
        sections.append((say("library.export.why"), scene.why))
    title = say("library.export.nobody") if not scene.post.author else scene.post.author
    lines = [f"# {_heading(title)}", "", *(f"- {fact}" for fact in facts)]
    for heading, text in sections:
        if text.strip():
            lines += ["", f"## {heading}", "", _fenced(text)]
    return "\n".join(lines) + "\n"


def _heading(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|!])", r"\\\1", " ".join(text.split()))


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"
