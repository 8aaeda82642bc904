"""Every change to a customer, and what was on record at an earlier moment.

Entries are never overwritten: one ends and another begins. Of plain fields the earlier values are kept with the moment
of the change. So the page can be shown as it was on any past day.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.customer import PLAIN, Customer
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.fold import fold
from interview_tui.records.version import amended, revised
from interview_tui.records.words import Aspect

Change = Callable[[Customer], Customer]
"""A function that makes one customer from another."""


def begun(customer: Customer, entry: Entry) -> Customer:
    """Return the customer with one more entry; entries that exclude it end on the day it begins.

    An entry that is already over ends nothing. The same customer is returned if exactly this is known already; if only
    `since` or `until` is new, the entry replaces the known one.
    """
    row = ROWS.get(entry.aspect)
    holding = () if row is None or row.happened else customer.holding(entry.aspect)
    known = next((one for one in holding if _says_the_same(one, entry)), None)
    if row is not None and known is not None:
        # The state of the relationship always has a date, the day it was said: a date alone is no news.
        is_news = row.stands is not Stands.CONTACT and _times(entry, known) != (known.since, known.until)
        since, until = _times(entry, known)
        return corrected(customer, known.id, entry.changed(since=since, until=until)) if is_news else customer
    ends = frozenset() if entry.is_over else _ends(entry)
    until = entry.since or entry.learnt_at.date().isoformat()
    past = (
        _over(one, entry.learnt_at, until) if one.aspect in ends and not one.is_over else one
        for one in _written_out(customer, entry.aspect)
    )
    return with_entries(customer, (*past, entry))


def ended(customer: Customer, entry_id: str, at: datetime, until: str | None = None) -> Customer:
    """Return the customer with an entry ended as of a rough date; None: as of the day of `at`.

    Unchanged if there is no such entry or it has ended already.
    """
    return _changed(customer, entry_id, lambda one: _over(one, at, until or at.date().isoformat()))


def settled(customer: Customer, known: Entry, at: datetime) -> Customer:
    """Return the customer with an expectation settled, taking outcome, `came_of` and `sensitive` from `known`.

    Unchanged if there is no such entry or it has ended already.
    """

    def over(one: Entry) -> Entry:
        said = one.changed(outcome=known.outcome, came_of=known.came_of, sensitive=known.sensitive)
        return _over(said, at, at.date().isoformat())

    return _changed(customer, known.id, over)


def corrected(customer: Customer, entry_id: str, better: Entry) -> Customer:
    """Return the customer with a mistaken entry replaced by a better one.

    If the better one is known already, the mistaken one is only removed.
    """
    if not any(one.id == entry_id and not one.is_over for one in customer.known):
        return customer
    without = _changed(customer, entry_id, lambda one: one.changed(ended_at=better.learnt_at, mistaken=True))
    return revised(customer, begun(without, better))


def taken_back(customer: Customer, entry_id: str) -> Customer:
    """Return the customer as if an entry had never begun: what ended because of it holds again."""
    gone = next((one for one in customer.entries if one.id == entry_id), None)
    if gone is None:
        return customer
    ended_with_it = _ends(gone) | {gone.aspect}
    left = (one for one in customer.entries if one is not gone)
    return with_entries(
        customer,
        tuple(
            _holding_again(one) if one.ended_at == gone.learnt_at and one.aspect in ended_with_it else one
            for one in left
        ),
    )


def forgotten(customer: Customer, entry_id: str) -> Customer:
    """Return the customer without an entry, for good: no trace stays."""
    known = customer.known if entry_id == customer.id else customer.entries
    kept = tuple(one for one in known if one.id != entry_id)
    return revised(customer, with_entries(customer.changed(entries=known), kept))


def with_fields(customer: Customer, at: datetime, **fields: Any) -> Customer:
    """Return the customer with plain fields changed; the earlier values are kept.

    The organisation is not one of these: it is an entry. Raises as `changed` does.
    """
    if "organisation" in fields:
        raise ValueError("an organisation is an entry")
    then = customer.changed(**fields)
    old, new = customer.as_document(), then.as_document()
    before = [
        EarlierValue(field=name, value=old.get(name), until=at)
        for name in PLAIN
        if name in fields and old.get(name) != new.get(name)
    ]
    return revised(customer, then.changed(earlier=(*customer.earlier, *before)))


def entry_changes(before: Customer, after: Customer) -> tuple[Change, ...]:
    """Return the changes that turn the entries of one state into those of another, one change per entry.

    Each may be applied to a later state of the customer, or to another record of the same person.
    """
    old, new = ({one.id: one for one in state.entries} for state in (before, after))
    gone = [_without(entry_id) for entry_id in old if entry_id not in new]
    return (*gone, *(_put(one, is_new=one.id not in old) for one in new.values() if old.get(one.id) != one))


def _without(entry_id: str) -> Change:
    return lambda now: forgotten(now, entry_id)


def _put(entry: Entry, *, is_new: bool) -> Change:
    def put(now: Customer) -> Customer:
        if any(one.id == entry.id for one in now.entries):
            return with_entries(now, tuple(entry if one.id == entry.id else one for one in now.entries))
        return with_entries(now, (*now.entries, entry)) if is_new else now

    return put


def put_back(now: Customer, before: Customer) -> Customer:
    """Return the customer as it was before a change, as the next version; the change leaves no trace."""
    return revised(now, before)


def as_of(customer: Customer, moment: datetime) -> Customer | None:
    """Return what was on record about a customer at a moment; None: they were not known yet."""
    if customer.since > moment:
        return None
    fields: dict[str, Any] = {}
    for one in reversed(customer.earlier):
        if one.until > moment:
            fields[one.field] = one.value
    document = customer.as_document() | fields
    known = [_known_at(one, moment) for one in customer.known if one.learnt_at <= moment]
    then = Customer.from_document({name: value for name, value in document.items() if value is not None})
    firms = [one for one in known if one.aspect is Aspect.ORGANISATION]
    if [one.id for one in firms if not one.is_over] == [customer.id] == [one.id for one in firms]:
        known.remove(firms[0])  # it was only in its field
    return then.changed(
        entries=tuple(known),
        earlier=tuple(one for one in customer.earlier if one.until <= moment),
        organisation=_organisation(firms),
    )


def _known_at(entry: Entry, moment: datetime) -> Entry:
    if entry.ended_at is None or entry.ended_at <= moment:
        return entry
    return _holding_again(entry)


def _holding_again(entry: Entry) -> Entry:
    # The outcome of an expectation was learnt when it ended. A mistaken one did not end: its `until` is its deadline.
    came_of = entry.came_of if entry.outcome is None else ""
    until = entry.until if entry.mistaken else None
    return entry.changed(ended_at=None, until=until, mistaken=False, outcome=None, came_of=came_of)


def _ends(entry: Entry) -> frozenset[Aspect]:
    """Return the entries that end when this one begins."""
    row = ROWS.get(entry.aspect)
    return row.ends | ({entry.aspect} if row.single else frozenset()) if row else frozenset()


def _says_the_same(one: Entry, other: Entry) -> bool:
    return fold(one.text) == fold(other.text) and (one.terms, one.person) == (other.terms, other.person)


def _times(entry: Entry, known: Entry) -> tuple[str | None, str | None]:
    """Return since when and until when something holds, by the latest statement."""
    return entry.since or known.since, entry.until or known.until


def _over(entry: Entry, at: datetime, until: str) -> Entry:
    return entry.changed(ended_at=at, until=until)


def _written_out(customer: Customer, aspect: Aspect) -> tuple[Entry, ...]:
    """Return the entries, adding the first organisation as one if it is about to become a former one."""
    return customer.known if aspect is Aspect.ORGANISATION else customer.entries


def _changed(customer: Customer, entry_id: str, change: Callable[[Entry], Entry]) -> Customer:
    known = customer.known if entry_id == customer.id else customer.entries
    return with_entries(
        customer, tuple(change(one) if one.id == entry_id and not one.is_over else one for one in known)
    )


def with_entries(customer: Customer, entries: tuple[Entry, ...]) -> Customer:
    """Return the customer with these entries, and with the organisation that follows from them."""
    organisation = customer.organisation
    if any(one.aspect is Aspect.ORGANISATION for one in (*entries, *customer.entries)):
        organisation = _organisation(entries)
    return amended(customer, entries=entries, organisation=organisation)


def _organisation(entries: Iterable[Entry]) -> str | None:
    holding = [one for one in entries if one.aspect is Aspect.ORGANISATION and not one.is_over]
    return holding[-1].text if holding else None
