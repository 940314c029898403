"""A critic that may speak and finds nothing coach can show: that is said once, and what people wrote stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.core.remark import Criterion, Phrase
from coach.ports import Brief, OnWords, Verdict
from coach.session import Request

from .fakes import FakeCritic
from .test_critic_steps import session_with

DRAFT = "The bench stayed with me. I build software for workshops. Reply by Friday, or the seats are gone."
NO_WORDS = Phrase("notices.critic-no-words")


class Tongue(FakeCritic):
    """Tries words for every verdict; says what it is told to."""

    def __init__(self, *found: Criterion, observation: str | None = None) -> None:
        super().__init__(*found)
        self.observation = observation

    async def put_in_words(self, verdict: Verdict, brief: Brief, *, on_words: OnWords | None = None) -> Verdict:
        if on_words:
            on_words(verdict.criterion, 3)
        return Verdict(verdict.criterion, verdict.span, verdict.probability, self.observation, None)


@pytest.mark.parametrize(("observation", "told"), [(None, 1), ("The draft leaves the question open.", 0)])
async def test_a_critic_without_words_is_said_to_be_so_once(tmp_path: Path, observation: str | None, told: int) -> None:
    critic = Tongue(Criterion.PRESSURE, Criterion.EMPTY_FLATTERY, observation=observation)
    session = session_with(tmp_path, critic)
    last = [report async for report in session.read(Request(DRAFT))][-1]
    assert last.notices.count(NO_WORDS) == told
    assert {Criterion.PRESSURE, Criterion.EMPTY_FLATTERY} & {remark.criterion for remark in last.remarks}
    await session.close()


async def test_a_critic_that_may_not_speak_is_not_said_to_lack_words(tmp_path: Path) -> None:
    session = session_with(tmp_path, FakeCritic(Criterion.PRESSURE))
    last = [report async for report in session.read(Request(DRAFT))][-1]
    assert NO_WORDS not in last.notices
    await session.close()
