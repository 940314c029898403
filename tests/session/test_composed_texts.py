"""A draft reads the same however its accents are written, and every span counts the text as given."""

from __future__ import annotations

import unicodedata
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from coach.core.composed import Composed
from coach.core.remark import Criterion, Observation, Phrase
from coach.core.report import Report
from coach.core.scene import Outcome, PastMessage, Post
from coach.core.text import Span, text_hash
from coach.engine.frequency import WordFrequencies
from coach.errors import InputError
from coach.library.store import Store
from coach.session import Request, Session
from coach.session.requests import LONGEST_DRAFT, LONGEST_POST, checked

from .fakes import FakeEncoder, FakeReader

POST = "Nous avons fermé l'atelier de Lyon vendredi. Je garde l'établi des élèves chez moi, où il a séché."
AGAIN = "Votre carnet de graissage annoté au crayon m'a arrêté net, surtout la page de 1987 avec la pompe."
DRAFT = (
    "Bonjour Hélène,\n\nJ'ai été très touché par votre publication. L'établi des élèves m'a suivi. "
    "Seriez-vous disponible quinze minutes jeudi pour une démonstration ? Où l'avez-vous mis, cet établi ?\n\n"
    f"{AGAIN}\n\nÀ bientôt,\nAimé"
)
PAST = [PastMessage("p1", f"Bonjour Nadia,\n{AGAIN}", "Nadia")]
QUESTION = "Avez-vous gardé la clé de l'écluse, à Nîmes ?"
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

    def told(said: Phrase | Observation) -> object:
        if isinstance(said, Observation):
            return said
        return said.key, {name: Composed.of(str(value)).text for name, value in said.values.items()}

    address = report.address
    assert address is not None
    return {
        "score": address.score,
        "levels": report.levels,
        "pieces": [(words(piece.span, draft), piece.kind, piece.copied) for piece in address.pieces],
        "sentences": [(words(each.span, draft), words(each.post_span, post)) for each in address.sentences],
        "unanswered": [words(span, post) for span in address.unanswered],
        "remarks": [
            (each.criterion, words(each.span, draft), words(each.post_span, post), told(each.explanation), each.weight)
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


@pytest.fixture
async def session(tmp_path: Path) -> AsyncIterator[Session]:
    held = Session(Store(tmp_path / "library.db"), WordFrequencies(), encoder=FakeEncoder())
    yield held
    await held.close()


async def read(session: Session, request: Request) -> Report:
    return [report async for report in session.read(request)][-1]


@pytest.mark.parametrize("encoder", [None, FakeEncoder()])
@pytest.mark.parametrize("now", [apart, str])
@pytest.mark.parametrize("then", [apart, str])
async def test_what_was_kept_is_recognised_however_the_accents_are_written(tmp_path: Path, then, now, encoder) -> None:
    session = Session(Store(tmp_path / "library.db"), WordFrequencies(), encoder=encoder)
    kept = then(DRAFT)
    scene = await session.begin(Post(then(POST), then("Hélène")))
    await session.keep(replace(scene, draft=kept), Outcome.SENT)
    draft = now(DRAFT.replace("Hélène", "Aline"))
    found = (await read(session, Request(draft, now(POST), author="Aline"))).reuse
    assert (found.kind, found.score) == ("same", pytest.approx(1.0))
    match = found.matches[0]
    assert match.text == kept
    assert match.passages
    for passage in match.passages:
        here, there = passage.draft.of(draft), passage.past.of(kept)
        assert Composed.of(here).text == Composed.of(there).text
        assert here == now(Composed.of(here).text)
        assert there == then(Composed.of(there).text)
    # Opened again to be looked at, it is not held against itself.
    again = await read(session, Request(now(DRAFT), now(POST), author=now("Hélène")))
    assert not again.reuse.flag
    await session.close()


async def test_of_two_messages_of_one_id_the_first_is_the_one_that_is_shown(session: Session) -> None:
    past = [PastMessage("p1", apart(f"Bonjour Nadia,\n{AGAIN}")), PastMessage("p1", apart("Été."))]
    found = (await read(session, Request(DRAFT, past=past))).reuse
    assert found.matches[0].text == past[0].text
    assert [each.past.of(past[0].text) for each in found.matches[0].passages]


async def test_past_messages_are_encoded_composed_and_those_that_are_so_under_the_same_keys(tmp_path: Path) -> None:
    seen: list[list[str]] = []
    for at, form in enumerate((str, apart)):
        encoder = FakeEncoder()
        store = Store(tmp_path / f"{at}.db")
        past = [PastMessage("p1", form(f"Bonjour Nadia,\n{AGAIN}\n{QUESTION}"), "Nadia")]
        store.add_past(past, "test")
        session = Session(store, WordFrequencies(), encoder=encoder)
        await read(session, Request(form(DRAFT)))
        seen.append(encoder.encoded)
        keys = [text_hash(QUESTION)]
        assert set(store.vectors("fake-encoder", keys)) == set(keys)
        await session.close()
    assert sorted(seen[0]) == sorted(seen[1])
    assert all(Composed.of(text).text == text for text in seen[1])


async def test_what_a_remark_quotes_is_quoted_as_it_was_given(session: Session) -> None:
    intention = "obtenir un rendez-vous\nau téléphone, pour être présenté à son équipe"
    draft = apart(DRAFT.replace("Où l'avez-vous mis", "J'espère que vous allez très bien. Où est-il"))
    post = apart(POST)
    report = await read(session, Request(draft, post, author=apart("Hélène"), intention=apart(intention)))
    said = [value for remark in report.remarks for phrase in (remark.explanation, remark.question)
            if isinstance(phrase, Phrase) for value in phrase.values.values() if isinstance(value, str)]  # fmt: skip
    assert any(not value.isascii() for value in said)
    given = [draft, post, " ".join(apart(intention).split())]
    assert [value for value in said if not any(value in text for text in given)] == []


async def test_a_hidden_intention_is_quoted_as_it_was_given(session: Session) -> None:
    draft = "Bonjour, votre écluse m'a touché. Auriez-vous un moment pour un café ? J'aimerais beaucoup vous entendre."
    intention = "vendre\nnos pièces détachées"
    report = await read(session, Request(draft, POST, intention=apart(intention)))
    (told,) = [each for each in report.remarks if each.criterion is Criterion.HIDDEN_INTENTION]
    assert isinstance(told.explanation, Phrase)
    assert told.explanation.values == {"intention": apart("vendre nos pièces détachées")}


@pytest.mark.parametrize(
    ("request_", "key"),
    [
        (Request("e\u0301" * 3 * LONGEST_DRAFT), "draft-too-long"),
        (Request("Bonjour", "e\u0301" * 3 * LONGEST_POST), "post-too-long"),
    ],
)
async def test_what_cannot_be_short_enough_is_refused_before_it_is_composed(
    session: Session, monkeypatch: pytest.MonkeyPatch, request_: Request, key: str
) -> None:
    monkeypatch.setattr(Composed, "of", lambda _: pytest.fail("composed"))
    with pytest.raises(InputError) as raised:
        await read(session, request_)
    assert raised.value.key == key


async def test_a_draft_written_apart_may_be_as_long_as_any(session: Session) -> None:
    draft = apart("Où l'été ? " * (LONGEST_DRAFT // 11))
    assert len(draft) > LONGEST_DRAFT
    await session.glance(Request(draft))


@pytest.mark.parametrize(
    "draft",
    ["我读了你写的关于锅炉的文章，非常感动。", "Спасибо за пост", "شكرا", "Спасибо https://blog.example/ @claire"],
)
def test_a_script_that_coach_does_not_read_is_said_however_short_the_draft(draft: str) -> None:
    _, _, notices = checked(Request(draft))
    assert [notice.key for notice in notices] == ["notices.draft-unknown-language"]


@pytest.mark.parametrize(
    "draft",
    [
        *(
            "Soup! 😀",
            "Merci Zoé",
            "👏 ok",
            "Superbe, Åsa !",
            "Belle photo, Håkon",
            "Chapeau, Bjørn.",
            "So true, Bjørn.",
        ),
        *("Merveilleux Šimon", "Brilliant, Håkon!", "❤️ Søren", "Bravo Łukasz"),
    ],
)
def test_a_short_draft_in_a_script_it_reads_is_no_foreign_one(draft: str) -> None:
    assert checked(Request(draft))[2] == []
