"""Imports into a store, and undoes them: all or nothing, whenever it is interrupted.

The journal is written first and names everything about to be written; at the end it is marked as done. The next start
undoes any import that is not done and that nobody is working on, in the same way as a person would.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotFound, ReadOnly, Unreadable
from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.appointing import Appointing
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.faults import not_saved
from interview_tui.store.lock import ConversationLock, is_held
from interview_tui.store.merging import Merging
from interview_tui.store.register import Registering, check_not_erased
from interview_tui.store.tables import load

if TYPE_CHECKING:
    from pathlib import Path

    from interview_tui.port.imports import Addition, Arriving, TakenBack
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.records.entry import Entry
    from interview_tui.records.imported import Import, Written
    from interview_tui.store.import_document import Journal

CUT_OFF = N_("An import was cut off; nothing of it is kept. Import the file again.")
CUT_OFF_AND_LEFT = N_(
    "An import was cut off and undone; something of these stays because it was changed since: {names}."
)
NO_IMPORT = N_("This import was undone already.")
BUSY = N_("This import is being written or undone in another window. Wait until that is done.")


class Importing(Registering, Merging, Appointing):
    """The part of a store that implements `port.imports.Imports`."""

    def imports(self) -> tuple[Import, ...]:
        """Return the imports that were not undone, oldest first."""
        from interview_tui.store.import_document import ImportDocument

        found = []
        for path in self._files.all_imports():
            try:
                found.append(ImportDocument(path, self._keeping).read().of)
            except Unreadable:
                continue
        return tuple(sorted((one for one in found if one.done), key=lambda one: one.at))

    def bring_in(self, arriving: Arriving) -> None:
        """Write all of it, or nothing. Raises NotFound, NotSaved, ReadOnly."""
        from interview_tui.records.imported import Import
        from interview_tui.store.import_document import Journal

        self._check_writable()
        path = self._files.import_(arriving.id)
        journal = Journal(Import(id=arriving.id, at=arriving.at), tuple(_written(arriving)))
        with self._alone_at(path):
            try:
                self._keep(path, journal)
                for customer in arriving.customers:
                    self.save_customer(customer)
                for customer_id, entries in arriving.entries.items():
                    self.change_customer(customer_id, partial(_with, entries))
                for merge in arriving.merges:
                    self.merge(merge)
                for conversation in arriving.conversations:
                    self._begin_done(conversation)
                for appointment in arriving.appointments:
                    self.keep_appointment(appointment)
                for conversation_id, addition in arriving.additions.items():
                    self._add(conversation_id, addition)
                self._keep(path, Journal(journal.of.changed(done=True), journal.written))
            except Told:
                self._take_out(path)
                raise

    def take_back(self, import_id: str) -> TakenBack:
        """Undo an import. Raises NotFound, Unreadable, NotSaved, ReadOnly."""
        from interview_tui.store.import_document import ImportDocument, Journal

        self._check_writable()
        path = self._files.import_(import_id)
        with self._alone_at(path):
            if not path.exists():
                raise NotFound(NO_IMPORT)
            journal = ImportDocument(path, self._keeping).read()
            self._keep(path, Journal(journal.of.changed(done=False), journal.written))
            return self._take_out(path)

    def finish_imports(self) -> tuple[Message, ...]:
        """Undo interrupted imports; report each, and what prevents it, in a sentence."""
        told: dict[Message, None] = {}
        for path in self._files.all_imports():
            if _is_done(path) or is_held(self._files.locks, path.stem, self._keeping.disk):
                continue
            try:
                with self._alone_at(path):
                    left = self._take_out(path).left
            except Told as error:
                told[error.message] = None
            else:
                told[Message(CUT_OFF_AND_LEFT, (("names", ", ".join(left)),)) if left else Message(CUT_OFF)] = None
        return tuple(told)

    def _take_out(self, path: Path) -> TakenBack:
        """Remove what a journal names, then the journal. Raises Unreadable, NotSaved."""
        from interview_tui.store.import_document import ImportDocument
        from interview_tui.store.taking_out import TakingOut

        if not path.exists():
            from interview_tui.port.imports import TakenBack

            return TakenBack()
        done = TakingOut(self, self._files, self._keeping).take_out(ImportDocument(path, self._keeping).read())
        with alone_to_write(path, self._files, self._keeping):
            atomic.remove(path, self._keeping.disk)
        return done

    def _keep(self, path: Path, journal: Journal) -> None:
        from interview_tui.store.import_document import ImportDocument

        with alone_to_write(path, self._files, self._keeping):
            ImportDocument(path, self._keeping).save(journal)

    def _add(self, conversation_id: str, addition: Addition) -> None:
        from interview_tui.store.adding import Adding

        Adding(self._files, self._keeping).add(conversation_id, addition)

    def _begin_done(self, conversation: Conversation) -> None:
        check_not_erased(conversation.id, self._files)
        path = self._files.new_conversation(conversation.id, conversation.started_at)
        with alone_to_write(path, self._files, self._keeping):
            ConversationDocument(path, self._keeping).save(conversation)

    @contextmanager
    def _alone_at(self, path: Path) -> Iterator[None]:
        """Hold an import, so that no other start takes it for interrupted. Raises ReadOnly."""
        lock = ConversationLock(self._files.locks, path.stem, self._keeping.disk)
        try:
            free = lock.take()
        except OSError as error:
            raise not_saved(error, self._files.locks) from error
        if not free:
            raise ReadOnly(BUSY)
        try:
            yield
        finally:
            lock.release()


def _with(entries: tuple[Entry, ...], customer: Customer) -> Customer:
    from interview_tui.records.customer_changes import begun

    for one in entries:
        customer = begun(customer, one)
    return customer


def _written(arriving: Arriving) -> Iterator[Written]:
    from interview_tui.records.imported import (
        APPOINTMENT,
        CONVERSATION,
        CUSTOMER,
        ENTRY,
        MERGE,
        NOTE,
        TALK,
        Written,
    )

    for customer in arriving.customers:
        yield Written(id=customer.id, what=CUSTOMER, revs=customer.rev)
    for customer_id, entries in arriving.entries.items():
        for entry in entries:
            yield Written(id=entry.id, what=ENTRY, of=customer_id)
    for merge in arriving.merges:
        yield Written(id=merge.id, what=MERGE)
    for conversation in arriving.conversations:
        yield Written(id=conversation.id, what=CONVERSATION, revs=conversation.revs)
    for appointment in arriving.appointments:
        yield Written(id=appointment.id, what=APPOINTMENT)
    new = {one.id for one in arriving.conversations}
    for conversation_id, addition in arriving.additions.items():
        for note in addition.notes:
            yield Written(id=note.id, what=NOTE, of=conversation_id)
        if addition.talk is not None and conversation_id not in new:
            yield Written(id=conversation_id, what=TALK)


def _is_done(path: Path) -> bool:
    """Return whether nothing is to be undone; an unreadable journal is for the doctor. Loads no record."""
    try:
        return (load(path) or {})["import"]["1"].get("done", False) is True
    except (Unreadable, KeyError):
        return True
