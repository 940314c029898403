"""The person's settings: one TOML file, parsed without a screen, refused with the nearest name when a key is unknown.

Libraries are imported where they are used: most starts of the app need none of them before the first paint.

Every key is explained to people by the catalogue, ``tui.setting.<name>`` (its name) and ``tui.setting.<name>.help``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from coach.core.scene import Language
from coach.errors import SettingsError
from coach.i18n import system_language
from coach.paths import private_folder

Clipboard = Literal["both", "terminal", "system"]
"""Which door a copy takes: the terminal's own (OSC 52), the system's clipboard tool, or both."""

KEYS: Mapping[str, str] = MappingProxyType(
    {
        "look": "f2", "write": "f3", "scenes": "f4", "read": "f5", "compare": "f6", "notes": "f7", "copy": "f8",
        "keep": "f9", "settings": "f10", "help": "f1", "palette": "ctrl+p", "new": "ctrl+n", "editor": "ctrl+g",
        "mirror": "f12", "import": "ctrl+o", "example": "ctrl+t", "quit": "ctrl+q", "leave": "ctrl+c",
        "page": "tab", "page-back": "shift+tab",
        "next": "n", "previous": "p", "disagree": "d", "undo": "u", "revise": "e,enter", "marks": "m", "earlier": "r",
        "meant": "i", "sentence-down": "down", "sentence-up": "up",
        "passage-next": "right", "passage-previous": "left", "option-next": "right", "option-previous": "left",
        "close": "escape", "confirm": "enter", "open": "enter", "forget": "ctrl+d", "settled": "ctrl+r",
    }
)  # fmt: skip
"""Each key binding's name and the key it has unless the person rebinds it; commas part several keys."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose; every field has a default that works."""

    language: Literal["auto", "fr", "en"] = "auto"
    """The language coach speaks; ``auto`` follows the system's locale. Remarks always follow the draft."""
    theme: str = "coach-dark"
    """The name of a colour theme, coach's own or one of Textual's."""
    reduced_motion: bool = False
    """No animation and no blinking cursor."""
    marks: bool = True
    """Show on the draft whose words are whose."""
    autosave_ms: int = 150
    """Milliseconds after the last key at which the draft is written to disk, 0 to 250."""
    pause_ms: int = 1500
    """Milliseconds without a key after which the two quiet words may change, 500 to 60000."""
    clipboard: Clipboard = "both"
    """Which door a copy of one's own words takes."""
    editor: str = ""
    """The command that opens the draft elsewhere; empty: ``$VISUAL``, then ``$EDITOR``."""
    reader: str = "auto"
    """The model that only reads: ``auto`` (the starter model), ``none``, or the path of a GGUF file."""
    critic: str = "auto"
    """The chat model that judges: ``auto`` (the best of your models that passed the exam), ``none``, or the path of a
    GGUF file, which speaks as far as its exam allows."""
    encoder: str = "auto"
    """The model that compares messages: ``auto`` (the starter model), ``none``, a name from ``coach models``, or the
    path of a folder."""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Key bindings changed by the person: a name of ``KEYS`` to a key, or several parted by commas."""

    @property
    def spoken(self) -> Language:
        """The language of the screen, ``auto`` resolved from the environment."""
        return system_language() if self.language == "auto" else self.language


CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"language": ("auto", "fr", "en"), "clipboard": ("both", "terminal", "system")}
)
"""The values a setting is limited to."""

BOUNDS: Mapping[str, tuple[int, int]] = MappingProxyType({"autosave_ms": (0, 250), "pause_ms": (500, 60_000)})
"""The least and the greatest value of each number, both allowed."""

MODELS: tuple[Literal["reader", "critic", "encoder"], ...] = ("reader", "critic", "encoder")
"""The keys that say which models coach works with."""

NAMES: tuple[str, ...] = tuple(entry.name for entry in fields(Settings))
"""Every key of the file, in the order it is written and shown."""


def parse(text: str) -> Settings:
    """Settings from the text of the file; what is not named keeps its default.

    Raises:
        SettingsError: not TOML, an unknown key (the nearest name is offered), or a value that does not fit.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError("settings-not-toml", detail=str(error)) from error
    for name in table:
        if name not in NAMES:
            raise SettingsError("settings-unknown", name=name, nearest=_nearest(name, NAMES))
    return Settings(**{name: _checked(name, value) for name, value in table.items()})


