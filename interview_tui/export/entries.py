"""Which entries on a customer leave for which audience: valid ones, and never sensitive ones."""

from collections.abc import Iterator

from interview_tui.export.fields import WITHIN, cut
from interview_tui.export.order import Choice
from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.words import Audience


def customer_leaving(customer: Customer, audience: Audience, choice: Choice) -> Customer:
    """Return a customer with the entries that leave; traits leave only one by one, like personal notes."""
    entries = tuple(cut(one, audience) for one in customer.entries if _leaves(one, audience, choice))
    return cut(customer, audience, entries=entries)


def entries_to_choose(customer: Customer, audience: Audience, choice: Choice) -> Iterator[tuple[Entry, bool]]:
    """Yield each entry that may leave, by itself or one by one, with whether it does."""
    for one in customer.entries:
        if _may_leave(one, audience):
            yield one, _leaves(one, audience, choice)


def something_personal(customer: Customer) -> bool:
    """Return whether an entry leaves that only leaves one by one; takes the customer as exported."""
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
