"""What of that which is known of a customer leaves, for whom: what holds, and never what is sensitive."""

from interview_tui.export.fields import WITHIN, cut
from interview_tui.export.order import Choice
from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.words import Audience


def customer_leaving(customer: Customer, audience: Audience, choice: Choice) -> Customer:
    """Return a customer with what of them leaves; traits leave one by one, as personal notes do."""
    entries = tuple(cut(one, audience) for one in customer.entries if _leaves(one, audience, choice))
    return cut(customer, audience, entries=entries)


def _leaves(entry: Entry, audience: Audience, choice: Choice) -> bool:
    row = ROWS.get(entry.aspect)
    if row is None or entry.is_over or entry.sensitive is not None or entry.id in choice.left:
        return False
    may_be_chosen = row.is_trait and row.stands is not Stands.FOLDED and audience in WITHIN
    return audience in row.leaves_for or (may_be_chosen and entry.id in choice.taken)
