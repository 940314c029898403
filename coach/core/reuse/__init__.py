"""Recognising what was said before: the same, its skeleton, a passage, or the same in other words.

The words decide and show the first three; vectors only raise the last. Two stages: ``ReuseIndex.candidates`` names a
few earlier messages, ``ReuseIndex.match`` looks at them closely.
"""

from coach.core.reuse.index import ReuseIndex, body_text, nearest, sentence_texts
from coach.core.reuse.reworded import Vectors
from coach.core.reuse.witness import unshared_gain

__all__ = ["ReuseIndex", "Vectors", "body_text", "nearest", "sentence_texts", "unshared_gain"]
