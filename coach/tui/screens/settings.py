"""Settings: every key of the file, explained, changed at once and checked as in the file."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Checkbox, Input, Select, Static

from coach.errors import SettingsError
from coach.settings import CHOICES, NAMES, Settings, changed
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line


class SettingsScreen(ModalScreen[Settings]):
    """Gives the settings as they stand when it is closed."""

    CSS_PATH = "over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("close", "done"),
        bind("settings", "done", show=False, priority=True),
    ]

    def __init__(self, voice: Voice, settings: Settings, themes: list[str], path: str) -> None:
        super().__init__()
        self.voice = voice
        self.settings = settings
        self.themes = themes
        self.path = path

    def compose(self) -> ComposeResult:
        """A field for each key; the keys table is shown and changed in the file."""
        say = self.voice
        with Vertical(classes="sheet"):
            yield Static(say("settings.title"), classes="heading", markup=False)
            with VerticalScroll(id="fields"):
                for name in NAMES:
                    yield Static(say(f"setting.{name}"), classes="question", markup=False)
                    yield from self._field(name)
                    yield Static(say(f"setting.{name}.help"), classes="quiet", markup=False)
            yield Static(say("settings.file", path=self.path), id="settings-note", classes="quiet", markup=False)
            yield KeyLine(self.voice)

    def _field(self, name: str) -> ComposeResult:
        value = getattr(self.settings, name)
        if name == "keys":
            yield Static("  ".join(f"{k} = {v}" for k, v in value.items()) or "—", id="set-keys", markup=False)
        elif isinstance(value, bool):
            yield Checkbox(self.voice("settings.yes"), value, id=f"set-{name}", compact=True)
        elif name in CHOICES or name == "theme":
            known = list(CHOICES.get(name, self.themes))
            words = [(self.voice(f"choice.{one}") if name in CHOICES else one, one) for one in known]
            yield Select(words, value=value, allow_blank=False, id=f"set-{name}", compact=True)
        else:
            yield Line(str(value), id=f"set-{name}")

    @on(Checkbox.Changed)
    @on(Select.Changed)
    @on(Input.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        field = event.control
        if not isinstance(field, Checkbox | Select | Input) or field.id is None:
            return
        name = field.id.removeprefix("set-")
        value = field.value
        note = self.query_one("#settings-note", Static)
        try:
            if isinstance(getattr(self.settings, name), int) and isinstance(value, str):
                value = int(value) if value.strip().isdigit() else value
            if isinstance(value, str | int):
                self.settings = changed(self.settings, name, value)
            note.update(self.voice("settings.file", path=self.path))
        except SettingsError as error:
            note.update(" · ".join(self.voice.trouble(error)))

    def action_done(self) -> None:
        """Close; what does not fit was never taken."""
        self.dismiss(self.settings)
