"""Labelled files of other hands are scored, or the line that cannot be is named."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cli.labelled import labelled_draft, reuse_lines
from coach.errors import InputError

from .conftest import Coach

LINE: Mapping[str, Any] = {
    "id": "a1",
    "lang": "en",
    "post_id": "a",
    "post": "We closed the Leeds workshop on Friday. I keep the apprentices' bench at home.",
    "author": "Clare Rock",
    "draft": "Hi Clare, great post! Would you have fifteen minutes for a quick call this week?",
    "class": "template",
    "seen": 0,
    "considered": 0,
    "invited": 0,
    "flags": ["premature_ask"],
}
OTHER = {**LINE, "id": "b1", "post_id": "b", "post": "Nine years of night bread end on Sunday.", "author": "Ana Costa"}
PROBES = (
    {"kind": "past", "id": "m1", "text": "Dear Ana, the oven of my aunt went cold in March, and nobody told the cat."},
    {
        "kind": "probe",
        "id": "q1",
        "type": "swap",
        "of": "m1",
        "text": "Dear Claire, the oven of my aunt went cold in March, and nobody told the cat.",
    },
    {"kind": "probe", "id": "q2", "type": "new", "of": None, "text": "Hello Paul, the ferry was late and I was glad."},
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "labelled.jsonl"


def put(path: Path, *lines: Mapping[str, Any]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def labelled(found: Mapping[str, Any]) -> int:
    """How many of the obstacles that people named were counted."""
    return int(found["all_criteria"]["right"]) + int(found["all_criteria"]["missed"])


def test_labelled_drafts_are_scored(coach: Coach, written: Path) -> None:
    ran = coach("bench", "--no-model", "--json", put(written, LINE, OTHER))
    found = json.loads(ran.out)
    assert ran.status == 0
    assert found["file"] == "labelled.jsonl"
    assert labelled(found) == 2
    assert found["clean_flagged"]["total"] == 0


def test_the_table_is_printed_in_words(coach: Coach, written: Path) -> None:
    ran = coach("bench", "--no-model", put(written, LINE, OTHER))
    assert ran.status == 0
    assert "premature_ask" in ran.out
    assert "clean drafts given a remark   –" in ran.out


def test_only_so_many_posts_are_read(coach: Coach, written: Path) -> None:
    ran = coach("bench", "--no-model", "--json", "--limit", "1", put(written, LINE, OTHER))
    assert labelled(json.loads(ran.out)) == 1


def test_a_line_without_labels_of_one_post_may_name_no_post(coach: Coach, written: Path) -> None:
    bare = {key: value for key, value in LINE.items() if key not in ("id", "post_id", "author", "lang")}
    assert coach("bench", "--no-model", put(written, bare)).status == 0


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("post", None),
        ("draft", None),
        ("class", None),
        ("seen", None),
        ("considered", 3),
        ("invited", True),
        ("flags", None),
        ("flags", "pressure"),
        ("flags", [1]),
        ("author", 3),
        ("lang", "de"),
        ("post_id", 7.5),
    ],
)
def test_the_field_that_is_wrong_is_named_with_its_line(coach: Coach, written: Path, field: str, wrong: Any) -> None:
    line = {key: value for key, value in LINE.items() if key != field}
    ran = coach("bench", "--no-model", put(written, LINE, line if wrong is None else {**line, field: wrong}))
    assert ran.status == 2
    assert f"labelled.jsonl:2: “{field}”" in ran.err
    assert ran.out == ""


def test_a_draft_that_cannot_be_read_is_said_and_the_others_count(coach: Coach, written: Path) -> None:
    ran = coach("bench", "--no-model", "--json", put(written, {**LINE, "draft": " "}, OTHER))
    assert ran.status == 0
    assert "a1: The draft holds no words." in ran.err
    assert labelled(json.loads(ran.out)) == 1


def test_messages_said_before_are_held_against_probes(coach: Coach, written: Path) -> None:
    found = json.loads(coach("bench", "--no-model", "--json", put(written, *PROBES)).out)
    assert found["recalls"]["swap"] == {"hits": 1, "total": 1}
    assert found["false_flags"] == {"hits": 0, "total": 1}


@pytest.mark.parametrize("field", ["id", "text", "kind", "type"])
def test_a_probe_without_a_field_is_named(coach: Coach, written: Path, field: str) -> None:
    broken = {key: value for key, value in PROBES[1].items() if key != field}
    ran = coach("bench", "--no-model", put(written, PROBES[0], broken))
    assert ran.status == 2
    assert f"labelled.jsonl:2: “{field}”" in ran.err


@pytest.mark.parametrize("lines", [(), ({"draft": "x"},)])
def test_a_file_that_is_not_labelled_is_said_to_be_none(
    coach: Coach, written: Path, lines: tuple[Mapping[str, Any], ...]
) -> None:
    ran = coach("bench", "--no-model", put(written, *lines))
    assert ran.status == 2
    assert "neither labelled drafts" in ran.err


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from([*LINE, "kind", "text", "type", "of", "to", "date"]), anything))
def test_any_object_is_a_line_or_refused(value: dict[str, Any]) -> None:
    for read in (lambda: labelled_draft(("f:1", {**LINE, **value})), lambda: reuse_lines([("f:1", value)])):
        with suppress(InputError):
            read()
