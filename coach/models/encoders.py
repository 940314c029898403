"""Encoders besides the starter one: those that lie in the hub's cache already, and fetching another.

An encoder is a folder as sentence-transformers saves it. Only safetensors weights are taken: no pickle is ever loaded.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import ModelError
from coach.models.files import sha256
from coach.models.registry import KnownEncoder, known_encoder

if TYPE_CHECKING:
    from huggingface_hub.hf_api import ModelInfo

WANTED = ("*.json", "*.txt", "*.safetensors", "*.model", "*.spm")
"""Files of a repository that are fetched; ONNX, OpenVINO and other copies of the weights stay where they are."""
LEFT = ("onnx/*", "openvino/*")


def locate_encoder(name: str, models: Path, environ: Mapping[str, str] = os.environ) -> Path | None:
    """Where a known encoder lies: among those coach fetched, or in the hub's cache; None when nowhere.

    Args:
        name: a name of ``registry.ENCODERS``.
        models: the folder coach fetches to.
        environ: where the hub's own variables are looked up.
    """
    encoder = known_encoder(name)
    if encoder is None:
        return None
    if _whole(models / encoder.name):
        return models / encoder.name
    snapshots = hub_cache(environ) / f"models--{encoder.repository.replace('/', '--')}" / "snapshots"
    found = [folder for folder in snapshots.glob("*") if _whole(folder)]
    return max(found, key=lambda folder: folder.stat().st_mtime, default=None)


def hub_cache(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder where the Hugging Face hub's own programs keep what they fetched."""
    cache = environ.get("HF_HUB_CACHE") or environ.get("HUGGINGFACE_HUB_CACHE")
    if cache:
        return Path(cache)
    if environ.get("HF_HOME"):
        return Path(environ["HF_HOME"]) / "hub"
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "huggingface" / "hub"


def fetch_encoder(encoder: KnownEncoder, models: Path, endpoint: str | None = None) -> Path:
    """Download an encoder's folder and check every weight file against the hash the hub gives; returns the folder.

    Args:
        encoder: which one.
        models: where to; the folder gets the encoder's name.
        endpoint: another hub than the usual one.

    Raises:
        ModelError: ``encoder-missing-library``, ``fetch-unreachable``, ``fetch-wrong``, ``fetch-unwritable``.
    """
    try:
        from httpx2 import HTTPError
        from huggingface_hub import HfApi, snapshot_download
    except ImportError as error:
        raise ModelError("encoder-missing-library", detail=str(error)) from error
    target = models / encoder.name
    try:
        facts = HfApi(endpoint=endpoint).model_info(encoder.repository, files_metadata=True)
        snapshot_download(
            encoder.repository,
            revision=facts.sha,
            local_dir=target,
            allow_patterns=list(WANTED),
            ignore_patterns=list(LEFT),
            endpoint=endpoint,
        )
    except OSError as error:
        raise _refusal(error, encoder, target) from error
    except (HTTPError, ValueError) as error:
        raise ModelError("fetch-unreachable", url=encoder.repository, detail=str(error)[:200]) from error
    _check(facts, target, encoder)
    return target


def _refusal(error: OSError, encoder: KnownEncoder, target: Path) -> ModelError:
    """The hub's own errors are OSErrors too: those without an errno of the disk's speak of the network."""
    if error.errno is not None and error.filename:
        return ModelError("fetch-unwritable", path=str(target), detail=str(error)[:200])
    return ModelError("fetch-unreachable", url=encoder.repository, detail=str(error).splitlines()[0][:200])


def _check(facts: ModelInfo, target: Path, encoder: KnownEncoder) -> None:
    for sibling in facts.siblings or ():
        path = target / sibling.rfilename
        wanted: Any = sibling.lfs
        if wanted is not None and path.is_file() and sha256(path) != wanted.sha256:
            path.unlink()
            raise ModelError("fetch-wrong", url=f"{encoder.repository}/{sibling.rfilename}")
    if not _whole(target):
        raise ModelError("fetch-wrong", url=encoder.repository)


def _whole(folder: Path) -> bool:
    return (folder / "modules.json").is_file() and any(folder.glob("*.safetensors"))
