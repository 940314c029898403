"""Whose words these are, what was said before, and why a passage was taken so."""

from __future__ import annotations

import re

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from coach.core.report import Address, Report
from coach.tui.days import day_said
from coach.tui.display import steady
from coach.tui.looks import Look, look_of, role_of
from coach.tui.reading_marks import STYLES, answered_at, piece_at, sentence_at, share
from coach.tui.voice import Voice
from coach.tui.widgets.held import Said

_KINDS: tuple[Look, ...] = ("theirs", "yours", "anyones")
_LEVELS = ("seen", "considered", "invited")
_NO_READER = {"notices.no-reader", "notices.reader-missing", "notices.no-model"}
"""Notices that say there is no reader."""
_RUN = re.compile(r"(?:\S|[\u00a0\u202f])+")
"""What blanks part; a no-break space holds together."""
LONGEST_QUOTE = 60
"""Code points of a quotation in one line."""


def quoted(text: str, voice: Voice) -> str:
    """A piece of somebody's text between the language's quotation marks, shortened in its middle."""
    said = " ".join(_RUN.findall(steady(text).strip()))
    if len(said) > LONGEST_QUOTE:
        half = LONGEST_QUOTE // 2
        said = f"{said[:half].rstrip()} … {said[-half:].lstrip()}"
    return voice("quote", text=said)


class RowsTaken(Message):
    """A pane took rows of the screen, or gave some back: another part of the draft is in sight."""


class AddressPane(VerticalScroll, can_focus=False):
    """Three bars that are also the legend of the styles, one line on the past, one on the passage pointed at."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(id="address-pane", classes="pane")
        self.voice = voice
        self.border_title = voice("address.title")
        self._said = Content()

    def compose(self) -> ComposeResult:
        """One block of text."""
        yield Said(id="address", markup=False)

    def on_resize(self) -> None:
        """Tell that the draft has other rows now."""
        self.post_message(RowsTaken())

    def show(
        self,
        report: Report | None,
        draft: str,
        post: str,
        pointed: int | None,
        *,
        marks: bool,
        running: bool = False,
        stopped: bool = False,
    ) -> None:
        """Show a reading; ``pointed`` is the place of the draft being looked at, ``marks`` whether styles are drawn,
        ``running`` whether more is still to come, ``stopped`` whether more would have come."""
        lines: list[Content | str] = []
        if report is None or (running and report.address is None):
            lines.append(Content(self.voice("address.waiting")).stylize("$foreground-muted"))
        else:
            if report.address is not None:
                lines.append(self._shares(report.address, marks=marks))
            else:
                lines.append(self._untold(report, post, stopped=stopped))
            lines.append(self._before(report, stopped=stopped))
            lines.append(self._levels(report))
            if pointed is not None and report.address is not None:
                lines.append(self._why(report.address, draft, post, pointed))
        said = Content("\n").join(lines)
        self.query_one("#address", Said).update(said)
        if said != self._said:
            self._said = said
            (self.scroll_home if pointed is None else self.scroll_end)(animate=False)  # the reason stands last

    def _untold(self, report: Report, post: str, *, stopped: bool) -> Content:
        """Why there is no address; a reader that failed is not said to be missing."""
        keys = {notice.key for notice in report.notices}
        failed = bool(post.strip()) and not keys & _NO_READER and any(key.startswith("errors.") for key in keys)
        why = "address.stopped" if stopped else "address.failed" if failed else "address.none"
        return Content(self.voice(why)).stylize("$foreground-muted")

    def _shares(self, address: Address, *, marks: bool) -> Content:
        words = {kind: self.voice(f"address.{kind}") for kind in _KINDS}
        copied = marks and any(look_of(piece) == "copied" for piece in address.pieces)
        legend = self.voice("address.copied") if copied else ""
        room = self.size.width - sum(len(word) + 3 for word in words.values()) - len(legend) - 2 * copied
        width = max(min(room // 3, 11), 3)
        parts = []
        for kind, word in words.items():
            bar = share(getattr(address, kind), width)
            parts.append(Content.assemble((word, STYLES[kind] if marks else ""), " ", (bar, "$secondary")))
        if copied:
            parts.append(Content(legend).stylize(STYLES["copied"]))
        return Content("  ").join(parts)

    def _before(self, report: Report, *, stopped: bool) -> Content:
        if report.models.encoder is None and not report.reuse.flag:
            return Content(self.voice("before.stopped" if stopped else "before.unknown")).stylize("$foreground-muted")
        if not report.reuse.flag or not report.reuse.matches:
            return Content(self.voice("before.none")).stylize("$foreground-muted")
        match = report.reuse.matches[0]
        who = steady(match.to or self.voice("before.someone"))
        when = day_said(match.date, self.voice)
        return Content.assemble((self.voice(f"before.{report.reuse.kind}", who=who, when=when), "$warning"))

    def _levels(self, report: Report) -> Content:
        said = [self.voice(f"level.{name}.{getattr(report.levels, name)}") for name in _LEVELS]
        return Content(" · ".join(said)).stylize("$foreground-muted")

    def _why(self, address: Address, draft: str, post: str, offset: int) -> Content:
        piece, sentence = piece_at(address, offset), sentence_at(address, offset)
        if piece is None:
            return Content("")
        look = look_of(piece)
        start, end = (sentence or piece).span.start, (sentence or piece).span.end
        passage = draft[max(piece.span.start, start) : min(piece.span.end, end)]
        parts: list[Content | str | tuple[str, str]] = [
            ("▸ ", "$accent"),
            f"{quoted(passage, self.voice)} {self.voice(f'why.{look}')}",
        ]
        if look == "theirs" and (answered := answered_at(address, offset)) is not None:
            parts.append(" " + self.voice("why.answers", quote=quoted(answered.of(post), self.voice)))
        if sentence is not None and (role := role_of(address, sentence)) is not None:
            parts.append(" " + self.voice(f"why.rests.{role}"))
        return Content.assemble(*parts)
