"""The app: one library, one scene on the table, and the screens that open over it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App, SuspendNotSupported
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from coach.core.scene import Draft, Moment, Outcome, Post, Scene
from coach.errors import CoachError, InputError, SettingsError
from coach.settings import Settings
from coach.tui import themes
from coach.tui.desk import Desk
from coach.tui.keys import bind
from coach.tui.screens.scene import SceneScreen
from coach.tui.voice import Voice

if TYPE_CHECKING:
    from coach.mirror.values import Seen
    from coach.paths import Paths
    from coach.session import Session

OPENING, MOVING, COPYING = "opening", "moving", "copying"
PAINT_SECONDS = 0.05
"""How long the first frame has the processor to itself."""
CLOSE_SECONDS = 3.0
"""How long quitting waits for the workers to stop."""


class CoachApp(App[None], inherit_bindings=False):
    """Paints first, opens the library and the session afterwards."""

    CSS_PATH = "coach.tcss"
    TITLE = "coach"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("help", "help", priority=True),
        bind("palette", "palette", priority=True),
        bind("new", "new", show=False, priority=True),
        bind("settings", "settings", show=False, priority=True),
        bind("mirror", "mirror", show=False, priority=True),
        bind("quit", "quit", show=False, priority=True),
        bind("leave", "leave", show=False),
    ]

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

    @dataclass
    class Failed(Message):
        """Something could not be done."""

        error: CoachError

    def __init__(
        self, open_session: Callable[[], Session], settings: Settings, places: Paths, *, example: bool = False
    ) -> None:
        """An app on a library.

        Args:
            open_session: opens the library and finds the models; called once, in a thread, after the first paint.
            settings: the person's choices.
            places: where things lie; shown in the help, and where changed settings are written.
            example: start with the example scene.
        """
        super().__init__()
        self.open_session = open_session
        self.settings = settings
        self.places = places
        self.example = example
        self.voice = Voice(settings.spoken)
        self.desk = Desk(settings.autosave_ms, self._saved)
        self._opening: Worker[None] | None = None
        self._told_unsaved = False
        for theme in (themes.DARK, themes.LIGHT):
            self.register_theme(theme)
        self._dress(settings.theme if settings.theme in self.available_themes else themes.DARK.name)
        self.set_keymap(dict(settings.keys))
        if settings.reduced_motion:
            self.animation_level = "none"

    def _dress(self, name: str) -> None:
        """Put a theme on before the first style sheet is parsed: a change afterwards parses them all again."""
        theme = self.available_themes[name]
        self.set_reactive(App.theme, name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self.set_class(True, f"-theme-{name}", update=False)

    def get_default_screen(self) -> Screen[Any]:
        """The scene is the first screen and the only one that stays."""
        return SceneScreen(self.desk, self.voice, self.settings)

    def on_mount(self) -> None:
        """Colours, signals; the library only once the first frame is out."""
        if self.current_theme.ansi:
            self.mutate_reactive(App.theme)
        if self.settings.theme not in self.available_themes:
            self.notify(self.voice("trouble.theme", name=self.settings.theme), markup=False)
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(getattr(signal, name), self.call_later, self.action_quit)
        self.call_after_refresh(self.set_timer, PAINT_SECONDS, self._start)

    def _start(self) -> None:
        self._opening = self._open()

    @property
    def on_stage(self) -> bool:
        """Whether the scene can be shown anything: false once the app is closing."""
        return any(isinstance(screen, SceneScreen) and screen.is_mounted for screen in self.screen_stack)

    @property
    def scene_screen(self) -> SceneScreen:
        """The scene, whatever lies over it."""
        for screen in self.screen_stack:
            if isinstance(screen, SceneScreen):
                return screen
        raise LookupError("the scene's screen is always on the stack")

    # --- opening

    @work(group=OPENING, exit_on_error=False)
    async def _open(self) -> None:
        try:
            session = await asyncio.to_thread(self.open_session)
            self.desk.session = session
            await self.scene_screen.complete()
            found = await session.scenes()
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
        screen = self.scene_screen
        if self.example and self.desk.empty:
            self.open_example()
        elif event.scene and self.desk.empty:
            self.desk.place(event.scene, event.versions)
            screen.place()
            screen.prefill()
        elif not self.desk.empty:
            screen.settle()
        screen.welcome(event.first_time and self.desk.empty)
        self.show_models()
        if event.due:
            self.notify(self.voice.count("scenes.due.toast", event.due), markup=False)

    def show_models(self) -> None:
        """Say in the top bar which models there are."""
        from coach.tui.widgets.top_bar import TopBar

        if self.desk.session is not None:
            models = self.desk.session.models
            sign = "●" if models.reader and models.encoder else "◐" if models.reader or models.encoder else "○"
            self.scene_screen.query_one(TopBar).show_models(sign, "\n".join(self.model_facts()))

    def model_facts(self) -> list[str]:
        """A line for each of the three models."""
        if self.desk.session is None:
            return [self.voice("models.opening")]
        models = self.desk.session.models
        return [
            self.voice(f"models.{role}", name=name) if name else self.voice(f"models.{role}.none")
            for role, name in (("reader", models.reader), ("encoder", models.encoder), ("critic", models.critic))
        ]

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        if not self.on_stage:
            return
        if self.desk.session is None:
            self.scene_screen.show_saved(event.error)
        else:
            self.scene_screen.trouble(event.error)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """No failure of a worker is silent."""
        if event.state is WorkerState.ERROR:
            self.log.error(repr(event.worker.error))
            self.notify(self.voice("trouble.internal"), severity="error", timeout=12, markup=False)

    def _saved(self, error: CoachError | None) -> None:
        if self.on_stage:
            self.scene_screen.show_saved(error)

    # --- scenes

    def open_example(self) -> None:
        """Put the example on the table, as a new scene."""
        from coach.tui.example import example_post

        try:
            self._begin(example_post(self.voice.lang))
        except InputError as error:
            self.scene_screen.trouble(error)

    def action_new(self) -> None:
        """A blank scene."""
        self._begin(Post(""))

    @work(exclusive=True, group=MOVING, exit_on_error=False)
    async def _begin(self, post: Post, draft: str = "") -> None:
        from coach.tui.desk import blank

        try:
            await self.desk.flush()
        except CoachError as error:
            self.post_message(self.Failed(error))
            return
        self.desk.place(blank(), [])
        self.desk.edit(replace(self.desk.scene, post=post, draft=draft))
        self.scene_screen.place()
        self.scene_screen.welcome(False)
        self.scene_screen.prefill()

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
        self.scene_screen.place()
        self.scene_screen.welcome(False)
        self.scene_screen.prefill()

    def on_example_wanted(self) -> None:
        """The person clicked the way to the example."""
        self.open_example()

    @on(SceneScreen.ScenesWanted)
    def _scenes(self) -> None:
        from coach.tui.screens.scenes import ScenesScreen

        def chosen(scene_id: int | None) -> None:
            if scene_id is not None:
                self._move(scene_id)

        if self.desk.session is None:
            self.notify(self.voice("read.not-yet"), markup=False)
        else:
            self.push_screen(ScenesScreen(self.desk.session, self.voice, date.today(), self._forgotten), chosen)

    def action_mirror(self) -> None:
        """The self-review of past messages; one chosen there opens in its scene, or as a draft."""
        from coach.tui.screens.mirror import MirrorScreen

        if self.desk.session is None:
            self.notify(self.voice("read.not-yet"), markup=False)
        elif not isinstance(self.screen, MirrorScreen):
            self.push_screen(MirrorScreen(self.desk.session, self.voice, date.today()), self._from_mirror)

    def _from_mirror(self, chosen: Seen | None) -> None:
        if chosen is None:
            return
        if chosen.scene is not None:
            self._move(chosen.scene)
        else:
            self._begin(Post("", chosen.to), chosen.text)

    def _forgotten(self, scene_id: int) -> None:
        if scene_id == self.desk.scene.id:
            from coach.tui.desk import blank

            self.desk.place(blank(), [])
            self.scene_screen.place()

    # --- hands

    @on(SceneScreen.CopyWanted)
    def _copy_wanted(self) -> None:
        self.scene_screen.gather()
        if self.desk.scene.draft.strip():
            self._copy(self.desk.scene.draft)
        else:
            self.notify(self.voice("read.empty"), markup=False)

    @work(exclusive=True, group=COPYING, exit_on_error=False)
    async def _copy(self, text: str) -> None:
        from coach.tui import clipboard

        way = self.settings.clipboard
        if way != "system":
            self.copy_to_clipboard(text)
        command = clipboard.tool() if way != "terminal" else None
        took = bool(command) and await asyncio.to_thread(clipboard.copy, text, command or [])
        key = "copied.none" if way == "system" and not took else "copied"
        self.notify(self.voice(key), markup=False)

    @on(SceneScreen.EditorWanted)
    async def _editor_wanted(self) -> None:
        from coach.tui import external

        self.scene_screen.gather()
        try:
            await self.desk.flush()
            command = external.command(self.settings.editor)
            with self.suspend():
                back = external.edited(self.desk.scene.draft, command)
        except SuspendNotSupported as error:
            self.scene_screen.trouble(InputError("editor-failed", command=command[0], detail=str(error)))
            return
        except CoachError as error:
            self.scene_screen.trouble(error)
            return
        self.scene_screen.action_moment(Moment.WRITE)
        self.scene_screen.take(back)

    # --- screens over the scene

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave to a screen over the scene the keys that close it."""
        if action in ("new", "settings"):
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
        from coach.tui.screens.help import HelpScreen
        from coach.tui.widgets.key_line import shown_key

        keys: dict[str, tuple[str, str]] = {}
        for _node, binding, enabled, _tip in self.screen.active_bindings.values():
            if enabled and binding.id:
                shown, what = keys.get(binding.id, ("", self.voice(binding.tooltip)))
                keys[binding.id] = (f"{shown} {shown_key(binding.key)}".strip(), what)
        data = self.voice("help.data", path=str(self.places.library), settings=str(self.places.settings))
        pane = self.desk.scene.moment if isinstance(self.screen, SceneScreen) else "scenes"
        self.push_screen(HelpScreen(self.voice, pane, list(keys.values()), [*self.model_facts(), data]))

    def action_settings(self) -> None:
        """Every setting, changed at once."""
        from coach.tui.screens.settings import SettingsScreen

        def done(settings: Settings | None) -> None:
            if settings is not None and settings != self.settings:
                self.run_worker(self.apply(settings), group=MOVING, exit_on_error=False)

        names = sorted(self.available_themes)
        self.push_screen(SettingsScreen(self.voice, self.settings, names, str(self.places.settings)), done)

    def choose(self, name: str, value: str | bool) -> None:
        """Change one setting, as the palette does."""
        from coach.settings import changed

        self.run_worker(self.apply(changed(self.settings, name, value)), group=MOVING, exit_on_error=False)

    async def apply(self, settings: Settings) -> None:
        """Take settings into use and write them down; a new language is spoken at once."""
        from coach.settings import save

        before, self.settings = self.settings, settings
        self.scene_screen.settings = settings
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        self.animation_level = "none" if settings.reduced_motion else "full"
        self.desk.delay = settings.autosave_ms / 1000
        self.voice.lang = settings.spoken
        if (before.spoken, before.reduced_motion) != (settings.spoken, settings.reduced_motion):
            await self.scene_screen.anew()
            self.show_models()
        self.scene_screen.marks = settings.marks
        self.scene_screen.redraw()
        try:
            await asyncio.to_thread(save, self.places.settings, settings)
        except SettingsError as error:
            self.scene_screen.trouble(error)

    # --- leaving

    def action_leave(self) -> None:
        """Say how to quit."""
        self.notify(self.voice("leave.how"), markup=False)

    async def action_quit(self) -> None:
        """Write what is not on disk, stop the workers, quit. A text that cannot be written holds the door once."""
        self.scene_screen.gather()
        try:
            if self._opening and self.desk.session is None and self.desk.dirty:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(asyncio.shield(self._opening.wait()), CLOSE_SECONDS)
            await self.desk.flush()
            if self.desk.dirty and not self.desk.empty and not self._told_unsaved:
                self._told_unsaved = True
                self.notify(self.voice("quit.unsaved"), severity="warning", timeout=15, markup=False)
                return
        except CoachError as error:
            if not self._told_unsaved:
                self._told_unsaved = True
                self.scene_screen.trouble(error)
                self.notify(self.voice("quit.unsaved"), severity="warning", timeout=15, markup=False)
                return
        if self.desk.session is not None:
            with contextlib.suppress(TimeoutError, CoachError):
                await asyncio.wait_for(self.desk.session.close(), CLOSE_SECONDS)
        self.exit()
