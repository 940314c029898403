"""The composition root: which library, which models and which words a command works with."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from coach.cli.critics import best_critic, examined_critic
from coach.core.remark import Phrase
from coach.core.scene import Language
from coach.engine.encoder import WorkerEncoder
from coach.engine.frequency import WordFrequencies
from coach.engine.reader import WorkerReader
from coach.errors import ModelError
from coach.i18n import Catalogue, catalogue
from coach.library.store import Store
from coach.models import starter
from coach.models.chosen import AUTO, NONE, Role, chosen
from coach.models.registry import STARTER_ENCODER, known_encoder
from coach.paths import Paths, paths
from coach.ports import Critic, Encoder, Reader
from coach.session import Session
from coach.settings import Settings, load

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Wiring:
    """Everything a command needs, nothing of it started."""

    paths: Paths
    settings: Settings
    say: Catalogue
    models: bool
    """Whether models may be used at all."""

    def store(self) -> Store:
        """The library; its file is opened at the first call."""
        return Store(self.paths.library)

    def session(self) -> Session:
        """A session on this library with the models at hand; workers start when they are first asked.

        A model that the settings name and that is not there is left out, and a notice says so.

        Raises:
            LibraryError: the library cannot be read.
        """
        notices: list[Phrase] = []
        return Session(
            self.store(),
            WordFrequencies(),
            reader=self._at_hand("reader", self._reader, notices),
            encoder=self._at_hand("encoder", self._encoder, notices),
            critic=self._at_hand("critic", self._critic, notices),
            references=references(),
            notices=notices if self.models else (Phrase("notices.no-model"),),
        )

    def _at_hand(self, role: Role, make: Callable[[list[Phrase]], M | None], notices: list[Phrase]) -> M | None:
        if not self.models:
            return None
        try:
            return make(notices)
        except ModelError as error:
            why = "not-fetched" if error.key == "encoder-not-fetched" else "missing"
            notices.append(Phrase(f"notices.{role}-{why}", {"model": getattr(self.settings, role)}))
            return None

    def _reader(self, notices: list[Phrase]) -> Reader | None:
        found = starter.locate()
        path = chosen("reader", self.settings.reader, found.reader, self.paths.models)
        if path is None or not _llama_installed():
            if self.settings.reader != NONE:
                notices.append(Phrase("notices.no-reader"))
            return None
        shared = found.states if self.settings.reader == AUTO else None
        return WorkerReader(
            path,
            log_dir=self.paths.logs,
            state_dirs=[folder for folder in (shared, self.paths.cache / "states") if folder is not None],
        )

    def _encoder(self, notices: list[Phrase]) -> Encoder | None:
        found = starter.locate()
        path = chosen("encoder", self.settings.encoder, found.encoder, self.paths.models)
        if path is None:
            if self.settings.encoder != NONE:
                notices.append(Phrase("notices.no-encoder"))
            return None
        known = known_encoder(self.settings.encoder)
        if known is not None:
            return WorkerEncoder(path, log_dir=self.paths.logs, name=known.name, prompt=known.prompt)
        own = self.settings.encoder == AUTO
        return WorkerEncoder(
            path,
            log_dir=self.paths.logs,
            onnx=found.encoder_onnx if own else None,
            answers=found.answers_onnx if own else None,
            name=STARTER_ENCODER.name if own else None,
            digest=STARTER_ENCODER.sha256 if own else "",
            glossed=own,
        )

    def _critic(self, notices: list[Phrase]) -> Critic | None:
        """A critic that passed its exam, or None with the reason: the one that is named, or the best that sat it."""
        if self.settings.critic == AUTO:
            return best_critic(self.store(), self.paths.logs, notices)
        path = chosen("critic", self.settings.critic, None, self.paths.models)
        return examined_critic(path, self.store(), self.paths.logs, notices) if path else None


def wire(home: Path | None, *, models: bool = True) -> Wiring:
    """The wiring for ``--home``, ``COACH_HOME`` or the platform's folders.

    Raises:
        SettingsError: the settings file holds something coach does not know.
    """
    places = paths(home)
    settings = load(places.settings)
    return Wiring(places, settings, catalogue(settings.spoken), models)


def references() -> Mapping[Language, Sequence[str]]:
    """Other people's posts, shipped, made for this project."""
    data = json.loads((files("coach") / "data" / "references.json").read_text(encoding="utf-8"))
    return {"en": data["en"], "fr": data["fr"]}


def _llama_installed() -> bool:
    from importlib.util import find_spec

    return find_spec("llama_cpp") is not None
