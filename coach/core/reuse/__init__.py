"""Recognising what was said before: the same, its skeleton, a passage, or the same in other words.

The words decide and show the first three; vectors only raise the last. Two stages: ``ReuseIndex.candidates`` names a
few earlier messages, ``ReuseIndex.match`` looks at them closely.
"""

from coach.core.reuse.index import (
    Finding,
    ReuseIndex,
    body_text,
    doubtful,
    nearest,
    sentence_texts,
    verdict,
    witnessed,
)
from coach.core.reuse.reworded import Vectors, nearness, usual_cosine
from coach.core.reuse.witness import unshared_gain

__all__ = [
    "Finding",
    "ReuseIndex",
    "Vectors",
    "body_text",
    "doubtful",
    "nearest",
    "nearness",
    "sentence_texts",
    "unshared_gain",
    "usual_cosine",
    "verdict",
    "witnessed",
]
