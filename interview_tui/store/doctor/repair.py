"""Mends what the examination found: every original goes into the attic, nothing is overwritten or deleted."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotFound, ReadOnly, Unreadable
from interview_tui.records.conversation import Conversation
from interview_tui.records.private import Private
from interview_tui.store import atomic, attic
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.doctor.finding import Finding, Trouble
from interview_tui.store.doctor.gathering import ID, Sort, id_in, is_named_by_its_id, kind_of
from interview_tui.store.doctor.rebuild import (
    Circumstances,
    conversation_from,
    conversation_of,
    customer_from,
    customer_named_in,
    identity_from,
    private_from,
    with_notes,
    with_texts,
)
from interview_tui.store.document import Keeping
from interview_tui.store.draft_file import DraftFile
from interview_tui.store.erase.tombstone import Tombstone, TombstoneDocument
from interview_tui.store.faults import fault
from interview_tui.store.files import Files, private_beside
from interview_tui.store.lock import ConversationLock, store_lock
from interview_tui.store.private_document import PrivateDocument
from interview_tui.store.salvage import Salvaged, as_model, salvage, torn_texts
from interview_tui.store.store_document import StoreDocument
from interview_tui.store.tables import load, load_bytes

ELSEWHERE = N_("it is open in another window and stays as it is; close it there and repair again")
NEWER = N_("a newer version of this program wrote it; update the program")


@dataclass(frozen=True)
class Left:
    """A finding that a repair had to leave, and why."""

    finding: Finding
    why: Message


class _Elsewhere(Exception):
    """Somebody has it open."""


@dataclass
class Repair:
    """Mends the findings of one store."""

    files: Files
    keeping: Keeping
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    unknown: str
    """The name of a customer whose name is nowhere."""
    left: list[Left] = field(default_factory=list)

    def mend(self, finding: Finding) -> bool:
        """Mend one finding and tell whether it is; where not, `left` says why."""
        try:
            _MEND[finding.trouble](self, finding.path)
        except _Elsewhere:
            self.left.append(Left(finding, Message(ELSEWHERE)))
        except (OSError, Told) as error:
            self.left.append(Left(finding, fault(error)))
        else:
            return True
        return False

    def permissions(self, path: Path) -> None:
        """Allow a file or folder to its owner alone."""
        self.keeping.disk.set_mode(path, 0o700 if path.is_dir() else 0o600)

    def damaged(self, path: Path) -> None:
        """Put the whole records of a document into a new one in its place, the original into the attic."""
        if path == self.files.store:
            self.store(path)
        elif path.parent == self.files.erased:
            with self._store_lock():
                stone = self._tombstone(path, self._kept(path))
                self._replace(path, lambda new: TombstoneDocument(new, self.keeping).save(stone))
        elif path.parent == self.files.customers:
            with self._store_lock():
                customer = customer_from(self._kept(path), path.stem)
                self._replace(
                    path, lambda new: CustomerDocument(new, self.keeping).save(customer) if customer else None
                )
        else:
            with self._lock(id_in(path)):
                left = self._kept(path)
                if path == private_beside(path.with_name(f"{id_in(path)}.json")):
                    private = private_from(left, id_in(path))
                    self._replace(
                        path, lambda new: PrivateDocument(new, self.keeping).save(private) if private else None
                    )
                else:
                    found = conversation_from(left, path.stem, self._around()) or self._bare(path.stem)
                    self._replace(path, lambda new: ConversationDocument(new, self.keeping).save(found))

    def store(self, path: Path) -> None:
        """Write the store's own file anew."""
        around = self._around()
        with self._store_lock():
            left = self._kept(path) if path.exists() else Salvaged()
            identity = identity_from(left, self._named_by_documents(), around)
            self._replace(path, lambda new: StoreDocument(new, self.keeping).save(identity))

    def misplaced(self, path: Path) -> None:
        """Put a document where it belongs, or what it holds into the one that is there."""
        data = load_bytes(path) or b""
        left = salvage(data)
        if left.version is not None and left.version > self.keeping.schema.version:
            raise ReadOnly(NEWER)
        kind = kind_of(path, self.files)
        inside = next((one["id"] for one in left.records if ID.fullmatch(str(one.get("id")))), "")
        subject = id_in(path) if is_named_by_its_id(path) else inside or id_in(path)
        if kind is Sort.CONVERSATION and subject:
            with self._lock(subject):
                found = conversation_from(left, subject, self._around())
                if found is not None:
                    self._add(found)
                self._move_aside(path)
        elif kind is Sort.CUSTOMER and subject:
            with self._store_lock():
                customer = customer_from(left, subject)
                target = self.files.customer(subject)
                if customer is not None and not target.exists():
                    CustomerDocument(target, self.keeping).save(customer)
                self._move_aside(path)
        elif kind is Sort.PRIVATE and subject:
            with self._lock(subject):
                self._private_back(left, subject)
                self._move_aside(path)
        elif kind is Sort.DRAFT:
            self.orphan_draft(path)
        else:
            self._move_aside(path)

    def duplicate(self, path: Path) -> None:
        """Put the notes that only this file has into the conversation that is opened, the file into the attic."""
        self.misplaced(path)

    def orphan_draft(self, path: Path) -> None:
        """Make a conversation of a draft, or notes where the conversation is there after all."""
        subject = id_in(path)
        with self._lock(subject):
            around = self._around()
            try:
                draft = DraftFile(path, self.keeping).read()
            except Unreadable:
                draft = None
                texts = [text for _, text in torn_texts((load_bytes(path) or b"").decode("utf-8", "replace"))]
            else:
                texts = []
            existing = self._existing(subject)
            if draft is not None:
                made = conversation_of(draft.changed(id=subject), around)
                if made is not None and existing is not None:
                    self._save(with_notes(existing, made.notes), self.files.conversation(subject))
                elif made is not None:
                    self._save_new(made)
            elif texts:
                self._add_texts(existing or self._bare(subject), texts)
            self._move_aside(path)

    def orphan_private(self, path: Path) -> None:
        """Put it into the attic."""
        with self._lock(id_in(path)):
            self._move_aside(path)

    def missing_customer(self, path: Path) -> None:
        """Write a customer anew with the name that stands in the conversations."""
        conversations = []
        for one in self.files.newest_first():
            try:
                read = ConversationDocument(one, self.keeping).read()
            except Unreadable:
                continue
            if read.customer_id == path.stem:
                conversations.append(read)
        with self._store_lock():
            if conversations and not path.exists():
                customer = customer_named_in(conversations, path.stem, self.unknown)
                CustomerDocument(path, self.keeping).save(customer.changed(by=self.keeping.by))

    def temporary(self, path: Path) -> None:
        """Put it into the attic."""
        self._move_aside(path)

    def lock(self, path: Path) -> None:
        """Remove the file of a lock that nobody holds."""
        with self._lock(id_in(path)):
            pass

    @contextmanager
    def _lock(self, conversation_id: str) -> Iterator[None]:
        lock = ConversationLock(self.files.locks, conversation_id, self.keeping.disk)
        if not lock.take():
            raise _Elsewhere
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def _store_lock(self) -> Iterator[None]:
        with store_lock(self.files.locks, self.keeping.disk) as alone:
            if not alone:
                raise _Elsewhere
            yield

    def _kept(self, path: Path) -> Salvaged:
        """Copy a file into the attic and salvage from that copy, so that what is read is what is kept."""
        kept = attic.keep_copy(path, "damaged", self.files.attic, self.keeping.disk)
        return salvage(load_bytes(kept) or b"") if kept else Salvaged()

    def _replace(self, path: Path, save: Callable[[Path], object]) -> None:
        """Put what `save` writes in the place of a file; where it writes nothing, the file just goes."""
        new = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.tmp")
        save(new)
        if new.exists():
            self.keeping.disk.replace(new, path)
            self.keeping.disk.sync_folder(path.parent)
        else:
            atomic.remove(path, self.keeping.disk)

    def _move_aside(self, path: Path) -> None:
        attic.move_aside(path, "set-aside", self.files.attic, self.keeping.disk)

    def _existing(self, conversation_id: str) -> Conversation | None:
        try:
            path = self.files.conversation(conversation_id)
        except NotFound:
            return None
        return ConversationDocument(path, self.keeping).read()

    def _add(self, found: Conversation) -> None:
        existing = self._existing(found.id)
        if existing is None:
            self._save_new(found)
        else:
            self._save(with_notes(existing, found.notes), self.files.conversation(found.id))

    def _add_texts(self, conversation: Conversation, texts: list[str]) -> None:
        self._add(with_texts(conversation, texts, self._around()))

    def _save_new(self, conversation: Conversation) -> None:
        self._save(conversation, self.files.new_conversation(conversation.id, conversation.started_at))

    def _save(self, conversation: Conversation, path: Path) -> None:
        document = ConversationDocument(path, self.keeping)
        if path.exists():
            document.read()
        document.save(conversation)

    def _private_back(self, left: Salvaged, conversation_id: str) -> None:
        private: Private | None = private_from(left, conversation_id)
        try:
            target = private_beside(self.files.conversation(conversation_id))
        except NotFound:
            return
        if private is not None and not target.exists():
            PrivateDocument(target, self.keeping).save(private)

    def _tombstone(self, path: Path, left: Salvaged) -> Tombstone:
        """Return what is left of a tombstone; what it says of itself is begun, so that the next start looks again."""
        for record in left.records:
            found = as_model(Tombstone, record)
            if found is not None:
                return found.changed(id=path.stem)
        return Tombstone(id=path.stem, at=self.now())

    def _bare(self, conversation_id: str) -> Conversation:
        from ulid import ULID

        try:
            started_at = ULID.from_str(conversation_id).datetime
        except (ValueError, OverflowError, OSError):  # no clock of this world made that id
            started_at = self.now()
        return Conversation(id=conversation_id, author=self._author(), started_at=started_at)

    def _around(self) -> Circumstances:
        return Circumstances(self._author(), self.now, self.new_id)

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
        """Return the id of the store that most of its documents name."""
        named: Counter[str] = Counter()
        for path in (*self.files.all_customers(), *self.files.newest_first()):
            try:
                by = (load(path) or {}).get("_meta", {}).get("1", {}).get("by")
            except Unreadable:
                continue
            if isinstance(by, str) and ID.fullmatch(by):
                named[by] += 1
        return named.most_common(1)[0][0] if named else None


_MEND: dict[Trouble, Callable[[Repair, Path], None]] = {
    Trouble.PERMISSIONS: Repair.permissions,
    Trouble.DAMAGED: Repair.damaged,
    Trouble.NO_STORE_FILE: Repair.store,
    Trouble.MISPLACED: Repair.misplaced,
    Trouble.DUPLICATE: Repair.duplicate,
    Trouble.DAMAGED_DRAFT: Repair.orphan_draft,
    Trouble.ORPHAN_DRAFT: Repair.orphan_draft,
    Trouble.ORPHAN_PRIVATE: Repair.orphan_private,
    Trouble.MISSING_CUSTOMER: Repair.missing_customer,
    Trouble.TEMPORARY: Repair.temporary,
    Trouble.LOCK: Repair.lock,
}
