"""Repairs what the examination found: every original goes into the attic, nothing is overwritten or deleted."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_tui.language.message import N_, Message, Told
from interview_tui.port.faults import NotFound, ReadOnly, Unreadable
from interview_tui.records.customer import Customer
from interview_tui.records.version import Versioned, clash, latest
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.doctor.bench import NEWER, Bench, Elsewhere
from interview_tui.store.doctor.finding import Finding, Trouble
from interview_tui.store.doctor.forgetting import forget
from interview_tui.store.doctor.gathering import IS_ID, id_in, is_named_by_its_id, kind_of
from interview_tui.store.doctor.new_version import at_a_new_version
from interview_tui.store.doctor.rebuild import (
    REBUILT,
    Circumstances,
    bare,
    conversation_from,
    conversation_of,
    customer_named_in,
    has_head,
    with_texts,
)
from interview_tui.store.draft_file import DraftFile
from interview_tui.store.faults import fault
from interview_tui.store.files import private_beside
from interview_tui.store.kinds import CONVERSATION, CUSTOMER, DRAFT, ERASED, HANDED, PRIVATE, STORE, DocumentKind
from interview_tui.store.salvage import Salvaged, torn_texts
from interview_tui.store.tables import load_bytes

ELSEWHERE = N_("it is open in another window and stays as it is; close it there and repair again")
TWICE = N_(
    "{path}: two states of {id} bore the same version. One stays, the same one wherever they meet; the other is in the"
    " attic."
)


@dataclass(frozen=True)
class Left:
    """A finding that could not be repaired, and why."""

    finding: Finding
    why: Message


@dataclass
class Repair:
    """Repairs the findings in one store."""

    bench: Bench
    unknown: str
    """The name for a customer whose name is lost."""
    left: list[Left] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    """What a person should know about the repairs."""

    def mend(self, finding: Finding) -> bool:
        """Repair one finding; return whether that worked, otherwise `left` says why."""
        try:
            _MEND[finding.trouble](self, finding.path)
        except Elsewhere:
            self.left.append(Left(finding, Message(ELSEWHERE)))
        except (OSError, Told) as error:
            self.left.append(Left(finding, fault(error)))
        else:
            return True
        return False

    def permissions(self, path: Path) -> None:
        """Restrict a file or folder to its owner."""
        self.bench.keeping.disk.set_mode(path, 0o700 if path.is_dir() else 0o600)

    def damaged(self, path: Path) -> None:
        """Replace a document by a new one with its intact records; the original goes into the attic."""
        bench = self.bench
        kind = bench.files.kind_of(path)
        assert kind is not None  # or it would be misplaced
        if kind is not STORE:
            bench.begin_term()
        with bench.alone_with(kind, id_in(path)):
            left = bench.kept(path, kind) if path.exists() else Salvaged()
            bench.replace(path, kind, REBUILT[kind.name](left, id_in(path), self._around()), left)

    def misplaced(self, path: Path) -> None:
        """Move a document where it belongs, or merge it into the one that is there."""
        bench = self.bench
        kind = kind_of(path, bench.files)
        if kind is DRAFT:
            self.orphan_draft(path)
            return
        left = bench.salvaged(path, kind)
        # Its main record before any other.
        ordered = sorted(left.records, key=lambda one: one[0] != kind.main)
        inside = next((one["id"] for _, one in ordered if IS_ID.fullmatch(str(one.get("id")))), "")
        subject = id_in(path) if is_named_by_its_id(path) else inside or id_in(path)
        with bench.alone_with(kind, subject):
            if subject and kind is CONVERSATION:
                self.conversation_back(left, subject)
            elif subject and kind.name not in _IN_ATTIC:
                self.put_back(kind, left, subject)
            bench.move_aside(path)

    def conversation_back(self, left: Salvaged, subject: str) -> None:
        """Put a conversation where it belongs, or merge it into the one that is there."""
        bench = self.bench
        found = conversation_from(left, subject, bench.around())
        if found is not None:
            path, twice = bench.add(found, left, copy=has_head(left, subject))
            bench.add_tables(path, CONVERSATION, left.others)
            self._tell_twice(path, twice)

    def _tell_twice(self, path: Path, records: Iterable[str]) -> None:
        for record in records:
            self.told.append(Message(TWICE, (("path", str(path)), ("id", record))))

    def put_back(self, kind: DocumentKind, left: Salvaged, subject: str) -> None:
        """Put a document where it belongs; of two states of a record the later version stays.

        Without a version nobody knows which is later: the one that is there stays.
        """
        bench, record = self.bench, REBUILT[kind.name](left, subject, self._around())
        if record is None:
            return
        try:
            target = self._place_of(kind, subject)
        except NotFound:
            return
        if target.exists():
            document = kind.opened(target, bench.keeping)
            existing = document.read()
            if document.newer:
                raise ReadOnly(NEWER)
            if not (isinstance(existing, Versioned) and isinstance(record, Versioned)):
                return
            if clash(existing, record) and at_a_new_version(record, kind, left, bench.now()) != record:
                return  # the same state, damaged
            if clash(existing, record):
                self._tell_twice(target, [subject])
            if latest(existing, record) == existing:
                return
            bench.move_aside(target)
        bench.replace(target, kind, record, left)

    def _place_of(self, kind: DocumentKind, subject: str) -> Path:
        """Return where a document belongs. Raises NotFound if it has no conversation."""
        if kind is PRIVATE:
            return private_beside(self.bench.files.conversation(subject))
        return self.bench.files.home / kind.place.replace("ID", subject)

    def orphan_draft(self, path: Path) -> None:
        """Make a draft a conversation, or add its notes to the conversation if that exists after all."""
        bench, subject = self.bench, id_in(path)
        with bench.alone_in(subject):
            around = bench.around()
            try:
                draft = DraftFile(path, bench.keeping).read()
            except Unreadable:
                texts = [text for _, text in torn_texts((load_bytes(path) or b"").decode("utf-8", "replace"))]
                if texts:
                    bench.add(with_texts(bench.existing(subject) or bare(subject, around), texts, around), Salvaged())
            else:
                made = conversation_of(draft.changed(id=subject), around) if draft else None
                if made is not None:
                    bench.add(made, Salvaged())
            bench.move_aside(path)

    def orphan_private(self, path: Path) -> None:
        """Move it into the attic."""
        with self.bench.alone_in(id_in(path)):
            self.bench.move_aside(path)

    def missing_customer(self, path: Path) -> None:
        """Rewrite a missing customer, named after the conversations."""
        bench, customer = self.bench, self._customer_named(path.stem)
        with bench.alone_with(CUSTOMER, path.stem):
            if customer is not None and not path.exists():
                new = at_a_new_version(customer, CUSTOMER, Salvaged(), bench.now())
                CustomerDocument(path, bench.keeping).save(new)

    def from_others(self, path: Path) -> None:
        """Move a collected file into the attic, and forget that it came: the author's next file brings it again."""
        bench = self.bench
        with bench.alone_with(CUSTOMER, ""):
            forget(path, bench)

    def _around(self) -> Circumstances:
        return replace(self.bench.around(), customer_named=self._customer_named)

    def _customer_named(self, customer_id: str) -> Customer | None:
        """Return a customer named after the conversations with them; None if there are none."""
        bench, conversations = self.bench, []
        for one in bench.files.newest_first():
            try:
                read = ConversationDocument(one, bench.keeping).read()
            except Unreadable:
                continue
            if read.customer_id == customer_id:
                conversations.append(read)
        if not conversations:
            return None
        return customer_named_in(conversations, customer_id, self.unknown).changed(by=bench.keeping.by)

    def temporary(self, path: Path) -> None:
        """Move it into the attic."""
        self.bench.move_aside(path)

    def lock(self, path: Path) -> None:
        """Remove the file of a lock that nobody holds."""
        with self.bench.alone_in(id_in(path)):
            pass


_IN_ATTIC = frozenset({STORE.name, HANDED.name, ERASED.name})
"""Misplaced documents that are not put back: there is one of each, or removing it brings something back."""

_MEND: dict[Trouble, Callable[[Repair, Path], None]] = {
    Trouble.PERMISSIONS: Repair.permissions,
    Trouble.DAMAGED: Repair.damaged,
    Trouble.NO_STORE_FILE: Repair.damaged,
    Trouble.MISPLACED: Repair.misplaced,
    Trouble.DUPLICATE: Repair.misplaced,
    Trouble.DAMAGED_DRAFT: Repair.orphan_draft,
    Trouble.ORPHAN_DRAFT: Repair.orphan_draft,
    Trouble.ORPHAN_PRIVATE: Repair.orphan_private,
    Trouble.MISSING_CUSTOMER: Repair.missing_customer,
    Trouble.TEMPORARY: Repair.temporary,
    Trouble.LOCK: Repair.lock,
    Trouble.FROM_OTHERS: Repair.from_others,
}
