"""Somebody's text as it is shown: harmless, and as wide in every terminal as it is counted here."""

from __future__ import annotations

import re

from rich.cells import cell_len

from coach.core.text import harmless

_NOTHING = "\u034f"
"""Takes no cell anywhere and joins nothing (COMBINING GRAPHEME JOINER)."""
_JOINER, _EMOJI_STYLE, _KEYCAP = "\u200d", "\ufe0f", "\u20e3"
_UNSTEADY = re.compile("[\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")


def steady(text: str) -> str:
    """The same text, one code point for one, that no terminal obeys and that has one width in all of them.

    Terminals do not agree on emoji made of several: some draw a family in two cells, some in six, and the rest of
    the line moves. Here the first of those joined stands for all, without its skin tone, in the two cells they have
    where they are drawn as one; a sign in its emoji style is followed by the blank that makes it two cells wide.
    """
    safe = harmless(text)
    if safe.isascii() or not _UNSTEADY.search(safe):
        return safe
    found: list[str] = []
    base, seen, joins = "", True, False
    for char in safe:
        if char == _JOINER and _emoji(base):
            found.append(_NOTHING)
            joins = True
            continue
        if char == _EMOJI_STYLE:
            widened = seen and cell_len(base) == 1 and cell_len(base + char) == 2
            found.append(" " if widened else _NOTHING)
        elif char == _KEYCAP or (_SKIN.match(char) and _emoji(base)):
            found.append(_NOTHING)
        else:
            base, seen = char, not (joins and _emoji(char))
            found.append(char if seen else _NOTHING)
        joins = False
    return "".join(found)


def _emoji(char: str) -> bool:
    """Whether a character can be drawn as an emoji: signs do, letters do not."""
    return bool(char) and not char.isalnum() and (cell_len(char) == 2 or cell_len(char + _EMOJI_STYLE) == 2)
