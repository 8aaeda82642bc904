"""Reads the customers given by a colleague, with their conversations: everything in the file, or nothing."""

from collections.abc import Iterator

from interview_tui.exchange.item import read
from interview_tui.exchange.parcel import Parcel, unpacked
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given, Handover, Reading
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer

TO_BE_READ = N_("this file is to be read and gives no customers away; `interview collect` takes it in")
NOT_WHOLE = N_("a record is not what the file says of it; ask for the file once more")


def read_given(data: bytes, name: str, given: Given) -> Reading[Handover]:
    """Return the customers; `name` is the file's name for messages. Raises NotRead, Told."""
    parcel = unpacked(data, name)
    if not parcel.given_to:
        raise NotRead(name, None, TO_BE_READ)
    try:
        rows = tuple(_handovers(parcel))
    except (LookupError, TypeError, ValueError) as error:
        raise NotRead(name, None, NOT_WHOLE) from error
    return Reading(rows, between=(parcel.handing.author, parcel.given_to))


def _handovers(parcel: Parcel) -> Iterator[Handover]:
    hands = {state.id: state.hands for state in parcel.states}
    records = [read(state, dict(record or {})) for state, record in parcel.arrivals()]
    held: dict[str | None, list[Conversation]] = {}
    for one in records:
        if isinstance(one, Conversation):
            held.setdefault(one.customer_id, []).append(one)
    customers = [one for one in records if isinstance(one, Customer)]
    if len(records) != len(customers) + sum(map(len, held.values())) or held.keys() - {one.id for one in customers}:
        raise ValueError("what is given is customers and their conversations")
    stores = (parcel.handing.id, *parcel.handing.took_from)
    for place, one in enumerate(sorted(customers, key=lambda each: (each.name, each.id)), 1):
        conversations = sorted(held.get(one.id, ()), key=lambda each: (each.started_at, each.id))
        yield Handover(
            place, one, tuple(conversations), parcel.handing.author, tuple(dict.fromkeys(stores)), max(1, hands[one.id])
        )
