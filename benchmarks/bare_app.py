"""A bare Textual app with one editor: the peer that first paint and typing are compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static, TextArea


class Bare(App[None]):
    """One line and one editor."""

    def compose(self) -> ComposeResult:
        """A title and an editor."""
        yield Static("bare peer")
        yield TextArea()

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(TextArea).focus()


if __name__ == "__main__":
    Bare().run()
