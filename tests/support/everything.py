"""Everything kept on one customer, in one line."""

from interview_tui.port.privacy import Everything, Whole
from interview_tui.records.draft import Draft
from interview_tui.records.private import Private
from tests.support.written import conversation, customer, private

WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")


def whole(*notes: object, kept: Private | None = None, draft: Draft | None = None) -> Whole:
    """Return a conversation with these notes and all that belongs to it."""
    return Whole(conversation(*notes), kept or private(), draft)


def held(*wholes: Whole, **fields: object) -> Everything:
    """Return what is kept on Claudia Weber."""
    return Everything(**{"customer_id": WEBER.id, "customer": WEBER, "wholes": wholes} | fields)
