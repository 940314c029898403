"""Messages whose post is known, read by the reader as drafts are: their address, remembered in the library's cache."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from coach.core.scene import Gesture, PastMessage
from coach.core.text import text_hash
from coach.errors import InputError, ModelError
from coach.mirror.scenes import EVERY, by_id, scene_of
from coach.mirror.values import Measure
from coach.ports import Library
from coach.session import Request, Session

Progress = Callable[[int, int], None]
_VERSION = "2"
SAVED_EVERY = 10.0
"""Seconds of reading lost at most when it is cut short."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of messages whose post is known."""

    by_id: dict[str, Measure]
    """By message id."""
    left: int
    """How many are still to be read."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A message with the post it answers."""

    message: PastMessage
    post: str
    author: str | None
    gesture: Gesture

    @property
    def key(self) -> str:
        """The name under which its measure is remembered."""
        return text_hash(f"{self.message.text}\0{self.post}")


async def measured(session: Session, progress: Progress | None = None, *, seconds: float | None = None) -> Measured:
    """The address of each past message whose post is known: kept from a scene, or imported with what it answers.

    The latest are read first. What was read when it is cut short stays known. Nothing is known without a reader; one
    that fails leaves the rest to the reading without a post.

    Args:
        session: where the messages lie, and who reads.
        progress: called with (messages read, messages to read).
        seconds: after how long no further message is begun; None: all are read.

    Raises:
        LibraryError: the library could not be read or written.
    """
    library, reader = session.library, session.models.reader
    if reader is None:
        return Measured({}, 0)
    as_of = await asyncio.to_thread(library.forgettings)
    every = await asyncio.to_thread(_with_posts, library)
    name = f"mirror:address:{_VERSION}:{reader}"
    known = _parsed(await asyncio.to_thread(library.cache, name))
    missing = [one for one in reversed(every) if one.key not in known]
    began = saved = monotonic()
    try:
        for done, one in enumerate(missing):
            if seconds is not None and monotonic() - began >= seconds:
                break
            if progress is not None:
                progress(done, len(missing))
            try:
                known[one.key] = await _measure(session, one)
            except ModelError:
                break
            except InputError:
                known[one.key] = None
            if monotonic() - saved > SAVED_EVERY:
                await asyncio.to_thread(library.save_cache, name, json.dumps(known), as_of)
                saved = monotonic()
    finally:
        if missing:
            library.save_cache(name, json.dumps(known), as_of)
    return Measured(
        {one.message.id: found for one in every if (found := known.get(one.key)) is not None},
        sum(one.key not in known for one in every),
    )


def _with_posts(library: Library) -> list[_Known]:
    scenes = by_id([found.scene for found in library.scenes(limit=EVERY)])
    found = []
    for message in library.past():
        at = scene_of(message, scenes)
        if at is not None and scenes[at].post.text.strip():
            found.append(_Known(message, scenes[at].post.text, scenes[at].post.author, scenes[at].gesture))
        elif message.answered and message.answered.strip():
            found.append(_Known(message, message.answered, message.to, Gesture.MESSAGE))
    return found


async def _measure(session: Session, one: _Known) -> Measure | None:
    request = Request(
        draft=one.message.text, post=one.post, author=one.author, gesture=one.gesture, lang=one.message.lang, past=()
    )
    address = None
    async for report in session.read(request):
        address = report.address
    return Measure(round(address.score, 4), round(address.bits, 2)) if address is not None else None


def _parsed(value: str | None) -> dict[str, Measure | None]:
    try:
        found = json.loads(value) if value else {}
        return {key: None if pair is None else Measure(*map(float, pair)) for key, pair in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
