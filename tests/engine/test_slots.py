"""How long the reader's sequences are laid out, and when their memory is given back: on a model of a few kilobytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("llama_cpp")

import llama_cpp.llama_cpp as lib
from tiny_gguf import write

from coach.engine.child import CancelFlag
from coach.engine.llama import Llama, Shape
from coach.engine.slots import LENGTHS, LONG_SEQUENCES, Slots
from coach.engine.states import StateFiles
from coach.errors import ModelError

SHORT = [f"Post {n}. Reply:" for n in range(4)]
LONG = "The machines keep the smell. " * 60
ENDLESS = "The machines keep the smell. " * 200


class Counted(Llama):
    """Remembers how it was laid out."""

    def lay_out(self, shape: Shape) -> None:
        self.layouts = [*getattr(self, "layouts", []), (shape.sequences, shape.length)]
        super().lay_out(shape)


@pytest.fixture
def llama(tmp_path: Path) -> Counted:
    return Counted(write(tmp_path / "m.gguf", "plain"), Shape(6, LENGTHS[0], 1), CancelFlag())


@pytest.fixture
def slots(llama: Counted) -> Slots:
    return Slots(llama, StateFiles([], "x"))


def test_the_memory_of_a_long_post_is_given_back_when_readings_are_short_again(llama: Counted, slots: Slots) -> None:
    draft = llama.tokenize("Hello Claire.")
    before, _ = slots.score(SHORT, draft)
    slots.score([ENDLESS, *SHORT], draft)
    assert llama.layouts == [(6, 1024), (LONG_SEQUENCES, 3072)]
    for _ in range(3):
        after, _ = slots.score(SHORT, draft)
    assert llama.layouts[2:] == [(6, 1024)]
    np.testing.assert_allclose(after, before, atol=2e-3)


def test_a_long_post_stays_laid_out_while_reuse_asks_short_questions_between(llama: Counted, slots: Slots) -> None:
    draft = llama.tokenize("Hello Claire.")
    for _ in range(3):
        slots.score(SHORT, draft)
    slots.prefill([ENDLESS], pinned=False)
    for _ in range(3):
        slots.score(SHORT, draft)
        slots.prefill(SHORT[:2], pinned=False)
        slots.score([ENDLESS, *SHORT[:2]], draft)
    assert len(llama.layouts) == 2


def test_longer_sequences_are_fewer_and_more_contexts_than_these_are_read_in_turns(
    llama: Counted, slots: Slots
) -> None:
    draft = llama.tokenize("Hello Claire.")
    alone = [slots.score([text], draft)[0][0] for text in (*SHORT, LONG)]
    found, cut = slots.score([*SHORT, LONG, SHORT[0]], draft)
    np.testing.assert_allclose(found, [*alone, alone[0]], atol=2e-3)
    assert cut == (False,) * 6
    assert all(sequences * length <= 6 * 1536 for sequences, length in llama.layouts)


def test_a_layout_there_is_no_memory_for_leaves_sequences_that_read(
    llama: Counted, slots: Slots, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = llama.tokenize("Hello Claire.")
    before, _ = slots.score(SHORT, draft)
    make = lib.llama_init_from_model
    for most in (6 * LENGTHS[0], 0):  # the former layout still has room, or not even that one for a while
        monkeypatch.setattr(
            lib, "llama_init_from_model", lambda m, p, most=most: make(m, p) if p.n_ctx <= most else None
        )
        for _ in range(2):
            with pytest.raises(ModelError) as caught:
                slots.score([ENDLESS, *SHORT], draft)
            assert caught.value.key == "model-memory"
        monkeypatch.undo()
        after, _ = slots.score(SHORT, draft)
        np.testing.assert_allclose(after, before, atol=2e-3)


def test_which_contexts_lost_their_middle_is_said_of_each(llama: Counted, slots: Slots) -> None:
    _, cut = slots.score([SHORT[0], SHORT[1], ENDLESS], llama.tokenize("Hello."))
    assert cut == (False, False, True)


def test_a_draft_beyond_the_longest_layout_says_so(llama: Counted, slots: Slots) -> None:
    with pytest.raises(ModelError) as caught:
        slots.score(SHORT, llama.tokenize(ENDLESS))
    assert caught.value.key == "draft-too-long-for-reader"
