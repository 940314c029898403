"""Scenes that wait, silences chosen, and what revising took away."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from coach.core.langid import detect
from coach.core.remark import OBSTACLES
from coach.core.rules import find
from coach.core.scene import Draft, Outcome, PastMessage, Scene
from coach.core.text import fold, folded_words
from coach.mirror.values import OpenScene, Pending, Range, Resolved, Silence
from coach.ports import Library

EVERY = 1_000_000
"""More scenes than a person has: the library is asked for all of them."""
_FIRST_WORDS = 90
Scenes = dict[int, Scene]
"""Scenes by their number."""
_KEPT = re.compile(r"scene-(\d+)(?:~\d+)?")


def scenes_within(library: Library, asked: Range) -> list[Scene]:
    """The scenes of a range, by the day they were last touched.

    Raises:
        LibraryError: the library could not be read.
    """
    wanted = folded_words(asked.person)
    found = []
    for one in library.scenes(limit=EVERY):
        scene = one.scene
        day = scene.touched_at.date()
        if (asked.since and day < asked.since) or (asked.until and day > asked.until):
            continue
        if wanted and not all(word in fold(scene.post.author or "") for word in wanted):
            continue
        if asked.lang and detect(scene.draft or scene.post.text) not in (None, asked.lang):
            continue
        found.append(scene)
    return found


def open_scenes(scenes: Iterable[Scene], today: date, sent: Collection[str] = ()) -> tuple[OpenScene, ...]:
    """Those that wait, the longest first.

    Args:
        scenes: all of them.
        today: a day to come back that lies after it does not wait yet.
        sent: texts of past messages; a scene that only holds one of them was opened to look back, and does not wait.
    """
    found = [
        OpenScene(scene.id, scene.post.author, _line(scene), state, scene.touched_at.date(), scene.follow_up)
        for scene in scenes
        if (state := _pending(scene, today)) is not None and not (state == "open" and scene.draft in sent)
    ]
    return tuple(sorted(found, key=lambda one: (one.since, one.scene)))


def _pending(scene: Scene, today: date) -> Pending | None:
    if scene.outcome is Outcome.SILENT:
        return None
    if scene.follow_up is not None:
        return "due" if scene.follow_up <= today else None
    return "no-follow-up" if scene.outcome is Outcome.SENT else "open"


def silences(scenes: Iterable[Scene]) -> tuple[Silence, ...]:
    """Those left on purpose, oldest first."""
    found = [
        Silence(scene.id, scene.post.author, scene.why, scene.touched_at.date())
        for scene in scenes
        if scene.outcome is Outcome.SILENT
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.scene)))


def resolved(library: Library, scenes: Iterable[Scene]) -> tuple[Resolved, ...]:
    """What the rules found in the first version of a scene and no more in its last, by criterion, most often first.

    Raises:
        LibraryError: the library could not be read.
    """
    gone: dict[str, list[date]] = defaultdict(list)
    stayed: Counter[str] = Counter()
    for scene in scenes:
        versions = library.versions(scene.id)
        if len(versions) < 2:
            continue
        before, after = (_criteria(scene, version) for version in (versions[0], versions[-1]))
        for criterion in before - after:
            gone[criterion].append(scene.touched_at.date())
        stayed.update(before & after)
    found = [
        Resolved(criterion, len(gone[criterion]), stayed[criterion], tuple(sorted(gone[criterion])))
        for criterion in OBSTACLES
    ]
    kept = [one for one in found if one.scenes or one.stayed]
    return tuple(sorted(kept, key=lambda one: (-one.scenes, one.stayed, one.criterion)))


def _criteria(scene: Scene, version: Draft) -> set[str]:
    lang = detect(version.text) or "en"
    post = scene.post.text or None
    remarks = find(version.text, post=post, author=scene.post.author, lang=lang, gesture=scene.gesture)
    return {remark.criterion for remark in remarks}


def scene_of(message: PastMessage, scenes: Scenes) -> int | None:
    """The scene a message was kept from: its id names it, and the scene's draft is the message."""
    match = _KEPT.fullmatch(message.id)
    scene = scenes.get(int(match[1])) if match and len(match[1]) < 19 else None
    return scene.id if scene is not None and scene.draft == message.text else None


def _line(scene: Scene) -> str:
    line = " ".join((scene.post.text or scene.draft).split())
    return line if len(line) <= _FIRST_WORDS else line[: _FIRST_WORDS - 1] + "…"


def by_id(scenes: Sequence[Scene]) -> Scenes:
    """Scenes by their number."""
    return {scene.id: scene for scene in scenes}
