"""Settles which of several stores answers for a record: its present owner; the others drop it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interview_tui.exchange.digest import Digests, is_outside
from interview_tui.exchange.item import outside_id, read
from interview_tui.exchange.meeting import prevails, rank
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.port.handing import TakenIn
from interview_tui.records.changing_hands import Given
from interview_tui.records.handed import Handed, HandedState, Handing, Sort
from interview_tui.records.words import is_known
from interview_tui.store.alone import alone_to_write
from interview_tui.store.collected import Collected
from interview_tui.store.erase.deleting import Deleting

if TYPE_CHECKING:
    from interview_tui.port.handing import Outside
    from interview_tui.store.store import JsonStore


Arrival = tuple[Handed, Mapping[str, Any] | None]


@dataclass(frozen=True)
class _Side:
    """One store's statements about shared records."""

    store: str
    author: str
    took_from: tuple[str, ...]
    states: Mapping[str, Handed]
    """By public id; each state has the id used in that store."""

    def has(self, record_id: str) -> bool:
        """Return whether this is a record that may change hands."""
        return self.states[record_id].sort in (Sort.CUSTOMER, Sort.CONVERSATION)

    def has_to_do_with(self, other: _Side) -> bool:
        """Return whether customers of one store came from the other."""
        return self.store in other.took_from or other.store in self.took_from


