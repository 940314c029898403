"""A list to choose from."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import OptionList

from coach.tui.widgets.in_order import without

KEYS_OF_A_LIST = without(OptionList.BINDINGS, "enter")


class Options(OptionList, inherit_bindings=False):
    """A list of somebody's words, never taken for markup; enter is the screen's, a click chooses."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS_OF_A_LIST

    def __init__(self, *, id: str | None = None) -> None:
        """An empty list."""
        super().__init__(id=id, markup=False)
