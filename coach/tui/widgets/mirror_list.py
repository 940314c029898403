"""The lines of the mirror's list: families, then the messages inside one of them."""

from __future__ import annotations

from textual.content import Content
from textual.widgets.option_list import Option

from coach.mirror.plain import gist
from coach.mirror.skeleton import SLOT
from coach.mirror.values import Family, Mirror, Seen
from coach.mirror.words import Words
from coach.tui.display import steady
from coach.tui.widgets.held import held

ALL = "all"
"""The id of the line that leads to every message."""
_GREETING = 5
"""Words of a first line that only greets."""


def family_options(mirror: Mirror, say: Words) -> list[Option]:
    """A line for each family, then one for all messages."""
    found = [Option(_family(family, say), id=f"family-{index}") for index, family in enumerate(mirror.families)]
    if mirror.messages and not found:
        found.append(Option(Content.styled(say("families.none"), "$foreground-muted"), disabled=True))
    if mirror.messages:
        found.append(Option(Content.styled(say("list.all"), "bold"), id=ALL))
    return found


def _family(family: Family, say: Words) -> Content:
    head = say("family.times", n=say.number(len(family.members)))
    drawn = Content(gist(family.skeleton, 160)).highlight_regex(SLOT, style="$warning")
    return held(Content.assemble((f"{head}  ", "bold"), drawn, "\n", (say.family(family), "$foreground-muted")))


def message_option(message: Seen, say: Words, width: int) -> Option:
    """A message: to whom, when, and on a line of ``width`` cells its first words after the greeting."""
    who = steady(message.to or say("someone"))
    when = say.day(message.day) if message.day else say("family.undated")
    head = Content.assemble((who, "bold"), (f"  {when}", "$foreground-muted"))
    words = Content(_first_words(message.text, 2 * width) or say("untitled")).truncate(max(1, width), ellipsis=True)
    return Option(Content("\n").join([head.truncate(max(1, width), ellipsis=True), words]))


def _first_words(text: str, most: int) -> str:
    """The first words, without a first line that only greets."""
    greeting, line, rest = text.partition("\n")
    body = rest if line and len(greeting.split()) <= _GREETING and rest.strip() else text
    return " ".join(steady(body[: 2 * most]).split())[:most]
