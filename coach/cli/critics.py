"""Which critic may judge, by what its exam allows: no exam, no voice. The app is told which it is and why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass
from pathlib import Path

from coach.core.remark import Criterion, Phrase
from coach.core.scene import Language
from coach.engine.critic import Voice, WorkerCritic
from coach.engine.exam_result import ExamResult, exam_key
from coach.i18n import LANGUAGES
from coach.library.store import Store
from coach.models.discover import discover, fit, total_memory
from coach.models.files import sha256

EDGE = 1 << 20
"""Bytes looked at, at either end of a file."""
EXAMINED = "examined-files"
"""The key among the exams under which the library keeps which files sat one."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A model file that sat an exam, as it was then."""

    path: str
    bytes: int
    changed: int
    """Nanoseconds, of its last change."""
    mark: str
    """Of its first and last MiB: tells in milliseconds whether a file found elsewhere is this one."""
    sha256: str


def examined_critic(path: Path, store: Store, logs: Path, notices: list[Phrase]) -> WorkerCritic | None:
    """The critic at a path with the voices its exam gave it, or None; the notices say which and why.

    Raises:
        ModelError: the file cannot be read.
        LibraryError: the library cannot be read.
    """
    result = kept_result(digest(path, store), store)
    if result is None:
        notices.append(Phrase("notices.critic-unexamined", {"model": path.name}))
        return None
    if not _heard(result):
        notices.append(Phrase("notices.critic-silent", {"model": path.name}))
        return None
    return _with_its_voices(path, result, logs, notices)


def best_critic(store: Store, logs: Path, notices: list[Phrase]) -> WorkerCritic | None:
    """Of the person's models that sat an exam and are still on this disk, the one that may say most; or None.

    Nothing is hashed here: the files are known by what ``coach exam`` noted of them (``remember``).

    Raises:
        LibraryError: the library cannot be read.
    """
    memory = total_memory()
    sat = [(path, known, kept_result(known.sha256, store)) for path, known in _on_disk(store)]
    heard = [(path, known, result) for path, known, result in sat if result and _heard(result)]
    passed = [(path, result) for path, known, result in heard if fit(known.bytes, memory) != "too-big"]
    if not passed:
        notices += _why_none(
            outdated={path.name for path, _, result in sat if result is None},
            none={path.name for path, _, result in sat if result and not _heard(result)},
            too_big={path.name for path, *_ in heard},
        )
        return None
    path, result = max(passed, key=lambda item: (_rank(item[1]), item[0].name))
    return _with_its_voices(path, result, logs, notices)


def remember(path: Path, sha: str, store: Store) -> None:
    """Note that a file sat an exam, so that it is found again without hashing it.

    Raises:
        LibraryError: the library cannot be written.
        OSError: the file cannot be read.
    """
    real = path.resolve()
    found = real.stat()
    known = Examined(str(real), found.st_size, found.st_mtime_ns, _ends(real), sha)
    others = [one for one in _examined(store) if one.path != known.path]
    store.save_exam(EXAMINED, json.dumps([asdict(one) for one in (*others, known)]))


def kept_result(sha: str, store: Store) -> ExamResult | None:
    """What a file came to with the prompts as they are now, or None.

    Raises:
        LibraryError: the library cannot be read.
    """
    kept = store.exam(exam_key(sha))
    try:
        return ExamResult.from_json(kept) if kept else None
    except ValueError:
        return None


def digest(path: Path, store: Store) -> str:
    """The file's SHA-256, worked out once for each size and time of change: it takes seconds for a large model.

    Raises:
        ModelError: the file cannot be read.
        LibraryError: the library cannot be read.
    """
    found = path.stat()
    key = f"sha256:{path}:{found.st_size}:{found.st_mtime_ns}"
    known = store.cache(key)
    if known is None:
        known = sha256(path)
        store.save_cache(key, known)
    return known


def _examined(store: Store) -> list[Examined]:
    try:
        return [Examined(**row) for row in json.loads(store.exam(EXAMINED) or "[]")]
    except (ValueError, TypeError):
        return []


def _on_disk(store: Store) -> Iterator[tuple[Path, Examined]]:
    """The files that sat an exam, where they were or where another program keeps them now."""
    known = _examined(store)
    moved = [one for one in known if not _is(Path(one.path), one)]
    yield from ((Path(one.path), one) for one in known if one not in moved)
    if moved:
        there = discover()
        yield from ((model.path, one) for one in moved for model in there if _is(model.path, one))


def _is(path: Path, known: Examined) -> bool:
    """Whether a file is the one that sat: unchanged, or of the same size with the same ends."""
    try:
        found = path.stat()
        if found.st_size != known.bytes:
            return False
        return found.st_mtime_ns == known.changed or _ends(path) == known.mark
    except OSError:
        return False


def _ends(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        digest.update(file.read(EDGE))
        file.seek(max(0, path.stat().st_size - EDGE))
        digest.update(file.read(EDGE))
    return digest.hexdigest()


def _heard(result: ExamResult) -> bool:
    return any(row.voice is not Voice.SILENT for row in result.languages.values())


def _rank(result: ExamResult) -> tuple[int, float]:
    """How much a model may say, both languages together; among equals, the one that raises fewest false alarms."""
    weight = {Voice.SPEAKS: 2, Voice.ANSWERS: 1, Voice.SILENT: 0}
    heard = [row for row in result.languages.values() if row.voice is not Voice.SILENT]
    return sum(weight[row.voice] for row in heard), min(row.all.tnr.interval()[0] for row in heard)


def _with_its_voices(path: Path, result: ExamResult, logs: Path, notices: list[Phrase]) -> WorkerCritic:
    languages = result.languages
    voices: dict[Language, Voice] = {lang: languages[lang].voice for lang in LANGUAGES if lang in languages}
    trusted = {lang: [Criterion(name) for name in languages[lang].trusted] for lang in voices}
    notices += [Phrase(f"critic.notice.{where}", {"model": path.name}) for where in _told(voices)]
    return WorkerCritic(path, log_dir=logs, voices=voices, trusted=trusted)


def _told(voices: Mapping[Language, Voice]) -> Iterator[str]:
    """Which notices say it: one where both languages came to the same."""
    each = {lang: str(voices.get(lang, "unexamined")) for lang in LANGUAGES}
    if len(set(each.values())) == 1:
        yield f"both-{each[LANGUAGES[0]]}"
    else:
        yield from (f"{lang}-{voice}" for lang, voice in each.items())


def _why_none(**sat: AbstractSet[str]) -> Iterator[Phrase]:
    """Why no model that sat may judge, a notice for each reason that holds; what to do where none sat."""
    if not any(sat.values()):
        yield Phrase("notices.critic-starter")
    for why, names in sat.items():
        if names:
            yield Phrase(f"critic.notice.{why.replace('_', '-')}", {"models": ", ".join(sorted(names))})
