"""One thing that many customers are told: what is said, why, by when, and how far it is with each of them."""

from collections.abc import Callable, Iterable
from datetime import date

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import Record
from interview_tui.records.same_people import SamePeople
from interview_tui.records.telling import Telling, of_people
from interview_tui.records.version import revised


class Announcement(Record):
    """What is said to many, and why: bad news is told with its reasons."""

    id: Id
    at: AwareDatetime
    """When it was written down."""
    author: CleanLine = ""
    text: CleanText
    """What is said, in a sentence."""
    because: CleanText = ""
    """Why it is so."""
    due: date | None = None
    """The day by which all of them should know; None: when one talks anyway."""
    withdrawn: date | None = None
    """The day from which on nobody is told it any more."""
    theme: Id | None = None
    """The theme of which this says what became; None: it is of none."""
    tellings: tuple[Telling, ...] = ()
    """Whom it is for, one row each."""
    of: Id | None = None
    """The store whose it is, as it is known outside, where somebody else decided it: the rows say what was told here.
    None: it was decided here."""
    to: Id | None = None
    """The one store that a copy on its way is for; None: it is no copy."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The store that wrote this record."""

    def telling(self, telling_id: str) -> Telling | None:
        """Return the row of this id."""
        return next((one for one in self.tellings if one.id == telling_id), None)


def as_read(announcement: Announcement, people: SamePeople) -> Announcement:
    """Return it with one row a person, under the id of the record that leads; never to be saved."""
    return announcement.changed(tellings=of_people(announcement.tellings, people))


def with_telling(announcement: Announcement, telling_id: str, change: Callable[[Telling], Telling]) -> Announcement:
    """Return it with the row of this id changed, as its next version; as it is where there is none."""
    rows = tuple(revised(one, change(one)) if one.id == telling_id else one for one in announcement.tellings)
    return announcement if rows == announcement.tellings else announcement.changed(tellings=rows)


def for_more(announcement: Announcement, tellings: Iterable[Telling]) -> Announcement:
    """Return it with more rows; who has one already gets no second one."""
    known = {one.customer_id for one in announcement.tellings}
    new = {one.customer_id: one for one in tellings if one.customer_id not in known}
    return announcement.changed(tellings=(*announcement.tellings, *new.values()))


def without(announcement: Announcement, tellings: Iterable[Telling]) -> Announcement:
    """Return it without these rows, whatever became of them."""
    gone = {one.id for one in tellings}
    return announcement.changed(tellings=tuple(one for one in announcement.tellings if one.id not in gone))


def withdrawn(announcement: Announcement, on: date | None) -> Announcement:
    """Return it as withdrawn on a day, or with None as one that is told again."""
    return announcement.changed(withdrawn=on)
