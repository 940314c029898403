"""What each version of a draft was remarked on, remembered in the library's cache so that nothing is read twice."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from coach.core.remark import Criterion
from coach.core.text import text_hash
from coach.errors import LibraryError

if TYPE_CHECKING:
    from coach.session import Request, Session

Criteria = tuple[Criterion, ...]
_VERSION = "1"
_MOST = 200
"""Readings remembered; the oldest give way."""


class Remarked:
    """Criteria by reading: the draft, its post, the intention, the gesture, and which models spoke.

    The library empties its cache whenever anything is forgotten, so nothing of a forgotten draft stays here.
    """

    def __init__(self) -> None:
        self._known: dict[str, Criteria] | None = None

    async def of(
        self, session: Session, request: Request, read: Callable[[Request], Awaitable[Criteria | None]]
    ) -> Criteria | None:
        """What a reading remarked on; ``read`` is asked when no such reading is remembered.

        Raises:
            LibraryError: the library could not be read.
        """
        known = await self._all(session)
        key = _key(session, request)
        if key not in known:
            found = await read(request)
            if found is None:
                return None
            await self.remember(session, request, found)
        return known[key]

    async def remember(self, session: Session, request: Request, found: Criteria) -> None:
        """Remember what a reading remarked on. A library that refuses loses nothing but time.

        Raises:
            LibraryError: the library could not be read.
        """
        known = await self._all(session)
        key = _key(session, request)
        if known.pop(key, None) != found:
            known[key] = found
            for oldest in list(known)[: len(known) - _MOST]:
                del known[oldest]
            value = json.dumps(known)
            with contextlib.suppress(LibraryError):
                await asyncio.to_thread(session.library.save_cache, _name(), value)
        known[key] = found

    async def _all(self, session: Session) -> dict[str, Criteria]:
        if self._known is None:
            self._known = _parsed(await asyncio.to_thread(session.library.cache, _name()))
        return self._known


def _name() -> str:
    return f"remarked:{_VERSION}"


def _key(session: Session, request: Request) -> str:
    models = session.models
    parts = (request.draft, request.post or "", request.author or "", request.intention, request.gesture)
    return text_hash("\0".join((*parts, models.reader or "", models.encoder or "", models.critic or "")))


def _parsed(value: str | None) -> dict[str, Criteria]:
    """What was remembered; anything that is not as it was written counts as nothing."""
    try:
        found = json.loads(value) if value else {}
        return {str(key): tuple(Criterion(name) for name in names) for key, names in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