def _nearest(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, known, 1, 0.0)), known[0])


def _checked(name: str, value: Any) -> Any:
    default = getattr(Settings(), name)
    if name == "keys":
        return _checked_keys(value)
    if type(value) is not type(default):
        raise SettingsError("settings-type", name=name, wanted=type(default).__name__, value=str(value))
    if name in CHOICES and value not in CHOICES[name]:
        raise SettingsError("settings-choice", name=name, value=value, choices=", ".join(CHOICES[name]))
    if name in BOUNDS and not BOUNDS[name][0] <= value <= BOUNDS[name][1]:
        low, high = BOUNDS[name]
        raise SettingsError("settings-bounds", name=name, value=value, low=low, high=high)
    return value


def _checked_keys(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise SettingsError("settings-type", name="keys", wanted="table", value=str(value))
    for name, key in value.items():
        if name not in KEYS:
            raise SettingsError("settings-unknown", name=f"keys.{name}", nearest=f"keys.{_nearest(name, tuple(KEYS))}")
        if not isinstance(key, str) or not key.strip(" ,"):
            raise SettingsError("settings-type", name=f"keys.{name}", wanted="str", value=str(key))
    return MappingProxyType(dict(value))


def load(path: Path) -> Settings:
    """The settings in a file; the defaults when there is none.

    Raises:
        SettingsError: the file cannot be read, or what ``parse`` raises.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError("settings-unreadable", path=str(path), detail=str(error)) from error
    return parse(text)


def serialise(settings: Settings, text: str = "", before: Settings | None = None) -> str:
    """The file's text with these settings in it: comments and order of ``text`` stay, what is not changed is not
    touched, defaults that it does not name are left out. ``parse(serialise(s, text)) == s``.

    With the settings ``before``, only what differs from them is put in: the rest of ``text`` is the person's.

    Raises:
        SettingsError: ``text`` is not TOML.
    """
    import tomlkit
    from tomlkit.exceptions import ParseError

    try:
        document = tomlkit.parse(text)
    except ParseError as error:
        raise SettingsError("settings-not-toml", detail=str(error)) from error
    standard = Settings()
    for name in NAMES:
        value = getattr(settings, name)
        if before is not None and value == getattr(before, name):
            continue
        if name in document:
            _put(document, name, dict(value) if name == "keys" else value)
        elif value != getattr(standard, name):
            document[name] = dict(value) if name == "keys" else value
    return tomlkit.dumps(document)


def _put(table: MutableMapping[str, Any], name: str, value: Any) -> None:
    """Change a value where it stands, a table key by key: what is replaced whole loses the comments inside it."""
    from tomlkit.items import AbstractTable

    held = table.get(name)
    if isinstance(value, dict) and isinstance(held, AbstractTable):
        for gone in [key for key in held if key not in value]:
            del held[gone]
        for key, one in value.items():
            _put(held, key, one)
    elif held != value or isinstance(held, bool) is not isinstance(value, bool):
        table[name] = value


def save(path: Path, settings: Settings, before: Settings | None = None) -> None:
    """Write the settings, comments of the present file kept, by replacing the file whole; readable by its owner only.

    With the settings ``before``, what is as it was then is left as the file has it: it may have been changed by hand.

    Raises:
        SettingsError: the file cannot be read or written.
    """
    import tempfile

    try:
        private_folder(path.parent)
        text = serialise(settings, path.read_text("utf-8") if path.exists() else "", before)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as target:
                target.write(text)
            Path(name).replace(path)
        finally:  # where it has taken the file's place, nothing is left of it
            with suppress(OSError):
                Path(name).unlink()
    except (OSError, UnicodeError) as error:
        raise SettingsError("settings-unwritable", path=str(path), detail=str(error)) from error


def changed(settings: Settings, name: str, value: str | int | bool) -> Settings:
    """The settings with one value changed, checked as in the file.

    Raises:
        SettingsError: unknown name, or a value that does not fit.
    """
    if name not in NAMES:
        raise SettingsError("settings-unknown", name=name, nearest=_nearest(name, NAMES))
    return replace(settings, **{name: _checked(name, value)})
