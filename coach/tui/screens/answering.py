"""Read: the part of the scene's screen where the person disagrees, says that it was meant, and takes either back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from coach.errors import CoachError
from coach.tui.screens.reading import ANSWER, ReadingScreen

if TYPE_CHECKING:
    from coach.core.remark import Remark


class AnsweringScreen(ReadingScreen):
    """Every answer is remembered by the library, and can be undone."""

    def action_disagree(self) -> None:
        """Set the remark being looked at aside, with a reason."""
        if self.current is None and self.remarks:
            self.choose(0)
        if self.current is None:
            return
        remark = self.remarks[self.current]

        def answered(why: str | None) -> None:
            if why is not None:
                self._dismiss(remark, why)

        from coach.tui.screens.reason import ReasonScreen

        self.app.push_screen(ReasonScreen(self.voice), answered)

    @work(group=ANSWER, exit_on_error=False)
    async def _dismiss(self, remark: Remark, why: str) -> None:
        if self.desk.session is None or self.desk.reading is None:
            return
        try:
            self.aside.append((remark, await self.desk.session.dismiss(remark, self.desk.reading.text, why)))
        except CoachError as error:
            self.trouble(error)
        self._resettle()

    def action_undo(self) -> None:
        """Take the last disagreement back; where there is none, what was meant to be said again."""
        if self.aside:
            self._undo(*self.aside[-1])
        elif self.meant:
            self._unmean()

    @work(group=ANSWER, exit_on_error=False)
    async def _unmean(self) -> None:
        try:
            while self.meant and self.desk.session is not None:
                await self.desk.session.undo_allowed(self.meant[-1])
                self.meant.pop()
        except CoachError as error:
            self.trouble(error)
        self.start_reading()

    @work(group=ANSWER, exit_on_error=False)
    async def _undo(self, remark: Remark, dismissal: int) -> None:
        if self.desk.session is None:
            return
        try:
            await self.desk.session.undo_dismissal(dismissal)
            self.aside.remove((remark, dismissal))
        except CoachError as error:
            self.trouble(error)
        self._resettle()

    def _resettle(self) -> None:
        left = self.remarks
        self.current = min(self.current or 0, len(left) - 1) if left else None
        self._carried = [remark.span for remark in left]
        self.redraw()
        self.refresh_bindings()
