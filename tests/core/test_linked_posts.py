"""What a sentence of the draft answers: lifted words answer nothing, and each word is looked at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core import evidence
from coach.core.evidence import Case, Vectors, linked_posts
from coach.core.findings import Findings, report
from coach.core.remark import Criterion
from coach.core.report import Address, Levels, SentenceBits
from coach.core.scene import Gesture
from coach.core.text import Span, sentences, words

DRAFT = "We kept the old lock gate. The lock gate of Marwell fed my children. So it was.\nNo words: …\n…"
POST = "The lock gate of Marwell is shut. I kept its key."


def rare(_word: str, _lang: str) -> float:
    return 2.0


def links(copied: Sequence[Span]) -> dict[str, str]:
    found, _ = linked_posts(Case(DRAFT, POST, "en", None, ()), rare, None, None, 0.4, copied)
    return {here.of(DRAFT): there.of(POST) for here, there in found.items()}


def test_a_sentence_that_is_all_lifted_answers_nothing() -> None:
    mine = sentences(DRAFT)
    assert set(links(())) == {mine[0].of(DRAFT), mine[1].of(DRAFT)}
    assert set(links([mine[1]])) == {mine[0].of(DRAFT)}
    assert set(links([Span(mine[1].start, mine[1].end - 10)])) == {mine[0].of(DRAFT), mine[1].of(DRAFT)}
    assert set(links([Span(0, len(DRAFT))])) == set()


@given(st.text(alphabet="ab. \n…é\u0301", max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 20))))
def test_lifted_is_every_word_in_some_piece(draft: str, places: list[tuple[int, int]]) -> None:
    copied = [Span(start, start + size) for start, size in places]
    expected = []
    for sentence in sentences(draft):
        inside = [word for word in words(draft) if sentence.holds(word)]
        expected.append(bool(inside) and all(any(piece.overlaps(word) for piece in copied) for word in inside))
    mine, near = sentences(draft), np.ones((1, 1), np.float32)
    # Every sentence is as near to the post as can be, and taken up unless it is lifted.
    vectors = [Vectors(near[0], near.repeat(count, axis=0)) for count in (len(mine), 1)]
    found, _ = linked_posts(Case(draft, "A post.", "en", None, ()), rare, *vectors, 0.4, copied)
    assert [sentence not in found for sentence in mine] == expected


@pytest.mark.parametrize("copied", [(), (Span(0, 300),)])
def test_the_words_of_a_draft_are_looked_up_once(copied: Sequence[Span], monkeypatch: pytest.MonkeyPatch) -> None:
    draft = "ab\n" * 500
    seen: list[int] = []

    def counted(text: str) -> list[Span]:
        seen.append(len(text))
        return words(text)

    monkeypatch.setattr(evidence, "words", counted)
    linked_posts(Case(draft, POST, "en", None, ()), rare, None, None, 0.4, copied)
    assert sum(seen) <= len(draft)


def test_the_least_addressed_sentence_is_found_in_one_pass() -> None:
    draft = "\n".join(["We met."] * 300 + ["We parted."] + ["We met."] * 300)
    asked = 0

    class Counted(Span):
        def overlaps(self, other: Span) -> bool:
            nonlocal asked
            asked += 1
            return super().overlaps(other)

    bits = tuple(
        SentenceBits(Counted(span.start, span.end), -5.0 if "parted" in span.of(draft) else 1.0)
        for span in sentences(draft)
    )
    address = Address(0.1, 0.0, 0.0, "anyone", 0.2, 0.5, 0.3, pieces=(), sentences=bits, unanswered=())
    found = Findings(draft, "A post.", "en", Gesture.MESSAGE, address=address, levels=Levels(0, 0, 0))
    (told,) = [each for each in report(found, ()).remarks if each.criterion is Criterion.ANYONE]
    assert told.span.of(draft) == "We parted."
    assert asked <= 4 * len(bits)
