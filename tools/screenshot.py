"""Draw the pictures of the README and the docs: the example scene, read with the real starter models.

    python tools/screenshot.py [LANG ...]

Writes ``docs/screenshots/<lang>-<moment>.svg`` through Textual's own export.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from coach.cli.wiring import wire
from coach.core.scene import Language
from coach.i18n import LANGUAGES
from coach.paths import paths
from coach.settings import Settings
from coach.tui.app import CoachApp
from coach.tui.widgets.editor import Editor

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "screenshots"
SIZE = (120, 35)
NOTES: dict[Language, dict[str, str]] = {
    "fr": {"seen": "l’établi gardé · l’odeur", "answers": "l’horloge de papa"},
    "en": {"seen": "ten minutes of listening", "answers": "my grandmother’s tuning fork"},
}


async def settle(pilot: Pilot[None]) -> None:
    """Let everything that computes come to its end."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.5)


async def draw(lang: Language, home: Path) -> list[Path]:
    """Walk the example scene in one language; the pictures drawn on the way."""
    examples = ROOT / "examples"
    app = CoachApp(lambda: wire(home).session(), Settings(language=lang, reduced_motion=True), paths(home))
    drawn: list[Path] = []

    def picture(moment: str) -> None:
        path = PICTURES / f"{lang}-{moment}.svg"
        path.write_text(app.export_screenshot(title="coach"), "utf-8")
        drawn.append(path)

    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(0.3)
        await settle(pilot)
        screen = app.scene_screen
        screen.query_one("#post-editor", Editor).text = (examples / f"{lang}-post.txt").read_text("utf-8").strip()
        for name, text in NOTES[lang].items():
            screen.query_one(f"#{name}", Editor).text = text
        await settle(pilot)
        picture("look")
        await pilot.press("f3")
        screen.query_one("#draft", Editor).text = (examples / f"{lang}-draft.txt").read_text("utf-8").strip()
        await settle(pilot)
        picture("write")
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("down", "down")
        await settle(pilot)
        picture("read")
        await pilot.press("f9")
        await settle(pilot)
        picture("keep")
        await app.desk.flush()
        if app.desk.session is not None:
            await app.desk.session.close()
    return drawn


def main(arguments: list[str]) -> None:
    """Draw for the languages named, or for all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for lang in LANGUAGES:
        if not arguments or lang in arguments:
            with tempfile.TemporaryDirectory() as home:
                for path in asyncio.run(draw(lang, Path(home))):
                    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
