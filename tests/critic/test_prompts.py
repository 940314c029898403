"""Prompts: well-formed, the same sections in both languages, and never changed without a new version."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.prompts_reader import TASKS, Prompt, PromptError, parse, prompt, versions

KNOWN = Path(__file__).parent.parent / "data" / "prompt_versions.json"
GOOD = "---\npurpose: p\nlang: en\nversion: 3\nvariables: [a]\n---\n# one\n\nsay {a}\n"


def fingerprint(read: Prompt) -> str:
    return hashlib.sha256(json.dumps(list(read.sections.items()), ensure_ascii=False).encode()).hexdigest()[:16]


@pytest.mark.parametrize("task", TASKS)
def test_both_languages_have_the_same_sections_variables_and_version(task: str) -> None:
    en, fr = prompt(task, "en"), prompt(task, "fr")
    assert list(en.sections) == list(fr.sections)
    assert en.variables == fr.variables
    assert en.version == fr.version


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("task", TASKS)
def test_a_changed_prompt_changes_its_version(task: str, lang: Language) -> None:
    read = prompt(task, lang)
    known = json.loads(KNOWN.read_text("utf-8"))[f"{task}.{lang}"]
    assert known == {"version": read.version, "text": fingerprint(read)}, (
        "the text of a prompt changed: raise its version, then write both into tests/data/prompt_versions.json"
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_each_criterion_that_is_asked_about_has_its_meaning(lang: Language) -> None:
    assert set(prompt("criteria", lang).sections) == set(Criterion) - {Criterion.ANYONE, Criterion.RECYCLED}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# one\n\nsay",
        GOOD.replace("version: 3", "version: three"),
        GOOD.replace("version: 3", "version: -1"),
        GOOD.replace("version: 3\n", ""),
        GOOD.replace("purpose: p", "purpose:"),
        GOOD.replace("lang: en", "lang: fr"),
        GOOD.replace("[a]", "[a, b]"),
        GOOD.replace("[a]", "[]"),
        GOOD.replace("purpose: p", "purpose: p\nauthor: me"),
        GOOD.replace("purpose: p", "purpose: p\npurpose: q"),
        GOOD + "# one\n\nagain",
        GOOD.replace("# one", "one"),
    ],
)
def test_a_malformed_file_is_refused(text: str) -> None:
    with pytest.raises(PromptError):
        parse(text, "t", "en")


def test_values_must_be_those_named() -> None:
    read = parse(GOOD, "t", "en")
    assert read.say("one", a="x") == "say x"
    for values in ({}, {"b": "x"}, {"a": "x", "b": "y"}):
        with pytest.raises(PromptError):
            read.say("one", **values)
    with pytest.raises(PromptError):
        read.say("two", a="x")


@given(st.text())
def test_a_value_is_never_looked_at_again(value: str) -> None:
    assert parse(GOOD, "t", "en").say("one", a=value) == "say " + value
    assert parse(GOOD, "t", "en").say("one", a="{a}{b}") == "say {a}{b}"


def test_versions_name_every_task() -> None:
    assert versions("fr").split() == [f"{task}@{prompt(task, 'fr').version}" for task in sorted(TASKS)]
