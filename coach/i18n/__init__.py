"""Every sentence a person reads, in French and in English: gettext catalogues, one domain a room.

Keys, not prose, stand in the code: ``say("cli.check.nothing")`` looks up the key in domain ``cli``. Each domain is a
pair ``locales/{en,fr}/LC_MESSAGES/<domain>.po`` with its compiled ``.mo`` beside it (``make catalogues``).
"""

from __future__ import annotations

import gettext
import locale
import os
from functools import lru_cache
from pathlib import Path
from typing import get_args

from coach.core.scene import Language

LOCALES = Path(__file__).parent / "locales"
LANGUAGES: tuple[Language, ...] = get_args(Language)


class MissingSentenceError(KeyError):
    """A key has no sentence in the catalogue: a fault in coach, caught by the tests."""


class Catalogue:
    """The sentences of one language."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang

    def __call__(self, key: str, **values: str | int) -> str:
        """The sentence for ``domain.key`` with its named values put in; values are never interpreted.

        Raises:
            MissingSentenceError: the catalogue has no such key.
        """
        template = _domain(key.partition(".")[0], self.lang).gettext(key)
        if template == key:
            raise MissingSentenceError(f"{self.lang}: {key}")
        return template.format_map(values) if values else template

    def count(self, key: str, n: int, **values: str | int) -> str:
        """The sentence for ``key`` in the singular or plural that ``n`` asks for; ``{n}`` stands in it.

        Raises:
            MissingSentenceError: the catalogue has no such key.
        """
        template = _domain(key.partition(".")[0], self.lang).ngettext(key, f"{key}s", n)
        if template in (key, f"{key}s"):
            raise MissingSentenceError(f"{self.lang}: {key}")
        return template.format_map({"n": n, **values})


@lru_cache
def catalogue(lang: Language) -> Catalogue:
    """The catalogue of a language, one object for the process."""
    return Catalogue(lang)


@lru_cache
def _domain(domain: str, lang: Language) -> gettext.NullTranslations:
    return gettext.translation(domain, LOCALES, languages=[lang], fallback=True)


def system_language() -> Language:
    """French where the environment's locale is French, else English."""
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or locale.getlocale()[0]
    return "fr" if (name or "").lower().startswith("fr") else "en"
