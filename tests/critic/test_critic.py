"""The critic against a well-behaved and against many misbehaving workers; and the real starter model, guarded."""

from __future__ import annotations

import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from coach.core.critique import MATTERS
from coach.core.guard import check
from coach.core.remark import Criterion
from coach.core.scene import Language
from coach.core.text import Span
from coach.engine.critic import ASKED, Answer, Voice, WorkerCritic
from coach.engine.frequency import WordFrequencies
from coach.errors import ModelError
from coach.i18n import catalogue
from coach.library.store import Store
from coach.models import starter
from coach.ports import Brief, Verdict
from coach.session import Request, Session

from .attacks import LANGUAGES, collections
from .fake_worker import HONEST
from .oracle import sendable

DRAFT = "Hello Claire. Your post moved me. Would you have fifteen minutes?"
POST = "We closed the workshop on Friday. The machines keep their smell for weeks."
FAKE = Path(__file__).with_name("fake_worker.py")
Make = Callable[..., WorkerCritic]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(mood: str, voice: Voice = Voice.SPEAKS, **more: object) -> WorkerCritic:
        return WorkerCritic(
            tmp_path / "chat.gguf",
            log_dir=tmp_path,
            voices={"en": voice, "fr": voice},
            command=[sys.executable, str(FAKE), mood],
            **more,  # type: ignore[arg-type]
        )

    return made


@asynccontextmanager
async def at_work(critic: WorkerCritic) -> AsyncIterator[WorkerCritic]:
    try:
        yield critic
    finally:
        await critic.close()


async def judged(critic: WorkerCritic, lang: Language = "en") -> list[tuple[Criterion, str | None, str | None]]:
    brief = Brief(DRAFT, POST, "", lang)
    async with at_work(critic):
        verdicts = [await critic.put_in_words(verdict, brief) for verdict in await critic.judge(brief)]
    assert all(0 <= v.span.start < v.span.end <= len(DRAFT) for v in verdicts)
    return [(v.criterion, v.observation, v.question) for v in verdicts]


async def test_what_both_orders_find_is_a_verdict_with_its_words(make: Make) -> None:
    said = (HONEST["observation"]["en"], HONEST["question"]["en"])
    assert await judged(make("well")) == [(Criterion.PREMATURE_ASK, *said)]


async def test_what_the_guard_refuses_is_tried_again(make: Make) -> None:
    said = (HONEST["observation"]["en"], HONEST["question"]["en"])
    assert await judged(make("stumbles")) == [(Criterion.PREMATURE_ASK, *said)]


async def test_a_model_that_only_answers_says_nothing_of_its_own(make: Make) -> None:
    assert await judged(make("well", Voice.ANSWERS)) == [(Criterion.PREMATURE_ASK, None, None)]


async def test_a_silent_model_is_not_even_started(make: Make) -> None:
    critic = make("well", Voice.SILENT)
    assert await judged(critic) == []
    assert critic.worker.starts == 0
    assert critic.model is None


async def test_only_trusted_criteria_are_asked_about(make: Make) -> None:
    assert await judged(make("well", trusted={"en": {Criterion.ECHO}})) == []


async def test_one_order_that_doubts_is_enough_and_the_disagreement_is_known(make: Make) -> None:
    async with at_work(make("positional")) as critic:
        answers = await critic.answers(Brief(DRAFT, POST, "", "en"))
    assert all(answer.probability > 0.9 and not answer.agreed for answer in answers)


async def test_a_verdict_never_rests_on_what_every_message_has(make: Make) -> None:
    body = "Your post moved me. Would you have fifteen minutes?"
    draft = f"Hello Claire,\n\n{body}\n\nBest wishes,\nPaul"
    async with at_work(make("well")) as critic:
        offered: list[list[str]] = []
        request = critic.worker.request

        async def listened(op: str, args: dict[str, list[str]], *more: object) -> dict[str, object]:
            offered.extend([args["options"]] if op == "choice" and "1" not in args["options"] else [])
            return await request(op, args, *more)  # type: ignore[arg-type]

        critic.worker.request = listened  # type: ignore[method-assign, assignment]
        answers = await critic.answers(Brief(draft, POST, "sell", "en"))
        only = await critic.answers(Brief("Hello Claire,", POST, "", "en"))
    assert offered == [["b", "c"]] * len(ASKED)
    assert all(answer.span.of(draft) in body for answer in answers)
    assert {answer.span.of("Hello Claire,") for answer in only} == {"Hello Claire,"}


