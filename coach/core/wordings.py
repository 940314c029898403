"""How lists of wordings become patterns; they are matched against flat text (``core.text.flat``)."""

from __future__ import annotations

import re

from coach.core.scene import Language


def any_of(turns: str) -> re.Pattern[str]:
    """A pattern of turns parted by `` / ``, each at the start of a word."""
    return re.compile(r"\b(?:" + "|".join(re.split(r"\s+/\s+", turns.strip())) + ")")


class ByLanguage:
    """A pattern in each language, compiled when the language is first met: most people write in one a sitting."""

    def __init__(self, *, en: str, fr: str) -> None:
        self._sources: dict[Language, str] = {"en": en, "fr": fr}
        self._compiled: dict[Language, re.Pattern[str]] = {}

    def __getitem__(self, lang: Language) -> re.Pattern[str]:
        if lang not in self._compiled:
            self._compiled[lang] = re.compile(self._sources[lang])
        return self._compiled[lang]
