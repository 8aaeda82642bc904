"""Saves what was learnt about the customer after a call into their current record."""

from interview_tui.desk.after import asking
from interview_tui.desk.after.state import After
from interview_tui.desk.customer.keeping import keep_entries
from interview_tui.desk.services import Services
from interview_tui.insight.answering import Kept
from interview_tui.language.message import Told
from interview_tui.port.customers import Customers


def with_customer(kept: Kept, customers: Customers) -> Kept:
    """Return the conversation's state with its customer; without one if the customer cannot be read."""
    customer_id = kept.conversation.customer_id
    return kept._replace(customer=customers.customer(customer_id) if customer_id is not None else None)


def customer_kept(before: After, after: After, services: Services) -> After:
    """Save the customer of the new state to disk; if that fails, stay with the question and say why."""
    old, new = before.kept.customer, after.kept.customer
    if old is None or new is None or new is old:
        return after
    try:
        keep_entries(services.store, old, new)
    except Told as error:
        return asking.told(before, error.message.told(services.language))
    return after
