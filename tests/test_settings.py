"""Settings: parsed without a screen, refused with the nearest name, written without losing a comment."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import settings as module
from coach.errors import SettingsError
from coach.i18n import LANGUAGES, catalogue
from coach.settings import BOUNDS, CHOICES, KEYS, NAMES, Settings, changed, load, parse, save, serialise

valid = st.builds(
    Settings,
    language=st.sampled_from(CHOICES["language"]),
    theme=st.text(st.characters(exclude_categories=["Cs"])),
    reduced_motion=st.booleans(),
    marks=st.booleans(),
    autosave_ms=st.integers(*BOUNDS["autosave_ms"]),
    pause_ms=st.integers(*BOUNDS["pause_ms"]),
    clipboard=st.sampled_from(CHOICES["clipboard"]),
    editor=st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    reader=st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    keys=st.dictionaries(st.sampled_from(sorted(KEYS)), st.sampled_from(["f11", "ctrl+t", "x,y"])),
)


@given(valid)
def test_what_is_written_is_read_back(settings: Settings) -> None:
    assert parse(serialise(settings)) == settings


@given(st.text())
def test_any_text_is_settings_or_a_clear_error(text: str) -> None:
    with suppress(SettingsError):
        assert isinstance(parse(text), Settings)


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("languge = 'fr'", "settings-unknown", {"name": "languge", "nearest": "language"}),
        ("keys = {reed = 'f5'}", "settings-unknown", {"name": "keys.reed", "nearest": "keys.read"}),
        ("language = 'de'", "settings-choice", {"name": "language", "value": "de", "choices": "auto, fr, en"}),
        ("autosave_ms = 900", "settings-bounds", {"name": "autosave_ms", "value": 900, "low": 0, "high": 250}),
        ("marks = 1", "settings-type", {"name": "marks", "wanted": "bool", "value": "1"}),
        ("keys = 3", "settings-type", {"name": "keys", "wanted": "table", "value": "3"}),
        ("keys = {read = ' '}", "settings-type", {"name": "keys.read", "wanted": "str", "value": " "}),
    ],
)
def test_what_does_not_fit_is_refused_by_name(text: str, key: str, values: dict[str, object]) -> None:
    with pytest.raises(SettingsError) as caught:
        parse(text)
    assert (caught.value.key, caught.value.values) == (key, values)


def test_not_toml_says_where() -> None:
    with pytest.raises(SettingsError) as caught:
        parse("language = \n")
    assert "line 1" in str(caught.value.values["detail"])


def test_a_comment_survives_a_change(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    save(path, Settings(theme="nord"))
    path.write_text("# mine\ntheme = 'nord'  # dark\n")
    save(path, changed(load(path), "language", "fr"))
    assert path.read_text() == "# mine\ntheme = 'nord'  # dark\nlanguage = \"fr\"\n"
    assert load(path).language == "fr"


OWN_FILE = """\
# mine
theme = 'coach-light'  # bright

[keys]
# my keys
read = "f6"  # better
look = 'f7'
"""


def test_a_comment_under_keys_survives_any_change() -> None:
    kept = serialise(changed(parse(OWN_FILE), "pause_ms", 900), OWN_FILE)
    assert kept == OWN_FILE.replace("# bright\n", "# bright\npause_ms = 900\n")


def test_keys_are_written_one_by_one() -> None:
    kept = serialise(replace(parse(OWN_FILE), keys={"read": "f6", "write": "f9"}), OWN_FILE)
    assert kept == OWN_FILE.replace("look = 'f7'\n", 'write = "f9"\n')


def test_what_did_not_change_is_left_as_the_file_has_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    begun = Settings(theme="nord")
    path.write_text(OWN_FILE)
    save(path, replace(begun, marks=False), begun)
    assert path.read_text() == OWN_FILE.replace("# bright\n", "# bright\nmarks = false\n")
    save(path, begun, replace(begun, marks=False))
    assert load(path) == replace(parse(OWN_FILE), marks=True)


@pytest.mark.parametrize(
    "text",
    ["", "keys = {read = 'f6'}  # c\n", "keys.read = 'f6'\nmarks = false\nkeys.look = 'f7'\n", "keys = 3\n", OWN_FILE],
)
@given(valid)
def test_what_is_written_over_any_file_is_read_back(text: str, settings: Settings) -> None:
    assert parse(serialise(settings, text)) == settings


def test_a_number_is_not_taken_for_yes() -> None:
    assert serialise(Settings(), "marks = 1\n") == "marks = true\n"


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    save(path, Settings(theme="nord"))

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SettingsError) as caught:
        save(path, Settings(theme="dracula"))
    assert caught.value.key == "settings-unwritable"
    assert list(tmp_path.iterdir()) == [path]
    assert load(path).theme == "nord"


def test_no_file_is_the_defaults_and_a_folder_is_an_error(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()
    (tmp_path / "settings.toml").mkdir()
    for attempt in (lambda: load(tmp_path / "settings.toml"), lambda: save(tmp_path / "settings.toml", Settings())):
        with pytest.raises(SettingsError):
            attempt()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_is_explained_in_both_languages(lang: str) -> None:
    say = catalogue("fr" if lang == "fr" else "en")
    for name in NAMES:
        assert say(f"tui.setting.{name}")
        assert say(f"tui.setting.{name}.help")
    for name in KEYS:
        assert say(f"tui.key.{name}")
        assert say(f"tui.key.{name}.tip")


def test_the_locale_decides_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert module.Settings().spoken == "fr"
    assert module.Settings(language="en").spoken == "en"


@pytest.mark.parametrize("name", ["not-toml", "unknown", "type", "choice", "bounds", "unreadable", "unwritable"])
def test_every_refusal_is_said_in_both_languages(name: str) -> None:
    for lang in LANGUAGES:
        for part in ("title", "message", "next"):
            assert catalogue(lang)(f"errors.settings-{name}.{part}")
