"""A line that somebody began to answer a question with and did not enter, so that it can be offered again."""

from datetime import timedelta

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record

KEPT_FOR = timedelta(days=30)
"""After this time an unfinished line is dropped."""


class BegunLine(Record):
    """A half-typed answer. Question, customer and subject together identify it."""

    id: Id
    asked: CleanLine
    """The question, as it was displayed."""
    customer_id: Id | None = None
    conversation: Id | None = None
    of: Id | None = None
    """The note or entry it is about."""
    text: str
    """As typed: it is cleaned when it becomes something."""
    said: CleanLine = ""
    """The choice made with a key beside the text, in the question's own encoding."""
    left: bool = False
    """The question was left on purpose: the line comes back only on request."""
    at: AwareDatetime
    """When it was last typed in."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def about(self) -> tuple[str, str, str, str]:
        """What identifies the question."""
        return self.asked, self.customer_id or "", self.conversation or "", self.of or ""
