"""What is said where the reader takes in less than it is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from coach.core.report import Report
from coach.engine.frequency import WordFrequencies
from coach.i18n import LANGUAGES, catalogue
from coach.library.store import Store
from coach.ports import TokenScores
from coach.session import Request, Session

from .fakes import FakeReader

POST = "Nous avons fermé l'atelier de Lyon vendredi. Je garde l'établi des apprentis chez moi."
DRAFT = "Bonjour Claire,\nL'établi des apprentis m'a suivi. Où l'avez-vous mis ?\nPaul"
REFERENCES = {"fr": ["Notre équipe recrute deux développeurs.", "Trois ans sans accident."]}


class Cutting(FakeReader):
    """Cuts the contexts that hold certain words."""

    def __init__(self, cut: str) -> None:
        super().__init__()
        self.cut = cut

    async def score(self, contexts: Sequence[str], draft: str) -> TokenScores:
        found = await super().score(contexts, draft)
        return replace(found, truncated=tuple(self.cut in context for context in contexts))


async def last(tmp_path: Path, reader: FakeReader) -> Report:
    store = Store(tmp_path / "library.db")
    session = Session(store, WordFrequencies(), reader=reader, references=REFERENCES)  # type: ignore[arg-type]
    try:
        return [report async for report in session.read(Request(DRAFT, POST))][-1]
    finally:
        await session.close()


@pytest.mark.parametrize(("cut", "said"), [("atelier de Lyon", ["notices.post-cut"]), ("développeurs", []), ("", None)])
async def test_only_the_post_that_is_answered_is_said_to_be_cut(tmp_path: Path, cut: str, said: list[str]) -> None:
    notices = [notice.key for notice in (await last(tmp_path, Cutting(cut))).notices]
    assert notices == (["notices.post-cut"] if said is None else said)


async def test_a_draft_too_long_for_the_reader_says_what_is_not_told(tmp_path: Path) -> None:
    report = await last(tmp_path, FakeReader(fails="draft-too-long-for-reader"))
    assert report.address is None
    (notice,) = report.notices
    told = {"en": "whose words these are is not told", "fr": "impossible de dire à qui sont ces mots"}
    for lang in LANGUAGES:
        assert told[lang] in catalogue(lang)(notice.key)
