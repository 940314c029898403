"""Key bindings by name: the default key from the settings' table, the words from the catalogue."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from textual.binding import Binding

from coach.settings import KEYS

_MODIFIERS = {"ctrl", "alt", "shift", "super", "meta", "hyper"}


def bind(name: str, action: str, *, show: bool = True, priority: bool = False) -> Binding:
    """The binding called ``name`` in ``coach.settings.KEYS``.

    Its description and its tooltip are catalogue keys (``key.<name>``, ``key.<name>.tip``), said by whoever shows
    them, because a class-level sentence could not change language.
    """
    return Binding(KEYS[name], action, f"key.{name}", show=show, priority=priority, tooltip=f"key.{name}.tip", id=name)


def keys_of(name: str, own: Mapping[str, str]) -> list[str]:
    """The keys of a binding, the person's ``own`` before the default ones."""
    return [key.strip() for key in own.get(name, KEYS[name]).split(",") if key.strip()]


def keymap(own: Mapping[str, str]) -> dict[str, str]:
    """The person's keys as Textual takes them: no blanks, and signs by their names (``?`` is ``question_mark``)."""
    return {name: ",".join(_named(key) for key in keys_of(name, own)) for name in own}


def _named(key: str) -> str:
    from textual.keys import KEY_NAME_REPLACEMENTS

    if len(key) > 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def unknown_keys(own: Mapping[str, str]) -> list[str]:
    """Those of the person's keys that no keyboard sends."""
    return [key for name in own for key in keys_of(name, own) if not _is_key(key)]


def _is_key(key: str) -> bool:
    from textual.keys import KEY_ALIASES, KEY_NAME_REPLACEMENTS, Keys

    named = {one.value for one in Keys}.union(KEY_NAME_REPLACEMENTS.values(), *KEY_ALIASES.values())
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    if key in named:
        return True
    try:
        sent = len(last) == 1 or last in named or bool(unicodedata.lookup(last.replace("_", " ")))
    except KeyError:
        return False
    return sent and set(modifiers) <= _MODIFIERS


def clashes(own: Mapping[str, str], together: Sequence[str]) -> list[tuple[str, str, str]]:
    """(key, name, name) where one of the person's keys means two things among bindings that work ``together``."""
    seen: dict[str, str] = {}
    found = []
    for name in together:
        for key in keys_of(name, own):
            if key in seen and seen[key] != name and (name in own or seen[key] in own):
                found.append((key, seen[key], name))
            seen.setdefault(key, name)
    return found
