"""The lines of the import's list: paths, then people, then messages."""

from __future__ import annotations

from textual.content import Content
from textual.widgets.option_list import Option

from coach.core.scene import PastMessage
from coach.library.importing import Candidate
from coach.tui.days import day_said
from coach.tui.display import steady
from coach.tui.places import Entry
from coach.tui.voice import Voice

_FIRST_WORDS = 240


def entry_option(entry: Entry, voice: Voice) -> Option:
    """A folder, told by a stroke after its name, or a file; or the folder itself, all of it."""
    if entry.kind == "whole":
        return Option(Content(voice("import.whole")).stylize("$foreground-muted"))
    name = steady(entry.path.name)
    return Option(Content(f"{name}/").stylize("$primary") if entry.kind == "folder" else Content(name))


def candidate_option(candidate: Candidate, voice: Voice) -> Option:
    """Somebody whose messages these may be: the name, the address, how much they sent."""
    sent = voice.count("import.sent", candidate.messages)
    address = f"  {steady(candidate.address)}" if candidate.address else ""
    return Option(Content.assemble((steady(candidate.name), "bold"), address, "\n", (f"  {sent}", "$foreground-muted")))


def message_option(message: PastMessage, voice: Voice) -> Option:
    """A message that would come in: to whom, its first words, when, and what it answers where that comes in too."""
    who = steady(message.to or voice("scenes.someone"))
    words = steady(" ".join(message.text.split()))[:_FIRST_WORDS]
    parts: list[Content | str | tuple[str, str]] = [
        (who, "bold"), "  ", words, "\n", (f"  {day_said(message.date, voice)}", "$foreground-muted"),
    ]  # fmt: skip
    if message.answered:
        answered = steady(" ".join(message.answered.split()))[:_FIRST_WORDS]
        parts.append((f" · {voice('import.answers', words=answered)}", "$foreground-muted"))
    return Option(Content.assemble(*parts))
