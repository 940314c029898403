"""Read: the part of the scene's screen where the person disagrees, says that it was meant, and takes either back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from coach.core.remark import Disagreement
from coach.errors import CoachError
from coach.tui.screens.reading import ANSWER, ReadingScreen

if TYPE_CHECKING:
    from coach.core.remark import Remark
    from coach.tui.reading_marks import Aside


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
        text, meant = self.desk.reading.text, len(self.meant)
        try:
            number = await self.desk.session.dismiss(remark, text, why)
        except CoachError as error:
            self.trouble(error)
        else:
            self.disagreements.append(Disagreement(number, remark.criterion, remark.span.of(text), why))
            self._meant_before[number] = meant
        self._resettle()

    def action_undo(self) -> None:
        """Take back what was answered last: a disagreement, of this reading or an earlier one, or what was meant to be
        said again."""
        if self.meant_last:
            self._unmean()
        elif self.aside:
            self._undo(self.aside.pop())

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
    async def _undo(self, last: Aside) -> None:
        if self.desk.session is None:
            return
        try:
            for number in last.ids:
                await self.desk.session.undo_dismissal(number)
                self.disagreements = [one for one in self.disagreements if one.id != number]
        except CoachError as error:
            self.trouble(error)
        else:
            self._bring_back(last)
        self._resettle()

    def _bring_back(self, last: Aside) -> None:
        """See to it that a reading that was made without these remarks shows them as well."""
        reading = self.desk.reading
        if reading and not any(reading.report.remarks[index] in last.remarks for index in reading.report.shown):
            self._taken_back = True
            self.choose_again()

    def _resettle(self) -> None:
        from coach.tui.wrapping import shifted

        self.find_aside()
        left, reading = self.remarks, self.desk.reading
        self.current = min(self.current or 0, len(left) - 1) if left else None
        draft = self.desk.scene.draft
        self._carried = shifted([remark.span for remark in left], reading.text, draft) if reading else []
        self.redraw()
        self.refresh_bindings()
