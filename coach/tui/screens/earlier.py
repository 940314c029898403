"""The earlier message beside the draft, the shared words marked in both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.core.report import ReuseMatch
from coach.core.text import harmless
from coach.tui import reading_marks
from coach.tui.days import day_said
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.marked_text import Mark, MarkedText

SHARED = "underline bold $warning"


class EarlierScreen(ModalScreen[None]):
    """One match at a time; the next and the previous with the keys of the remarks."""

    CSS_PATH = "over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("next", "step(1)"),
        bind("previous", "step(-1)"),
        bind("close", "dismiss(None)"),
        bind("earlier", "dismiss(None)", show=False),
    ]

    def __init__(self, voice: Voice, draft: str, matches: Sequence[ReuseMatch]) -> None:
        super().__init__()
        self.voice = voice
        self.draft = draft
        self.matches = matches
        self.at = 0

    def compose(self) -> ComposeResult:
        """Two texts and a line on which match this is."""
        with Vertical(classes="sheet"):
            yield Static(id="match", markup=False)
            with Horizontal():
                with Vertical(classes="pane", id="now"):
                    yield MarkedText(id="match-draft")
                with Vertical(classes="pane", id="then"):
                    yield MarkedText(id="match-past")
            yield KeyLine(self.voice, "match")

    def on_mount(self) -> None:
        """Show the best match."""
        self.query_one("#now").border_title = self.voice("draft.title")
        self.query_one("#match-past").focus()
        self._show()

    def _show(self) -> None:
        match = self.matches[self.at]
        ours, theirs = reading_marks.shared(match)
        draft, past = self.query_one("#match-draft", MarkedText), self.query_one("#match-past", MarkedText)
        draft.show(self.draft, [Mark(span, SHARED) for span in ours], {span.start: "=" for span in ours})
        past.show(match.text, [Mark(span, SHARED) for span in theirs], {span.start: "=" for span in theirs})
        for view, spans in ((draft, ours), (past, theirs)):
            if spans:
                view.call_after_refresh(view.bring, spans[0].start)
        who = harmless(match.to or self.voice("before.someone"))
        when = day_said(match.date, self.voice)
        self.query_one("#then").border_title = Content(f"{who} · {when}")
        said = self.voice(f"before.{match.kind}", who=who, when=when)
        self.query_one("#match", Static).update(f"{said}  ({self.at + 1}/{len(self.matches)})")

    def action_step(self, step: int) -> None:
        """Another match."""
        self.at = (self.at + step) % len(self.matches)
        self._show()
