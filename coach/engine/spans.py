"""From the bytes of tokens to spans of the text they came from."""

from __future__ import annotations

from collections.abc import Sequence

from coach.core.text import Span

GAP = 8
"""Bytes a tokenizer may drop in one place: some vocabularies lack the bytes of code points nobody uses."""


def token_spans(text: str, pieces: Sequence[bytes]) -> list[Span] | None:
    """Where each token lies in the text, in code points; the spans tile the text exactly, in order.

    A code point split over several tokens belongs to the one that holds its first byte; the others are empty. Bytes the
    tokenizer dropped go to the token that follows, at the end to the last one. Lone surrogates count as the ``?`` they
    are encoded as. A tokenizer that puts a space before the text is forgiven.

    Returns:
        None when the pieces do not spell the text: this tokenizer rewrites what it reads.
    """
    data = text.encode("utf-8", "replace")
    joined = b"".join(pieces)
    ends = _ends(data, [pieces[0][1:], *pieces[1:]] if joined == b" " + data else pieces)
    if ends is None:
        return None
    starts = [0] * (len(data) + 1)
    for i, byte in enumerate(data):
        starts[i + 1] = starts[i] + (byte & 0xC0 != 0x80)
    return [Span(starts[a], starts[b]) for a, b in zip([0, *ends], ends, strict=False)]


def _ends(data: bytes, pieces: Sequence[bytes]) -> list[int] | None:
    """The byte after each piece, or None when the pieces are not the data's, in order, with small gaps at most."""
    ends: list[int] = []
    at = 0
    for piece in pieces:
        found = data.find(piece, at, at + len(piece) + GAP)
        if found < 0:
            return None
        at = found + len(piece)
        ends.append(at)
    if len(data) - at > GAP or (data and not ends):
        return None
    if ends:
        ends[-1] = len(data)
    return ends
