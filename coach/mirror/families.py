"""Families: messages that are really one template."""

from __future__ import annotations

from collections.abc import Sequence

from coach.core.scene import PastMessage
from coach.core.text import fold
from coach.mirror.clusters import Cluster, Tick, cluster
from coach.mirror.facts import Facts
from coach.mirror.forms import SLOT, Comparisons, telling_runs
from coach.mirror.skeleton import Skeleton
from coach.mirror.skeletons import Skeletons
from coach.mirror.tails import without_tails
from coach.mirror.values import Family, Seen


def clusters_of(facts: Sequence[Facts], comparisons: Comparisons, tick: Tick | None = None) -> list[Cluster]:
    """Rows that are one template, largest first; see ``clusters.cluster``. Common tails make no template."""
    said = [[sentence.keys for sentence in fact.sentences] for fact in facts]
    kept = without_tails(said)
    keys, runs = [], []
    for fact, own, count in zip(facts, said, kept, strict=True):
        whole = count == len(own)
        keys.append(fact.keys if whole else _joined(own[:count]))
        runs.append(fact.word_runs if whole else telling_runs(keys[-1]))
    return cluster(keys, runs, comparisons=comparisons, tick=tick)


def _joined(sentences: Sequence[str]) -> str:
    """Masked sentences as one masked text: neighbouring slots are one."""
    words = " ".join(sentences).split()
    return " ".join(word for at, word in enumerate(words) if word != SLOT or at == 0 or words[at - 1] != SLOT)


def own_shares(clusters: Sequence[Cluster], facts: Sequence[Facts], comparisons: Comparisons) -> dict[int, float]:
    """For each row in a family, the part of its words that its medoid does not have, 0 to 1; the medoid's is 0."""
    shares: dict[int, float] = {}
    for one in clusters:
        medoid = facts[one.medoid].keys
        known: dict[str, float] = {}
        for row in one.members:
            keys = facts[row].keys
            if keys not in known:
                known[keys] = 1 - comparisons.of(keys, medoid).part
            shares[row] = known[keys]
    return shares


def skeletons_of(
    clusters: Sequence[Cluster], past: Sequence[PastMessage], facts: Sequence[Facts], skeletons: Skeletons
) -> list[Skeleton]:
    """Each family drawn over its medoid."""
    found = []
    for one in clusters:
        medoid = past[one.medoid]
        others = [past[row].text for row in one.members if row != one.medoid]
        found.append(skeletons.of(medoid.text, others, facts[one.medoid].lang, medoid.to))
    return found


def family_of(one: Cluster, drawn: Skeleton, past: Sequence[PastMessage], seen: Sequence[Seen]) -> Family:
    """A family with its skeleton, its people and its dates."""
    days = [day for row in one.members if (day := seen[row].day) is not None]
    return Family(
        medoid=past[one.medoid].id,
        members=tuple(past[row].id for row in one.members),
        skeleton=drawn,
        people=len({fold(to) for row in one.members if (to := past[row].to)}),
        first=min(days, default=None),
        last=max(days, default=None),
        lang=seen[one.medoid].lang,
    )
