from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from coach.paths import paths, private_file, private_folder


def test_one_folder_holds_everything(tmp_path: Path) -> None:
    found = paths(tmp_path / "home", {})
    for place in (found.library, found.settings, found.cache, found.logs):
        assert place.is_relative_to(tmp_path / "home")
    assert not (tmp_path / "home").exists()


def test_the_folder_may_be_named_by_the_environment(tmp_path: Path) -> None:
    assert paths(None, {"COACH_HOME": str(tmp_path)}).home == tmp_path
    assert paths(tmp_path / "a", {"COACH_HOME": str(tmp_path / "b")}).home == tmp_path / "a"


def test_without_one_the_platforms_folders_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    found = paths(None, {"COACH_HOME": ""})
    assert found.home is None
    assert found.library.name == "library.db"
    assert found.settings.name == "settings.toml"
    assert not any(tmp_path.iterdir())


def test_a_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths("here", {}).library == tmp_path / "here" / "library.db"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths("~/there", {}).home == tmp_path / "there"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_what_is_made_is_the_owners_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    file = private_file(tmp_path / "a" / "b" / "library.db")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent)] == [0o600, 0o700]
    file.write_text("kept")
    file.chmod(0o644)
    file.parent.chmod(0o755)
    private_file(file)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent)] == [0o600, 0o700]
    assert file.read_text() == "kept"
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert private_folder(tmp_path / "a") == tmp_path / "a"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_every_folder_that_was_missing_is_made_the_owners_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    made = private_folder(tmp_path / "a" / "b" / "c")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (made, *made.parents[:3])] == [0o700, 0o700, 0o700, 0o755]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_folder_that_everybody_shares_is_left_as_it_is(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    private_file(shared / "library.db")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777
