"""What a store handed over, in one document; and what it collected from others, in a folder for each of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from interview_tui.exchange.digest import Digests
from interview_tui.language.message import Told
from interview_tui.port.faults import Unreadable
from interview_tui.port.handing import Outside, TakenIn
from interview_tui.store.alone import alone_to_write
from interview_tui.store.backing_up import backup_folders
from interview_tui.store.changing_hands import ChangesHands
from interview_tui.store.files import Files
from interview_tui.store.one_record import readable
from interview_tui.store.stamp import Stamp, stamp

if TYPE_CHECKING:
    from interview_tui.records.handed import Handed, Handing
    from interview_tui.records.settings import Settings
    from interview_tui.store.collected import Collected
    from interview_tui.store.erase.speaking import Speaking
    from interview_tui.store.settling import Arrival, Settling
    from interview_tui.store.store import JsonStore


class HandsOver(ChangesHands):
    """The part of a store that implements `port.handing.Handings`."""

    settings: Settings
    _cache: Path | None
    _now: Callable[[], datetime]
    _theirs: Mapping[Path, tuple[Stamp | None, JsonStore]] = {}
    """The stores of others, as last opened."""

    def handed(self, store_outside: str) -> Outside:
        """Return the state of what this store handed over. Raises Unreadable."""
        from interview_tui.records.handed import Handing
        from interview_tui.store.handed_document import HandedDocument

        document = HandedDocument(self._files.handed, self._keeping)
        if not document.exists():
            return Outside(Handing(id=store_outside), term=self._keeping.term)
        found = document.read()
        return Outside(found.handing, found.states, self._keeping.term)

    def hand_over(self, handing: Handing, states: Iterable[Handed]) -> None:
        """Record this as the state of what was handed over. Raises NotSaved, ReadOnly."""
        from interview_tui.store.handed_document import HandedDocument

        self._check_writable()
        with alone_to_write(self._files.handed, self._files, self._keeping):
            HandedDocument(self._files.handed, self._keeping).keep(handing, states)
        if self._files.all_collected():
            self._settling().settle()

    def gone_for_good(self, ids: Collection[str]) -> frozenset[str]:
        """Return which of these were erased, or deleted beyond undo."""
        from interview_tui.store.erase.tombstone import TombstoneDocument

        tombstones = readable(TombstoneDocument(path, self._keeping) for path in self._files.all_tombstones())
        # A deletion that is not finished may be undone: until then the conversation is only hidden.
        gone = {one for each in tombstones if each.finished for one in (each.id, *each.conversations)}
        return frozenset(gone.intersection(ids))

    def collected(self) -> tuple[Outside, ...]:
        """Return what was collected, one item per author."""
        found = []
        for one in self._collected():
            try:
                there = one.outside()
            except Unreadable:
                continue
            if there is not None:
                found.append(there)
        return tuple(found)

    def has_collected(self) -> bool:
        """Return whether anything was collected."""
        return bool(self._files.all_collected())

    def is_from_others(self, conversation_id: str) -> bool:
        """Return whether a conversation was collected from somebody; this store alone does not read those."""
        return False

    def of_others(self) -> tuple[JsonStore, ...]:
        """Return the stores of what was collected, one per author; those that cannot be opened are skipped."""
        from interview_tui.store.beside import opened_beside

        opened: dict[Path, tuple[Stamp | None, JsonStore]] = {}
        for folder in self._files.all_collected():
            # What somebody is called, and who stands in for them, may come anew.
            says = stamp(Files(folder).store)
            known = self._theirs.get(folder)
            if known is not None and known[0] == says:
                opened[folder] = known
                continue
            with suppress(Told):
                one = opened_beside(folder, self._now, self._cache, self._keeping.disk)
                one.people_of = self.same_people
                opened[folder] = says, one
        self._theirs = opened
        # If nobody can say whose it is, nothing can be said to anybody about it.
        return tuple(one for folder, (_, one) in sorted(opened.items()) if one.id == folder.name)

    def take_in(self, handing: Handing, arrivals: Iterable[tuple[Handed, Mapping[str, Any] | None]]) -> TakenIn:
        """Take in what an author handed over, beside the store's own records. Raises Unreadable, NotSaved, ReadOnly."""
        from interview_tui.store.collected import Collected
        from interview_tui.store.erase.named import take_out_named

        self._check_writable()
        every = list(arrivals)
        erased_here = self.gone_for_good(_named(every))
        folder = self._files.collected / handing.id
        speaking = self._speaking_of_erased(folder, every)
        every, settled = self._settling().meet(handing, every)
        with alone_to_write(folder, self._files, self._keeping):
            coming = [(state, record) for state, record in every if not _named([(state, record)]) & erased_here]
            backups = backup_folders(self._files.home, self.settings)
            store, gone = cast("JsonStore", self), cache(cast("JsonStore", self).gone)
            taken = Collected(folder, self._keeping, self._cache).take_in(
                handing,
                coming,
                lambda gone: take_out_named(gone, self._files, self._keeping, backups),
                lambda one: store.is_about_gone(one, gone()),
            )
        return taken._replace(
            erased=taken.erased + settled.erased,
            gone_over=settled.gone_over,
            speaking=len(speaking.ids),
            still_named=speaking.stays,
        )

    def _speaking_of_erased(self, folder: Path, arrivals: Iterable[Arrival]) -> Speaking:
        """Find what of one's own names or quotes what its author erased, while that is there; keep by id that it goes.

        Cut off behind this, the same file does the rest.
        """
        from interview_tui.exchange.meeting import prevails
        from interview_tui.records.handed import HandedState
        from interview_tui.store.collected import Collected
        from interview_tui.store.erase.speaking import Speaking, speaking_of, speaking_of_each

        digests = Digests(self._keeping.by)
        with alone_to_write(folder, self._files, self._keeping):
            collected = Collected(folder, self._keeping, self._cache)
            before = collected.outside()
            known = before.states if before is not None else {}
            coming = {state.id: state.state for state, _ in arrivals if prevails(state, known.get(state.id))}
            gone = {one for one, state in coming.items() if state == HandedState.ERASED}
            back = [one for one, state in coming.items() if state == HandedState.WITHDRAWN and one in known]
            if back:
                # It may be erased later, when what it said is no longer here to be compared.
                speaking = speaking_of_each(self._files, digests, [{one} for one in back], {*back})
                collected.remember({one: found.ids for one, found in zip(back, speaking, strict=True) if found.ids})
            if not gone:
                return Speaking()
            # Of what only changed its author may have taken out what was said by somebody who was there.
            found = speaking_of(self._files, digests, gone, coming.keys() - gone)
            ids = found.ids.union(*(known[one].said for one in gone if one in known))
            for one in gone if ids else ():
                collected.bury(one, ids)
        return Speaking({**dict.fromkeys(ids, ""), **found.goes}, found.stays)

    def given_elsewhere(self) -> frozenset[str]:
        """Return the ids given away and collected again from their present owner: only that copy is displayed."""
        return self._settling().given_elsewhere()

    def _settling(self) -> Settling:
        from interview_tui.store.settling import Settling

        return Settling(cast("JsonStore", self))

    def _collected(self) -> Iterable[Collected]:
        from interview_tui.store.collected import Collected

        return (Collected(folder, self._keeping, self._cache) for folder in self._files.all_collected())

    def _check_writable(self) -> None: ...


def _named(arrivals: Iterable[tuple[Handed, Mapping[str, Any] | None]]) -> frozenset[str]:
    """Return the ids of the records received, and of the customers they belong to."""
    return frozenset(one for state, record in arrivals for one in (state.id, (record or {}).get("customer_id")) if one)
