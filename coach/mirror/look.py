"""One look in the mirror: from a library to everything it shows."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, TypedDict

from coach.core.scene import Language, PastMessage, Scene
from coach.core.text import fold
from coach.mirror import scenes as around
from coach.mirror.answers import Answers
from coach.mirror.clusters import Cluster
from coach.mirror.days import day_of, months_of, within
from coach.mirror.facts import Facts, Zipf, edition
from coach.mirror.families import clusters_of, family_of, own_shares, skeletons_of
from coach.mirror.forms import Comparisons
from coach.mirror.habits import habits_of, manner_of
from coach.mirror.shelf import FactShelf, work
from coach.mirror.skeleton import Skeleton
from coach.mirror.skeletons import Skeletons
from coach.mirror.values import Family, Measure, Mirror, OpenScene, Range, Resolved, Seen, Silence
from coach.ports import Library

Progress = Callable[[int, int], None]

EVERYTHING = Range()
NOTHING: Mapping[str, Measure] = {}

GROUPING, DRAWING = 14, 16
"""What grouping one message and drawing its part of the rest cost, as work of reading (``shelf.work``); measured."""
STEPS = 1000
"""Steps of a whole look, as told to the progress callback."""


def look(
    library: Library,
    zipf: Zipf,
    *,
    today: date,
    asked: Range = EVERYTHING,
    measured: Mapping[str, Measure] = NOTHING,
    progress: Progress | None = None,
) -> Mirror:
    """Look at all past messages of a range.

    Args:
        library: where they lie; what is worked out is remembered in its cache, unless something is forgotten meanwhile.
        zipf: how common a word is (``ports.WordFrequency.zipf``).
        today: messages after this day count as undated.
        asked: which messages; all without it.
        measured: by message id, what a reader says of those whose post is known.
        progress: called with (steps done, ``STEPS``); steps are worth about the same time each.

    Raises:
        LibraryError: the library could not be read or written.
    """
    as_of, every = library.forgettings(), library.past()
    shelf = FactShelf(library, zipf, as_of)
    with _uncollected():
        missing = shelf.missing(past := within(every, asked, today))
    told = _Told(progress, sum(map(work, missing.values())), len(past))
    past, facts = _spoken(past, shelf.of(past, told.reading), asked.lang)
    with _uncollected():
        scenes = around.scenes_within(library, asked)
        grouped = _grouped(library, past, facts, told, as_of)
        drawn, where = _seen(past, facts, grouped, measured, today), around.by_id(scenes)
        seen = _placed(drawn, past, facts, where, first_to(every))
        found = Mirror(
            messages=tuple(seen),
            families=grouped.families(past, seen),
            months=months_of(seen),
            habits=habits_of(seen, facts),
            manner=manner_of(seen, facts),
            asked=asked,
            **_extent(past, today),
            **_scenes(library, scenes, today, every),
        )
    told.end()
    return found


class _Grouped(NamedTuple):
    """The templates among the messages."""

    clusters: Sequence[Cluster]
    own: Mapping[int, float]
    """For each row in a template, what it has of its own (``own_shares``)."""
    skeletons: Sequence[Skeleton]
    """One a cluster."""

    def families(self, past: Sequence[PastMessage], seen: Sequence[Seen]) -> tuple[Family, ...]:
        """Each with its people and its dates."""
        drawn = zip(self.clusters, self.skeletons, strict=True)
        return tuple(family_of(one, skeleton, past, seen) for one, skeleton in drawn)


def _grouped(
    library: Library, past: Sequence[PastMessage], facts: Sequence[Facts], told: _Told, as_of: int
) -> _Grouped:
    """Find the templates and draw them; pairs compared and families drawn before are remembered by the library."""
    pairs = Answers(library, "pairs", edition(), as_of)
    drawn = Answers(library, "skeletons", edition(), as_of)
    comparisons = Comparisons(pairs)
    clusters = clusters_of(facts, comparisons, told.grouping)
    told.grouping(1, 1)
    own = own_shares(clusters, facts, comparisons)
    skeletons = skeletons_of(clusters, past, facts, Skeletons(drawn))
    pairs.save()
    drawn.save()
    told.drawing(1, 5)
    return _Grouped(clusters, own, skeletons)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: none is made, and looking for one goes over every message again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _spoken(
    past: Sequence[PastMessage], facts: Sequence[Facts], lang: Language | None
) -> tuple[list[PastMessage], list[Facts]]:
    """The messages in one language, with their facts; all of them where none is asked for."""
    kept = [(m, f) for m, f in zip(past, facts, strict=True) if lang is None or f.lang == lang]
    return [message for message, _ in kept], [fact for _, fact in kept]


class _Scenes(TypedDict):
    open_scenes: tuple[OpenScene, ...]
    silences: tuple[Silence, ...]
    resolved: tuple[Resolved, ...]


def _scenes(library: Library, scenes: Sequence[Scene], today: date, every: Sequence[PastMessage]) -> _Scenes:
    """What the scenes of the range tell beside their messages."""
    return {
        "open_scenes": around.open_scenes(scenes, today, {message.text for message in every}),
        "silences": around.silences(scenes),
        "resolved": around.resolved(library, scenes),
    }


class _Extent(TypedDict):
    people: int
    undated: int
    ahead: int
    first: date | None
    last: date | None


def _extent(past: Sequence[PastMessage], today: date) -> _Extent:
    """To how many people the messages went, and what their days amount to."""
    stated = [day for message in past if (day := day_of(message)) is not None]
    days = [day for day in stated if day <= today]
    return {
        "people": len({fold(message.to) for message in past if message.to}),
        "undated": len(past) - len(stated),
        "ahead": len(stated) - len(days),
        "first": min(days, default=None),
        "last": max(days, default=None),
    }


def first_to(every: Sequence[PastMessage]) -> set[str]:
    """The ids of messages before which the library holds none to the same person, oldest first.

    One without a recipient counts: nothing tells that anything was exchanged.
    """
    met: set[str] = set()
    found = set()
    for message in every:
        who = fold(message.to) if message.to else ""
        if not who or who not in met:
            found.add(message.id)
        met.add(who)
    return found


def _seen(
    past: Sequence[PastMessage],
    facts: Sequence[Facts],
    grouped: _Grouped,
    measured: Mapping[str, Measure],
    today: date,
) -> list[Seen]:
    """Each message with its family and how much of it went to someone.

    Where a reader has measured the message against its post, that is its address; otherwise how it sounds with no post
    known, less the words it has in common with its template.
    """
    family = {row: index for index, one in enumerate(grouped.clusters) for row in one.members}
    found = []
    for row, (message, fact) in enumerate(zip(past, facts, strict=True)):
        day = day_of(message)
        sounds = None if fact.voice is None else round(fact.voice * grouped.own.get(row, 1.0), 4)
        read = measured.get(message.id)
        found.append(
            Seen(
                id=message.id,
                text=message.text,
                to=message.to,
                day=None if day is None or day > today else day,
                lang=fact.lang,
                words=fact.words,
                address=sounds if read is None else read.score,
                bits=None if read is None else read.bits,
                answered=message.answered,
                family=family.get(row),
            )
        )
    return found


def _placed(
    seen: Sequence[Seen],
    past: Sequence[PastMessage],
    facts: Sequence[Facts],
    scenes: around.Scenes,
    first: set[str],
) -> list[Seen]:
    """Each message with the scene it was kept from, and where it asks too early."""
    return [
        replace(
            one,
            scene=around.scene_of(message, scenes),
            early=fact.early if message.id in first else None,
        )
        for one, message, fact in zip(seen, past, facts, strict=True)
    ]


@dataclass
class _Told:
    """Progress of the parts of a look as steps of the whole, by what each part costs."""

    progress: Progress | None
    reading_work: int
    messages: int

    def _tell(self, work_done: float) -> None:
        if self.progress is not None:
            whole = self.reading_work + self.messages * (GROUPING + DRAWING)
            self.progress(min(STEPS - 1, int(STEPS * work_done / max(1, whole))), STEPS)

    def reading(self, done: int, total: int) -> None:
        """Facts worked out."""
        self._tell(self.reading_work * done / max(1, total))

    def grouping(self, done: int, total: int) -> None:
        """Messages grouped."""
        self._tell(self.reading_work + self.messages * GROUPING * done / max(1, total))

    def drawing(self, done: int, total: int) -> None:
        """The rest."""
        self._tell(self.reading_work + self.messages * (GROUPING + DRAWING * done / max(1, total)))

    def end(self) -> None:
        """Everything is done."""
        if self.progress is not None:
            self.progress(STEPS, STEPS)
