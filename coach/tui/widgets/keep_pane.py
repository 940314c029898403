"""Keep: the final text, what became of it since version 1, and what the person does with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input

from coach.core.scene import Draft, Gesture, Outcome, Scene
from coach.tui.changes import Change, Resolved, changes
from coach.tui.days import parse_day, show_day
from coach.tui.display import steady
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said
from coach.tui.widgets.line import Line

_SIGNS = {"same": ("  ", "$foreground-muted"), "gone": ("− ", "strike $foreground-muted"), "new": ("+ ", "bold")}
_TOUCHED = {"gone": "strike $foreground-muted", "new": "bold underline"}
_RESOLVED = (("gone", "✓", "$success"), ("still", "·", "$foreground-muted"), ("new", "+", "$warning"))
OUTCOMES = (Outcome.SENT, Outcome.SILENT, Outcome.LATER)


def drawn(found: Sequence[Change]) -> Content:
    """Changes as lines: a sign, and a style that says the same; in a reworked sentence only the words that differ."""
    lines = []
    for change in found:
        sign, style = _SIGNS[change.sign]
        text = Content(steady(change.text))
        if change.touched:
            for span in change.touched:
                text = text.stylize(_TOUCHED[change.sign], span.start, span.end)
        else:
            text = text.stylize(style)
        lines.append(Content.assemble((sign, "bold"), text))
    return Content("\n").join(lines)


def resolution(found: Resolved, voice: Voice) -> Content:
    """What two readings differ in, by the names of the criteria."""
    lines = []
    for (name, sign, style), criteria in zip(_RESOLVED, (found.gone, found.still, found.new), strict=True):
        if criteria:
            said = ", ".join(voice(f"criterion.{criterion}") for criterion in criteria)
            lines.append(Content(f"{sign} {voice(f'resolved.{name}', criteria=said)}").stylize(style))
    return Content("\n").join(lines or [Content(voice("resolved.nothing"))])


class KeepPane(Vertical):
    """Three ways to end, none of them a door: the text leaves by the person's own hand."""

    @dataclass
    class Decided(Message):
        """The person said what becomes of the text."""

        outcome: Outcome
        why: str
        follow_up: date | None

    class Changed(Message):
        """A line for why, or the day to come back, changed."""

    class CopyWanted(Message):
        """The person wants their own words on the clipboard."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="keep-pane", classes="pane")
        self.voice = voice
        self.today = date.today()
        self.border_title = voice("keep.title")

    def compose(self) -> ComposeResult:
        """Text, differences and what was resolved, to scroll; below, always in sight: why, when, the three choices."""
        say = self.voice
        with VerticalScroll(id="keep-text"):
            yield Said(id="outcome", markup=False)
            yield Said(id="final", markup=False)
            yield Button(say("keep.copy"), id="copy", compact=True)
            yield Said(say("keep.changes"), classes="question", id="changes-title", markup=False)
            yield Said(id="changes", markup=False)
            yield Said(id="resolved", markup=False)
        with Vertical(id="decision"):
            with Horizontal(classes="row"):
                yield Said(say("keep.why"), markup=False)
                yield Line(id="why", placeholder=say("keep.why.hint"))
            with Horizontal(classes="row"):
                yield Said(say("keep.follow"), markup=False)
                yield Line(id="follow", placeholder=say("keep.follow.hint"))
            yield Said(id="follow-day", markup=False)
            with Horizontal(id="choices"):
                for outcome in OUTCOMES:
                    yield Button(say(f"outcome.{outcome}"), id=f"outcome-{outcome}", compact=True)

    def show(self, scene: Scene, versions: Sequence[Draft]) -> None:
        """Show a scene's end as it stands."""
        empty = "keep.like" if scene.gesture is Gesture.LIKE else "keep.nothing"
        final = Content(steady(scene.draft).strip() or self.voice(empty))
        self.query_one("#final", Said).update(final if scene.draft.strip() else final.stylize("$foreground-muted"))
        self.query_one("#outcome", Said).update(self._outcome(scene))
        found = changes(versions[0].text, scene.draft) if versions else []
        differs = any(change.sign != "same" for change in found)
        self.query_one("#changes", Said).update(drawn(found) if differs else "")
        for name in ("#changes-title", "#changes"):
            self.query_one(name).display = differs
        self.show_resolved(None)
        self.query_one("#why", Input).value = scene.why
        self.query_one("#follow", Input).value = show_day(scene.follow_up, self.voice.lang) if scene.follow_up else ""
        wordless = not scene.draft.strip()
        liked = wordless and scene.gesture is Gesture.LIKE
        sent = self.query_one("#outcome-sent", Button)
        sent.label = self.voice("outcome.liked" if liked else "outcome.sent")
        sent.disabled = wordless and not liked
        self.query_one("#copy").disabled = wordless

    def show_resolved(self, found: Resolved | None) -> None:
        """Show what was resolved since version 1, or nothing while it is not known."""
        line = self.query_one("#resolved", Said)
        line.display = found is not None
        line.update(resolution(found, self.voice) if found else "")

    def _outcome(self, scene: Scene) -> Content:
        if scene.outcome is Outcome.OPEN:
            return Content(self.voice("keep.lead")).stylize("$foreground-muted")
        liked = scene.outcome is Outcome.SENT and not scene.draft.strip()
        return Content(self.voice("kept.liked" if liked else f"kept.{scene.outcome}")).stylize("bold $success")

    @property
    def why(self) -> str:
        """The line for why, as it is typed now."""
        return self.query_one("#why", Input).value.strip()

    @property
    def follow_up(self) -> date | None:
        """The day written in the field, or None."""
        return parse_day(self.query_one("#follow", Input).value, self.today, self.voice.lang)

    @on(Input.Changed, "#follow")
    def _day(self, event: Input.Changed) -> None:
        event.stop()
        if not event.value.strip():
            said = ""
        elif day := self.follow_up:
            said = self.voice("keep.follow.day", day=show_day(day, self.voice.lang))
        else:
            said = self.voice("keep.follow.unread")
        line = self.query_one("#follow-day", Said)
        line.display = bool(said)
        line.update(said)
        self.post_message(self.Changed())

    @on(Input.Changed, "#why")
    def _reason(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "copy":
            self.post_message(self.CopyWanted())
            return
        outcome = next(one for one in OUTCOMES if event.button.id == f"outcome-{one}")
        self.post_message(self.Decided(outcome, self.why, self.follow_up))
