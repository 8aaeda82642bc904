"""Makes a customer of a typed name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.desk.services import Services
from interview_tui.desk.typed import TOO_LONG
from interview_tui.port.faults import NotSaved
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.naming import parse_title

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


def new_customer(services: Services, typed: str) -> Customer:
    """Make a customer of a typed name and keep it. Raises NotSaved, ReadOnly."""
    # Every screen can do this, the first one too, whose first picture needs no record.
    from interview_tui.records.customer import Customer

    name, organisation = parse_title(typed)
    if max(len(name), len(organisation or "")) > LONGEST_LINE:
        raise NotSaved(TOO_LONG, n=LONGEST_LINE)
    customer = Customer(
        id=services.new_id(), name=name, organisation=organisation, since=services.now().wall, by=services.store.id
    )
    services.store.save_customer(customer)
    return customer
