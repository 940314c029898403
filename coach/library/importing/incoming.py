"""What an import would bring, held against what the library has: the account given before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coach.core.scene import PastMessage
from coach.i18n import Catalogue
from coach.library.importing.result import Import
from coach.library.past import likeness
from coach.ports import Library


@dataclass(frozen=True, slots=True)
class Incoming:
    """One path and what it holds."""

    path: Path
    found: Import
    fresh: tuple[PastMessage, ...]
    """Those of its messages that are not known already."""

    @property
    def known(self) -> int:
        """How many of its messages are there already."""
        return len(self.found.messages) - len(self.fresh)


def held_by(library: Library) -> set[bytes]:
    """What the library's past messages are known by (``library.past.likeness``).

    Raises:
        LibraryError: the library could not be read.
    """
    return {likeness(message.text, message.to) for message in library.past()}


def incoming(path: Path, found: Import, held: set[bytes]) -> Incoming:
    """What of an import is new; ``held`` is what is known, and takes in what this import brings."""
    keyed = {likeness(message.text, message.to): message for message in found.messages}
    fresh = tuple(message for key, message in keyed.items() if key not in held)
    held |= keyed.keys()
    return Incoming(path, found, fresh)


def left_out(found: Import, say: Catalogue) -> str:
    """Why some things stay out, each reason with its count; empty where nothing does."""
    reasons: dict[str, int] = {}
    for skipped in found.skipped:
        reasons[skipped.reason] = reasons.get(skipped.reason, 0) + skipped.count
    return ", ".join(say.count(f"library.skip.{reason}", count) for reason, count in reasons.items())
