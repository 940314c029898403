"""Scores readings against labelled messages: what ``coach bench`` prints and the README publishes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.core.metrics import Detection, Share, detections, ordered, pooled, quadratic_kappa
from coach.core.remark import OBSTACLES
from coach.core.report import Levels

NOT_RANKED = ("singular", "decent", "mixed")
"""Classes not held to stand below ``singular`` in every case: decent has its own row, mixed has two sides."""
LEVEL_NAMES = ("seen", "considered", "invited")


@dataclass(frozen=True, slots=True)
class Scored:
    """One labelled draft with what coach said of it."""

    post_id: str
    cls: str
    score: float
    verdict: str
    levels: Levels
    flags: frozenset[str]
    """Criteria among the nine obstacles that coach named."""
    labelled_levels: Levels
    labelled_flags: frozenset[str]
    swapped_score: float
    """The same draft read under another person's post."""
    swapped_verdict: str


@dataclass(frozen=True, slots=True)
class AddressBench:
    """Every figure of the address reading on one file of labelled drafts."""

    ordering: Share
    """``singular`` above each other draft to the same post, decent and mixed left out."""
    above_decent: Share
    by_class: Mapping[str, Share]
    ordering_swapped: Share
    """The same ordering when every draft is read under another person's post."""
    swap: Share
    """Each singular draft scored higher with its own post than with another's."""
    person_swapped: Share
    """Singular drafts called ``person`` under the wrong post."""
    person_singular: Share
    person_generic: Share
    """Cosmetic and template drafts called ``person``."""
    kappa: Mapping[str, float]
    criteria: Mapping[str, Detection]
    all_criteria: Detection
    clean_flagged: Share
    """Drafts without any of the nine flags that got one."""


def bench_address(drafts: Sequence[Scored]) -> AddressBench:
    """All figures; a share with nothing to count has a total of 0."""
    singular = [d for d in drafts if d.cls == "singular"]
    rivals = [(a, b) for a in singular for b in drafts if b.cls != "singular" and b.post_id == a.post_id]
    ranked = [(a, b) for a, b in rivals if b.cls not in NOT_RANKED]
    clean = [d for d in drafts if not d.labelled_flags]
    criteria = detections(
        [set(d.labelled_flags) for d in drafts], [set(d.flags) for d in drafts], [c.value for c in OBSTACLES]
    )
    generic = [d for d in drafts if d.cls in ("cosmetic", "template")]
    return AddressBench(
        ordering=ordered([(a.score, b.score) for a, b in ranked]),
        above_decent=ordered([(a.score, b.score) for a, b in rivals if b.cls == "decent"]),
        by_class={
            cls: ordered([(a.score, b.score) for a, b in rivals if b.cls == cls])
            for cls in sorted({b.cls for _, b in rivals})
        },
        ordering_swapped=ordered([(a.swapped_score, b.swapped_score) for a, b in ranked]),
        swap=ordered([(d.score, d.swapped_score) for d in singular]),
        person_swapped=_share(d.swapped_verdict == "person" for d in singular if d.swapped_verdict),
        person_singular=_share(d.verdict == "person" for d in singular if d.verdict),
        person_generic=_share(d.verdict == "person" for d in generic if d.verdict),
        kappa={
            name: quadratic_kappa(
                [getattr(d.labelled_levels, name) for d in drafts], [getattr(d.levels, name) for d in drafts]
            )
            for name in LEVEL_NAMES
        },
        criteria=criteria,
        all_criteria=pooled(criteria),
        clean_flagged=_share(bool(d.flags) for d in clean),
    )


def _share(answers: Iterable[bool]) -> Share:
    found = list(answers)
    return Share(sum(found), len(found))
