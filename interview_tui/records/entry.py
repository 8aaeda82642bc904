"""What is known of a customer, entry by entry: each begins one day and may end, none is ever written over."""

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
"""`2023`, `2025-03` or `2025-03-14`."""


class ContactTerms(Record):
    """How a customer wants to be in touch, as it was understood; or how often we want to."""

    days: int | None = Field(default=None, ge=1)
    """Of a wish: not more often than every so many days. Of a rhythm: about every so many."""
    channel: Annotated[Channel, AnyWord()] | None = None
    hours: CleanLine = ""
    """When, in the customer's words: in the mornings."""
    never: bool = False
    """Not at all: nothing but promises and complaints may be a reason to call."""


class Entry(Record):
    """One thing that is known of a customer.

    `since` and `until` are days of the customer's life; `learnt_at` and `ended_at` are moments at which it was written
    down. The first say what holds on a day, the others what was known by then.
    """

    id: Id
    aspect: Annotated[Aspect, AnyWord()]
    text: Annotated[CleanLine, Field(min_length=1)]
    since: RoughDate | None = None
    """None: it was so when it was learnt, and nobody said since when."""
    until: RoughDate | None = None
    """None: it holds. One that ended has a day, the one on which it was told where nobody said more."""
    learnt_at: AwareDatetime
    ended_at: AwareDatetime | None = None
    """When it was written down that this holds no longer; None as long as `until` is."""
    mistaken: bool = False
    """It did not end, it was never so: another entry says it better."""
    conversation: Id | None = None
    """The conversation it came from; None: it was entered outside one."""
    note: Id | None = None
    """The note it came from."""
    source: CleanLine = ""
    """The name of the file it came from; empty: it was entered here."""
    terms: ContactTerms | None = None
    """Of a wish and a rhythm: what was understood of it."""
    person: Id | None = None
    """The customer it is about: who recommended us."""
    came_of: CleanLine = ""
    """Of what was tried, or expected: what came of it."""
    outcome: Annotated[Outcome, AnyWord()] | None = None
    """Of what was expected: how it ended."""
    change: CleanLine = ""
    """Of what was tried: what we do differently now."""
    sensitive: Annotated[Sensitive, AnyWord()] | None = None
    """What it touches; it was asked whether it is to be kept, and somebody said yes. It never leaves by itself."""

    @property
    def is_over(self) -> bool:
        """Tell whether it is known that this holds no longer."""
        return self.ended_at is not None

    def is_past(self, day: date) -> bool:
        """Tell whether it holds no longer on a day: it has ended, or the day until which it was to hold is over."""
        return self.is_over or (self.until is not None and last_day(self.until) < day)


class EarlierValue(Record):
    """What a field of a customer held before: their name, how they are addressed."""

    field: CleanLine
    value: str | None = None
    """As it is stored; None: nothing."""
    until: AwareDatetime
    """When it was changed."""
