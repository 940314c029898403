"""What the screen and ``coach check`` show alike of a reading: the look of a piece, the small bar of bits. Pure."""

from __future__ import annotations

from typing import Literal

from coach.core.report import Address, Piece, SentenceBits
from coach.core.text import Span

Look = Literal["theirs", "copied", "yours", "anyones", "aside"]
"""A piece's kind, and apart from it what is *theirs* only because it was taken word for word from the post."""

Role = Literal["turns", "carries", "frees", "weighs"]
"""What a sentence is to the judgement: without it, this would be no message to this person, or less of one; or it would
be one, or more of one."""

MUCH = 0.1
"""By how much the score has to fall without a sentence for that to be told."""

_BARS = ((1.0, "▁"), (3.0, "▂"), (6.0, "▃"), (11.0, "▄"), (18.0, "▅"), (27.0, "▆"), (40.0, "▇"))


def look_of(piece: Piece) -> Look:
    """How a piece is drawn and spoken of."""
    return "copied" if piece.copied and piece.kind == "theirs" else piece.kind


def answered_by(address: Address, sentence: SentenceBits) -> Span | None:
    """The sentence of the post that a sentence of the draft answers; None where all it has of the post is a copy."""
    looks = {look_of(piece) for piece in address.pieces if piece.span.overlaps(sentence.span)}
    return None if "copied" in looks and "theirs" not in looks else sentence.post_span


def role_of(address: Address, sentence: SentenceBits) -> Role | None:
    """What a sentence is to the judgement on the draft: what leaving it out would change; None where that is little."""
    if sentence.falls is None:
        return None
    if "person" in (address.verdict, sentence.without) and address.verdict != sentence.without:
        return "turns" if address.verdict == "person" else "frees"
    if abs(sentence.falls) < MUCH:
        return None
    return "carries" if sentence.falls > 0 else "weighs"


def bar(bits: float) -> str:
    """One cell for the bits of a sentence: steps that widen, since a few bits more mean less where there are many."""
    return next((sign for most, sign in _BARS if bits <= most), "█")
