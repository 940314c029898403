"""The notes of Look, in sight while writing."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from coach.core.scene import Scene
from coach.tui.display import steady
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.look_pane import QUESTIONS


class NotesPane(VerticalScroll, can_focus=False):
    """What the person saw, and why they write; a question left open shows as one."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="notes-pane", classes="pane")
        self.voice = voice
        self.border_title = voice("notes.title")

    def compose(self) -> ComposeResult:
        """One block of text."""
        yield Said(id="notes", markup=False)

    def show(self, scene: Scene) -> None:
        """Show a scene's notes."""
        rows = [("intention", scene.intention), *((name, getattr(scene.notes, name)) for name in QUESTIONS)]
        lines = []
        for name, text in rows:
            said = steady(text).strip().replace("\n", " · ") or "?"
            lines.append(Content.assemble((self.voice(f"notes.{name}") + " ", "$foreground-muted"), said))
        self.query_one("#notes", Said).update(Content("\n").join(lines))
