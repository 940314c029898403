"""The one error tree. An error carries a catalogue key, never a sentence: the edge says it in the person's language.

The catalogue holds three sentences for each key, ``errors.<key>.title``, ``errors.<key>.message`` and
``errors.<key>.next`` (what happened, that nothing is lost, what to do next).
"""

from __future__ import annotations


class CoachError(Exception):
    """Anything coach can explain to a person.

    Attributes:
        key: the catalogue entry, without the ``errors.`` prefix, e.g. ``"draft-empty"``.
        values: what the catalogue sentence names, e.g. ``{"path": "/home/a/post.txt"}``.
    """

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        """A line for the log file: the key and its values, no prose."""
        return " ".join([self.key, *(f"{name}={value!r}" for name, value in self.values.items())])


class InputError(CoachError):
    """What the person gave cannot be read: empty, too long, not text. Exit status 2."""


class ModelError(CoachError):
    """A model file is missing, damaged, or not what it says it is; or its worker stopped."""


class LibraryError(CoachError):
    """The library file cannot be opened, read or written."""


class SettingsError(CoachError):
    """The settings file holds something coach does not know."""
