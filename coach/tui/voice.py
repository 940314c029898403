"""What the screen says, in the person's language; the language may change while the app runs."""

from __future__ import annotations

from coach.core.remark import Observation, Phrase
from coach.core.scene import Language
from coach.errors import CoachError
from coach.i18n import catalogue
from coach.tui.display import steady


class Voice:
    """The catalogue's ``tui`` domain in one language, shared by every widget of an app."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, key: str, **values: str | int) -> str:
        """The sentence ``tui.<key>``.

        Raises:
            MissingSentenceError: the catalogue has no such key.
        """
        return catalogue(self.lang)(f"tui.{key}", **values)

    def count(self, key: str, n: int) -> str:
        """The sentence ``tui.<key>`` in the singular or the plural that ``n`` asks for."""
        return catalogue(self.lang).count(f"tui.{key}", n)

    def trouble(self, error: CoachError) -> tuple[str, str]:
        """An error's title, and its message with what to do next."""
        say = catalogue(self.lang)
        title, message, then = (
            steady(say(f"errors.{error.key}.{part}", **error.values)) for part in ("title", "message", "next")
        )
        return title, f"{message} {then}"


def spoken(said: Phrase | Observation | str, lang: Language) -> str:
    """A remark's sentence in the draft's language, harmless to the terminal; a model's own words as they are."""
    if isinstance(said, Phrase):
        return steady(catalogue(lang)(said.key, **said.values))
    return steady(said.text if isinstance(said, Observation) else said)
