"""What became of a record that was handed over: which version is out there, and whether it should still be."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import AnyWord, Record


class Sort(StrEnum):
    """The kind of record."""

    CONVERSATION = "conversation"
    CUSTOMER = "customer"
    COMMENT = "comment"
    READINGS = "readings"
    ANNOUNCEMENT = "announcement"
    """What an author is to tell their customers, and what they told them."""
    THEME = "theme"
    """What an author is to ask their customers about a theme."""


class HandedState(StrEnum):
    """The public state of a record."""

    THERE = "there"
    WITHDRAWN = "withdrawn"
    """Its author took it back; it may return."""
    ERASED = "erased"
    """Gone for good, whatever copies say."""
    GIVEN = "given"
    """Somebody else keeps it now and answers for its public state; only the author's store records this."""


class Handed(Record):
    """The version of one record that was last handed over.

    The numbers count handovers, not the author's edits: how often somebody edits is nobody's business.
    """

    id: Id
    """The record's id in the store that keeps this."""
    sort: Annotated[Sort, AnyWord()] = Sort.CONVERSATION
    """Unknown once the record was erased."""
    state: Annotated[HandedState, AnyWord()] = HandedState.THERE
    hash: str = Field(default="", pattern="^(?:[0-9a-f]{64})?$")
    """Hash of what was handed over; empty where it is not out there."""
    became: date | None = None
    """The day on which the present state began; kept by the author only."""
    count: int = Field(default=0, ge=0)
    """The running number of this change among all changes; kept by the author only."""
    concerns: Id | None = None
    """The one store it is addressed to; None: every reader. Kept by the author only."""
    hands: int = Field(default=0, ge=0)
    """How often its customer changed hands: whoever restores a backup has the state before the last time again."""
    said: tuple[Id, ...] = ()
    """Own texts of the reader that name or quote it, if its author took it back: kept by the reader only.

    If it is erased later, they are deleted too; by then nobody could tell any more whom they name.
    """
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""


class Reader(Record):
    """Somebody who is handed what is new, and how far they have it."""

    name: CleanLine
    """Empty: no name was given."""
    count: int = Field(default=0, ge=0)
    """They have all changes up to this number."""


class Handing(Record):
    """Everything handed over by one store."""

    id: Id
    """The store's public id."""
    author: CleanLine = ""
    stand_in: CleanLine = ""
    """Who stands in for the author; empty: nobody."""
    stand_in_until: date | None = None
    """The last day of the standing in."""
    stand_in_rev: int = Field(default=0, ge=0)
    """How often it was said who stands in, or that nobody does: the later word counts."""
    took_from: tuple[Id, ...] = ()
    """Ids of the stores that had customers before who are kept here now, sorted."""
    count: int = Field(default=0, ge=0)
    """How many changes there have been."""
    readers: tuple[Reader, ...] = ()
