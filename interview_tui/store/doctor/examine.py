"""Finds what is wrong in a store; reads everything and changes nothing."""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from interview_tui.disk.temporary import lives_still
from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.records.clean import clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.store.backing_up import backup_folders
from interview_tui.store.backups.looking import damaged_backups
from interview_tui.store.doctor.finding import Finding, Trouble, finding
from interview_tui.store.doctor.forgetting import missing
from interview_tui.store.doctor.gathering import Papers, Sort, gather, id_in, told_unreadable
from interview_tui.store.document import Keeping
from interview_tui.store.erase.unfinished import unfinished
from interview_tui.store.files import Files, draft_beside
from interview_tui.store.kinds import CONVERSATION, CUSTOMER, DRAFT, KINDS, STORE, DocumentKind, Goes
from interview_tui.store.lock import is_held
from interview_tui.store.salvage import salvage, torn_texts
from interview_tui.store.store_document import StoreDocument
from interview_tui.store.tables import load_bytes

_OF_CONVERSATION = (Goes.WITH_CONVERSATION, Goes.BESIDE_CONVERSATION)
_THEIRS_TO_MEND = frozenset({Trouble.DAMAGED, Trouble.NO_STORE_FILE, Trouble.MISPLACED, Trouble.DUPLICATE})
_SHOWN = 200
"""In characters: how much of a draft, or of names, a line of the report shows."""


@dataclass
class Examined:
    """What was found, and how much was examined."""

    findings: list[Finding] = field(default_factory=list)
    conversations: int = 0
    customers: int = 0

    @property
    def faults(self) -> list[Finding]:
        """The findings that are more than remarks."""
        return [one for one in self.findings if not one.is_remark]


def examine(files: Files, keeping: Keeping) -> Examined:
    """Read everything and return what is wrong, sorted by trouble, then path. Raises nothing of its own."""
    found = _Examination(files, keeping)
    found.look()
    for folder in files.all_collected():
        found.examined.findings += _of_another(folder, files, keeping)
    found.examined.findings.sort(key=lambda one: (list(Trouble).index(one.trouble), one.path))
    return found.examined


def _of_another(folder: Path, around: Files, keeping: Keeping) -> Iterator[Finding]:
    """Yield what is wrong in what was collected from an author: only they can repair it, by handing it over again."""
    files = Files(folder)
    there = _Examination(files, replace(keeping, by=folder.name))
    there.look()
    author, is_theirs = folder.name, True
    try:
        identity = StoreDocument(files.store, keeping).read()
    except Unreadable:
        pass  # reported among the findings
    else:
        author, is_theirs = identity.settings.author or author, identity.id == folder.name
    for one in there.examined.findings:
        if one.trouble in _THEIRS_TO_MEND:
            yield finding(Trouble.FROM_OTHERS, one.path, author=author)
        elif one.trouble is not Trouble.MISSING_CUSTOMER:  # somebody else has it by now
            yield one
    if not is_theirs:
        yield finding(Trouble.FROM_OTHERS, files.store, author=author)
    for path in missing(files, around, keeping):
        yield finding(Trouble.FROM_OTHERS, path, author=author)