async def test_what_needs_a_post_or_an_intention_is_not_asked_without(make: Make) -> None:
    async with at_work(make("well")) as critic:
        bare = {answer.criterion for answer in await critic.answers(Brief(DRAFT, None, "", "en"))}
        full = {answer.criterion for answer in await critic.answers(Brief(DRAFT, POST, "sell", "en"))}
    assert full == set(ASKED)
    assert full - bare == {
        Criterion.ECHO,
        Criterion.NOT_SEEN,
        Criterion.NOT_CONSIDERED,
        Criterion.HIDDEN_INTENTION,
    }


@pytest.mark.parametrize("mood", ["loops", "drifts", "ghostwrites"])
@pytest.mark.parametrize("lang", ["en", "fr"])
async def test_bad_speech_leaves_the_verdict_and_says_nothing(make: Make, mood: str, lang: Language) -> None:
    assert await judged(make(mood), lang) == [(Criterion.PREMATURE_ASK, None, None)]


async def test_it_is_tried_a_few_times_and_no_more(make: Make) -> None:
    critic, attempts = make("ghostwrites"), []
    request = critic.worker.request

    async def listened(op: str, args: dict[str, object], *more: object) -> dict[str, object]:
        attempts.extend([args["attempt"]] if op == "generate" else [])
        return await request(op, args, *more)  # type: ignore[arg-type]

    critic.worker.request = listened  # type: ignore[method-assign, assignment]
    await judged(critic)
    assert attempts == [0, 1, 2, 0, 1, 2]


@pytest.mark.parametrize(
    ("mood", "key"),
    [
        ("grammar", "grammar-invalid"),
        ("too-long", "prompt-too-long"),
        ("no-template", "model-no-template"),
        ("nan", "model-nan"),
        ("shape", "worker-garbled"),
        ("crashes", "worker-stopped"),
    ],
)
async def test_each_failure_has_its_clear_notice(make: Make, mood: str, key: str) -> None:
    with pytest.raises(ModelError) as caught:
        await judged(make(mood))
    assert caught.value.key == key
    for lang in ("en", "fr"):
        for part in ("title", "message", "next"):
            assert catalogue(lang)(f"errors.{key}.{part}")


async def test_grammars_are_checked_once_before_anything_is_said(make: Make) -> None:
    async with at_work(make("well")) as critic:
        ops: list[str] = []
        request = critic.worker.request

        async def listened(op: str, *args: object) -> dict[str, object]:
            ops.append(op)
            return await request(op, *args)  # type: ignore[arg-type]

        critic.worker.request = listened  # type: ignore[method-assign, assignment]
        brief = Brief(DRAFT, POST, "", "en")
        for _ in range(2):
            for verdict in await critic.judge(brief):
                await critic.put_in_words(verdict, brief)
    assert ops.count("check_grammar") == 2
    assert ops.index("generate") > max(at for at, op in enumerate(ops) if op == "check_grammar")


async def heard(critic: WorkerCritic) -> tuple[list[Verdict], list[int], list[Verdict]]:
    """Verdicts as they came, how many questions had been put by then, and what ``judge`` returned."""
    asked, verdicts, counts = 0, [], []
    request = critic.worker.request

    async def counted(op: str, *args: object) -> dict[str, object]:
        nonlocal asked
        asked += op == "choice"
        return await request(op, *args)  # type: ignore[arg-type]

    def take(verdict: Verdict) -> None:
        verdicts.append(verdict)
        counts.append(asked)

    critic.worker.request = counted  # type: ignore[method-assign, assignment]
    async with at_work(critic):
        returned = await critic.judge(Brief(DRAFT, POST, "", "en"), on_verdict=take)
    return verdicts, counts, list(returned)


@pytest.mark.parametrize("voice", [Voice.ANSWERS, Voice.SPEAKS])
async def test_a_verdict_is_heard_after_its_second_order_what_matters_most_first(make: Make, voice: Voice) -> None:
    verdicts, counts, returned = await heard(make("positional", voice))
    asked = sorted(set(ASKED) - {Criterion.HIDDEN_INTENTION}, key=lambda criterion: -MATTERS[criterion])
    assert [verdict.criterion for verdict in verdicts] == asked
    assert counts == [3 * (at + 1) for at in range(len(asked))]
    assert returned == sorted(verdicts, key=lambda verdict: -verdict.probability * MATTERS[verdict.criterion])
    assert all(verdict.observation is None for verdict in returned)


