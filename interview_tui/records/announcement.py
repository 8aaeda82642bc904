"""An announcement: one thing that many customers are to be told, with the reason, the deadline and who knows by now."""

from collections.abc import Callable, Iterable
from datetime import date

from pydantic import AwareDatetime, Field

from interview_tui.records.parts import CleanLine, CleanText, Id
from interview_tui.records.record import Record
from interview_tui.records.same_people import SamePeople
from interview_tui.records.telling import Telling, of_people
from interview_tui.records.version import in_term, revised


class Announcement(Record):
    """What many customers are to be told, and why: bad news comes with its reasons."""

    id: Id
    at: AwareDatetime
    """When it was written down."""
    author: CleanLine = ""
    text: CleanText
    """The message, one sentence."""
    because: CleanText = ""
    """The reason."""
    due: date | None = None
    """The day by which everybody should know; None: whenever one talks to them next."""
    withdrawn: date | None = None
    """From this day on nobody is told any more; None: it still holds."""
    theme: Id | None = None
    """The theme it reports back on; None: no theme."""
    tellings: tuple[Telling, ...] = ()
    """The people it is for, one row each."""
    of: Id | None = None
    """The public id of the store that decided it, if that is another one: the rows then record who was told here. None:
    it was decided here.
    """
    to: Id | None = None
    """Of a copy on its way: the one store it is addressed to. None: this is not a copy."""
    term: int = Field(default=1, ge=1)
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The id of the store that wrote this record."""

    def telling(self, telling_id: str) -> Telling | None:
        """Return the row of this id."""
        return next((one for one in self.tellings if one.id == telling_id), None)


def as_read(announcement: Announcement, people: SamePeople) -> Announcement:
    """Return it with one row per person, under the id of the leading record. Never to be saved."""
    return announcement.changed(tellings=of_people(announcement.tellings, people))


def with_telling(announcement: Announcement, telling_id: str, change: Callable[[Telling], Telling]) -> Announcement:
    """Return the next version, with the row of this id changed; unchanged if there is no such row."""
    rows = tuple(revised(one, change(one)) if one.id == telling_id else one for one in announcement.tellings)
    return announcement if rows == announcement.tellings else announcement.changed(tellings=rows)


def in_term_of(term: int, before: Announcement, after: Announcement) -> Announcement:
    """Return `after` with the rows that changed since `before` moved to a store of this term."""
    known = {one.id: one for one in before.tellings}
    rows = tuple(one if one == known.get(one.id) else in_term(one, term) for one in after.tellings)
    return after if rows == after.tellings else after.changed(tellings=rows)


def for_more(announcement: Announcement, tellings: Iterable[Telling]) -> Announcement:
    """Return it with more rows; a person who already has a row gets no second one."""
    known = {one.customer_id for one in announcement.tellings}
    new = {one.customer_id: one for one in tellings if one.customer_id not in known}
    return announcement.changed(tellings=(*announcement.tellings, *new.values()))


def without(announcement: Announcement, tellings: Iterable[Telling]) -> Announcement:
    """Return it without these rows, whatever their state."""
    gone = {one.id for one in tellings}
    return announcement.changed(tellings=tuple(one for one in announcement.tellings if one.id not in gone))


def withdrawn(announcement: Announcement, on: date | None) -> Announcement:
    """Return it withdrawn as of a day; None puts it back into force."""
    return announcement.changed(withdrawn=on)
