"""What goes over the pipe between coach and a worker: one JSON object a line, both ways.

To the worker: ``{"id": 3, "op": "score", "args": {...}}`` or ``{"cancel": 3}``. Back from it, any number of
``{"id": 3, "event": "progress", "data": {...}}`` and one ``"result"`` (``data``) or ``"error"`` (``key``, ``values``).
Arrays travel as base64 of little-endian float32 with their shape. A line never exceeds ``LINE_LIMIT`` bytes.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

LINE_LIMIT = 16 * 1024 * 1024
"""Bytes in one line, at most."""

CANCELLED = "cancelled"
"""The error key of a request that was cancelled."""

Floats = npt.NDArray[np.float32]


class WireError(ValueError):
    """A line that is not of this protocol."""


@dataclass(frozen=True, slots=True)
class Request:
    """One thing asked of a worker."""

    id: int
    op: str
    args: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the request with this id, whether it is computing or still waiting."""

    id: int


@dataclass(frozen=True, slots=True)
class Event:
    """One answer of a worker."""

    id: int
    event: Literal["progress", "result", "error"]
    data: dict[str, Any] = field(default_factory=dict)
    """The result or the progress; for an error ``{"key": str, "values": {...}}``."""


def dump_request(request: Request) -> bytes:
    """The line for a request, newline included."""
    return _line({"id": request.id, "op": request.op, "args": request.args})


def dump_cancel(cancel: Cancel) -> bytes:
    """The line for a cancellation, newline included."""
    return _line({"cancel": cancel.id})


def dump_event(event: Event) -> bytes:
    """The line for an event, newline included.

    Raises:
        WireError: the line would be longer than ``LINE_LIMIT``.
    """
    line = _line({"id": event.id, "event": event.event, "data": event.data})
    if len(line) > LINE_LIMIT:
        raise WireError("line too long")
    return line


def parse_incoming(line: bytes) -> Request | Cancel:
    """What the parent wrote.

    Raises:
        WireError: not a request nor a cancellation.
    """
    value = _object(line)
    if set(value) == {"cancel"} and _is_id(value["cancel"]):
        return Cancel(value["cancel"])
    args = value.get("args", {})
    if _is_id(value.get("id")) and isinstance(value.get("op"), str) and isinstance(args, dict):
        return Request(value["id"], value["op"], args)
    raise WireError("neither a request nor a cancellation")


def parse_event(line: bytes) -> Event:
    """What a worker wrote.

    Raises:
        WireError: not an event.
    """
    value = _object(line)
    kind, data = value.get("event"), value.get("data", {})
    if _is_id(value.get("id")) and kind in ("progress", "result", "error") and isinstance(data, dict):
        if kind == "error" and not (isinstance(data.get("key"), str) and isinstance(data.get("values", {}), dict)):
            raise WireError("an error without a key")
        return Event(value["id"], kind, data)
    raise WireError("not an event")


def pack(array: Floats) -> dict[str, Any]:
    """An array as JSON: ``{"f32": base64, "shape": [...]}``."""
    data = np.ascontiguousarray(array, dtype="<f4")
    return {"f32": base64.b64encode(data.tobytes()).decode("ascii"), "shape": list(data.shape)}


def unpack(value: object) -> Floats:
    """The array that ``pack`` made, writable.

    Raises:
        WireError: not such a value, or its bytes and its shape disagree.
    """
    if not isinstance(value, dict) or not isinstance(value.get("f32"), str):
        raise WireError("not an array")
    shape = value.get("shape")
    if not isinstance(shape, list) or not all(_is_id(side) for side in shape):
        raise WireError("an array without a shape")
    try:
        raw = base64.b64decode(value["f32"], validate=True)
    except (binascii.Error, ValueError) as error:
        raise WireError("not base64") from error
    if len(raw) != 4 * math.prod(shape):
        raise WireError("bytes and shape disagree")
    return np.frombuffer(raw, dtype="<f4").reshape(shape).astype(np.float32)


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"


def _is_id(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _object(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise WireError("not JSON") from error
    if not isinstance(value, dict):
        raise WireError("not an object")
    return value
