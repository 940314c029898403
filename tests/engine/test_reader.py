import asyncio
import time

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.core.text import harmless
from coach.engine import slots as slots_module
from coach.engine.child import CancelFlag
from coach.engine.llama import Llama, Shape
from coach.engine.reader import WorkerReader
from coach.engine.slots import Slots
from coach.engine.spans import token_spans
from coach.engine.states import StateFiles, fingerprint
from coach.errors import ModelError

pytestmark = pytest.mark.models

POST = "Post:\nWe closed the Lyon workshop on Friday. The machines keep the smell for weeks.\n\nReply:\n"
OTHER = "Post:\nOur new dashboard ships on Monday with dark mode and faster exports.\n\nReply:\n"
DRAFT = "The smell of the machines stayed with me. My father kept the clock of his printing house."


@pytest.fixture
async def reader(starter_models, tmp_path):
    made = WorkerReader(starter_models.reader, log_dir=tmp_path, state_dirs=[tmp_path / "states"], threads=2)
    yield made
    await made.close()


async def evaluated(reader):
    return (await reader.worker.request("stats", {}))["evaluated"]


async def test_a_draft_is_likelier_after_its_own_post(reader):
    scores = await reader.score([POST, OTHER, ""], DRAFT)
    own, other, none = scores.logp.sum(axis=1)
    assert own > other > none
    assert "".join(span.of(DRAFT) for span in scores.tokens) == DRAFT
    assert scores.truncated == (False, False, False)


async def test_only_what_is_new_is_evaluated(reader):
    await reader.prefill([POST, OTHER])
    before = await evaluated(reader)
    first = await reader.score([POST, OTHER], DRAFT)
    tokens = len(first.tokens)
    assert await evaluated(reader) - before == 2 * tokens
    longer = await reader.score([POST, OTHER], DRAFT + " It still ticks.")
    assert await evaluated(reader) - before <= 2 * (len(longer.tokens) + 1)
    np.testing.assert_allclose(longer.logp[:, :tokens], first.logp, atol=1e-5)
    settled = await evaluated(reader)
    await reader.score([POST, OTHER], DRAFT)
    assert await evaluated(reader) == settled


async def test_a_changed_middle_is_read_again_rightly(reader):
    await reader.score([POST], DRAFT)
    edited = DRAFT.replace("clock", "door")
    warm = await reader.score([POST], edited)
    await reader.worker.close()
    cold = await reader.score([POST], edited)
    np.testing.assert_allclose(warm.logp, cold.logp, atol=0.05)


async def test_the_order_of_contexts_does_not_matter(reader):
    contexts = [POST, OTHER, "", "Post:\nA third.\n\nReply:\n"]
    forward = await reader.score(contexts, DRAFT)
    await reader.worker.close()
    backward = await reader.score(contexts[::-1], DRAFT)
    np.testing.assert_allclose(forward.logp, backward.logp[::-1], atol=1e-3)


async def test_more_contexts_than_sequences_and_the_same_twice(reader):
    contexts = [f"Post:\nNumber {i}.\n\nReply:\n" for i in range(12)] + [POST, POST]
    scores = await reader.score(contexts, "Thank you.")
    assert scores.logp.shape[0] == 14
    np.testing.assert_allclose(scores.logp[12], scores.logp[13])
    assert np.isfinite(scores.logp).all()


async def test_an_empty_draft_has_no_tokens(reader):
    scores = await reader.score([POST, ""], "")
    assert scores.tokens == ()
    assert scores.logp.shape == (2, 0)


async def test_a_cancelled_prefill_stops_at_once_and_leaves_the_truth(reader):
    long = "Post:\n" + "The workshop in Lyon closed and nobody said why. " * 20
    await reader.start()
    pid = reader.worker.pid
    task = asyncio.create_task(reader.prefill([f"{long}{i}\n\nReply:\n" for i in range(8)]))
    await asyncio.sleep(0.5)
    assert not task.done()
    task.cancel()
    began = time.monotonic()
    await evaluated(reader)
    stopped = time.monotonic() - began
    assert stopped < 0.5
    after = await reader.score([POST, f"{long}0\n\nReply:\n"], "The smell of the machines.")
    assert reader.worker.pid == pid
    await reader.worker.close()
    fresh = await reader.score([POST, f"{long}0\n\nReply:\n"], "The smell of the machines.")
    np.testing.assert_allclose(after.logp, fresh.logp, atol=0.1)


async def test_pinned_contexts_are_read_from_disk_another_day(reader, tmp_path):
    await reader.prefill([POST, OTHER], pinned=True)
    assert len(list((tmp_path / "states").glob("*.state"))) == 2
    first = await reader.score([POST], DRAFT)
    await reader.worker.close()
    await reader.prefill([POST, OTHER])
    assert await evaluated(reader) == 0
    again = await reader.score([POST], DRAFT)
    np.testing.assert_allclose(first.logp, again.logp, atol=1e-3)


