"""A reminder that is put off: not this week. It ends by itself after its day."""

from datetime import date

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record, Word


class Rest(Record):
    """Says until when nobody is to be reminded of one thing. To take it away ends that."""

    id: Id
    reason: Word
    """Why it waits (`insight.due.Reason`): what presses for another reason by then is another thing."""
    conversation: Id | None = None
    note: Id | None = None
    customer_id: Id | None = None
    """The customer, where it is about no conversation."""
    until: date
    """The last day on which it rests."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def about(self) -> tuple[str, str, str, str]:
        """What tells the thing from every other, as `insight.due.Reminder` does."""
        return self.reason, self.conversation or "", self.note or "", self.customer_id or ""
