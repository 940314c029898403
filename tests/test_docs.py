"""The pages in ``docs`` hold: their examples run, what they name exists, and both languages say as much."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner

from coach.cli.contract import CONTRACT
from coach.cli.main import cli, complain
from coach.core.report import Kind
from coach.core.scene import Language
from coach.errors import CoachError
from coach.i18n import catalogue
from coach.models.registry import CRITICS, ENCODERS, STARTER_ENCODER, STARTER_READER
from coach.paths import paths
from coach.settings import CHOICES, KEYS, NAMES, parse
from coach.tui.days import parse_day
from coach.tui.themes import DARK, LIGHT

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LOCALES = {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}
NAMED = sorted(page.name for page in (DOCS / "en").glob("*.md"))
PAGES = [DOCS / "README.md", *sorted(DOCS.glob("[a-z][a-z]/*.md"))]
REFERENCE = (DOCS / "reference.md").read_text("utf-8")
ANYTHING = "…"
"""In an example: a line of its own stands for any lines, at the end of a line for its rest."""
KEY_NAMES = {"bas": "down", "haut": "up", "droite": "right", "gauche": "left"}
"""What French keyboards call a key."""
CONTRACT_CODE = (ROOT / "coach" / "cli" / "contract.py").read_text("utf-8")
MODELS = {model.name for model in (STARTER_READER, STARTER_ENCODER, *CRITICS, *ENCODERS)}


def blocks(text: str, kind: str) -> list[str]:
    """The bodies of the fenced blocks of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", text, re.M | re.S)


def prose(text: str) -> str:
    """A page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)


def headings(text: str) -> list[tuple[int, str]]:
    """Depth and words of each heading."""
    return [(len(marks), words) for marks, words in re.findall(r"^(#+) (.+)$", prose(text), re.M)]


def plain(words: str) -> str:
    """Words as they are compared: lower case, one kind of apostrophe, one space."""
    return " ".join(words.lower().replace("’", "'").split())


def slug(heading: str) -> str:
    """The anchor a forge makes of a heading."""
    return (
        re.sub(r"[^\w\- ]", "", heading.lower().replace("\u00a0", "").replace("\u202f", "")).strip().replace(" ", "-")
    )


def ids(pages: list[Path]) -> list[str]:
    return [str(page.relative_to(DOCS)) for page in pages]


every_page = pytest.mark.parametrize("page", PAGES, ids=ids(PAGES))


def steps(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block with the lines shown under it."""
    command, shown = "", list[str]()
    for line in block.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line[2:], []
        else:
            shown.append(line)
    yield command, shown


def run(command: str, lang: str) -> tuple[int, str]:
    """Exit status and standard output of a ``coach`` command, as ``coach.cli.main.main`` leaves."""
    words = shlex.split(command)
    assert words[0] == "coach", command
    result = CliRunner().invoke(cli, words[1:], prog_name="coach", standalone_mode=False)
    if isinstance(result.exception, CoachError):
        complain(result.exception, catalogue("fr" if lang == "fr" else "en"))
        return 2, result.stdout
    if result.exception is not None:
        raise result.exception
    return result.return_value or 0, result.stdout


def shown_in(shown: list[str], output: str) -> bool:
    """Whether an output is as the lines of an example show it."""
    pattern = ""
    for line in shown:
        if line == ANYTHING:
            pattern += r"(?:.*\n)*?"
        elif line.endswith(ANYTHING):
            pattern += re.escape(line.removesuffix(ANYTHING)) + r".*\n"
        else:
            pattern += re.escape(line) + r"\s*?\n"
    return re.fullmatch(pattern, output) is not None


def unknown(words: list[str]) -> str:
    """The first command, option or model of a command line that coach does not have; empty when it has them all."""
    command: click.Command = cli
    names = every_option(cli, alone=True)
    for word in words[1:]:
        if word.startswith("-"):
            if word not in names:
                return word
        elif isinstance(command, click.Group):
            found = command.get_command(click.Context(command), word)
            if found is None:
                return word
            command, names = found, every_option(found, alone=True)
        elif command.name in ("fetch", "exam") and word not in MODELS:
            return word
    return ""


def every_option(command: click.Command, *, alone: bool = False) -> set[str]:
    """The options of a command, and of those under it unless it is asked alone."""
    names = {name for parameter in command.params for name in parameter.opts}
    if isinstance(command, click.Group) and not alone:
        for child in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), child)
            assert found is not None
            names |= every_option(found)
    return names


def known(code: str) -> bool:
    """Whether what stands between backticks is something coach has."""
    places = paths("home")
    files = {place.name for place in (places.library, places.settings, places.cache, places.logs, places.models)}
    values = {value for choices in CHOICES.values() for value in choices} | {"none", "0"}
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    if code.startswith("coach "):
        return not unknown(shlex.split(code))
    if re.fullmatch(r"\w+ = .+", code):
        parse(code)
        return True
    if re.fullmatch(r"[A-Z_]+", code):
        return f"`{code}`" in REFERENCE
    return (
        code in {*NAMES, *KEYS, *values, *files, *MODELS, DARK.name, LIGHT.name, "past.jsonl", ".venv/bin/coach"}
        or (code.startswith("--") and code in every_option(cli))
        or code == f'"contract": {CONTRACT}'
        or code in {*re.findall(r'"(\w+)":', CONTRACT_CODE), *get_args(Kind), "null"}
        or (code.startswith("make ") and code.removeprefix("make ") in targets)
        or (code.startswith("+") and parse_day(code, date(2026, 1, 1), "en") is not None)
    )


