"""The panel that asks for the theme of a note: a digit takes one of the first nine, letters filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from interview_tui.desk.services import Services
from interview_tui.tui.panels.panel import Choose, Option
from interview_tui.tui.widgets.text_line import TextLine

DIGITS = "123456789"


class Gather(Choose):
    """Returns the id of an option, or None if it was left."""

    def __init__(
        self,
        services: Services,
        question: str,
        options: Sequence[Option],
        new: Callable[[str], Sequence[Option]],
    ) -> None:
        numbered = [
            Option(one.id, f"{DIGITS[place] if place < len(DIGITS) else ' '}  {one.words}", one.remark)
            for place, one in enumerate(options)
        ]
        super().__init__(services, question, numbered, new=new)
        self._ids = [one.id for one in options]

    def _press_here(self, key: str, character: str | None) -> bool:
        if character and character in DIGITS and not self.query_one(TextLine).text:
            place = DIGITS.index(character)
            if place < len(self._ids):
                self.answer(self._ids[place])
                return True
        return super()._press_here(key, character)
