"""Importers: read what was said before, from whatever it was saved in, and only then bring it in.

``read`` touches nothing but the files named, so a dry run is simply not going on to ``bring_in``.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from coach.errors import InputError
from coach.library.importing import jsonl, linkedin, mail, table, textfile
from coach.library.importing.files import decoded, header_of, read_bytes, read_zip
from coach.library.importing.result import Candidate, Gathering, Import, Kind, Reason, Skipped
from coach.ports import Library, Progress

__all__ = ["Candidate", "Import", "Kind", "Reason", "Skipped", "bring_in", "read"]

MAX_FILES = 50_000
"""A folder with more files than this is not a folder of messages."""

_HEAD = 4096
_TEXTS = (".txt", ".md", ".markdown", ".text")


def read(path: Path, *, owner: str | None = None, progress: Progress | None = None, context: bool = False) -> Import:
    """What would come in from a file or folder, whose kind is found from what it holds.

    Args:
        path: a LinkedIn export (zip, folder, ``messages.csv``), an mbox, a Maildir, an ``.eml``, a JSONL, a CSV with
            named columns, a text or Markdown file, or a folder of texts and mails.
        owner: who the person is in the files (name, profile URL or mail address); None finds the likeliest, and the
            result then has to be confirmed.
        progress: called with (done, total) while reading.
        context: whether what each message answers comes in with it, where the file tells (LinkedIn, JSONL).

    Raises:
        InputError: the path cannot be read, holds no messages, or nobody in it answers to ``owner``.
    """
    path = path.expanduser()
    if path.is_dir():
        return _read_folder(path, owner, progress, context)
    name, suffix = path.name, path.suffix.casefold()
    if not path.is_file():
        raise InputError("import-missing", path=str(path))
    head = _head_of(path)
    if zipfile.is_zipfile(path):
        return linkedin.gather(read_zip(path, linkedin.is_wanted), owner, progress, context=context)
    if mail.is_mbox(head):
        return mail.gather(mail.mbox([path]), owner, progress)
    if suffix == ".eml":
        return mail.gather(mail.eml([path]), owner, progress)
    if suffix in _TEXTS:
        gathering = Gathering("text", progress)
        textfile.add(name, read_bytes(path), gathering)
        gathering.progress(1, 1)
        return gathering.result()
    if suffix in (".csv", ".tsv"):
        return _read_table(path, owner, progress, context)
    if suffix in (".jsonl", ".ndjson", ".json") or head.lstrip().startswith(b"{"):
        return jsonl.gather(name, read_bytes(path), progress, context=context)
    raise InputError("import-unknown-kind", path=str(path))


def bring_in(found: Import, library: Library) -> int:
    """Add what was found to the library, in one transaction; returns how many messages were new.

    Raises:
        InputError: ``import-unconfirmed``, the owner was found and nobody said yes.
        LibraryError: the library could not be written; then nothing came in.
    """
    if not found.confirmed:
        name = found.owners[0].name if found.owners else "?"
        raise InputError("import-unconfirmed", name=name)
    return library.add_past(found.messages, found.kind)


def _head_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise InputError("import-unreadable", path=str(path), detail=error.strerror or str(error)) from error


def _read_table(path: Path, owner: str | None, progress: Progress | None, context: bool) -> Import:
    data = read_bytes(path)
    if linkedin.is_sibling(path.name):
        raise InputError("import-not-conversations", path=str(path))
    if linkedin.is_header(header_of(decoded(data[: 64 * _HEAD]))):
        return linkedin.gather({path.name: data}, owner, progress, context=context)
    return table.gather(path.name, data, progress)


def _read_folder(folder: Path, owner: str | None, progress: Progress | None, context: bool) -> Import:
    files = list(_files(folder))
    exported = {file.name: file for file in files if file.parent == folder and linkedin.is_wanted(file.name)}
    if exported:
        contents = {name: read_bytes(file) for name, file in exported.items()}
        return linkedin.gather(contents, owner, progress, context=context)
    maildir = [file for file in files if file.parent.name in ("cur", "new")]
    letters = maildir or [file for file in files if file.suffix.casefold() == ".eml"]
    mails = letters or [file for file in files if file.name == "mbox" or file.suffix.casefold() == ".mbox"]
    if mails:
        found = mail.gather(mail.eml(mails) if letters else mail.mbox(mails), owner, progress)
        others = len(files) - len(mails)
        aside = (Skipped(folder.name, "unknown-kind", others),) if others else ()
        return replace(found, skipped=found.skipped + aside)
    gathering = Gathering("text", progress)
    for done, file in enumerate(files, 1):
        if file.suffix.casefold() in _TEXTS:
            textfile.add(str(file.relative_to(folder)), read_bytes(file), gathering)
        else:
            gathering.skip(str(file.relative_to(folder)), "unknown-kind")
        gathering.progress(done, len(files))
    return gathering.result()


def _files(folder: Path) -> Iterator[Path]:
    """The files under a folder, in order of name; links are not followed and hidden files are left alone."""
    found = 0
    try:
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if not hidden and not path.is_symlink() and path.is_file():
                found += 1
                if found > MAX_FILES:
                    raise InputError("import-too-many", path=str(folder), limit=MAX_FILES)
                yield path
    except OSError as error:
        raise InputError("import-unreadable", path=str(folder), detail=error.strerror or str(error)) from error
