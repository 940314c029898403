import contextlib
import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import ModelError
from coach.models.gguf import HEAD_LIMIT, GgufError, parse, read_head


def text(value):
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def head(pairs, tensors=1, version=3):
    out = b"GGUF" + struct.pack("<IQQ", version, tensors, len(pairs))
    for key, kind, value in pairs:
        out += text(key) + struct.pack("<I", kind) + value
    return out


LLAMA = [
    ("general.architecture", 8, text("llama")),
    ("tokenizer.ggml.tokens", 9, struct.pack("<IQ", 8, 3) + text("a") + text("b") + text("")),
    ("scores", 9, struct.pack("<IQ", 6, 2) + struct.pack("<ff", 1, 2)),
    ("llama.context_length", 4, struct.pack("<I", 8192)),
]


def test_the_head_says_what_the_model_is(tmp_path):
    path = tmp_path / "a.gguf"
    path.write_bytes(head([*LLAMA, ("tokenizer.chat_template", 8, text("{{ x }}"))]))
    found = read_head(path)
    assert (found.architecture, found.has_chat_template) == ("llama", True)
    path.write_bytes(head(LLAMA))
    assert not read_head(path).has_chat_template


@given(st.binary(max_size=300))
def test_noise_never_raises_anything_else(noise):
    for data in (noise, b"GGUF" + noise, head([]) + noise):
        with contextlib.suppress(GgufError):
            parse(io.BytesIO(data))


@given(st.integers(0, len(head(LLAMA)) - 1))
def test_a_head_cut_anywhere_is_refused(at):
    with pytest.raises(GgufError):
        parse(io.BytesIO(head(LLAMA)[:at]))


@pytest.mark.parametrize(
    "data",
    [
        head([("a", 8, struct.pack("<Q", 2**62))]),
        head([("a", 9, struct.pack("<IQ", 4, 2**62))]),
        head([("a", 9, struct.pack("<IQ", 8, 2**62))]),
        head([("a", 77, b"")]),
        b"GGUF" + struct.pack("<IQQ", 3, 1, 2**40),
        head([], version=1),
    ],
)
def test_impossible_claims_are_refused_without_reading_much(data):
    source = io.BytesIO(data + b"\0" * 1000)
    with pytest.raises(GgufError):
        parse(source)
    assert source.tell() < HEAD_LIMIT


@pytest.mark.parametrize("content", [b"", b"<html>", head([]), head(LLAMA, tensors=0)])
def test_what_is_no_model_is_said_so(tmp_path, content):
    path = tmp_path / "a.gguf"
    path.write_bytes(content)
    with pytest.raises(ModelError) as caught:
        read_head(path)
    assert caught.value.key == "model-unreadable"


def test_a_missing_file(tmp_path):
    with pytest.raises(ModelError) as caught:
        read_head(tmp_path / "none")
    assert caught.value.key == "model-missing"
