"""Keys of a field, taken one after another.

Textual inserts a letter where it is typed but runs a key such as backspace only after the event has bubbled to the
app; in a burst, as it comes when the machine was busy for a moment, ``ab⌫c`` became ``ab``. A field that runs its own
keys itself keeps them in the order they were typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget


def without(bindings: Iterable[BindingType], key: str) -> list[BindingType]:
    """A widget's ``BINDINGS`` but for those of one key, which the screen it stands on has a use for."""
    return [one for one in bindings if key not in actions([one])]


def actions(bindings: Iterable[BindingType]) -> Mapping[str, str]:
    """The action of each key in a widget's ``BINDINGS``."""
    found: dict[str, str] = {}
    for binding in bindings:
        keys, action = (binding.key, binding.action) if isinstance(binding, Binding) else (binding[0], binding[1])
        found |= dict.fromkeys((key.strip() for key in keys.split(",")), action)
    return found


async def run_own(widget: Widget, event: events.Key, own: Mapping[str, str]) -> None:
    """Run the action a widget has for a key, now; leaves any other key alone."""
    action = own.get(event.key)
    if action is not None and await widget.app.run_action(action, widget):
        event.stop()
        event.prevent_default()
