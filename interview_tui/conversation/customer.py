"""A customer: a person with a name, perhaps with an organisation."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from interview_tui.conversation.naming import parse_title as parse_title
from interview_tui.conversation.naming import title as title
from interview_tui.conversation.note import CleanLine, Id
from interview_tui.conversation.record import Record


class Customer(Record):
    """A person we talk with. Everything but the name may be missing."""

    id: Id
    name: Annotated[CleanLine, Field(min_length=1)]
    organisation: CleanLine | None = None
    address: Literal["Sie", "du"] = "Sie"
    since: AwareDatetime
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @property
    def title(self) -> str:
        """The name with the organisation, as it heads a screen."""
        return title(self.name, self.organisation)
