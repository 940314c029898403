"""Years of messages to look at, and the day on which the tests look back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from coach.core.scene import Language, PastMessage
from coach.mirror.values import Mirror

TODAY = date(2026, 6, 1)
DATA = Path(__file__).parent / "data"
REUSE = Path(__file__).parent.parent / "data" / "reuse"
LABELLED = ("reuse-fr", "reuse-fr-2", "reuse-fr-3", "reuse-en", "reuse-en-2")
"""Five fictional people's years, three of them by hands that had not seen the matching."""
Looking = Callable[..., Mirror]


def year(lang: Language) -> list[PastMessage]:
    """A year of one fictional person's messages (120; five templates of eight after the first sixty)."""
    rows = [json.loads(line) for line in (DATA / f"past-{lang}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [PastMessage(row["id"], row["text"], row["to"], row["date"], row["lang"]) for row in rows]


def labelled(name: str) -> list[PastMessage]:
    """One of the ``LABELLED`` years, labelled in the same way as ``year``."""
    rows = [json.loads(line) for line in (REUSE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    past = [row for row in rows if row["kind"] == "past"]
    return [PastMessage(row["id"], row["text"], row["to"], row["date"], row["lang"]) for row in past]


ONCE = (
    "Bonjour Claire,\n\nL'établi des apprentis m'a suivi tout l'après-midi, et l'odeur des machines que vous décrivez "
    "aussi. Mon père avait gardé l'horloge de son imprimerie. Qui a remonté la vôtre ?\n\nJean"
)


def message(number: int, text: str, **fields: str | None) -> PastMessage:
    return replace(PastMessage(f"m{number}", text, f"Personne {number}", "2026-01-15", "fr"), **fields)  # type: ignore[arg-type]
