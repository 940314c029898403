import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from coach.engine import wire

JSON = st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()))
ARRAYS = hnp.arrays(np.float32, hnp.array_shapes(min_dims=1, max_dims=3, min_side=0), elements=st.floats(width=32))


@given(st.integers(0, 2**40), st.text(), JSON)
def test_a_request_survives_the_wire(number, op, args):
    line = wire.dump_request(wire.Request(number, op, args))
    assert line.count(b"\n") == 1
    assert wire.parse_incoming(line) == wire.Request(number, op, args)


@given(st.integers(0, 2**40))
def test_a_cancellation_survives_the_wire(number):
    assert wire.parse_incoming(wire.dump_cancel(wire.Cancel(number))) == wire.Cancel(number)


@given(st.integers(0, 2**40), st.sampled_from(["progress", "result"]), JSON)
def test_an_event_survives_the_wire(number, kind, data):
    assert wire.parse_event(wire.dump_event(wire.Event(number, kind, data))) == wire.Event(number, kind, data)


@given(ARRAYS)
def test_an_array_survives_the_wire(array):
    back = wire.unpack(wire.pack(array))
    assert back.shape == array.shape
    assert back.tobytes() == array.astype("<f4").tobytes()


@given(st.binary())
def test_noise_is_refused_and_never_raises_anything_else(noise):
    for parse in (wire.parse_event, wire.parse_incoming):
        with pytest.raises(wire.WireError):
            parse(noise)


@pytest.mark.parametrize(
    "value",
    [None, {}, {"f32": 3, "shape": []}, {"f32": "AAAA", "shape": [9]}, {"f32": "!", "shape": [1]}, {"f32": ""}],
)
def test_what_is_not_an_array_is_refused(value):
    with pytest.raises(wire.WireError):
        wire.unpack(value)


def test_an_error_needs_a_key():
    with pytest.raises(wire.WireError):
        wire.parse_event(b'{"id": 1, "event": "error", "data": {}}')


def test_a_line_too_long_is_not_written():
    with pytest.raises(wire.WireError):
        wire.dump_event(wire.Event(1, "result", {"text": "a" * wire.LINE_LIMIT}))
