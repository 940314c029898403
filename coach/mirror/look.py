"""One look in the mirror: from a library to everything it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from coach.core.scene import PastMessage
from coach.core.text import fold
from coach.mirror import scenes as around
from coach.mirror.clusters import Cluster
from coach.mirror.days import day_of, months_of, within
from coach.mirror.facts import Facts, Zipf
from coach.mirror.families import clusters_of, family_of, own_shares
from coach.mirror.habits import habits_of, manner_of
from coach.mirror.shelf import FactShelf
from coach.mirror.values import Mirror, Range, Seen
from coach.ports import Library

Progress = Callable[[int, int], None]

READING, GROUPING = 0.85, 0.15
"""What the two long parts of a first look cost, of the whole (``benchmarks/mirror_scale.py`` prints it)."""
STEPS = 1000
"""Steps of a whole look, as told to the progress callback."""


def look(
    library: Library,
    zipf: Zipf,
    *,
    today: date,
    asked: Range | None = None,
    measured: Mapping[str, float] | None = None,
    progress: Progress | None = None,
) -> Mirror:
    """Look at all past messages of a range.

    Args:
        library: where they lie; what is worked out is remembered in its cache.
        zipf: how common a word is (``ports.WordFrequency.zipf``).
        today: messages after this day count as undated.
        asked: which messages; all without it.
        measured: by message id, the address (0 to 1) of those whose post is known and that a reader has read.
        progress: called with (steps done, ``STEPS``).

    Raises:
        LibraryError: the library could not be read or written.
    """
    asked = asked or Range()
    past = within(library.past(), asked, today)
    facts = FactShelf(library, zipf).of(past, _part(progress, 0.0, READING))
    if asked.lang is not None:
        kept = [(m, f) for m, f in zip(past, facts, strict=True) if f.lang == asked.lang]
        past, facts = [m for m, _ in kept], [f for _, f in kept]
    clusters = clusters_of(facts, _part(progress, READING, GROUPING))
    scenes = around.scenes_within(library, asked)
    seen = _seen(past, facts, clusters, measured or {}, today)
    every = around.by_id(scenes)
    seen = [replace(one, scene=around.scene_of(message, every)) for one, message in zip(seen, past, strict=True)]
    days = [one.day for one in seen if one.day is not None]
    stated = [day for message in past if (day := day_of(message)) is not None]
    found = Mirror(
        messages=tuple(seen),
        families=tuple(family_of(one, past, seen) for one in clusters),
        months=months_of(seen),
        habits=habits_of(seen, facts),
        manner=manner_of(facts),
        open_scenes=around.open_scenes(scenes, today),
        silences=around.silences(scenes),
        resolved=around.resolved(library, scenes),
        undated=len(past) - len(stated),
        ahead=sum(day > today for day in stated),
        people=len({fold(message.to) for message in past if message.to}),
        first=min(days, default=None),
        last=max(days, default=None),
    )
    if progress is not None:
        progress(STEPS, STEPS)
    return found


def _seen(
    past: Sequence[PastMessage],
    facts: Sequence[Facts],
    clusters: Sequence[Cluster],
    measured: Mapping[str, float],
    today: date,
) -> list[Seen]:
    """Each message with its family and how much of it went to someone.

    Where a reader has measured the message against its post, that is its address; otherwise how it sounds with no post
    known, less the words it has in common with its template.
    """
    own = own_shares(clusters, facts)
    family = {row: index for index, one in enumerate(clusters) for row in one.members}
    found = []
    for row, (message, fact) in enumerate(zip(past, facts, strict=True)):
        day = day_of(message)
        sounds = None if fact.voice is None else round(fact.voice * own.get(row, 1.0), 4)
        found.append(
            Seen(
                id=message.id,
                text=message.text,
                to=message.to,
                day=None if day is None or day > today else day,
                lang=fact.lang,
                words=fact.words,
                address=measured.get(message.id, sounds),
                family=family.get(row),
            )
        )
    return found


def _part(progress: Progress | None, start: float, share: float) -> Progress | None:
    """Progress of one part of the look, as steps of the whole."""
    if progress is None:
        return None

    def tell(done: int, total: int) -> None:
        progress(round(STEPS * (start + share * done / max(1, total))), STEPS)

    return tell
