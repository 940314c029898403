import time

import numpy as np
import pytest

from coach.engine.encoder import WorkerEncoder
from coach.engine.encoder_worker import open_onnx, open_reference, unit
from coach.errors import ModelError

pytestmark = pytest.mark.models

SEEDS = (
    "The workshop in Lyon closed on Friday.",
    "Bonjour Claire, l'établi des apprentis m'a suivi tout l'après-midi.",
    "I hope this message finds you well. Would you be open to a quick call on Thursday?",
    "J'accompagne des dirigeants comme vous : auriez-vous quinze minutes ?",
    "👩‍👩‍👧 #hiring https://example.org/a?b=c",
    "",
)
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


def test_the_name_tells_two_encoders_apart(tmp_path):
    assert WorkerEncoder(tmp_path / "mini", log_dir=tmp_path, digest="ab" * 32).model == "mini@abababababab"
    assert WorkerEncoder(tmp_path / "mini", log_dir=tmp_path).model == "mini"
