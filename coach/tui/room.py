"""What the app stands on: the desk, the theme, the settings, the person's hands, and the way out."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from coach.core.scene import Moment
from coach.errors import CoachError, InputError, SettingsError
from coach.settings import MODELS, Settings
from coach.tui import themes
from coach.tui.desk import Desk
from coach.tui.keys import bind, clashes, keymap, keys_of, unknown_keys
from coach.tui.screens.scene import SceneScreen
from coach.tui.stillness import laid_out, still
from coach.tui.voice import Voice

if TYPE_CHECKING:
    from coach.paths import Paths
    from coach.session import Session

MOVING, COPYING, SETTING = "moving", "copying", "setting"
CLOSE_SECONDS = 3.0
"""How long quitting waits for the workers to stop."""


def models_of(settings: Settings) -> tuple[str, ...]:
    """Which models the settings name."""
    return tuple(getattr(settings, name) for name in MODELS)


def tilde(path: Path) -> str:
    """A path as people write it: their own folder is ``~``."""
    home = Path.home()
    return str(Path("~", path.relative_to(home)) if path.is_relative_to(home) else path)


class Room(App[None], inherit_bindings=False):
    """One desk, one voice, one scene's screen."""

    CSS_PATH = "coach.tcss"
    TITLE = "coach"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("help", "help", priority=True),
        bind("palette", "palette", priority=True),
        bind("new", "new", show=False, priority=True),
        bind("settings", "settings", show=False, priority=True),
        bind("mirror", "mirror", show=False, priority=True),
        bind("import", "import", show=False, priority=True),
        bind("example", "example", show=False, priority=True),
        bind("quit", "quit", show=False, priority=True),
        bind("leave", "leave", show=False),
    ]

    @dataclass
    class Failed(Message):
        """Something could not be done."""

        error: CoachError

    class ModelsChosen(Message):
        """The settings as they are written now name other models."""

    def __init__(
        self, open_session: Callable[[], Session], settings: Settings, places: Paths, *, example: bool = False
    ) -> None:
        """An app on a library.

        Args:
            open_session: opens the library and finds the models the written settings name; called in a thread after
                the first paint, and again when other models are chosen.
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
        self._changing = asyncio.Lock()
        """Held by a task that composes the scene anew, or that touches it outside the app's own queue."""
        self._written = settings
        """The settings as they were last read from the file, or written to it."""
        self._wired = models_of(settings)
        """The models named when the session on the desk was opened."""
        self._sessions: dict[Session, asyncio.Task[None] | None] = {}
        """Every session that is not closed yet, and what closes it."""
        self._stood_on: list[Session] = []
        """Sessions of models chosen before, which a screen over the scene still stands on."""
        self._rewiring = asyncio.Lock()
        for theme in (themes.DARK, themes.LIGHT):
            self.register_theme(theme)
        self._dress(settings.theme if settings.theme in self.available_themes else themes.DARK.name)
        self.set_keymap(keymap(settings.keys))
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

    def show_models(self) -> None:
        """Say in the top bar, and to a newcomer, which models there are."""
        from coach.tui.widgets.key_line import shown_key
        from coach.tui.widgets.top_bar import TopBar
        from coach.tui.widgets.welcome import Welcome

        models = self.desk.session.models if self.desk.session is not None else None
        if models is not None:
            sign = "●" if models.reader and models.encoder else "◐" if models.reader or models.encoder else "○"
            self.scene_screen.query_one(TopBar).show_models(sign, "\n".join(self.model_facts()))
        key = shown_key(keys_of("example", self.settings.keys)[0])
        for welcome in self.scene_screen.query(Welcome):
            welcome.show(models, tilde(self.places.library), key)

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
        if error is None:
            self._told_unsaved = False
        if self.on_stage:
            self.scene_screen.show_saved(error)

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

    # --- settings

    def choose(self, name: str, value: str | int | bool) -> None:
        """Change one setting: taken into use after those changed before it, and written down."""
        from coach.settings import changed

        before, self.settings = self.settings, changed(self.settings, name, value)
        self.run_worker(self._apply(before, self.settings), group=SETTING, exit_on_error=False)

    def check_keys(self) -> None:
        """Say which of the person's keys no keyboard sends, or mean two things at once."""
        own = self.settings.keys
        if not own:
            return
        from coach.tui.widgets.draft_pane import ReadingView

        for key in unknown_keys(own):
            self.notify(self.voice("trouble.key", name=key), severity="warning", timeout=12, markup=False)
        kinds = (Room, SceneScreen, ReadingView)
        bindings = [one for kind in kinds for one in kind.BINDINGS if isinstance(one, Binding)]
        for key, one, other in clashes(own, [binding.id for binding in bindings if binding.id]):
            said = self.voice("trouble.clash", name=key, one=one, other=other)
            self.notify(said, severity="warning", timeout=12, markup=False)

    async def _apply(self, before: Settings, settings: Settings) -> None:
        from coach.settings import save

        async with self._changing:
            self.scene_screen.settings = settings
            if settings.theme in self.available_themes:
                self.theme = settings.theme
            self.animation_level = "none" if settings.reduced_motion else "full"
            self.desk.delay = settings.autosave_ms / 1000
            self.voice.lang = settings.spoken
            if (before.spoken, before.reduced_motion) != (settings.spoken, settings.reduced_motion):
                await self._say_anew(settings=before.spoken != settings.spoken)
            self.scene_screen.marks = settings.marks
            self.scene_screen.redraw()
            try:
                await asyncio.to_thread(save, self.places.settings, settings, self._written)
            except SettingsError as error:
                self.scene_screen.trouble(error)
                return
            self._written = settings
        if models_of(settings) != self._wired:  # this change, or one before it that could not be written
            self.post_message(self.ModelsChosen())

    async def _say_anew(self, *, settings: bool) -> None:
        """Compose the scene again, and the settings where they lie over it, while nothing else happens."""
        from coach.tui.screens.settings import SettingsScreen

        scene, over = self.scene_screen, self.screen
        async with still(self), still(over):
            async with still(scene) if over is not scene else contextlib.nullcontext():
                await scene.anew()
                self.show_models()
                if settings and isinstance(over, SettingsScreen):
                    await over.anew()
            if over is not scene:  # it paints the scene below as it was last laid out, with what is gone by now
                await laid_out(scene)

    # --- sessions

    def new_session(self) -> Session:
        """Open the library with the models the written settings name; for a thread."""
        session = self.open_session()
        self._sessions[session] = None
        return session

    async def close_session(self, session: Session) -> None:
        """Close a session, once; the closing goes on when who asked for it is cancelled."""
        if session not in self._sessions:
            return
        closing = self._sessions[session] or asyncio.ensure_future(session.close())
        self._sessions[session] = closing
        with contextlib.suppress(CoachError):
            await asyncio.shield(closing)
        self._sessions.pop(session, None)

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
        with contextlib.suppress(TimeoutError):
            closing = [self.close_session(session) for session in list(self._sessions)]
            await asyncio.wait_for(asyncio.gather(*closing, return_exceptions=True), CLOSE_SECONDS)
        self.exit()

    async def on_unmount(self) -> None:
        """However the app ends, leave no write to a loop that no longer turns."""
        await self.desk.close()
