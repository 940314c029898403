from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach.core.remark import Criterion
from coach.core.report import Report
from coach.core.scene import Outcome, PastMessage, Post
from coach.core.text import Span
from coach.engine.frequency import WordFrequencies
from coach.errors import InputError, ModelError
from coach.library.store import Store
from coach.session import Request, Session
from coach.session.requests import LONGEST_DRAFT, LONGEST_POST

from .fakes import FakeCritic, FakeEncoder, FakeReader

POST = "Nous avons fermé l'atelier de Lyon vendredi. Je garde l'établi des apprentis chez moi."
DRAFT = "Bonjour Claire,\nL'établi des apprentis m'a suivi. Où l'avez-vous mis ?\nPaul"
SENT = (
    "Bonjour Nadia,\nVotre carnet de graissage annoté au crayon m'a arrêté net, surtout la page de 1987 avec la pompe."
)
REFERENCES = {"fr": ["Notre équipe recrute deux développeurs.", "Trois ans sans accident."], "en": []}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "library.db")


def session_on(store: Store, **models: object) -> Session:
    return Session(store, WordFrequencies(), references=REFERENCES, **models)  # type: ignore[arg-type]


async def reports(session: Session, request: Request) -> list[Report]:
    return [report async for report in session.read(request)]


async def test_a_reading_says_more_at_each_step_and_names_the_models_that_spoke(store: Store) -> None:
    session = session_on(store, reader=FakeReader(), encoder=FakeEncoder())
    found = await reports(session, Request(DRAFT, POST))
    assert [report.address is not None for report in found] == [False, False, True, True]
    assert [one.falls for one in found[2].address.sentences] == [None] * 4  # type: ignore[union-attr]
    told = [one.falls is not None for one in found[3].address.sentences]  # type: ignore[union-attr]
    assert told == [False, True, True, False]  # greeting and name are left out of the account
    assert found[-1].lang == "fr"
    assert (found[-1].models.reader, found[-1].models.encoder, found[-1].models.critic) == (
        "fake-reader",
        "fake-encoder",
        None,
    )
    address = found[-1].address
    assert address is not None
    assert "".join(piece.span.of(DRAFT) for piece in address.pieces) == DRAFT
    assert address.theirs + address.anyones + address.yours == pytest.approx(1)
    await session.close()


async def test_without_a_post_there_is_no_address_and_nothing_is_missed(store: Store) -> None:
    session = session_on(store, reader=FakeReader())
    last = (await reports(session, Request(DRAFT)))[-1]
    assert last.address is None
    assert last.models.reader is None
    assert not {r.criterion.value for r in last.remarks} & {"not_seen", "not_considered", "not_invited", "anyone"}
    await session.close()


@pytest.mark.parametrize("broken", ["reader", "encoder"])
async def test_a_model_that_fails_leaves_a_notice_and_the_other_readings_stand(store: Store, broken: str) -> None:
    session = session_on(
        store,
        reader=FakeReader(fails="worker-died" if broken == "reader" else None),
        encoder=FakeEncoder(fails="worker-died" if broken == "encoder" else None),
    )
    last = (await reports(session, Request(DRAFT, POST)))[-1]
    assert "errors.worker-died.message" in [notice.key for notice in last.notices]
    assert (last.address is None) == (broken == "reader")
    await session.close()


class TunedBadly(FakeEncoder):
    @property
    def answers(self) -> FakeEncoder:
        return FakeEncoder(fails="worker-failed")


async def test_an_encoder_whose_tuning_cannot_be_opened_still_compares_messages(store: Store) -> None:
    session = session_on(store, reader=FakeReader(), encoder=TunedBadly())
    last = (await reports(session, Request(DRAFT, POST)))[-1]
    assert [notice.key for notice in last.notices] == ["errors.worker-failed.message"]
    assert last.models.encoder == "fake-encoder"
    assert last.address is not None
    await session.close()


async def test_what_was_sent_is_recognised_tomorrow(store: Store) -> None:
    session = session_on(store, encoder=FakeEncoder())
    scene = await session.begin(Post("Un post sur la graisse", "Nadia"))
    await session.save_draft(scene.id, SENT)
    await session.keep(await session.open(scene.id), Outcome.SENT)
    last = (await reports(session, Request(SENT.replace("Nadia", "Claire"), POST)))[-1]
    assert last.reuse.flag
    assert last.reuse.matches[0].to == "Nadia"
    assert "recycled" in [remark.criterion.value for remark in last.remarks]
    await session.close()


async def test_messages_given_for_one_call_stay_out_of_the_library(store: Store) -> None:
    session = session_on(store, encoder=FakeEncoder())
    last = (await reports(session, Request(SENT, past=[PastMessage("x1", SENT, "Nadia", "2026-01-02")])))[-1]
    assert [match.id for match in last.reuse.matches] == ["x1"]
    assert await session.past() == []
    assert store.counts().vectors == 0
    await session.close()


