"""Settings: every key of the file, explained, taken into use as it is changed, and checked as in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Select, Static

from coach.errors import SettingsError
from coach.settings import CHOICES, KEYS, NAMES, Settings, changed
from coach.tui.keys import bind, keys_of
from coach.tui.screens.sheet import Sheet
from coach.tui.voice import Voice
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line
from coach.tui.widgets.option_row import OptionRow

YES, NO = "yes", "no"


class SettingsScreen(Sheet[None]):
    """A field for each key. What does not fit is never taken, and said."""

    help_page = "settings"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("close", "dismiss(None)"),
        bind("settings", "dismiss(None)", show=False, priority=True),
    ]

    @dataclass
    class Changed(Message):
        """The person changed a setting, and it fits."""

        name: str
        value: str | int | bool

    def __init__(self, voice: Voice, current: Callable[[], Settings], themes: list[str], path: str) -> None:
        """``current`` tells the settings as they stand, ``path`` is where they are written."""
        super().__init__()
        self.voice = voice
        self.current = current
        self.themes = themes
        self.path = path

    def compose(self) -> ComposeResult:
        """A field for each key; the keys table is shown here and changed in the file."""
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
        settings = self.current()
        value = getattr(settings, name)
        if name == "keys":
            yield Static(self._keys(settings), id="set-keys", markup=False)
        elif isinstance(value, bool):
            words = [(YES, self.voice("settings.yes")), (NO, self.voice("settings.no"))]
            yield OptionRow(words, YES if value else NO, id=f"set-{name}")
        elif name == "theme":
            here = value if value in self.themes else self.themes[0]
            yield Select(
                [(one, one) for one in self.themes], value=here, allow_blank=False, id="set-theme", compact=True
            )
        elif name in CHOICES:
            yield OptionRow([(one, self.voice(f"choice.{one}")) for one in CHOICES[name]], value, id=f"set-{name}")
        else:
            yield Line(str(value), id=f"set-{name}")

    def _keys(self, settings: Settings) -> Content:
        """Every binding: its name in the file, its key (in bold where the person chose it), what it does."""
        width = max(map(len, KEYS))
        shown = {name: ", ".join(keys_of(name, settings.keys)) for name in KEYS}
        room = max(map(len, shown.values()))
        lines = [
            Content.assemble(
                f"{name:<{width}}  ",
                (f"{shown[name]:<{room}}", "bold $primary" if name in settings.keys else "$primary"),
                (f"  {self.voice(f'key.{name}.tip')}", "$foreground-muted"),
            )
            for name in KEYS
        ]
        return Content("\n").join(lines)

    @on(Select.Changed)
    def _chosen(self, event: Select.Changed) -> None:
        event.stop()
        self._take("theme", str(event.value))

    @on(OptionRow.Changed)
    def _ticked(self, event: OptionRow.Changed) -> None:
        event.stop()
        name = (event.row.id or "").removeprefix("set-")
        self._take(name, event.value if name in CHOICES else event.value == YES)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        name = (event.input.id or "").removeprefix("set-")
        number = isinstance(getattr(self.current(), name), int) and event.value.strip().isdecimal()
        self._take(name, int(event.value) if number else event.value)

    def _take(self, name: str, value: str | int | bool) -> None:
        note = self.query_one("#settings-note", Static)
        try:
            changed(self.current(), name, value)
        except SettingsError as error:
            note.update(Content(" · ".join(self.voice.trouble(error))).stylize("$warning"))
            return
        note.update(self.voice("settings.file", path=self.path))
        if value != getattr(self.current(), name):
            self.post_message(self.Changed(name, value))

    async def anew(self) -> None:
        """Say everything again, in another language, where one stands."""
        name = self.focused.id if self.focused is not None else None
        at = self.query_one("#fields").scroll_offset
        await self.recompose()
        if name is not None:
            self.query_one(f"#{name}").focus(scroll_visible=False)
        self.query_one("#fields").scroll_to(at.x, at.y, animate=False)
