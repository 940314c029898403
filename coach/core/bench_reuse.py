"""Scoring of labelled reuse sets: false flags first, recall by kind, the right message first, passages that hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from coach.core.metrics import Share
from coach.core.report import Passage, Reuse
from coach.core.scene import Language, PastMessage
from coach.core.text import folded_words

TRUE_KINDS = ("swap", "edit", "graft", "paraphrase", "translation")
"""Probe types that reuse an earlier message."""
FALSE_KINDS = ("same_topic", "same_style", "new", "banal")
"""Probe types that do not."""
_SINGLE, _FAMILY = 60, 8


@dataclass(frozen=True, slots=True)
class Probe:
    """A labelled draft."""

    id: str
    type: str
    text: str
    of: str | None
    """The earlier message it reuses, or None."""
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """What a labelled file says of the answers."""

    false_flags: Share
    """Of the probes that reuse nothing."""
    false_ids: tuple[str, ...]
    false_by_kind: Mapping[str, Share]
    recalls: Mapping[str, Share]
    """By type, of all probes of that type."""
    first: Share
    """Of flagged reuse whose own earlier message, or a sibling of it, is named first; translations aside."""
    passages: int
    """Passages shown for matches of words."""
    bad_passages: int
    """Those that do not hold the same folded words in both texts."""


def families(past: Sequence[PastMessage]) -> dict[str, int]:
    """Family of each message in a labelled file: runs of eight after the first sixty, alone otherwise."""
    return {
        message.id: (at - _SINGLE) // _FAMILY if _SINGLE <= at < _SINGLE + 5 * _FAMILY else -1 - at
        for at, message in enumerate(past)
    }


def judge(past: Sequence[PastMessage], probes: Sequence[Probe], answers: Mapping[str, Reuse]) -> Tally:
    """Tally the answers, by probe id.

    Raises:
        KeyError: a probe without an answer.
    """
    family = families(past)

    def flagged(kinds: Collection[str]) -> Share:
        found = [answers[probe.id].flag for probe in probes if probe.type in kinds]
        return Share(sum(found), len(found))

    hits = [p for p in probes if p.type in TRUE_KINDS[:-1] and answers[p.id].flag]
    right = sum(family[answers[p.id].matches[0].id] == family.get(p.of or "") for p in hits)
    shown = [
        _holds(probe.text, match.text, passage)
        for probe in probes
        for match in answers[probe.id].matches
        if match.kind != "reworded"
        for passage in match.passages
    ]
    return Tally(
        false_flags=flagged(FALSE_KINDS),
        false_ids=tuple(p.id for p in probes if p.type in FALSE_KINDS and answers[p.id].flag),
        false_by_kind={kind: flagged((kind,)) for kind in FALSE_KINDS},
        recalls={kind: flagged((kind,)) for kind in TRUE_KINDS},
        first=Share(right, len(hits)),
        passages=len(shown),
        bad_passages=shown.count(False),
    )


def _holds(draft: str, past: str, passage: Passage) -> bool:
    return folded_words(passage.draft.of(draft)) == folded_words(passage.past.of(past))
