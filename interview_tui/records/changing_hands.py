"""A customer who was given to a colleague, or taken over from one: who keeps the record from now on."""

from datetime import date

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record


class Given(Record):
    """Set when somebody else keeps a customer now: what is here can be read, but is no longer written."""

    to: CleanLine
    """The name of whoever keeps them now."""
    on: date
    term: int = Field(default=2, ge=2)
    """The term in which their record continues there: greater than any it had here."""
    hands: int = Field(default=1, ge=1)
    """How often they have changed hands, this time included."""


class Taken(Record):
    """Set when somebody else kept a customer before."""

    of: CleanLine
    """The name of whoever kept them last."""
    on: date
    stores: tuple[Id, ...] = ()
    """The public ids of the stores that kept them, the last one first."""
    hands: int = Field(default=1, ge=1)
    """How often they have changed hands, this time included."""
