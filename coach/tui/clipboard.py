"""The only way out: the person's own words to their own clipboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

TIMEOUT_SECONDS = 3.0


def tool(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> list[str] | None:
    """The command that puts its standard input on this system's clipboard, or None where there is none."""
    if platform == "darwin":
        wanted = [["pbcopy"]]
    elif platform == "win32":
        wanted = [["clip"]]
    else:
        wanted = [["wl-copy"]] if environ.get("WAYLAND_DISPLAY") else []
        wanted += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard"]] if environ.get("DISPLAY") else []
        wanted += [["termux-clipboard-set"], ["clip.exe"]]
    return next((command for command in wanted if shutil.which(command[0])), None)


def copy(text: str, command: list[str]) -> bool:
    """Give a text to the system's clipboard tool; whether it took it. Blocks up to ``TIMEOUT_SECONDS``."""
    encoding = "utf-16" if command[0] in ("clip", "clip.exe") else "utf-8"
    try:
        done = subprocess.run(
            command,
            input=text.encode(encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
