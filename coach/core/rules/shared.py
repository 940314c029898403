"""What a draft and its post have in common, sentence by sentence, and how much of the draft is its writer's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from coach.core.copied import copied
from coach.core.rules.engine import Message
from coach.core.rules.lexicon import content, stem
from coach.core.text import fold_word, words


@dataclass(frozen=True, slots=True)
class Tie:
    """What draft and post have in common, sentence by sentence of the draft's body."""

    draft_stems: frozenset[str]
    post_stems: frozenset[str]
    shared: frozenset[str]
    by_sentence: tuple[int, ...]
    """Shared stems in each sentence of the body."""
    names: frozenset[str]
    """The names of people and companies (``Parts.names``), folded: left out on both sides."""


@lru_cache(maxsize=64)
def tie(message: Message) -> Tie:
    """The stems both texts hold, names, hashtags and function words apart."""
    names = message.parts.names(message.draft)
    if message.author:
        names |= {fold_word(s.of(message.author)) for s in words(message.author)}
    post = message.post or ""
    post_stems = frozenset(stem(s.of(post)) for s in content(post, message.lang, names))
    sentences = message.parts.body
    by_sentence = tuple(
        len({stem(w.of(s.of(message.draft))) for w in content(s.of(message.draft), message.lang, names)} & post_stems)
        for s in sentences
    )
    body = message.body.of(message.draft)
    draft_stems = frozenset(stem(s.of(body)) for s in content(body, message.lang, names))
    return Tie(draft_stems, post_stems, draft_stems & post_stems, by_sentence, names)


def own_words(message: Message) -> int:
    """Different words of the body that are neither names nor lifted from the post; never a weight, only a floor."""
    lifted = bytearray(len(message.draft))
    for run, _ in copied(message.draft, message.post or "").runs:
        lifted[run.start : run.end] = b"\1" * (run.end - run.start)
    found = set()
    for sentence in message.parts.body:
        text = sentence.of(message.draft)
        found |= {fold_word(w.of(text)) for w in words(text) if not lifted[sentence.start + w.start]}
    return len(found - tie(message).names)
