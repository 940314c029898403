"""Reading foreign files with limits: bytes, text in any encoding, rows of any CSV. Nothing is ever unpacked."""

from __future__ import annotations

import csv
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from coach.errors import InputError

MAX_BYTES = 256 * 1024 * 1024
"""A larger file, or a larger file inside a zip, is refused."""

MAX_RATIO = 200
"""A file in a zip that shrinks more than this is a bomb, not a list of messages."""

_BOMB_FROM = 8 * 1024 * 1024
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    IndexError,
    KeyError,
    OverflowError,
)


def read_bytes(path: Path) -> bytes:
    """A whole file.

    Raises:
        InputError: ``import-missing``, ``import-unreadable`` or ``import-too-big``.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError("import-too-big", path=str(path), limit=MAX_BYTES // 2**20)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("import-missing", path=str(path)) from error
    except OSError as error:
        raise InputError("import-unreadable", path=str(path), detail=error.strerror or str(error)) from error


def read_zip(path: Path, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """The files of a zip whose own name (without folders) is wanted, read in memory: no path in it is ever used.

    Raises:
        InputError: ``import-zip-broken``, ``import-zip-locked`` or ``import-too-big``.
    """
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                name = PurePosixPath(entry.filename.replace("\\", "/")).name
                if entry.is_dir() or name in found or not wanted(name):
                    continue
                if entry.flag_bits & 1:
                    raise InputError("import-zip-locked", path=str(path))
                found[name] = _read_entry(archive, entry, path)
    except InputError:
        raise
    except FileNotFoundError as error:
        raise InputError("import-missing", path=str(path)) from error
    except (*_BROKEN_ZIP, RuntimeError) as error:
        raise InputError("import-zip-broken", path=str(path)) from error
    return found


def _read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> bytes:
    bomb = entry.file_size > _BOMB_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
    if bomb or entry.file_size > MAX_BYTES:
        raise InputError("import-too-big", path=f"{path}:{entry.filename}", limit=MAX_BYTES // 2**20)
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise InputError("import-zip-broken", path=str(path))
    return data


def decoded(data: bytes) -> str:
    """Text from bytes: by byte-order mark, else UTF-8, else Windows-1252 as spreadsheets save it. Never fails."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def rows(text: str) -> Iterator[tuple[int, dict[str, str] | None]]:
    """Records of a CSV with a header, as (line number, values by header name), the names trimmed and in lower case.

    Comma, semicolon or tab, whichever the header holds most of. A record that cannot be read gives None and reading
    goes on; missing cells are empty, surplus ones are dropped.
    """
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header: list[str] | None = None
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield reader.line_num, None
            continue
        if header is None:
            if any(cell.strip() for cell in record):
                header = [" ".join(cell.split()).casefold() for cell in record]
        elif record:
            cells = record + [""] * (len(header) - len(record))
            yield reader.line_num, dict(zip(header, cells, strict=False))


def header_of(text: str) -> frozenset[str]:
    """The names of a CSV's columns, trimmed and in lower case; empty where there is no first line."""
    first = next((line for line in text.splitlines()[:5] if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    try:
        return frozenset(
            " ".join(cell.split()).casefold() for cell in next(csv.reader([first], delimiter=delimiter), [])
        )
    except csv.Error:
        return frozenset()
