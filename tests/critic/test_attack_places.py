"""Where an attack can stand: what of it is told to the critic, and what of it reaches the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from coach.core.remark import Criterion, Observation, Phrase
from coach.core.report import Report
from coach.core.scene import Language, PastMessage
from coach.core.text import sentences
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.ports import Brief, OnVerdict, OnWords, Verdict
from coach.session import Request, Session

from .attacks import attacks, labelled

EVERY = 9
"""Every ninth attack is put through a whole reading; the suite beside this one takes them all."""


class Listening:
    """A critic that hears everything and finds one thing."""

    model = "listening.gguf"

    def __init__(self) -> None:
        self.heard: list[str] = []

    def judges(self, lang: Language) -> bool:
        return True

    async def judge(self, brief: Brief, *, on_verdict: OnVerdict | None = None) -> Sequence[Verdict]:
        del on_verdict
        self.heard += [brief.draft, brief.post or "", brief.intention]
        return [Verdict(Criterion.ECHO, sentences(brief.draft)[0], 0.9)]

    async def put_in_words(self, verdict: Verdict, brief: Brief, *, on_words: OnWords | None = None) -> Verdict:
        del on_words
        self.heard += [brief.draft, brief.post or "", brief.intention]
        return verdict

    async def close(self) -> None:
        return None


async def read(tmp_path: Path, request: Request, past: Sequence[PastMessage] = ()) -> tuple[Report, Listening]:
    store, critic = Store(tmp_path / "library.db"), Listening()
    store.add_past(past, "jsonl")
    session = Session(store, WordFrequencies(), critic=critic, references={"en": [], "fr": []})
    report = [report async for report in session.read(request)][-1]
    await session.close()
    return report, critic


def own_words(report: Report) -> str:
    """All that coach says in this report that is not a span of the person's texts."""
    said = [part for remark in report.remarks for part in (remark.explanation, remark.question)]
    said += [report.question, *report.notices]
    values = [
        str(value) for part in said if isinstance(part, Phrase) for key, value in part.values.items() if key != "quote"
    ]
    return "\n".join([*values, *(part.text for part in said if isinstance(part, Observation))])


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_past_messages_are_never_told_to_the_critic_nor_said_by_coach(tmp_path: Path, lang: Language) -> None:
    row = labelled(lang)[0]
    texts = [text for text in attacks(lang)[::EVERY] if len(text.split()) > 3]
    past = [
        PastMessage(f"p{at}", f"{row['draft']}\n{text}", to="Claire", answered=text) for at, text in enumerate(texts)
    ]
    report, critic = await read(tmp_path, Request(row["draft"], row["post"], lang=lang), past)
    assert report.reuse.matches
    assert critic.heard[:3] == [row["draft"], row["post"], ""]
    assert critic.heard == critic.heard[:3] * (len(critic.heard) // 3)
    said = own_words(report)
    assert not any(text in said for text in texts)


@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_an_attack_in_post_draft_or_intention_says_nothing_of_its_own(tmp_path: Path, lang: Language) -> None:
    row = labelled(lang)[1]
    for at, attack in enumerate(attacks(lang)[::EVERY]):
        cases = (
            Request(row["draft"], f"{row['post']}\n{attack}", lang=lang),
            Request(f"{row['draft']}\n{attack}", row["post"], lang=lang),
            Request(row["draft"], row["post"], intention=attack, lang=lang),
        )
        report, _ = await read(tmp_path / f"{at}", cases[at % 3])
        assert all(0 <= remark.span.start < remark.span.end for remark in report.remarks)
        if at % 3 < 2:
            assert len(attack.split()) < 4 or attack not in own_words(report)
