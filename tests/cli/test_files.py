"""What Notepad writes is read as what anything else writes."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path

import pytest

from coach.cli.files import decoded, json_line, past_messages, read_lines, read_text
from coach.errors import InputError


def test_a_byte_order_mark_is_no_part_of_a_text(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(BOM_UTF8 + "Bonjour Hélène,\r\n".encode())
    assert read_text(str(path)) == "Bonjour Hélène,\r\n"


def test_nor_of_the_first_line_of_a_batch_or_of_past_messages(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_bytes(BOM_UTF8 + b'{"draft": "a", "text": "un"}\n{"draft": "b", "text": "deux"}\n')
    assert [json_line(line, "here")["draft"] for _, line in read_lines(str(path))] == ["a", "b"]
    assert [message.text for message in past_messages(str(path))] == ["un", "deux"]
    path.write_bytes(BOM_UTF8 + b"\n\n")
    assert list(read_lines(str(path))) == []


def test_the_byte_that_is_no_text_is_counted_in_the_file_as_it_is() -> None:
    with pytest.raises(InputError) as caught:
        decoded(BOM_UTF8 + b"ab\xff", "draft.txt")
    assert caught.value.values["byte"] == 5
