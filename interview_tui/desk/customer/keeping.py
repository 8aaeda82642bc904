"""Keeps what is changed of a customer, also of one who is not kept yet: nobody is until a call with them begins."""

from interview_tui.port.customers import Customers
from interview_tui.port.faults import NotFound
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import Change


def kept_as_changed(customers: Customers, customer: Customer, change: Change) -> Customer:
    """Change a customer as they are kept now, or, where they are not, as they are here; return them as kept.

    Raises NotSaved, ReadOnly.
    """
    try:
        return customers.change_customer(customer.id, change)
    except NotFound:
        changed = change(customer)
        customers.save_customer(changed)
        return changed
