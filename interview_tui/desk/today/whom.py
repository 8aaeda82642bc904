"""The customer of a line on the first screen, as the plan for a call or a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.desk.customer.adding import named_customer, now_with
from interview_tui.desk.customer.chosen import read_chosen
from interview_tui.desk.services import Services
from interview_tui.desk.today.entries import Action, Entry

if TYPE_CHECKING:
    from interview_tui.desk.before.plan import Plan


def plan_of(services: Services, entry: Entry) -> Plan | None:
    """Return the plan; None: it has no customer. Raises Told if they no longer exist or have no valid name."""
    from interview_tui.desk.before.plan import Plan

    if entry.action is Action.NEW:
        return Plan(named_customer(services, entry.name, entry.organisation), is_new=True)
    if entry.customer is None:
        return None
    customer = read_chosen(services.store, entry.customer)
    if entry.organisation:  # the customer without an organisation was chosen for the one typed with it
        customer = now_with(services, customer, entry.organisation)
    return Plan(customer)
