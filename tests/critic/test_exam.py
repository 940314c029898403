"""The exam: a perfect, a lenient and a positional candidate get the voice their figures earn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

import pytest

from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import sentences
from coach.core.utterance import Kind
from coach.engine.critic import ASKED, Answer, Voice
from coach.engine.exam import MOST_FAILURES, SUBSET, ExamItem, load_items, run_exam
from coach.engine.exam_result import (
    LEAST_CASES,
    ExamResult,
    LanguageResult,
    Rates,
    criterion_passes,
    decide,
    exam_key,
)
from coach.errors import ModelError
from coach.ports import Brief

ITEMS = load_items("en") + load_items("fr")
SPOKEN = {
    ("observation", "en"): "The draft asks for a meeting.",
    ("question", "en"): "What in the draft answers the post?",
    ("observation", "fr"): "Le brouillon demande un rendez-vous.",
    ("question", "fr"): "Quel mot du brouillon répond au post\u202f?",
}


class Fake:
    """Answers by rule, from the truth."""

    def __init__(self, mood: str, items: list[ExamItem]) -> None:
        self.mood = mood
        self.asked_to_speak = Counter[Language]()
        self.truth = {(item.lang, item.draft, item.post): item.truth for item in items}

    async def answers(self, brief: Brief, criteria: Collection[Criterion] = ASKED) -> list[Answer]:
        truth = self.truth[brief.lang, brief.draft, brief.post or ""]
        span = sentences(brief.draft)[0]
        made = []
        for criterion in criteria:
            right = 0.9 if truth[criterion] else 0.1
            first, second = {"lenient": (0.1, 0.1), "positional": (0.9, 0.1)}.get(self.mood, (right, right))
            made.append(Answer(criterion, span, first, second))
        return made

    async def speak(self, kind: Kind, answer: Answer, brief: Brief) -> str | None:
        if self.mood == "loops":
            return None
        self.asked_to_speak[brief.lang] += 1
        if self.mood == "crashes" or (self.mood == "stumbles" and self.asked_to_speak[brief.lang] == 5):
            raise ModelError("worker-stopped")
        self.said = answer.criterion
        if self.mood == "quotes":
            return quoting(brief)
        spoken: Language = ("fr" if brief.lang == "en" else "en") if self.mood == "drifts" else brief.lang
        return SPOKEN[kind, spoken]

    async def recognises(self, text: str, criterion: Criterion, other: Criterion, lang: Language) -> bool:
        assert criterion == self.said != other
        assert text in SPOKEN.values() or self.mood == "quotes"
        return self.mood != "vague"


def quoting(brief: Brief) -> str:
    """An honest remark that quotes how the draft's last sentence begins: often with *I* or *your*."""
    span = sentences(brief.draft)[-1]
    quote = " ".join(span.of(brief.draft).split()[:2]).strip(",.")
    said = {"en": f"The draft ends on “{quote}”.", "fr": f"Le brouillon finit sur « {quote} »."}
    return said[brief.lang]


async def sat(mood: str) -> ExamResult:
    return await run_exam(Fake(mood, ITEMS), ITEMS, key=exam_key("0" * 64), model="fake.gguf")


@pytest.mark.parametrize(
    ("mood", "voice"),
    [
        ("perfect", Voice.SPEAKS),
        ("loops", Voice.ANSWERS),
        ("crashes", Voice.ANSWERS),
        ("drifts", Voice.ANSWERS),
        ("vague", Voice.ANSWERS),
        ("lenient", Voice.SILENT),
        ("positional", Voice.SILENT),
    ],
)
async def test_each_candidate_gets_the_voice_it_earned(mood: str, voice: Voice) -> None:
    result = await sat(mood)
    assert {lang: row.voice for lang, row in result.languages.items()} == {"en": voice, "fr": voice}


async def test_figures_are_those_of_the_answers() -> None:
    row = (await sat("positional")).languages["en"]
    assert row.drafts == SUBSET
    assert row.agreed == 0
    assert row.all.tpr.value == 1.0
    assert row.all.tnr.value == 0.0
    assert row.quoted == row.asked > 0
    assert row.trusted == ()
    drifted = (await sat("drifts")).languages["fr"]
    assert drifted.said == drifted.drifted == drifted.refused > 0
    assert drifted.leaks == 0


async def test_words_that_tell_no_fault_from_another_earn_no_voice() -> None:
    vague, perfect = await sat("vague"), await sat("perfect")
    for lang in ("en", "fr"):
        row = vague.languages[lang]
        assert (row.recognised, row.refused, row.leaks) == (0, 0, 0)
        assert perfect.languages[lang].recognised == row.let_through == row.said > 0


