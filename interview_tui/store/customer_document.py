"""A customer as a document: one record for what they are called, one for each entry of what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store import attic
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


class CustomerDocument:
    """The file of one customer."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "customer", keeping)
        self._keeping = keeping

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is such a customer. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Customer:
        """Return the customer. Raises Unreadable."""
        from interview_tui.records.customer import Customer
        from interview_tui.records.entry import Entry

        document = self._document
        customer = document.validated(Customer, document.record("customer"))
        if customer.id != document.path.stem:
            raise misshapen(document.path)
        entries = tuple(document.validated(Entry, row) for row in document.rows("entries"))
        return customer.changed(entries=entries) if entries else customer

    def unknown(self, customer: Customer) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(customer)

    def change(self, change: Callable[[Customer], Customer]) -> Customer:
        """Change the customer and return them as they are on the drive now; to be called under the store's lock.

        Whatever `change` makes of the version, it is the one that follows. Nothing is written where nothing changes.
        Raises as `save`.
        """
        from interview_tui.records.version import in_term, revised

        found = self.read()
        then = revised(found, change(found))
        if then is found:
            return found
        if then.id != found.id:
            raise ValueError("a change makes nobody somebody else")
        then = in_term(then, self._keeping.term)
        self._write(then)
        return then

    def save(self, customer: Customer) -> None:
        """Return when this customer is on the drive. Raises OSError, Unreadable, ReadOnly.

        Whoever changed the customer meanwhile from the same state as this one: theirs goes to the attic.
        """
        from interview_tui.records.version import in_term, revised

        # A file can be a document and still be no customer: such a one is not written over either.
        found = self.read() if self._document.exists() else customer
        # Nobody sees what was saved last before it is saved again: so it is here that its term is the store's.
        customer = in_term(customer, max(self._keeping.term, found.term))
        if found.rev >= customer.rev and found.changed(rev=customer.rev, term=customer.term) == customer:
            customer = found
        elif found.rev >= customer.rev:
            keeping = self._keeping
            attic.keep_copy(self._document.path, "changed-elsewhere", keeping.attic, keeping.disk)
            # No two states may bear one number: whoever saw the other one has to be noticed, too.
            customer = in_term(revised(found, customer, by=customer.by), customer.term)
        self._write(customer)

    def put(self, customer: Customer) -> None:
        """Return when exactly this customer is on the drive, whatever was there. Raises as `save`."""
        self._write(customer)

    def _write(self, customer: Customer) -> None:
        record = customer.model_dump(mode="json", exclude_defaults=True, exclude={"entries"})
        self._document.set_record("customer", record)
        self._document.set_all("entries", [one.as_document() for one in customer.entries])
        self._document.flush()
