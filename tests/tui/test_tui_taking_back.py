"""What was answered last is taken back first: disagreements and what was meant to be said again, in one order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path

import pytest
from stage import Opening, StageSession, settle
from textual.pilot import Pilot

from coach.errors import LibraryError
from coach.library.store import Store
from coach.tui.app import CoachApp


async def read(pilot: Pilot[None]) -> None:
    await pilot.press("f5")
    await settle(pilot)


async def disagree(pilot: Pilot[None]) -> None:
    await pilot.press("n", "d")
    await pilot.pause()
    await pilot.press("enter")
    await settle(pilot)


def meaning(app: CoachApp) -> Callable[[int], Awaitable[None]]:
    """A visit to the earlier messages in which so many passages are meant to be said again."""

    before = count()

    async def mean(many: int) -> None:
        session, screen = app.desk.session, app.scene_screen
        assert session is not None
        screen.meant += [await session.allow_reuse(f"said before {next(before)}") for _ in range(many)]
        screen.start_reading()

    return mean


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        # Disagreements and passages meant that are left before each u, and after the last.
        ("m2 d m1 u m1 u u u", [(1, 3), (1, 3), (1, 2), (0, 2), (0, 0)]),
        ("m1 m2 u u", [(0, 3), (0, 1), (0, 0)]),
        ("d u m1 d u u", [(1, 0), (1, 1), (0, 1), (0, 0)]),
        ("d m1 d u d u u u", [(2, 1), (2, 1), (1, 1), (1, 0), (0, 0)]),
    ],
)
async def test_the_last_answer_is_the_first_to_be_taken_back_whatever_was_taken_back_before(
    opened: Opening, tmp_path: Path, answers: str, left: list[tuple[int, int]]
) -> None:
    store = Store(tmp_path / "library.db")

    def counted() -> tuple[int, int]:
        return len(store.disagreements()), len(store.allowed_reuse())

    async with opened(scene=True) as (app, pilot):
        mean = meaning(app)
        await read(pilot)
        seen = []
        for answer in answers.split():
            if answer == "d":
                await disagree(pilot)
            elif answer == "u":
                seen.append(counted())
                await pilot.press("u")
            else:
                await mean(int(answer[1:]))
            await settle(pilot)
        assert [*seen, counted()] == left


async def test_a_passage_that_stays_allowed_is_the_first_to_be_taken_back_again(
    opened: Opening, tmp_path: Path
) -> None:
    store, refused = Store(tmp_path / "library.db"), [True]

    def prepare(session: StageSession) -> None:
        undo = session.undo_allowed

        async def undo_once(number: int) -> None:
            if number == 1 and refused:
                refused.pop()
                raise LibraryError("library-read-only", path="/x")
            await undo(number)

        session.undo_allowed = undo_once  # type: ignore[method-assign]

    async with opened(scene=True, prepare=prepare) as (app, pilot):
        await read(pilot)
        await disagree(pilot)
        await meaning(app)(2)
        for left in ((1, 1), (1, 0), (0, 0)):
            await settle(pilot)
            await pilot.press("u")
            await settle(pilot)
            assert (len(store.disagreements()), len(store.allowed_reuse())) == left
