"""Settings: every key of the file, explained, taken into use as it is changed, and checked as in the file.

A model is taken into use once its field is left or Enter is pressed in it: half a path is no choice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Select

from coach.errors import ModelError, SettingsError
from coach.models.chosen import AUTO, Role, chosen
from coach.settings import CHOICES, KEYS, MODELS, NAMES, Settings, changed
from coach.tui.display import steady
from coach.tui.keys import bind, keys_of
from coach.tui.screens.sheet import Sheet
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
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
        bind("confirm", "confirm", show=False),
    ]

    @dataclass
    class Changed(Message):
        """The person changed a setting, and it fits."""

        name: str
        value: str | int | bool

    def __init__(
        self, voice: Voice, current: Callable[[], Settings], themes: list[str], path: str, models: Path
    ) -> None:
        """``current`` tells the settings as they stand, ``path`` is where they are written, ``models`` where coach
        fetches to."""
        super().__init__()
        self.voice = voice
        self.current = current
        self.themes = themes
        self.path = path
        self.models = models

    def compose(self) -> ComposeResult:
        """A field for each key; the keys table is shown here and changed in the file."""
        say = self.voice
        with Vertical(classes="sheet"):
            yield Said(say("settings.title"), classes="heading", markup=False)
            with VerticalScroll(id="fields"):
                for name in NAMES:
                    yield Said(say(f"setting.{name}"), classes="question", markup=False)
                    yield from self._field(name)
                    yield Said(say(f"setting.{name}.help"), classes="quiet", markup=False)
            yield Said(say("settings.file", path=self.path), id="settings-note", classes="quiet", markup=False)
            yield KeyLine(self.voice)

    def _field(self, name: str) -> ComposeResult:
        settings = self.current()
        value = getattr(settings, name)
        if name == "keys":
            yield Said(self._keys(settings), id="set-keys", markup=False)
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
        if name in MODELS:
            return
        number = isinstance(getattr(self.current(), name), int) and event.value.strip().isdecimal()
        self._take(name, int(event.value) if number else event.value)

    def _take(self, name: str, value: str | int | bool) -> None:
        note = self.query_one("#settings-note", Said)
        try:
            changed(self.current(), name, value)
        except SettingsError as error:
            note.update(Content(" · ".join(self.voice.trouble(error))).stylize("$warning"))
            return
        note.update(self.voice("settings.file", path=self.path))
        if value != getattr(self.current(), name):
            self.post_message(self.Changed(name, value))

    # --- models

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        event.stop()
        self._take_model_of(event.input)

    def action_confirm(self) -> None:
        """Take the model whose path was typed."""
        self._take_model_of(self.focused)

    def _take_model_of(self, field: Widget | None) -> None:
        for role in MODELS:
            if field is not None and field.id == f"set-{role}":
                self._take_model(role)

    def _take_model(self, role: Role) -> str:
        """Take the model typed where there is one; returns what is said where there is none."""
        line, kept = self.query_one(f"#set-{role}", Line), getattr(self.current(), role)
        value = line.value.strip() or AUTO
        try:
            if value != kept:
                chosen(role, value, None, self.models)
        except ModelError as error:
            why = "not-fetched" if error.key == "encoder-not-fetched" else "nowhere"
            said = steady(self.voice(f"settings.{why}", model=value, kept=kept))
            self.query_one("#settings-note", Said).update(Content(said).stylize("$warning"))
            return said
        line.value = value
        self._take(role, value)
        return ""

    async def action_dismiss(self, result: None = None) -> None:
        """Close; the models typed last are taken first."""
        self._take_models()
        await super().action_dismiss(result)

    def beside(self) -> None:
        """Close, as the key does."""
        self._take_models()
        super().beside()

    def _take_models(self) -> None:
        for role in MODELS:
            if said := self._take_model(role):
                self.notify(said, severity="warning", timeout=12, markup=False)

    async def anew(self) -> None:
        """Say everything again, in another language, where one stands."""
        name = self.focused.id if self.focused is not None else None
        at = self.query_one("#fields").scroll_offset
        await self.recompose()
        if name is not None:
            self.query_one(f"#{name}").focus(scroll_visible=False)
        self.query_one("#fields").scroll_to(at.x, at.y, animate=False)
