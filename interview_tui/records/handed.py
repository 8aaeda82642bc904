"""What became of one record that was handed over: in which version it is outside, and whether it is to be there."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record


class Sort(StrEnum):
    """What kind of record it is."""

    CONVERSATION = "conversation"
    CUSTOMER = "customer"
    COMMENT = "comment"
    READINGS = "readings"
    ANNOUNCEMENT = "announcement"
    """What an author is to tell their customers, and what they told."""
    THEME = "theme"
    """What an author is to ask their customers about a theme."""


class HandedState(StrEnum):
    """What a record is outside."""

    THERE = "there"
    WITHDRAWN = "withdrawn"
    """Its author took it back; it may come again."""
    ERASED = "erased"
    """It is gone for good, whatever copies say."""
    GIVEN = "given"
    """Somebody else keeps it now and says what it is outside; known to its author alone."""


class Handed(Record):
    """The version of one record that was handed over last.

    The numbers count what was handed over, not how often its author changed it: that is nobody else's business.
    """

    id: Id
    """The record's, in the store that keeps this."""
    sort: Annotated[Sort, AnyWord()] = Sort.CONVERSATION
    """Of one that was erased nobody knows it any more."""
    state: Annotated[HandedState, AnyWord()] = HandedState.THERE
    hash: str = Field(default="", pattern="^(?:[0-9a-f]{64})?$")
    """Of what was handed over; empty where it is not there."""
    became: date | None = None
    """The day on which this became so; kept by the author alone."""
    count: int = Field(default=0, ge=0)
    """It became so with the so-manieth change of all; kept by the author alone."""
    concerns: Id | None = None
    """The one store that it is for; None: whoever reads. Kept by the author alone."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


class Reader(Record):
    """Somebody who is handed what is new: how far they have it."""

    name: CleanLine
    """Empty: nobody was named."""
    count: int = Field(default=0, ge=0)
    """They have all changes up to this one."""


class Handing(Record):
    """Of whom these are."""

    id: Id
    """What the store is called outside."""
    author: CleanLine = ""
    stand_in: CleanLine = ""
    """Who stands in for the author; empty: nobody."""
    stand_in_until: date | None = None
    """The last day on which they do."""
    took_from: tuple[Id, ...] = ()
    """The stores that had customers before whom this one has now, in the order of their ids."""
    count: int = Field(default=0, ge=0)
    """How many changes there were."""
    readers: tuple[Reader, ...] = ()
