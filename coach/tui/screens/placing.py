"""Which panes of the scene stand where: both sides, or a page at a time."""

from __future__ import annotations

from datetime import UTC, datetime

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widget import Widget

from coach.core.scene import Gesture, Moment
from coach.tui.days import ago
from coach.tui.screens.keeping import KeepingScreen
from coach.tui.widgets.held import Said
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.post_pane import PostPane
from coach.tui.widgets.quiet_line import QuietLine
from coach.tui.widgets.top_bar import TopBar

WIDE = 100
"""Columns from which the post and the draft stand side by side."""
FIRST_WORDS = 60
"""Code points of the post that name a scene."""


class PlacingScreen(KeepingScreen):
    """Composes what a first frame needs, completes itself after it, and lays the panes of the moment out."""

    page_shown = 0
    greeting = False
    """Whether the person has no scene yet, and has typed nothing."""
    _draft = ""
    """The draft as the last change left it."""
    folded = False
    _pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Their post, and room for the rest: what a first frame needs."""
        blink, scene = not self.settings.reduced_motion, self.desk.scene
        yield TopBar(self.voice)
        yield Said(id="trouble", markup=False)
        with Horizontal(id="body"), Vertical(id="left"):
            yield PostPane(self.voice, scene.post, blink=blink)
        yield QuietLine(self.voice)
        yield KeyLine(self.voice, "remark")

    def on_mount(self) -> None:
        """Type at once; the other panes follow the first frame."""
        self._head()
        self.query_one("#post-editor").focus()
        self.call_after_refresh(self.complete)

    async def complete(self) -> None:
        """Mount the draft on the other side, what coach sees below, and show the scene that lies on the table."""
        async with self._completing:
            if self._panes is not None:
                return
            from coach.tui.screens.panes import make

            panes = make(self.voice, self.desk.scene, blink=not self.settings.reduced_motion)
            right = Vertical(panes.look, panes.draft, panes.address, panes.keep, id="right")
            right.display = self.wide
            for mount in (
                lambda: self.query_one(PostPane).complete(panes.welcome),
                lambda: self.query_one("#left").mount(panes.notes),
                lambda: self.query_one("#body").mount(right),
                lambda: self.mount(panes.remarks, after="#body"),
            ):
                if self.is_attached:  # who leaves meanwhile has nowhere left to mount
                    await mount()
            if not self.is_attached:
                return
            self._panes = panes
            panes.welcome.display = self.greeting
            around = [one.id for one in (*self.app.BINDINGS, *self.BINDINGS) if isinstance(one, Binding)]
            panes.draft.view.give_way(self.settings.keys, around)
            self.place()

    def place(self) -> None:
        """Show the desk's scene, whichever it is."""
        scene = self.desk.scene
        self.query_one(PostPane).place(scene.post)
        self.panes.look.place(scene.intention, scene.notes, scene.gesture)
        draft = self.panes.draft
        if draft.editor.text != scene.draft:
            draft.editor.load_text(scene.draft)
            draft.editor.move_cursor(draft.editor.document.end)
        self._draft = draft.editor.text
        self.revising, self.current, self.pointed = False, None, None
        self.find_aside()
        self.meant = []
        self.page_shown = 0 if scene.moment is Moment.LOOK else 1
        if scene.moment is Moment.READ and self.desk.reading is None and scene.draft.strip():
            self.start_reading()
        self.set_out()
        self.focus_moment()

    def begin(self) -> None:
        """Show the scene that was just put on the desk, and let the reader take in its post."""
        self.place()
        self.welcome(False)
        self.prefill()

    def settle(self) -> None:
        """The session came after the first keys: write them, and let the reader take in the post."""
        self.desk.nudge()
        self.prefill()

    def take(self, draft: str) -> None:
        """Take in a draft that was changed elsewhere, as one edit that can be undone."""
        self.panes.draft.editor.swap(draft)

    def welcome(self, shown: bool) -> None:
        """Greet someone who has no scene yet."""
        self.greeting = shown
        self.panes.welcome.display = shown

    @property
    def wide(self) -> bool:
        """Whether both sides fit."""
        return self.app.size.width >= WIDE

    def pages(self) -> list[list[Widget]]:
        """What a narrow screen shows of the present moment, a page at a time."""
        pages: list[list[Widget]] = [[self.query_one("#left")], [self.query_one("#right")]]
        if self.desk.scene.moment is Moment.READ:
            pages.append([self.panes.remarks])
        return pages

    def set_out(self) -> None:
        """Show the panes of the moment, all of them or the page of a narrow screen."""
        moment = self.desk.scene.moment
        draft = self.panes.draft
        self.query_one(PostPane).editable(moment is Moment.LOOK)
        draft.reading(moment is Moment.READ and not self.revising)
        for pane, shown in (
            (self.panes.notes, moment is not Moment.LOOK and not self.folded),
            (self.panes.look, moment is Moment.LOOK),
            (draft, moment in (Moment.WRITE, Moment.READ)),
            (self.panes.address, moment is Moment.READ),
            (self.panes.keep, moment is Moment.KEEP),
        ):
            pane.display = shown
        pages = self.pages()
        self.page_shown = min(self.page_shown, len(pages) - 1)
        self.panes.remarks.display = moment is Moment.READ
        for number, page in enumerate(pages):
            for widget in page:
                widget.display = self.wide or number == self.page_shown
        self.query_one("#body").display = self.wide or self.page_shown < 2
        self.set_class(not self.wide, "-narrow")
        quiet = self.query_one(QuietLine)
        quiet.wide, quiet.page = self.wide, f"⇥ {self.page_shown + 1}/{len(pages)}"
        self._head()
        self.panes.notes.show(self.desk.scene)
        if moment is Moment.KEEP:
            self.panes.keep.show(self.desk.scene, self.desk.versions)
            self.resolve()
        self.redraw()
        self.refresh_bindings()

    def _head(self) -> None:
        scene = self.desk.scene
        first = " ".join(scene.post.text[: FIRST_WORDS * 2].split())[:FIRST_WORDS]
        self.query_one(TopBar).show(scene.post.author, first, scene.moment)
        last = self.desk.versions[-1] if self.desk.versions else None
        when = ago(last.written_at, datetime.now(UTC), self.voice) if last else ""
        if self._panes is not None:
            comment = scene.gesture is Gesture.COMMENT
            self.panes.draft.title(last.version if last else 0, when, comment=comment)

    def focus_moment(self) -> None:
        """Put the keyboard where the moment's work is."""
        moment = self.desk.scene.moment
        if moment is Moment.LOOK and not self.wide and self.page_shown == 1:
            target = "#intention"
        elif moment is Moment.LOOK:
            target = "#post-editor" if not self.desk.scene.post.text else "#intention" if self.wide else "#post-editor"
        elif moment is Moment.KEEP:
            target = "#copy" if self.desk.scene.draft.strip() else "#why"
        else:
            target = "#draft" if moment is Moment.WRITE or self.revising else "#reading"
        self.query_one(target).focus(scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """Both sides, or a page at a time."""
        if self._panes is not None:
            self.set_out()
