"""The tools of a repair: locks, the attic, salvaged records, and replacing a file."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound, ReadOnly, Unreadable
from interview_tui.records.conversation import Conversation
from interview_tui.store import atomic, attic
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.doctor.gathering import IS_ID
from interview_tui.store.doctor.new_version import at_a_new_version
from interview_tui.store.doctor.rebuild import Circumstances, joined, with_notes
from interview_tui.store.document import Document, Keeping
from interview_tui.store.files import Files
from interview_tui.store.founding import begin_term
from interview_tui.store.kinds import CONVERSATION, STORE, DocumentKind, Goes
from interview_tui.store.lock import ConversationLock, store_lock
from interview_tui.store.salvage import Salvaged, salvage
from interview_tui.store.store_document import StoreDocument
from interview_tui.store.tables import Tables, load, load_bytes

NEWER = N_("a newer version of this program wrote it; update the program")


class Elsewhere(Exception):
    """Another process has it open."""


@dataclass(frozen=True)
class Bench:
    """The files of a store under repair."""

    files: Files
    keeping: Keeping
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    @contextmanager
    def alone_with(self, kind: DocumentKind, subject: str) -> Iterator[None]:
        """Hold a document of this kind and id as its only writer. Raises Elsewhere, OSError."""
        if kind.goes in (Goes.WITH_CONVERSATION, Goes.BESIDE_CONVERSATION):
            with self.alone_in(subject):
                yield
            return
        with store_lock(self.files.locks, self.keeping.disk) as alone:
            if not alone:
                raise Elsewhere
            yield

    @contextmanager
    def alone_in(self, conversation_id: str) -> Iterator[None]:
        """Hold a conversation as the only one who has it open. Raises Elsewhere, OSError."""
        lock = ConversationLock(self.files.locks, conversation_id, self.keeping.disk)
        if not lock.take():
            raise Elsewhere
        try:
            yield
        finally:
            lock.release()

    def kept(self, path: Path, kind: DocumentKind) -> Salvaged:
        """Copy a file into the attic and salvage from the copy, so that what is read is what is kept."""
        kept = attic.keep_copy(path, "damaged", self.files.attic, self.keeping.disk)
        return salvage(load_bytes(kept) or b"", kind) if kept else Salvaged()

    def salvaged(self, path: Path, kind: DocumentKind) -> Salvaged:
        """Return what is left in a file. Raises ReadOnly if a newer version wrote it."""
        left = salvage(load_bytes(path) or b"", kind)
        if left.version is not None and left.version > self.keeping.kinds[kind.name].version:
            raise ReadOnly(NEWER)
        return left

    def begin_term(self) -> None:
        """Begin a term of the store: nobody knows any more which versions it assigned. Raises Elsewhere, OSError."""
        with self.alone_with(STORE, ""):
            begin_term(self.files, self.keeping.disk, self.now())

    def replace(self, path: Path, kind: DocumentKind, record: object | None, left: Salvaged) -> None:
        """Replace a file with what was rebuilt of it, keeping foreign tables; None only removes the file."""
        if record is None:
            atomic.remove(path, self.keeping.disk)
            return
        new = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
        document = kind.opened(new, self.keeping)
        document.save(at_a_new_version(record, kind, left, self.now()))
        self.add_tables(new, kind, left.others)
        self.keeping.disk.replace(new, path)
        self.keeping.disk.sync_folder(path.parent)

    def add_tables(self, path: Path, kind: DocumentKind, tables: Tables) -> None:
        """Add foreign tables that a document lacks."""
        if tables:
            document = Document(path, kind.name, self.keeping)
            for name, rows in tables.items():
                document.add_table(name, rows)
            document.set_record(kind.main, document.record(kind.main))  # without what is in those tables now
            document.flush()

    def move_aside(self, path: Path) -> None:
        """Move a file into the attic."""
        attic.move_aside(path, "set-aside", self.files.attic, self.keeping.disk)

    def existing(self, conversation_id: str) -> Conversation | None:
        """Return the conversation with this id; None if there is none. Raises Unreadable."""
        try:
            path = self.files.conversation(conversation_id)
        except NotFound:
            return None
        return ConversationDocument(path, self.keeping).read()

    def add(self, found: Conversation, left: Salvaged, *, copy: bool = False) -> tuple[Path, list[str]]:
        """Save a conversation that was rebuilt of what is left, or add the notes that the existing one lacks.

        `copy`: it is another state of the same conversation, so of each record the later version stays. Returns the
        path, and the ids of records of which two different states had the same version.
        """
        try:
            path = self.files.conversation(found.id)
        except NotFound:
            path = self.files.new_conversation(found.id, found.started_at)
            new = at_a_new_version(found, CONVERSATION, left, self.now())
            ConversationDocument(path, self.keeping).save(new)
            return path, []
        document = ConversationDocument(path, self.keeping)
        existing = document.read()
        new = at_a_new_version(found, CONVERSATION, left, self.now())
        damaged = {one.id for one, then in zip(found.notes, new.notes, strict=True) if one.term != then.term}
        damaged |= {found.id} if found.term != new.term else set()
        both, twice = joined(existing, found, damaged) if copy else (with_notes(existing, found.notes), [])
        both = at_a_new_version(both, CONVERSATION, left, self.now(), existing)
        if both != existing:
            attic.keep_copy(path, "before-joining", self.files.attic, self.keeping.disk)
            document.save(both)
        return path, twice

    def around(self) -> Circumstances:
        """Return what records need that can no longer be read."""
        return Circumstances(self._author(), self.now, self.new_id, self._named_by_documents)

    def _author(self) -> str:
        try:
            return StoreDocument(self.files.store, self.keeping).read().settings.author
        except Unreadable:
            pass
        for path in self.files.newest_first():
            try:
                return ConversationDocument(path, self.keeping).read().author
            except Unreadable:
                continue
        return ""

    def _named_by_documents(self) -> str | None:
        """Return the store id that most of the documents name."""
        named: Counter[str] = Counter()
        for path in (*self.files.all_customers(), *self.files.newest_first()):
            try:
                by = (load(path) or {}).get("_meta", {}).get("1", {}).get("by")
            except Unreadable:
                continue
            if isinstance(by, str) and IS_ID.fullmatch(by):
                named[by] += 1
        return named.most_common(1)[0][0] if named else None
