"""The customers of a store: all of them read, one of them kept or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.customers import CustomerListing, Register
from interview_tui.port.faults import Fault, NotFound, NotSaved, Unreadable
from interview_tui.port.search import FoundEntry, Query
from interview_tui.port.sought import sought
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.customer_head import contacts_in, heads_of, read_all
from interview_tui.store.document import Keeping
from interview_tui.store.entry_search import asks_for_entries, found_in
from interview_tui.store.faults import not_saved, raised
from interview_tui.store.files import Files
from interview_tui.store.heads import heads
from interview_tui.store.index.index import Index
from interview_tui.store.index.reach import OutOfReach
from interview_tui.store.kinds import CONVERSATION, CUSTOMER
from interview_tui.store.lock import store_lock

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.customer import Customer


class Registering:
    """The part of a store that implements `port.customers.Customers`."""

    _files: Files
    _keeping: Keeping
    _index: Index | None

    def customers(self) -> Register:
        """Read all customers."""
        found: dict[str, Customer] = {}
        faults: list[Fault] = []
        try:
            paths = self._files.all_customers()
        except Unreadable as error:
            return Register(faults=(Fault(str(self._files.customers), error.message),))
        for path in paths:
            try:
                found[path.stem] = CustomerDocument(path, self._keeping).read()
            except Unreadable as error:
                faults.append(Fault(str(path), error.message, path.stem))
        return Register(found, tuple(faults))

    def customer_heads(self) -> CustomerListing:
        """Return all customers as lists need them; from the index, or else from the files."""
        try:
            paths = self._files.all_customers()
        except Unreadable as error:
            return CustomerListing(faults=(Fault(str(self._files.customers), error.message),))
        found: dict[str, CustomerHead] = {}
        if self._index:
            with suppress(OutOfReach):
                found = self._index.customer_heads()
        missing = [path for path in paths if path.name[:26] not in found]
        known, faults = read_all(missing, self._keeping.kinds[CUSTOMER.name])
        if known:
            found |= heads_of(known, contacts_in(self._all_heads()))
        return CustomerListing(tuple(found[one] for one in sorted(found)), tuple(faults))

    def search_entries(self, query: Query) -> tuple[FoundEntry, ...]:
        """Return what is known of customers that a query means; from the index, or else from the files."""
        if not asks_for_entries(query):
            return ()
        if self._index:
            with suppress(OutOfReach):
                return found_in(self._index.known_with(sought(query.words)), query)
        try:
            known, _ = read_all(self._files.all_customers(), self._keeping.kinds[CUSTOMER.name])
        except Unreadable:
            return ()
        return found_in(known, query)

    def customer(self, customer_id: str) -> Customer | None:
        """Read one customer; None where there is none, or none that can be read."""
        try:
            return CustomerDocument(self._files.customer(customer_id), self._keeping).read()
        except Unreadable:
            return None

    def save_customer(self, customer: Customer) -> None:
        """Keep a new customer, on disk when this returns. Raises NotSaved, ReadOnly."""
        with self._alone_with(customer.id) as path:
            CustomerDocument(path, self._keeping).save(customer)

    def change_customer(self, customer_id: str, change: Callable[[Customer], Customer]) -> Customer:
        """Read a customer, change them and keep the next version. Raises NotFound, NotSaved, ReadOnly."""
        with self._alone_with(customer_id) as path:
            document = CustomerDocument(path, self._keeping)
            if not document.exists():
                raise NotFound(N_("There is no customer {name}."), name=customer_id)
            return document.change(change)

    @contextmanager
    def _alone_with(self, customer_id: str) -> Iterator[Path]:
        """Be the only one to write customers, unless this one was erased. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.customer(customer_id)
        try:
            with store_lock(self._files.locks, self._keeping.disk):
                check_not_erased(customer_id, self._files)
                yield path
        except OSError as error:
            raise not_saved(error, path) from error
        except Unreadable as error:
            raise raised(NotSaved, error.message) from error

    def _all_heads(self) -> Iterator[Head | Fault]:
        """Yield the conversations, the latest started first, reading a month at a time."""
        kind = self._keeping.kinds[CONVERSATION.name]
        if self._index is None:
            return heads(self._files, kind)
        return heads(self._files, kind, self._index.heads_in)

    def _check_writable(self) -> None: ...


def check_not_erased(customer_id: str | None, files: Files) -> None:
    """Raise NotSaved where a customer was erased."""
    if customer_id is not None and files.is_gone(customer_id):
        raise NotSaved(N_("This customer was erased meanwhile; nothing was saved."))
