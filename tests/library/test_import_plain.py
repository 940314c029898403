"""JSONL, CSV, text files and folders."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.scene import PastMessage
from coach.errors import InputError
from coach.i18n import LANGUAGES, catalogue
from coach.library.importing import Import, Skipped, bring_in, files, jsonl, read, table
from coach.library.importing.result import MAX_CHARS, Gathering, Kind, Reason, as_day
from coach.library.importing.textfile import add
from coach.library.store import Store

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


def test_the_examples_import_with_their_ids(tmp_path: Path) -> None:
    found = read(EXAMPLES / "past.jsonl")
    assert [message.id for message in found.messages] == [f"past-{n:02d}" for n in range(1, 25)]
    assert found.skipped == ()
    assert {message.lang for message in found.messages} == {"fr", "en"}
    store = Store(tmp_path / "library.db")
    assert (bring_in(found, store), bring_in(found, store)) == (24, 0)
    assert store.past() == sorted(found.messages, key=lambda message: message.date or "")


def test_jsonl_line_by_line() -> None:
    lines = [
        {"id": 7, "to": "Ana", "date": "2026-01-31T10:00:00Z", "text": "Hello\r\nAna", "lang": "en", "more": [1]},
        {"text": "Merci beaucoup", "date": "31/01/2026", "to": None},
        {"id": "x", "to": "Bo"},
        ["not", "an", "object"],
        {"id": "y", "text": "   "},
        {"id": "z", "to": "ana", "text": "hello ANA"},
    ]
    data = "\n".join([*(json.dumps(line) for line in lines), "{broken", "[" * 5000, ""]).encode()
    found = jsonl.gather("f.jsonl", data)
    assert found.messages[0] == PastMessage("7", "Hello\nAna", "Ana", "2026-01-31", "en")
    assert (found.messages[1].text, found.messages[1].date, found.messages[1].lang) == ("Merci beaucoup", None, "fr")
    assert set(found.skipped) == {
        Skipped("f.jsonl:3", "unreadable"),
        Skipped("f.jsonl:4", "unreadable"),
        Skipped("f.jsonl", "empty"),
        Skipped("f.jsonl", "duplicate"),
        Skipped("f.jsonl:7", "unreadable"),
        Skipped("f.jsonl:8", "unreadable"),
    }


def test_not_jsonl() -> None:
    with pytest.raises(InputError, match="import-not-jsonl"):
        jsonl.gather("f", b"hello\nworld\n")
    assert jsonl.gather("f", b"\n").messages == ()


def test_a_text_that_is_too_long_is_left_out() -> None:
    line = json.dumps({"text": "x" * (MAX_CHARS + 1)}).encode()
    assert jsonl.gather("f", line).skipped == (Skipped("f", "too-long"),)


@pytest.mark.parametrize(
    "text",
    [
        'id,to,date,text\n1,Ana,2026-01-31,"Merci,\nAna"\n',
        'Identifiant;Destinataire;Date;Texte\n1;Ana;2026-01-31;"Merci,\nAna"\n',
        'ID\tRecipient\tSent\tMessage\n1\tAna\t2026-01-31\t"Merci,\nAna"\n',
    ],
)
def test_columns_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "messages.csv"
    path.write_text(text)
    assert read(path).messages == (PastMessage("1", "Merci,\nAna", "Ana", "2026-01-31", "fr"),)


def test_a_table_without_a_text(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match="import-no-text-column"):
        read(tmp_path / "x.csv")


def test_a_folder_of_texts(tmp_path: Path) -> None:
    (tmp_path / "2026-03-04 claire.txt").write_text("Bonjour Claire.")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.md").write_text(
        '---\nto: "Bo"\ndate: 2026-01-02\nid: b7\n---\nHello Bo, what did you hear?\n'
    )
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / "d.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / ".hidden.txt").write_text("secret")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    found = read(tmp_path)
    assert {(m.text, m.to, m.date) for m in found.messages} == {
        ("Bonjour Claire.", None, "2026-03-04"),
        ("Hello Bo, what did you hear?", "Bo", "2026-01-02"),
    }
    assert found.messages[1].id == "b7"
    assert set(found.skipped) == {Skipped("c.pdf", "unknown-kind"), Skipped("d.txt", "unreadable")}


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def key(path: Path) -> str:
        with pytest.raises(InputError) as caught:
            read(path)
        return caught.value.key

    assert key(tmp_path / "absent.jsonl") == "import-missing"
    (tmp_path / "x.bin").write_bytes(b"\x7fELF")
    assert key(tmp_path / "x.bin") == "import-unknown-kind"
    (tmp_path / "x.jsonl").write_text('{"text": "x"}')
    monkeypatch.setattr(files, "MAX_BYTES", 5)
    assert key(tmp_path / "x.jsonl") == "import-too-big"
    monkeypatch.setattr("coach.library.importing.MAX_FILES", 1)
    assert key(tmp_path) == "import-too-many"


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-01-31 10:00", "2026-01-31"), ("2026-02-31", None), ("", None), (None, None), ("31-01-2026", None)],
)
def test_days(text: str | None, day: str | None) -> None:
    assert as_day(text) == day


def test_every_reason_and_kind_has_its_sentence() -> None:
    for lang in LANGUAGES:
        say = catalogue(lang)
        for reason in Reason.__args__:  # type: ignore[attr-defined]
            assert "2" in say.count(f"library.skip.{reason}", 2)
        for kind in Kind.__args__:  # type: ignore[attr-defined]
            assert say(f"library.kind.{kind}")


def answered(found: Import) -> None:
    assert all(message.text == message.text.strip() != "" for message in found.messages)
    assert len({message.text for message in found.messages}) <= len(found.messages)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    for gather in (jsonl.gather, table.gather):
        with contextlib.suppress(InputError):
            answered(gather("f", data))
    gathering = Gathering("text")
    add("2026-01-01.txt", data, gathering)
    answered(gathering.result())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "to", "date", "text"]), inner),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(JSON, max_size=5))
def test_any_json_is_answered(records: list[object]) -> None:
    with contextlib.suppress(InputError):
        answered(jsonl.gather("f", "\n".join(map(json.dumps, records)).encode()))


@settings(max_examples=60, deadline=None)
@given(
    data=st.binary(max_size=300), name=st.sampled_from(["a.zip", "a.csv", "a.jsonl", "a.eml", "a.mbox", "a", "a.md"])
)
def test_any_file_is_answered(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    with contextlib.suppress(InputError):
        answered(read(path))
