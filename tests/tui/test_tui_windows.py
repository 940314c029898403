"""What Windows writes otherwise: paths with backslashes, and commands that hold them."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.errors import InputError
from coach.tui.external import command
from coach.tui.places import typed_path


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"C:\Users\me\Doc", r"C:\Users\me\Doc"),
        (r'"C:\Users\me\Mes documents\a.zip"', r"C:\Users\me\Mes documents\a.zip"),
        (r"\\server\share\a.mbox", r"\\server\share\a.mbox"),
        ("file:///C:/Users/me/Mes%20documents/a.zip", "C:/Users/me/Mes documents/a.zip"),
    ],
)
def test_a_windows_path_keeps_its_backslashes_before_it_exists(typed: str, meant: str) -> None:
    assert typed_path(typed, separator="\\") == Path(meant)


def test_an_address_that_is_none_is_no_path() -> None:
    assert typed_path("file://[") is None


def test_elsewhere_a_backslash_escapes_and_an_address_starts_at_the_root() -> None:
    assert typed_path(r"/tmp/mes\ messages\ \(1\).zip", separator="/") == Path("/tmp/mes messages (1).zip")
    assert typed_path("file:///nowhere/a%20b.zip", separator="/") == Path("/nowhere/a b.zip")


@pytest.mark.parametrize(
    ("setting", "meant"),
    [
        (r"C:\Windows\notepad.exe", [r"C:\Windows\notepad.exe"]),
        (
            r'"C:\Program Files\Notepad++\notepad++.exe" -multiInst',
            [r"C:\Program Files\Notepad++\notepad++.exe", "-multiInst"],
        ),
        (r"C:\Users\O'Brien\ed.exe --wait", [r"C:\Users\O'Brien\ed.exe", "--wait"]),
        (r'C:\tools\ed.exe --title="a b" #1', [r"C:\tools\ed.exe", "--title=a b", "#1"]),
    ],
)
def test_a_windows_editor_keeps_its_backslashes(setting: str, meant: list[str]) -> None:
    assert command(setting, {}, separator="\\") == meant


def test_elsewhere_an_editor_is_written_as_for_a_shell() -> None:
    assert command(r"/opt/my\ editor/ed --wait 'a b' #1", {}, separator="/") == [
        "/opt/my editor/ed",
        "--wait",
        "a b",
        "#1",
    ]
    assert command("", {"EDITOR": "vi", "VISUAL": "code -w"}, separator="/") == ["code", "-w"]


@pytest.mark.parametrize("separator", ["/", "\\"])
@pytest.mark.parametrize("setting", ["", "   ", 'ed "a'])
def test_a_setting_that_names_no_editor_is_refused(setting: str, separator: str) -> None:
    with pytest.raises(InputError) as caught:
        command(setting, {}, separator=separator)
    assert caught.value.key == "editor-none"