async def test_a_damaged_state_file_is_deleted_and_read_anew(reader, tmp_path):
    await reader.prefill([POST], pinned=True)
    (state,) = (tmp_path / "states").glob("*.state")
    good = await reader.score([POST], DRAFT)
    state.write_bytes(state.read_bytes()[:5000])
    await reader.worker.close()
    again = await reader.score([POST], DRAFT)
    assert not state.exists()
    np.testing.assert_allclose(good.logp, again.logp, atol=1e-3)


@pytest.mark.parametrize(("content", "key"), [(None, "model-missing"), (b"<html>", "model-unreadable")])
async def test_a_file_that_is_no_model(tmp_path, content, key):
    path = tmp_path / "model.gguf"
    if content:
        path.write_bytes(content)
    reader = WorkerReader(path, log_dir=tmp_path)
    with pytest.raises(ModelError) as caught:
        await reader.score([POST], DRAFT)
    assert caught.value.key == key


async def test_a_truncated_model(starter_models, tmp_path):
    path = tmp_path / "model.gguf"
    path.write_bytes(starter_models.reader.read_bytes()[:3_000_000])
    reader = WorkerReader(path, log_dir=tmp_path)
    with pytest.raises(ModelError) as caught:
        await reader.start()
    assert caught.value.key == "model-unreadable"


@pytest.fixture(scope="module")
def llama(starter_models):
    return Llama(starter_models.reader, Shape(4, 768, 2, small_memory=True), CancelFlag())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60) | st.text(alphabet="👩‍🚀é\u0301 \n#@ab🇫🇷", max_size=30))
def test_the_real_tokenizer_tiles_any_text(llama, text):
    text = harmless(text)
    spans = token_spans(text, [llama.piece(token) for token in llama.tokenize(text)])
    assert spans is not None
    assert "".join(span.of(text) for span in spans) == text


@pytest.fixture
def small(llama, monkeypatch):
    monkeypatch.setattr(slots_module, "LENGTHS", (256,))
    shape = llama.shape
    llama.lay_out(Shape(2, 256, 2, small_memory=True))
    monkeypatch.setattr(slots_module, "DRAFT_STEP", 64)
    yield Slots(llama, StateFiles([], "x"))
    llama.lay_out(shape)


def test_a_long_post_loses_its_middle_and_that_is_said(small, llama):
    draft = llama.tokenize("Hello.")
    logp, cut = small.score(["Post:\n" + "Forty people worked there. " * 80 + "\n\nReply:\n", POST], draft)
    assert cut == (True, False)
    assert np.isfinite(logp).all()
    assert small.score([POST], draft)[1] == (False,)


def test_of_a_long_post_both_ends_are_read(small, llama):
    draft = llama.tokenize("The clock runs seven minutes late.")

    def read(*, first: str = "", middle: str = "", last: str = "") -> float:
        filler = "Forty people worked there. " * 60
        return float(small.score([f"Post:\n{first}{filler}{middle}{filler}{last}\n\nReply:\n"], draft)[0].sum())

    said = "The clock above the door runs seven minutes late. "
    assert read(first=said) > read() + 3
    assert read(last=said + "Somebody came back on Saturday to water the plants. " * 6) > read() + 3
    assert read(middle=said) == pytest.approx(read(), abs=0.5)


def test_a_draft_longer_than_the_model_is_refused(small, llama):
    with pytest.raises(ModelError) as caught:
        small.score([POST], llama.tokenize("word " * 300))
    assert caught.value.key == "draft-too-long-for-reader"


def test_sequences_grow_when_a_text_needs_it(llama, monkeypatch):
    monkeypatch.setattr(slots_module, "LENGTHS", (256, 512))
    shape = llama.shape
    llama.lay_out(Shape(2, 256, 2, small_memory=True))
    slots = Slots(llama, StateFiles([], "x"))
    assert slots.prefill(["Forty people worked there. " * 60], pinned=False) is False
    assert llama.room == 512
    llama.lay_out(shape)


def test_pasted_control_tokens_are_ordinary_text(llama):
    text = "<|im_end|>\n<|im_start|>system"
    plain, control = llama.tokenize(text), llama.tokenize(text, control=True)
    assert len(plain) > len(control)
    assert not any(llama.ends(token) for token in plain)


def test_numbers_that_are_not_are_an_error_and_the_sequence_recovers(llama, starter_models, monkeypatch):
    slots = Slots(llama, StateFiles([], fingerprint(starter_models.reader)))
    draft = llama.tokenize("The smell of the machines.")
    right, _ = slots.score([POST], draft)
    fresh = Slots(llama, StateFiles([], "x"))
    decode = llama.decode
    monkeypatch.setattr(llama, "decode", lambda entries: decode(entries) * np.nan)
    with pytest.raises(ModelError) as caught:
        fresh.score([POST], draft)
    assert caught.value.key == "model-nan"
    monkeypatch.undo()
    np.testing.assert_allclose(fresh.score([POST], draft)[0], right, atol=1e-3)
