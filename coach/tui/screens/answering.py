"""Read: the part of the scene's screen where the person disagrees, says that it was meant, and takes either back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work

from coach.core.remark import Disagreement
from coach.errors import CoachError
from coach.tui.screens.reading import ANSWER, ReadingScreen

if TYPE_CHECKING:
    from coach.core.remark import Remark
    from coach.tui.reading_marks import Aside, Meant


class AnsweringScreen(ReadingScreen):
    """Every answer is remembered by the library, and can be undone."""

    @property
    def meant(self) -> list[int]:
        """What the library calls the passages the person meant to say again, until another scene is placed."""
        from coach.tui.reading_marks import Meant

        return [number for one in self.answers if isinstance(one, Meant) for number in one.ids]

    @meant.setter
    def meant(self, numbers: list[int]) -> None:
        """What is new in the list is one answer, the last; what it lacks is none any more."""
        from coach.tui.reading_marks import Meant

        new = tuple(number for number in dict.fromkeys(numbers) if number not in self.meant)
        left = [one for one in self.answers if not isinstance(one, Meant) or set(one.ids) <= set(numbers)]
        self.answers = [*left, Meant(new)] if new else left

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
        text = self.desk.reading.text
        try:
            number = await self.desk.session.dismiss(remark, text, why)
        except CoachError as error:
            self.trouble(error)
        else:
            self.disagreements.append(Disagreement(number, remark.criterion, remark.span.of(text), why))
            self.answers.append(number)
        self._resettle()

    def action_undo(self) -> None:
        """Take back what was answered last: a disagreement, of this reading or an earlier one, or what was meant to be
        said again."""
        from coach.tui.reading_marks import Meant

        last = self.answered_last
        if isinstance(last, Meant):
            at = self.answers.index(last)
            del self.answers[at]
            self._unmean(last, at)
        elif last is not None:
            self.aside.remove(last)
            self._undo(last)

    @work(group=ANSWER, exit_on_error=False)
    async def _unmean(self, last: Meant, at: int) -> None:
        """Take back all of one visit; what the library does not let go of stays an answer, in its old place."""
        left = list(last.ids)
        try:
            while left and self.desk.session is not None:
                await self.desk.session.undo_allowed(left[-1])
                left.pop()
        except CoachError as error:
            self.answers.insert(at, replace(last, ids=tuple(left)))
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
                self.answers = [one for one in self.answers if one != number]
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
