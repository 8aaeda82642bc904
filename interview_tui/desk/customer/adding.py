"""Makes a customer from a name, saved only when something is known of them: typing errors leave nobody behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.desk.services import Services
from interview_tui.desk.typed import TOO_LONG
from interview_tui.port.faults import NotSaved
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


def named_customer(services: Services, name: str, organisation: str | None) -> Customer:
    """Return a new customer, not saved yet. Raises NotSaved."""
    # Every screen can do this, even the first one, whose first picture needs no records.
    from interview_tui.records.customer import Customer

    if max(len(name), len(organisation or "")) > LONGEST_LINE:
        raise NotSaved(TOO_LONG, n=LONGEST_LINE)
    return Customer(
        id=services.new_id(), name=name, organisation=organisation, since=services.now().wall, by=services.store.id
    )


def now_with(services: Services, customer: Customer, organisation: str) -> Customer:
    """Save the organisation of a customer for whom none was known. Raises NotFound, NotSaved, ReadOnly."""
    from interview_tui.records.customer_changes import begun
    from interview_tui.records.entry import Entry

    if len(organisation) > LONGEST_LINE:
        raise NotSaved(TOO_LONG, n=LONGEST_LINE)
    known = Entry(
        id=services.new_id(), aspect=Aspect.ORGANISATION, text=organisation, learnt_at=services.now().wall
    )  # fmt: skip
    return services.store.change_customer(customer.id, lambda one: begun(one, known))


def new_customer(services: Services, name: str, organisation: str | None = None) -> Customer:
    """Create a customer and save them. Raises NotSaved, ReadOnly."""
    customer = named_customer(services, name, organisation)
    services.store.save_customer(customer)
    return customer
