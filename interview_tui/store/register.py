"""The customers of a store: reads them all, and saves or changes one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.language.message import N_, Message
from interview_tui.port.customers import CustomerListing, Named, Names, Persons, Register, named
from interview_tui.port.faults import Fault, NotFound, NotSaved, ReadOnly, Unreadable
from interview_tui.port.search import FoundEntry, Query
from interview_tui.port.sought import sought
from interview_tui.store.alone import alone_to_write
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.customer_head import Known, contacts_in, head_of_person, heads_of, read_all
from interview_tui.store.entry_search import asks_for_entries, found_in
from interview_tui.store.faults import raised
from interview_tui.store.files import Files
from interview_tui.store.grouping import Grouping
from interview_tui.store.heads import heads
from interview_tui.store.index.index import Index
from interview_tui.store.index.reach import OutOfReach
from interview_tui.store.kinds import CONVERSATION, CUSTOMER
from interview_tui.store.stamp import stamp

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.same_people import SamePeople

GIVEN = N_("{name} keeps this customer now: here it can be read. `interview team give --undo` takes them back.")


class Registering(Grouping):
    """The part of a store that implements `port.customers.Customers`."""

    _index: Index | None

    def customers(self) -> Register:
        """Read all customers, with one entry per person."""
        found, faults = self._all_records()
        return Register(_persons(found, self.same_people()), faults)

    def _all_records(self) -> tuple[dict[str, Customer], tuple[Fault, ...]]:
        found: dict[str, Customer] = {}
        faults: list[Fault] = []
        try:
            paths = self._files.all_customers()
        except Unreadable as error:
            return {}, (Fault(str(self._files.customers), error.message),)
        for path in paths:
            try:
                found[path.stem] = CustomerDocument(path, self._keeping).read()
            except Unreadable as error:
                faults.append(Fault(str(path), error.message, path.stem))
        return found, tuple(faults)

    def customer_names(self) -> Names:
        """Return the names of all customers; from the index for every file that has not changed."""
        found, faults = self._all_names()
        people = self.same_people()
        if not people.groups:
            return Names(found, faults)
        for ids in set(people.groups.values()):
            records = [one for one in ids if found.pop(one, None) is not None]
            if records and (person := self.customer(ids[0])) is not None:
                found[person.id] = named(person)
        return Names(Persons(found, people), faults)

    def _all_names(self) -> tuple[dict[str, Named], tuple[Fault, ...]]:
        try:
            paths = self._files.all_customers()
        except Unreadable as error:
            return {}, (Fault(str(self._files.customers), error.message),)
        known = self._index.customer_names() if self._index else {}
        found, differing = dict[str, Named](), list[Path]()
        for path in paths:
            kept = known.get(path.stem)
            if kept is not None and kept.stamp == stamp(path):
                found[path.stem] = kept.named
            else:
                differing.append(path)
        read, faults = read_all(differing, self._keeping.kinds[CUSTOMER.name])
        return found | {one.id: one.named for one in read}, tuple(faults)

    def customer_heads(self) -> CustomerListing:
        """Return all customers as lists need them, one per person; from the index, or else from the files."""
        found, faults = self._all_customer_heads()
        people = self.same_people()
        for ids in set(people.groups.values()):
            records = [head for one in ids if (head := found.pop(one, None)) is not None]
            if records and (person := self.customer(ids[0])) is not None:
                found[person.id] = head_of_person(person, records)
        each = (found[one] for one in sorted(found))
        listed = tuple(_about_people(one, people) for one in each) if people.groups else tuple(each)
        return CustomerListing(listed, faults)

    def _all_customer_heads(self) -> tuple[dict[str, CustomerHead], tuple[Fault, ...]]:
        try:
            paths = self._files.all_customers()
        except Unreadable as error:
            return {}, (Fault(str(self._files.customers), error.message),)
        found: dict[str, CustomerHead] = {}
        if self._index:
            with suppress(OutOfReach):
                found = self._index.customer_heads()
        missing = [path for path in paths if path.name[:26] not in found]
        known, faults = read_all(missing, self._keeping.kinds[CUSTOMER.name])
        if known:
            found |= heads_of(known, contacts_in(self._all_heads()))
        return found, tuple(faults)

    def search_entries(self, query: Query) -> tuple[FoundEntry, ...]:
        """Return what is known of customers that matches a query; from the index, or else from the files."""
        if not asks_for_entries(query):
            return ()
        if query.customer_id is not None:
            query = query._replace(customer_id=self.same_people().leading(query.customer_id))
        if self._index:
            with suppress(OutOfReach):
                return found_in(self._of_people(self._index.known_with(sought(query.words))), query)
        try:
            known, _ = read_all(self._files.all_customers(), self._keeping.kinds[CUSTOMER.name])
        except Unreadable:
            return ()
        return found_in(self._of_people(known), query)

    def _of_people(self, known: Iterable[Known]) -> Iterator[Known]:
        """Yield what the records say, under the id and name of the person."""
        people = self.same_people()
        for one in known:
            person = self.customer(one.id) if one.id in people.groups else None
            yield one._replace(id=person.id, name=person.name, organisation=person.organisation) if person else one

    def customer(self, customer_id: str) -> Customer | None:
        """Read one customer from all their records; None if there is none, or none that can be read."""
        ids = self.same_people().records(customer_id)
        records = [one for one in map(self._record, ids) if one is not None]
        return _person(records, ids[0]) if records else None

    def _record(self, customer_id: str) -> Customer | None:
        try:
            return CustomerDocument(self._files.customer(customer_id), self._keeping).read()
        except Unreadable:
            return None

    def save_customer(self, customer: Customer) -> None:
        """Save a new customer; on disk on return. Raises NotSaved, ReadOnly."""
        with self._alone_with(customer.id) as path:
            CustomerDocument(path, self._keeping).save(customer)

    def change_customer(self, customer_id: str, change: Callable[[Customer], Customer]) -> Customer:
        """Read a customer, change them and keep the next version. Raises NotFound, NotSaved, ReadOnly."""
        return self._change(customer_id, _unless_given(change))

    def _change(self, customer_id: str, change: Callable[[Customer], Customer]) -> Customer:
        with self._alone_with(customer_id):
            ids = self.same_people().records(customer_id)
            every = (CustomerDocument(self._files.customer(one), self._keeping) for one in ids)
            documents = [one for one in every if one.exists()]
            if not documents:
                raise NotFound(N_("There is no customer {name}."), name=customer_id)
            if len(ids) == 1:
                return documents[0].change(change)
            return _change_person(documents, ids[0], change)

    @contextmanager
    def _alone_with(self, customer_id: str) -> Iterator[Path]:
        """Hold the customers as their only writer, unless this one was erased. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.customer(customer_id)
        with alone_to_write(path, self._files, self._keeping):
            check_not_erased(customer_id, self._files)
            yield path

    def _all_heads(self) -> Iterator[Head | Fault]:
        """Yield the heads of all conversations, latest start first, reading a month at a time."""
        kind = self._keeping.kinds[CONVERSATION.name]
        if self._index is None:
            return heads(self._files, kind)
        return heads(self._files, kind, self._index.heads_in)

    def _check_writable(self) -> None: ...


