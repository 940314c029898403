from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.core.langid import detect
from coach.core.text import folded_words
from coach.i18n import LANGUAGES
from coach.resources import shipped

EXAMPLES = Path(str(shipped("examples")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_a_post_a_draft_that_answers_it_and_a_template(lang: str) -> None:
    post, draft, template = (
        (EXAMPLES / f"{lang}-{name}.txt").read_text("utf-8").strip() for name in ("post", "draft", "template")
    )
    assert [detect(text) for text in (post, draft, template)] == [lang] * 3
    said = {word for word in folded_words(post) if len(word) >= 5}
    taken_up, by_chance = (len(said & set(folded_words(text))) for text in (draft, template))
    assert taken_up >= 3 * max(by_chance, 1)


def test_the_past_holds_families_and_single_messages() -> None:
    lines = (EXAMPLES / "past.jsonl").read_text("utf-8").splitlines()
    past = [json.loads(line) for line in lines]
    assert [list(message) for message in past] == [["id", "to", "date", "text"]] * 24
    openings = [" ".join(folded_words(message["text"])[2:8]) for message in past]
    families = {opening for opening in openings if openings.count(opening) >= 4}
    assert len(families) >= 2
