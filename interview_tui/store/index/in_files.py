"""Searches the files themselves: the same results as the index, only slower."""

from collections.abc import Callable, Iterator
from itertools import islice

from interview_tui.port.conversations import Head
from interview_tui.port.faults import Unreadable
from interview_tui.port.search import Found
from interview_tui.port.sought import NOWHERE
from interview_tui.store.files import Files
from interview_tui.store.index.entry import Line, found, read_entry
from interview_tui.store.index.order import order
from interview_tui.store.index.wanted import Wanted
from interview_tui.store.kinds import DocumentKind


def search_files(wanted: Wanted, files: Files, kind: DocumentKind, goes_on: Callable[[], bool]) -> Iterator[Found]:
    """Yield the matching notes, skipping unreadable files. Stops when `goes_on` returns False."""
    if wanted.is_nothing:
        return
    hits: list[tuple[int, Head, Line]] = []
    try:
        for path in files.newest_first():
            if not goes_on():
                return
            try:
                entry = read_entry(path, kind)
            except Unreadable:
                continue
            if entry is not None and wanted.takes(entry.head):
                fits = ((wanted.fit(line), entry.head, line) for line in entry.lines)
                hits += [hit for hit in fits if hit[0] != NOWHERE]
    except Unreadable:
        pass  # a folder that cannot be read: keep what was found so far
    hits.sort(key=lambda hit: (-hit[0], order(hit[1].started_at, hit[1].id, hit[2].place)), reverse=True)
    yield from (found(head, line) for _, head, line in islice(hits, wanted.query.limit))
