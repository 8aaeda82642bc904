"""Removes private records once they are old, unless marked to be kept."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from interview_tui.disk.calls import Disk
from interview_tui.port.faults import Unreadable
from interview_tui.records.words import Status
from interview_tui.store import atomic
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved
from interview_tui.store.files import Files, names
from interview_tui.store.heads import read_head
from interview_tui.store.kinds import CONVERSATION, DocumentKind
from interview_tui.store.lock import ConversationLock
from interview_tui.store.private_document import PrivateDocument

_A_DAY = timedelta(days=1)


def remove_old_private(files: Files, keeping: Keeping, ended_before: datetime) -> int:
    """Remove the private records of conversations that ended before this time; return how many conversations had one.

    Conversations that are open, unfinished, unreadable or marked to be kept are left alone. Raises NotSaved.
    """
    removed = 0
    with suppress(Unreadable):
        aside = names(files.attic)
        for folder in files.months():
            if _may_hold_older(folder, ended_before):
                for name in names(folder):
                    if name.endswith(".private.json"):
                        path = folder / name
                        if _is_old(path, keeping.kinds[CONVERSATION.name], ended_before) and not _stays(path, keeping):
                            removed += _remove(path, files, aside, keeping.disk)
    return removed


def _may_hold_older(folder: Path, ended_before: datetime) -> bool:
    # A conversation is in the folder of the month it began in, by local time.
    return f"{folder.parent.name}-{folder.name}" <= f"{ended_before + _A_DAY:%Y-%m}"


def _is_old(private: Path, kind: DocumentKind, ended_before: datetime) -> bool:
    path = private.with_name(private.name.replace(".private.json", ".json"))
    try:
        head = read_head(path, kind)
    except Unreadable:
        return False
    if head is None or head.status == Status.OPEN:
        return False
    return (head.written_up or head.ended_at or head.started_at) < ended_before


def _stays(private: Path, keeping: Keeping) -> bool:
    try:
        return PrivateDocument(private, keeping).read().keep
    except Unreadable:
        return True


def _remove(private: Path, files: Files, aside: list[str], disk: Disk) -> bool:
    """Remove a private record and its copies in the attic; return False if somebody has the conversation open."""
    conversation_id = private.name[:26]
    lock = ConversationLock(files.locks, conversation_id, disk)
    try:
        if not lock.take():
            return False
        try:
            for name in aside:
                if name.startswith(f"{conversation_id}.private"):
                    atomic.remove(files.attic / name, disk)
            atomic.remove(private, disk)
        finally:
            lock.release()
    except OSError as error:
        raise not_saved(error, private) from error
    return True
