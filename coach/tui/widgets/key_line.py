"""The last line: the keys that work here and now, in the person's language, as many as fit."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from coach.tui.voice import Voice

_ALWAYS = ("help", "palette")
_ORDER = (
    *("next", "previous", "disagree", "meant", "undo", "revise", "earlier"),
    *("confirm", "open", "settled", "forget", "close"),
    *("write", "read", "keep", "compare", "look", "scenes", "marks", "copy"),
)
_NAMES = {"enter": "⏎", "escape": "esc", "delete": "⌦", "up": "↑", "down": "↓"}


def shown_key(key: str) -> str:
    """A key as people know it: ``F5``, ``^p``, ``⏎``."""
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return _NAMES.get(key, key.replace("ctrl+", "^").replace("shift+", "⇧"))


class KeyLine(Widget):
    """Key hints that can be clicked. Help and the palette always fit; the others give way from the right."""

    def __init__(self, voice: Voice, walked: str = "remark") -> None:
        """``walked`` names what the next and the previous key walk through: remark, match or version."""
        super().__init__(id="keys")
        self.walked = walked
        self.voice = voice
        self._places: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the bindings as the focus and the moment change."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def _hints(self) -> list[tuple[str, str, str]]:
        """(key, as shown, word) of every binding to show, one an action, those of the moment first."""
        found: dict[str, tuple[str, str, str]] = {}
        ends: dict[str, tuple[str, str, str]] = {}
        for _node, binding, enabled, _tip in self.screen.active_bindings.values():
            if not (binding.show and enabled and binding.id) or binding.id in found or binding.id in ends:
                continue
            target = ends if binding.id in _ALWAYS else found
            target[binding.id] = (binding.key, shown_key(binding.key), self.voice(binding.description))
        if "next" in found and "previous" in found:
            keys = f"{found['next'][1]}/{found.pop('previous')[1]}"
            found["next"] = (found["next"][0], keys, self.voice(f"walk.{self.walked}"))
        first = [found[name] for name in _ORDER if name in found]
        rest = [hint for name, hint in found.items() if name not in _ORDER]
        return [*first, *rest, *(ends[name] for name in _ALWAYS if name in ends)]

    def render(self) -> Content:
        """The hints that fit in the line."""
        hints = self._hints()
        ends = sum(1 for hint in hints if hint[2] in {self.voice(f"key.{name}") for name in _ALWAYS})
        last = hints[len(hints) - ends :]
        room = self.size.width - 1 - sum(Content(f" {shown} {word} ").cell_length for _, shown, word in last)
        line, self._places = Content(" "), []
        for index, (key, shown, word) in enumerate(hints):
            hint = Content.assemble((shown, "bold $primary"), (f" {word}  ", "$foreground-muted"))
            if index < len(hints) - ends and line.cell_length + hint.cell_length > room:
                continue
            self._places.append((line.cell_length, line.cell_length + hint.cell_length - 2, key))
            line += hint
        return line

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        for start, end, key in self._places:
            if start <= event.x < end:
                self.app.simulate_key(key)
