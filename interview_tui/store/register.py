"""The customers of a store: all of them read, one of them kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.customers import Register
from interview_tui.port.faults import Fault, NotSaved, Unreadable
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved, raised
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


def read_register(files: Files, keeping: Keeping) -> Register:
    """Read all customers."""
    found: dict[str, Customer] = {}
    faults: list[Fault] = []
    try:
        paths = files.all_customers()
    except Unreadable as error:
        return Register(faults=(Fault(str(files.customers), error.message),))
    for path in paths:
        try:
            found[path.stem] = CustomerDocument(path, keeping).read()
        except Unreadable as error:
            faults.append(Fault(str(path), error.message, path.stem))
    return Register(found, tuple(faults))


def read_customer(customer_id: str, files: Files, keeping: Keeping) -> Customer | None:
    """Read one customer; None where there is none, or none that can be read."""
    try:
        return CustomerDocument(files.customer(customer_id), keeping).read()
    except Unreadable:
        return None


def keep_customer(customer: Customer, files: Files, keeping: Keeping) -> None:
    """Keep a customer, on disk when this returns. Raises NotSaved, ReadOnly."""
    path = files.customer(customer.id)
    try:
        with store_lock(files.locks, keeping.disk):
            check_not_erased(customer.id, files)
            CustomerDocument(path, keeping).save(customer)
    except OSError as error:
        raise not_saved(error, path) from error
    except Unreadable as error:
        raise raised(NotSaved, error.message) from error


def check_not_erased(customer_id: str | None, files: Files) -> None:
    """Raise NotSaved where a customer was erased."""
    if customer_id is not None and files.is_gone(customer_id):
        raise NotSaved(N_("This customer was erased meanwhile; nothing was saved."))
