"""What is remembered between two looks: pairs compared, skeletons drawn."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from years import TODAY, Looking, year

from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.mirror import forms, skeletons
from coach.mirror.answers import Answers
from coach.mirror.facts import edition
from coach.mirror.forms import Comparisons, alike, message_of, telling_runs
from coach.mirror.look import look
from coach.mirror.skeleton import skeleton
from coach.mirror.skeletons import dumped, loaded


def seven() -> int:
    return 7


def unasked() -> int:
    raise AssertionError("worked out again")


def test_an_answer_is_remembered_by_the_library(library: Store) -> None:
    first = Answers(library, "test", "1")
    assert first.of("a", seven, int) == 7
    first.save()
    assert Answers(library, "test", "1").of("a", unasked, int) == 7
    assert Answers(library, "test", "2").of("a", lambda: 8, int) == 8
    assert Answers(library, "other", "1").of("a", lambda: 9, int) == 9


def test_without_a_library_it_lasts_as_long_as_the_object() -> None:
    answers = Answers()
    assert answers.of("a", seven, int) == 7
    assert answers.of("a", unasked, int) == 7
    answers.save()


@pytest.mark.parametrize(
    "value",
    ["{", "[]", "7", '{"edition": "1"}', '{"edition": "1", "answers": 7}', '{"edition": "1", "answers": {"a": []}}'],
)
def test_damage_is_worked_out_again(library: Store, value: str) -> None:
    library.save_cache("mirror:test", value)
    assert Answers(library, "test", "1").of("a", seven, int) == 7


def test_a_damaged_answer_is_worked_out_again(library: Store) -> None:
    whole = Answers(library, "test", "1")
    whole.of("a", lambda: "no number", str)
    whole.save()
    assert Answers(library, "test", "1").of("a", seven, int) == 7


def test_what_nobody_asks_for_any_more_goes(library: Store) -> None:
    first = Answers(library, "test", "1")
    for n in range(10):
        first.of(str(n), seven, int)
    first.save()
    second = Answers(library, "test", "1")
    for n in range(3):
        second.of(str(n), unasked, int)
    second.of("new", seven, int)
    second.save()
    held = json.loads(library.cache("mirror:test") or "")["answers"]
    assert len(held) == 4


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_second_look_compares_and_draws_only_what_is_new(
    looked: Looking, library: Store, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    done = {"compared": 0, "drawn": 0}

    def counted(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def counting(*given: object) -> object:
            done[name] += 1
            return work(*given)

        return counting

    monkeypatch.setattr(forms, "_compared", counted("compared", forms._compared))
    monkeypatch.setattr(skeletons, "skeleton", counted("drawn", skeleton))
    messages = year(lang)  # type: ignore[arg-type]
    first = looked(messages[:-1])
    assert done["compared"] > len(first.families) == done["drawn"]
    before = dict(done)
    assert looked() == first
    assert done == before
    looked(messages[-1:])
    assert done["compared"] - before["compared"] < 40
    assert done["drawn"] - before["drawn"] <= 1


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_look_from_what_is_remembered_is_the_look_from_nothing(
    library: Store, tmp_path_factory: pytest.TempPathFactory, lang: str
) -> None:
    zipf = WordFrequencies().zipf
    messages = year(lang)  # type: ignore[arg-type]
    for start in range(0, len(messages), 30):
        library.add_past(messages[start : start + 30], "test")
        found = look(library, zipf, today=TODAY)
    fresh = Store(tmp_path_factory.mktemp("fresh") / "library.db")
    fresh.add_past(messages, "test")
    assert found == look(fresh, zipf, today=TODAY)


def test_nothing_of_it_outlives_a_message_that_is_forgotten(looked: Looking, library: Store) -> None:
    looked(year("en"))
    assert library.cache("mirror:pairs")
    assert library.cache("mirror:skeletons")
    library.forget_message(library.past()[0].id)
    assert library.cache("mirror:pairs") is None
    assert library.cache("mirror:skeletons") is None


WORDS = st.lists(st.sampled_from("pierre atelier lampe machine verre papier # la de 7".split()), max_size=40)


@given(WORDS, WORDS)
@settings(max_examples=80, deadline=None)
def test_a_pair_says_what_the_matcher_says(left: list[str], right: list[str]) -> None:
    found = Comparisons().of(" ".join(left), " ".join(right))
    assert found.part == alike(message_of(" ".join(left)), message_of(" ".join(right)))
    for start, end in found.runs:
        assert 0 <= start < end <= len(right)
    assert list(found.runs) == sorted(found.runs)


@given(WORDS)
@settings(max_examples=80, deadline=None)
def test_runs_are_distinct_and_told_for_telling_texts_only(words: list[str]) -> None:
    runs = telling_runs(" ".join(words))
    assert (runs is not None) == forms.telling(" ".join(words))
    if runs is not None:
        assert len(set(runs.tolist())) == len(runs) <= len(words)


@given(st.text(max_size=120), st.lists(st.text(max_size=120), max_size=4), st.sampled_from(["fr", "en", None]))
@settings(max_examples=60, deadline=None)
def test_a_skeleton_survives_the_cache(medoid: str, others: list[str], lang: str | None) -> None:
    drawn = skeleton(medoid, others, lang, "Ada")  # type: ignore[arg-type]
    assert loaded(json.loads(json.dumps(dumped(drawn)))) == drawn


def test_what_is_remembered_bears_its_edition(looked: Looking, library: Store) -> None:
    looked(year("en"))
    assert json.loads(library.cache("mirror:pairs") or "")["edition"] == edition()
