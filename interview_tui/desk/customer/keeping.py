"""Saves changes to a customer, even to one who is not saved yet (nobody is until a call with them begins)."""

from interview_tui.port.customers import Customers
from interview_tui.port.faults import NotFound
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import Change, entry_changes


def kept_as_changed(customers: Customers, customer: Customer, change: Change) -> Customer:
    """Apply a change to the customer as saved now, or if they are not saved, as given; return them as saved.

    Raises NotSaved, ReadOnly.
    """
    try:
        return customers.change_customer(customer.id, change)
    except NotFound:
        changed = change(customer)
        customers.save_customer(changed)
        return changed


def keep_entries(customers: Customers, before: Customer, after: Customer) -> None:
    """Save the difference between the entries of two states, into what is saved by now. Raises NotSaved, ReadOnly."""
    for change in entry_changes(before, after):
        customers.change_customer(before.id, change)
