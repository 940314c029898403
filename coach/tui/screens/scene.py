"""The scene: one screen that changes with the moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input, TextArea

from coach.core.scene import Moment, Scene
from coach.errors import CoachError
from coach.tui.keys import bind
from coach.tui.screens.keeping import KeepingScreen
from coach.tui.screens.placing import PlacingScreen
from coach.tui.screens.reading import ReadingScreen
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.held import Said
from coach.tui.widgets.post_pane import PostPane
from coach.tui.widgets.quiet_line import QuietLine
from coach.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from coach.session import Glance

_READING_KEYS = ("remark", "disagree", "undo", "revise", "marks", "earlier")


class SceneScreen(PlacingScreen):
    """Look, Write, Read, Keep: the person goes from any to any, and nothing they typed is in the way of it."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("look", "moment('look')", priority=True),
        bind("write", "moment('write')", priority=True),
        bind("read", "read", priority=True),
        bind("next", "remark(1)"),
        bind("previous", "remark(-1)"),
        bind("disagree", "disagree"),
        bind("undo", "undo"),
        bind("revise", "revise"),
        bind("earlier", "earlier"),
        bind("marks", "marks"),
        bind("compare", "compare", priority=True),
        bind("keep", "moment('keep')", priority=True),
        bind("scenes", "scenes", priority=True),
        bind("copy", "copy", priority=True),
        bind("notes", "notes", show=False, priority=True),
        bind("editor", "editor", show=False, priority=True),
        bind("close", "back", show=False),
        bind("page", "page(1)", show=False, priority=True),
        bind("page-back", "page(-1)", show=False, priority=True),
    ]

    class ScenesWanted(Message):
        """The person wants the list of scenes."""

    class CopyWanted(Message):
        """The person wants their own draft on the clipboard."""

    class EditorWanted(Message):
        """The person wants the draft in their own editor."""

    async def anew(self) -> None:
        """Compose everything again, as a change of language asks."""
        self.gather()
        await self.complete()
        said = self.query_one(QuietLine)
        self._panes = None
        await self.recompose()
        self.query_one(QuietLine).take_over(said)
        self.on_mount()
        await self.complete()

    # --- what is typed

    def gather(self) -> None:
        """Take in the last keys, whose messages may still be on their way."""
        if self._panes is None:
            self._edit(replace(self.desk.scene, post=self.query_one(PostPane).edited()))
            return
        look, draft = self.panes.look, self.panes.draft
        self._edit(
            replace(
                self.desk.scene,
                post=self.query_one(PostPane).edited(),
                intention=look.intention,
                notes=look.notes,
                gesture=look.gesture,
                draft=draft.editor.text,
            )
        )
        self.on_keep_pane_changed()

    @on(TextArea.Changed, "#draft")
    def _draft_changed(self, event: TextArea.Changed) -> None:
        old, new = self._draft, event.text_area.text
        if old == new:
            return
        self._draft = new
        self._edit(replace(self.desk.scene, draft=new))
        self.carry(old, new)
        self.workers.cancel_group(self, "glance")
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(self.settings.pause_ms / 1000, self.glance)

    @on(TextArea.Changed, "#post-editor")
    @on(Input.Changed, "#author")
    def _post_changed(self, event: Message) -> None:
        post = self.query_one(PostPane).edited()
        if post == self.desk.scene.post:
            return
        self._edit(replace(self.desk.scene, post=post))
        self._head()
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(self.settings.pause_ms / 1000, self.prefill)

    def on_look_pane_changed(self) -> None:
        """A note, the intention or the gesture changed."""
        look = self.panes.look
        self._edit(replace(self.desk.scene, intention=look.intention, notes=look.notes, gesture=look.gesture))

    def on_keep_pane_changed(self) -> None:
        """The line for why, or the day to come back, changed: on disk as everything else that is typed."""
        if self.desk.scene.moment is Moment.KEEP:
            keep = self.panes.keep
            self._edit(replace(self.desk.scene, why=keep.why, follow_up=keep.follow_up))

    def _edit(self, scene: Scene) -> None:
        self.desk.edit(scene)
        if not self.desk.empty and self._panes is not None:
            self.welcome(False)

    @on(Editor.TooLong)
    def _too_long(self, event: Editor.TooLong) -> None:
        self.notify(self.voice("paste.too-long", n=f"{event.length:,}"), severity="warning", timeout=10, markup=False)

    def show_saved(self, error: CoachError | None) -> None:
        """Say that all is on disk, or calmly why not; nothing while a change of language composes the scene anew."""
        for trouble in self.query("#trouble").results(Said):
            trouble.display = error is not None
            if error is not None:
                trouble.update(" · ".join(self.voice.trouble(error)))
        for quiet in self.query(QuietLine):
            quiet.saved = error is None

    @on(ReadingScreen.Progressed)
    def _versioned(self, event: ReadingScreen.Progressed) -> None:
        from coach.session import Glance

        self._head()
        if event.whole:
            self._say_quietly(event.text, Glance.of(event.report))

    @on(ReadingScreen.Glanced)
    def _glanced(self, event: ReadingScreen.Glanced) -> None:
        self._say_quietly(event.text, event.glance)
        self._head()

    def _say_quietly(self, text: str, glance: Glance) -> None:
        """The two words, unless the draft has changed since."""
        if text == self.desk.scene.draft:
            for quiet in self.query(QuietLine):
                quiet.addressed, quiet.recycled = glance.addressed, glance.recycled

    # --- moving

    def action_moment(self, name: str) -> None:
        """Go to a moment."""
        self.gather()
        moment = Moment(name)
        if moment is Moment.READ:
            self.action_read()
            return
        self.revising = False
        self.page_shown = 0 if moment is Moment.LOOK and not self.desk.scene.post.text else 1
        self.desk.move_to(moment)
        self.set_out()
        self.focus_moment()

    def action_read(self) -> None:
        """Ask for the reading, once the field being typed in has taken the keys that came before this one: in a burst
        they wait in a queue of its own."""
        if isinstance(self.focused, Editor):
            self.focused.call_later(self._ask_for_reading)
        else:
            self._ask_for_reading()

    def _ask_for_reading(self) -> None:
        """What was read already and has not changed is shown again at once."""
        self.gather()
        if not self.desk.scene.draft.strip():
            self.notify(self.voice("read.empty"), markup=False)
            self.action_moment(Moment.WRITE)
            return
        again = self.desk.scene.moment is Moment.READ
        self.revising, self.page_shown = False, 1
        self.desk.move_to(Moment.READ)
        reading = self.desk.reading
        if again or reading is None or not reading.whole or reading.text != self.desk.scene.draft:
            self.start_reading()
        self.set_out()
        self.focus_moment()

    def action_revise(self) -> None:
        """Change the draft where one is looking, remarks in sight."""
        draft = self.panes.draft
        self.revising = True
        self.set_out()
        draft.editor.go_to(self.pointed or 0)
        draft.editor.focus()

    def action_back(self) -> None:
        """From revising back to the reading; else stop the reading on its way, and back to the reading's text."""
        if self.desk.scene.moment is Moment.READ:
            if self.running and not self.revising:
                self.stop_reading()
            self.revising = False
            self.set_out()
            self.focus_moment()

    def action_notes(self) -> None:
        """Show or fold the notes."""
        self.folded = not self.folded
        self.set_out()

    def action_page(self, step: int) -> None:
        """The next field; on a narrow screen, past the last field of a page, the next page."""
        chain = self.focus_chain
        at = chain.index(self.focused) if self.focused in chain else -1
        pages = len(self.pages())
        inside = 0 <= at + step < len(chain) and at >= 0
        if self.wide or (inside and self.desk.scene.moment in (Moment.LOOK, Moment.KEEP)):
            (self.focus_next if step > 0 else self.focus_previous)()
            return
        self.page_shown = (self.page_shown + step) % pages
        self.set_out()
        chain = self.focus_chain
        if chain:
            chain[0 if step > 0 else -1].focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what has no meaning in the present moment; for an instant after the first frame, all of it."""
        if self._panes is None:
            return False
        scene = self.desk.scene
        if action in _READING_KEYS:
            if scene.moment is not Moment.READ or self.revising:
                return False
            if action == "remark":
                return len(self.remarks) > 0
            if action == "disagree":
                return bool(self.remarks)
            if action == "undo":
                return bool(self.aside or self.meant)
            reading = self.desk.reading
            return bool(reading and reading.report.reuse.matches) if action == "earlier" else True
        if action == "moment":
            return parameters[0] != scene.moment
        if action == "compare":
            return bool(self.desk.versions)
        return True

    @on(TopBar.Chosen)
    def _tab(self, event: TopBar.Chosen) -> None:
        if event.moment is not self.desk.scene.moment:
            self.action_moment(event.moment)

    # --- what the app does

    def action_scenes(self) -> None:
        """The list of scenes."""
        self.post_message(self.ScenesWanted())

    def action_copy(self) -> None:
        """Copy the draft."""
        self.post_message(self.CopyWanted())

    def action_editor(self) -> None:
        """Open the draft in the person's editor."""
        self.post_message(self.EditorWanted())

    def on_keep_pane_copy_wanted(self) -> None:
        """Copy the draft."""
        self.post_message(self.CopyWanted())

    @on(KeepingScreen.Kept)
    def _kept(self) -> None:
        self._head()
        self.panes.keep.show(self.desk.scene, self.desk.versions)
        self.query_one(QuietLine).saved = True
