"""A reading made by hand, as ``coach check`` prints it and as its JSON says it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from coach.cli.contract import report_object
from coach.cli.plain import WIDTH, print_report
from coach.core.report import Address, Kind, Levels, Models, Piece, Report, Reuse, SentenceBits
from coach.core.scene import Language
from coach.core.text import Span, sentences
from coach.i18n import catalogue

POST = "We closed the Leeds workshop on Friday. I keep the apprentices’ bench at home. " + "It is late " * 20 + "now."
DRAFT = "You wrote: closed the Leeds workshop on Friday.\nThe bench is in my_var_name *now*. So be it, 10 % off it."
KINDS: tuple[tuple[str, Kind, bool], ...] = (
    ("You wrote: ", "aside", False),
    ("closed the Leeds workshop on Friday.\n", "theirs", True),
    ("The bench ", "theirs", False),
    ("is in ", "anyones", False),
    ("my_", "anyones", False),
    ("var_name ", "yours", False),
    ("*now*. ", "yours", False),
    ("So be it, 10 % off it.", "anyones", False),
)


def address(bits: float = 12.4) -> Address:
    pieces, at = [], 0
    for text, kind, copied in KINDS:
        assert DRAFT.startswith(text, at)
        pieces.append(Piece(Span(at, at + len(text)), kind, 1.25, copied))
        at += len(text)
    assert at == len(DRAFT)
    mine, theirs = sentences(DRAFT), sentences(POST)
    read = (
        SentenceBits(mine[0], 0.5, theirs[0]),
        SentenceBits(mine[1], 50.0, theirs[1]),
        SentenceBits(mine[2], -3.0),
    )
    return Address(0.8, bits, 0.3, "person", 0.5, 0.2, 0.3, tuple(pieces), read, (theirs[2],))


def report(found: Address | None = None, lang: Language = "en") -> Report:
    return Report(lang, found or address(), Reuse(), Levels(2, 1, 0), (), (), None, Models("reader"), ())


def printed(capsys: pytest.CaptureFixture[str], shown: Report, say: Language = "en") -> list[str]:
    print_report(shown, DRAFT, POST, catalogue(say))
    return capsys.readouterr().out.splitlines()


def test_each_kind_has_its_mark_and_the_drafts_own_signs_stay(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, report())
    assert lines[:5] == [
        "This speaks to this person: their post explains 12 bits of it.",
        "  ▁ You wrote: ‹=closed the Leeds workshop on Friday.=›",
        "  █ ‹The bench› is in ‹+my_var_name *now*.+›",
        "    → answers “I keep the apprentices’ bench at home.”",
        "  ▁ So be it, 10 % off it.",
    ]


def test_the_legend_names_copies_where_there_are_any(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, report())
    assert lines[5:7] == [
        "‹theirs› 50 % · ‹+yours+› 30 % · anyone's 20 %",
        "‹=copied=›: taken word for word from the post",
    ]
    found = address()
    bare = replace(found, pieces=tuple(replace(piece, copied=False) for piece in found.pieces))
    assert not [line for line in printed(capsys, report(bare)) if "‹=" in line]


def test_a_copy_answers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    found = address()
    assert sum("→" in line for line in printed(capsys, report(found))) == 1
    plain = replace(found, pieces=tuple(replace(piece, copied=False) for piece in found.pieces))
    assert sum("→" in line for line in printed(capsys, report(plain))) == 2


def test_what_it_answers_is_one_line_in_the_drafts_language(capsys: pytest.CaptureFixture[str]) -> None:
    found = address()
    long = replace(found, sentences=(replace(found.sentences[1], post_span=sentences(POST)[2]),))
    (line,) = [line for line in printed(capsys, report(long, "fr")) if "→" in line]
    assert line.startswith("    → répond à «\u00a0It is late")
    assert line.endswith("…\u00a0»")
    assert len(line) <= WIDTH


@pytest.mark.parametrize("bits", [-13.2, 0.0, 0.3])
def test_a_post_never_explains_less_than_nothing(capsys: pytest.CaptureFixture[str], bits: float) -> None:
    first = printed(capsys, report(address(bits)))[0]
    assert first == "This speaks to this person, in words that their post explains no better than other posts do."
    first = printed(capsys, report(replace(address(bits), verdict="anyone")), "fr")[0]
    assert first.endswith("son post n’en explique pas plus que d’autres.")


def test_the_verdict_and_the_bits_never_contradict_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, report(replace(address(26.0), verdict="anyone")))[0] == (
        "This could go to anyone, though their post explains 26 bits of it."
    )
    assert printed(capsys, report(replace(address(1.2), verdict="topic")))[0].endswith("explains 1 bit of it.")


@pytest.mark.parametrize(
    ("lang", "bits", "ending"),
    [
        ("en", 0.0, "coach finds nothing in it that answers this post rather than another."),
        ("fr", 1.0, "mais peu de choses y répondent à ce post, qui en explique 1 bit."),
    ],
)
def test_a_voice_of_its_own_that_answers_nothing_is_told_apart(
    capsys: pytest.CaptureFixture[str], lang: Any, bits: float, ending: str
) -> None:
    found = report(replace(address(bits), verdict="topic", untied=True))
    assert printed(capsys, found, lang)[0].endswith(ending)
    assert report_object(found, DRAFT)["address"]["untied"] is True


@pytest.mark.parametrize(
    ("verdict", "falls", "without", "said"),
    [
        ("person", 0.4, "anyone", "    → without this sentence, it would no longer speak to this person"),
        ("person", 0.15, "person", "    → much of the judgement rests on it"),
        ("person", -0.2, "person", "    → it speaks against the rest"),
        ("topic", -0.2, "person", "    → without this sentence, it would speak to this person"),
        ("topic", 0.05, "anyone", None),
        ("person", None, None, None),
    ],
)
def test_what_the_judgement_rests_on_stands_under_its_sentence(
    capsys: pytest.CaptureFixture[str], verdict: Any, falls: float | None, without: Any, said: str | None
) -> None:
    found = address()
    told = replace(found.sentences[2], falls=falls, without=without)
    lines = printed(capsys, report(replace(found, verdict=verdict, sentences=(*found.sentences[:2], told))))
    below = lines[lines.index("  ▁ So be it, 10 % off it.") + 1]
    assert below == said if said else not below.startswith(" ")
    spoken = json.loads(json.dumps(report_object(report(replace(found, sentences=(told,))), DRAFT)))
    assert spoken["address"]["sentences"][0]["falls"] == falls
    assert spoken["address"]["sentences"][0]["without"] == without


def test_the_shares_add_up_to_a_hundred(capsys: pytest.CaptureFixture[str]) -> None:
    found = replace(address(), theirs=0.335, yours=0.335, anyones=0.33)
    (line,) = [line for line in printed(capsys, report(found)) if "anyone's" in line]
    assert sum(map(int, re.findall(r"(\d+) %", line))) == 100


def test_the_json_says_whose_each_piece_is_and_what_each_sentence_answers() -> None:
    found = json.loads(json.dumps(report_object(report(), DRAFT)))
    assert found["contract"] == 1
    pieces = found["address"]["pieces"]
    assert "".join(DRAFT[piece["start"] : piece["end"]] for piece in pieces) == DRAFT
    assert [(piece["kind"], piece["copied"]) for piece in pieces] == [(kind, copied) for _, kind, copied in KINDS]
    assert all(list(piece) == "start end kind copied bits".split() for piece in pieces)
    read = found["address"]["sentences"]
    assert all(list(sentence) == "start end falls without bits post".split() for sentence in read)
    assert [sentence["bits"] for sentence in read] == [0.5, 50.0, -3.0]
    answered = [sentence["post"] and POST[sentence["post"]["start"] : sentence["post"]["end"]] for sentence in read]
    assert answered == [sentences(POST)[0].of(POST), sentences(POST)[1].of(POST), None]
