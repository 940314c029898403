"""A letter to somebody else and an answer between the lines are never anyone's; the real models are asked."""

from __future__ import annotations

import json
from collections import defaultdict
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from coach.cli.wiring import wire
from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.session import Request

POSTS = 6


@pytest.mark.models
@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_a_voice_of_its_own_is_not_anyone_s_and_a_template_is(tmp_path: Path, lang: Language) -> None:
    text = (files("coach") / "data" / "labelled" / f"address-{lang}.jsonl").read_text("utf-8")
    by_post: dict[str, dict[str, str]] = defaultdict(dict)
    for row in map(json.loads, text.splitlines()):
        by_post[row["post"]][row["class"]] = row["draft"]
    posts = list(by_post)[: POSTS + 1]
    session = wire(tmp_path).session()
    verdicts: dict[str, list[str]] = defaultdict(list)
    try:
        for post, other in pairwise(posts):
            for name, draft, under in (
                ("own", by_post[post]["singular"], post),
                ("elsewhere", by_post[post]["singular"], other),
                ("template", by_post[post]["template"], post),
            ):
                last = [report async for report in session.read(Request(draft, under, lang=lang))][-1]
                assert last.address is not None
                verdicts[name].append("untied" if last.address.untied else last.address.verdict)
                if last.address.untied:
                    assert Criterion.ANYONE not in {remark.criterion for remark in last.remarks}
    finally:
        await session.close()
    assert "anyone" not in verdicts["own"] + verdicts["elsewhere"]
    assert verdicts["elsewhere"].count("person") <= 1
    # Two of the French ones lie at the very edge of the tie: which side they fall on differs from machine to machine.
    assert verdicts["elsewhere"].count("untied") >= POSTS - 2
    assert {"untied", "person"}.isdisjoint(verdicts["template"])
