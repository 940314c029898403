"""Real processes: start-up, pipes, languages, and nothing written but in the home that was named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach import __version__
from coach.cli.main import COMMANDS

ROOT = Path(__file__).parent.parent.parent
TEMPLATE = ROOT / "examples" / "en-template.txt"
MODELS = ("list", "prepare", "fetch", "verify")


def run(*arguments: str, lang: str = "en", stdin: bytes = b"", **extra: str) -> subprocess.CompletedProcess[str]:
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    environment |= {"LC_ALL": {"en": "C.UTF-8", "fr": "fr_FR.UTF-8"}[lang], "PYTHONUTF8": "1", **extra}
    done = subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        cwd=ROOT,
        env=environment,
        input=stdin,
        capture_output=True,
        timeout=60,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def at_a_terminal(*arguments: str, **extra: str) -> tuple[int, bytes]:
    """Exit status and what a terminal was given on standard output."""
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **extra}
    command = [sys.executable, "-m", "coach", *arguments]
    done = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=child, stderr=subprocess.DEVNULL)
    os.close(child)
    shown = b""
    try:
        while data := os.read(parent, 65536):
            shown += data
    except OSError:
        pass
    os.close(parent)
    return done.wait(60), shown


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_start_up_reads_no_command_and_no_heavy_library(arguments: list[str]) -> None:
    script = (
        "import sys\nfrom coach.cli.main import main\n"
        f"try:\n    main({arguments})\nexcept SystemExit:\n    pass\n"
        "heavy = {'numpy', 'textual', 'sqlite3', 'sqlite_utils', 'asyncio', 'torch', 'llama_cpp', 'wordfreq'}\n"
        "print(sorted(heavy & sys.modules.keys()), [m for m in sys.modules if m.startswith('coach.cli.')])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[] ['coach.cli.main']"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_command_has_help_with_an_example(lang: str) -> None:
    script = (
        "import click\nfrom coach.cli.main import COMMANDS, cli\n"
        "for name in COMMANDS:\n"
        "    command = cli.get_command(click.Context(cli), name)\n"
        "    for one in [command, *getattr(command, 'commands', {}).values()]:\n"
        "        hidden = [p.name for p in one.params if isinstance(p, click.Option) and not p.help]\n"
        "        print(name, one.name, one.epilog, hidden, 'home' in [p.name for p in one.params], sep='\\t')\n"
    )
    environment = {**os.environ, "LC_ALL": {"en": "C.UTF-8", "fr": "fr_FR.UTF-8"}[lang], "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=60
    )
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert {row[0] for row in rows} == set(COMMANDS), done.stderr
    assert {row[1] for row in rows} >= set(MODELS)
    word = {"en": "Example: coach ", "fr": "Exemple\u00a0: coach "}[lang]
    assert not [row for row in rows if not row[2].startswith(word)]
    assert not [row for row in rows if row[3] != "[]" or row[4] != "True"]


def test_french_help_is_french_throughout() -> None:
    text = run("check", "--help", lang="fr").stdout
    assert "Usage\u00a0:" in text
    assert "Afficher ce message" in text
    assert "Show this message" not in text


def test_a_wrong_command_is_refused_in_the_person_s_language() -> None:
    done = run("chek", lang="fr")
    assert done.returncode == 2
    assert "Pas de commande" in done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["scenes", "--limit", "0"], ["check", "--draft", "nowhere.txt"]])
def test_no_escape_sequence_goes_down_a_pipe(arguments: list[str]) -> None:
    done = run(*arguments, FORCE_COLOR="1")
    assert "\x1b" not in done.stdout + done.stderr


def test_no_color_is_respected_at_a_terminal() -> None:
    for colour, escapes in (("", True), ("1", False)):
        status, shown = at_a_terminal("check", "--no-model", "--draft", str(TEMPLATE), NO_COLOR=colour, TERM="xterm")
        assert status == 1
        assert (b"\x1b[" in shown) is escapes


@pytest.mark.parametrize("arguments", [["doctor"], ["check", "--no-model", "--draft", str(TEMPLATE)], ["--help"]])
def test_a_pipe_takes_every_sign_whatever_the_machine_s_encoding(arguments: list[str]) -> None:
    plain, legacy = run(*arguments, lang="fr"), run(*arguments, lang="fr", PYTHONIOENCODING="cp1252")
    assert (legacy.returncode, legacy.stdout, legacy.stderr) == (plain.returncode, plain.stdout, plain.stderr)


def test_json_goes_down_a_pipe_as_utf_8(tmp_path: Path) -> None:
    home = tmp_path / "établi 木"
    done = run("doctor", "--json", "--home", str(home), PYTHONIOENCODING="cp1252")
    assert json.loads(done.stdout)["places"]["library"] == str(home / "library.db")
    assert done.stderr == ""


def test_an_error_reaches_a_pipe_whatever_the_machine_s_encoding() -> None:
    done = run("check", "--draft", "木.txt", lang="fr", PYTHONIOENCODING="cp1252")
    assert done.returncode == 2
    assert "木.txt" in done.stderr


def test_a_terminal_without_a_sign_shows_another() -> None:
    status, shown = at_a_terminal("doctor", PYTHONIOENCODING="cp1252", LC_ALL="fr_FR.UTF-8")
    assert status == 0
    assert "?  lecteur de départ".encode("cp1252") in shown


@pytest.mark.skipif(os.name != "posix", reason="pipes that close early")
def test_a_broken_pipe_is_left_quietly(tmp_path: Path) -> None:
    batch = tmp_path / "many.jsonl"
    batch.write_text('{"draft": "Thank you for the photo."}\n' * 2000, "utf-8")
    command = [sys.executable, "-m", "coach", "check", "--no-model", "--json", "--batch", str(batch)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_nothing_is_written_outside_the_home_that_was_named(tmp_path: Path) -> None:
    person, home = tmp_path / "person", tmp_path / "home"
    person.mkdir()
    places = {"HOME": str(person), "USERPROFILE": str(person), "APPDATA": str(person), "LOCALAPPDATA": str(person)}
    places |= {f"XDG_{name}_HOME": str(person / name) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    past = ROOT / "examples" / "past.jsonl"
    for arguments in (
        ["import", str(past)],
        ["check", "--no-model", "--json", "--draft", str(TEMPLATE)],
        ["scenes"],
        ["export", str(tmp_path / "out")],
        ["doctor", "--json"],
        ["models", "list", "--json"],
        ["forget", "--all", "--yes"],
    ):
        done = run(*arguments, "--home", str(home), COACH_HOME="", **places)
        assert done.returncode in (0, 1), done.stderr
    assert not list(person.iterdir())
    assert {path.name for path in home.iterdir()} <= {"library.db", "library.db-wal", "library.db-shm", "logs", "cache"}
    if os.name == "posix":
        assert home.stat().st_mode & 0o077 == 0
        assert (home / "library.db").stat().st_mode & 0o077 == 0


def test_a_home_named_before_the_command_counts_too(tmp_path: Path) -> None:
    done = run("--home", str(tmp_path / "early"), "doctor", "--json")
    assert json.loads(done.stdout)["places"]["library"] == str(tmp_path / "early" / "library.db")


def test_completion_is_offered() -> None:
    assert "_COACH_COMPLETE=bash_complete" in run(_COACH_COMPLETE="bash_source").stdout


def test_invalid_utf_8_on_standard_input_is_one_clear_line() -> None:
    done = run("check", "--no-model", stdin=b"Hi \xff\xfe")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
