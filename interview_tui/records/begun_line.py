"""A line that was typed where a screen asked something, and not entered: it is there again the next time."""

from datetime import timedelta

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record

KEPT_FOR = timedelta(days=30)
"""What nobody came back to by then goes."""


class BegunLine(Record):
    """Half an answer. What was asked, of whom and about what tells it from every other."""

    id: Id
    asked: CleanLine
    """The question, as it stood there."""
    customer_id: Id | None = None
    conversation: Id | None = None
    of: Id | None = None
    """The note or the entry it is about."""
    text: str
    """As typed: it is cleaned when it becomes something."""
    said: CleanLine = ""
    """What a key said beside it, as the question understands it."""
    left: bool = False
    """The question was left on purpose: the line comes back when it is asked for, not by itself."""
    at: AwareDatetime
    """When it was typed last."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def about(self) -> tuple[str, str, str, str]:
        """What tells the question from every other."""
        return self.asked, self.customer_id or "", self.conversation or "", self.of or ""
