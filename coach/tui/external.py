"""The person's own editor on the draft."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from coach.errors import InputError
from coach.tui.widgets.editor import LONGEST_PASTE, cleaned


def command(setting: str, environ: Mapping[str, str] = os.environ, separator: str = os.sep) -> list[str]:
    """The editor's command: the setting, else ``$VISUAL``, else ``$EDITOR``.

    It is parted as a shell would, but where a backslash is the ``separator`` of folders, it escapes nothing and only
    double quotes hold words together.

    Raises:
        InputError: none of the three names one.
    """
    named = setting or environ.get("VISUAL") or environ.get("EDITOR") or ""
    lexer = shlex.shlex(named, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    if separator == "\\":
        lexer.escape, lexer.quotes = "", '"'
    try:
        found = list(lexer)
    except ValueError:
        found = []
    if not found:
        raise InputError("editor-none")
    return found


def edited(text: str, with_command: list[str]) -> str:
    """The text as it comes back from the editor. Blocks until the editor ends; the file is private, and removed.

    Raises:
        InputError: the editor could not be started, failed, or left no readable text; the draft is unchanged.
    """
    with tempfile.TemporaryDirectory(prefix="coach-") as folder:
        path = Path(folder, "draft.txt")
        path.write_text(text, "utf-8")
        try:
            status = subprocess.run([*with_command, str(path)], check=False).returncode
            back = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError("editor-failed", command=with_command[0], detail=str(error)) from error
    if status:
        raise InputError("editor-failed", command=with_command[0], detail=str(status))
    if len(back) > LONGEST_PASTE:
        raise InputError("editor-failed", command=with_command[0], detail=f"> {LONGEST_PASTE}")
    back = cleaned(back)
    return back if text.endswith("\n") else back.removesuffix("\n")
