"""The earlier message beside the draft, the shared words marked in both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from coach.core.report import ReuseMatch
from coach.errors import CoachError
from coach.tui import reading_marks
from coach.tui.days import day_said
from coach.tui.display import steady
from coach.tui.keys import bind
from coach.tui.screens.sheet import Sheet
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.marked_text import Mark, MarkedText

if TYPE_CHECKING:
    from coach.session import Session

SHARED = "underline bold $warning"
MEANING = "meaning"


class EarlierScreen(Sheet[list[int]]):
    """One match at a time. "I meant to" lets a passage come back in silence; gives the library's ids of those."""

    help_page = "earlier"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("next", "step(1)"),
        bind("previous", "step(-1)"),
        bind("meant", "meant"),
        bind("undo", "undo"),
        bind("close", "close"),
        bind("earlier", "close", show=False),
    ]

    def __init__(self, voice: Voice, draft: str, matches: Sequence[ReuseMatch], session: Session) -> None:
        super().__init__()
        self.voice = voice
        self.draft = draft
        self.matches = matches
        self.session = session
        self.at = 0
        self.meant: dict[int, list[int]] = {}
        """Matches the person meant, in that order, with what the library calls each of their passages."""

    def compose(self) -> ComposeResult:
        """Two texts and a line on which match this is."""
        with Vertical(classes="sheet"):
            yield Said(id="match", markup=False)
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
        who = steady(match.to or self.voice("before.someone"))
        when = day_said(match.date, self.voice)
        self.query_one("#then").border_title = Content(f"{who} · {when}")
        said = self.voice(f"before.{match.kind}", who=who, when=when)
        if self.at in self.meant:
            said = f"✓ {self.voice('meant.yes')} · {said}"
        self.query_one("#match", Said).update(f"{said}  ({self.at + 1}/{len(self.matches)})")
        self.refresh_bindings()

    def action_step(self, step: int) -> None:
        """Another match."""
        self.at = (self.at + step) % len(self.matches)
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What was meant can only be taken back, and the other way round."""
        if action == "step":
            return len(self.matches) > 1
        if action == "meant":
            return self.at not in self.meant
        return bool(self.meant) if action == "undo" else True

    @work(group=MEANING, exit_on_error=False)
    async def action_meant(self) -> None:
        """The person meant to say this again: these passages stay quiet from now on."""
        at, match = self.at, self.matches[self.at]
        spans = reading_marks.shared(match)[0]
        passages = [span.of(self.draft) for span in spans] or [self.draft]
        try:
            self.meant[at] = [await self.session.allow_reuse(passage) for passage in passages]
        except CoachError as error:
            self.notify(" · ".join(self.voice.trouble(error)), severity="warning", markup=False)
        self._show()

    @work(group=MEANING, exit_on_error=False)
    async def action_undo(self) -> None:
        """Take the last "I meant to" back."""
        at, allowed = self.meant.popitem()
        try:
            for one in allowed:
                await self.session.undo_allowed(one)
        except CoachError as error:
            self.meant[at] = allowed
            self.notify(" · ".join(self.voice.trouble(error)), severity="warning", markup=False)
        self.at = at
        self._show()

    def action_close(self) -> None:
        """Back to the reading."""
        self.dismiss([one for allowed in self.meant.values() for one in allowed])

    def beside(self) -> None:
        """Back to the reading."""
        self.action_close()
