"""Gives customers to a colleague, once and for good: a file with everything that may leave, and a mark here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.desk.exporting.gathering import gathered
from interview_tui.desk.handing_file import refuse_what_is_not_ours, write
from interview_tui.desk.sharing import choice_of, to_share
from interview_tui.desk.team.changed_hands import had_before
from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import Item, hash_of, item, outside_id
from interview_tui.exchange.parcel import Parcel
from interview_tui.export.leaving import Why, leaving, staying
from interview_tui.export.order import Which
from interview_tui.language.message import N_, Told
from interview_tui.records.aspects import ROWS
from interview_tui.records.changing_hands import Given, Taken
from interview_tui.records.forms import form_row
from interview_tui.records.handed import Handed, HandedState
from interview_tui.records.words import Aspect, Audience, Status

if TYPE_CHECKING:
    from interview_tui.disk.calls import Disk
    from interview_tui.port.store import Store
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.entry import Entry

_READER = Audience.COLLEAGUE
NOBODY = N_("There is no customer {name}.")
NO_NAME = N_("Say to whom: the name of the colleague who takes over.")
STILL_OPEN = N_("A conversation with {name} is not wrapped up yet: do that first. Nothing was given.")
GIVEN_BEFORE = N_("{name} was given to {other} already. Nothing was given.")
NOT_GIVEN = N_("{name} was given to nobody.")


@dataclass(frozen=True, slots=True)
class Leaving:
    """One customer with what leaves and what stays."""

    customer: Customer
    """In the form in which they leave, under the internal id."""
    conversations: tuple[Conversation, ...]
    """In the form in which they leave."""
    stay: Mapping[Why, int]
    """The number of their notes that stay, by reason."""
    traits: int
    """The number of entries that stay: traits, and sensitive ones."""
    in_vain: int
    """The number of failed attempts that stay."""
    marked: tuple[str, ...] = ()
    """The conversations that become the colleague's, including those that stay here."""
    hands: int = 1
    """How often they have changed hands, this time included."""


@dataclass(frozen=True, slots=True)
class Giving:
    """What is to be given; nothing is written yet."""

    to: str
    leaving: tuple[Leaving, ...]
    parcel: Parcel
    term: int
    """The term in which the records continue."""


def to_give(store: Store, customer_ids: Sequence[str], to: str) -> Giving:
    """Return what goes to a colleague. Raises Told if that is impossible; Unreadable."""
    if not to:
        raise Told(NO_NAME)
    digests = Digests(store.id)
    outside = store.handed(digests.store)
    persons = [_person(store, one, to) for one in dict.fromkeys(customer_ids)]
    # If interrupted, perhaps not all conversations were marked.
    marked = {one for one, state in outside.states.items() if state.state == HandedState.GIVEN}
    every = tuple(_leaving(store, person, marked=person.id in marked) for person in persons)
    items = [one for each in every for one in _items(each, digests)]
    before = [outside.term, *(one.term for one in items)]
    before += [state.term for one in items if (state := outside.states.get(one.own_id)) is not None]
    # Given again because the file was lost, it continues in the same term.
    term = max([max(before) + 1, *(person.given.term for person in persons if person.given is not None)])
    if persons and all(person.given is not None for person in persons):
        term = max(person.given.term for person in persons if person.given is not None)
    states = tuple(
        Handed(
            id=outside_id(one.sort, one.own_id, digests),
            sort=one.sort,
            hash=hash_of(one.record),
            term=term,
            hands=one.hands,
        )
        for one in items
    )
    records = {outside_id(one.sort, one.own_id, digests): one.record for one in items}
    handing = outside.handing.changed(
        author=store.settings.author,
        took_from=had_before(store, outside.handing.took_from),
        stand_in="",
        stand_in_until=None,
        count=0,
        readers=(),
    )
    return Giving(to, every, Parcel(handing, states, records, given_to=to), term)


