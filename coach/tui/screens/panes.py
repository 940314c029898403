"""The panes that the first frame can do without; imported and mounted right after it."""

from __future__ import annotations

from dataclasses import dataclass

from coach.core.scene import Scene
from coach.tui.voice import Voice
from coach.tui.widgets.address_pane import AddressPane
from coach.tui.widgets.draft_pane import DraftPane
from coach.tui.widgets.keep_pane import KeepPane
from coach.tui.widgets.look_pane import LookPane
from coach.tui.widgets.notes_pane import NotesPane
from coach.tui.widgets.remarks_pane import RemarksPane
from coach.tui.widgets.welcome import Welcome


@dataclass(frozen=True, slots=True)
class Panes:
    """One of each."""

    welcome: Welcome
    notes: NotesPane
    look: LookPane
    draft: DraftPane
    address: AddressPane
    keep: KeepPane
    remarks: RemarksPane


def make(voice: Voice, scene: Scene, *, blink: bool) -> Panes:
    """The panes of a scene, not mounted yet."""
    return Panes(
        Welcome(voice),
        NotesPane(voice),
        LookPane(voice, blink=blink),
        DraftPane(voice, scene.draft, blink=blink),
        AddressPane(voice),
        KeepPane(voice),
        RemarksPane(voice),
    )
