"""A draft reads the same however its accents are written, and every span counts the text as given."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from coach.core.report import Report
from coach.core.scene import PastMessage, Post
from coach.core.text import Span
from coach.engine.frequency import WordFrequencies
from coach.library.store import Store
from coach.session import Request, Session

from .fakes import FakeEncoder, FakeReader

POST = "Nous avons fermé l'atelier de Lyon vendredi. Je garde l'établi des élèves chez moi, où il a séché."
AGAIN = "Votre carnet de graissage annoté au crayon m'a arrêté net, surtout la page de 1987 avec la pompe."
DRAFT = (
    "Bonjour Hélène,\n\nJ'ai été très touché par votre publication. L'établi des élèves m'a suivi. "
    "Seriez-vous disponible quinze minutes jeudi pour une démonstration ? Où l'avez-vous mis, cet établi ?\n\n"
    f"{AGAIN}\n\nÀ bientôt,\nAimé"
)
PAST = [PastMessage("p1", f"Bonjour Nadia,\n{AGAIN}", "Nadia")]
REFERENCES = {"fr": ["Notre équipe recrute deux développeurs.", "Trois ans sans accident."]}


def apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


async def last(tmp_path: Path, request: Request) -> Report:
    session = Session(
        Store(tmp_path / "library.db"),
        WordFrequencies(),
        reader=FakeReader(),
        encoder=FakeEncoder(),
        references=REFERENCES,  # type: ignore[arg-type]
    )
    try:
        return [report async for report in session.read(request)][-1]
    finally:
        await session.close()


def said(report: Report, draft: str, post: str) -> dict[str, object]:
    """All spans of a report as the composed words they stand on, and what is said of them."""

    def words(span: Span | None, text: str) -> str | None:
        return None if span is None else unicodedata.normalize("NFC", span.of(text)).lstrip("\ufeff")

    address = report.address
    assert address is not None
    return {
        "score": address.score,
        "levels": report.levels,
        "pieces": [(words(piece.span, draft), piece.kind, piece.copied) for piece in address.pieces],
        "sentences": [(words(each.span, draft), words(each.post_span, post)) for each in address.sentences],
        "unanswered": [words(span, post) for span in address.unanswered],
        "remarks": [
            (each.criterion, words(each.span, draft), words(each.post_span, post), each.explanation, each.weight)
            for each in report.remarks
        ],
        "shown": report.shown,
        "passages": [words(passage.draft, draft) for match in report.reuse.matches for passage in match.passages],
    }


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("as_written", [apart, str])
async def test_accents_written_apart_and_a_byte_order_mark_change_nothing(tmp_path: Path, mark, as_written) -> None:
    draft, post = mark + as_written(DRAFT), mark + as_written(POST)
    plain = await last(tmp_path, Request(DRAFT, POST, author="Hélène", past=PAST))
    other = await last(tmp_path, Request(draft, post, author=as_written("Hélène"), past=PAST))
    assert plain.reuse.flag
    assert said(other, draft, post) == said(plain, DRAFT, POST)
    assert other.address is not None
    assert "".join(piece.span.of(draft) for piece in other.address.pieces) == draft


async def test_a_post_in_accents_apart_is_not_read_against_itself(tmp_path: Path) -> None:
    reader = FakeReader()
    session = Session(Store(tmp_path / "library.db"), WordFrequencies(), reader=reader)
    await session.begin(Post(apart(POST)))
    await session.prefill(apart(POST))
    await session.glance(Request(DRAFT, apart(POST)))
    assert sum("atelier" in context for context in reader.scored) == 1
    assert set(reader.scored) <= set(reader.prefilled)
    await session.close()


async def test_a_disagreement_holds_however_the_accents_are_written(tmp_path: Path) -> None:
    session = Session(Store(tmp_path / "library.db"), WordFrequencies())
    first = [report async for report in session.read(Request(apart(DRAFT), POST))][-1]
    remark = first.remarks[first.shown[0]]
    await session.dismiss(remark, apart(DRAFT))
    again = [report async for report in session.read(Request(DRAFT, POST))][-1]
    assert remark.criterion not in [again.remarks[at].criterion for at in again.shown]
    await session.close()
