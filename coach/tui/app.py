"""The app: one library, one scene on the table, and the screens that open over it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import App
from textual.message import Message
from textual.worker import Worker, WorkerError

from coach.core.scene import Draft, Moment, Outcome, Post, Scene
from coach.errors import CoachError, InputError
from coach.tui.room import MOVING, Room, models_of, tilde
from coach.tui.screens.keeping import RESOLVE
from coach.tui.screens.reading import GLANCE, PREFILL
from coach.tui.screens.scene import SceneScreen

if TYPE_CHECKING:
    from coach.mirror.values import Seen
    from coach.session import Session
    from coach.tui.screens.settings import SettingsScreen

OPENING = "opening"
_FROM_THE_SCENE = ("new", "settings", "example", "mirror", "import")
"""Actions that begin something: not over what is already open."""
REMEMBERING = "remembering"
REWIRING, LEAVING = "rewiring", "leaving"
REMEMBER_SECONDS = 2.0
"""How long after the opening the encoder starts on what it has not read; a reading waits for a batch at most."""
PAINT_SECONDS = 0.05
"""How long the first frame has the processor to itself."""


class CoachApp(Room):
    """Paints first, opens the library and the session afterwards."""

    @dataclass
    class Opened(Message):
        """The session is there."""

        scene: Scene | None
        versions: list[Draft]
        first_time: bool
        due: int

    @dataclass
    class Moved(Message):
        """Another scene is to be shown."""

        scene: Scene
        versions: list[Draft]

    def on_mount(self) -> None:
        """Colours, signals; the library only once the first frame is out."""
        if self.current_theme.ansi:
            self.mutate_reactive(App.theme)
        if self.settings.theme not in self.available_themes:
            self.notify(self.voice("trouble.theme", name=self.settings.theme), markup=False)
        self.check_keys()
        self.screen_change_signal.subscribe(self, self._let_go_of_those_left)
        if not self.is_headless:  # else the signals are for whoever runs it
            self._heed_signals()
        self.call_after_refresh(self.set_timer, PAINT_SECONDS, self._start)

    def _heed_signals(self) -> None:
        for name in ("SIGTERM", "SIGHUP"):
            with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self.call_later, self.action_quit)

    def _start(self) -> None:
        if not gc.isenabled():
            gc.freeze()  # what the start allocated is never looked at again
            gc.enable()
        self._opening = self._open()

    # --- opening

    @work(group=OPENING, exit_on_error=False)
    async def _open(self) -> None:
        try:
            session = await asyncio.to_thread(self.new_session)
            self.desk.session = session
            async with self._changing:
                await self.scene_screen.complete()
            found = await session.scenes(limit=1)
            due = len(await session.due(date.today()))
            last = found[0].scene if found else None
            if last and last.outcome in (Outcome.SENT, Outcome.SILENT):
                last = None
            versions = await session.versions(last.id) if last else []
            self.post_message(self.Opened(last, versions, not found, due))
        except CoachError as error:
            self.post_message(self.Failed(error))

    @on(Opened)
    def _opened(self, event: Opened) -> None:
        if not self.on_stage:
            return
        screen, moment = self.scene_screen, self.desk.scene.moment
        if self.example and self.desk.empty:
            self.open_example(moment)
        elif event.scene and self.desk.empty:
            self.desk.place(event.scene, event.versions)
            if moment is not Moment.LOOK:
                self.desk.move_to(moment)
            screen.place()
            screen.prefill()
        elif not self.desk.empty:
            screen.settle()
        screen.welcome(event.first_time and self.desk.empty)
        self.show_models()
        if event.due:
            self.notify(self.voice.count("scenes.due.toast", event.due), markup=False)
        self.set_timer(REMEMBER_SECONDS, self._remember)

    @work(group=REMEMBERING, exit_on_error=False)
    async def _remember(self) -> None:
        """Let the encoder read, little by little, the past messages it has not read: another encoder, an import cut."""
        session = self.desk.session
        if session is not None and session.models.encoder is not None:
            with contextlib.suppress(CoachError):
                await session.embed_past()

    # --- other models

    @on(Room.ModelsChosen)
    def _models_chosen(self) -> None:
        self._rewire()

    @work(group=REWIRING, exit_on_error=False)
    async def _rewire(self) -> None:
        """Go on with the models the settings name now, in a session of their own; what computes is stopped first.

        One at a time: who chooses while the library opens again is answered by the round after.
        """
        if self._opening is not None:
            await self._opening.wait()
        async with self._rewiring:
            while (before := self.desk.session) is not None and self._wired != models_of(self._written):
                named = models_of(self._written)
                try:
                    session = await asyncio.to_thread(self.new_session)
                except CoachError as error:
                    self.post_message(self.Failed(error))
                    return
                async with self._changing:  # a change of language composes the scene anew meanwhile
                    self._change_over(before, session)
                    self._wired = named

    def _change_over(self, before: Session, session: Session) -> None:
        screen = self.scene_screen
        screen.stop_reading()
        for node, group in ((screen, GLANCE), (screen, PREFILL), (screen, RESOLVE), (self, REMEMBERING)):
            self.workers.cancel_group(node, group)
        self._let_go(before, list(self.workers))
        self.desk.session = session
        self.show_models()
        screen.prefill()
        self._remember()
        if not screen.revising:  # who revises keeps the remarks in sight
            self.desk.reading = None
            if self.desk.scene.moment is Moment.READ and self.desk.scene.draft.strip():
                screen.start_reading()
            elif self.desk.scene.moment is Moment.KEEP:
                screen.resolve()

    @work(group=LEAVING, exit_on_error=False)
    async def _let_go(self, session: Session, under_way: list[Worker[Any]]) -> None:
        """Close a session once all that was begun in it has ended, and no screen stands on it any more."""
        for worker in under_way:
            with contextlib.suppress(WorkerError):
                await worker.wait()
        if any(getattr(screen, "session", None) is session for screen in self.screen_stack):
            self._stood_on.append(session)
        else:
            await self.close_session(session)

    def _let_go_of_those_left(self, _: object) -> None:
        """Another screen is shown: see whether the one before was the last on an old session."""
        left, self._stood_on = self._stood_on, []
        for session in left:
            self._let_go(session, [worker for worker in self.workers if worker.group != LEAVING])

    # --- scenes

    def open_example(self, moment: Moment = Moment.LOOK) -> None:
        """Put the example on the table, as a new scene, at the moment a first key may have asked for already."""
        from coach.tui.example import example_post

        try:
            self._begin(example_post(self.voice.lang), moment=moment)
        except InputError as error:
            self.scene_screen.trouble(error)

    def action_example(self) -> None:
        """The example scene."""
        self.open_example()

    def action_new(self) -> None:
        """A blank scene."""
        self._begin(Post(""))

    @work(exclusive=True, group=MOVING, exit_on_error=False)
    async def _begin(self, post: Post, draft: str = "", moment: Moment = Moment.LOOK) -> None:
        from coach.tui.desk import blank

        try:
            await self.desk.flush()
        except CoachError as error:
            self.post_message(self.Failed(error))
            return
        async with self._changing:
            self.desk.place(blank(), [])
            self.desk.edit(replace(self.desk.scene, post=post, draft=draft, moment=moment))
            self.scene_screen.begin()

    @work(exclusive=True, group=MOVING, exit_on_error=False)
    async def _move(self, scene_id: int) -> None:
        session = self.desk.session
        if session is None or scene_id == self.desk.scene.id:
            return
        try:
            await self.desk.flush()
            self.post_message(self.Moved(await session.open(scene_id), await session.versions(scene_id)))
        except CoachError as error:
            self.post_message(self.Failed(error))

    @on(Moved)
    def _moved(self, event: Moved) -> None:
        if not self.on_stage:
            return
        self.desk.place(event.scene, event.versions)
        self.scene_screen.begin()

    def on_example_wanted(self) -> None:
        """The person clicked the way to the example."""
        self.open_example()

    @on(SceneScreen.ScenesWanted)
    async def _scenes(self) -> None:
        from coach.tui.screens.scenes import ScenesScreen

        def chosen(scene_id: int | None) -> None:
            if scene_id is not None:
                self._move(scene_id)

        self.scene_screen.gather()
        try:
            await self.desk.flush()
        except CoachError as error:
            self.scene_screen.trouble(error)
        if self.desk.session is None:
            self.notify(self.voice("read.not-yet"), markup=False)
        else:
            listed = ScenesScreen(self.desk.session, self.voice, date.today(), self._forgotten, self._settled)
            self.push_screen(listed, chosen)

    def action_mirror(self) -> None:
        """The self-review of past messages; one chosen there opens in its scene, or as a draft."""
        from coach.tui.screens.mirror import MirrorScreen

        if self.desk.session is None:
            self.notify(self.voice("read.not-yet"), markup=False)
        else:
            self.push_screen(MirrorScreen(self.desk.session, self.voice, date.today()), self._from_mirror)

    def action_import(self) -> None:
        """Bring in past messages."""
        from coach.tui.screens.importing import ImportScreen

        if self.desk.session is None:
            self.notify(self.voice("read.not-yet"), markup=False)
        else:
            self.push_screen(ImportScreen(self.desk.session, self.voice))

    def _from_mirror(self, chosen: Seen | None) -> None:
        if chosen is None:
            return
        if chosen.scene is not None:
            self._move(chosen.scene)
        else:
            self._begin(Post(chosen.answered or "", chosen.to), chosen.text)

    def _forgotten(self, scene_id: int) -> None:
        self.desk.forgot()
        if scene_id == self.desk.scene.id:
            from coach.tui.desk import blank

            self.desk.place(blank(), [])
            self.scene_screen.place()

    def _settled(self, scene_id: int, follow_up: date | None) -> None:
        if scene_id == self.desk.scene.id:
            self.desk.come_back(follow_up)
            self.scene_screen.set_out()

    # --- screens over the scene

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave to a screen over the scene the keys that close it."""
        if action in _FROM_THE_SCENE:
            return isinstance(self.screen, SceneScreen)
        if action == "help":
            return not self.screen.has_class("help")
        return True

    def action_palette(self) -> None:
        """Everything by name."""
        from textual.command import CommandPalette

        from coach.tui.palette import CoachCommands

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette([CoachCommands], placeholder=self.voice("palette.hint")))

    def action_help(self) -> None:
        """The keys of the focused pane, and the facts."""
        from coach.tui.screens.help import HelpScreen, edits, page_of
        from coach.tui.widgets.key_line import shown_key

        keys: dict[str, tuple[str, str]] = {}
        for _node, binding, enabled, _tip in self.screen.active_bindings.values():
            if enabled and binding.id:
                shown, what = keys.get(binding.id, ("", self.voice(binding.tooltip)))
                keys[binding.id] = (f"{shown} {shown_key(binding.key)}".strip(), what)
        data = self.voice("help.data", path=tilde(self.places.library), settings=tilde(self.places.settings))
        facts, screen = [*self.model_facts(), data], self.screen
        self.push_screen(HelpScreen(self.voice, page_of(screen), list(keys.values()), facts, editing=edits(screen)))

    def action_settings(self) -> None:
        """Every setting, changed at once."""
        from coach.tui.screens.settings import SettingsScreen

        names = sorted(self.available_themes)
        written, fetched = tilde(self.places.settings), self.places.models
        self.push_screen(SettingsScreen(self.voice, lambda: self.settings, names, written, fetched))

    def on_settings_screen_changed(self, event: SettingsScreen.Changed) -> None:
        """Take a changed setting into use."""
        self.choose(event.name, event.value)
