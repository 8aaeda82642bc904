"""An appointment of a calendar: with whom it is, as far as that is known, and when."""

from __future__ import annotations

from hashlib import sha256

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Appointment(Record):
    """Says that something with somebody is to be at a time.

    One is kept where a calendar was imported by hand, and where somebody said with whom it is: the next time that it
    repeats, that is known.
    """

    id: Id
    """Made of what the calendar calls it and of the time it was planned for: moved, it is the same."""
    series: Id
    """Made of what the calendar calls it: the same each time that it repeats."""
    title: CleanLine = ""
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    customer_id: Id | None = None
    named: CleanLine = ""
    """Whom the calendar names, where no customer is surely meant."""
    source: CleanLine = ""
    """The name of the file it came from; empty: the calendar that is read by itself."""
    at: AwareDatetime
    """When it was kept."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


def id_made_of(*words: str) -> str:
    """Return an id that is always the same for these words."""
    number = int.from_bytes(sha256("\n".join(words).encode("utf-8", "surrogatepass")).digest()[:16])
    return "".join(_DIGITS[number >> shift & 31] for shift in range(125, -1, -5))
