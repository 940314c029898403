"""Models of a few kilobytes with random weights, written as GGUF: what no small real model at hand is like.

``hybrid`` mixes attention with a state-space memory that cannot be rolled back, ``recurrent`` has only the latter,
``plain`` is an ordinary transformer. They say nothing sensible; they load, decode and remember as the big ones do.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

Kind = Literal["plain", "recurrent", "hybrid"]
Floats = npt.NDArray[np.float32]
Value = str | int | float | bool | list[str] | list[int] | list[float]

WIDTH, INNER, STATE, RANK, KERNEL, HEADS, HIDDEN = 32, 64, 8, 4, 4, 2, 64
ALIGNMENT = 32
_UINT32, _INT32, _FLOAT32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9
_NORMAL, _UNKNOWN, _CONTROL, _BYTE = 1, 2, 3, 6


def write(path: Path, kind: Kind, *, template: str | None = None, seed: int = 7) -> Path:
    """Write such a model; without a template it has none."""
    pairs = {**_shape(kind), **_vocabulary()}
    if template is not None:
        pairs["tokenizer.chat_template"] = template
    tensors = _tensors(kind, np.random.default_rng(seed), len(_tokens()))
    head = bytearray(struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(pairs)))
    for name, value in pairs.items():
        head += _text(name) + _value(name, value)
    offset = 0
    for name, tensor in tensors.items():
        head += _text(name) + struct.pack(f"<I{tensor.ndim}QIQ", tensor.ndim, *reversed(tensor.shape), 0, offset)
        offset += _padded(tensor.nbytes)
    data = bytes(head) + bytes(_padded(len(head)) - len(head))
    for tensor in tensors.values():
        data += tensor.tobytes() + bytes(_padded(tensor.nbytes) - tensor.nbytes)
    path.write_bytes(data)
    return path


def _padded(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def _shape(kind: Kind) -> dict[str, Value]:
    name = {"plain": "llama", "recurrent": "mamba", "hybrid": "jamba"}[kind]
    memory: dict[str, Value] = {
        "ssm.conv_kernel": KERNEL,
        "ssm.inner_size": INNER,
        "ssm.state_size": STATE,
        "ssm.time_step_rank": RANK,
    }
    shape: dict[str, Value] = {
        "context_length": 4096,
        "embedding_length": WIDTH,
        "feed_forward_length": 0 if kind == "recurrent" else HIDDEN,
        "block_count": 2,
        "attention.head_count": 0 if kind == "recurrent" else HEADS,
        "attention.layer_norm_rms_epsilon": 1e-5,
        **({} if kind == "plain" else memory),
        **({"attention.head_count_kv": [0, HEADS]} if kind == "hybrid" else {}),
        **({"rope.dimension_count": WIDTH // HEADS} if kind == "plain" else {}),
    }
    return {"general.architecture": name, **{f"{name}.{key}": value for key, value in shape.items()}}


def _tokens() -> list[str]:
    letters = [chr(code) for code in range(33, 127)]
    return ["<unk>", "<s>", "</s>", "<|turn|>", *(f"<0x{byte:02X}>" for byte in range(256)), "\u2581", *letters]


def _vocabulary() -> dict[str, Value]:
    tokens = _tokens()
    types = [_UNKNOWN, _CONTROL, _CONTROL, _CONTROL, *[_BYTE] * 256, *[_NORMAL] * (len(tokens) - 260)]
    return {
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.scores": [0.0] * len(tokens),
        "tokenizer.ggml.token_type": types,
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.unknown_token_id": 0,
        "tokenizer.ggml.add_bos_token": True,
        "tokenizer.ggml.add_space_prefix": False,
    }


def _tensors(kind: Kind, rng: np.random.Generator, vocabulary: int) -> dict[str, Floats]:
    def some(*shape: int) -> Floats:
        return (rng.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)

    made = {
        "token_embd.weight": some(vocabulary, WIDTH),
        "output_norm.weight": np.ones(WIDTH, np.float32),
        "output.weight": some(vocabulary, WIDTH),
    }
    for layer in range(2):
        parts = {"attn_norm.weight": np.ones(WIDTH, np.float32)}
        if kind == "plain" or (kind == "hybrid" and layer == 1):
            parts |= {f"attn_{name}.weight": some(WIDTH, WIDTH) for name in ("q", "k", "v", "output")}
        else:
            parts |= _memory(some, normed=kind == "hybrid")
        if kind != "recurrent":
            parts |= {
                "ffn_norm.weight": np.ones(WIDTH, np.float32),
                "ffn_gate.weight": some(HIDDEN, WIDTH),
                "ffn_up.weight": some(HIDDEN, WIDTH),
                "ffn_down.weight": some(WIDTH, HIDDEN),
            }
        made |= {f"blk.{layer}.{name}": tensor for name, tensor in parts.items()}
    return made


def _memory(some, *, normed: bool) -> dict[str, Floats]:  # type: ignore[no-untyped-def]
    norms = {"ssm_dt_norm.weight": RANK, "ssm_b_norm.weight": STATE, "ssm_c_norm.weight": STATE}
    return {
        "ssm_in.weight": some(2 * INNER, WIDTH),
        "ssm_conv1d.weight": some(INNER, KERNEL),
        "ssm_conv1d.bias": np.zeros(INNER, np.float32),
        "ssm_x.weight": some(RANK + 2 * STATE, INNER),
        "ssm_dt.weight": some(INNER, RANK),
        "ssm_dt.bias": np.zeros(INNER, np.float32),
        "ssm_a": -np.abs(some(INNER, STATE)) - 0.1,
        "ssm_d": np.ones(INNER, np.float32),
        "ssm_out.weight": some(WIDTH, INNER),
        **({name: np.ones(size, np.float32) for name, size in norms.items()} if normed else {}),
    }


def _text(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _value(name: str, value: Value) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", _BOOL, value)
    if isinstance(value, int):
        return struct.pack("<II", _UINT32, value)
    if isinstance(value, float):
        return struct.pack("<If", _FLOAT32, value)
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _text(value)
    if isinstance(value[0], str):
        return struct.pack("<IIQ", _ARRAY, _STRING, len(value)) + b"".join(map(_text, map(str, value)))
    kind, code = (_FLOAT32, "f") if isinstance(value[0], float) else (_INT32, "i")
    if name.endswith("head_count_kv"):
        kind, code = _UINT32, "I"
    return struct.pack(f"<IIQ{len(value)}{code}", _ARRAY, kind, len(value), *value)
