"""A post sent back to who wrote it is no message, whatever the models make of it; the real ones are asked."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from coach.cli.wiring import wire
from coach.core.scene import Language
from coach.session import Request

GREETING = {"en": "Hello,", "fr": "Bonjour,"}
POSTS = 4


def mistyped(text: str) -> str:
    """Every third longer word with two of its letters the wrong way round."""
    words = [match.start() for match in re.finditer(r"[^\W\d_]{5,}", text)][::3]
    letters = list(text)
    for start in words:
        letters[start + 1], letters[start + 2] = letters[start + 2], letters[start + 1]
    return "".join(letters)


@pytest.mark.models
@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_a_post_sent_back_is_never_taken_for_a_message_to_this_person(tmp_path: Path, lang: Language) -> None:
    text = (files("coach") / "data" / "labelled" / f"address-plain-{lang}.jsonl").read_text("utf-8")
    posts = list(dict.fromkeys(json.loads(line)["post"] for line in text.splitlines()))[:POSTS]
    session = wire(tmp_path).session()
    try:
        for post in posts:
            for draft in (post, f"{GREETING[lang]}\n\n{post}", mistyped(post)):
                last = [report async for report in session.read(Request(draft, post, lang=lang))][-1]
                assert last.address is not None
                assert last.address.verdict != "person"
                assert last.levels.considered == 0
                assert len(last.address.unanswered) > 0
    finally:
        await session.close()