async def test_vectors_of_the_library_are_kept_and_not_encoded_twice(store: Store) -> None:
    store.add_past(
        [PastMessage("p1", SENT), PastMessage("p2", "Une autre histoire, celle du tour à bois de mon oncle.")], "test"
    )
    first = FakeEncoder()
    session = session_on(store, encoder=first)
    assert await session.embed_past() == 2
    await session.close()
    again = FakeEncoder()
    session = session_on(store, encoder=again)
    await session.embed_past()
    assert first.encoded
    assert again.encoded == []
    await session.close()


async def test_one_model_computes_at_a_time(store: Store) -> None:
    reader = FakeReader(seconds=0.02)
    session = session_on(store, reader=reader)
    await asyncio.gather(*(session.glance(Request(f"{DRAFT} {n}", POST)) for n in range(4)))
    assert reader.most_at_once == 1
    await session.close()


async def test_a_cancelled_reading_gives_the_turn_back(store: Store) -> None:
    reader = FakeReader(seconds=30)
    session = session_on(store, reader=reader)
    task = asyncio.create_task(reports(session, Request(DRAFT, POST)))
    while not reader.computing:
        await asyncio.sleep(0.005)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    reader.seconds = 0
    async with asyncio.timeout(2):
        await session.glance(Request(DRAFT, POST))
    await session.close()
    assert reader.closed


async def test_the_post_is_prefilled_with_what_it_will_be_read_against(store: Store) -> None:
    reader = FakeReader()
    session = session_on(store, reader=reader)
    await session.prefill(POST)
    assert any(POST in context for context in reader.prefilled)
    assert len(reader.prefilled) == 3
    assert any(all(other in context for other in REFERENCES["fr"]) for context in reader.pinned)
    assert not any(POST in context for context in reader.pinned)
    await session_on(store, reader=FakeReader(fails="worker-died")).prefill(POST)
    await session.close()


async def test_what_is_kept_at_set_up_is_what_a_reading_asks_for(store: Store) -> None:
    at_set_up, reading = FakeReader(), FakeReader()
    await session_on(store, reader=at_set_up).read_references()
    await reports(session_on(store, reader=reading), Request(DRAFT, POST))
    assert set(reading.pinned) <= set(at_set_up.pinned)
    assert len(reading.pinned) == 2
    await session_on(store, reader=FakeReader(fails="worker-died")).read_references()
    await session_on(store).read_references()


