"""The records collected from one author, in a folder of their own that is laid out like a store and only read."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import Handable, meant_for, read
from interview_tui.exchange.meeting import clash, prevails
from interview_tui.port.handing import Outside, TakenIn
from interview_tui.records.announcement import Announcement
from interview_tui.records.comment import Comment
from interview_tui.records.customer import Customer
from interview_tui.records.handed import Handed, HandedState, Handing
from interview_tui.records.readings import Readings
from interview_tui.records.settings import Settings
from interview_tui.records.theme import Theme
from interview_tui.records.words import is_known
from interview_tui.store import atomic
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.erase.tombstone import Tombstone, TombstoneDocument
from interview_tui.store.files import Files
from interview_tui.store.handed_document import HandedDocument, HandedOver
from interview_tui.store.index.database import discard
from interview_tui.store.one_record import announcement_document, comment_document, readings_document, theme_document
from interview_tui.store.store_document import Identity, StoreDocument
from interview_tui.store.sweep import sweep

_SOME_DAY = datetime(1970, 1, 1, tzinfo=UTC)
"""The author knows when something went; here it is the same whenever it arrived."""


class Collected:
    """The folder of one author. To be changed under the lock of the surrounding store."""

    def __init__(self, folder: Path, keeping: Keeping, cache: Path | None) -> None:
        self._files = Files(folder)
        self._around = keeping
        """Of the surrounding store, in whose name backups are made."""
        self._keeping = replace(keeping, attic=self._files.attic, by=folder.name, term=1)
        self._cache = cache

    def outside(self) -> Outside | None:
        """Return the state of what was received; None if nothing was. Raises Unreadable."""
        document = HandedDocument(self._files.handed, self._keeping)
        if not document.exists():
            return None
        found = document.read()
        return Outside(found.handing, found.states)

    def take_in(
        self,
        handing: Handing,
        arrivals: Iterable[tuple[Handed, Mapping[str, Any] | None]],
        forget: Callable[[Sequence[Tombstone]], None],
        is_about_gone: Callable[[Comment], bool] = lambda one: False,
    ) -> TakenIn:
        """Take in what is later than what is here. Raises OSError, Unreadable, ReadOnly.

        `forget` is called with everything erased, to remove it from whatever else names it; comments on it that arrive
        later are not kept.
        """
        document = HandedDocument(self._files.handed, self._keeping)
        known = document.read() if document.exists() else HandedOver(handing)
        states, found = dict(known.states), TakenIn()
        gone: list[Tombstone] = []
        for state, record in arrivals:
            before = states.get(state.id)
            if clash(state, before):
                found = found._replace(twice=(*found.twice, state.id))
            if not prevails(state, before):
                continue
            if not is_known(state.state):
                found = found._replace(refused=(*found.refused, state.id))
                continue
            if state.state == HandedState.THERE:
                try:
                    one = self._for_here(read(state, dict(record or {})))
                except (LookupError, TypeError, ValueError):
                    found = found._replace(refused=(*found.refused, state.id))
                    continue
                self._found(handing)
                if isinstance(one, Comment) and is_about_gone(one):
                    states[state.id] = state
                    continue
                self._put(one)
                is_new = before is None or before.state != HandedState.THERE
                found = found._replace(new=found.new + is_new, changed=found.changed + (not is_new))
            else:
                if state.state == HandedState.ERASED:
                    gone.append(self.bury(state.id))
                elif before is not None and before.said:
                    state = state.changed(said=before.said)
                went = self._remove(state.id)
                if went and state.state == HandedState.ERASED:
                    found = found._replace(erased=found.erased + 1)
                elif went:
                    found = found._replace(withdrawn=found.withdrawn + 1)
            states[state.id] = state
        if gone:
            if self._cache is not None:
                discard(self._cache / self._files.home.name / "index.sqlite")
            # Before recording that they are gone: if this is interrupted, the same file does it once more.
            forget(gone)
        took_from = tuple(sorted({*known.handing.took_from, *handing.took_from}))
        now = _later_away(known.handing, handing).changed(
            author=handing.author, took_from=took_from, count=0, readers=()
        )
        now = now.with_unknown_of(handing)
        says_more = known.handing != now or (bool(now.stand_in) and not document.exists())
        if states != known.states or says_more:
            self._found(now)
            document.keep(now, states.values())
            # Left here by a program that was killed: whoever only reads does not look for it.
            sweep(self._files, self._keeping.disk)
        return found

    def names(self, store: str) -> bool:
        """Return whether records here name another store, so that both may make statements about one record."""
        try:
            return store.encode() in self._files.handed.read_bytes()
        except OSError:
            return False

    def forget(self, record_ids: Collection[str]) -> None:
        """Remove records for which another store is responsible by now. Raises OSError, Unreadable, ReadOnly."""
        for one in record_ids:
            self._remove(one)
        if self._cache is not None:
            discard(self._cache / self._files.home.name / "index.sqlite")
        document = HandedDocument(self._files.handed, self._keeping)
        if document.exists():
            found = document.read()
            left = [one for one in found.states.values() if one.id not in record_ids]
            if len(left) < len(found.states):
                document.keep(found.handing, left)

    def _for_here(self, one: Handable) -> Handable:
        """Return the received record. Raises ValueError if it is addressed to another store."""
        to = meant_for(one)
        if to not in (None, Digests(self._around.by).store):
            raise ValueError(to)
        return one

    def _found(self, handing: Handing) -> None:
        """Make the folder a store in the author's name."""
        document = StoreDocument(self._files.store, self._keeping)
        identity = document.read() if document.exists() else None
        until = handing.stand_in_until.isoformat() if handing.stand_in_until is not None else ""
        settings = Settings(
            author=handing.author, name_asked=True, backup=False, stand_in=handing.stand_in, stand_in_until=until
        )
        if identity is None or identity.settings != settings:
            document.save(Identity(handing.id, settings))

    def _put(self, one: Handable) -> None:
        if isinstance(one, Customer):
            CustomerDocument(self._files.customer(one.id), self._keeping).put(one)
            return
        if isinstance(one, Comment):
            comment_document(self._files.comment(one.id), self._keeping).save(one)
            return
        if isinstance(one, Theme):
            theme_document(self._files.theme(one.id), self._keeping).save(one)
            return
        if isinstance(one, Announcement):
            announcement_document(self._files.announcement(one.id), self._keeping).save(one)
            return
        if isinstance(one, Readings):
            readings_document(self._files.readings_of(one.id), self._keeping).save(one)
            return
        path, before = self._files.new_conversation(one.id, one.started_at), self._files.lying(one.id)
        ConversationDocument(path, self._keeping).save(one)
        if before is not None and before != path:
            atomic.remove(before, self._keeping.disk)

    def _remove(self, record_id: str) -> bool:
        """Remove a record; return whether it existed."""
        files = self._files
        paths = (
            *(files.customer(record_id), files.comment(record_id), files.readings_of(record_id)),
            *(files.announcement(record_id), files.theme(record_id)),
        )
        there = [path for path in (self._files.lying(record_id), *paths) if path is not None and os.path.exists(path)]
        for path in there:
            atomic.remove(path, self._keeping.disk)
        return bool(there)

    def remember(self, said: Mapping[str, Set[str]]) -> None:
        """Keep which texts of the store around it name or quote what is taken back. Raises OSError, Unreadable."""
        document = HandedDocument(self._files.handed, self._keeping)
        if said and document.exists():
            found = document.read()
            states = {
                one.id: one.changed(said=tuple(sorted({*one.said, *said.get(one.id, ())})))
                for one in found.states.values()
            }
            document.keep(found.handing, states.values())

    def bury(self, record_id: str, said: Set[str] = frozenset()) -> Tombstone:
        """Keep a tombstone so that a record never returns, with what goes along in the store around it. Raises OSError.

        Records here that name it are not touched: the author hands over their next version, too.
        """
        document = TombstoneDocument(self._files.tombstone(record_id), self._keeping)
        known = document.read().said if document.exists() else ()
        tombstone = Tombstone(
            id=record_id, conversations=(record_id,), said=tuple(sorted({*known, *said})), at=_SOME_DAY, finished=True
        )
        document.save(tombstone)
        return tombstone


def _later_away(one: Handing, other: Handing) -> Handing:
    """Return the one with the later word on who stands in: the result is the same whichever of two files comes first.

    Of files that do not tell which word is later, the one with the later end.
    """
    return max(one, other, key=lambda each: (each.stand_in_rev, each.stand_in_until or date.min, each.stand_in))
