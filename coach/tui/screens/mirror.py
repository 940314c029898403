"""The mirror: families on the left, months on the right, what comes back below. Any message opens as a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, ProgressBar, Static
from textual.worker import Worker, WorkerState, get_current_worker

from coach.core.text import harmless
from coach.errors import CoachError
from coach.mirror.look import STEPS, look
from coach.mirror.measured import measured
from coach.mirror.values import Mirror, Seen
from coach.mirror.words import Words
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.mirror_list import ALL, family_options, message_option
from coach.tui.widgets.mirror_months import MonthsPlot

if TYPE_CHECKING:
    from coach.session import Session

LOOKING, MEASURING = "looking", "measuring"
WIDE = 100
"""Columns from which two panes stand side by side."""
HABITS = 14
"""Habits shown."""


class _StoppedError(Exception):
    """The screen was left while the look went on."""


class MirrorScreen(Screen[Seen | None]):
    """Looks in a thread of its own; gives the message to open, or None."""

    DEFAULT_CSS = """
    MirrorScreen #mirror-head { height: auto; padding: 0 1; }
    MirrorScreen #mirror-progress { margin: 0 1; }
    MirrorScreen #mirror-list { height: 1fr; border: none; background: transparent; }
    MirrorScreen #mirror-families { width: 55%; }
    MirrorScreen #mirror-right { width: 1fr; }
    MirrorScreen .pane { height: 1fr; }
    MirrorScreen.-narrow Horizontal { layout: vertical; }
    MirrorScreen.-narrow #mirror-families { width: 1fr; }
    MirrorScreen #mirror-notes { height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [bind("open", "open"), bind("close", "back")]

    @dataclass
    class Told(Message):
        """How far the look is."""

        done: int

    @dataclass
    class Looked(Message):
        """The look is over."""

        mirror: Mirror

    @dataclass
    class Failed(Message):
        """It could not be done."""

        error: CoachError

    def __init__(self, session: Session, voice: Voice, today: date) -> None:
        super().__init__()
        self.session = session
        self.voice = voice
        self.say = Words(voice.lang)
        self.today = today
        self.mirror: Mirror | None = None
        self._inside: Sequence[Seen] | None = None

    def compose(self) -> ComposeResult:
        """A heading, a bar while looking, three panes, the keys."""
        yield Static(self.say("title"), id="mirror-head", classes="heading", markup=False)
        yield ProgressBar(STEPS, id="mirror-progress")
        with Horizontal():
            with Vertical(classes="pane", id="mirror-families"):
                yield OptionList(id="mirror-list", markup=False)
            with Vertical(id="mirror-right"):
                with VerticalScroll(classes="pane", id="mirror-months"):
                    yield MonthsPlot(self.say, id="mirror-plot")
                with VerticalScroll(classes="pane", id="mirror-habits"):
                    yield Static(id="mirror-notes", markup=False)
        yield KeyLine(self.voice)

    def on_mount(self) -> None:
        """Begin to look."""
        self.query_one("#mirror-families").border_title = self.say("families.title")
        self.query_one("#mirror-months").border_title = self.say("months.title")
        self.query_one("#mirror-habits").border_title = self.say("habits.title")
        self.query_one(OptionList).focus()
        self._look()

    def on_resize(self, event: events.Resize) -> None:
        """Panes one above the other where there is no room for two."""
        self.set_class(event.size.width < WIDE, "-narrow")

    @work(exclusive=True, group=MEASURING, exit_on_error=False)
    async def _measure(self) -> None:
        """Have messages with a known post read; look again, from what is remembered, when that told something."""
        try:
            found = await measured(self.session)
        except CoachError as error:
            self.post_message(self.Failed(error))
            return
        if found:
            self._look(found)

    @work(thread=True, exclusive=True, group=LOOKING, exit_on_error=False)
    def _look(self, addresses: Mapping[str, float] | None = None) -> None:
        worker = get_current_worker()

        def tell(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _StoppedError
            self.post_message(self.Told(done))

        try:
            zipf = self.session.frequency.zipf
            found = look(self.session.library, zipf, today=self.today, measured=addresses, progress=tell)
        except _StoppedError:
            return
        except CoachError as error:
            self.post_message(self.Failed(error))
            return
        self.post_message(self.Looked(found))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self.query_one("#mirror-head", Static).update(self.voice("trouble.internal"))

    @on(Told)
    def _told(self, event: Told) -> None:
        self.query_one(ProgressBar).update(progress=event.done)

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.query_one(ProgressBar).display = False
        self.query_one("#mirror-head", Static).update(" · ".join(self.voice.trouble(event.error)))

    @on(Looked)
    def _looked(self, event: Looked) -> None:
        again, self.mirror = self.mirror is not None, event.mirror
        self.query_one(ProgressBar).display = False
        head = [self.say.span(event.mirror), *self.say.notices(event.mirror)]
        if not event.mirror.messages:
            head = [self.say("empty.title"), self.say("empty.text")]
        self.query_one("#mirror-head", Static).update("\n".join([f"{self.say('title')} · {head[0]}", *head[1:]]))
        self.query_one(MonthsPlot).show(event.mirror)
        self.query_one("#mirror-notes", Static).update(self._notes(event.mirror))
        if not again:
            self._list_families()
            self._measure()

    def _list_families(self) -> None:
        assert self.mirror is not None
        self._inside = None
        self.query_one("#mirror-families").border_subtitle = ""
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options(family_options(self.mirror, self.say))
        listing.highlighted = next((i for i, option in enumerate(listing.options) if not option.disabled), None)

    def _list_messages(self, name: str) -> None:
        assert self.mirror is not None
        if name == ALL:
            inside = list(reversed(self.mirror.messages))
        else:
            members = set(self.mirror.families[int(name.rpartition("-")[2])].members)
            inside = [message for message in self.mirror.messages if message.id in members]
        self._inside = inside
        self.query_one("#mirror-families").border_subtitle = self.say.count("messages", len(inside))
        listing = self.query_one(OptionList)
        listing.clear_options()
        listing.add_options([message_option(message, self.say) for message in inside])
        listing.highlighted = 0

    def _notes(self, mirror: Mirror) -> Content:
        lines: list[Content] = []
        kind = ""
        for habit in mirror.habits[:HABITS]:
            if habit.kind != kind:
                kind = habit.kind
                lines.append(Content.styled(self.say(f"habit.{kind}"), "bold"))
            count = self.say("family.times", n=self.say.number(len(habit.messages)))
            lines.append(Content.assemble((f"{count:>5} ", "$primary"), self.say.quote(habit.text)))
        if not mirror.habits:
            lines.append(Content(self.say("habits.none")))
        lines += [Content(""), *(Content(sentence) for sentence in self.say.manner(mirror.manner))]
        lines += [Content(""), Content.styled(self.say("scenes.title"), "bold")]
        lines += [
            Content(f"{harmless(one.author or self.say('scene.someone'))} · {self.say.open_scene(one)}")
            for one in mirror.open_scenes
        ] or [Content(self.say("scenes.none"))]
        for title, said in (
            ("silences.title", [self.say.silence(one) for one in mirror.silences]),
            ("resolved.title", [self.say.resolved(one) for one in mirror.resolved]),
        ):
            if said:
                lines += [Content(""), Content.styled(self.say(title), "bold"), *map(Content, said)]
        return Content("\n").join(lines)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Step into the highlighted family, or open the highlighted message."""
        listing = self.query_one(OptionList)
        if self.mirror is None or listing.highlighted is None:
            return
        if self._inside is not None:
            self.dismiss(self._inside[listing.highlighted])
            return
        name = listing.get_option_at_index(listing.highlighted).id
        if name is not None:
            self._list_messages(name)

    def action_back(self) -> None:
        """Back to the families, or to the scene."""
        if self._inside is not None:
            self._list_families()
        else:
            self.dismiss(None)
