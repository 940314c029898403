"""What lies over the scene and closes when one looks elsewhere."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.screen import ModalScreen

Given = TypeVar("Given")


class Sheet(ModalScreen[Given]):
    """A modal screen that a click beside it closes, as its closing key does."""

    CSS_PATH = "over.tcss"
    help_page: ClassVar[str] = ""
    """The page of the help on this screen; empty where there is none of its own."""

    def on_click(self, event: events.Click) -> None:
        """Close when the click was beside the sheet."""
        if event.widget is self:
            self.beside()

    def beside(self) -> None:
        """What a click beside the sheet does."""
        self.dismiss(None)
