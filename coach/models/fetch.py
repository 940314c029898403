"""Fetching a model file. Only this and ``encoders.fetch_encoder`` use the network, once the command line has asked."""

from __future__ import annotations

import http.client
import os
import shutil
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from coach.errors import ModelError
from coach.models.files import CHUNK, sha256
from coach.ports import Progress

TIMEOUT = 30
"""Seconds without a byte after which a download is given up (what came is kept)."""
SPARE = 64 * 1024 * 1024
"""Bytes left free on the disk, at least."""


def fetch(url: str, target: Path, size: int, digest: str, progress: Progress = lambda done, total: None) -> Path:
    """Download a file whose size and SHA-256 are known; returns ``target``, whole and verified.

    A part that came earlier is kept beside it as ``<name>.part`` and continued. The target appears in one move, after
    its hash was checked; one that is there and right is not fetched again.

    Args:
        url: ``https``, or ``http`` on the loopback interface.
        progress: called with (bytes, bytes in all).

    Raises:
        ModelError: ``fetch-unreachable``, ``fetch-wrong``, ``fetch-no-space``, ``fetch-unwritable``.
    """
    if target.is_file() and target.stat().st_size == size and sha256(target) == digest:
        return target
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        have = part.stat().st_size if part.is_file() else 0
        if have > size:
            part.unlink()
            have = 0
        free = shutil.disk_usage(target.parent).free
        if free < size - have + SPARE:
            raise ModelError("fetch-no-space", path=str(target.parent), needed=size - have, free=free)
        if have < size:
            _download(url, part, have, size, progress)
        if part.stat().st_size != size or sha256(part) != digest:
            part.unlink()
            raise ModelError("fetch-wrong", url=url)
        part.replace(target)
    except OSError as error:
        raise ModelError("fetch-unwritable", path=str(target), detail=str(error)[:200]) from error
    return target


def _download(url: str, part: Path, have: int, size: int, progress: Progress) -> None:
    """Append what is missing to ``part``; the server may also start over.

    Raises:
        ModelError: ``fetch-unreachable``, ``fetch-wrong`` when more bytes come than belong there.
        OSError: the disk refused.
    """
    if not _allowed(url):
        raise ModelError("fetch-unreachable", url=url, detail="not https")
    headers = {"User-Agent": "coach", "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    try:
        answer = urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=TIMEOUT)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise ModelError("fetch-unreachable", url=url, detail=_reason(error)) from error
    with answer:
        resumed = have and answer.status == 206
        done = have if resumed else 0
        with part.open("ab" if resumed else "wb") as file:
            while True:
                try:
                    data = answer.read(CHUNK)
                except (OSError, http.client.HTTPException) as error:
                    raise ModelError("fetch-unreachable", url=url, detail=_reason(error)) from error
                if not data:
                    break
                done += len(data)
                if done > size:
                    raise ModelError("fetch-wrong", url=url)
                file.write(data)
                progress(done, size)
            file.flush()
            os.fsync(file.fileno())
    if done < size:
        raise ModelError("fetch-unreachable", url=url, detail=f"{done}/{size}")


def _allowed(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost"))


def _reason(error: BaseException) -> str:
    return str(error.reason if isinstance(error, urllib.error.URLError) else error)[:200]