def _about_people(head: CustomerHead, people: SamePeople) -> CustomerHead:
    """Return a customer with the person who recommended us to them under that person's leading id."""
    if not any(one.person in people.groups for one in head.entries):
        return head
    entries = (one._replace(person=people.leading(one.person)) if one.person else one for one in head.entries)
    return head._replace(entries=tuple(entries))


def _persons(found: dict[str, Customer], people: SamePeople) -> Mapping[str, Customer]:
    if not people.groups:
        return found
    records: dict[str, list[Customer]] = {}
    for customer_id in found:
        leading = people.leading(customer_id)
        if leading not in records:
            records[leading] = [found[one] for one in people.records(customer_id) if one in found]
    return Persons({leading: _person(each, leading) for leading, each in records.items()}, people)


def _person(records: Sequence[Customer], leading: str) -> Customer:
    """Return several records as one person under the leading id, even if the leading record cannot be read."""
    if len(records) == 1 and records[0].id == leading:
        return records[0]
    from interview_tui.records.merging import as_one

    return as_one(records).changed(id=leading)


def _change_person(
    documents: Sequence[CustomerDocument], leading: str, change: Callable[[Customer], Customer]
) -> Customer:
    """Change a person, and so each record that holds something of what changes."""
    from interview_tui.records.merging import shared_out

    records = [one.read() for one in documents]
    after = change(_person(records, leading))
    if after.id != leading:
        raise ValueError("a change makes nobody somebody else")
    parts = shared_out(records, after)
    # Records that lose something are written last: a kill in between leaves everything, perhaps twice.
    order = sorted(range(len(parts)), key=lambda at: _loses(records[at], parts[at]))
    kept = {at: documents[at].change(partial(_becomes, parts[at])) for at in order}
    return _person([kept[at] for at in range(len(parts))], leading)


def _loses(before: Customer, after: Customer) -> bool:
    """Return whether anything that held before no longer holds."""
    holding = {one.id for one in after.known if not one.is_over}
    return any(one.id not in holding for one in before.known if not one.is_over)


def _becomes(then: Customer, _: Customer) -> Customer:
    return then


def given_told(one: Customer | Conversation) -> Message:
    """Return the sentence that somebody else keeps a customer or conversation now."""
    given = getattr(one, "given", None)
    name = given.to if given is not None else getattr(one, "given_to", "")
    return Message(GIVEN, (("name", name),))


def _unless_given(change: Callable[[Customer], Customer]) -> Callable[[Customer], Customer]:
    """Return a change that raises ReadOnly if it would change a customer whom somebody else keeps now."""

    def changed(customer: Customer) -> Customer:
        after = change(customer)
        if customer.given is not None and after != customer:
            raise raised(ReadOnly, given_told(customer))
        return after

    return changed


def check_not_erased(customer_id: str | None, files: Files) -> None:
    """Raise NotSaved if a customer was erased."""
    if customer_id is not None and files.is_gone(customer_id):
        raise NotSaved(N_("This customer was erased meanwhile; nothing was saved."))
