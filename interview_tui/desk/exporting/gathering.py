"""Gathers conversations from the store, latest first, reading one at a time and anew in each iteration."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from interview_tui.desk.exporting.choosing import takes
from interview_tui.desk.exporting.of_nobody import of_nobody
from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.matter import Matter, earlier_of
from interview_tui.export.order import Order, Which
from interview_tui.insight.noted import Noted, Since, following
from interview_tui.language.message import Told
from interview_tui.port.conversations import Head
from interview_tui.port.faults import Fault
from interview_tui.port.store import Store
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.fold import fold
from interview_tui.records.forms import form_row
from interview_tui.records.presence import with_names_of_now
from interview_tui.records.settings import Settings
from interview_tui.records.signing import signed
from interview_tui.records.words import Audience

_QUOTED = 64
"""Up to this many quoted conversations are kept in memory instead of being read again."""


def gathered_for(store: Store, order: Order, settings: Settings) -> "Gathered":
    """Return the conversations of an order, sorted as its audience needs. Raises as `gathered` does."""
    return gathered(store, order.which, settings, audience=order.audience)


def gathered(store: Store, which: Which, settings: Settings, *, audience: Audience | None = None) -> "Gathered":
    """Return the conversations meant, complete, signed as the settings say; given ids, only these are looked at.

    For an `audience` only forms of contact exported to it are included; some audiences get them grouped by customer, by
    name, each group latest first. Raises NotFound, Unreadable for one named by its id.
    """
    if which.customer_id is not None:  # a saved order may name one record of somebody who has several by now
        which = which._replace(customer_id=store.same_people().leading(which.customer_id))
    faults: dict[str, Fault] = {}
    rows: list[_Row] = []
    by_customer = audience is not None and AUDIENCES[audience].by_customer
    if which.conversation_ids:
        rows = _named(store, which, audience)
    else:
        for one in store.heads():
            if isinstance(one, Head):
                rows.append(_row(one, which, audience))
            else:
                faults[one.place] = one
    rows = _by_customer(rows, store) if by_customer else _needed(rows)
    to_read = tuple(_ToRead(one.id, one.taken, sys.intern(one.customer_id or "")) for one in rows)
    return Gathered(_Reading(store, settings, to_read, faults, by_customer))


def _named(store: Store, which: Which, audience: Audience | None) -> list["_Row"]:
    """Find those named by id without the heads of all others: a single conversation should be there at once."""
    named = [store.read(one) for one in dict.fromkeys(which.conversation_ids)]
    rows = {one.id: _row(one, which, audience) for one in named}
    for customer_id in dict.fromkeys(one.customer_id for one in named if one.customer_id):
        for head in store.of_customer(customer_id):
            rows.setdefault(head.id, _row(head, which, audience))
    return list(rows.values())


@dataclass(frozen=True, slots=True)
class _Row:
    """What has to be known of a conversation before it is read."""

    order: tuple[float, str]
    id: str
    taken: bool
    customer_id: str | None
    name: str
    concerns: tuple[str, ...]
    """The customers it is with, or who were present."""


@dataclass(frozen=True, slots=True)
class _ToRead:
    """One to be read: the few fields of its row still needed then, since there may be ten thousand."""

    id: str
    taken: bool
    customer_id: str
    """Empty: it has no customer."""


def _row(one: Head | Conversation, which: Which, audience: Audience | None) -> _Row:
    concerns = (*([one.customer_id] if one.customer_id else []), *(each.id for each in one.present))
    order = (one.started_at.timestamp(), one.id)
    taken = takes(which, one) and (audience is None or audience in form_row(one.form).leaves_for)
    return _Row(order, one.id, taken, one.customer_id, one.customer or "", concerns)


def _needed(rows: list[_Row]) -> list[_Row]:
    """Return, latest first, those wanted and those that may update them: later ones with the same customers."""
    begun: set[str] = set()
    needed: list[_Row] = []
    for row in sorted(rows, key=lambda row: row.order):
        if row.taken or begun.intersection(row.concerns):
            needed.append(row)
        if row.taken and row.customer_id:
            begun.add(row.customer_id)
    return needed[::-1]


def _by_customer(rows: list[_Row], store: Store) -> list[_Row]:
    """Return those needed, grouped by customer; one wanted for one customer may be needed for another."""
    of_each: dict[str, list[_Row]] = {}
    for row in rows:
        own = row.customer_id or ""
        for customer_id in dict.fromkeys((own, *row.concerns)):
            of_each.setdefault(customer_id, []).append(row if customer_id == own else replace(row, taken=False))
    customers = store.customer_names().customers
    groups = [_needed(of_one) for of_one in of_each.values()]
    taken = [(row.customer_id or "", row.name, group) for group in groups for row in group if row.taken]
    names = {one: fold(customers[one].name if one in customers else name) for one, name, _ in reversed(taken)}
    # Those without a customer come last.
    in_order = sorted(
        {one: group for one, _, group in taken}.items(), key=lambda one: (not one[0], names[one[0]], one[0])
    )
    return [row for _, group in in_order for row in group]


@dataclass(slots=True)
class _Reading:
    """What all iterations over an order's conversations share."""

    store: Store
    settings: Settings
    rows: tuple[_ToRead, ...]
    faults: dict[str, Fault]
    """What could not be read, by index."""
    by_customer: bool
    """Whether they are grouped by customer."""
    since: dict[str, Noted] = field(default_factory=dict)
    """What the conversations read so far say about earlier notes."""
    read_to: int = 0
    """How many rows, starting with the latest, were read for that."""

    def read(self, place: int) -> Conversation | None:
        """Read a conversation and record what it says about earlier notes; None if it cannot be read."""
        row = self.rows[place]
        try:
            conversation = self.store.read(row.id)
        except Told as error:
            if row.taken:
                self.faults[row.id] = Fault(row.id, error.message, row.id)
            conversation = None
        if place == self.read_to:
            self.read_to += 1
            if conversation is not None:
                self._keep(conversation)
        return conversation

    def read_quoted(self, conversation_id: str) -> Conversation | None:
        """Read a conversation that another one quotes; None if it cannot be read."""
        with suppress(Told):
            return self.store.read(conversation_id)
        return None

    def _keep(self, conversation: Conversation) -> None:
        says = [(note, note.about.note) for note in conversation.notes if note.about is not None and not note.deleted]
        bare = conversation.changed(notes=()) if says else conversation  # do not keep its other notes in memory
        for note, before in says:
            noted, known = Noted(bare, note), self.since.get(before)
            if known is None or known.at <= noted.at:
                self.since[before] = noted

    def said_of(self, conversation: Conversation) -> Since:
        """Return what later conversations say about the notes of this one, and about what replaced them."""
        if not self.since:
            return {}
        chains = {note.id: following(note.id, self.since) for note in conversation.living() if note.id in self.since}
        return {before: one for note_id, chain in chains.items() for before, one in _linked(note_id, chain)}


