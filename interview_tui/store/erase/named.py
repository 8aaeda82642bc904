"""Removes from one's own records whatever refers to something its author erased: comments, and that it was read."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import ReadOnly, Unreadable
from interview_tui.store import atomic
from interview_tui.store.backups.without import take_out_every
from interview_tui.store.document import Keeping
from interview_tui.store.erase.texts import has_texts
from interview_tui.store.erase.tombstone import Tombstone
from interview_tui.store.erase.traces import Traces, all_files, bytes_of
from interview_tui.store.erase.unquoting import QUOTED, rewrite_tables
from interview_tui.store.files import Files
from interview_tui.store.kinds import PRIVATE, Goes
from interview_tui.store.lock import is_held_now

_AUTHORS = (Goes.NEVER, Goes.WITH_CUSTOMER, Goes.WITH_CONVERSATION, Goes.BESIDE_CONVERSATION)
"""Only their author removes anything from these; in one's own store they do not name collected records."""


def take_out_named(gone: Iterable[Tombstone], files: Files, keeping: Keeping, backups: tuple[Path, ...]) -> None:
    """Remove what names these from a store and its backups. Raises OSError, Unreadable, ReadOnly.

    Call this under the lock of the store.
    """
    tombstones = list(gone)
    ids = frozenset(one for each in tombstones for one in (each.id, *each.said))
    traces, digests = Traces(min(ids), ids), Digests(keeping.by)
    said = frozenset(one for each in tombstones for one in each.said)
    for path in all_files(files):
        if path == files.handed:
            continue  # a handed-over record is erased with the own record it stands for
        kind = files.kind_within(path)
        if said and not files.is_collected(path) and has_texts(path, kind, said, digests):
            if kind is PRIVATE and is_held_now(files.locks, path.name[:26]):
                raise ReadOnly(QUOTED)
            rewrite_tables(path, traces, keeping, kind)
        row_by_row = kind is not None and kind.goes is Goes.ROW_BY_ROW
        if (kind is not None and kind.goes in _AUTHORS) or (row_by_row and files.is_collected(path)):
            continue
        other = files.other_of(path)
        if other is not None and other.goes:
            atomic.remove(path, keeping.disk)
            continue
        if not any(one in path.name or one.encode() in bytes_of(path) for one in ids):
            continue
        if row_by_row:
            with suppress(Unreadable):  # nobody can say what in it is whose; the doctor reports it
                rewrite_tables(path, traces, keeping, kind)
        else:
            atomic.remove(path, keeping.disk)
    take_out_every(backups, tombstones, keeping)
