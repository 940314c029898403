"""A CSV with named columns: a text, and where there are any a recipient, a date and an id."""

from __future__ import annotations

import re

from coach.core.text import fold
from coach.errors import InputError
from coach.library.importing.files import decoded, header_of, rows
from coach.library.importing.result import Gathering, Import, as_day
from coach.ports import Progress

_TEXT = ("text", "message", "content", "body", "texte", "contenu", "corps")
_TO = ("to", "recipient", "destinataire", "a", "name", "nom")
_DATE = ("date", "day", "sent", "sent at", "jour", "envoye", "envoye le")
_GUARDED = re.compile(r"^'(?=[=+\-@\t\r\n])")
_ID = ("id", "identifier", "identifiant")


def gather(name: str, data: bytes, progress: Progress | None = None) -> Import:
    """The messages of a CSV file whose columns bear names such as text, to, date, id (French ones too).

    Raises:
        InputError: ``import-no-text-column``.
    """
    gathering = Gathering("csv", progress)
    text = decoded(data)
    if not any(fold(column) in _TEXT for column in header_of(text)):
        raise InputError("import-no-text-column", path=name)
    for line, cells in rows(text):
        if cells is None:
            gathering.skip(f"{name}:{line}", "unreadable")
            continue
        plain = {fold(column): cell for column, cell in cells.items()}
        body, to, day, number = (
            next((plain[column] for column in columns if plain.get(column)), "") for columns in (_TEXT, _TO, _DATE, _ID)
        )
        gathering.add(name, _plain(body), _plain(to), as_day(day), name=_plain(number.strip()) or None)
    gathering.progress(1, 1)
    return gathering.result()


def _plain(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from taking the cell for a formula."""
    return _GUARDED.sub("", cell, count=1)
