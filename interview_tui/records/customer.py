"""A customer: a person with a name, perhaps with an organisation."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from interview_tui.records.naming import parse_title as parse_title
from interview_tui.records.naming import title as title
from interview_tui.records.note import CleanLine, Id
from interview_tui.records.record import AnyWord, Record, Word
from interview_tui.records.words import Informed


class Customer(Record):
    """A person we talk with. Everything but the name may be missing."""

    id: Id
    name: Annotated[CleanLine, Field(min_length=1)]
    organisation: CleanLine | None = None
    address: Word = "Sie"
    """`Sie` or `du`, in German."""
    since: AwareDatetime
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    """How this person was last told that notes are kept; the next conversation begins with it."""
    informed_on: date | None = None
    """The day that was answered; None: nobody answered it here."""
    keep_until: date | None = None
    """The last day on which what is kept of this customer is needed; None: nobody said."""
    first_deal: date | None = None
    """The day of the first deal, which has its anniversaries."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def title(self) -> str:
        """The name with the organisation, as it heads a screen."""
        return title(self.name, self.organisation)
