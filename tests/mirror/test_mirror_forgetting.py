"""A look that was under way when something was forgotten leaves nothing of it behind."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from years import ONCE, TODAY, message, year

from coach.core.report import Models, Report
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror.look import STEPS, look
from coach.mirror.measured import measured
from coach.session import Request, Session


@pytest.mark.parametrize("part", [0.0, 0.3, 0.6, 0.9])
def test_a_look_under_way_writes_nothing_forgotten_back(library: Store, part: float) -> None:
    library.add_past(year("fr"), "test")
    left = [message.id for message in library.past()]

    def forget(done: int, total: int) -> None:
        if left and done >= part * STEPS:
            library.forget_message(left[0])
            left.clear()

    look(library, WordFrequencies().zipf, today=TODAY, progress=forget)
    assert left == []
    assert cached(library) == []
    look(library, WordFrequencies().zipf, today=TODAY)
    assert library.cache("mirror:skeletons")


class Forgetful(Session):
    """A session that forgets the message it is reading."""

    @property
    def models(self) -> Models:
        return Models(reader="smollm2.gguf")

    async def read(self, request: Request) -> AsyncIterator[Report]:  # type: ignore[override]
        self.library.forget_person("Ada")  # type: ignore[attr-defined]
        return
        yield


async def test_a_reading_of_old_messages_writes_nothing_forgotten_back(library: Store) -> None:
    library.add_past([message(1, ONCE, to="Ada", answered="Nous fermons l'atelier.")], "test")
    await measured(Forgetful(library, WordFrequencies()))
    assert cached(library) == []


def cached(library: Store) -> list[str]:
    with library._reading() as database:
        return [key for (key,) in database.execute("SELECT key FROM cache")]
