"""Looks at a store as the next start finds it, and compares it with what was acknowledged."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from interview_tui.disk import temporary
from interview_tui.disk.calls import Disk
from interview_tui.port.faults import NotFound, NotSaved, Unreadable
from interview_tui.records.draft import Draft
from interview_tui.store.document import Keeping
from interview_tui.store.draft_file import DraftFile
from interview_tui.store.files import Files, draft_beside
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.findings import Findings
from tests.campaigns.steps import LAST, at_step, customer_at
from tests.support.frozen import START


class UnsyncedDisk(Disk):
    """Saves the time of a sync where nobody will cut the power."""

    def sync(self, descriptor: int) -> None:
        """Leave it to the system."""


@dataclass
class Acknowledged:
    """The latest step of each record that the store said was on disk."""

    conversations: dict[str, int] = field(default_factory=dict)
    customers: dict[str, int] = field(default_factory=dict)
    author: int = 0
    """The number of the author's name in the settings."""

    def copy(self) -> "Acknowledged":
        return Acknowledged(dict(self.conversations), dict(self.customers), self.author)


def next_start(home: Path) -> JsonStore:
    """Open the store as a process would that begins now. Raises NotSaved."""
    temporary._STARTED = time.time()
    return open_store(home, now=lambda: START, host="desk", pid=1, disk=UnsyncedDisk())


def check(home: Path, acknowledged: Acknowledged, findings: Findings, where: str) -> None:
    """Count what of the acknowledged is lost, which documents are unreadable and which temporary files lie there."""
    try:
        store = next_start(home)
    except NotSaved as error:
        findings.lose(f"{where}: the store does not open ({error})")
        return
    for path in home.rglob("*.tmp"):
        findings.left_lying(f"{where}: {path.name}")
    if store.read_only is not None:
        findings.cannot_read(f"{where}: store.json")
    if acknowledged.author and _number(store.settings.author) < acknowledged.author:
        findings.lose(f"{where}: settings {acknowledged.author}, found {store.settings.author!r}")
    listing, register = store.listing(), store.customers()
    for fault in (*listing.faults, *register.faults):
        findings.cannot_read(f"{where}: {Path(fault.place).name}")
    known = {head.id for head in listing.heads}
    for conversation_id in sorted(known | acknowledged.conversations.keys()):
        _check_conversation(home, store, conversation_id, acknowledged, findings, where)
    for customer_id, step in acknowledged.customers.items():
        found = register.customers.get(customer_id)
        if found is None or found.rev <= step or found != customer_at(customer_id, found.rev - 1):
            findings.lose(f"{where}: customer at {step}, found {found}")


def _check_conversation(
    home: Path, store: JsonStore, conversation_id: str, acknowledged: Acknowledged, findings: Findings, where: str
) -> None:
    least = acknowledged.conversations.get(conversation_id, -1)
    at = f"{where}: {conversation_id[-3:]} at {least}"
    try:
        conversation = store.read(conversation_id)
        private = store.read_private(conversation_id)
        files = Files(home)
        draft = DraftFile(draft_beside(files.conversation(conversation_id)), Keeping(files.attic)).read()
    except NotFound:
        findings.lose(f"{at}: no file")
        return
    except Unreadable as error:
        findings.cannot_read(f"{at}: {error}")
        return
    step = conversation.rev - 1
    if step < least or conversation != at_step(conversation_id, step).conversation:
        findings.lose(f"{at}: notes of step {step}")
    step = len(private.changes)
    if step < least or private != at_step(conversation_id, step).private:
        findings.lose(f"{at}: turns of step {step}")
    if least >= LAST or (draft is None and least < 0):
        return
    if draft is None and conversation.rev > LAST:
        return
    if draft is None or int(draft.cue) < least or not _keeps_line(draft, conversation_id):
        findings.lose(f"{at}: draft of step {draft and draft.cue}")


def _keeps_line(draft: Draft, conversation_id: str) -> bool:
    """Tell whether the line of the draft's step is there, as it was or as the note that it has become since."""
    step = int(draft.cue)
    expected = at_step(conversation_id, step).draft
    if expected is None or draft.line == expected.line:
        return expected is not None
    # The note was handed over while this draft was written: it waits among the lines put aside.
    note = at_step(conversation_id, step + 1).conversation.note(expected.line.id or "")
    return note is not None and any((one.id, one.text) == (note.id, note.text) for one in draft.aside)


def _number(author: str) -> int:
    return int(author.split()[-1]) if author else 0