def give(store: Store, giving: Giving, path: Path, today: date, disk: Disk) -> None:
    """Write the file, and mark what is given. Raises Told; NotSaved, ReadOnly.

    The mark comes before the file gets its name: whatever interrupts this, nobody has a file of customers that are
    still written here. Repeating the call does the rest.
    """
    refuse_what_is_not_ours(path, giving.parcel.handing)

    def mark() -> None:
        for one in giving.leaving:
            given = Given(to=giving.to, on=today, term=giving.term, hands=one.hands)
            kept = store.customer(one.customer.id)
            before = kept.given if kept is not None else None
            taken = kept.taken if kept is not None else None
            store.change_hands(one.customer.id, before or given, taken, only=one.marked)
        share = to_share(store, today)
        store.hand_over(share.handing, share.states)

    write(giving.parcel, path, disk, first=mark)


def take_back(store: Store, customer_id: str, today: date) -> None:
    """Keep a customer here again, in a term that prevails everywhere. Raises Told; NotSaved, ReadOnly."""
    person = store.customer(customer_id)
    if person is None:
        raise Told(NOBODY, name=customer_id)
    if person.given is None:
        raise Told(NOT_GIVEN, name=person.title)
    there = _with_whom(store, person)
    term = max([person.given.term, *(state.term for _, state in there)]) + 1
    stores = tuple(one for one, _ in there) + (person.taken.stores if person.taken is not None else ())
    hands = max([person.given.hands, *(state.hands for _, state in there)]) + 1
    taken = Taken(of=person.given.to, on=today, stores=tuple(dict.fromkeys(stores)), hands=hands)
    store.change_hands(customer_id, None, taken, term)
    share = to_share(store, today)
    store.hand_over(share.handing, share.states)


def taken_over_by(store: Store, person: Customer) -> bool:
    """Return whether the colleague has reported having the customer."""
    return bool(_with_whom(store, person))


def _with_whom(store: Store, person: Customer) -> list[tuple[str, Handed]]:
    """Return the stores with statements about a customer who was given, the last owner first."""
    outside = Digests(store.id).of(person.id)
    least = person.given.term if person.given is not None else 1
    found = [
        (one.handing.id, state)
        for one in store.collected()
        if (state := one.states.get(outside)) is not None and state.term >= least
    ]
    return sorted(found, key=lambda one: (one[1].hands, one[1].term, one[1].rev), reverse=True)


def _person(store: Store, customer_id: str, to: str) -> Customer:
    person = store.customer(customer_id)
    if person is None:
        raise Told(NOBODY, name=customer_id)
    if person.given is not None and person.given.to != to:
        raise Told(GIVEN_BEFORE, name=person.title, other=person.given.to)
    return person


def _leaving(store: Store, person: Customer, *, marked: bool) -> Leaving:
    heads = [one for one in store.of_customer(person.id) if one.customer_id == person.id]
    # Conversations held after the giving are not the new owner's.
    heads = [one for one in heads if one.given_to or not (marked and person.given)]
    if any(one.status == Status.OPEN for one in heads):
        raise Told(STILL_OPEN, name=person.title)
    reached = tuple(one.id for one in heads if not form_row(one.form).in_vain)
    gone: list[Conversation] = []
    stay: Counter[Why] = Counter()
    for matter in gathered(store, Which(conversation_ids=reached), store.settings) if reached else ():
        whole = matter.conversation
        choice = choice_of(matter, whole=True)
        left = leaving(matter, _READER, choice).conversation
        gone.append(left.changed(released=whole.released))
        stay.update(one.why for one in staying(matter, _READER, choice))
    entries = tuple(filter(_goes, person.entries))
    customer = person.changed(entries=entries, given=None, taken=None)
    holding = sum(not one.is_over and not one.mistaken for one in person.entries)
    traits = holding - sum(not one.is_over for one in entries)
    ids = tuple(one.id for one in heads)
    hands = person.hands if person.given is not None else person.hands + 1
    return Leaving(customer, tuple(gone), dict(stay), traits, len(heads) - len(reached), ids, hands)


def _goes(entry: Entry) -> bool:
    """Return whether an entry goes along, current or ended: nothing personal does."""
    row = ROWS.get(entry.aspect)
    if row is None or entry.mistaken or entry.sensitive is not None:
        return False
    is_personal = row.is_trait or row.happened
    return not is_personal or entry.aspect is Aspect.TRIED or _READER in row.leaves_for


def _items(one: Leaving, digests: Digests) -> Iterator[Item]:
    yield item(one.customer, digests, whole=True, hands=one.hands)
    yield from (item(each, digests, whole=True, hands=one.hands) for each in one.conversations)