class Settling:
    """The part of a store that knows the present owner of each record, here and in collected stores."""

    def __init__(self, store: JsonStore) -> None:
        self._store = store
        self._files, self._keeping = store._files, store._keeping
        self._here = Digests(store.id).store

    def settle(self) -> None:
        """Reconcile what this store and others say of the same records. Raises Unreadable, NotSaved, ReadOnly."""
        self._settle(self._own_side(), [folder.name for folder in self._files.all_collected()], TakenIn())

    def meet(self, handing: Handing, arrivals: Sequence[Arrival]) -> tuple[list[Arrival], TakenIn]:
        """Return the arrivals that belong to their sender by now, and what was erased because of them.

        Called before they are taken in: if interrupted here, the same file does the rest. Raises as `settle` does.
        """
        known = self._side_of(handing.id)
        coming = {
            state.id: state
            for state, record in arrivals
            if prevails(state, known.states.get(state.id)) and _is_whole(state, record)
        }
        took_from = tuple(sorted({*known.took_from, *handing.took_from}))
        new = _Side(handing.id, handing.author, took_from, {**known.states, **coming})
        names = [folder.name for folder in self._files.all_collected() if folder.name != handing.id]
        names = [one for one in names if one in took_from or self._folder_of(one).names(handing.id)]
        late, taken = self._settle(new, [*names, self._here], TakenIn())
        return [one for one in arrivals if one[0].id not in late], taken

    def _settle(self, new: _Side, others: Iterable[str], taken: TakenIn) -> tuple[Collection[str], TakenIn]:
        """Let the others, or `new`, drop records; return those `new` drops, and what was erased."""
        lost: dict[str, dict[str, str]] = {}
        for name in others:
            other = self._own_side(new.states) if name == self._here else self._side_of(name)
            if not new.has_to_do_with(other):
                continue
            # Of what is passed on to one store, what is asked and what is answered go under one id.
            both = {one for one in new.states.keys() & other.states.keys() if new.has(one) and other.has(one)}
            # A customer takes their conversations along.
            for one in sorted(both, key=lambda each: (new.states[each].sort != Sort.CUSTOMER, each)):
                loser, winner = sorted((new, other), key=lambda side: rank(side.states[one]))
                if rank(loser.states[one]) == rank(winner.states[one]):
                    continue
                if loser.store == self._here:
                    taken = self._lost_here(one, loser.states[one], winner, taken)
                elif loser.states[one].state != HandedState.ERASED:
                    lost.setdefault(loser.store, {})[one] = winner.store
        for store, records in lost.items():
            for one, winner_store in records.items():
                self._go_on_reading(one, store, winner_store)
            folder = self._files.collected / store
            with alone_to_write(folder, self._files, self._keeping):
                self._folder_of(store).forget(records)
        return lost.get(new.store, {}), taken

    def given_elsewhere(self) -> frozenset[str]:
        """Return the ids given away and collected again from their present owner: only that copy is displayed."""
        mine = self._own_side()
        given = {one: state for one, state in mine.states.items() if state.state == HandedState.GIVEN}
        found = set[str]()
        for folder in self._files.all_collected() if given else ():
            with suppress(Unreadable):
                there = self._folder_of(folder.name).outside()
                states = there.states if there is not None else {}
                found |= {one for one in given if (state := states.get(one)) and state.state == HandedState.THERE}
        return frozenset(given[one].id for one in found)

    def _lost_here(self, record_id: str, mine: Handed, winner: _Side, taken: TakenIn) -> TakenIn:
        theirs, is_customer = winner.states[record_id], self._files.customer(mine.id).exists()
        if theirs.state == HandedState.ERASED:
            changed_hands = mine.state == HandedState.GIVEN or is_outside(mine.id)
            if not changed_hands or self._files.is_gone(mine.id):
                return taken
            with suppress(NotFound):
                if is_customer:
                    self._store.erase(mine.id)
                else:
                    self._delete_for_good(mine.id)
                return taken._replace(erased=taken.erased + 1)
            return taken  # erased with its customer
        if is_customer and mine.state not in (HandedState.GIVEN, HandedState.ERASED):
            person = self._store.customer(mine.id)
            if person is not None and person.given is None:
                today, hands = self._store._now().date(), max(person.hands, theirs.hands, 1)
                given = Given(to=winner.author, on=today, term=max(2, theirs.term), hands=hands)
                digests, heads = Digests(self._store.id), self._store.of_customer(mine.id)
                # What the other never had goes on here: nobody else could.
                both = [one.id for one in heads if digests.of(one.id) in winner.states]
                self._store.change_hands(mine.id, given, person.taken, only=both)
                return taken._replace(gone_over=(*taken.gone_over, (person.title, winner.author)))
        return taken

    def _delete_for_good(self, conversation_id: str) -> None:
        deleting = Deleting(self._store._erasing())
        deleting.delete(conversation_id)
        deleting.finish()

    def _go_on_reading(self, conversation_id: str, before: str, now: str) -> None:
        """Move the reader's progress with a conversation to its new owner."""
        reading = next((one for one in self._store.readings(before).read if one.id == conversation_id), None)
        if reading is not None and all(one.id != conversation_id for one in self._store.readings(now).read):
            self._store.change_readings(now, lambda kept: kept.with_reading(reading))

    def _side_of(self, store: str) -> _Side:
        found: Outside | None = None
        with suppress(Unreadable):
            found = self._folder_of(store).outside()
        if found is None:
            return _Side(store, "", (), {})
        return _Side(store, found.handing.author, found.handing.took_from, found.states)

    def _own_side(self, said: Collection[str] = ()) -> _Side:
        """Return what this store says, also of customers of whom others `said` something and it never did.

        Whoever restores a backup from before a customer was given does not know that they ever were.
        """
        digests = Digests(self._store.id)
        found = self._store.handed(digests.store)
        states = {outside_id(one.sort, one.id, digests): one for one in found.states.values()}
        own = self._store._own_ids() if said else {}
        for one in own.keys() & set(said) - states.keys():
            person = self._store.customer(own[one])
            state = HandedState.GIVEN if person is not None and person.given is not None else HandedState.WITHDRAWN
            hands = person.hands if person is not None else 0
            states[one] = Handed(id=own[one], sort=Sort.CUSTOMER, state=state, hands=hands)
        return _Side(digests.store, found.handing.author, found.handing.took_from, states)

    def _folder_of(self, store: str) -> Collected:
        return Collected(self._files.collected / store, self._keeping, self._store._cache)


def _is_whole(state: Handed, record: Mapping[str, Any] | None) -> bool:
    """Return whether a received record is intact and understood: a refused one must not replace anything."""
    if state.state != HandedState.THERE:
        return is_known(state.state)
    try:
        read(state, dict(record or {}))
    except (LookupError, TypeError, ValueError):
        return False
    return True
