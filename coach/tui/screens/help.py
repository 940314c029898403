"""Help: the focused pane, the keys that work in it, what coach does and never does, where the data lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen

from coach.tui.keys import bind
from coach.tui.screens.sheet import Sheet
from coach.tui.voice import Voice
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.held import Said
from coach.tui.widgets.key_line import KeyLine

PANES = {
    "post-pane": "post",
    "look-pane": "look",
    "draft-pane": "write",
    "reading": "read",
    "remarks-pane": "remarks",
    "keep-pane": "keep",
}
"""Widgets of the scene by id, and the page of the help on each."""
PAGES = (*PANES.values(), "scenes", "mirror", "import", "settings", "earlier", "compare", "reason")
"""Every page; the sentences are ``help.<page>.title`` and ``help.<page>``."""


def page_of(screen: Screen[Any]) -> str:
    """The page on what the keyboard is in: the screen's own, else that of the pane that holds the focus."""
    own: str = getattr(screen, "help_page", "")
    if own:
        return own
    focused = screen.focused
    holders = [node.id for node in focused.ancestors_with_self] if focused is not None else []
    return next((PANES[name] for name in holders if name in PANES), "look")


def edits(screen: Screen[Any]) -> bool:
    """Whether the keyboard is in a text of several lines."""
    return isinstance(screen.focused, Editor)


class HelpScreen(Sheet[None]):
    """One page; escape, F1 or a click beside it closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("close", "dismiss(None)"),
        bind("help", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(
        self, voice: Voice, page: str, keys: Sequence[tuple[str, str]], facts: Sequence[str], *, editing: bool = False
    ) -> None:
        """A page of the help.

        Args:
            voice: what it is said with.
            page: one of ``PAGES``.
            keys: (key, what it does) of each key that works there.
            facts: lines that close the page.
            editing: whether the keys of an editor work there too.
        """
        super().__init__(classes="help")
        self.voice = voice
        self.page_shown = page
        self.keys = keys
        self.facts = facts
        self.editing = editing

    def compose(self) -> ComposeResult:
        """The page."""
        say = self.voice
        width = max((Content(key).cell_length for key, _ in self.keys), default=0)
        rows = [
            Content.assemble((key + " " * (width - Content(key).cell_length + 2), "bold $primary"), what)
            for key, what in self.keys
        ]
        with Vertical(classes="sheet"):
            with VerticalScroll():
                yield Said(say(f"help.{self.page_shown}.title"), classes="heading", markup=False)
                yield Said(say(f"help.{self.page_shown}"), markup=False)
                yield Said(say("help.keys"), classes="heading", markup=False)
                yield Said(Content("\n").join(rows), markup=False)
                if self.editing:
                    yield Said(say("help.editing"), classes="quiet", markup=False)
                yield Said(say("help.promise"), classes="heading", markup=False)
                yield Said(say("welcome.lines").rpartition("\n")[0], markup=False)
                yield Said(say("help.facts"), classes="heading", markup=False)
                yield Said("\n".join(self.facts), markup=False)
            yield KeyLine(self.voice)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one(VerticalScroll).focus()
