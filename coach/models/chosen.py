"""The model that a setting names: coach's own, none, an encoder known by its name, or one at a path."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from coach.errors import ModelError
from coach.models.encoders import locate_encoder
from coach.models.registry import known_encoder

Role = Literal["reader", "critic", "encoder"]
AUTO, NONE = "auto", "none"


def chosen(role: Role, setting: str, own: Path | None, models: Path) -> Path | None:
    """Where the model lies that a setting names; None for none.

    Args:
        role: which of the three; an encoder is a folder, the others are files.
        setting: ``auto``, ``none``, for an encoder a name of ``registry.ENCODERS``, or a path.
        own: what ``auto`` stands for.
        models: the folder coach fetches to.

    Raises:
        ModelError: ``model-missing`` when no such file or folder is there or may be looked at; ``encoder-not-fetched``.
    """
    if setting in (AUTO, NONE):
        return own if setting == AUTO else None
    if role == "encoder" and known_encoder(setting) is not None:
        folder = locate_encoder(setting, models)
        if folder is None:
            raise ModelError("encoder-not-fetched", name=setting)
        return folder
    try:
        path = Path(setting).expanduser()
        there = setting.strip() and (path.is_dir() if role == "encoder" else path.is_file())
    except (OSError, RuntimeError):  # a folder that may not be entered, a name too long; a person who is not known
        there = False
    if not there:
        raise ModelError("model-missing", path=setting)
    return path
