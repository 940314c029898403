"""The catalogues: nothing missing, unused or hard-coded; both languages alike; French set as French is set."""

from __future__ import annotations

import ast
import importlib.util
import re
import string
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

from coach.i18n import LANGUAGES, LOCALES

ROOT = Path(__file__).parent.parent
CLICK = "click"
"""Click's own sentences: their msgids are English, and only French needs a file."""
DOMAINS = sorted({path.stem for path in LOCALES.glob("*/LC_MESSAGES/*.po")} - {CLICK})
SPOKEN_IN = ("coach/cli", "coach/tui", "coach/session")
_KEY = re.compile(r"[a-z]+(\.[a-z0-9_-]+)+")
_STYLE = re.compile(r"\$\w+|\b(bold|dim|italic|reverse|underline)\b")
_PROSE = re.compile(r"[A-Za-zÀ-ÿ’']{2,} [a-zà-ÿ]{2,}")

Sentences = dict[str, tuple[str, ...]]
"""msgid -> its sentence, or singular and plural."""


def po(domain: str, lang: str) -> Path:
    return LOCALES / lang / "LC_MESSAGES" / f"{domain}.po"


@cache
def sentences(domain: str, lang: str) -> Sentences:
    with po(domain, lang).open("rb") as file:
        found = read_po(file, locale=lang, abort_invalid=True)
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (
            (message.string,) if isinstance(message.string, str) else tuple(message.string)
        )
        for message in found
        if message.id
    }


def everything() -> Iterator[tuple[str, str, str]]:
    for lang in LANGUAGES:
        for domain in DOMAINS:
            for key, texts in sentences(domain, lang).items():
                for text in texts:
                    yield lang, key, text


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name and name.isidentifier()}


@pytest.mark.parametrize("domain", DOMAINS)
def test_both_languages_hold_the_same_keys_and_placeholders(domain: str) -> None:
    english, french = sentences(domain, "en"), sentences(domain, "fr")
    assert english.keys() == french.keys()
    for key in english:
        assert len(english[key]) == len(french[key]), key
        wanted = placeholders(english[key][-1])
        for text in (*english[key], *french[key]):
            assert placeholders(text) | {"n"} == wanted | {"n"}, (key, text)


def test_no_sentence_is_empty_or_falls_back_to_its_key() -> None:
    assert not [(lang, key) for lang, key, text in everything() if not text.strip() or text == key]


def test_coach_is_written_small_as_in_its_command() -> None:
    assert not [(lang, key) for lang, key, text in everything() if re.search(r"\bCoach\b", text)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_criterion_has_one_name_on_the_screen_and_in_the_mirror(lang: str) -> None:
    screen, mirror = sentences("tui", lang), sentences("mirror", lang)
    names = {key.removeprefix("mirror."): name for key, (name, *_) in mirror.items() if ".criterion." in key}
    assert names == {key: re.sub(r"^(an?|une?) ", "", screen[f"tui.{key}"][0]) for key in names}


@pytest.mark.parametrize("path", sorted(LOCALES.glob("*/LC_MESSAGES/*.po")), ids=lambda p: f"{p.parts[-3]}-{p.stem}")
def test_no_key_is_given_twice_and_the_compiled_file_is_fresh(path: Path) -> None:
    ids = Counter(re.findall(r'^msgid "(.+)"$', path.read_text("utf-8"), re.MULTILINE))
    assert not [key for key, count in ids.items() if count > 1]
    assert path.with_suffix(".mo").read_bytes() == tool().compiled(path)


@cache
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "tools" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def trees() -> dict[str, ast.Module]:
    """Every file that may name a key."""
    files = [*(ROOT / "coach").rglob("*.py"), ROOT / "tools" / "docs.py"]
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in sorted(files)}


