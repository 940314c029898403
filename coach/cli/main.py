"""``coach``: opens the app, or runs one command. The composition root is ``coach.cli.wiring``."""

from __future__ import annotations

import gettext
import importlib
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from coach import __version__
from coach.errors import CoachError
from coach.i18n import LOCALES, Catalogue, catalogue, system_language

gettext.bindtextdomain("click", str(LOCALES))
gettext.textdomain("click")  # Click's own sentences go through the process's default domain

COMMANDS = {
    "bench": "coach.cli.bench",
    "check": "coach.cli.check",
    "doctor": "coach.cli.doctor",
    "exam": "coach.cli.exam",
    "export": "coach.cli.library",
    "forget": "coach.cli.library",
    "import": "coach.cli.importing",
    "mirror": "coach.cli.mirror",
    "models": "coach.cli.models",
    "scenes": "coach.cli.library",
}
"""Command -> the module that holds it as ``<name>_command``; imported only when asked for."""


class LazyGroup(click.Group):
    """Commands are imported when they are run, so that ``coach --version`` and the app's first paint stay quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        found: Any = getattr(importlib.import_module(COMMANDS[cmd_name]), f"{cmd_name}_command")
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line a command from the catalogue: the modules stay unread."""
        say = catalogue(system_language())
        with formatter.section(say("cli.commands")):
            formatter.write_dl([(name, say(f"cli.{name}.short")) for name in self.list_commands(ctx)])


def home_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--home DIR``, which every command takes."""
    return click.option(
        "--home",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="COACH_HOME",
        help=catalogue(system_language())("cli.option.home"),
    )(command)


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@home_option
@click.option("--example", is_flag=True, help=catalogue(system_language())("cli.option.example"))
@click.version_option(__version__, prog_name="coach")
@click.pass_context
def cli(context: click.Context, home: Path | None, example: bool) -> None:
    """See ``cli.help`` in the catalogue."""
    if home is not None:
        os.environ["COACH_HOME"] = str(home)
    if os.environ.get("NO_COLOR"):
        context.color = False
    if context.invoked_subcommand is None:
        from coach.cli.app import open_app

        open_app(home, example=example)


cli.help = catalogue(system_language())("cli.help")


def complain(error: CoachError, say: Catalogue) -> None:
    """What happened and what to do next, in one line on stderr that no terminal obeys, whatever a path holds."""
    from coach.core.text import harmless

    message, next_step = (
        say(f"errors.{error.key}.message", **error.values),
        say(f"errors.{error.key}.next", **error.values),
    )
    click.echo(harmless(f"coach: {message} {next_step}").replace("\n", " "), err=True)


def take_every_sign() -> None:
    """Standard output and error as UTF-8; a terminal keeps its own encoding, and a sign it lacks is replaced."""
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors=errors)


def main(arguments: list[str] | None = None) -> None:
    """Run, and leave with 0 (nothing to say), 1 (remarks) or 2 (bad input or failure)."""
    take_every_sign()
    out = sys.stdout
    try:
        status = cli.main(arguments, prog_name="coach", standalone_mode=False)
    except CoachError as error:
        complain(error, catalogue(system_language()))
        status = 2
    except click.ClickException as error:
        error.show()
        status = 2
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        status = 130
    except SystemExit as left:
        # Click replaces stdout when whoever read the pipe has gone, and leaves with 1, which would mean remarks here
        status = 0 if sys.stdout is not out else left.code
    sys.exit(status if isinstance(status, int) else 0)