def _names(one: Conversation) -> tuple[object, ...]:
    return one.customer, one.organisation, one.present


def _linked(note_id: str, chain: Sequence[Noted]) -> Iterator[tuple[str, Noted]]:
    for one in chain:
        yield note_id, one
        note_id = one.note.id


class Gathered:
    """The conversations of an order, latest first. Each iteration reads the store anew."""

    def __init__(self, reading: _Reading, places: Sequence[int] | None = None) -> None:
        self._reading = reading
        if places is None:
            places = [place for place, row in enumerate(reading.rows) if row.taken]
        self._places = places
        """The indices of these conversations among the rows."""

    def __len__(self) -> int:
        """Return the number at most: unreadable ones are not known before."""
        return len(self._places)

    def __iter__(self) -> Iterator[Matter]:
        """Read them, under today's names."""
        return (matter for _, matter in self._walk())

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be read so far; these are left out."""
        return tuple(self._reading.faults.values())

    def sorted_out(self, word: Callable[[Matter], str | None]) -> dict[str, "Gathered"]:
        """Return those to which `word` assigns one, grouped by it; this iterates over all."""
        places: dict[str, list[int]] = {}
        for place, matter in self._walk():
            if (of_this := word(matter)) is not None:
                places.setdefault(of_this, []).append(place)
        return {of_these: Gathered(self._reading, some) for of_these, some in places.items()}

    def parts(self, most: int | None) -> tuple["Gathered", ...]:
        """Return them in parts of at most `most`, without splitting a customer's; just itself if they are not more."""
        if most is None or len(self) <= most:
            return (self,)
        return tuple(Gathered(self._reading, part) for part in self._parts(most))

    def _parts(self, most: int) -> Iterator[Sequence[int]]:
        rows, start = self._reading.rows, 0
        while start < len(self._places):
            end = min(start + most, len(self._places))
            if self._reading.by_customer and end < len(self._places):
                whose = [rows[place].customer_id for place in self._places[start : end + 1]]
                # If one customer has more than fits, any place to split is as good.
                end = next((start + at for at in range(len(whose) - 1, 0, -1) if whose[at] != whose[at - 1]), end)
            yield self._places[start:end]
            start = end

    def customers(self) -> Iterable[Customer]:
        """Return all customers of the store: their names may occur in notes."""
        return self._reading.store.customers().customers.values()

    def _walk(self) -> Iterator[tuple[int, Matter]]:
        reading = self._reading
        known = cache(reading.store.customer)
        quoted = lru_cache(_QUOTED)(reading.read_quoted)
        is_many = sum(row.taken for row in reading.rows) > 1
        for place in self._places:
            while reading.read_to < place:
                reading.read(reading.read_to)
            conversation = reading.read(place)
            if conversation is not None:
                named = signed(with_names_of_now(conversation, known), reading.settings)
                if is_many and reading.store.is_from_others(conversation.id):
                    named = of_nobody(named)
                customer = known(named.customer_id) if named.customer_id else None
                then = None if _names(named) == _names(conversation) else conversation.changed(notes=())
                yield place, Matter(named, customer, reading.said_of(named), earlier_of(named, quoted), then)
