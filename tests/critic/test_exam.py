"""The exam: a perfect, a lenient and a positional candidate get the voice their figures earn."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import sentences
from coach.core.utterance import Kind
from coach.engine.critic import ASKED, Answer, Voice
from coach.engine.exam import ExamItem, load_items, run_exam
from coach.engine.exam_result import ExamResult, LanguageResult, Rates, decide, exam_key
from coach.ports import Brief

ITEMS = load_items("en", 24) + load_items("fr", 24)
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
        spoken: Language = ("fr" if brief.lang == "en" else "en") if self.mood == "drifts" else brief.lang
        return SPOKEN[kind, spoken]


async def sat(mood: str) -> ExamResult:
    return await run_exam(Fake(mood, ITEMS), ITEMS, key=exam_key("0" * 64), model="fake.gguf")


@pytest.mark.parametrize(
    ("mood", "voice"),
    [
        ("perfect", Voice.SPEAKS),
        ("loops", Voice.ANSWERS),
        ("drifts", Voice.ANSWERS),
        ("lenient", Voice.SILENT),
        ("positional", Voice.SILENT),
    ],
)
async def test_each_candidate_gets_the_voice_it_earned(mood: str, voice: Voice) -> None:
    result = await sat(mood)
    assert {lang: row.voice for lang, row in result.languages.items()} == {"en": voice, "fr": voice}


async def test_figures_are_those_of_the_answers() -> None:
    row = (await sat("positional")).languages["en"]
    assert row.drafts == 24
    assert row.agreed == 0
    assert row.all.tpr.value == 1.0
    assert row.all.tnr.value == 0.0
    assert row.quoted == row.asked > 0
    assert row.trusted == ()
    drifted = (await sat("drifts")).languages["fr"]
    assert drifted.said == drifted.drifted == drifted.refused > 0
    assert drifted.leaks == 0


async def test_a_result_comes_back_from_json_as_it_went() -> None:
    result = await sat("perfect")
    assert ExamResult.from_json(result.to_json()) == result
    for text in ("", "[]", "{}", '{"key": 1}', "null"):
        with pytest.raises(ValueError):
            ExamResult.from_json(text)


def test_a_handful_of_right_answers_is_not_enough() -> None:
    row = LanguageResult(asked=6, agreed=6, rates={"echo": Rates(3, 3, 3, 3)}, trusted=("echo",))
    assert decide(row) is Voice.SILENT


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_subset_is_always_the_same_and_holds_every_kind(lang: Language) -> None:
    subset = load_items(lang, 24)
    assert [item.id for item in subset] == [item.id for item in load_items(lang, 24)]
    assert len(load_items(lang, None)) == 504
    labelled = {criterion for item in subset for criterion, present in item.truth.items() if present}
    assert labelled >= {Criterion.PREMATURE_ASK, Criterion.MACHINE_TONE, Criterion.NOT_SEEN, Criterion.ECHO}


def test_the_key_changes_with_the_model() -> None:
    assert exam_key("a" * 64) != exam_key("b" * 64)
    assert "judge@" in exam_key("a" * 64)
