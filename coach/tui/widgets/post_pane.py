"""Their post: pasted in Look, read ever after."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from coach.core.scene import Post
from coach.core.text import Span
from coach.tui.voice import Voice
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.held import Said
from coach.tui.widgets.line import Line


class PostPane(Vertical):
    """The other person's name and text. Editable in Look; afterwards marked with what answers it and what does not."""

    def __init__(self, voice: Voice, post: Post, *, blink: bool) -> None:
        super().__init__(id="post-pane", classes="pane")
        self.voice = voice
        self.post = post
        self._blink = blink
        self.border_title = voice("post.title")

    def compose(self) -> ComposeResult:
        """A line for the name, an editor for the paste: what a first frame needs."""
        yield Line(self.post.author or "", id="author", placeholder=self.voice("post.author"))
        yield Editor(self.post.text, id="post-editor", placeholder=self.voice("post.paste"), blink=self._blink)

    async def complete(self, welcome: Widget) -> None:
        """Mount the view for afterwards, its legend, and what greets a newcomer."""
        from coach.tui.widgets.marked_text import MarkedText

        view = MarkedText(self.post.text, id="post-view", empty=self.voice("post.none"))
        view.display = False
        await self.mount(view, Said(id="unanswered", markup=False), welcome)

    def place(self, post: Post) -> None:
        """Show another scene's post."""
        self.query_one("#author", Input).value = post.author or ""
        self.query_one("#post-editor", Editor).load_text(post.text)
        self.mark()

    def edited(self) -> Post:
        """The post as it is typed now."""
        author = self.query_one("#author", Input).value.strip()
        return Post(self.query_one("#post-editor", Editor).text, author or None)

    def editable(self, yes: bool) -> None:
        """Turn between pasting and reading."""
        for name, shown in (("#author", yes), ("#post-editor", yes), ("#post-view", not yes), ("#unanswered", False)):
            self.query_one(name).display = shown
        if not yes:
            self.mark()

    def mark(self, unanswered: Sequence[Span] = (), answered: Span | None = None) -> None:
        """Point at the sentence that a passage of the draft answers, and at those nothing answers."""
        from coach.tui.widgets.marked_text import Mark, MarkedText

        left = {span.start: "○" for span in unanswered}
        marks = [Mark(span, "italic") for span in unanswered]
        view = self.query_one("#post-view", MarkedText)
        if answered is not None:
            left[answered.start] = "▸"
            marks.append(Mark(answered, "$accent underline"))
        view.show(self.query_one("#post-editor", Editor).text, marks, left)
        if answered is not None:
            view.bring(answered.start)
        legend = self.query_one("#unanswered", Said)
        legend.display = bool(unanswered) and view.display
        legend.update(f"○ {self.voice.count('post.unanswered', len(unanswered))}" if unanswered else "")
