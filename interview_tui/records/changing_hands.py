"""That a customer was given to a colleague, or taken over from one: who keeps the record from now on."""

from datetime import date

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record


class Given(Record):
    """That somebody else keeps a customer now: what is here stays to be read and is not written in any more."""

    to: CleanLine
    """The name of whoever has them now."""
    on: date
    term: int = Field(default=2, ge=2)
    """In which their record goes on there: greater than every one it had here."""


class Taken(Record):
    """That a customer was kept by somebody else before."""

    of: CleanLine
    """The name of whoever had them last."""
    on: date
    stores: tuple[Id, ...] = ()
    """The stores that had them, as they are known outside, the last one first."""
