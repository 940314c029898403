"""All scenes, those to come back to, and on a wide screen what the one looked at holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState

from coach.core.scene import Scene
from coach.errors import CoachError
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line
from coach.tui.widgets.options import Options
from coach.tui.widgets.scene_list import heading_option, preview, scene_option

if TYPE_CHECKING:
    from coach.ports import Found
    from coach.session import Session

SEARCH, FORGET, SETTLE = "search", "forget", "settle"
WIPE_WAITS = "library-wipe-waits"
"""The error that says: deleted all the same, only not wiped yet."""
WIDE = 100
"""Columns from which the scene looked at is shown beside the list."""
AT_ONCE = 200
"""Lines made at a time; those of a longer list are made as one comes near its end."""


class _Lines(Options):
    """A list whose last lines are made when they are needed: there, before the highlight goes to its end or round."""

    rest: Iterator[Option] = iter(())
    """The lines that are not made yet."""

    def more(self) -> None:
        """Make the next lines."""
        self.add_options(islice(self.rest, AT_ONCE))

    def action_cursor_down(self) -> None:
        """To the next line, or from the last to the first."""
        if self.highlighted == self.option_count - 1:
            self.more()
        super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """To the line before, or from the first to the last."""
        if all(option.disabled for option in self.options[: self.highlighted or 0]):
            self.add_options(self.rest)
        super().action_cursor_up()

    def action_last(self) -> None:
        """To the last line."""
        self.add_options(self.rest)
        super().action_last()


class ScenesScreen(Screen[int | None]):
    """A list with a search; gives the id of the scene to open, or None."""

    CSS_PATH = "over.tcss"
    help_page: ClassVar[str] = "scenes"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("open", "open"),
        bind("settled", "settled", priority=True),
        bind("forget", "forget", priority=True),
        bind("close", "dismiss(None)"),
        bind("sentence-down", "move(1)", show=False),
        bind("sentence-up", "move(-1)", show=False),
    ]

    @dataclass
    class Listed(Message):
        """The scenes that were asked for."""

        query: str
        found: list[Found]
        due: list[Scene]
        note: str

    def __init__(
        self,
        session: Session,
        voice: Voice,
        today: date,
        on_forgotten: Callable[[int], None],
        on_settled: Callable[[int, date | None], None],
    ) -> None:
        """``on_forgotten`` is told the id of each scene that was deleted for good, ``on_settled`` the id of each whose
        day to come back was changed, and that day."""
        super().__init__()
        self.on_forgotten = on_forgotten
        self.on_settled = on_settled
        self.session = session
        self.voice = voice
        self.today = today
        self._asked: int | None = None
        self._scenes: dict[int, Scene] = {}
        self._settled: dict[int, date] = {}

    def compose(self) -> ComposeResult:
        """A field, the list, the scene looked at, the keys."""
        yield Line(id="search", placeholder=self.voice("scenes.search"))
        with Horizontal(id="scenes-body"):
            with Vertical(id="scenes-list", classes="pane"):
                yield _Lines(id="list")
            with VerticalScroll(id="scenes-preview", classes="pane", can_focus=False):
                yield Said(id="preview", markup=False)
        yield Said(id="scenes-note", classes="quiet", markup=False)
        yield KeyLine(self.voice)

    def on_mount(self) -> None:
        """List everything."""
        self.query_one("#scenes-list").border_title = self.voice("scenes.title")
        self.query_one("#search").focus()
        self.watch(self.query_one(_Lines), "scroll_y", self._more, init=False)
        self.load("")

    def on_resize(self, event: events.Resize) -> None:
        """Show the scene looked at where there is room for it."""
        self.query_one("#scenes-preview").display = event.size.width >= WIDE

    @work(exclusive=True, group=SEARCH, exit_on_error=False)
    async def load(self, query: str, note: str = "") -> None:
        """Ask for the scenes that hold the words of ``query``; ``note`` is said below them."""
        try:
            due = [] if query else await self.session.due(self.today)
            self.post_message(self.Listed(query, await self.session.scenes(query), due, note))
        except CoachError as error:
            self._trouble(error)

    def _trouble(self, error: CoachError) -> None:
        self._note(self._said(error))

    def _said(self, error: CoachError) -> str:
        return " · ".join(self.voice.trouble(error))

    def _note(self, said: str) -> None:
        self.query_one("#scenes-note", Said).update(said)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self._note(self.voice("trouble.internal"))

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        self.load(event.value.strip())

    @on(Listed)
    def _listed(self, event: Listed) -> None:
        if event.query != self.query_one("#search", Input).value.strip():
            return
        kept = self._highlighted()
        self._scenes = {scene.id: scene for scene in (*event.due, *(one.scene for one in event.found))}
        lines, listing = self._lines(event), self.query_one(_Lines)
        options = list(islice(lines, AT_ONCE))
        while kept in self._scenes and all(option.id != f"scene-{kept}" for option in options):
            options += islice(lines, AT_ONCE)
        listing.rest = iter(())
        listing.clear_options()
        listing.add_options(options)
        listing.rest = lines
        ids = [option.id for option in options]
        first = next((i for i, option in enumerate(options) if not option.disabled), None)
        listing.highlighted = ids.index(f"scene-{kept}") if f"scene-{kept}" in ids else first
        none = "" if options else self.voice("scenes.nothing" if event.query else "scenes.none")
        self._note(event.note or none)
        self.query_one("#scenes-list").border_subtitle = self.voice.count("scenes.count", len(self._scenes))
        if not options:
            self.query_one("#preview", Said).update("")
            self.refresh_bindings()

    def _lines(self, event: Listed) -> Iterator[Option]:
        """The scenes to come back to, then all others."""
        now = datetime.now(UTC)
        if event.due:
            yield heading_option(self.voice("scenes.due"))
            yield from (scene_option(scene, "", "", now, self.voice, due=self.today) for scene in event.due)
            yield heading_option(self.voice("scenes.all"))
        shown = {scene.id for scene in event.due}
        for one in event.found:
            if one.scene.id not in shown:
                snippet = one.snippet if event.query else ""
                yield scene_option(one.scene, snippet, event.query, now, self.voice)

    def _more(self) -> None:
        """Make the next lines of a long list before its end comes into sight."""
        listing = self.query_one(_Lines)
        if listing.max_scroll_y - listing.scroll_y < 2 * listing.size.height:
            listing.more()

    def action_move(self, step: int) -> None:
        """Move in the list while typing in the field."""
        listing = self.query_one(OptionList)
        (listing.action_cursor_down if step > 0 else listing.action_cursor_up)()

    def _highlighted(self) -> int | None:
        listing = self.query_one(OptionList)
        if listing.highlighted is None:
            return None
        name = listing.get_option_at_index(listing.highlighted).id
        return int(name.rpartition("-")[2]) if name else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A day to come back can only be cleared where there is one, or was."""
        if action == "settled":
            scene = self._scenes.get(self._highlighted() or 0) if self.is_mounted else None
            return scene is not None and (scene.follow_up is not None or scene.id in self._settled)
        return True

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        if self._asked is not None and self._asked != self._highlighted():
            self._asked = None
            self._note("")
        scene = self._scenes.get(self._highlighted() or 0)
        if scene is not None:
            self.query_one("#preview", Said).update(preview(scene, self.voice))
            self.query_one("#scenes-preview").scroll_home(animate=False)
        self.refresh_bindings()

    def action_open(self) -> None:
        """Open the highlighted scene."""
        if (scene_id := self._highlighted()) is not None:
            self.dismiss(scene_id)

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.action_open()

    # --- coming back, and forgetting

    @work(exclusive=True, group=SETTLE, exit_on_error=False)
    async def action_settled(self) -> None:
        """Clear the day to come back; once more sets it again."""
        scene_id = self._highlighted()
        if scene_id is None:
            return
        try:
            scene = await self.session.open(scene_id)
            day = None if scene.follow_up is not None else self._settled.get(scene_id)
            await self.session.save(replace(scene, follow_up=day))
        except CoachError as error:
            self._trouble(error)
            return
        if scene.follow_up is not None:
            self._settled[scene_id] = scene.follow_up
        self.on_settled(scene_id, day)
        self.load(self.query_one("#search", Input).value.strip())

    def action_forget(self) -> None:
        """Delete the highlighted scene; the key must be pressed twice."""
        scene_id = self._highlighted()
        if scene_id is None:
            return
        if self._asked == scene_id:
            self._forget(scene_id)
        else:
            self._asked = scene_id
            self._note(self.voice("scenes.forget"))

    @work(group=FORGET, exit_on_error=False)
    async def _forget(self, scene_id: int) -> None:
        note = ""
        try:
            await self.session.forget(scene_id)
        except CoachError as error:
            if error.key != WIPE_WAITS:
                self._trouble(error)
                return
            note = self._said(error)
        self._asked = None
        self.on_forgotten(scene_id)
        self.load(self.query_one("#search", Input).value.strip(), note)
