"""For someone who has no scene yet: what coach does and never does, which models it found, where the data lies."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from coach.core.report import Models
from coach.tui.display import steady
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said


def bare_name(model: str) -> str:
    """A model's name without its file's suffix and without which revision it is."""
    return model.partition("@")[0].removesuffix(".gguf")


class Example(Said):
    """A line to click that opens the example scene; it takes no focus, so no key is lost to it."""

    class Wanted(Message):
        """The person asked for the example scene."""

    def on_click(self, event: events.Click) -> None:
        """Ask for it."""
        event.stop()
        self.post_message(self.Wanted())


class Welcome(VerticalScroll, can_focus=False):
    """Stands below the empty post, takes no focus and eats no key; gone with the first word typed."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="welcome")
        self.voice = voice
        self.display = False

    def compose(self) -> ComposeResult:
        """Four lines, the way to the example, and the facts."""
        yield Said(self.voice("welcome.lines"), markup=False)
        yield Example(id="example", markup=False)
        yield Said(id="welcome-facts", markup=False)

    def show(self, models: Models | None, library: str, key: str) -> None:
        """Say which models were found (None: still looking), where the library lies, which key opens the example."""
        say = self.voice
        link = Content.assemble(("▸ ", "$primary"), (say("welcome.example"), "$primary underline"), f"  {key}")
        self.query_one("#example", Said).update(link)
        found = say("models.opening")
        if models is not None:
            roles = (("reader", models.reader), ("encoder", models.encoder), ("critic", models.critic))
            found = say(
                "welcome.models",
                **{role: steady(bare_name(name)) if name else say("welcome.model.none") for role, name in roles},
            )
            if models.reader is None or models.encoder is None:
                found = f"{found} {say('welcome.missing')}"
        facts = Content(f"{found}\n{say('welcome.data', path=steady(library))}")
        self.query_one("#welcome-facts", Said).update(facts)
