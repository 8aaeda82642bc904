"""A customer: a person with a name, perhaps with an organisation."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from interview_tui.language.message import FAMILIAR, STRANGER
from interview_tui.records.changing_hands import Given, Taken
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.naming import parse_title as parse_title
from interview_tui.records.naming import title as title
from interview_tui.records.note import CleanLine, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.words import Aspect, Basis, Informed

LONGEST_FOREIGN_ID = 200
"""In characters."""
_APART = frozenset({"id", "since", "organisation", "foreign_ids", "entries", "earlier"}) | frozenset(
    {"source", "given", "taken", "term", "rev", "by"}
)
"""Fields that say whose record it is and how it came here, or that hold rows; the organisation is an entry, too."""
_FOREIGN = re.compile(r"[^\W_][\w.:@/#=+-]*", re.ASCII)


def _foreign(text: str) -> str:
    if len(text) > LONGEST_FOREIGN_ID or not _FOREIGN.fullmatch(text):
        raise ValueError("this is no id of another system")
    return text


class ForeignId(Record):
    """The id another system has for this person."""

    system: Word
    """The system, by its name in the CRM layouts: `hubspot`."""
    id: Annotated[str, AfterValidator(_foreign)]
    """ASCII letters, digits and a few signs. Begins with a letter or digit, so that no spreadsheet takes it for a
    formula.
    """


class Customer(Record):
    """A person we talk to. Everything but the name is optional."""

    id: Id
    name: Annotated[CleanLine, Field(min_length=1)]
    organisation: CleanLine | None = None
    """The present one; the entries hold the earlier ones."""
    address: Word = STRANGER
    """Form of address in German: `Sie` or `du`."""
    since: AwareDatetime
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    """How this person was last told that notes are kept: the default for the next conversation."""
    informed_on: date | None = None
    """The day that was answered; None: never answered here."""
    keep_until: date | None = None
    """The last day for which data on this customer is needed; None: not set."""
    basis: Annotated[Basis, AnyWord()] | None = None
    """The legal basis for keeping notes on them; None: not set."""
    first_deal: date | None = None
    """The day of the first deal; its anniversaries are noticed."""
    foreign_ids: tuple[ForeignId, ...] = ()
    """Ids in other systems, at most one each, sorted by system."""
    source: CleanLine = ""
    """The name of the imported file; empty: entered here."""
    entries: tuple[Entry, ...] = ()
    """What is known of them and how it changed, in the order it was written down."""
    earlier: tuple[EarlierValue, ...] = ()
    """Earlier values of the fields above, oldest first."""
    given: Given | None = None
    """Set when somebody else keeps this record now; None: it is kept here."""
    taken: Taken | None = None
    """Set when somebody else kept it before; None: nobody did."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def is_familiar(self) -> bool:
        """Whether one says du to them in German."""
        return self.address == FAMILIAR

    @property
    def title(self) -> str:
        """Name and organisation, as in a screen's heading."""
        return title(self.name, self.organisation)

    @property
    def hands(self) -> int:
        """How often they changed hands; unlike the term, restoring a backup does not raise it."""
        mark = self.given or self.taken
        return mark.hands if mark is not None else 0

    @property
    def earlier_names(self) -> tuple[str, ...]:
        """Former names and the names on other records of the same person, oldest first."""
        return tuple(one.value for one in self.earlier if one.field == "name" and one.value)

    @property
    def numbers(self) -> tuple[str, ...]:
        """Their phone numbers, as typed."""
        return tuple(one.text for one in self.holding(Aspect.PHONE))

    @property
    def known(self) -> tuple[Entry, ...]:
        """All entries. The first organisation is included even if it never changed: it has the customer's id."""
        if not self.organisation or any(one.aspect is Aspect.ORGANISATION for one in self.entries):
            return self.entries
        first = Entry(id=self.id, aspect=Aspect.ORGANISATION, text=self.organisation, learnt_at=self.since)
        return (first, *self.entries)

    def holding(self, *aspects: Aspect, on: date | None = None) -> tuple[Entry, ...]:
        """Return the entries of these aspects that hold now; with `on`, those not over by that day."""
        held = (one for one in self.known if one.aspect in aspects and not one.is_over)
        return tuple(held) if on is None else tuple(one for one in held if not one.is_past(on))

    def foreign_id(self, system: str) -> str | None:
        """Return this person's id in a system; None if unknown."""
        return next((one.id for one in self.foreign_ids if one.system == system), None)


PLAIN = tuple(name for name in Customer.model_fields if name not in _APART)
"""The fields that somebody states of a customer: earlier values are kept, and records of one person share them out."""
