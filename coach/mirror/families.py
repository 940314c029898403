"""Families: messages that are really one template."""

from __future__ import annotations

from collections.abc import Sequence

from coach.core.scene import PastMessage
from coach.core.text import fold
from coach.mirror.clusters import SLOT, Cluster, Tick, alike, cluster, message_of
from coach.mirror.facts import Facts
from coach.mirror.skeleton import skeleton
from coach.mirror.tails import without_tails
from coach.mirror.values import Family, Seen


def clusters_of(facts: Sequence[Facts], tick: Tick | None = None) -> list[Cluster]:
    """Rows that are one template, largest first; see ``clusters.cluster``. Common tails make no template."""
    said = [[sentence.keys for sentence in fact.sentences] for fact in facts]
    kept = without_tails(said)
    return cluster(
        [
            fact.keys if count == len(own) else _joined(own[:count])
            for fact, own, count in zip(facts, said, kept, strict=True)
        ],
        tick,
    )


def _joined(sentences: Sequence[str]) -> str:
    """Masked sentences as one masked text: neighbouring slots are one."""
    words = " ".join(sentences).split()
    return " ".join(word for at, word in enumerate(words) if word != SLOT or at == 0 or words[at - 1] != SLOT)


def own_shares(clusters: Sequence[Cluster], facts: Sequence[Facts]) -> dict[int, float]:
    """For each row in a family, the part of its words that its medoid does not have, 0 to 1; the medoid's is 0."""
    shares: dict[int, float] = {}
    for one in clusters:
        medoid = message_of(facts[one.medoid].keys)
        known: dict[str, float] = {}
        for row in one.members:
            keys = facts[row].keys
            if keys not in known:
                known[keys] = 1 - alike(message_of(keys), medoid)
            shares[row] = known[keys]
    return shares


def family_of(one: Cluster, past: Sequence[PastMessage], seen: Sequence[Seen]) -> Family:
    """A family with its skeleton drawn."""
    medoid = past[one.medoid]
    others = [past[row].text for row in one.members if row != one.medoid]
    days = [day for row in one.members if (day := seen[row].day) is not None]
    return Family(
        medoid=medoid.id,
        members=tuple(past[row].id for row in one.members),
        skeleton=skeleton(medoid.text, others, seen[one.medoid].lang, medoid.to),
        people=len({fold(to) for row in one.members if (to := past[row].to)}),
        first=min(days, default=None),
        last=max(days, default=None),
        lang=seen[one.medoid].lang,
    )
