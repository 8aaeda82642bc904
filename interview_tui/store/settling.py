"""Of a record that several stores say something of: the one who has it now says what it is, the others leave off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests, is_outside
from interview_tui.exchange.item import outside_id
from interview_tui.exchange.meeting import rank
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.records.changing_hands import Given
from interview_tui.records.handed import Handed, HandedState
from interview_tui.store.alone import alone_to_write
from interview_tui.store.collected import Collected
from interview_tui.store.erase.deleting import Deleting

if TYPE_CHECKING:
    from interview_tui.port.handing import Outside, TakenIn
    from interview_tui.store.store import JsonStore


@dataclass(frozen=True)
class _Side:
    """What one store says of the records that are known outside."""

    store: str
    author: str
    took_from: tuple[str, ...]
    states: Mapping[str, Handed]
    """By the ids of outside; each bears the id it has in that store."""

    def has_to_do_with(self, other: _Side) -> bool:
        """Tell whether customers of one were the other's before."""
        return self.store in other.took_from or other.store in self.took_from


class Settling:
    """What knows of a store and of those whose records came who has one by now."""

    def __init__(self, store: JsonStore) -> None:
        self._store = store
        self._files, self._keeping = store._files, store._keeping
        self._here = Digests(store.id).store

    def settle(self, store: str, taken: TakenIn) -> TakenIn:
        """Put right what a store and others say of the same records, and return what else was erased by that.

        Raises Unreadable, NotSaved, ReadOnly.
        """
        new, *others = self._sides(store)
        for other in filter(new.has_to_do_with, others):
            for one in sorted(new.states.keys() & other.states.keys()):
                winner, loser = (new, other) if rank(new.states[one]) > rank(other.states[one]) else (other, new)
                if rank(winner.states[one]) == rank(loser.states[one]):
                    continue
                if loser.store == self._here:
                    taken = self._lost_here(one, loser.states[one], winner, taken)
                elif self._lost_of(loser.store, one):
                    self._go_on_reading(one, loser.store, winner.store)
        return taken

    def given_elsewhere(self) -> frozenset[str]:
        """Return what was given away and came back from whoever has it now: it is shown once, as it is there."""
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
            return replace(taken, erased=taken.erased + 1)
        if is_customer and mine.state not in (HandedState.GIVEN, HandedState.ERASED):
            person = self._store.customer(mine.id)
            if person is not None:
                given = Given(to=winner.author, on=self._store._now().date(), term=max(2, theirs.term))
                self._store.change_hands(mine.id, given, person.taken)
        return taken

    def _delete_for_good(self, conversation_id: str) -> None:
        deleting = Deleting(self._store._erasing())
        deleting.delete(conversation_id)
        deleting.finish()

    def _lost_of(self, store: str, record_id: str) -> bool:
        folder = self._files.collected / store
        with alone_to_write(folder, self._files, self._keeping):
            return self._folder_of(store).forget(record_id)

    def _go_on_reading(self, conversation_id: str, before: str, now: str) -> None:
        """Keep how far one is with a conversation under whoever has it now."""
        reading = next((one for one in self._store.readings(before).read if one.id == conversation_id), None)
        if reading is not None and all(one.id != conversation_id for one in self._store.readings(now).read):
            self._store.change_readings(now, lambda kept: kept.with_reading(reading))

    def _sides(self, store: str) -> Iterator[_Side]:
        """Yield what a store says, then what others do that may have to do with it; first this one itself."""
        if store == self._here:
            yield self._own_side()
            names = [folder.name for folder in self._files.all_collected()]
        else:
            new = self._side_of(store)
            yield new
            names = [folder.name for folder in self._files.all_collected() if folder.name != store]
            names = [one for one in names if one in new.took_from or self._folder_of(one).names(store)]
            yield self._own_side()
        yield from map(self._side_of, names)

    def _side_of(self, store: str) -> _Side:
        found: Outside | None = None
        with suppress(Unreadable):
            found = self._folder_of(store).outside()
        if found is None:
            return _Side(store, "", (), {})
        return _Side(store, found.handing.author, found.handing.took_from, found.states)

    def _own_side(self) -> _Side:
        digests = Digests(self._store.id)
        found = self._store.handed(digests.store)
        states = {outside_id(one.sort, one.id, digests): one for one in found.states.values()}
        return _Side(digests.store, found.handing.author, found.handing.took_from, states)

    def _folder_of(self, store: str) -> Collected:
        return Collected(self._files.collected / store, self._keeping, self._store._cache)
