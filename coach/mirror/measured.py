"""Messages whose post is known, read by the reader as drafts are: their address, remembered in the library's cache."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

from coach.core.scene import PastMessage, Scene
from coach.core.text import text_hash
from coach.errors import InputError, ModelError
from coach.mirror.scenes import EVERY, by_id, scene_of
from coach.ports import Library
from coach.session import Request, Session

Progress = Callable[[int, int], None]
_VERSION = "1"


async def measured(session: Session, progress: Progress | None = None) -> dict[str, float]:
    """The address, 0 to 1, of each past message that was kept from a scene with a post, by message id.

    Empty without a reader. A reader that fails leaves the rest to the reading without a post.

    Raises:
        LibraryError: the library could not be read or written.
    """
    library, reader = session.library, session.models.reader
    if reader is None:
        return {}
    kept = await asyncio.to_thread(_kept, library)
    name = f"mirror:address:{_VERSION}:{reader}"
    known = _parsed(await asyncio.to_thread(library.cache, name))
    keys = {message.id: text_hash(f"{message.text}\0{scene.post.text}") for message, scene in kept}
    missing = [(message, scene) for message, scene in kept if keys[message.id] not in known]
    for done, (message, scene) in enumerate(missing):
        if progress is not None:
            progress(done, len(missing))
        try:
            known[keys[message.id]] = await _address(session, message, scene)
        except ModelError:
            break
        except InputError:
            known[keys[message.id]] = None
    if missing:
        await asyncio.to_thread(library.save_cache, name, json.dumps(known))
    return {message.id: address for message, _ in kept if (address := known.get(keys[message.id])) is not None}


def _kept(library: Library) -> list[tuple[PastMessage, Scene]]:
    scenes = by_id([found.scene for found in library.scenes(limit=EVERY)])
    linked = [(message, scene_of(message, scenes)) for message in library.past()]
    return [(message, scenes[at]) for message, at in linked if at is not None and scenes[at].post.text.strip()]


async def _address(session: Session, message: PastMessage, scene: Scene) -> float | None:
    request = Request(
        draft=message.text, post=scene.post.text, author=scene.post.author, gesture=scene.gesture, lang=message.lang,
        past=(),
    )  # fmt: skip
    address = None
    async for report in session.read(request):
        address = report.address
    return round(address.score, 4) if address is not None else None


def _parsed(value: str | None) -> dict[str, float | None]:
    try:
        found = json.loads(value) if value else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