def patterns(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Every string of a file as a regular expression, with whether it stands there whole (no f-string hole)."""
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else "[^.]+"
                for part in node.values
            ]
            yield "".join(parts), False
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield re.escape(node.value), True


@cache
def known() -> frozenset[str]:
    return frozenset(key for domain in DOMAINS for key in sentences(domain, "en"))


VOICES = {
    "coach/tui": "tui.",
    "coach/settings.py": "tui.",
    "coach/mirror": "mirror.",
    "coach/tui/screens/mirror": "mirror.",
    "coach/tui/widgets/mirror": "mirror.",
}
"""Where a voice puts the domain in front of the keys it is given."""


def prefixes(name: str) -> tuple[str, ...]:
    return ("", *(prefix for place, prefix in VOICES.items() if name.startswith(place)))


def templates() -> Iterator[tuple[str, str]]:
    """What page templates say, as regular expressions: quoted pieces stand, what is joined to them may be any word."""
    for path in (ROOT / "coach").rglob("*.j2"):
        for call in re.findall(r"say(?:\.count)?\(([^,()]+)[,)]", path.read_text("utf-8")):
            pieces = [piece.strip() for piece in call.split("~")]
            if any(piece.startswith('"') for piece in pieces):
                yield (
                    str(path.relative_to(ROOT)),
                    "".join(re.escape(piece.strip('"')) if piece.startswith('"') else "[^.]+" for piece in pieces),
                )


@cache
def named() -> frozenset[str]:
    """The keys that the code can name: whole, through an f-string, or through a voice that adds its domain."""
    said = [(name, pattern, whole) for name, tree in trees().items() for pattern, whole in patterns(tree)]
    said += [(name, pattern, False) for name, pattern in templates()]
    found: set[str] = set()
    for name, pattern, whole in said:
        if len(pattern) > 200 or not re.search(r"[a-z]", pattern):
            continue
        for prefix in prefixes(name):
            if whole:
                found |= {prefix + re.sub(r"\\(.)", r"\1", pattern)} & known()
            elif re.match(r"[a-z]+\\\.", prefix.replace(".", r"\.") + pattern):
                expression = re.compile(re.escape(prefix) + pattern)
                found |= {key for key in known() if expression.fullmatch(key)}
    return frozenset(found)


def raised() -> Iterator[tuple[str, str, set[str]]]:
    """Every ``raise …Error("key", name=…)``: file, key, names."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("CoachError", "InputError", "ModelError", "LibraryError", "SettingsError")
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                yield name, str(node.args[0].value), {keyword.arg or "**" for keyword in node.keywords}


def test_every_error_has_its_three_sentences_and_gives_what_they_name() -> None:
    wrong = []
    for name, key, given in raised():
        for part in ("title", "message", "next"):
            text = sentences("errors", "en").get(f"errors.{key}.{part}", ("missing {sentence}",))[0]
            if not placeholders(text) <= given or ("{{" in text and not given):
                wrong.append((name, f"errors.{key}.{part}", placeholders(text) - given))
    assert not wrong


def test_every_key_in_the_code_is_in_the_catalogue_with_the_values_its_sentence_names() -> None:
    wrong = []
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
                continue
            key = node.args[0].value
            if not isinstance(key, str) or not _KEY.fullmatch(key) or key.partition(".")[0] not in DOMAINS:
                continue
            if key.endswith((".db", ".log", ".toml")):
                continue
            function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if not re.search(r"say|voice|count|Phrase", function):
                continue
            domain = key.partition(".")[0]
            if key not in known():
                if any(prefix + key in known() for prefix in prefixes(name)):
                    continue
                wrong.append((name, key, "missing"))
                continue
            given = {keyword.arg or "**" for keyword in node.keywords} | ({"n"} if function == "count" else set())
            needed = placeholders(sentences(domain, "en")[key][-1])
            if function != "Phrase" and "**" not in given and not needed <= given:
                wrong.append((name, key, str(needed - given)))
    assert not wrong


def test_every_key_given_to_a_voice_is_in_its_domain() -> None:
    lost = []
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if len(prefixes(name)) < 2 or not isinstance(node, ast.Call) or not node.args:
                continue
            function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            given = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
            if function not in ("voice", "say") or given is None:
                continue
            if not any(prefix + given in known() for prefix in prefixes(name)):
                lost.append((name, node.lineno, given))
    assert not lost


def test_every_key_built_in_the_code_leads_to_a_sentence() -> None:
    lost = []
    for name, tree in trees().items():
        for pattern, whole in patterns(tree):
            domain = pattern.partition("\\.")[0]
            if whole or domain not in DOMAINS or not re.fullmatch(r"[a-z]+\\\..*", pattern) or " " in pattern:
                continue
            if not any(re.fullmatch(re.escape(prefix) + pattern, key) for key in known() for prefix in prefixes(name)):
                lost.append((name, pattern))
    assert not lost


def test_no_sentence_is_unused() -> None:
    keys = {f"errors.{key}.{part}" for _, key, _ in raised() for part in ("title", "message", "next")}
    indirect = {f"errors.{key}.{part}" for key in constants() for part in ("title", "message", "next")}
    assert not sorted(known() - named() - keys - indirect)


def constants() -> set[str]:
    """Every short string of the code: an error's key may be chosen from a table before it is raised."""
    return {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z-]{3,40}", node.value)
    }


