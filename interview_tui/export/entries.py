"""What of that which is known of a customer leaves, for whom: what holds, and never what is sensitive."""

from collections.abc import Iterator

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


def entries_to_choose(customer: Customer, audience: Audience, choice: Choice) -> Iterator[tuple[Entry, bool]]:
    """Yield what is known of a customer that may leave, by itself or one by one, each with whether it does."""
    for one in customer.entries:
        if _may_leave(one, audience):
            yield one, _leaves(one, audience, choice)


def something_personal(customer: Customer) -> bool:
    """Return whether something leaves that leaves one by one only; the customer is given as they leave."""
    return any(_is_chosen(one) for one in customer.entries)


def _leaves(entry: Entry, audience: Audience, choice: Choice) -> bool:
    if not _may_leave(entry, audience) or entry.id in choice.left:
        return False
    return not _is_chosen(entry) or entry.id in choice.taken


def _may_leave(entry: Entry, audience: Audience) -> bool:
    row = ROWS.get(entry.aspect)
    if row is None or entry.is_over or entry.sensitive is not None:
        return False
    return audience in (WITHIN if _is_chosen(entry) else row.leaves_for)


def _is_chosen(entry: Entry) -> bool:
    row = ROWS.get(entry.aspect)
    return row is not None and row.is_trait and row.stands is not Stands.FOLDED and not row.leaves_for
