"""Past messages on their way in: read and counted first, written only when the person says so. Blocks; no screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coach.core.scene import PastMessage
from coach.i18n import Catalogue
from coach.library.importing import Import, read
from coach.library.past import likeness
from coach.ports import Library, Progress

ANSWERS = ("linkedin", "jsonl")
"""Kinds of files that may tell what a message answered."""


@dataclass(frozen=True, slots=True)
class Look:
    """What would come in, and what of it is there already."""

    path: Path
    found: Import
    fresh: tuple[PastMessage, ...]
    """The messages that the library does not hold."""

    @property
    def known(self) -> int:
        """How many messages the library holds already."""
        return len(self.found.messages) - len(self.fresh)


def look(
    path: Path, library: Library, *, owner: str | None = None, context: bool = False, progress: Progress | None = None
) -> Look:
    """Read a file or a folder without writing anything.

    Args:
        path: anything ``coach.library.importing.read`` takes.
        library: where the messages would go.
        owner: whose messages they are, once the person said so.
        context: whether what each message answers is to come in with it.
        progress: called with (done, total) while reading.

    Raises:
        InputError: the path cannot be read, holds no messages, or nobody in it answers to ``owner``.
        LibraryError: the library could not be read.
    """
    found = read(path, owner=owner, progress=progress, context=context)
    held = {likeness(message.text, message.to) for message in library.past()}
    fresh = {likeness(message.text, message.to): message for message in found.messages}
    return Look(path, found, tuple(message for key, message in fresh.items() if key not in held))


def left_out(found: Import, say: Catalogue) -> str:
    """Why some things stay out, each reason with its count; empty where nothing does."""
    reasons: dict[str, int] = {}
    for skipped in found.skipped:
        reasons[skipped.reason] = reasons.get(skipped.reason, 0) + skipped.count
    return ", ".join(say.count(f"library.skip.{reason}", count) for reason, count in reasons.items())
