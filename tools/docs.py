"""Write the reference in ``docs`` from the program itself, in both languages (``--check``: fail when one is stale).

Commands come from Click's own help, settings and keys from ``coach.settings``, and every sentence from the catalogues.
"""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from coach.cli.main import cli
from coach.i18n import LANGUAGES, Catalogue, catalogue, system_language
from coach.settings import BOUNDS, CHOICES, KEYS, NAMES, Settings

ROOT = Path(__file__).parent.parent
FILES = {"en": "docs/reference.md", "fr": "docs/reference.fr.md"}
LOCALES = {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}
WIDTH = 80


def commands(command: click.Command, parent: click.Context | None, name: str) -> Iterator[tuple[str, str]]:
    """A command's path and help, then those of its commands."""
    context = click.Context(command, parent=parent, info_name=name, max_content_width=WIDTH, terminal_width=WIDTH)
    context.help_option_names = ["-h", "--help"]
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None, child
            yield from commands(found, context, child)


def page(say: Catalogue) -> Iterator[str]:
    """The lines of the reference in the catalogue's language."""
    yield f"# {say('cli.reference.title')}\n"
    yield f"{say('cli.reference.made')}\n"
    yield f"## {say('cli.commands')}\n"
    for path, text in commands(cli, None, "coach"):
        yield f"### {path}\n"
        yield f"```text\n{text}\n```\n"
    yield f"## {say('cli.reference.status')}\n"
    yield say("cli.reference.statuses") + "\n"
    yield f"## {say('cli.reference.environment')}\n"
    yield say("cli.reference.variables") + "\n"
    yield f"## {say('cli.reference.settings')}\n"
    yield say("cli.reference.settings-where") + "\n"
    yield from table([say(f"cli.reference.{name}") for name in ("setting", "default", "values", "meaning")])
    yield from (settings_row(name, say) for name in NAMES)
    yield f"\n## {say('cli.reference.keys')}\n"
    yield say("cli.reference.keys-how") + "\n"
    yield from table([say(f"cli.reference.{name}") for name in ("name", "key", "meaning")])
    yield from (row([f"`{name}`", keys(key), say(f"tui.key.{name}.tip")]) for name, key in KEYS.items())


def settings_row(name: str, say: Catalogue) -> str:
    """One setting: its key, its default, the values it takes, what it is for."""
    default = getattr(Settings(), name)
    shown = "" if name == "keys" else f"`{str(default).lower() if isinstance(default, bool) else default}`"
    if name in CHOICES:
        values = ", ".join(f"`{choice}`" for choice in CHOICES[name])
    elif name in BOUNDS:
        values = "{}–{}".format(*BOUNDS[name])
    else:
        values = "`true`, `false`" if isinstance(default, bool) else ""
    return row([f"`{name}`", shown if shown != "``" else "", values, say(f"tui.setting.{name}.help")])


def keys(names: str) -> str:
    """Keys as the settings write them, each as code."""
    return ", ".join(f"`{key}`" for key in names.split(","))


def table(heads: list[str]) -> Iterator[str]:
    """The first two lines of a table."""
    yield row(heads)
    yield row(["---"] * len(heads))


def row(cells: list[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def written(lang: str) -> str:
    """The page in a language, from a process of that language: help is said when the commands are imported."""
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COACH_HOME", "COLUMNS")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    environment |= {"LC_ALL": LOCALES[lang], "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(Path(__file__)), "--print"]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def main(arguments: list[str]) -> int:
    """Write what changed, or with ``--check`` only show what would; exit status 1 when something is stale."""
    if "--print" in arguments:
        print("\n".join(page(catalogue(system_language()))))
        return 0
    stale = False
    for lang in LANGUAGES:
        target = ROOT / FILES[lang]
        old, new = target.read_text("utf-8") if target.exists() else "", written(lang)
        if old == new:
            continue
        stale = True
        if "--check" in arguments:
            print(
                *difflib.unified_diff(old.splitlines(), new.splitlines(), FILES[lang], "coach", lineterm=""), sep="\n"
            )
        else:
            target.parent.mkdir(exist_ok=True)
            target.write_text(new, "utf-8")
            print(f"written: {FILES[lang]}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
