from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.library.store import Store
from tests.cli.conftest import Coach

LINKEDIN = Path(__file__).parent.parent / "data" / "linkedin" / "2024_12col_drafts"
PAST = Path(__file__).parent.parent.parent / "examples" / "past.jsonl"


def lines(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_messages_come_in_once(coach: Coach, store: Store) -> None:
    first = coach("import", "--no-model", PAST)
    assert (first.status, len(store.past())) == (0, 24)
    assert "24 messages came in" in first.out
    again = coach("import", "--no-model", PAST)
    assert "0 messages came in" in again.out
    assert "24 known already" in again.out
    assert len(store.past()) == 24


def test_ids_are_kept(coach: Coach, store: Store, tmp_path: Path) -> None:
    coach(
        "import",
        "--no-model",
        lines(tmp_path / "a.jsonl", {"id": "mine-7", "to": "Ana", "date": "2026-01-31", "text": "Hello."}),
    )
    assert [(m.id, m.to, m.date) for m in store.past()] == [("mine-7", "Ana", "2026-01-31")]


def test_a_dry_run_lists_what_is_new_and_makes_nothing(coach: Coach, home: Path) -> None:
    ran = coach("import", "--no-model", LINKEDIN, "--dry-run")
    assert ran.status == 0
    assert "Nothing was written." in ran.out
    assert "left out:" in ran.out
    assert "Camille Roussel" in ran.out
    assert not home.exists()


def test_a_dry_run_in_json_holds_the_messages_and_the_reasons(coach: Coach, home: Path) -> None:
    found = json.loads(coach("import", "--no-model", PAST, LINKEDIN, "--dry-run", "--json").out)
    assert found["dry_run"] is True
    past, linkedin = found["files"]
    assert len(past["messages"]) == past["new"] == past["found"] == 24
    assert linkedin["owner"]["name"] == "Camille Roussel"
    assert linkedin["confirmed"] is False
    assert {skipped["reason"] for skipped in linkedin["skipped"]} >= {"draft", "not-yours"}
    assert not home.exists()


def test_without_a_terminal_the_owner_is_named_not_guessed(coach: Coach, home: Path) -> None:
    ran = coach("import", "--no-model", LINKEDIN)
    assert ran.status == 2
    assert "Camille Roussel" in ran.err
    assert "Nadia Ferrand" in ran.err
    assert "--owner" in ran.err
    assert not home.exists()


@pytest.mark.parametrize("say", [("--yes",), ("--owner", "Camille Roussel")])
def test_a_confirmed_owner_s_messages_come_in(coach: Coach, store: Store, say: tuple[str, ...]) -> None:
    assert coach("import", "--no-model", LINKEDIN, *say).status == 0
    assert len(store.past()) == 3


def test_yes_does_not_settle_a_doubt(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.cli.importing.SURE", 1.1)
    assert coach("import", "--no-model", LINKEDIN, "--yes").status == 2
    assert not home.exists()


@pytest.mark.parametrize(("answer", "status", "held"), [(b"1\n", 0, 3), (b"\n", 2, 0), (b"9\n", 2, 0), (b"x\n", 2, 0)])
def test_at_a_terminal_the_person_says_who_they_are(
    coach: Coach, store: Store, monkeypatch: pytest.MonkeyPatch, answer: bytes, status: int, held: int
) -> None:
    monkeypatch.setattr("coach.cli.importing.interactive", lambda: True)
    assert coach("import", "--no-model", LINKEDIN, stdin=answer).status == status
    assert len(store.past()) == held


def test_another_candidate_may_be_the_owner(coach: Coach, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.cli.importing.interactive", lambda: True)
    assert coach("import", "--no-model", LINKEDIN, stdin=b"2\n").status == 0
    own = {message.text for message in store.past()}
    store.forget_all()
    coach("import", "--no-model", LINKEDIN, "--yes")
    assert own.isdisjoint(message.text for message in store.past())


def test_one_bad_path_and_nothing_comes_in(coach: Coach, home: Path) -> None:
    ran = coach("import", "--no-model", PAST, "nowhere.jsonl")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert not home.exists()


def test_an_unknown_owner_is_refused(coach: Coach) -> None:
    ran = coach("import", "--no-model", LINKEDIN, "--owner", "Nobody")
    assert ran.status == 2
    assert "Nobody" in ran.err


def test_what_people_wrote_cannot_speak_to_the_terminal(coach: Coach, tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"to": "\x1b[31mEve\u202e", "text": "Hi\x9b2J there\u2028you"})
    shown = coach("import", "--no-model", path, "--dry-run").out
    assert not set("\x1b\x9b\u202e\u2028") & set(shown)
    told = coach("import", "--no-model", path, "--dry-run", "--json").out
    assert not set("\x1b\x9b\u202e\u2028") & set(told)
    assert json.loads(told)["files"][0]["messages"][0]["text"] == "Hi\x9b2J there\u2028you"


def test_a_path_cannot_speak_to_the_terminal_either(coach: Coach) -> None:
    ran = coach("import", "--no-model", "\x1b[31mno\nwhere\u202e.jsonl")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert not set("\x1b\u202e") & set(ran.err)
