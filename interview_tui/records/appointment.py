"""A calendar appointment: when it is, and with whom as far as that is known."""

from __future__ import annotations

from hashlib import sha256

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Appointment(Record):
    """An appointment from a calendar.

    Kept when a calendar was imported by hand, or when somebody said whom the appointment is with: the next occurrence
    of the series then knows.
    """

    id: Id
    """Derived from the calendar's own id and the time first planned, so a moved appointment keeps its id."""
    series: Id
    """Derived from the calendar's own id: the same for every occurrence of a recurring appointment."""
    title: CleanLine = ""
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    customer_id: Id | None = None
    named: CleanLine = ""
    """The names in the calendar entry, where they do not identify a customer for certain."""
    source: CleanLine = ""
    """The name of the imported file; empty: the calendar that is read automatically."""
    at: AwareDatetime
    """When it was kept."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


def id_made_of(*words: str) -> str:
    """Return an id that is always the same for the same words."""
    number = int.from_bytes(sha256("\n".join(words).encode("utf-8", "surrogatepass")).digest()[:16])
    return "".join(_DIGITS[number >> shift & 31] for shift in range(125, -1, -5))
