"""The lines of the mirror's list: families, then the messages inside one of them."""

from __future__ import annotations

from textual.content import Content
from textual.widgets.option_list import Option

from coach.mirror.plain import gist
from coach.mirror.skeleton import SLOT
from coach.mirror.values import Family, Mirror, Seen
from coach.mirror.words import Words
from coach.tui.display import steady

ALL = "all"
"""The id of the line that leads to every message."""
_FIRST_WORDS = 70


def family_options(mirror: Mirror, say: Words) -> list[Option]:
    """A line for each family, then one for all messages."""
    found = [Option(_family(family, say), id=f"family-{index}") for index, family in enumerate(mirror.families)]
    if not found:
        found.append(Option(Content.styled(say("families.none"), "$foreground-muted"), disabled=True))
    if mirror.messages:
        found.append(Option(Content.styled(say("list.all"), "bold"), id=ALL))
    return found


def _family(family: Family, say: Words) -> Content:
    head = say("family.times", n=say.number(len(family.members)))
    drawn = Content(gist(family.skeleton, 160)).highlight_regex(SLOT, style="$warning")
    return Content.assemble((f"{head}  ", "bold"), drawn, "\n", (say.family(family), "$foreground-muted"))


def message_option(message: Seen, say: Words) -> Option:
    """A message: to whom, when, its first words."""
    who = steady(message.to or say("someone"))
    when = say.day(message.day) if message.day else say("family.undated")
    words = steady(" ".join(message.text.split()))[:_FIRST_WORDS] or say("untitled")
    return Option(Content.assemble((who, "bold"), "  ", words, "\n", (f"  {when}", "$foreground-muted")))
