"""What is known of a customer, entry by entry: each begins one day, may end, and is never overwritten."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.rough_date import first_day, last_day
from interview_tui.records.words import Aspect, Channel, Outcome, Sensitive


def _checked(text: str) -> str:
    first_day(text)
    return text


RoughDate = Annotated[str, AfterValidator(_checked)]
"""ISO 8601 with reduced precision: `2023`, `2025-03` or `2025-03-14`."""


class ContactTerms(Record):
    """How a customer wants to be in touch, as parsed; or how often we want to be."""

    days: int | None = Field(default=None, ge=1)
    """For a wish: not more often than every so many days. For a rhythm: about every so many days."""
    channel: Annotated[Channel, AnyWord()] | None = None
    hours: CleanLine = ""
    """When, in the customer's words: in the mornings."""
    never: bool = False
    """Never: only promises and complaints are a reason to call."""


class Entry(Record):
    """One thing that is known of a customer.

    `since` and `until` are days in the customer's life; `learnt_at` and `ended_at` are when we wrote it down. The first
    two say what holds on a day, the other two what we knew by then.
    """

    id: Id
    aspect: Annotated[Aspect, AnyWord()]
    text: Annotated[CleanLine, Field(min_length=1)]
    since: RoughDate | None = None
    """None: it was already so when it was learnt, and nobody said since when."""
    until: RoughDate | None = None
    """None: it holds. One that ended always has a day: the day we were told, if nobody said more."""
    learnt_at: AwareDatetime
    ended_at: AwareDatetime | None = None
    """When we wrote down that it no longer holds; None as long as `until` is."""
    mistaken: bool = False
    """It did not end but was never true: another entry corrects it."""
    conversation: Id | None = None
    """The conversation it came from; None: entered outside one."""
    note: Id | None = None
    """The note it came from."""
    source: CleanLine = ""
    """The name of the imported file; empty: entered here."""
    terms: ContactTerms | None = None
    """For a wish or a rhythm: what was parsed from it."""
    person: Id | None = None
    """The id of the customer it refers to: who recommended us."""
    came_of: CleanLine = ""
    """For something tried or expected: what came of it."""
    outcome: Annotated[Outcome, AnyWord()] | None = None
    """For an expectation: how it ended."""
    change: CleanLine = ""
    """For something tried: what we do differently now."""
    sensitive: Annotated[Sensitive, AnyWord()] | None = None
    """The sensitive area it touches; somebody confirmed that it is to be kept. It is never exported by default."""

    @property
    def is_over(self) -> bool:
        """Return whether it is known to have ended."""
        return self.ended_at is not None

    def is_past(self, day: date) -> bool:
        """Return whether it no longer holds on a day: it has ended, or its deadline has passed."""
        return self.is_over or (self.until is not None and last_day(self.until) < day)


class EarlierValue(Record):
    """A former value of a customer's field, such as the name or form of address."""

    field: CleanLine
    value: str | None = None
    """As stored; None: empty."""
    until: AwareDatetime
    """When it was changed.
    """
