"""``coach`` without a command: the room."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from coach.paths import paths
from coach.settings import load

if TYPE_CHECKING:
    from coach.session import Session


def open_app(home: Path | None, *, example: bool = False) -> None:
    """Paint first; the session is wired once the screen stands.

    Until then the collector of cycles stays out of the way: what a start allocates lives as long as the app, and
    looking through it again and again took a sixth of the time to the first frame.

    Raises:
        SettingsError: the settings file holds something coach does not know.
    """
    places = paths(home)
    settings = load(places.settings)
    gc.disable()
    from coach.tui.app import CoachApp

    def session() -> Session:
        from coach.cli.wiring import wire

        return wire(home).session()

    CoachApp(session, settings, places, example=example).run()
