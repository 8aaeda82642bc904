"""A customer: a person with a name, perhaps with an organisation."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from interview_tui.conversation.note import CleanLine, Id
from interview_tui.conversation.record import Record
from interview_tui.conversation.words import Informed

_WITH_ORGANISATION = re.compile(r"^(?P<name>.+?)(?:\s+·\s*(?P<dot>.+)|\s*\((?P<round>[^()]+)\))$")


class Customer(Record):
    """A person we talk with. Everything but the name may be missing."""

    id: Id
    name: Annotated[CleanLine, Field(min_length=1)]
    organisation: CleanLine | None = None
    address: Literal["Sie", "du"] = "Sie"
    since: AwareDatetime
    informed: Informed = Informed.NOT_YET
    """How this person was last told that notes are kept; the next conversation begins with it."""
    informed_on: date | None = None
    """The day that was answered; None: nobody answered it here."""
    keep_until: date | None = None
    """The last day on which what is kept of this customer is needed; None: nobody said."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def title(self) -> str:
        """The name with the organisation, as it heads a screen."""
        return title(self.name, self.organisation)


def title(name: str, organisation: str | None) -> str:
    """Return `Claudia Weber · Nordmetall GmbH`, or the name alone."""
    return f"{name} · {organisation}" if organisation else name


def parse_title(typed: str) -> tuple[str, str | None]:
    """Read name and organisation from `Name`, `Name (Organisation)` or `Name · Organisation`."""
    line = " ".join(typed.split())
    found = _WITH_ORGANISATION.match(line)
    if not found:
        return line, None
    return found["name"].strip(), (found["dot"] or found["round"]).strip() or None
