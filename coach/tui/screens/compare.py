"""The versions of a draft, two at a time: what changed, and what that resolved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message

from coach.core.scene import Draft
from coach.errors import CoachError
from coach.tui.changes import changes, resolved
from coach.tui.days import ago
from coach.tui.keys import bind
from coach.tui.remarked import Criteria
from coach.tui.screens.sheet import Sheet
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.keep_pane import drawn, resolution
from coach.tui.widgets.key_line import KeyLine

COMPARING = "comparing"


class CompareScreen(Sheet[None]):
    """Each version against the one before; the first stands alone."""

    help_page = "compare"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("next", "step(1)"),
        bind("previous", "step(-1)"),
        bind("close", "dismiss(None)"),
        bind("compare", "dismiss(None)", show=False, priority=True),
    ]

    @dataclass
    class Compared(Message):
        """What a version resolved, said; or why that cannot be told."""

        at: int
        said: Content

    def __init__(
        self, voice: Voice, versions: Sequence[Draft], remarked: Callable[[str], Awaitable[Criteria | None]]
    ) -> None:
        """``remarked`` tells what a text was remarked on, and reads it where that is not known."""
        super().__init__()
        self.voice = voice
        self.versions = versions
        self.remarked = remarked
        self.at = len(versions) - 1

    def compose(self) -> ComposeResult:
        """A heading, the differences, what was resolved."""
        with Vertical(classes="sheet"):
            yield Said(id="which", classes="heading", markup=False)
            with VerticalScroll(id="difference"):
                yield Said(id="lines", markup=False)
                yield Said(id="resolution", markup=False)
            yield KeyLine(self.voice, "version")

    def on_mount(self) -> None:
        """Show the last version."""
        self.query_one("#difference").focus()
        self._show()

    def _show(self) -> None:
        now = self.versions[self.at]
        when = ago(now.written_at, datetime.now(UTC), self.voice)
        before = self.versions[self.at - 1] if self.at else None
        key, old = ("compare.since", before.text) if before else ("compare.first", now.text)
        which = self.voice(key, n=now.version, before=before.version if before else 0, when=when)
        self.query_one("#which", Said).update(f"{which}  ({self.at + 1}/{len(self.versions)})")
        self.query_one("#lines", Said).update(drawn(changes(old, now.text)))
        self.query_one("#resolution", Said).update(self.voice("compare.reading") if before else "")
        self.query_one("#difference").scroll_home(animate=False)
        if before:
            self._compare(self.at)

    @work(exclusive=True, group=COMPARING, exit_on_error=False)
    async def _compare(self, at: int) -> None:
        try:
            had = await self.remarked(self.versions[at - 1].text)
            has = await self.remarked(self.versions[at].text)
        except CoachError as error:
            self.post_message(self.Compared(at, Content(" · ".join(self.voice.trouble(error)))))
            return
        both = had is not None and has is not None
        said = resolution(resolved(had or (), has or ()), self.voice) if both else Content("")
        self.post_message(self.Compared(at, said))

    @on(Compared)
    def _compared(self, event: Compared) -> None:
        if event.at == self.at:
            self.query_one("#resolution", Said).update(event.said)

    def action_step(self, step: int) -> None:
        """Another version."""
        self.at = min(max(self.at + step, 0), len(self.versions) - 1)
        self._show()
