"""Where coach keeps things: one folder when one is named, else the platform's folders. Nothing is made at import."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Paths:
    """The places. None of them need exist."""

    home: Path | None
    """The one folder that holds them all, or None where the platform's folders are used."""
    library: Path
    """The library's file."""
    settings: Path
    """The settings' file."""
    cache: Path
    """A folder; what lies in it can be made again."""
    logs: Path
    """A folder for the log files of the workers and of the app."""

    @property
    def models(self) -> Path:
        """A folder for the models that were fetched, one GGUF file each."""
        return self.library.parent / "models"


def paths(home: str | Path | None = None, environ: Mapping[str, str] = os.environ) -> Paths:
    """The places for ``--home``, for ``COACH_HOME``, or the platform's own, in that order. Touches no disk.

    Args:
        home: the folder the person named, or None; ``~`` is expanded, a relative path is made absolute.
        environ: where ``COACH_HOME`` is looked up; empty counts as absent.
    """
    named = home or environ.get("COACH_HOME")
    if named:
        root = Path(named).expanduser().absolute()
        return Paths(root, root / "library.db", root / "settings.toml", root / "cache", root / "logs")
    from platformdirs import PlatformDirs  # only where no home is named

    dirs = PlatformDirs("coach", appauthor=False)
    return Paths(
        home=None,
        library=dirs.user_data_path / "library.db",
        settings=dirs.user_config_path / "settings.toml",
        cache=dirs.user_cache_path,
        logs=dirs.user_log_path,
    )


def private_folder(path: Path) -> Path:
    """Make a folder, and those above it that are missing, readable by their owner only. Returns it.

    A folder that exists keeps its mode, but for the last one, which is closed to others unless it is somebody else's
    or everybody shares it (the sticky bit, as on ``/tmp``).

    Raises:
        OSError: the disk refused.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.is_dir()]
    for folder in reversed(missing):
        folder.mkdir(exist_ok=True, mode=FOLDER_MODE)  # mkdir's own ``parents`` leaves those above open to others
    if os.name == "posix":
        found = path.stat()
        if found.st_mode & 0o077 and not found.st_mode & stat.S_ISVTX and found.st_uid == os.geteuid():
            path.chmod(FOLDER_MODE)
    return path


def private_file(path: Path) -> Path:
    """Make an empty file, readable by its owner only, unless it exists; an existing one is closed to others.

    Raises:
        OSError: the disk refused.
    """
    private_folder(path.parent)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(FILE_MODE)
    return path
