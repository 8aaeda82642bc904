"""A customer as a document: one record for the plain fields, one for each entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.records.version import in_term, revised
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
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def exists(self) -> bool:
        """Return whether there is such a customer. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Customer:
        """Return the customer. Raises Unreadable."""
        from interview_tui.records.customer import Customer
        from interview_tui.records.entry import Entry

        document = self._document
        customer = document.validated(Customer, document.main("customer", Customer))
        if customer.id != document.path.stem:
            raise misshapen(document.path)
        entries = tuple(document.validated(Entry, row) for row in document.rows("entries"))
        return customer.changed(entries=entries) if entries else customer

    def unknown(self, customer: Customer) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(customer)

    def change(self, change: Callable[[Customer], Customer]) -> Customer:
        """Change the customer and return them as they are on the drive now; call this under the store's lock.

        Whatever version `change` sets, the next one is saved. Nothing is written if nothing changes. Raises as `save`
        does.
        """
        found = self.read()
        then = self._keeping.next_version(found, change(found))
        if then is found:
            return found
        if then.id != found.id:
            raise ValueError("a change makes nobody somebody else")
        self._write(then)
        return then

    def save(self, customer: Customer) -> None:
        """Save it; on return it is on the drive. Raises OSError, Unreadable, ReadOnly.

        If somebody else changed the customer meanwhile from the same state, their version goes to the attic.
        """
        # A file can be a document and still be no customer: that must not be overwritten either.
        found = self.read() if self._document.exists() else customer
        # Nothing reads a customer between saves, so it is here that it enters the store's term.
        customer = in_term(customer, max(self._keeping.term, found.term))
        if found.rev >= customer.rev and found.changed(rev=customer.rev, term=customer.term) == customer:
            customer = found
        elif found.rev >= customer.rev:
            keeping = self._keeping
            attic.keep_copy(self._document.path, "changed-elsewhere", keeping.attic, keeping.disk)
            # No two states may share a version: whoever saw the other state has to notice this one.
            customer = in_term(revised(found, customer, by=customer.by), customer.term)
        self._write(customer)

    def put(self, customer: Customer) -> None:
        """Save exactly this customer, whatever was there; on return it is on the drive. Raises as `save` does."""
        self._write(customer)

    def _write(self, customer: Customer) -> None:
        record = customer.model_dump(mode="json", exclude_defaults=True, exclude={"entries"})
        self._document.set_record("customer", record)
        self._document.set_all("entries", [one.as_document() for one in customer.entries])
        self._document.flush()
