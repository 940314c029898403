"""The mirror: families on the left, months and messages on the right, what comes back. Any message opens as a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList, ProgressBar
from textual.worker import Worker, WorkerState, get_current_worker

from coach.errors import CoachError
from coach.mirror.days import range_of
from coach.mirror.look import STEPS, look
from coach.mirror.measured import measured
from coach.mirror.values import Measure, Mirror, Range, Seen
from coach.mirror.words import Words
from coach.tui.keys import bind
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line
from coach.tui.widgets.mirror_list import ALL, family_options, message_option
from coach.tui.widgets.mirror_months import MonthsPlot
from coach.tui.widgets.mirror_notes import notes, template
from coach.tui.widgets.options import Options

if TYPE_CHECKING:
    from coach.session import Session
    from coach.tui.widgets.mirror_plot import EachPlot

LOOKING, MEASURING = "looking", "measuring"
WIDE, HIGH = 100, 30
"""Columns from which two panes stand side by side, and lines from which single messages are drawn too."""
_SCROLLBAR = 4
"""Columns of a list that its padding and its scroll bar take."""
PAGES = ("mirror-families", "mirror-months", "mirror-habits")
"""The panes that are shown one at a time where there is no room for all."""


class _StoppedError(Exception):
    """The screen was left, or another look began, while the look went on."""


class MirrorScreen(Screen[Seen | None]):
    """Looks in a thread of its own; gives the message to open, or None."""

    DEFAULT_CSS = """
    MirrorScreen #mirror-head { height: auto; padding: 0 1; }
    MirrorScreen #mirror-range { margin: 0 1; background: $surface; }
    MirrorScreen #mirror-progress { margin: 0 1; }
    MirrorScreen #mirror-list { height: 1fr; border: none; background: transparent; padding: 0; }
    MirrorScreen #mirror-body { height: 1fr; }
    MirrorScreen #mirror-families { width: 52%; }
    MirrorScreen #mirror-right { width: 1fr; }
    MirrorScreen .pane { height: 1fr; }
    MirrorScreen #mirror-months { height: auto; max-height: 40%; }
    MirrorScreen #mirror-each { height: 12; }
    MirrorScreen #mirror-notes, MirrorScreen #mirror-drawn { height: auto; }
    MirrorScreen #mirror-template { display: none; }
    MirrorScreen.-inside #mirror-months, MirrorScreen.-inside #mirror-each { display: none; }
    MirrorScreen.-inside #mirror-habits { display: none; }
    MirrorScreen.-inside #mirror-template { display: block; }
    MirrorScreen.-low #mirror-each, MirrorScreen #mirror-each.-nothing { display: none; }
    MirrorScreen.-narrow #mirror-each { display: none; }
    MirrorScreen.-narrow #mirror-families { width: 1fr; }
    MirrorScreen.-narrow #mirror-months { max-height: 100%; height: 1fr; }
    MirrorScreen.-narrow .-away { display: none; }
    """
    help_page: ClassVar[str] = "mirror"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("open", "open"),
        bind("page", "page(1)"),
        bind("page-back", "page(-1)", show=False),
        bind("close", "back"),
    ]

    @dataclass
    class Told(Message):
        """How far the look is."""

        done: int

    @dataclass
    class Read(Message):
        """How many messages the reader has read under their posts."""

        done: int
        total: int

    @dataclass
    class Looked(Message):
        """The look is over."""

        mirror: Mirror
        measured: bool

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
        self.asked = Range()
        self._measures: Mapping[str, Measure] | None = None
        self._inside: Sequence[Seen] | None = None
        self._page = 0

    def compose(self) -> ComposeResult:
        """A heading, the range, a bar while looking, the panes, the keys."""
        yield Said(self.say("title"), id="mirror-head", classes="heading", markup=False)
        yield Line(id="mirror-range", placeholder=self.say("range.hint"))
        yield ProgressBar(STEPS, id="mirror-progress")
        with Horizontal(id="mirror-body"):
            with Vertical(classes="pane", id="mirror-families"):
                yield Options(id="mirror-list")
            with Vertical(id="mirror-right"):
                with VerticalScroll(classes="pane", id="mirror-months"):
                    yield MonthsPlot(self.say, id="mirror-plot")
                plot = self._each_plot()
                if plot is not None:
                    with Vertical(classes="pane -nothing", id="mirror-each"):
                        yield plot
                with VerticalScroll(classes="pane", id="mirror-habits"):
                    yield Said(id="mirror-notes", markup=False)
                with VerticalScroll(classes="pane", id="mirror-template"):
                    yield Said(id="mirror-drawn", markup=False)
        yield KeyLine(self.voice)

    def _each_plot(self) -> EachPlot | None:
        """Single messages drawn; None where the optional package that draws them is not installed."""
        if find_spec("textual_plot") is None:
            return None
        from coach.tui.widgets.mirror_plot import EachPlot

        return EachPlot(self.say, id="mirror-points")

    def on_mount(self) -> None:
        """Begin to look."""
        for pane in ("families", "months", "habits", "each"):
            for found in self.query(f"#mirror-{pane}"):
                found.border_title = self.say(f"{pane}.title")
        self.query_one(OptionList).focus()
        self._look()

    def on_resize(self, event: events.Resize) -> None:
        """One pane at a time where there is no room for two."""
        self.set_class(event.size.width < WIDE, "-narrow")
        self.set_class(event.size.height < HIGH, "-low")
        self._turn()

    @work(exclusive=True, group=MEASURING, exit_on_error=False)
    async def _measure(self) -> None:
        """Have messages with a known post read; look again, from what is remembered, when that told something."""
        try:
            found = await measured(self.session, lambda done, total: self._read(done, total))
        except CoachError as error:
            self.post_message(self.Failed(error))
            return
        self._read(0, 0)
        if found.by_id:
            self._measures = found.by_id
            self._look()

    def _read(self, done: int, total: int) -> None:
        if self.is_attached:
            self.post_message(self.Read(done, total))

    @work(thread=True, exclusive=True, group=LOOKING, exit_on_error=False)
    def _look(self) -> None:
        worker = get_current_worker()
        measures, asked = self._measures, self.asked

        def tell(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _StoppedError
            self.post_message(self.Told(done))

        try:
            found = look(
                self.session.library, self.session.frequency.zipf,
                today=self.today, asked=asked, measured=measures or {}, progress=tell,
            )  # fmt: skip
        except _StoppedError:
            return
        except CoachError as error:
            self.post_message(self.Failed(error))
            return
        self.post_message(self.Looked(found, measures is not None))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self.query_one("#mirror-head", Said).update(self.voice("trouble.internal"))

    @on(Told)
    def _told(self, event: Told) -> None:
        self.query_one(ProgressBar).update(progress=event.done)

    @on(Read)
    def _was_read(self, event: Read) -> None:
        said = self.say("measuring.now", done=event.done, total=event.total) if event.total else ""
        self.query_one("#mirror-months").border_subtitle = said

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.query_one(ProgressBar).display = False
        self.query_one("#mirror-head", Said).update(" · ".join(self.voice.trouble(event.error)))

    @on(Looked)
    def _looked(self, event: Looked) -> None:
        if event.mirror.asked != self.asked:
            return
        again, self.mirror = self.mirror is not None, event.mirror
        self.query_one(ProgressBar).display = False
        head = [self.say.span(event.mirror), *self.say.notices(event.mirror)]
        if not event.mirror.messages:
            head = list(self.say.empty(event.mirror))
        self.query_one("#mirror-head", Said).update("\n".join([f"{self.say('title')} · {head[0]}", *head[1:]]))
        self.query_one(MonthsPlot).show(event.mirror)
        self._show_each(event.mirror)
        self.query_one("#mirror-notes", Said).update(notes(event.mirror, self.say))
        if not again:
            self._list_families()
        if not event.measured:
            self._measure()

    def _show_each(self, mirror: Mirror) -> None:
        if not self.query("#mirror-points"):
            return
        from coach.tui.widgets.mirror_plot import EachPlot

        plot = self.query_one(EachPlot)
        plot.show(mirror)
        thinned = f" · {self.say('each.sampled', n=plot.thinned)}" if plot.thinned > 1 else ""
        pane = self.query_one("#mirror-each")
        pane.border_subtitle = f"{self.say('each.legend')}{thinned}"
        pane.set_class(not plot.points, "-nothing")

    def _take_range(self, typed: str) -> None:
        """Look at a part, or at everything again."""
        asked = range_of(typed)
        if asked != self.asked:
            self.asked, self.mirror = asked, None
            bar = self.query_one(ProgressBar)
            bar.update(progress=0)
            bar.display = True
            self._look()
        self._page = 0
        self._turn()
        self.query_one(OptionList).focus()

    def _list_families(self) -> None:
        assert self.mirror is not None
        self._inside = None
        self.remove_class("-inside")
        self.query_one("#mirror-families").border_subtitle = ""
        listing = self.query_one(OptionList)
        listing.set_options(family_options(self.mirror, self.say))
        listing.highlighted = next((i for i, option in enumerate(listing.options) if not option.disabled), None)

    def _list_messages(self, name: str) -> None:
        assert self.mirror is not None
        if name == ALL:
            inside = list(reversed(self.mirror.messages))
        else:
            number = int(name.rpartition("-")[2])
            family = self.mirror.families[number]
            members = set(family.members)
            inside = [message for message in self.mirror.messages if message.id in members]
            self.query_one("#mirror-drawn", Said).update(template(family, self.say))
            self.query_one("#mirror-template").border_title = self.say("family.name", n=number + 1)
            self.add_class("-inside")
        self._inside = inside
        self.query_one("#mirror-families").border_subtitle = self.say.count("messages", len(inside))
        listing = self.query_one(OptionList)
        width = self.query_one("#mirror-families").content_size.width - _SCROLLBAR
        listing.set_options([message_option(message, self.say, width) for message in inside])
        listing.highlighted = 0

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Take in the range typed, step into the highlighted family, or open the highlighted message."""
        typed = self.query_one("#mirror-range", Line)
        if typed.has_focus:
            self._take_range(typed.value)
            return
        listing = self.query_one(OptionList)
        if self.mirror is None or listing.highlighted is None:
            return
        if self._inside is not None:
            self.dismiss(self._inside[listing.highlighted])
            return
        name = listing.get_option_at_index(listing.highlighted).id
        if name is not None:
            self._list_messages(name)

    def _stops(self) -> list[Widget]:
        """What the page key walks through: the panes to be seen, then the range."""
        names = ("mirror-families", "mirror-template") if self.has_class("-inside") else PAGES
        return [self.query_one(f"#{name}") for name in (*names, "mirror-range")]

    def action_page(self, step: int) -> None:
        """Go to the next pane, or to the one before; last comes the range."""
        self._page = (self._page + step) % len(self._stops())
        self._turn()
        target = self._stops()[self._page]
        (self.query_one(OptionList) if target.id == "mirror-families" else target).focus()

    def _turn(self) -> None:
        """Where panes are shown one at a time, show the one the page key is at."""
        stops = self._stops()
        self._page = min(self._page, len(stops) - 1)
        here = stops[self._page].id
        here = here if here != "mirror-range" else "mirror-families"
        for name in (*PAGES, "mirror-template"):
            self.query_one(f"#{name}").set_class(name != here, "-away")
        self.query_one("#mirror-right").set_class(here == "mirror-families", "-away")

    def action_back(self) -> None:
        """Back to the families, or to the scene."""
        if self._inside is not None:
            self._page = 0
            self._list_families()
            self._turn()
            self.query_one(OptionList).focus()
        else:
            self.dismiss(None)
