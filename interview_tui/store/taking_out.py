"""Removes from a store what an import wrote, as far as nobody changed it since."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.disk.temporary import TEMPORARY
from interview_tui.port.faults import NotFound
from interview_tui.port.imports import TakenBack
from interview_tui.records.customer_changes import taken_back
from interview_tui.records.imported import (
    APPOINTMENT,
    CONVERSATION,
    CUSTOMER,
    ENTRY,
    MERGE,
    NOTE,
    TALK,
    Import,
    Written,
)
from interview_tui.records.private import Private
from interview_tui.store import atomic
from interview_tui.store.adding import Adding
from interview_tui.store.alone import alone_to_write
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.erase.traces import all_files, bytes_of
from interview_tui.store.files import Files, draft_beside, private_beside
from interview_tui.store.kinds import ID
from interview_tui.store.lock import is_held
from interview_tui.store.private_document import PrivateDocument

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer
    from interview_tui.store.import_document import Journal
    from interview_tui.store.register import Registering

_ID = re.compile(ID.encode())


@dataclass
class TakingOut:
    """Removes what was written, except what has something new in it, or is named by something new."""

    store: Registering
    files: Files
    keeping: Keeping
    _gone: int = 0
    _left: dict[str, None] = field(default_factory=dict)

    def take_out(self, journal: Journal) -> TakenBack:
        """Remove it, dependent things first. Raises Unreadable, NotSaved."""
        ids = {
            what: [one.id for one in journal.written if one.what == what]
            for what in (CUSTOMER, MERGE, TALK, APPOINTMENT)
        }  # fmt: skip
        revs = {(one.what, one.id): one.revs for one in journal.written}
        notes: dict[str, set[str]] = {one: set() for one in ids[TALK]}
        for row in journal.written:
            if row.what == NOTE and row.of is not None:
                notes.setdefault(row.of, set()).add(row.id)
        for conversation_id, of_it in notes.items():
            self._additions(conversation_id, of_it, journal.of.at if conversation_id in ids[TALK] else None)
        for row in journal.written:
            if row.what == CONVERSATION:
                self._conversation(row, journal.of.at)
        for one in ids[APPOINTMENT]:
            self._appointment(one)
        named = self._named(ids[CUSTOMER], but={journal.of.id, *ids[CUSTOMER], *ids[MERGE]})
        for one in ids[MERGE]:
            self._remove(self.files.merge(one))
        entries: dict[str, list[str]] = {}
        for row in journal.written:
            if row.what == ENTRY and row.of is not None:
                entries.setdefault(row.of, []).append(row.id)
        for customer_id, of_them in entries.items():
            self._entries(customer_id, of_them, journal.of)
        for one in ids[CUSTOMER]:
            self._customer(one, named, revs[CUSTOMER, one])
        return TakenBack(self._gone, tuple(self._left))

    def _additions(self, conversation_id: str, notes: set[str], at: datetime | None) -> None:
        try:
            if ConversationDocument(self.files.conversation(conversation_id), self.keeping).read().given_to:
                self._left[self._called(conversation_id)] = None
                return
            gone, stays = Adding(self.files, self.keeping).take_out(conversation_id, notes, at)
        except NotFound:
            return
        self._gone += gone
        if stays:
            self._left[self._called(conversation_id)] = None

    def _called(self, conversation_id: str) -> str:
        kept = ConversationDocument(self.files.conversation(conversation_id), self.keeping).read()
        return kept.customer or kept.id

    def _conversation(self, row: Written, at: datetime) -> None:
        try:
            path = self.files.conversation(row.id)
        except NotFound:
            return
        kept = ConversationDocument(path, self.keeping).read()
        beside = private_beside(path)
        private = PrivateDocument(beside, self.keeping).read()
        came_along = private.imported is not None and private.imported.at == at
        has_more = private != Private(id=row.id, imported=private.imported if came_along else None)
        has_more = has_more or kept.revs > row.revs or draft_beside(path).exists()
        if has_more or is_held(self.files.locks, row.id, self.keeping.disk):
            self._left[kept.customer or kept.id] = None
        else:
            self._gone += 1
            if beside.exists():
                self._remove(beside)
            self._remove(path)

    def _appointment(self, appointment_id: str) -> None:
        path = self.files.appointment(appointment_id)
        if path.exists():
            self._gone += 1
            self._remove(path)

    def _named(self, ids: Iterable[str], but: set[str]) -> set[str]:
        """Return which customers are named by any document outside this import. Raises Unreadable."""
        wanted, found = set(ids), set[str]()
        for path in all_files(self.files) if wanted else ():
            # What an interrupted save left beside it names nobody.
            # The same goes for copies from others, and for what was handed over.
            is_copy = self.files.is_collected(path) or path == self.files.handed
            if path.name[:26] not in but and not TEMPORARY.match(path.name) and not is_copy:
                found |= {one.decode() for one in _ID.findall(bytes_of(path))} & wanted
        return found

    def _entries(self, customer_id: str, ids: list[str], of: Import) -> None:
        person = self.store.customer(customer_id)
        known = {one.id: one for one in person.entries} if person else {}
        there = [one for one in ids if one in known]
        free = [one for one in there if known[one].learnt_at == of.at and not known[one].is_over]
        if person is not None and person.given is not None:
            free = []
        if person is not None and len(free) < len(there):
            self._left[person.title] = None
        if free:
            self.store.change_customer(customer_id, partial(_without, free))
            self._gone += len(free)

    def _customer(self, customer_id: str, named: set[str], revs: int) -> None:
        path = self.files.customer(customer_id)
        document = CustomerDocument(path, self.keeping)
        if not document.exists():
            return
        kept = document.read()
        if kept.rev > revs or customer_id in named:
            self._left[kept.title] = None
        else:
            self._gone += 1
            self._remove(path)

    def _remove(self, path: Path) -> None:
        with alone_to_write(path, self.files, self.keeping):
            atomic.remove(path, self.keeping.disk)


def _without(ids: list[str], customer: Customer) -> Customer:
    for one in ids:
        customer = taken_back(customer, one)
    return customer
