"""Who was there of the customer's side, besides the one a conversation is with."""

from typing import Annotated

from pydantic import Field

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record


class Present(Record):
    """Somebody who was there. They may be a customer, or a name and no more."""

    id: Id
    """The customer's; of a name alone an id of its own, under which it may become a customer."""
    name: Annotated[CleanLine, Field(min_length=1)]
    """As it was then; the customer's own record is right where they differ."""
