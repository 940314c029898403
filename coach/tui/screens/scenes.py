"""All scenes, and those to come back to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState

from coach.core.scene import Outcome, Scene
from coach.core.text import harmless
from coach.errors import CoachError
from coach.tui.days import ago, show_day
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line

if TYPE_CHECKING:
    from coach.ports import Found
    from coach.session import Session

SEARCH, FORGET = "search", "forget"
FIRST_WORDS = 70


class ScenesScreen(Screen[int | None]):
    """A list with a search; gives the id of the scene to open, or None."""

    CSS_PATH = "over.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("open", "open", priority=True),
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

    def __init__(self, session: Session, voice: Voice, today: date, on_forgotten: Callable[[int], None]) -> None:
        """``on_forgotten`` is told the id of each scene that was deleted for good."""
        super().__init__()
        self.on_forgotten = on_forgotten
        self.session = session
        self.voice = voice
        self.today = today
        self._asked: int | None = None

    def compose(self) -> ComposeResult:
        """A field, the list, the keys."""
        yield Static(self.voice("scenes.title"), classes="heading", markup=False)
        yield Line(id="search", placeholder=self.voice("scenes.search"))
        yield OptionList(id="list", markup=False)
        yield Static(id="scenes-note", classes="quiet", markup=False)
        yield KeyLine(self.voice)

    def on_mount(self) -> None:
        """List everything."""
        self.query_one("#search").focus()
        self.load("")

    @work(exclusive=True, group=SEARCH, exit_on_error=False)
    async def load(self, query: str) -> None:
        """Ask for the scenes that hold the words of ``query``."""
        try:
            due = [] if query else await self.session.due(self.today)
            self.post_message(self.Listed(query, await self.session.scenes(query), due))
        except CoachError as error:
            self._say(error)

    def _say(self, error: CoachError) -> None:
        self.query_one("#scenes-note", Static).update(" · ".join(self.voice.trouble(error)))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self.query_one("#scenes-note", Static).update(self.voice("trouble.internal"))

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        self.load(event.value.strip())

    @on(Listed)
    def _listed(self, event: Listed) -> None:
        options: list[Option | None] = []
        if event.due:
            options.append(Option(Content(self.voice("scenes.due")).stylize("$accent bold"), disabled=True))
            options += [self._option(scene, "", due=True) for scene in event.due]
            options.append(Option(Content(self.voice("scenes.all")).stylize("$foreground-muted"), disabled=True))
        shown = {scene.id for scene in event.due}
        options += [self._option(one.scene, one.snippet) for one in event.found if one.scene.id not in shown]
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options([option for option in options if option is not None])
        listing.highlighted = next((i for i, option in enumerate(listing.options) if not option.disabled), None)
        note = "" if options else self.voice("scenes.nothing" if event.query else "scenes.none")
        self.query_one("#scenes-note", Static).update(note)

    def _option(self, scene: Scene, snippet: str, *, due: bool = False) -> Option:
        who = harmless(scene.post.author or self.voice("scenes.someone"))
        words = harmless(" ".join((snippet or scene.post.text or scene.draft).split()))[:FIRST_WORDS]
        state = self.voice(f"moment.{scene.moment}")
        if scene.outcome is not Outcome.OPEN:
            state = self.voice(f"state.{scene.outcome}")
        parts = [state, ago(scene.touched_at, datetime.now(UTC), self.voice)]
        if scene.follow_up:
            parts.append(self.voice("scenes.back", day=show_day(scene.follow_up, self.voice.lang)))
        content = Content.assemble((who, "bold"), "  ", words, "\n", ("  " + " · ".join(parts), "$foreground-muted"))
        return Option(content, id=f"{'due' if due else 'scene'}-{scene.id}")

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

    def action_open(self) -> None:
        """Open the highlighted scene."""
        if (scene_id := self._highlighted()) is not None:
            self.dismiss(scene_id)

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.action_open()

    def action_forget(self) -> None:
        """Delete the highlighted scene; the key must be pressed twice."""
        scene_id = self._highlighted()
        if scene_id is None:
            return
        if self._asked == scene_id:
            self._forget(scene_id)
        else:
            self._asked = scene_id
            self.query_one("#scenes-note", Static).update(self.voice("scenes.forget"))

    @work(group=FORGET, exit_on_error=False)
    async def _forget(self, scene_id: int) -> None:
        try:
            await self.session.forget(scene_id)
        except CoachError as error:
            self._say(error)
            return
        self.on_forgotten(scene_id)
        self.load(self.query_one("#search", Input).value.strip())

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        if self._asked is not None and self._asked != self._highlighted():
            self._asked = None
            self.query_one("#scenes-note", Static).update("")
