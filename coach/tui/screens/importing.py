"""Import: a path, whose messages they are, what would come in; written only after that is seen and confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, ProgressBar
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState, get_current_worker

from coach.errors import CoachError, InputError
from coach.i18n import catalogue
from coach.library.importing import Candidate, bring_in, read
from coach.library.importing.incoming import Incoming, held_by, incoming, left_out
from coach.tui.display import steady
from coach.tui.keys import bind
from coach.tui.places import Entry, entries, typed_path
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.import_list import candidate_option, entry_option, message_option
from coach.tui.widgets.key_line import KeyLine
from coach.tui.widgets.line import Line
from coach.tui.widgets.option_row import OptionRow
from coach.tui.widgets.options import Options

if TYPE_CHECKING:
    from coach.session import Session

LISTING, READING, BRINGING, ENCODING = "listing", "reading", "bringing", "encoding"
ANSWERS = ("linkedin", "jsonl")
"""Kinds of files that may tell what a message answered."""
SHOWN = 500
"""Messages listed before they come in."""

Stage = Literal["path", "busy", "owner", "preview", "done"]


class _StoppedError(Exception):
    """The person went back while something was read."""


class ImportScreen(Screen[None]):
    """One step at a time, and back again with the key that closes; nothing is written before the last."""

    CSS_PATH = "over.tcss"
    help_page: ClassVar[str] = "import"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("confirm", "confirm"),
        bind("close", "back"),
        bind("sentence-down", "move(1)", show=False),
        bind("sentence-up", "move(-1)", show=False),
    ]

    @dataclass
    class Listed(Message):
        """What the line can be completed to."""

        text: str
        found: list[Entry]

    @dataclass
    class Told(Message):
        """How far the work is."""

        done: int
        total: int

    @dataclass
    class Looked(Message):
        """What would come in."""

        look: Incoming

    @dataclass
    class Brought(Message):
        """So many messages came in."""

        new: int

    @dataclass
    class Failed(Message):
        """It could not be done."""

        error: CoachError
        stage: Stage

    def __init__(self, session: Session, voice: Voice) -> None:
        """Over a session whose library takes the messages."""
        super().__init__()
        self.session = session
        self.voice = voice
        self.say = catalogue(voice.lang)
        self.stage: Stage = "path"
        self.look: Incoming | None = None
        self.owner: str | None = None
        self._entries: list[Entry] = []
        self._senders: list[Candidate] = []

    def compose(self) -> ComposeResult:
        """A field, a list that changes with the step, a bar, a word on what happens, the keys."""
        say = self.voice
        yield Said(say("import.promise"), classes="quiet", id="import-promise", markup=False)
        yield Line(id="import-path", placeholder=say("import.path"))
        yield ProgressBar(1, id="import-progress", show_eta=False)
        yield Said(id="import-note", markup=False)
        with Vertical(id="import-context"):
            yield Said(say("import.context"), classes="question", markup=False)
            yield OptionRow([("no", say("import.context.no")), ("yes", say("import.context.yes"))], "no", id="answers")
        with Vertical(id="import-pane", classes="pane"):
            yield Options(id="import-list")
        yield KeyLine(self.voice)

    def on_mount(self) -> None:
        """Begin at the person's own folder."""
        self.query_one("#import-pane").border_title = self.voice("import.title")
        self._turn("path")
        self.query_one("#import-path", Input).value = "~/"

    # --- steps

    def _turn(self, stage: Stage, note: str | Content = "") -> None:
        self.stage = stage
        self.query_one("#import-path").disabled = stage != "path"
        self.query_one("#import-progress").display = stage == "busy"
        answers = self.look is not None and self.look.found.kind in ANSWERS
        self.query_one("#import-context").display = stage == "preview" and answers
        self.query_one("#import-note", Said).update(note)
        if stage in ("path", "busy"):
            self.query_one("#import-list", OptionList).clear_options()
        self.query_one("#import-path" if stage == "path" else "#import-list").focus()
        self.refresh_bindings()

    def _fill(self, options: list[Option], first: int = 0) -> None:
        listing = self.query_one("#import-list", OptionList)
        listing.clear_options()
        listing.add_options(options)
        listing.highlighted = first if options else None

    def action_back(self) -> None:
        """One step back; from the first, to the scene."""
        if self.stage in ("path", "done"):
            self.dismiss(None)
            return
        self.workers.cancel_group(self, READING)
        if self.stage == "busy" and any(one.group == BRINGING and one.is_running for one in self.workers):
            return  # one transaction, soon over: it is not stopped half-way
        self.look = self.owner = None
        self._turn("path")
        self._show_entries()

    def action_confirm(self) -> None:
        """The next step."""
        if self.stage == "path":
            self._choose()
        elif self.stage == "owner" and self.look is not None:
            chosen = self._senders[self.query_one("#import-list", OptionList).highlighted or 0]
            self.owner = chosen.address or chosen.name
            self._read(self.look.path)
        elif self.stage == "preview" and self.look is not None and self.look.fresh:
            self._turn("busy", self.voice("import.bringing"))
            self._bring(self.look)
        elif self.stage != "busy":
            self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _selected(self, event: Message) -> None:
        event.stop()
        self.action_confirm()

    # --- which file

    @on(Input.Changed, "#import-path")
    def _typed(self, event: Input.Changed) -> None:
        if self.stage == "path":
            self._list(event.value)

    @work(thread=True, exclusive=True, group=LISTING, exit_on_error=False)
    def _list(self, text: str) -> None:
        self.post_message(self.Listed(text, entries(text)))

    @on(Listed)
    def _listed(self, event: Listed) -> None:
        if self.stage != "path" or event.text != self.query_one("#import-path", Input).value:
            return
        self._entries = event.found
        self.query_one("#import-note", Said).update("" if event.found else self.voice("import.empty"))
        self._show_entries()

    def _show_entries(self) -> None:
        """The folder itself is never what enter chooses unless nothing else is there."""
        whole = bool(self._entries) and self._entries[0].kind == "whole"
        self._fill([entry_option(entry, self.voice) for entry in self._entries], int(whole and len(self._entries) > 1))

    def action_move(self, step: int) -> None:
        """Move in the list while typing in the field."""
        listing = self.query_one("#import-list", OptionList)
        (listing.action_cursor_down if step > 0 else listing.action_cursor_up)()

    def _choose(self) -> None:
        field = self.query_one("#import-path", Input)
        path = typed_path(field.value)
        at = self.query_one("#import-list", OptionList).highlighted
        if path is not None and path.is_file():
            self._read(path)
        elif at is not None and at < len(self._entries) and self._entries[at].kind == "folder":
            field.value = self._entries[at].text
            field.cursor_position = len(field.value)
        elif at is not None and at < len(self._entries):
            field.value = self._entries[at].text
            self._read(self._entries[at].path)
        elif path is not None:
            self._read(path)

    # --- whose, and what

    def _read(self, path: Path) -> None:
        context = self.query_one("#answers", OptionRow).value == "yes"
        self._turn("busy", self.voice("import.reading", path=steady(str(path))))
        self._look(path, context)

    @work(thread=True, exclusive=True, group=READING, exit_on_error=False)
    def _look(self, path: Path, context: bool) -> None:
        worker = get_current_worker()

        def tell(done: int, total: int) -> None:
            if worker.is_cancelled:
                raise _StoppedError
            self.post_message(self.Told(done, total))

        try:
            read_in = read(path, owner=self.owner, progress=tell, context=context)
            found = incoming(path, read_in, held_by(self.session.library))
        except _StoppedError:
            return
        except CoachError as error:
            if not worker.is_cancelled:
                self.post_message(self.Failed(error, "path"))
            return
        if not worker.is_cancelled:
            self.post_message(self.Looked(found))

    @on(Told)
    def _told(self, event: Told) -> None:
        self.query_one(ProgressBar).update(progress=event.done, total=max(event.total, 1))

    @on(Looked)
    def _looked(self, event: Looked) -> None:
        self.look, found = event.look, event.look.found
        self._senders = [one for one in found.owners if one.messages] or list(found.owners)
        if self._senders and not found.confirmed:
            self._turn("owner", Content(self.voice("import.who")).stylize("bold"))
            self._fill([candidate_option(one, self.voice) for one in self._senders])
            return
        self._turn("preview", self._summary(event.look))
        self._fill([message_option(message, self.voice) for message in event.look.fresh[:SHOWN]])

    def _summary(self, seen: Incoming) -> Content:
        count = self.voice.count
        kind = self.say(f"library.kind.{seen.found.kind}")
        counts = [kind, count("import.new", len(seen.fresh))]
        counts += [count("import.known", seen.known)] if seen.known else []
        lines = [Content.styled(" · ".join(counts), "bold")]
        if reasons := left_out(seen.found, self.say):
            lines.append(Content(self.voice("import.left-out", reasons=reasons)))
        lines.append(Content(self.voice("import.confirm" if seen.fresh else "import.nothing")))
        return Content("\n").join(lines)

    @on(OptionRow.Changed)
    def _answers(self, event: OptionRow.Changed) -> None:
        event.stop()
        if self.look is not None and self.stage == "preview":
            self._read(self.look.path)

    # --- in

    @work(thread=True, group=BRINGING, exit_on_error=False)
    def _bring(self, seen: Incoming) -> None:
        try:
            self.post_message(self.Brought(bring_in(seen.found, self.session.library)))
        except CoachError as error:
            self.post_message(self.Failed(error, "path"))

    @on(Brought)
    def _brought(self, event: Brought) -> None:
        assert self.look is not None
        self._turn("done")
        self._fill([message_option(message, self.voice) for message in self.look.fresh[:SHOWN]])
        self._encode(self.voice.count("import.done", event.new))

    @work(group=ENCODING, exit_on_error=False)
    async def _encode(self, done: str) -> None:
        """Let the encoder read what came in, as long as this screen stands; what is left it reads another time."""
        bar, note = self.query_one(ProgressBar), self.query_one("#import-note", Said)
        note.update(Content.assemble((done, "bold $success"), "\n", self.voice("import.encoding")))
        bar.display = True
        try:
            self.session.past_changed()
            await self.session.embed_past(self._tell)
        except CoachError as error:
            self.post_message(self.Failed(error, "done"))
            return
        bar.display = False
        note.update(Content.assemble((done, "bold $success"), "\n", self.voice("import.encoded")))

    def _tell(self, done: int, total: int) -> None:
        self.post_message(self.Told(done, total))

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self._turn(event.stage, Content(" · ".join(self.voice.trouble(event.error))).stylize("$warning"))
        if event.stage == "path":
            self.look = self.owner = None
            if not isinstance(event.error, InputError):
                self.log.warning(str(event.error))
            self._show_entries()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self._turn("path", self.voice("trouble.internal"))
