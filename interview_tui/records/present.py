"""Who was there on the customer's side, besides the one a conversation is with."""

from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record


class Present(Record):
    """Somebody who was there: a customer, or just a name."""

    id: Id
    """The customer's id; for just a name an id of its own, which a customer may take over later."""
    name: Annotated[CleanLine, Field(min_length=1)]
    """The name at the time; where they differ, the customer's own record is right."""
