"""The lines of the list of scenes, and what stands beside it."""

from __future__ import annotations

from datetime import date, datetime

from textual.content import Content
from textual.widgets.option_list import Option

from coach.core.scene import Gesture, Outcome, Scene
from coach.core.text import fold, words
from coach.tui.days import ago, show_day
from coach.tui.display import steady
from coach.tui.voice import Voice

_FIRST_WORDS = 240


def heading_option(said: str) -> Option:
    """A line that parts the list and cannot be chosen."""
    return Option(Content(said).stylize("$accent bold"), disabled=True)


def scene_option(
    scene: Scene, snippet: str, query: str, now: datetime, voice: Voice, *, due: date | None = None
) -> Option:
    """A scene: who, the first words (or those found), where it stands, how long ago, the day to come back.

    Args:
        scene: the scene.
        snippet: what the search found; empty for the first words.
        query: the words searched for; they are told apart.
        now: UTC.
        voice: what it is said with.
        due: today, where the scene stands among those to come back to.
    """
    who = marked(scene.post.author or voice("scenes.someone"), query)
    said = marked(
        " ".join((snippet or scene.post.text or scene.draft or scene.intention).split())[:_FIRST_WORDS], query
    )
    parts = [] if scene.gesture is Gesture.MESSAGE else [voice(f"gesture.{scene.gesture}").lower()]
    ended = scene.outcome is not Outcome.OPEN
    parts.append(voice(f"state.{scene.outcome}") if ended else voice(f"moment.{scene.moment}"))
    parts.append(ago(scene.touched_at, now, voice))
    if scene.follow_up:
        parts.append(voice("scenes.back", day=show_day(scene.follow_up, voice.lang)))
    sign = "↻ " if due and scene.follow_up and scene.follow_up <= due else ""
    state = Content("  " + " · ".join(parts)).stylize("$foreground-muted")
    return Option(
        Content.assemble((sign, "$accent bold"), who.stylize("bold"), "  ", said, "\n", state), id=f"scene-{scene.id}"
    )


def marked(text: str, query: str) -> Content:
    """Somebody's words, those that begin as a word of ``query`` does told apart."""
    shown = Content(steady(text))
    asked = [fold(span.of(query)) for span in words(query)]
    for span in words(text):
        if any(fold(span.of(text)).startswith(word) for word in asked):
            shown = shown.stylize("$accent underline", span.start, span.end)
    return shown


def preview(scene: Scene, voice: Voice) -> Content:
    """What a scene holds: the post, the notes, the draft, why it was not sent."""
    rows = [
        ("post.title", scene.post.text),
        ("notes.intention", scene.intention),
        ("notes.seen", scene.notes.seen),
        ("notes.answers", scene.notes.answers),
        ("notes.detour", scene.notes.detour),
        ("draft.title", scene.draft),
        ("scenes.why", scene.why),
    ]
    blocks = [
        Content.assemble((voice(key), "$primary"), "\n", steady(text).strip()) for key, text in rows if text.strip()
    ]
    return Content("\n\n").join(blocks)