async def test_what_the_model_may_not_say_it_is_not_asked(make: Make) -> None:
    brief = Brief(DRAFT, POST, "", "en")
    async with at_work(make("well", Voice.ANSWERS)) as critic:
        (verdict,) = await critic.judge(brief)
        critic.worker.request = None  # type: ignore[method-assign, assignment]
        assert await critic.put_in_words(verdict, brief) == verdict


async def tried(critic: WorkerCritic) -> list[tuple[Criterion, int]]:
    """What may be heard while the one verdict of the fake worker is put into words."""
    heard: list[tuple[Criterion, int]] = []
    brief = Brief(DRAFT, POST, "", "en")
    async with at_work(critic):
        (verdict,) = await critic.judge(brief)
        await critic.put_in_words(verdict, brief, on_words=lambda *said: heard.append(said))
    return heard


async def test_while_it_looks_for_words_their_number_is_heard_and_never_the_words(make: Make) -> None:
    said = " ".join(HONEST[kind]["en"] for kind in ("observation", "question"))
    counts = range(len(said.split()) + 1)
    assert await tried(make("well")) == [(Criterion.PREMATURE_ASK, count) for count in counts]


async def test_the_words_of_a_sentence_that_was_sent_back_count_as_tried(make: Make) -> None:
    heard = await tried(make("ghostwrites"))
    ghost = len("The draft could say: I loved your bench, Claire.".split())
    assert heard == [(Criterion.PREMATURE_ASK, count) for count in range(6 * ghost + 1)]


async def test_a_model_that_may_not_speak_tries_no_word(make: Make) -> None:
    assert await tried(make("well", Voice.ANSWERS)) == []


async def test_what_was_heard_before_a_crash_stands(make: Make) -> None:
    verdicts: list[Verdict] = []
    async with at_work(make("crashes", Voice.ANSWERS)) as critic:
        with pytest.raises(ModelError):
            await critic.judge(Brief(DRAFT, POST, "", "en"), on_verdict=verdicts.append)
    assert [verdict.criterion for verdict in verdicts] == [Criterion.PREMATURE_ASK]


async def test_after_a_crash_the_next_question_starts_a_new_worker(make: Make) -> None:
    async with at_work(make("crashes")) as critic:
        for _ in range(2):
            with pytest.raises(ModelError):
                await critic.judge(Brief(DRAFT, POST, "", "en"))
        assert critic.worker.starts == 2


@pytest.mark.models
async def test_the_starter_model_cannot_be_talked_into_writing(tmp_path: Path) -> None:
    """One attack of each collection in post, draft and intention at once, under the grammar and without it.

    ``benchmarks/guard_quality.py --model`` puts all of them, one place at a time.
    """
    path = starter.locate().reader
    assert path is not None
    free = "root ::= [^\\x00]{1,240}\n"
    async with at_work(WorkerCritic(path, log_dir=tmp_path, threads=1)) as critic:
        for lang in LANGUAGES:
            for texts in collections(lang).values():
                attack = texts[len(texts) // 2]
                draft, post = f"{DRAFT} {attack}", f"{POST} {attack}"
                answer = Answer(Criterion.PREMATURE_ASK, Span(0, 13), 1.0, 1.0)
                said = await critic.speak("observation", answer, Brief(draft, post, attack, lang))
                asked = {"messages": [["user", f"{DRAFT}\n{attack}"]]}
                parts = (await critic.worker.request("template", asked))["parts"]
                wrote = await critic.worker.request("generate", {"parts": parts, "grammar": free, "max_tokens": 24})
                for text in (said, wrote["text"]):
                    if text is not None and check(text, draft, post, lang) is None:
                        assert sendable(text, draft, post, lang) is None, text


@pytest.mark.timed
@pytest.mark.models
@pytest.mark.skipif(sys.platform == "win32", reason="timed on POSIX only")
async def test_the_starter_model_is_heard_before_it_is_done_and_stopped_within_200_ms(tmp_path: Path) -> None:
    path = starter.locate().reader
    assert path is not None
    critic = WorkerCritic(path, log_dir=tmp_path, voices={"en": Voice.ANSWERS}, threads=1)
    session = Session(Store(tmp_path / "library.db"), WordFrequencies(), critic=critic, references={"en": [], "fr": []})
    reports = session.read(Request(DRAFT, POST))
    async for report in reports:
        if any(remark.source == "critic" for remark in report.remarks):
            break
    pid, begun = critic.worker.pid, time.monotonic()
    await reports.aclose()
    await critic.worker.request("stats", {})
    assert time.monotonic() - begun < 0.2
    assert critic.worker.pid == pid
    assert sum(remark.source == "critic" for remark in report.remarks) < len(ASKED) / 2
    await session.close()
