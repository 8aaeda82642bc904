"""Remembers what was last saved of each conversation, so that the next save adds only what changed."""

from __future__ import annotations

import sqlite3
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.store.head_fields import head_of
from interview_tui.store.index.entry import Entry, Line, dated, line_of
from interview_tui.store.index.rows import Kept, folder_name, put, put_changed
from interview_tui.store.stamp import Stamp

if TYPE_CHECKING:
    from interview_tui.port.conversations import Head
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note

MOST = 8
"""How many conversations are remembered; more are hardly ever open at once."""


class Saved(NamedTuple):
    """A conversation as saved, with the stamp of its file."""

    conversation: Conversation
    stamp: Stamp


class SavedBefore:
    """Remembers the latest saves."""

    def __init__(self) -> None:
        self._last: dict[Path, Saved] = {}

    def put(self, db: sqlite3.Connection, path: Path, saved: Saved) -> None:
        """Add a saved conversation to the index; only its changes if the index has the previous save."""
        before = self._last.pop(path, None)
        folder, head = folder_name(path.parent), head_of(saved.conversation)
        if (
            before is None
            or _is_dated_anew(before, head)
            or not put_changed(
                db, Kept(folder, saved.stamp, Entry(head, ())), before.stamp, _changes(before, saved, head)
            )
        ):
            lines = (_line(place, note) for place, note in enumerate(saved.conversation.notes))
            put(db, [Kept(folder, saved.stamp, Entry(head, tuple(dated(line, head) for line in lines if line)))])
        self._last[path] = saved
        while len(self._last) > MOST:
            del self._last[next(iter(self._last))]


def _is_dated_anew(before: Saved, head: Head) -> bool:
    # A note's number depends on the start of its conversation, and so does its day if it was written up later.
    one = before.conversation
    return (one.started_at, one.written_up) != (head.started_at, head.written_up)


def _changes(before: Saved, after: Saved, head: Head) -> list[tuple[int, Line | None]]:
    pairs = enumerate(zip_longest(before.conversation.notes, after.conversation.notes))
    changed = ((place, _line(place, new)) for place, (old, new) in pairs if new is not old)
    return [(place, line and dated(line, head)) for place, line in changed]


def _line(place: int, note: Note | None) -> Line | None:
    return None if note is None or note.deleted else line_of(place, note)
