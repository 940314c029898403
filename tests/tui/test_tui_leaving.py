"""Leaving: by the keys and by the system's signals, whatever is under way."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest
from stage import Opening, app_at
from textual.widget import Widget

from coach.tui.app import CoachApp
from coach.tui.screens.scene import SceneScreen

SIGNALS = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@pytest.mark.parametrize("name", SIGNALS)
async def test_a_signal_to_the_tests_is_not_the_apps(opened: Opening, name: str) -> None:
    before = signal.getsignal(getattr(signal, name))
    async with opened():
        assert signal.getsignal(getattr(signal, name)) is before


@pytest.mark.parametrize("name", SIGNALS)
async def test_on_a_terminal_a_signal_writes_and_quits(
    opened: Opening, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(CoachApp, "is_headless", property(lambda _: False))
    async with opened() as (app, pilot):
        await pilot.press(*"merci")
        assert signal.getsignal(getattr(signal, name)) is not signal.SIG_DFL
        signal.raise_signal(getattr(signal, name))
        async with asyncio.timeout(5):
            while app.is_running:
                await asyncio.sleep(0.02)
        assert not app.desk.dirty
    asyncio.get_running_loop().remove_signal_handler(getattr(signal, name))


@pytest.mark.parametrize("after", ["#post-view", "#notes-pane", "#right", "#remarks-pane"])
async def test_quitting_while_the_scene_completes_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    """The app ends right after one of the mounts that complete the scene."""
    app = app_at(tmp_path)
    mount = Widget.mount

    async def then_quit(self: Widget, *widgets: Widget, **where: object) -> None:
        await mount(self, *widgets, **where)  # type: ignore[arg-type]
        if any(f"#{widget.id}" == after for widget in widgets):
            app.exit()

    monkeypatch.setattr(SceneScreen, "mount", then_quit)
    for kind in ("PostPane", "Vertical", "Horizontal"):
        monkeypatch.setattr(f"coach.tui.screens.placing.{kind}.mount", then_quit)
    async with app.run_test(size=(120, 35)) as pilot:
        await pilot.pause(0.3)
    assert app.return_code == 0
