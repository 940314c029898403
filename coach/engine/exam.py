"""The exam of a chat model: what it says of labelled messages, counted; ``exam_result`` says what voice that earns."""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

from coach.core.guard import Refusal, check
from coach.core.remark import OBSTACLES, Criterion
from coach.core.scene import Language
from coach.core.text import sentences
from coach.core.utterance import Kind
from coach.engine.critic import ASKED, PRESENT, Answer, Voice
from coach.engine.exam_result import LEAST_CASES, ExamResult, LanguageResult, Rates, criterion_passes, decide
from coach.errors import ModelError
from coach.ports import Brief, Progress

FILES = ("address-plain", "address")
"""Labelled files shipped with coach, without language and ending."""
HIDDEN = ("behind", "absent")
"""Of the drafts beside the intention they were written with, the kinds that hide it or never show it."""
KINDS: tuple[Kind, ...] = ("observation", "question")
SUBSET = 40
"""Drafts a language asks for unless all are wanted."""
MOST_FAILURES = 3
"""Times a model may fail when it speaks in a language before it is asked no more: each may load it anew, minutes."""
_SEED = 20261123


class Candidate(Protocol):
    """What sits the exam; ``engine.critic.WorkerCritic`` does."""

    async def answers(self, brief: Brief, criteria: Collection[Criterion] = ASKED) -> list[Answer]:
        """Closed answers, whatever voice the model has."""
        ...

    async def speak(self, kind: Kind, answer: Answer, brief: Brief) -> str | None:
        """What it says before the guard, or None when it came to no end."""
        ...

    async def recognises(self, text: str, criterion: Criterion, other: Criterion, lang: Language) -> bool:
        """Whether an utterance alone tells which of two criteria it speaks of."""
        ...


@dataclass(frozen=True, slots=True)
class ExamItem:
    """One labelled draft."""

    id: str
    lang: Language
    post: str
    draft: str
    truth: dict[Criterion, bool]
    """Whether each criterion is present; a criterion that was not labelled is missing."""
    intention: str = ""
    """Why its writer wrote, in their own words; empty where that is not known."""

    @property
    def brief(self) -> Brief:
        """What the model is told of it."""
        return Brief(self.draft, self.post, self.intention, self.lang)


def load_items(lang: Language, count: int | None = SUBSET) -> list[ExamItem]:
    """Labelled drafts of a language, always the same ones for a count; None for all.

    A subset holds drafts of every class, and as many cases of each criterion, present and absent, as it has room for.
    """
    items = [
        (row["class"], ExamItem(row["id"], lang, row["post"], row["draft"], _truth(row)))
        for name in FILES
        for row in _rows(f"labelled/{name}-{lang}")
    ]
    for at, row in enumerate(_rows(f"intentions/{lang}")):
        truth = {Criterion.HIDDEN_INTENTION: row["kind"] in HIDDEN}
        named = f"intentions-{lang}-{at}"
        items.append((row["kind"], ExamItem(named, lang, row["post"], row["draft"], truth, row["intention"])))
    if count is None:
        return [item for _, item in items]
    random.Random(_SEED).shuffle(items)
    return _subset(items, count)


def _subset(items: Sequence[tuple[str, ExamItem]], count: int) -> list[ExamItem]:
    """One draft of each class, then whatever helps the criteria most that have too few cases, of either answer."""
    left, seen = list(items), Counter[tuple[Criterion, bool]]()
    chosen: list[ExamItem] = []
    kinds = sorted({kind for kind, _ in items})
    while left and len(chosen) < count:
        wanted = kinds[len(chosen)] if len(chosen) < len(kinds) else None
        at = max(
            (at for at, (kind, _) in enumerate(left) if wanted in (None, kind)),
            key=lambda at: sum(max(0, LEAST_CASES - seen[case]) ** 2 for case in left[at][1].truth.items()),
        )
        item = left.pop(at)[1]
        chosen.append(item)
        seen.update(item.truth.items())
    return chosen


