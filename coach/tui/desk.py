"""The scene on the table: what is typed, what is on disk, what was last read. It knows no widget."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from coach.core.scene import Draft, Moment, Notes, Outcome, Post, Scene
from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.core.report import Report
    from coach.session import Request, Session
    from coach.tui.remarked import Criteria, Remarked

T = TypeVar("T")
RETRY_SECONDS = 3.0
"""How long after a failed write the next attempt is made."""
CLOSE_SECONDS = 3.0
"""How long a write under way is waited for when the app closes."""
LONGEST_WAIT_SECONDS = 1.0
"""How long a person can type without a pause before a write is made all the same."""


def blank() -> Scene:
    """A scene nobody has typed in yet; its id is 0 until the library gives it one."""
    now = datetime.now(UTC)
    return Scene(id=0, post=Post(""), created_at=now, touched_at=now)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, and the exact text that was read."""

    text: str
    report: Report
    whole: bool = False
    """Whether the reading has ended, rather than being on its way."""


class Desk:
    """One scene between the keyboard and the library."""

    def __init__(self, delay_ms: int, on_saved: Callable[[CoachError | None], None]) -> None:
        self.delay = delay_ms / 1000
        self.session: Session | None = None
        self.scene = blank()
        self.versions: list[Draft] = []
        self.reading: Reading | None = None
        self._remarked: Remarked | None = None
        self._stored = self.scene
        self._on_saved = on_saved
        self._timer: asyncio.TimerHandle | None = None
        self._since: float | None = None
        self._lock = asyncio.Lock()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False

    @property
    def dirty(self) -> bool:
        """Whether something typed is not on disk yet."""
        return self.scene != self._stored

    @property
    def empty(self) -> bool:
        """Whether the person has typed nothing at all."""
        scene = self.scene
        return not (scene.post.text or scene.post.author or scene.draft or scene.intention or scene.notes != Notes())

    def place(self, scene: Scene, versions: list[Draft]) -> None:
        """Put another scene on the table; the one there must have been flushed."""
        self.scene = self._stored = scene
        self.versions = versions
        self.reading = None

    def edit(self, scene: Scene) -> None:
        """Take in what the person changed; it is written once the keys pause."""
        if scene == self.scene:
            return
        self.scene = scene
        loop = asyncio.get_running_loop()
        self._since = self._since or loop.time()
        self._write_in(0.0 if loop.time() - self._since > LONGEST_WAIT_SECONDS else self.delay)

    def nudge(self) -> None:
        """Write soon what has waited for the library to open."""
        self._write_in(0.0)

    def _write_in(self, seconds: float) -> None:
        if self._timer:
            self._timer.cancel()
        if self._closed:
            return
        self._timer = asyncio.get_running_loop().call_later(seconds, self._start)

    def _start(self) -> None:
        self._begun(self._write())

    def _begun(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work, name="desk")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _write(self) -> None:
        with suppress(CoachError):
            await self._write_all()

    async def flush(self) -> bool:
        """Write what is not on disk yet; False when there was nothing to write, or nowhere to.

        A write goes on when who asked for it is cancelled. One that fails is told to the screen and made again.

        Raises:
            LibraryError: the library refused; what was typed stays on the table.
        """
        if self._timer:
            self._timer.cancel()
        return await asyncio.shield(self._begun(self._write_all()))

    async def _write_all(self) -> bool:
        async with self._lock:
            wrote = False
            try:
                while self.session and self.dirty and not self.empty:
                    await self._store(self.session)
                    wrote = True
            except CoachError as error:
                self._write_in(RETRY_SECONDS)
                self._tell(error)
                raise
            self._since = None
        if wrote:
            self._tell(None)
        return wrote

    async def close(self) -> None:
        """Begin no write any more, and let those under way end; one that takes too long is given up."""
        self._closed = True
        if self._timer:
            self._timer.cancel()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=CLOSE_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _tell(self, error: CoachError | None) -> None:
        """Say how a write went, before who asked for it goes on; a screen that fails to show it fails by itself, and
        the write stays what it was."""
        if self._closed:
            return
        asyncio.get_running_loop().call_soon(self._on_saved, error)

    async def _store(self, session: Session) -> None:
        if self.scene.id == 0:
            born = await session.begin(self.scene.post)
            self._stored = born
            self.scene = replace(self.scene, id=born.id, created_at=born.created_at, touched_at=born.touched_at)
            return
        now = self.scene
        if replace(now, draft=self._stored.draft) == self._stored:
            await session.save_draft(now.id, now.draft)
            self._stored = now
        else:
            now = replace(now, touched_at=datetime.now(UTC))
            await session.save(now)
            self._stored = now
            self.scene = replace(self.scene, touched_at=now.touched_at)

    def request(self) -> Request:
        """The reading of the draft as it stands."""
        return self.request_for(self.scene.draft)

    def request_for(self, draft: str) -> Request:
        """The reading of another text in this scene, such as an earlier version."""
        from coach.session import Request

        scene = self.scene
        return Request(draft, scene.post.text or None, scene.post.author, scene.intention, scene.gesture)

    async def remember(self, request: Request, report: Report, as_of: int) -> None:
        """Remember what a whole reading remarked on, for what later versions resolve; ``as_of`` is what ``forgettings``
        said before it.

        Raises:
            LibraryError: the library could not be read.
        """
        from coach.tui.changes import criteria

        if self.session is not None:
            await self._memory().remember(self.session, request, criteria(report), as_of)

    async def forgettings(self) -> int:
        """How often anything was forgotten in the library; -1 without one.

        Raises:
            LibraryError: the library could not be read.
        """
        return await self._memory().as_of(self.session) if self.session is not None else -1

    async def criteria(self, text: str) -> Criteria | None:
        """What a reading of ``text`` remarks on in this scene, read now if it never was; None where none can be.

        Raises:
            InputError: longer than coach reads.
            LibraryError: the library could not be read.
        """
        if self.session is None or not text.strip():
            return None
        return await self._memory().of(self.session, self.request_for(text), self._criteria_read)

    async def _criteria_read(self, request: Request) -> Criteria | None:
        from coach.tui.changes import criteria

        last: Report | None = None
        if self.session is not None:
            async with aclosing(self.session.read(request)) as reports:
                async for report in reports:
                    last = report
        return criteria(last) if last else None

    def _memory(self) -> Remarked:
        from coach.tui.remarked import Remarked

        if self._remarked is None:
            self._remarked = Remarked()
        return self._remarked

    def forgot(self) -> None:
        """Something was deleted for good: let go of what was remembered of it."""
        self._remarked = None

    def move_to(self, moment: Moment) -> None:
        """Go to another moment."""
        self.edit(replace(self.scene, moment=moment))

    def come_back(self, follow_up: date | None) -> None:
        """Take in the day to come back that another screen has put on disk, or cleared there."""
        self.scene = replace(self.scene, follow_up=follow_up)
        self._stored = replace(self._stored, follow_up=follow_up)

    async def close_version(self) -> Draft | None:
        """Close the draft as a version, on disk; None without a library or a draft.

        Raises:
            LibraryError: the library refused.
        """
        await self.flush()
        if self.session is None or not self.scene.draft.strip():
            return None
        draft = await self.session.close_version(self.scene.id, self.scene.draft)
        if not self.versions or self.versions[-1].version != draft.version:
            self.versions.append(draft)
        return draft

    async def keep(self, outcome: Outcome, why: str, follow_up: date | None) -> None:
        """End the scene, or put it off. A gesture without words, such as a like, is kept without a message.

        Raises:
            LibraryError: the library refused; the scene stays open.
        """
        await self.close_version()
        if self.session is None:
            return
        if self.scene.draft.strip():
            self.scene = self._stored = await self.session.keep(self.scene, outcome, why=why, follow_up=follow_up)
            return
        now = datetime.now(UTC)
        kept = replace(self.scene, outcome=outcome, why=why, follow_up=follow_up, touched_at=now)
        await self.session.save(kept)
        self.scene = self._stored = kept