async def test_a_result_comes_back_from_json_as_it_went() -> None:
    result = await sat("perfect")
    assert ExamResult.from_json(result.to_json()) == result
    for text in ("", "[]", "{}", '{"key": 1}', "null"):
        with pytest.raises(ValueError):
            ExamResult.from_json(text)


async def test_quoting_the_drafts_own_first_person_is_no_leak() -> None:
    rows = (await sat("quotes")).languages.values()
    assert all(row.said > 0 and row.leaks == 0 for row in rows)
    told = [quoting(item.brief).casefold() for item in ITEMS]
    assert any({"i", "your", "votre", "je"} & set(re.findall(r"[a-z]+", text.split(" on ")[-1])) for text in told)


async def test_every_failure_to_speak_is_counted_and_the_bar_goes_on_to_the_end() -> None:
    shown: list[tuple[int, int]] = []
    candidate = Fake("crashes", ITEMS)
    result = await run_exam(candidate, ITEMS, key="k", model="m", progress=lambda *at: shown.append(at))
    assert all(row.unended == row.said > 0 for row in result.languages.values())
    speaking = sum(row.said for row in result.languages.values()) // 2
    assert shown[-1] == (len(ITEMS) + speaking, len(ITEMS) + speaking)
    assert [done for done, _ in shown] == list(range(1, len(shown) + 1))


async def test_a_model_that_dies_when_it_speaks_is_not_started_for_every_utterance() -> None:
    candidate = Fake("crashes", ITEMS)
    await run_exam(candidate, ITEMS, key="k", model="m")
    assert candidate.asked_to_speak == {"en": MOST_FAILURES, "fr": MOST_FAILURES}


async def test_one_failure_to_speak_costs_one_utterance() -> None:
    candidate = Fake("stumbles", ITEMS)
    result = await run_exam(candidate, ITEMS, key="k", model="m")
    assert {lang: (row.voice, row.unended) for lang, row in result.languages.items()} == {
        "en": (Voice.SPEAKS, 1),
        "fr": (Voice.SPEAKS, 1),
    }


@pytest.mark.parametrize("mood", ["perfect", "crashes", "lenient", "positional"])
@pytest.mark.parametrize("speak", [True, False])
async def test_the_bar_never_goes_back_and_ends_full(mood: str, speak: bool) -> None:
    shown: list[tuple[int, int]] = []
    candidate = Fake(mood, ITEMS)
    await run_exam(candidate, ITEMS, key="k", model="m", speak=speak, progress=lambda *at: shown.append(at))
    parts = [done / total for done, total in shown]
    assert parts == sorted(parts)
    assert parts[-1] == 1
    assert parts.count(1) == 1


def test_one_criterion_is_not_trusted_on_a_few_cases() -> None:
    few = LEAST_CASES - 1
    assert not criterion_passes(Rates(few, few, 20, 20))
    assert not criterion_passes(Rates(20, 20, few, few))
    assert criterion_passes(Rates(LEAST_CASES, LEAST_CASES, LEAST_CASES, LEAST_CASES))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_usual_exam_has_enough_cases_of_every_criterion(lang: Language) -> None:
    cases = Counter(case for item in load_items(lang) for case in item.truth.items())
    asked = {criterion for criterion, _ in cases}
    assert min(cases[criterion, present] for criterion in asked for present in (True, False)) >= LEAST_CASES


def test_a_handful_of_right_answers_is_not_enough() -> None:
    row = LanguageResult(asked=6, agreed=6, rates={"echo": Rates(3, 3, 3, 3)}, trusted=("echo",))
    assert decide(row) is Voice.SILENT


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_subset_is_always_the_same_and_holds_every_kind(lang: Language) -> None:
    subset = load_items(lang)
    assert [item.id for item in subset] == [item.id for item in load_items(lang)]
    assert sum(not item.intention for item in load_items(lang, None)) == 504
    assert {item.truth[Criterion.HIDDEN_INTENTION] for item in load_items(lang, None) if item.intention} == {
        True,
        False,
    }
    labelled = {criterion for item in subset for criterion, present in item.truth.items() if present}
    assert labelled >= {Criterion.PREMATURE_ASK, Criterion.MACHINE_TONE, Criterion.NOT_SEEN, Criterion.ECHO}


def test_the_key_changes_with_the_model() -> None:
    assert exam_key("a" * 64) != exam_key("b" * 64)
    assert "judge@" in exam_key("a" * 64)