def _rows(name: str) -> list[dict[str, Any]]:
    text = (files("coach") / "data" / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _truth(row: dict[str, object]) -> dict[Criterion, bool]:
    flags, kind = row["flags"], row["class"]
    assert isinstance(flags, list)
    truth = {criterion: criterion.value in flags for criterion in OBSTACLES}
    levels = (
        ("seen", Criterion.NOT_SEEN),
        ("considered", Criterion.NOT_CONSIDERED),
        ("invited", Criterion.NOT_INVITED),
    )
    for level, criterion in levels:
        if row[level] != 1:
            truth[criterion] = row[level] == 0
    if kind in ("ai", "singular", "decent"):
        truth[Criterion.MACHINE_TONE] = kind == "ai"
    return truth


async def run_exam(
    candidate: Candidate,
    items: Sequence[ExamItem],
    *,
    key: str,
    model: str,
    progress: Progress | None = None,
    speak: bool = True,
    pid: int | None = None,
) -> ExamResult:
    """Examine a model.

    Args:
        candidate: what answers.
        items: labelled drafts of one or both languages.
        key: see ``exam_key``.
        model: the model's name.
        progress: told (drafts done, drafts in all); those it will speak of count twice, so that the second number
            shrinks as it becomes known how many they are.
        speak: also hear it speak, in languages where its answers pass.
        pid: the worker's process, to read its memory; None: not measured.

    Raises:
        ModelError: the worker or the model failed while it answered; failing while it speaks only costs it its voice.
    """
    result = ExamResult(key, model, {}, None)
    heard = await _asked(candidate, items, result, progress, speak=speak)
    for row in result.languages.values():
        row.trusted = tuple(sorted(name for name, rates in row.rates.items() if criterion_passes(rates)))
        row.voice = decide(row)
    answering = [one for one in heard if result.languages[one[0].lang].voice is not Voice.SILENT] if speak else []
    await _spoken(candidate, len(items), answering, result, progress)
    for row in result.languages.values():
        row.voice = decide(row)
    result.memory_mib = peak_memory(pid) if pid else None
    return result


async def _asked(
    candidate: Candidate, items: Sequence[ExamItem], result: ExamResult, progress: Progress | None, *, speak: bool
) -> list[tuple[ExamItem, Answer]]:
    """Ask about every draft, and count; what there is to speak of, at most one thing a draft."""
    heard: list[tuple[ExamItem, Answer]] = []
    for done, item in enumerate(items, 1):
        row = result.languages.setdefault(item.lang, LanguageResult())
        begun = time.perf_counter()
        answers = await candidate.answers(item.brief, list(item.truth))
        if not item.intention:
            row.critiques += 1
            row.seconds += (time.perf_counter() - begun - row.seconds) / row.critiques
        row.drafts += 1
        _count(row, item, answers)
        found = [(item, answer) for answer in answers if answer.probability >= PRESENT]
        heard += found[:1]
        if progress and done < len(items):
            progress(done, len(items) + speak * (len(heard) + len(items) - done))
    return heard


async def _spoken(
    candidate: Candidate,
    asked: int,
    answering: Sequence[tuple[ExamItem, Answer]],
    result: ExamResult,
    progress: Progress | None,
) -> None:
    """Hear it speak. What a model is not asked any more, having failed so often, counts as what came to no end."""
    total = asked + len(answering)
    if progress:
        progress(asked, total)
    failed = Counter[str]()
    for done, (item, answer) in enumerate(answering, asked + 1):
        row = result.languages[item.lang]
        for kind in KINDS:
            row.said += 1
            text, recognised = None, False
            if failed[item.lang] < MOST_FAILURES:
                try:
                    text = await candidate.speak(kind, answer, item.brief)
                    recognised = await _recognised(candidate, text, answer, item)
                except ModelError:
                    # What it answered is counted already; a model that fails when it speaks may still answer.
                    failed[item.lang] += 1
            row.recognised += recognised
            _count_said(row, item, text)
        if progress:
            progress(done, total)


async def _recognised(candidate: Candidate, text: str | None, answer: Answer, item: ExamItem) -> bool:
    """Whether what would be shown tells, without the draft, which fault it speaks of: this one, or one that the draft
    does not have where that is known."""
    if text is None or check(text, item.draft, item.post, item.lang) is not None:
        return False
    others = [criterion for criterion in ASKED if criterion != answer.criterion]
    absent = [criterion for criterion in others if item.truth.get(criterion) is False]
    other = random.Random(f"{item.id} {answer.criterion}").choice(absent or others)
    return await candidate.recognises(text, answer.criterion, other, item.lang)


def peak_memory(pid: int) -> float | None:
    """The greatest resident memory of a process in MiB, or None where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if not sys.platform.startswith("linux") or not status.exists():
        return None
    line = next((line for line in status.read_text("ascii", "replace").splitlines() if line.startswith("VmHWM")), None)
    return int(line.split()[1]) / 1024 if line else None


def _count(row: LanguageResult, item: ExamItem, answers: Sequence[Answer]) -> None:
    for answer in answers:
        rates = row.rates.setdefault(answer.criterion.value, Rates())
        found = answer.probability >= PRESENT
        row.asked += 1
        row.agreed += answer.agreed
        row.quoted = (row.quoted or 0) + (answer.span in sentences(item.draft))
        if item.truth[answer.criterion]:
            rates.present += 1
            rates.hits += found
        else:
            rates.absent += 1
            rates.passes += not found


def _count_said(row: LanguageResult, item: ExamItem, text: str | None) -> None:
    if text is None:
        row.unended += 1
        return
    refusal = check(text, item.draft, item.post, item.lang)
    row.refused += refusal is not None
    row.drifted += refusal is Refusal.LANGUAGE
    row.leaks += refusal is None and _leaks(text)


def _leaks(text: str) -> bool:
    """A look that shares nothing with the guard: anyone addressed, anyone greeted, a sender speaking, outside what is
    quoted; that quotations are verbatim pieces of draft or post, the guard has seen to."""
    text = _QUOTED.sub(" ", text)
    words = {word.strip(".,;:!?«»“”\"'()").casefold() for word in text.replace("'", " ").replace("’", " ").split()}
    return not words.isdisjoint(_TELLTALE)


_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_TELLTALE = frozenset("i we my our your dear hello hi regards je j nous mon votre bonjour merci".split())
