"""GGUF files that other programs left on this machine: only looked at, never moved, changed or loaded here."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from coach.errors import ModelError
from coach.models.gguf import GgufHead, read_head

App = Literal["ollama", "lm-studio", "hugging-face", "llama.cpp", "gpt4all", "jan", "llm-gguf", "coach"]
Fit = Literal["fits", "tight", "too-big"]
FILES_LIMIT = 2000
"""Files looked at under one folder, at most."""
MIB = 1 << 20
OVERHEAD = 700 * MIB
"""Memory a chat model's process takes beside its weights: cache, buffers, interpreter."""
MANIFEST_LIMIT = 4 * MIB
_OLLAMA_MODEL = "application/vnd.ollama.image.model"


@dataclass(frozen=True, slots=True)
class FoundModel:
    """One GGUF file on disk."""

    path: Path
    app: App
    name: str
    """As its program calls it, else the file's name."""
    bytes: int
    head: GgufHead
    fit: Fit
    """Against this machine's memory."""


def discover(home: Path | None = None, environ: Mapping[str, str] = os.environ) -> list[FoundModel]:
    """Every readable GGUF model in the places known programs keep them, biggest that fits first.

    Args:
        home: instead of the person's home folder, for tests.
        environ: where the programs' own variables are looked up.
    """
    home = home or Path.home()
    memory = total_memory()
    found: dict[Path, FoundModel] = {}
    for app, name, path in _candidates(home, environ):
        try:
            real = path.resolve()
            if real in found:
                continue
            head, size = read_head(real), real.stat().st_size
        except (OSError, ModelError):
            continue
        if head.architecture != "clip":
            found[real] = FoundModel(real, app, name, size, head, fit(size, memory))
    order = {"fits": 0, "tight": 1, "too-big": 2}
    return sorted(found.values(), key=lambda model: (order[model.fit], -model.bytes, model.name))


def fit(size: int, memory: int | None) -> Fit:
    """Whether a model of ``size`` bytes runs in ``memory`` bytes: with half to spare, just so, or not."""
    if memory is None or size + OVERHEAD <= memory // 2:
        return "fits"
    return "tight" if size + OVERHEAD <= memory * 8 // 10 else "too-big"


def total_memory() -> int | None:
    """Bytes of memory in this machine, or None where the system does not say."""
    if sys.platform == "win32":
        import ctypes

        return _windows_memory(ctypes.windll.kernel32)
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def _windows_memory(kernel: Any) -> int | None:
    """What ``GlobalMemoryStatusEx`` says: eight 64-bit numbers, their own size in bytes first, the memory next."""
    import ctypes

    status = (ctypes.c_uint64 * 8)(64)
    return status[1] if kernel.GlobalMemoryStatusEx(status) else None


def _candidates(home: Path, environ: Mapping[str, str]) -> Iterator[tuple[App, str, Path]]:
    for root in _ollama_roots(home, environ):
        yield from _ollama(root)
    for app, root in _folders(home, environ):
        for path in _gguf_files(root):
            yield app, path.stem, path


def _folders(home: Path, environ: Mapping[str, str]) -> Iterator[tuple[App, Path]]:
    """Folders that are searched whole."""
    yield "lm-studio", _lm_studio(home) / "models"
    cache = Path(environ.get("XDG_CACHE_HOME") or home / ".cache")
    hub = environ.get("HF_HUB_CACHE") or environ.get("HUGGINGFACE_HUB_CACHE")
    yield "hugging-face", Path(hub) if hub else Path(environ.get("HF_HOME") or cache / "huggingface") / "hub"
    if environ.get("LLAMA_CACHE"):
        yield "llama.cpp", Path(environ["LLAMA_CACHE"])
    yield "llama.cpp", cache / "llama.cpp"
    yield "gpt4all", home / ".cache" / "gpt4all"
    yield (
        "llm-gguf",
        Path(environ.get("LLM_USER_PATH") or _data(home, environ) / "io.datasette.llm") / "gguf" / "models",
    )
    yield "gpt4all", _data(home, environ) / "nomic.ai" / "GPT4All"
    yield "jan", _data(home, environ) / "Jan" / "data" / "llamacpp" / "models"
    yield "jan", _data(home, environ) / "Jan" / "data" / "models"
    yield "jan", home / "jan"
    if sys.platform == "darwin":
        yield "llama.cpp", home / "Library" / "Caches" / "llama.cpp"
    if sys.platform == "win32":
        yield "llama.cpp", Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "llama.cpp"


def _data(home: Path, environ: Mapping[str, str]) -> Path:
    """Where programs keep a person's data on this system."""
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")


def _lm_studio(home: Path) -> Path:
    try:
        return Path((home / ".lmstudio-home-pointer").read_text("utf-8").strip())
    except (OSError, ValueError):
        old = home / ".cache" / "lm-studio"
        return old if old.is_dir() else home / ".lmstudio"


def _ollama_roots(home: Path, environ: Mapping[str, str]) -> list[Path]:
    if environ.get("OLLAMA_MODELS"):
        return [Path(environ["OLLAMA_MODELS"])]
    return [home / ".ollama" / "models", Path("/usr/share/ollama/.ollama/models")]


def _ollama(root: Path) -> Iterator[tuple[App, str, Path]]:
    """Models named by manifests ``host/namespace/model/tag``; the weights are a blob named by its hash."""
    base = root / "manifests"
    for manifest in _walk(base):
        try:
            if manifest.stat().st_size > MANIFEST_LIMIT:
                continue
            layers = json.loads(manifest.read_text("utf-8"))["layers"]
            digests = [layer["digest"] for layer in layers if layer["mediaType"] == _OLLAMA_MODEL]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        parts = manifest.relative_to(base).parts
        for digest in digests:
            hexes = digest.removeprefix("sha256:") if isinstance(digest, str) else ""
            if len(parts) >= 2 and len(hexes) == 64 and all(c in "0123456789abcdef" for c in hexes):
                yield "ollama", f"{parts[-2]}:{parts[-1]}", root / "blobs" / f"sha256-{hexes}"


def _gguf_files(root: Path) -> Iterator[Path]:
    """``.gguf`` files, but not the projectors of vision models nor the later parts of split ones."""
    for path in _walk(root):
        name = path.name.lower()
        if name.endswith(".gguf") and not name.startswith("mmproj") and "-of-" not in name:
            yield path


def _walk(root: Path) -> Iterator[Path]:
    count = 0
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            count += 1
            if count > FILES_LIMIT:
                return
            yield Path(folder) / name
