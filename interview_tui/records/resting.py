"""A reminder that is snoozed: not this week. It returns after its last day."""

from datetime import date

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record, Word


class Rest(Record):
    """States until when nobody is reminded of one thing. Removing it ends the rest."""

    id: Id
    reason: Word
    """The reason for the reminder (`insight.due.Reason`): the same thing with another reason is not resting."""
    conversation: Id | None = None
    note: Id | None = None
    customer_id: Id | None = None
    """The customer, if it is about no conversation."""
    until: date
    """The last day of rest."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def about(self) -> tuple[str, str, str, str]:
        """What identifies the thing, as in `insight.due.Reminder`."""
        return self.reason, self.conversation or "", self.note or "", self.customer_id or ""
