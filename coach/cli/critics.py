"""Which critic may judge, by what its exam allows: no exam, no voice."""

from __future__ import annotations

from pathlib import Path

from coach.core.remark import Criterion, Phrase
from coach.core.scene import Language
from coach.engine.critic import Voice, WorkerCritic
from coach.engine.exam_result import ExamResult, exam_key
from coach.i18n import LANGUAGES
from coach.library.store import Store
from coach.models.files import sha256


def examined_critic(path: Path, store: Store, logs: Path, notices: list[Phrase]) -> WorkerCritic | None:
    """The critic at a path with the voices its exam gave it; None, and a notice why, when it has none.

    Raises:
        ModelError: the file cannot be read.
        LibraryError: the library cannot be read.
    """
    kept = store.exam(exam_key(_digest(path, store)))
    if kept is None:
        notices.append(Phrase("notices.critic-unexamined", {"model": path.name}))
        return None
    try:
        languages = ExamResult.from_json(kept).languages
    except ValueError:
        notices.append(Phrase("notices.critic-unexamined", {"model": path.name}))
        return None
    voices: dict[Language, Voice] = {lang: languages[lang].voice for lang in LANGUAGES if lang in languages}
    if all(voice is Voice.SILENT for voice in voices.values()):
        notices.append(Phrase("notices.critic-silent", {"model": path.name}))
        return None
    trusted = {lang: [Criterion(name) for name in languages[lang].trusted] for lang in voices}
    return WorkerCritic(path, log_dir=logs, voices=voices, trusted=trusted)


def _digest(path: Path, store: Store) -> str:
    """The file's SHA-256, worked out once for each size and time of change: it takes seconds for a large model."""
    found = path.stat()
    key = f"sha256:{path}:{found.st_size}:{found.st_mtime_ns}"
    known = store.cache(key)
    if known is None:
        known = sha256(path)
        store.save_cache(key, known)
    return known