def test_every_page_exists_in_both_languages() -> None:
    assert sorted(page.name for page in (DOCS / "fr").glob("*.md")) == NAMED
    assert {"tour.md", "readings.md", "privacy.md", "models.md", "configuration.md", "faq.md"} <= set(NAMED)


@pytest.mark.parametrize("name", NAMED)
def test_both_languages_have_the_same_parts(name: str) -> None:
    english, french = ((DOCS / lang / name).read_text("utf-8") for lang in ("en", "fr"))
    assert [depth for depth, _ in headings(english)] == [depth for depth, _ in headings(french)]
    for kind in ("console", "toml", "sh"):
        assert len(blocks(english, kind)) == len(blocks(french, kind)), kind
    assert len(re.findall(r"<kbd>", english)) == len(re.findall(r"<kbd>", french))


def test_the_index_names_every_page() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    assert {f"{lang}/{name}" for lang in LOCALES for name in NAMED} <= set(re.findall(r"\]\(([^)]+)\)", index))


@every_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page.read_text("utf-8"))):
        file, _, anchor = target.partition("#")
        found = (page.parent / file).resolve() if file else page
        assert found.is_relative_to(ROOT), target
        assert found.is_file(), target
        if anchor:
            assert anchor in {slug(words) for _, words in headings(found.read_text("utf-8"))}, target


@every_page
def test_what_a_page_names_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    for code in re.findall(r"`([^`]+)`", prose(text)):
        assert known(code), f"`{code}`"
    for block in blocks(text, "sh"):
        for line in block.splitlines():
            words = [word for word in shlex.split(line) if not re.match(r"[A-Z_]+=", word)]
            assert words[0] == "coach", line
            assert not unknown(words), line


@every_page
def test_the_keys_a_page_names_are_bound(page: Path) -> None:
    bound = {key for keys in KEYS.values() for key in keys.split(",")}
    for name in re.findall(r"<kbd>(.+?)</kbd>", page.read_text("utf-8")):
        assert KEY_NAMES.get(name.lower(), name.lower()) in bound, name


@pytest.mark.parametrize("lang", LOCALES)
def test_pages_use_the_words_of_the_screen(lang: Language) -> None:
    say = catalogue(lang)
    tour, readings = ((DOCS / lang / name).read_text("utf-8") for name in ("tour.md", "readings.md"))
    moments = [words for depth, words in headings(tour) if depth == 2][:4]
    assert moments == [say(f"tui.moment.{moment}") for moment in ("look", "write", "read", "keep")]
    for page, keys in [
        (tour, ["address.theirs", "address.yours", "address.anyones", "quiet.address", "quiet.before"]),
        (readings, ["address.theirs", "address.yours", "address.anyones"]),
    ]:
        emphasised = {plain(words) for words in re.findall(r"\*([^*]+)\*", page)}
        assert {plain(say(f"tui.{key}")) for key in keys} <= emphasised


@every_page
def test_settings_examples_are_accepted(page: Path) -> None:
    for block in blocks(page.read_text("utf-8"), "toml"):
        parse(block)


def _consoles() -> list[tuple[str, str, str]]:
    return [
        (page.parent.name, f"{page.parent.name}-{page.stem}-{number}", block)
        for page in PAGES
        for number, block in enumerate(blocks(page.read_text("utf-8"), "console"), 1)
    ]


@pytest.mark.parametrize(("lang", "block"), [(c[0], c[2]) for c in _consoles()], ids=[c[1] for c in _consoles()])
def test_examples_run_as_shown(lang: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", LOCALES[lang])
    status = 0
    for command, shown in steps(block):
        if command == "echo $?":
            output = f"{status}\n"
        else:
            status, output = run(command, lang)
        assert shown_in(shown, output), f"$ {command}\n{output}"


@pytest.mark.parametrize(
    ("shown", "output", "holds"),
    [
        (["a", "…", "d"], "a\nb\nc\nd\n", True),
        (["a", "…", "e"], "a\nb\nc\nd\n", False),
        (["a…"], "abc\n", True),
        (["a"], "a\nb\n", False),
        ([], "", True),
        ([], "said\n", False),
    ],
)
def test_an_example_that_lies_is_caught(shown: list[str], output: str, holds: bool) -> None:
    assert shown_in(shown, output) is holds


@pytest.mark.parametrize(
    "code", ["coach write", "coach check --rewrite", "coach exam gpt-9", "--send", "autosend", "+x"]
)
def test_what_does_not_exist_is_caught(code: str) -> None:
    assert not known(code)


@pytest.mark.parametrize("page", [page for page in PAGES if page.parent.name == "fr"], ids=lambda page: page.stem)
def test_french_is_set_as_french_is_set(page: Path) -> None:
    text = re.sub(r"`[^`]*`|<[^>]*>|\]\([^)]*\)", "x", prose(page.read_text("utf-8")))
    assert not re.findall(r"(?<![\u202f])[;!?](?=\s|$)|[^\u00a0]:(?=\s|$)|«[^\u00a0]|[^\u00a0]»|\w'\w", text)


@every_page
def test_a_page_leads_nowhere_outside(page: Path) -> None:
    assert not re.search(r"https?://|\]\(/|(?<![\w.~])/(?:work|home|root|tmp)\b", page.read_text("utf-8"))
