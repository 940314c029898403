"""The draft: an editor while writing, a marked text while reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from coach.core.text import Span
from coach.tui.keys import bind, keymap
from coach.tui.voice import Voice
from coach.tui.widgets.editor import Editor
from coach.tui.widgets.marked_text import MarkedText


class ReadingView(MarkedText):
    """The draft as it was read; up and down point at one sentence after another, left and right at each passage."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("sentence-down", "point(1)", show=False),
        bind("sentence-up", "point(-1)", show=False),
        bind("passage-next", "passage(1)", show=False),
        bind("passage-previous", "passage(-1)", show=False),
    ]

    sentences: tuple[Span, ...] = ()
    """The sentences that can be pointed at."""
    passages: tuple[Span, ...] = ()
    """The passages that can be pointed at: parts of sentences, in order."""
    pointed: int | None = None
    """The code point being looked at."""

    _given: frozenset[str] = frozenset()
    """The actions whose key the person gave to something else."""

    def give_way(self, own: Mapping[str, str], names: Iterable[str | None]) -> None:
        """Leave to the bindings called ``names``, which stand further from the focus, the keys the person gave them."""
        named = keymap(own)
        taken = {key for name in names if name in named for key in named[name].split(",")}
        here = (one for kind in type(self).__mro__ for one in vars(kind).get("BINDINGS", ()))
        mine = [one for one in here if isinstance(one, Binding) and one.id not in own]
        self._given = frozenset(one.action for one in mine if taken & set(one.key.split(",")))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let a key that the person gave to something else pass."""
        return (f"{action}({', '.join(map(repr, parameters))})" if parameters else action) not in self._given

    @property
    def passage(self) -> Span | None:
        """The passage being looked at: the one that holds the code point, or the one before the blank that does."""
        if self.pointed is None:
            return None
        return next((span for span in reversed(self.passages) if span.start <= self.pointed), None)

    def action_point(self, step: int) -> None:
        """Point at the next sentence, or the one before."""
        if (span := self._from_here(self.sentences, step)) is not None:
            self.post_message(self.Pointed(self, span.start, span))

    def action_passage(self, step: int) -> None:
        """Point at the next passage, or the one before, whichever sentence it stands in."""
        if (span := self._from_here(self.passages, step)) is not None:
            self.post_message(self.Pointed(self, span.start))

    def _from_here(self, spans: Sequence[Span], step: int) -> Span | None:
        if not spans:
            return None
        at = -1 if step > 0 else len(spans)
        if self.pointed is not None:
            at = max((i for i, span in enumerate(spans) if span.start <= self.pointed), default=at)
        return spans[min(max(at + step, 0), len(spans) - 1)]


class DraftPane(Vertical):
    """What the person writes; nothing in it is ever written by coach."""

    def __init__(self, voice: Voice, text: str, *, blink: bool) -> None:
        super().__init__(id="draft-pane", classes="pane")
        self.voice = voice
        self._text = text
        self._blink = blink

    def compose(self) -> ComposeResult:
        """The editor, and the view that takes its place in Read."""
        yield Editor(self._text, id="draft", placeholder=self.voice("draft.empty"), blink=self._blink)
        yield ReadingView(id="reading")

    @property
    def editor(self) -> Editor:
        """Where the draft is typed."""
        return self.query_one("#draft", Editor)

    @property
    def view(self) -> ReadingView:
        """Where the draft is read."""
        return self.query_one("#reading", ReadingView)

    def reading(self, yes: bool) -> None:
        """Turn between typing and reading."""
        self.editor.display = not yes
        self.view.display = yes

    def title(self, version: int, when: str, *, comment: bool) -> None:
        """Say which version this is, and when it was closed; of a comment, which is short, also how long it is."""
        words = [self.voice("draft.title.comment" if comment else "draft.title")]
        if version:
            words += [self.voice("draft.version", n=version), when]
        self.border_title = " · ".join(words)
        length = len(self.editor.text.strip())
        self.border_subtitle = self.voice.count("draft.length", length) if comment and length else ""