def test_no_sentence_is_written_in_the_code() -> None:
    """Where people are spoken to, no string but docstrings and assertions reads like prose."""
    found = []
    for name, tree in trees().items():
        if not name.startswith(SPOKEN_IN):
            continue
        silent = set(map(id, unspoken(tree)))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in silent:
                continue
            if _PROSE.search(_STYLE.sub("", node.value)):
                found.append((name, node.lineno, node.value))
    assert not found


def unspoken(tree: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, the bare strings under attributes, style sheets, and what is said of faults in coach itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Assert) and node.msg is not None:
            yield from ast.walk(node.msg)
        elif isinstance(node, ast.Raise):
            yield from ast.walk(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id.endswith("CSS") for target in targets):
                yield from ast.walk(node.value)


def _plain(text: str) -> str:
    """A sentence without what is code: back-ticked pieces, addresses, placeholders."""
    return re.sub(r"`[^`]*`|https?://\S+|\{[^}]*\}", "x", text)


FRENCH = {
    "plain space before ; ! ?": r" [;!?]",
    "no space, or a plain one, before ;": r"\w;(?!\w)",
    "no narrow space before ! ?": r"[A-Za-zÀ-ÿ0-9»)][!?]",
    "plain space before :": r" :",
    "no space before :": r"[A-Za-zÀ-ÿ»)]:(?=\s|$)",
    "plain space inside « »": r"« | »|«\S(?<![\u00a0\u202f])|(?<![\u00a0\u202f])»",
    "straight apostrophe": r"[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]",
    "English quotation marks": r"[“”]",
    "three dots": r"\.\.\.",
}


@pytest.mark.parametrize("fault", FRENCH)
def test_french_is_set_as_french_is_set(fault: str) -> None:
    wrong = [(key, text) for lang, key, text in everything() if lang == "fr" and re.search(FRENCH[fault], _plain(text))]
    assert not wrong


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("plain space before ; ! ?", "Vraiment ?"),
        ("no narrow space before ! ?", "Vraiment?"),
        ("plain space before :", "Voici : rien"),
        ("no space before :", "Voici: rien"),
        ("plain space inside « »", "« rien »"),
        ("plain space inside « »", "«rien»"),
        ("straight apostrophe", "l'établi"),
        ("three dots", "et puis..."),
    ],
)
def test_the_check_sees_a_fault(fault: str, text: str) -> None:
    assert re.search(FRENCH[fault], text)
    assert not re.search(FRENCH[fault], "«\u00a0Vraiment\u202f?\u00a0»\u00a0: l’établi\u202f; rien…")
