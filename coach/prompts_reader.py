"""Reads ``prompts/<task>.<lang>.md``: front matter, sections, and named values put in exactly once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from coach.core.scene import Language
from coach.resources import shipped

TASKS = ("judge", "criteria", "speak", "recognise")
"""Every task there is a prompt for."""

_FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
_FIELD = re.compile(r"(\w+):[ ]*(.*)")
_SECTION = re.compile(r"^# ([\w-]+)\n", re.MULTILINE)
_NAME = re.compile(r"\{(\w+)\}")
_FIELDS = {"purpose", "lang", "version", "variables"}


class PromptError(ValueError):
    """A prompt file, or a use of one, is not what it should be: a fault in coach, caught by the tests."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One task in one language."""

    task: str
    lang: Language
    purpose: str
    version: int
    variables: frozenset[str]
    sections: Mapping[str, str]
    """Text by section name, in the file's order."""

    def say(self, section: str, **values: str | int) -> str:
        """A section with its named values put in; a value is never looked at again.

        Raises:
            PromptError: no such section, or the values are not exactly those it names.
        """
        if section not in self.sections:
            raise PromptError(f"{self.task}.{self.lang}: no section {section!r}")
        text = self.sections[section]
        named = set(_NAME.findall(text))
        if named != set(values):
            raise PromptError(f"{self.task}.{self.lang}#{section}: wants {sorted(named)}, got {sorted(values)}")
        return _NAME.sub(lambda match: str(values[match[1]]), text)


@lru_cache
def prompt(task: str, lang: Language) -> Prompt:
    """The prompt of a task in a language, read once.

    Raises:
        PromptError: the file is missing or malformed.
    """
    path = shipped("prompts") / f"{task}.{lang}.md"
    if not path.is_file():
        raise PromptError(f"no prompt {task}.{lang}")
    return parse(path.read_text("utf-8"), task, lang)


def parse(text: str, task: str, lang: Language) -> Prompt:
    """A prompt from the text of its file.

    Raises:
        PromptError: no front matter, a field missing, unknown or ill-formed, no section, a section twice, another
            language than the file's name says, or variables that are not those the sections name.
    """
    where = f"{task}.{lang}"
    match = _FRONT.fullmatch(text)
    if not match:
        raise PromptError(f"{where}: no front matter")
    fields = _fields(match[1], where)
    sections = _sections(match[2], where)
    variables = frozenset(re.findall(r"\w+", fields["variables"]))
    named = {name for section in sections.values() for name in _NAME.findall(section)}
    if variables != named:
        raise PromptError(f"{where}: declares {sorted(variables)}, names {sorted(named)}")
    if fields["lang"] != lang or lang not in get_args(Language):
        raise PromptError(f"{where}: lang is {fields['lang']!r}")
    if not fields["version"].isascii() or not fields["version"].isdecimal():
        raise PromptError(f"{where}: version is {fields['version']!r}")
    return Prompt(task, lang, fields["purpose"], int(fields["version"]), variables, sections)


def versions(lang: Language) -> str:
    """All prompts of a language with their versions, e.g. ``criteria@1 judge@1 speak@1``: part of an exam's key."""
    return " ".join(f"{task}@{prompt(task, lang).version}" for task in sorted(TASKS))


def _fields(text: str, where: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in text.split("\n"):
        match = _FIELD.fullmatch(line)
        if not match or match[1] in fields:
            raise PromptError(f"{where}: front matter line {line!r}")
        fields[match[1]] = match[2].strip()
    if set(fields) != _FIELDS or not fields["purpose"]:
        raise PromptError(f"{where}: front matter holds {sorted(fields)}")
    return fields


def _sections(text: str, where: str) -> dict[str, str]:
    head, *pieces = _SECTION.split(text)
    names, bodies = pieces[0::2], pieces[1::2]
    if head.strip() or not names or len(set(names)) != len(names):
        raise PromptError(f"{where}: sections {names}")
    return {name: body.strip() for name, body in zip(names, bodies, strict=True)}
