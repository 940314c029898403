"""From the bytes of tokens to spans of the text they came from."""

from __future__ import annotations

from collections.abc import Sequence

from coach.core.text import Span


def token_spans(text: str, pieces: Sequence[bytes]) -> list[Span] | None:
    """Where each token lies in the text, in code points; the spans tile the text exactly, in order.

    A code point split over several tokens belongs to the one that holds its first byte; the others are empty. Lone
    surrogates count as the ``?`` they are encoded as. A tokenizer that puts a space before the text is forgiven.

    Returns:
        None when the pieces do not spell the text: this tokenizer rewrites what it reads.
    """
    data = text.encode("utf-8", "replace")
    joined = b"".join(pieces)
    shift = 1 if joined == b" " + data and joined != data else 0
    if joined[shift:] != data:
        return None
    starts = [0] * (len(data) + 1)
    for i, byte in enumerate(data):
        starts[i + 1] = starts[i] + (byte & 0xC0 != 0x80)
    spans: list[Span] = []
    at = -shift
    for piece in pieces:
        end = at + len(piece)
        spans.append(Span(starts[max(0, at)], starts[max(0, end)]))
        at = end
    return spans
