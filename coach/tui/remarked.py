"""What each version of a draft was remarked on, remembered in the library's cache so that nothing is read twice."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from functools import partial
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

    The library empties its cache whenever anything is forgotten, and what is held here is then read anew: nothing of a
    forgotten draft stays.
    """

    def __init__(self) -> None:
        self._known: dict[str, Criteria] = {}
        self._as_of = -1
        """The library's count of forgettings when it was read; none yet."""

    @staticmethod
    async def as_of(session: Session) -> int:
        """The library's count of forgettings, which ``remember`` wants as it was before the reading began.

        Raises:
            LibraryError: the library could not be read.
        """
        return await asyncio.to_thread(session.library.forgettings)

    async def of(
        self, session: Session, request: Request, read: Callable[[Request], Awaitable[Criteria | None]]
    ) -> Criteria | None:
        """What a reading remarked on; ``read`` is asked when no such reading is remembered.

        Raises:
            LibraryError: the library could not be read.
        """
        key, as_of = _key(session, request), await self.as_of(session)
        remembered = (await self._all(session)).get(key)
        if remembered is not None:
            return remembered
        found = await read(request)
        if found is not None:
            await self.remember(session, request, found, as_of)
        return found

    async def remember(self, session: Session, request: Request, found: Criteria, as_of: int) -> None:
        """Remember what a reading remarked on, unless anything was forgotten since ``as_of``: the draft may be among
        it. A library that refuses loses nothing but time.

        Raises:
            LibraryError: the library could not be read.
        """
        known = await self._all(session)
        if as_of != self._as_of:
            return
        key = _key(session, request)
        if known.pop(key, None) != found:
            known[key] = found
            for oldest in list(known)[: len(known) - _MOST]:
                del known[oldest]
            value = json.dumps(known)
            with contextlib.suppress(LibraryError):
                await asyncio.to_thread(partial(session.library.save_cache, _name(), value, as_of=as_of))
        known[key] = found

    async def _all(self, session: Session) -> dict[str, Criteria]:
        count = await self.as_of(session)
        if count != self._as_of:
            self._known = _parsed(await asyncio.to_thread(session.library.cache, _name()))
            self._as_of = count
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
