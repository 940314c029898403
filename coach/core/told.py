"""What a chat model is told of a long post, and asked about in a long draft: both ends, where people say most."""

from __future__ import annotations

from coach.core.text import Span, sentences

MOST_SENTENCES = 26
"""Sentences of a draft that are asked about: each has a letter for its name, a single token everywhere."""
MOST_POST = 12_000
"""Code points of a post that a model is told: under 6,000 tokens by any tokenizer met so far, which leaves room for the
rest among the 8,192 a critic holds."""
_GAP = "\n[…]\n"


def asked_about(draft: str) -> list[Span]:
    """The sentences of a draft that are asked about: all, or as many of its beginning as of its end."""
    found = sentences(draft)
    half = MOST_SENTENCES // 2
    return found if len(found) <= MOST_SENTENCES else [*found[:half], *found[-half:]]


def told_of(post: str) -> str:
    """The post as a model is told it: whole, or its beginning and its end."""
    half = MOST_POST // 2
    return post if len(post) <= MOST_POST else post[:half].rstrip() + _GAP + post[-half:].lstrip()