class _Examination:
    def __init__(self, files: Files, keeping: Keeping) -> None:
        self._files = files
        self._keeping = keeping
        self.examined = Examined()
        self._papers: Papers = gather(files)
        self._begun = _begun(files)
        self._lacking: Counter[str] = Counter()
        """How many conversations have a customer whose record is missing."""

    def look(self) -> None:
        papers, files = self._papers, self._files
        self._permissions()
        for path, error in papers.unreadable:
            self._add(Trouble.UNREADABLE, path, reason=error.strerror or str(error))
        self._store()
        for kind in KINDS.values():
            for path in papers.of(kind):
                self._document(kind, path)
        for customer_id, count in self._lacking.items():
            self._add(Trouble.MISSING_CUSTOMER, files.customer(customer_id), count=count)
        for path in papers.of(Sort.MISPLACED):
            self._add(Trouble.MISPLACED, path)
        for path in papers.of(Sort.TEMPORARY):
            if not lives_still(path):
                self._add(Trouble.TEMPORARY, path)
        for path in papers.of(Sort.LOCK):
            left = path.suffix == ".lock" and id_in(path)
            if left and not is_held(files.locks, id_in(path), self._keeping.disk):
                self._add(Trouble.LOCK, path)
        for path in papers.of(Sort.ATTIC):
            if why := told_unreadable(path):
                self._add(Trouble.UNREADABLE, path, reason=why)
        self._backups()

    def _backups(self) -> None:
        try:
            identity = StoreDocument(self._files.store, self._keeping).read()
        except Unreadable:
            return  # nobody can say then which are this store's
        for path in damaged_backups(backup_folders(self._files.home, identity.settings), identity.id):
            self._add(Trouble.BACKUP, path)

    def _permissions(self) -> None:
        if sys.platform == "win32":
            return
        for paper in self._papers.all:
            wanted = 0o700 if paper.is_folder else 0o600
            if paper.sort is None and not paper.is_folder:
                continue
            if paper.mode & 0o077 or paper.mode & wanted != wanted:
                self._add(Trouble.PERMISSIONS, paper.path, mode=f"{paper.mode:03o}")

    def _store(self) -> None:
        papers = self._papers
        if not any(papers.of(STORE)) and any(any(papers.of(kind)) for kind in (CONVERSATION, CUSTOMER)):
            self._add(Trouble.NO_STORE_FILE, self._files.store)

    def _document(self, kind: DocumentKind, path: Path) -> None:
        """Examine a document; report why it cannot be read, or what is wrong around it."""
        if kind.goes in _OF_CONVERSATION and self._files.is_gone(id_in(path)):
            if kind is CONVERSATION:
                begun = self._files.tombstone(path.stem) in self._begun
                self._add(Trouble.DELETED if begun else Trouble.CAME_BACK, path)
            return
        if kind is CUSTOMER:
            self.examined.customers += 1
        if kind is CONVERSATION:
            self.examined.conversations += 1
            first = self._files.conversation(path.stem)
            if first != path:
                self._add(Trouble.DUPLICATE, path, other=first)
                return
        document = kind.opened(path, self._keeping)
        try:
            found = document.read()
        except Unreadable:
            found = None
            if kind is DRAFT:
                self._damaged_draft(path)
            elif not document.newer:
                self._damaged(kind, path)
        if document.newer:
            self._add(Trouble.NEWER, path)
        if found is None:
            return
        if not document.newer and (names := list(dict.fromkeys(document.unknown(found)))):
            self._add(Trouble.UNKNOWN, path, names=_shown(sorted(names), ", "))
        if kind is CONVERSATION:
            self._customer_of(found)
        if kind.goes is Goes.BESIDE_CONVERSATION:
            self._beside(path, found)

    def _customer_of(self, conversation: object) -> None:
        customer_id = conversation.customer_id if isinstance(conversation, Conversation) else None
        if customer_id:
            erased = self._files.is_gone(customer_id)
            if not erased and not os.path.exists(self._files.customer(customer_id)):
                self._lacking[customer_id] += 1

    def _damaged(self, kind: DocumentKind, path: Path) -> None:
        data = self._bytes(path)
        if data is None:
            return
        left, version = salvage(data, kind), self._keeping.kinds[kind.name].version
        if left.version is not None and left.version > version:
            self._add(Trouble.NEWER, path)
        elif left.version is not None and 1 <= left.version < version:
            # Records of another version would lose fields that have been renamed.
            self._add(Trouble.UNREADABLE, path, reason=f"version {left.version}")
        else:
            self._add(Trouble.DAMAGED, path, whole=len(left.records), torn=len(left.torn))

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return load_bytes(path)
        except Unreadable as error:
            reason = dict(error.message.params).get("reason", "> 64 MB")
            self._add(Trouble.UNREADABLE, path, reason=reason)
            return None

    def _damaged_draft(self, path: Path) -> None:
        data = self._bytes(path)
        if data is not None:
            texts = [text for _, text in torn_texts(data.decode("utf-8", "replace"))]
            self._add(Trouble.DAMAGED_DRAFT, path, typed=_shown(texts))

    def _beside(self, path: Path, found: object) -> None:
        conversation = path.with_name(f"{id_in(path)}.json")
        if os.path.exists(conversation) or self._may_be_begun(path):
            return
        if isinstance(found, Draft):
            self._beside_nothing(path, Trouble.ORPHAN_DRAFT, typed=_shown(list(typed(found))))
        elif not os.path.exists(draft_beside(conversation)):  # a draft restores the conversation
            self._beside_nothing(path, Trouble.ORPHAN_PRIVATE)

    def _may_be_begun(self, path: Path) -> bool:
        # A call that has just begun has its draft before its first note.
        return is_held(self._files.locks, id_in(path), self._keeping.disk)

    def _beside_nothing(self, path: Path, trouble: Trouble, **params: object) -> None:
        try:
            self._files.conversation(id_in(path))
        except (NotFound, Unreadable):
            self._add(trouble, path, **params)
        else:
            self._add(Trouble.MISPLACED, path)

    def _add(self, trouble: Trouble, path: Path, **params: object) -> None:
        self.examined.findings.append(finding(trouble, path, **params))


def _begun(files: Files) -> frozenset[Path]:
    try:
        return frozenset(unfinished(files))
    except Unreadable:
        return frozenset()


def typed(draft: Draft) -> Iterator[str]:
    """Yield the texts in a draft that somebody typed, those put aside first."""
    return (line.text for line in (*draft.aside, draft.line) if not line.empty)


def _shown(texts: list[str], between: str = " / ") -> str:
    line = between.join(clean_line(text) for text in texts) or "–"
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