@pytest.mark.parametrize(
    ("request_", "key"),
    [
        (Request(""), "draft-empty"),
        (Request(" \u200b\n…"), "draft-empty"),
        (Request("a" * (LONGEST_DRAFT + 1)), "draft-too-long"),
        (Request("Bonjour", post="  "), "post-empty"),
        (Request("Bonjour", post="a " * LONGEST_POST), "post-too-long"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_its_reason(store: Store, request_: Request, key: str) -> None:
    session = session_on(store)
    with pytest.raises(InputError) as caught:
        await reports(session, request_)
    assert caught.value.key == key
    await session.close()


@pytest.mark.parametrize(
    ("draft", "post", "notices"),
    [
        (
            DRAFT,
            "We closed the Lyon workshop on Friday, and forty people went home for good.",
            ["notices.post-other-language"],
        ),
        (
            DRAFT,
            "Hemos cerrado el taller de Lyon el viernes y cuarenta personas se han ido a casa.",
            ["notices.post-unknown-language"],
        ),
        (DRAFT, POST, []),
    ],
)
async def test_languages_that_differ_are_said(store: Store, draft: str, post: str, notices: list[str]) -> None:
    session = session_on(store)
    last = (await reports(session, Request(draft, post)))[-1]
    assert [notice.key for notice in last.notices] == notices
    await session.close()


async def test_a_disagreement_is_remembered_and_can_be_undone(store: Store) -> None:
    pitch = "Bonjour Claire, auriez-vous quinze minutes jeudi pour une démonstration de notre solution ?"
    session = session_on(store)
    first = (await reports(session, Request(pitch, POST)))[-1]
    remark = first.remarks[first.shown[0]]
    identifier = await session.dismiss(remark, pitch, "c'est convenu avec elle")
    second = (await reports(session, Request(pitch, POST)))[-1]
    assert remark not in [second.remarks[at] for at in second.shown]
    await session.undo_dismissal(identifier)
    third = (await reports(session, Request(pitch, POST)))[-1]
    assert remark in [third.remarks[at] for at in third.shown]
    await session.close()


async def test_a_disagreement_with_a_rule_holds_for_the_critic_too(store: Store) -> None:
    opening = "Hello Gary, I hope you are having a good week."
    draft = f"{opening} The bench you keep stayed with me for days. What did the apprentices leave on it?"
    critic = FakeCritic(Criterion.BOILERPLATE_OPENING)
    critic.spans = [Span(0, len(opening))]
    session = session_on(store, critic=critic)
    found = await reports(session, Request(draft, "We closed the Leeds workshop.", lang="en"))
    by_rule = next(remark for remark in found[0].remarks if remark.criterion is Criterion.BOILERPLATE_OPENING)
    assert by_rule.span != critic.spans[0]
    await session.dismiss(by_rule, draft, "we know each other")
    last = (await reports(session, Request(draft, "We closed the Leeds workshop.", lang="en")))[-1]
    assert sum(remark.criterion is Criterion.BOILERPLATE_OPENING for remark in last.remarks) == 2
    assert all(last.remarks[at].criterion is not Criterion.BOILERPLATE_OPENING for at in last.shown)
    await session.close()


async def test_a_passage_one_meant_to_use_again_stays_quiet(store: Store) -> None:
    store.add_past([PastMessage("p1", SENT, "Nadia", "2026-01-02")], "test")
    session = session_on(store)
    assert (await reports(session, Request(SENT)))[-1].reuse.flag
    identifier = await session.allow_reuse(SENT)
    assert not (await reports(session, Request(SENT)))[-1].reuse.flag
    await session.undo_allowed(identifier)
    assert (await reports(session, Request(SENT)))[-1].reuse.flag
    await session.close()


async def test_a_scene_is_where_it_was_left(store: Store) -> None:
    session = session_on(store)
    scene = await session.begin(Post(POST, "Claire"))
    await session.save_draft(scene.id, "Bonjour")
    await session.close_version(scene.id, "Bonjour")
    later = await session.keep(await session.open(scene.id), Outcome.LATER, follow_up=date(2026, 12, 1))
    await session.close()
    again = session_on(Store(store.path))
    found = await again.open(scene.id)
    assert (found.draft, found.outcome, found.follow_up) == ("Bonjour", Outcome.LATER, later.follow_up)
    assert [scene.id for scene in await again.due(date(2026, 12, 2))] == [found.id]
    await again.forget(scene.id)
    assert await again.scenes() == []
    await again.close()


class Slow(Store):
    """Hands the messages it has read over after whatever else came meanwhile."""

    def past(self) -> list[PastMessage]:
        found = super().past()
        time.sleep(0.05)
        return found


@pytest.mark.parametrize("door", ["kept", "imported"])
async def test_a_message_that_comes_while_the_others_are_read_is_remembered(tmp_path: Path, door: str) -> None:
    slow = Slow(tmp_path / "library.db")
    session = session_on(slow)
    scene = await session.begin(Post("Un post sur la graisse", "Nadia"))
    asked = asyncio.create_task(reports(session, Request(DRAFT, POST)))
    await asyncio.sleep(0.03)
    if door == "kept":
        await session.keep(replace(scene, draft=SENT), Outcome.SENT)
    else:
        Store(slow.path).add_past([PastMessage("p1", SENT, "Nadia", "2026-01-02")], "test")
        session.past_changed()
    await asked
    assert (await reports(session, Request(SENT, POST)))[-1].reuse.flag
    await session.close()


async def test_a_report_can_be_hashed_as_screens_do(store: Store) -> None:
    session = session_on(store, reader=FakeReader())
    pitch = "Bonjour Claire, auriez-vous quinze minutes jeudi pour une démonstration de notre solution ?"
    found = await reports(session, Request(pitch, POST))
    assert hash(found[-1]) == hash(found[-1])
    await session.close()


async def test_a_draft_is_read_under_a_post_answered_before_which_never_reaches_the_disk_twice(store: Store) -> None:
    earlier = "Trois apprentis ont fini leur tour de France à Cluny, et un seul veut rester dans la pierre."
    reader = FakeReader()
    session = session_on(store, reader=reader)
    await session.begin(Post(earlier, "Nadia"))
    await session.begin(Post(POST, "Claire"))
    await reports(session, Request(DRAFT, POST))
    assert sum(earlier in context for context in reader.scored) == 1
    assert sum(POST in context for context in reader.scored) == 1
    assert not any(earlier in context or POST in context for context in reader.pinned)
    reader.scored.clear()
    await reports(session, Request(DRAFT, POST, past=[]))
    assert not any(earlier in context for context in reader.scored)
    await session.close()


async def test_after_its_end_a_session_says_so_and_can_be_ended_again(tmp_path: Path) -> None:
    session = Session(Store(tmp_path / "library.db"), WordFrequencies())
    await session.close()
    with pytest.raises(ModelError, match="cancelled"):
        await session.scenes()
    await session.close()
