"""``coach`` without a command: the room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.paths import paths
from coach.settings import load

if TYPE_CHECKING:
    from coach.session import Session


def open_app(home: Path | None, *, example: bool = False) -> None:
    """Paint first; the session is wired once the screen stands.

    Raises:
        SettingsError: the settings file holds something coach does not know.
    """
    from coach.tui.app import CoachApp

    places = paths(home)

    def session() -> Session:
        from coach.cli.wiring import wire

        return wire(home).session()

    CoachApp(session, load(places.settings), places, example=example).run()
