"""``coach check``: its exit status, its JSON contract, and bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cli.contract import report_object
from coach.core.remark import Criterion, Observation, Phrase, Remark
from coach.core.report import (
    Address,
    Levels,
    Models,
    Passage,
    Report,
    Reuse,
    ReuseMatch,
    SentenceBits,
)
from coach.core.text import Span
from tests.cli.conftest import Coach

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
KEYS = {
    "": "contract id lang address reuse levels remarks shown question models notices",
    "address": "score bits per_token verdict untied theirs anyones yours pieces sentences unanswered",
    "reuse": "flag score kind matches",
    "levels": "seen considered invited",
    "models": "reader critic encoder",
}


def spans(length: int, least: int = 0) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
    return ends.filter(lambda two: two[1] - two[0] >= least).map(lambda two: Span(*two))


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, Report]:
    draft = draw(st.text(min_size=1, max_size=60))
    shares = draw(st.tuples(st.floats(0, 1), st.floats(0, 1)))
    theirs, anyones = shares[0], (1 - shares[0]) * shares[1]
    address = Address(
        score=draw(st.floats(0, 1)),
        bits=draw(st.floats(-500, 500)),
        per_token=draw(st.floats(-9, 9)),
        verdict=draw(st.sampled_from(["person", "topic", "anyone"])),
        theirs=theirs,
        anyones=anyones,
        yours=1 - theirs - anyones,
        pieces=(),
        sentences=tuple(SentenceBits(span, 1.0) for span in draw(st.lists(spans(len(draft)), max_size=3))),
        unanswered=tuple(draw(st.lists(spans(90), max_size=2))),
    )
    remarks = tuple(
        Remark(
            draw(st.sampled_from(Criterion)),
            draw(spans(len(draft), 1)),
            "critic",
            Observation(draw(st.text())),
            draw(st.none() | st.just(Phrase("remarks.echo.question"))),
        )
        for _ in range(draw(st.integers(0, 5)))
    )
    match = ReuseMatch(
        "p1", None, None, 0.9, "same", "an earlier text", (Passage(draw(spans(len(draft))), Span(0, 2)),)
    )
    report = Report(
        lang=draw(st.sampled_from(["fr", "en"])),
        address=draw(st.none() | st.just(address)),
        reuse=draw(st.sampled_from([Reuse(), Reuse(True, 0.9, "same", (match,))])),
        levels=Levels(0, 1, 2),
        remarks=remarks,
        shown=tuple(range(min(3, len(remarks)))),
        question=draw(st.none() | st.text()),
        models=Models(),
        notices=(Phrase("notices.post-cut"),),
    )
    return draft, report


@given(reports())
def test_the_contract_holds_for_any_report(given_: tuple[str, Report]) -> None:
    draft, report = given_
    found = json.loads(json.dumps(report_object(report, draft, "x")))
    for part, keys in KEYS.items():
        inner = found[part] if part else found
        assert inner is None or list(inner) == keys.split()
    for remark in found["remarks"]:
        assert list(remark) == "criterion start end quote source text question".split()
        assert remark["quote"] == draft[remark["start"] : remark["end"]] != ""
    if found["address"]:
        assert sum(found["address"][name] for name in ("theirs", "anyones", "yours")) == pytest.approx(1)
        assert all(0 <= s["start"] <= s["end"] <= len(draft) for s in found["address"]["sentences"])
    for match in found["reuse"]["matches"]:
        assert list(match) == "id to date score passages".split()
        assert all(0 <= at <= len(draft) for passage in match["passages"] for at in passage["draft"])
    assert all(0 <= index < len(found["remarks"]) for index in found["shown"])


def check(coach: Coach, *arguments: str | Path, stdin: bytes = b"") -> tuple[int, dict[str, Any]]:
    ran = coach("check", "--no-model", "--json", *arguments, stdin=stdin)
    assert ran.err == ""
    return ran.status, json.loads(ran.out)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_template_gets_remarks_and_status_1(coach: Coach, lang: str) -> None:
    draft = EXAMPLES / f"{lang}-template.txt"
    status, found = check(coach, "--post", EXAMPLES / f"{lang}-post.txt", "--draft", draft)
    assert status == 1
    assert found["lang"] == lang
    assert 1 <= len(found["shown"]) <= 3
    text = draft.read_text("utf-8")
    assert all(remark["quote"] == text[remark["start"] : remark["end"]] for remark in found["remarks"])


def test_nothing_to_say_is_status_0(coach: Coach) -> None:
    status, found = check(coach, stdin="Merci pour la photo de l’établi, Claire.".encode())
    assert (status, found["remarks"], found["lang"]) == (0, [], "fr")


def test_offsets_count_code_points(coach: Coach) -> None:
    """Emoji, combining accents and line endings in front must not shift a quote."""
    draft = "👩‍🔬 e\u0301\r\n" + (EXAMPLES / "en-template.txt").read_text("utf-8")
    status, found = check(coach, stdin=draft.encode())
    assert status == 1
    assert all(remark["quote"] == draft[remark["start"] : remark["end"]] for remark in found["remarks"])


def test_past_messages_given_for_the_call_are_recognised(coach: Coach, tmp_path: Path) -> None:
    text = (EXAMPLES / "en-draft.txt").read_text("utf-8")
    past = tmp_path / "past.jsonl"
    past.write_text(json.dumps({"id": "old-1", "to": "Ana", "date": "2026-01-31", "text": text}) + "\n", "utf-8")
    _, found = check(coach, "--draft", EXAMPLES / "en-draft.txt", "--past", past)
    assert found["reuse"]["flag"] is True
    assert found["reuse"]["matches"][0]["id"] == "old-1"


def test_a_readable_report_names_the_words_and_no_terminal_obeys_it(coach: Coach) -> None:
    template = (EXAMPLES / "en-template.txt").read_bytes()
    ran = coach("check", "--no-model", stdin=b"\x1b[31m\xe2\x80\xae" + template)
    assert ran.status == 1
    assert not set("\x1b\u202e") & set(ran.out)
    assert "«" in ran.out


@pytest.mark.parametrize(
    ("stdin", "arguments", "word"),
    [
        (b"", (), "no words"),
        (b" \n\t", (), "no words"),
        (b"Hi \xff", (), "UTF-8"),
        (b"Hi. " * 6000, (), "long"),
        (b"a" * (9 * 2**20), (), "MB"),
        (b"Hi.", ("--post", "nowhere.txt"), "nowhere.txt"),
        (b"Hi.", ("--past", "nowhere.jsonl"), "nowhere.jsonl"),
        (b"Hi.", ("--post", "."), "."),
    ],
)
def test_bad_input_is_one_clear_line_and_status_2(
    coach: Coach, stdin: bytes, arguments: tuple[str, ...], word: str
) -> None:
    ran = coach("check", "--no-model", *arguments, stdin=stdin)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("coach: ")
    assert ran.err.count("\n") == 1
    assert word in ran.err


def test_a_batch_answers_each_line_in_its_place(coach: Coach, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(
        b'{"id": "a", "draft": "Thank you for the photo."}\n\n{"id": "b", "draft": "Hi \xff"}\nnot json\n'
        b'{"id": "c"}\n{"id": "d", "draft": "Hi", "gesture": "dance"}\n{"id": 7, "draft": "Thank you, Ana."}\n'
    )
    ran = coach("check", "--no-model", "--batch", batch, "--json")
    assert ran.status == 2
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [row["id"] for row in rows] == ["a", None, None, "c", "d", "7"]
    assert [row.get("error", {}).get("key") for row in rows] == [
        None, "file-not-text", "line-not-json", "line-field", "line-field", None,
    ]  # fmt: skip
    assert ran.err.count("\n") == 4


def test_a_batch_without_faults_says_whether_there_are_remarks(coach: Coach, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    calm, template = "Thank you for the photo.", (EXAMPLES / "en-template.txt").read_text("utf-8")
    for drafts, status in (([calm], 0), ([calm, template, calm], 1)):
        batch.write_text("".join(json.dumps({"draft": draft}) + "\n" for draft in drafts), "utf-8")
        assert coach("check", "--no-model", "--batch", batch, "--json").status == status


@given(st.binary(max_size=200))
def test_any_line_is_a_message_or_a_clear_error(line: bytes) -> None:
    from contextlib import suppress

    from coach.cli.files import json_line, message
    from coach.errors import InputError

    with suppress(InputError):
        message(json_line(line, "x:1"), "x:1")
