"""Every era of the export, against what its fictional owner wrote."""

from __future__ import annotations

import contextlib
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import InputError
from coach.library.importing import bring_in, linkedin, read
from coach.library.importing.files import MAX_RATIO
from coach.library.store import Store

DATA = Path(__file__).parent.parent / "data" / "linkedin"
EXPECTED = json.loads((DATA / "expected.json").read_text("utf-8"))
OWNER, OWNER_URL = EXPECTED["owner"]
ERAS = sorted(path for path in DATA.iterdir() if path.is_dir() or path.name.endswith(("2023.zip", "2026.zip")))
HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)


def own_messages() -> list[dict[str, str]]:
    return [
        {"to": ", ".join(row["to"]), "date": row["date_utc"][:10], "text": row["text_flat"]}
        for row in EXPECTED["messages"]
        if row["own"] and not row["draft"] and row["text_flat"]
    ]


def flat(text: str) -> str:
    return " ".join(text.split()).replace(" 😊", "")


@pytest.mark.parametrize("era", ERAS, ids=lambda path: path.name)
def test_every_era_gives_the_owners_messages(era: Path) -> None:
    found = read(era)
    messages = [{"to": m.to, "date": m.date, "text": flat(m.text)} for m in found.messages if m.date != "2023-02-07"]
    wanted = [{**row, "text": flat(row["text"])} for row in own_messages()]
    key = lambda row: row["text"]  # noqa: E731
    assert sorted(messages, key=key) == sorted(wanted, key=key)
    assert (found.owners[0].name, found.confirmed) == (OWNER, False)
    assert found.confidence > 0.5
    assert {message.lang for message in found.messages} == {"fr", "en"}


def test_the_owners_address_is_found_where_the_era_has_it() -> None:
    assert read(DATA / "2026_allquoted_multiline").owners[0].address == OWNER_URL
    assert read(DATA / "2018_7col").owners[0].address == ""


def test_the_note_of_an_invitation_is_a_message_too() -> None:
    found = read(DATA / "2023_10col")
    notes = [message for message in found.messages if message.date == "2023-02-07"]
    assert [note.to for note in notes] == ["Nadia Ferrand"]


def test_what_is_left_out_is_counted() -> None:
    skipped = {(one.where, one.reason): one.count for one in read(DATA / "2024_12col_drafts").skipped}
    assert skipped == {
        ("messages.csv", "draft"): 1,
        ("messages.csv", "empty"): 1,
        ("messages.csv", "not-yours"): 3,
        ("messages.csv", "campaign"): 1,
    }


def test_a_line_break_of_2026_is_kept() -> None:
    texts = [message.text for message in read(DATA / "2026_allquoted_multiline").messages]
    assert any(text.startswith("Bonjour Nadia,\n\nVotre retour") for text in texts)


def test_another_era_adds_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "library.db")
    assert bring_in(read(DATA / "2023_10col", owner=OWNER), store) == 4
    for era in ERAS:
        assert bring_in(read(era).confirm(), store) == 0, era
    assert len(store.past()) == 4


def test_nobody_is_the_owner_in_silence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="import-unconfirmed"):
        bring_in(read(DATA / "2023_10col"), Store(tmp_path / "library.db"))
    assert not (tmp_path / "library.db").exists()


@pytest.mark.parametrize("owner", [OWNER, "camille roussel", OWNER_URL, OWNER_URL + "/", "camille-roussel-4b71"])
def test_the_owner_may_be_named(owner: str) -> None:
    found = read(DATA / "2025_11col_attach", owner=owner)
    assert (found.confirmed, found.owners[0].name, len(found.messages)) == (True, OWNER, 3)


def test_somebody_else_may_be_the_owner() -> None:
    assert [message.to for message in read(DATA / "2025_11col_attach", owner="Nadia Ferrand").messages] == [OWNER]


def test_an_owner_who_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="import-owner-unknown") as caught:
        read(DATA / "2025_11col_attach", owner="Somebody")
    assert caught.value.values["likeliest"] == OWNER


