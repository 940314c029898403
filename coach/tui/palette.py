"""The command palette: everything coach can do, by name, in the person's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from coach.i18n import LANGUAGES
from coach.settings import KEYS
from coach.tui.widgets.key_line import shown_key

if TYPE_CHECKING:
    from coach.tui.app import CoachApp

LEFT_OUT = frozenset(
    {
        "palette",
        "page",
        "page-back",
        "sentence-down",
        "sentence-up",
        "passage-next",
        "passage-previous",
        "close",
        "leave",
        "open",
        "forget",
        "next",
        "option-next",
        "option-previous",
        "confirm",
        "settled",
        "previous",
    }
)
"""Bindings that mean something only where the keyboard is."""


class CoachCommands(Provider):
    """The actions that are possible now, then the themes and the languages."""

    def commands(self) -> list[tuple[str, str, Callable[[], object]]]:
        """(name, help, what it does) of each command."""
        app = cast("CoachApp", self.app)
        say = app.voice
        found: dict[str, tuple[str, str, Callable[[], object]]] = {}
        for node, binding, enabled, _tip in self.screen.active_bindings.values():
            if enabled and binding.id and binding.id not in LEFT_OUT:
                run = partial(app.run_action, binding.action, node)
                tip = f"{shown_key(binding.key)} · {say(binding.tooltip)}"
                found.setdefault(binding.id, (say(binding.description), tip, run))
        rest: list[tuple[str, str, Callable[[], object]]] = [
            (say("palette.theme", name=name), say("setting.theme.help"), partial(app.choose, "theme", name))
            for name in sorted(app.available_themes)
        ]
        if self.screen is app.scene_screen:  # what lies over it would go on in the language it was opened in
            rest += [
                (say(f"palette.language.{lang}"), say("setting.language.help"), partial(app.choose, "language", lang))
                for lang in LANGUAGES
            ]
        return [*(found[name] for name in KEYS if name in found), *rest]

    async def discover(self) -> Hits:
        """Everything, before a word is typed."""
        for name, tip, run in self.commands():
            yield DiscoveryHit(name, run, help=tip)

    async def search(self, query: str) -> Hits:
        """What the typed letters name; a line that says so when they name nothing."""
        matcher = self.matcher(query)
        any_hit = False
        for name, tip, run in self.commands():
            if (score := matcher.match(name)) > 0:
                any_hit = True
                yield Hit(score, matcher.highlight(name), run, help=tip)
        if not any_hit:
            nothing = cast("CoachApp", self.app).voice("palette.nothing")
            yield Hit(0.01, nothing, lambda: None)
