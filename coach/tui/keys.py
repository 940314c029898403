"""Key bindings by name: the default key from the settings' table, the words from the catalogue."""

from __future__ import annotations

from textual.binding import Binding

from coach.settings import KEYS


def bind(name: str, action: str, *, show: bool = True, priority: bool = False) -> Binding:
    """The binding called ``name`` in ``coach.settings.KEYS``.

    Its description and its tooltip are catalogue keys (``key.<name>``, ``key.<name>.tip``), said by whoever shows
    them, because a class-level sentence could not change language.
    """
    return Binding(KEYS[name], action, f"key.{name}", show=show, priority=priority, tooltip=f"key.{name}.tip", id=name)
