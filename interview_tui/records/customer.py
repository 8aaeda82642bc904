"""A customer: a person with a name, perhaps with an organisation."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from interview_tui.records.changing_hands import Given, Taken
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.naming import parse_title as parse_title
from interview_tui.records.naming import title as title
from interview_tui.records.note import CleanLine, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.words import Aspect, Basis, Informed

LONGEST_FOREIGN_ID = 200
"""Characters."""
_FOREIGN = re.compile(r"[^\W_][\w.:@/#=+-]*", re.ASCII)


def _foreign(text: str) -> str:
    if len(text) > LONGEST_FOREIGN_ID or not _FOREIGN.fullmatch(text):
        raise ValueError("this is no id of another system")
    return text


class ForeignId(Record):
    """What another system calls this person."""

    system: Word
    """Which one, as the layouts of a CRM say it: `hubspot`."""
    id: Annotated[str, AfterValidator(_foreign)]
    """Letters, digits and some signs of ASCII: it begins with a letter or digit, so no sheet takes it for a formula."""


class Customer(Record):
    """A person we talk with. Everything but the name may be missing."""

    id: Id
    name: Annotated[CleanLine, Field(min_length=1)]
    organisation: CleanLine | None = None
    """The present one; the entries know the earlier ones."""
    address: Word = "Sie"
    """`Sie` or `du`, in German."""
    since: AwareDatetime
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    """How this person was last told that notes are kept; the next conversation begins with it."""
    informed_on: date | None = None
    """The day that was answered; None: nobody answered it here."""
    keep_until: date | None = None
    """The last day on which what is kept of this customer is needed; None: nobody said."""
    basis: Annotated[Basis, AnyWord()] | None = None
    """What allows us to keep notes on them; None: nobody said."""
    first_deal: date | None = None
    """The day of the first deal, which has its anniversaries."""
    foreign_ids: tuple[ForeignId, ...] = ()
    """What other systems call this person, at most one each, by system."""
    source: CleanLine = ""
    """The name of the file in which they came; empty: somebody entered them here."""
    entries: tuple[Entry, ...] = ()
    """What is known of them and how that changed, in the order in which it was written down."""
    earlier: tuple[EarlierValue, ...] = ()
    """What the fields above held before, the oldest first."""
    given: Given | None = None
    """Somebody else keeps this record now; None: it is kept here."""
    taken: Taken | None = None
    """Somebody else kept it before; None: nobody did."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def title(self) -> str:
        """The name with the organisation, as it heads a screen."""
        return title(self.name, self.organisation)

    @property
    def earlier_names(self) -> tuple[str, ...]:
        """The names they had before, or by which another record of the same person knows them; the oldest first."""
        return tuple(one.value for one in self.earlier if one.field == "name" and one.value)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The phone numbers that reach them, as typed."""
        return tuple(one.text for one in self.holding(Aspect.PHONE))

    @property
    def known(self) -> tuple[Entry, ...]:
        """All entries. The first organisation is one even where nobody ever changed it: it has the customer's id."""
        if not self.organisation or any(one.aspect is Aspect.ORGANISATION for one in self.entries):
            return self.entries
        first = Entry(id=self.id, aspect=Aspect.ORGANISATION, text=self.organisation, learnt_at=self.since)
        return (first, *self.entries)

    def holding(self, *aspects: Aspect, on: date | None = None) -> tuple[Entry, ...]:
        """Return the entries of these aspects that hold now, as far as is known; on a day those not over by then."""
        held = (one for one in self.known if one.aspect in aspects and not one.is_over)
        return tuple(held) if on is None else tuple(one for one in held if not one.is_past(on))

    def foreign_id(self, system: str) -> str | None:
        """Return what a system calls this person; None where nobody said."""
        return next((one.id for one in self.foreign_ids if one.system == system), None)
