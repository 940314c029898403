"""What Notepad writes is read as what anything else writes."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from coach.cli.files import decoded, json_line, past_messages, read_lines, read_text
from coach.errors import InputError
from tests.cli.conftest import Coach


def test_a_byte_order_mark_is_counted_in_a_text_and_read_by_nobody(coach: Coach, tmp_path: Path) -> None:
    text = "I need fifteen minutes of your time this week, otherwise I will assume you do not care."
    plain, marked, post = (tmp_path / name for name in ("plain.txt", "marked.txt", "post.txt"))
    plain.write_text(text)
    marked.write_bytes(BOM_UTF8 + text.encode())
    post.write_bytes(BOM_UTF8 + b"We closed the workshop on Friday.\r\n")
    assert read_text(str(marked)) == "\ufeff" + text
    assert read_text(str(post)).endswith(".\r\n")
    found = [
        json.loads(coach("check", "--no-model", "--json", "--draft", path, "--post", post).out)
        for path in (plain, marked)
    ]
    assert found[0]["remarks"]
    for before, after in zip(found[0]["remarks"], found[1]["remarks"], strict=True):
        assert (after["start"], after["end"]) == (before["start"] + 1, before["end"] + 1)
        assert after["quote"] == before["quote"] == read_text(str(marked))[after["start"] : after["end"]]
    shown = [coach("check", "--no-model", "--draft", path, "--post", post).out for path in (plain, marked)]
    assert shown[0] == shown[1]


def test_it_is_no_part_of_the_first_line_of_a_batch_or_of_past_messages(tmp_path: Path) -> None:
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
