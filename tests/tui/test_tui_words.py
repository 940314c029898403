"""Words and keys: no sentence missing, unused or hard-coded; every binding named, explained and rebindable."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import get_args

import pytest
from stage import Opening
from textual.binding import Binding

from coach.core.remark import Criterion
from coach.core.scene import Gesture, Moment, Outcome
from coach.i18n import LANGUAGES, LOCALES
from coach.settings import CHOICES, KEYS, NAMES
from coach.tui.looks import Role
from coach.tui.screens.help import PAGES
from coach.tui.widgets.line import KEYS_OF_A_LINE
from coach.tui.widgets.options import KEYS_OF_A_LIST

ROOM = Path(__file__).parents[2] / "coach" / "tui"
MADE = {
    "moment.{}": [*Moment],
    "gesture.{}": [*Gesture],
    "gesture.{}.hint": [*Gesture],
    "outcome.{}": ["sent", "silent", "later"],
    "kept.{}": ["sent", "silent", "later"],
    "state.{}": [outcome for outcome in Outcome if outcome is not Outcome.OPEN],
    "criterion.{}": [*Criterion],
    "setting.{}": NAMES,
    "setting.{}.help": NAMES,
    "key.{}": KEYS,
    "key.{}.tip": KEYS,
    "settings.{}": ["nowhere", "not-fetched"],
    "choice.{}": [choice for choices in CHOICES.values() for choice in choices],
    "look.{}": ["seen", "answers", "detour"],
    "notes.{}": ["intention", "seen", "answers", "detour"],
    "quiet.{}": ["address", "before"],
    "address.{}": ["theirs", "yours", "anyones"],
    "before.{}": ["same", "skeleton", "passage", "reworded"],
    "level.{}.{}": [f"{level}.{n}" for level in ("seen", "considered", "invited") for n in range(3)],
    "why.{}": ["theirs", "yours", "anyones", "aside", "copied"],
    "why.rests.{}": get_args(Role),
    "resolved.{}": ["gone", "still", "new"],
    "models.{}": ["reader", "encoder", "critic"],
    "models.{}.none": ["reader", "encoder", "critic"],
    "help.{}": PAGES,
    "help.{}.title": PAGES,
    "walk.{}": ["remark", "match", "version"],
    "palette.language.{}": LANGUAGES,
}
"""Keys put together in the code, and what they are put together from."""


def made() -> set[str]:
    return {key.replace("{}.{}", "{}").format(part) for key, parts in MADE.items() for part in parts}


def spoken_in_code() -> set[str]:
    found: set[str] = set()
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_missing_or_unused(lang: str) -> None:
    text = (LOCALES / lang / "LC_MESSAGES" / "tui.po").read_text("utf-8")
    keys = {key.removeprefix("tui.") for key in re.findall(r'^msgid "(tui\..+)"$', text, re.MULTILINE)}
    spoken = spoken_in_code()
    assert made() <= keys
    assert {key for key in keys if key not in spoken} == made() & keys - spoken


def test_french_is_written_as_french_is() -> None:
    text = (LOCALES / "fr" / "LC_MESSAGES" / "tui.po").read_text("utf-8")
    said = re.findall(r'^msgstr(?:\[\d\])? "(.+)"$', text, re.MULTILINE)
    for sentence in said:
        bare = re.sub(r"\{\w+\}|\$\w+", "x", sentence)
        assert not re.search(r"\w'\w", bare), sentence
        assert not re.search(r"(?<![\u202f])[;!?]", bare), sentence
        assert not re.search(r"(?<![\u00a0]):(?!\d)", bare), sentence
        assert "« " not in bare, sentence


def test_no_sentence_is_hard_coded() -> None:
    for path in ROOM.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        for call in calls:
            name = getattr(call.func, "id", None) or getattr(call.func, "attr", None)
            shown = (
                call.args[:1] if name in {"Static", "notify", "Button", "update", "Content", "Option", "styled"} else []
            )
            shown += [word.value for word in call.keywords if word.arg in {"placeholder", "tooltip", "title", "empty"}]
            for said in shown:
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    assert not re.search(r"[^\W\d_]{2}", said.value), f"{path}: {said.value}"


def bindings() -> list[tuple[str, Binding]]:
    found = []
    for path in sorted(ROOM.rglob("*.py")):
        module = importlib.import_module(".".join(path.relative_to(ROOM.parents[1]).with_suffix("").parts))
        for thing in vars(module).values():
            if isinstance(thing, type) and thing.__module__ == module.__name__ and "BINDINGS" in vars(thing):
                found += [(thing.__name__, binding) for binding in vars(thing)["BINDINGS"]]
    return found


def test_every_binding_has_a_name_and_a_tip() -> None:
    assert len(bindings()) > 30
    for owner, binding in bindings():
        if binding in (*KEYS_OF_A_LINE, *KEYS_OF_A_LIST):
            continue  # Textual's own keys of a field and of a list, without enter
        assert binding.id in KEYS, owner
        assert binding.tooltip == f"key.{binding.id}.tip", owner


def test_every_key_of_the_table_is_bound_somewhere() -> None:
    assert {binding.id for _, binding in bindings() if binding.id} == set(KEYS)


async def test_a_key_can_be_rebound(opened: Opening) -> None:
    async with opened(keys={"write": "f11"}) as (app, pilot):
        await pilot.press("f3")
        assert app.desk.scene.moment is Moment.LOOK
        await pilot.press("f11")
        assert app.desk.scene.moment is Moment.WRITE
