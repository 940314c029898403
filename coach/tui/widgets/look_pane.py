"""Look: why write, three questions, and which gesture fits."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, TextArea

from coach.core.scene import Gesture, Notes
from coach.tui.voice import Voice
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.held import Said
from coach.tui.widgets.line import Line
from coach.tui.widgets.option_row import OptionRow

QUESTIONS = ("seen", "answers", "detour")
"""The three questions of Look; the fields of ``Notes`` bear the same names."""


class LookPane(VerticalScroll, can_focus=False):
    """The person's own notes before a word is written. Each field may stay empty."""

    class Changed(Message):
        """A note, the intention or the gesture changed."""

    def __init__(self, voice: Voice, *, blink: bool) -> None:
        super().__init__(id="look-pane", classes="pane")
        self.voice = voice
        self._blink = blink
        self.border_title = voice("look.title")

    def compose(self) -> ComposeResult:
        """The intention, the questions, the gestures."""
        say = self.voice
        yield Said(say("look.intention"), classes="question", markup=False)
        yield Line(id="intention", placeholder=say("look.intention.hint"))
        for name in QUESTIONS:
            yield Said(say(f"look.{name}"), classes="question", markup=False)
            yield Editor(id=name, placeholder=say("look.skip"), blink=self._blink)
        yield Said(say("look.gesture"), classes="question", markup=False)
        gestures = [(gesture.value, say(f"gesture.{gesture}")) for gesture in Gesture]
        yield OptionRow(gestures, Gesture.MESSAGE, id="gesture")
        yield Said(id="gesture-hint", markup=False)

    def place(self, intention: str, notes: Notes, gesture: Gesture) -> None:
        """Show a scene's notes."""
        self.query_one("#intention", Input).value = intention
        for name in QUESTIONS:
            self.query_one(f"#{name}", Editor).load_text(getattr(notes, name))
        self.query_one(OptionRow).choose(gesture)
        self._hint()

    @property
    def intention(self) -> str:
        """Why the person wants to write."""
        return self.query_one("#intention", Input).value

    @property
    def notes(self) -> Notes:
        """The three answers."""
        return Notes(*(self.query_one(f"#{name}", Editor).text for name in QUESTIONS))

    @property
    def gesture(self) -> Gesture:
        """The gesture chosen."""
        return Gesture(self.query_one(OptionRow).value)

    def _hint(self) -> None:
        self.query_one("#gesture-hint", Said).update(self.voice(f"gesture.{self.gesture}.hint"))

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Changed())

    @on(OptionRow.Changed)
    def _chose(self, event: OptionRow.Changed) -> None:
        event.stop()
        self._hint()
        self.post_message(self.Changed())
