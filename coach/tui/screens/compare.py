"""The versions of a draft, two at a time: what changed, and what that resolved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.core.scene import Draft
from coach.tui.changes import changes, resolved
from coach.tui.days import ago
from coach.tui.desk import Reading
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.keep_pane import drawn, resolution
from coach.tui.widgets.key_line import KeyLine


class CompareScreen(ModalScreen[None]):
    """Each version against the one before; the first stands alone."""

    CSS_PATH = "over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("next", "step(1)"),
        bind("previous", "step(-1)"),
        bind("close", "dismiss(None)"),
        bind("compare", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(self, voice: Voice, versions: Sequence[Draft], readings: Mapping[int, Reading]) -> None:
        super().__init__()
        self.voice = voice
        self.versions = versions
        self.readings = readings
        self.at = len(versions) - 1

    def compose(self) -> ComposeResult:
        """A heading, the differences, what was resolved."""
        with Vertical(classes="sheet"):
            yield Static(id="which", classes="heading", markup=False)
            with VerticalScroll(id="difference"):
                yield Static(id="lines", markup=False)
                yield Static(id="resolution", markup=False)
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
        self.query_one("#which", Static).update(f"{which}  ({self.at + 1}/{len(self.versions)})")
        self.query_one("#lines", Static).update(drawn(changes(old, now.text)))
        had = self.readings.get(before.version) if before else None
        has = self.readings.get(now.version)
        said = resolution(resolved(had.report, has.report), self.voice) if had and has else ""
        self.query_one("#resolution", Static).update(said)

    def action_step(self, step: int) -> None:
        """Another version."""
        self.at = min(max(self.at + step, 0), len(self.versions) - 1)
        self._show()