def test_two_people_and_one_conversation_leave_it_open(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_text(
        f"{HEADER}\n2-a=,,Ana,https://x/in/ana,Bo,https://x/in/bo,2024-01-01 00:00:00 UTC,,Hello Bo,INBOX\n"
    )
    assert read(path).confidence == 0


def test_invitations_without_addresses_beside_messages_with_them() -> None:
    files = {
        "messages.csv": (DATA / "2025_11col_attach" / "messages.csv").read_bytes(),
        "Invitations.csv": b"From,To,Sent At,Message,Direction\n"
        b'Camille Roussel,Leo,"3/12/21, 4:05 PM",Bonjour,OUTGOING\n',
    }
    found = linkedin.gather(files)
    assert found.owners[0].name == OWNER
    assert "Leo" in {message.to for message in found.messages}


def test_twenty_thousand_rows() -> None:
    seen: list[tuple[int, int]] = []
    found = read(DATA / "sample_export.zip", progress=lambda done, total: seen.append((done, total)))
    assert found.owners[0].name == "Ada Byron-Lovelace"
    assert len(found.messages) > 5000
    assert seen[-1][0] == seen[-1][1] > 20_000
    assert seen == sorted(seen)


def test_conversations_with_a_machine_are_not_conversations() -> None:
    with pytest.raises(InputError, match="import-not-conversations"):
        read(DATA / "2023_10col" / "guide_messages.csv")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_re_saved_in_any_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    line = delimiter.join(["2-a=", "Zoë", "", "Bo", "2024-01-01 00:00:00 UTC", "Déjà vu, l'été ; à toi", "INBOX"])
    cells = line.split(delimiter)
    quoted = delimiter.join(f'"{cell}"' for cell in [*cells[:5], delimiter.join(cells[5:-1]), cells[-1]])
    header = delimiter.join(["CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "DATE", "CONTENT", "FOLDER"])
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    path = tmp_path / "messages.csv"
    path.write_bytes(f"{mark}{header}\r\n{quoted}\r\n".encode(encoding))
    assert [m.text for m in read(path, owner="Zoë").messages] == ["Déjà vu, l'été ; à toi"]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("messages.csv", b"\x00" * (9 * 1024 * 1024))
    assert path.stat().st_size * MAX_RATIO < 9 * 1024 * 1024
    with pytest.raises(InputError, match="import-too-big"):
        read(path)


def test_a_path_in_a_zip_leads_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "in" / "export.zip"
    path.parent.mkdir()
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(DATA / "2021_9col" / "messages.csv", "../../../outside/messages.csv")
        archive.writestr("../evil.txt", "x")
        archive.writestr("/absolute.txt", "x")
    before = set(tmp_path.rglob("*"))
    assert len(read(path).messages) == 3
    assert set(tmp_path.rglob("*")) == before


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(DATA / "2021_9col" / "messages.csv", "messages.csv")
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="import-zip-locked"):
        read(path)


def test_a_damaged_zip(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    data = bytearray((DATA / "Basic_LinkedInDataExport_10-21-2023.zip").read_bytes())
    end = data.index(b"PK\x01\x02")
    data[end - 300 : end - 20] = b"\xaa" * 280
    path.write_bytes(data)
    with pytest.raises(InputError, match="import-zip-broken"):
        read(path)


def test_the_part_of_an_export_that_holds_no_messages(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Profile.csv", "a,b\n")
    with pytest.raises(InputError, match="import-no-messages"):
        read(path)


def test_a_giant_field_is_left_out_and_reading_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    row = "2-a=,,Ana,https://x/in/ana,Bo,https://x/in/bo,2024-01-01 00:00:00 UTC,,{},INBOX\n"
    path.write_text(HEADER + "\n" + row.format("un") + row.format("x" * 200_000) + row.format("deux"))
    found = read(path, owner="Ana")
    assert [message.text for message in found.messages] == ["un", "deux"]
    assert [one.reason for one in found.skipped] == ["unreadable"]


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["messages.csv", "Invitations.csv"]), st.binary(max_size=400)))
def test_any_bytes_are_answered(files: dict[str, bytes]) -> None:
    with contextlib.suppress(InputError):
        linkedin.gather(files)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(max_size=30), min_size=10, max_size=12), max_size=6))
def test_any_rows_are_answered(records: list[list[str]]) -> None:
    import csv
    import io

    target = io.StringIO(newline="")
    target.write(HEADER + "\n")
    csv.writer(target).writerows(records)
    try:
        found = linkedin.gather({"messages.csv": target.getvalue().encode("utf-8", "replace")})
    except InputError:
        return
    assert all(message.text.strip() for message in found.messages)


@settings(max_examples=60, deadline=None)
@given(junk=st.binary(min_size=1, max_size=30), at=st.integers(0, 3000))
def test_a_zip_with_a_scar_is_answered(tmp_path_factory: pytest.TempPathFactory, junk: bytes, at: int) -> None:
    data = bytearray((DATA / "Basic_LinkedInDataExport_10-21-2023.zip").read_bytes())
    data[at : at + len(junk)] = junk
    path = tmp_path_factory.mktemp("zip") / "export.zip"
    path.write_bytes(data)
    with contextlib.suppress(InputError):
        read(path)


def test_what_was_answered_comes_in_only_when_it_is_wanted(tmp_path: Path) -> None:
    rows = [
        ("Ana", "a", "Camille", "c", "2024-03-02 10:00:00 UTC", "A later word of mine that nobody answered yet."),
        ("Camille", "c", "Ana", "a", "2024-03-02 09:00:00 UTC", "My answer to what you wrote about the bridge."),
        ("Ana", "a", "Camille", "c", "2024-03-02 08:00:00 UTC", "The bridge was inspected by ear, for thirty years."),
        ("Camille", "c", "Ana", "a", "2024-03-01 09:00:00 UTC", "A first word, before you had said anything."),
    ]
    lines = [
        f"2-x=,,{name},https://l/in/{url},{to},https://l/in/{to_url},{date},,{text},INBOX".replace(text, f'"{text}"')
        for name, url, to, to_url, date, text in rows
    ]
    (tmp_path / "messages.csv").write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")
    plain = read(tmp_path / "messages.csv", owner="Camille")
    assert {message.answered for message in plain.messages} == {None}
    found = {message.text[:9]: message.answered for message in read(tmp_path, owner="Camille", context=True).messages}
    assert found == {"My answer": "The bridge was inspected by ear, for thirty years.", "A first w": None}


def test_what_was_answered_survives_the_library(tmp_path: Path) -> None:
    found = read(DATA / "2023_10col", owner=OWNER, context=True)
    store = Store(tmp_path / "library.db")
    bring_in(found, store)
    assert {m.id: m.answered for m in store.past()} == {m.id: m.answered for m in found.messages}
