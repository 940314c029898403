import csv
import time
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from coach.engine.encoder import WorkerEncoder
from coach.engine.encoder_worker import open_onnx, open_reference, unit
from coach.errors import ModelError
from coach.models.export_onnx import add
from coach.models.files import sha256
from coach.models.registry import ANSWERS_PATH, ANSWERS_SHA256

pytestmark = pytest.mark.models

SEEDS = (
    "The workshop in Lyon closed on Friday.",
    "Bonjour Claire, l'établi des apprentis m'a suivi tout l'après-midi.",
    "I hope this message finds you well. Would you be open to a quick call on Thursday?",
    "J'accompagne des dirigeants comme vous : auriez-vous quinze minutes ?",
    "👩‍👩‍👧 #hiring https://example.org/a?b=c",
    "",
)
POSTS = ("reply", "true_parent", *(f"neg{n}" for n in range(1, 10)))
TEXTS = [" ".join(SEEDS[(i + j) % 6] for j in range(1 + i % 7)) for i in range(60)]


@pytest.fixture
async def encoder(starter_models, tmp_path):
    made = WorkerEncoder(starter_models.encoder, log_dir=tmp_path, onnx=starter_models.encoder_onnx, threads=2)
    yield made
    await made.close()


@pytest.fixture
def prepared(starter_models):
    if starter_models.encoder_onnx is None:
        pytest.skip("the encoder is not prepared in this installation")


async def test_rows_are_unit_vectors_in_the_order_of_the_texts(encoder):
    seen = []
    vectors = await encoder.encode([SEEDS[0], "a", SEEDS[1], SEEDS[0]], lambda done, total: seen.append((done, total)))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(vectors[0], vectors[3], atol=1e-5)
    assert vectors[0] @ vectors[1] < 0.9
    assert seen == [(4, 4)]


async def test_no_text_gives_no_row(encoder):
    assert (await encoder.encode([])).shape == (0, 0)


async def test_odd_texts_have_vectors(encoder):
    vectors = await encoder.encode(["", "\ud800", "\x00\x1b[2J", "mot " * 3000])
    assert vectors.shape == (4, 384)
    assert np.isfinite(vectors).all()


async def test_a_cold_start_is_short(encoder, prepared):
    began = time.perf_counter()
    await encoder.encode(["hello"])
    assert encoder.worker.loaded["runtime"] == "onnxruntime"
    assert time.perf_counter() - began < 5


def test_onnx_agrees_with_sentence_transformers(starter_models, prepared):
    ours = np.concatenate(list(open_onnx(starter_models.encoder, starter_models.encoder_onnx, 2)(TEXTS)))
    reference = np.concatenate(list(open_reference(starter_models.encoder, 2)(TEXTS)))
    assert (ours * reference).sum(axis=1).min() >= 0.999


@pytest.fixture
async def tuned(starter_models, tmp_path):
    if starter_models.answers_onnx is None:
        pytest.skip("the encoder is not prepared in this installation")
    made = WorkerEncoder(
        starter_models.encoder,
        log_dir=tmp_path,
        onnx=starter_models.encoder_onnx,
        answers=starter_models.answers_onnx,
        threads=2,
    )
    yield made
    await made.close()


def test_the_tuned_export_agrees_with_sentence_transformers(starter_models, tuned):
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(starter_models.encoder), device="cpu", local_files_only=True)
    add(reference[0].auto_model, ANSWERS_PATH)
    ours = np.concatenate(list(open_onnx(starter_models.encoder, starter_models.answers_onnx, 2)(TEXTS)))
    rows = unit(np.asarray(reference.encode(TEXTS, show_progress_bar=False), np.float32))
    assert (ours * rows).sum(axis=1).min() >= 0.999


async def test_past_messages_are_compared_by_the_encoder_as_it_came(starter_models, encoder, tuned):
    texts = list(SEEDS[:4])
    as_it_came = await encoder.encode(texts)
    np.testing.assert_array_equal(await tuned.encode(texts), as_it_came)
    assert (await tuned.answers.encode(texts) * as_it_came).sum(axis=1).max() < 0.999
    np.testing.assert_array_equal(await tuned.encode(texts), as_it_came)
    assert tuned.answers.model == f"{tuned.model}+answers"
    assert encoder.answers is encoder


async def test_tuning_puts_a_reply_nearer_its_post(encoder, tuned):
    """Chat that the tuning never saw, a reply and ten posts: it must find more than the encoder as it came."""
    with (Path(__file__).parent.parent / "data" / "swap" / "irc_reply_links.csv").open(encoding="utf-8") as file:
        rows = list(islice(csv.DictReader(file), 0, 400, 4))
    first = []
    for one in (encoder, tuned.answers):
        found = await one.encode([row[name] for row in rows for name in POSTS])
        found = found.reshape(len(rows), len(POSTS), -1)
        first.append(sum(int(np.argmax(row[1:] @ row[0])) == 0 for row in found))
    assert first[1] > first[0], first


def test_the_shipped_difference_is_the_pinned_one():
    assert sha256(ANSWERS_PATH) == ANSWERS_SHA256


def test_vectors_that_are_not_numbers_are_an_error():
    with pytest.raises(ModelError) as caught:
        unit(np.full((1, 3), np.nan, np.float32))
    assert caught.value.key == "model-nan"


async def test_a_missing_folder(tmp_path):
    encoder = WorkerEncoder(tmp_path / "none", log_dir=tmp_path)
    with pytest.raises(ModelError) as caught:
        await encoder.encode(["a"])
    assert caught.value.key == "model-missing"


async def test_a_damaged_export(starter_models, tmp_path):
    bad = tmp_path / "bad.onnx"
    bad.write_bytes(b"not onnx")
    encoder = WorkerEncoder(starter_models.encoder, log_dir=tmp_path, onnx=bad)
    with pytest.raises(ModelError) as caught:
        await encoder.encode(["a"])
    assert caught.value.key == "model-load"


async def test_a_damaged_tuned_export_leaves_the_encoder_as_it_came(starter_models, tmp_path, prepared):
    bad = tmp_path / "bad.onnx"
    bad.write_bytes(b"not onnx")
    encoder = WorkerEncoder(
        starter_models.encoder, log_dir=tmp_path, onnx=starter_models.encoder_onnx, answers=bad, threads=2
    )
    with pytest.raises(ModelError) as caught:
        await encoder.answers.encode(["a"])
    assert caught.value.key == "worker-failed"
    assert (await encoder.encode(["a"])).shape == (1, 384)
    await encoder.close()


def test_the_name_tells_two_encoders_apart(tmp_path):
    assert WorkerEncoder(tmp_path / "mini", log_dir=tmp_path, digest="ab" * 32).model == "mini@abababababab"
    assert WorkerEncoder(tmp_path / "mini", log_dir=tmp_path).model == "mini"
