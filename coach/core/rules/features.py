"""Readable numbers about a draft and its post: what the calibrated models of address, levels and criteria weigh.

Every number is a count, a share or the strength of a named pattern; none knows only a length or punctuation.
"""

from __future__ import annotations

from collections.abc import Callable

from coach.core.copied import copied
from coach.core.rules import (
    ask_count,
    boilerplate_opening,
    cosmetic_personalisation,
    empty_flattery,
    false_familiarity,
    praise,
    premature_ask,
    pressure,
    record,
    sender_centred,
    several_asks,
    stance,
    tone,
)
from coach.core.rules.engine import Message, hits, together
from coach.core.rules.lexicon import content, stem
from coach.core.rules.order_wordings import ALLOWED, ORDERS
from coach.core.rules.pressure_limits import LIMITS, REMAINS
from coach.core.rules.shared import tie
from coach.core.scene import Language

Zipf = Callable[[str, Language], float]
_RARE = 3.6
"""Zipf frequency under which a word is particular (about four in a million)."""


def measure(message: Message, zipf: Zipf | None = None) -> dict[str, float]:
    """The features of one message; see ``features``."""
    return {
        **_patterns(message),
        **_beside(message),
        **_tied(message),
        **_particular(message, zipf),
        **_voices(message),
        **ask_count.counted(message),
        **tone.heard(message),
    }


def features(
    draft: str, post: str | None, author: str | None, lang: Language, zipf: Zipf | None = None
) -> dict[str, float]:
    """Named numbers about a draft and its post, always the same names in the same order.

    Args:
        draft: the message.
        post: what it answers; without it everything that compares is 0.
        author: the recipient's name, when known.
        lang: the draft's language.
        zipf: how common a word is (``ports.WordFrequency.zipf``); without it rarity is 0.
    """
    return measure(Message(draft, lang, post=post, author=author), zipf)


def _patterns(message: Message) -> dict[str, float]:
    cosmetic = cosmetic_personalisation.find(message)
    asks, sent = premature_ask.named(message), sender_centred.named(message)
    opened, flattered = boilerplate_opening.find(message), empty_flattery.named(message)
    strengths = {
        "boilerplate": opened,
        "outright": empty_flattery.outright(message),
        "boast": sender_centred.claimed(message),
        "premature": asks,
        "familiarity": false_familiarity.find(message),
        **{kind: [hit for hit in sent if hit.kind == kind] for kind in ("credentials", "career", "product")},
        "flattery": flattered,
        "hook": [hit for hit in cosmetic if hit.kind == "hook"],
        "segment": [hit for hit in cosmetic if hit.kind == "segment"],
        "several": several_asks.find(message),
    }
    offered = len({message.sentence_at(hit.span) for hit in cosmetic_personalisation.offers(message)})
    return {
        **{f"{name}_strength": together(found) for name, found in strengths.items()},
        "segment_count": float(len({hit.span for hit in strengths["segment"]})),
        "flattery_count": float(len({hit.span for hit in flattered})),
        "opened_first": float(any(message.sentence_at(hit.span) <= 0 for hit in opened)),
        "ask_places": float(len({hit.span for hit in asks})),
        "ask_kinds": float(len({hit.kind for hit in asks})),
        "acts": float(several_asks.acts(message)),
        "offer_sentences": float(offered),
        "offer_share": offered / max(1, len(message.parts.body)),
        **{name: float(n) for name, n in stance.count(message).items()},
    }


def _beside(message: Message) -> dict[str, float]:
    """What a constructed wording tells: orders, favours to be allowed, pressure and limits, records, bare praise."""
    orders, allowed = (premature_ask.spoken(message, hits(message, (one,))) for one in (ORDERS, ALLOWED))
    bound = frozenset(pressure.binding(message))
    pressed, limits, remains = (
        bound.intersection(hits(message, family)) for family in (pressure.WORDINGS, (LIMITS,), (REMAINS,))
    )
    shown, bare = record.find(message), together(praised := praise.find(message))
    return {
        "orders_strength": together(orders),
        "allowed_strength": together(allowed),
        "order_sentences": float(len({message.sentence_at(hit.span) for hit in (*orders, *allowed)})),
        "pressure_strength": together(list(pressed)),
        "limits": float(len(limits)),
        "remains": float(len(remains)),
        "record_strength": together(shown),
        "records": float(len({hit.span.start for hit in shown})),
        "coined": float(len({hit.span for hit in record.coined(message)})),
        "bare_praise": bare,
        "bare_praises": float(len(praised)),
        "praise_beside_copy": bare * copied(message.draft, message.post or "").share,
    }


def _tied(message: Message) -> dict[str, float]:
    both = tie(message)
    taken = copied(message.draft, message.post or "")
    body, questions = message.parts.body, set(message.parts.questions)
    first = set(message.parts.first_person)
    by = dict(zip(body, both.by_sentence, strict=True))
    linked = sum(count > 0 for count in both.by_sentence)
    return {
        "shared": float(len(both.shared)),
        "shared_share": len(both.shared) / max(1, len(both.draft_stems)),
        "shared_outside_opening": float(sum(both.by_sentence[1:])),
        "linked_share": linked / max(1, len(body)),
        "linked_questions": float(sum(by[s] > 0 for s in questions)),
        "question_shared": float(max((by[s] for s in questions), default=0)),
        "linked_first_person": float(sum(by[s] > 0 for s in first)),
        "copied_share": taken.share,
        "longest_run": float(taken.longest),
        "copied_runs": float(len(taken.runs)),
    }


def _particular(message: Message, zipf: Zipf | None) -> dict[str, float]:
    both = tie(message)
    draft, body = message.draft, message.parts.body
    held = [content(s.of(draft), message.lang, both.names) for s in body]
    numbers = names = rare = fresh_rare = bare = 0
    for sentence, spans in zip(body, held, strict=True):
        text = sentence.of(draft)
        found = 0
        for at, span in enumerate(spans):
            word = span.of(text)
            new = stem(word) not in both.post_stems
            is_number = any(char.isdigit() for char in word)
            is_name = word[0].isupper() and span.start > 0 and not is_number and new
            is_rare = zipf is not None and not is_number and not is_name and zipf(word.lower(), message.lang) < _RARE
            numbers += is_number and new
            names += is_name and at > 0
            rare += is_rare
            fresh_rare += is_rare and new
            found += is_number or is_name or is_rare
        shares = any(stem(s.of(text)) in both.post_stems for s in spans)
        bare += not found and not shares
    total = max(1, sum(map(len, held)))
    return {
        "own_numbers": float(numbers),
        "own_names": float(names),
        "rare_words": float(rare),
        "own_rare_words": float(fresh_rare),
        "particular_share": (numbers + names + fresh_rare) / total,
        "bare_share": bare / max(1, len(body)),
    }


def _voices(message: Message) -> dict[str, float]:
    parts = message.parts
    sentences = max(1, len(parts.body))
    later_name = sum(span.start >= message.body.start for span in parts.recipient)
    named = bool(parts.recipient)
    return {
        "first_person_share": len(parts.first_person) / sentences,
        "second_person_share": len(parts.second_person) / sentences,
        "pronoun_balance": sender_centred.balance(message),
        "questions": float(len(parts.questions)),
        "requests": float(len(parts.requests)),
        "figures": float(sender_centred.figures(message)),
        "name_in_greeting_only": float(named and not later_name),
    }
