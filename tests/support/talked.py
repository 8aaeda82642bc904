"""A customer with whom somebody talked: a need and a promise are kept of them."""

from interview_tui.desk.services import Services
from interview_tui.records.words import Kind, Status
from tests.support.frozen import START
from tests.support.kept import held
from tests.support.making import customer


def talked(services: Services) -> None:
    """Keep Claudia Weber and the conversation with her."""
    services.store.save_customer(customer(organisation="Nordmetall GmbH"))
    need = ("home at six", {"kind": Kind.NEED})
    promise = ("sample file", {"kind": Kind.PROMISE, "due": "2026-11-19", "owner": "Jana Reuter"})
    known = {"customer_id": customer().id, "customer": "Claudia Weber", "status": Status.DONE, "ended_at": START}
    held(services.store, need, promise, **known)
