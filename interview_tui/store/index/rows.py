"""Adds conversations to the tables of the index, and removes them."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from interview_tui.port.conversations import Head
from interview_tui.records.fold import fold
from interview_tui.store.head_fields import FIELDS, head_in_row, row_of
from interview_tui.store.heads import Kept as KeptHead
from interview_tui.store.index.customer_rows import CUSTOMERS
from interview_tui.store.index.entry import Entry, Line, who
from interview_tui.store.index.order import first_number, last_number
from interview_tui.store.stamp import Stamp

_NAMES = ("folder", "id", "inode", "size", "changed", *(one.name for one in FIELDS), "who", "author_folded")
_COLUMNS = ", ".join(_NAMES)
_HEAD = slice(5, 5 + len(FIELDS))
_STARTED_AT = _NAMES.index("started_at")

CONCERNING = (
    "SELECT number FROM conversations WHERE customer_id = ?"
    " UNION SELECT number FROM conversations WHERE present <> '' AND instr(present, ?)"
)
"""The conversations with a customer, and those at which they were present."""


class Kept(NamedTuple):
    """A conversation to be added: its path and stamp, and its content."""

    folder: str
    stamp: Stamp
    entry: Entry


def stamps(db: sqlite3.Connection, folder: str) -> dict[str, Stamp]:
    """Return the stamps of the files of a folder in the index, by id, without outdated rows."""
    rows = db.execute(f"SELECT {_COLUMNS}, checksum FROM conversations WHERE folder = ?", (folder,))
    return {row[1]: (row[2], row[3], row[4]) for row in rows if _checksum(row[:-1]) == row[-1]}


def folders(db: sqlite3.Connection) -> set[str]:
    """Return the folders in the index."""
    return {folder for (folder,) in db.execute("SELECT DISTINCT folder FROM conversations")}


def count(db: sqlite3.Connection) -> int:
    """Return the number of conversations in the index."""
    [number] = db.execute("SELECT count(*) FROM conversations").fetchone()
    return int(number)


def heads_in(db: sqlite3.Connection, folder: str) -> dict[str, KeptHead]:
    """Return the heads of a folder, for `heads.Known`, without outdated rows."""
    rows = db.execute(f"SELECT {_COLUMNS}, checksum FROM conversations WHERE folder = ?", (folder,))
    return {row[1]: _kept(row) for row in rows.fetchall() if _checksum(row[:-1]) == row[-1]}


def pressing(db: sqlite3.Connection, since: str) -> dict[str, KeptHead]:
    """Return the conversations with an open promise or complaint, and those since a day, by folder and id."""
    rows = db.execute(
        f"SELECT {_COLUMNS}, checksum FROM conversations"
        " WHERE promises <> '' OR complaints <> '' OR substr(started_at, 1, 10) >= ?",
        (since,),
    )
    return {f"{row[0]}/{row[1]}": _kept(row) for row in rows.fetchall() if _checksum(row[:-1]) == row[-1]}


def _kept(row: Sequence[Any]) -> KeptHead:
    started_at = datetime.fromisoformat(row[_STARTED_AT])
    return KeptHead((row[2], row[3], row[4]), started_at, lambda: head_in_row(row[1], row[_HEAD]))


def of_customer(db: sqlite3.Connection, customer_id: str) -> list[tuple[str, Head]]:
    """Return the conversations with a customer or with them present, with their folders, in no order.

    Outdated rows are left out.
    """
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM conversations WHERE number IN ({CONCERNING}) AND number NOT IN superseded",
        (customer_id, customer_id),
    )
    return [(row[0], head_in_row(row[1], row[_HEAD])) for row in rows.fetchall()]


def put(db: sqlite3.Connection, batch: Sequence[Kept]) -> None:
    """Add or replace conversations. Notes may be in any order."""
    put_unlearnt(db, batch)
    _learn(db, [line for kept in batch for line in kept.entry.lines])


def put_unlearnt(db: sqlite3.Connection, batch: Sequence[Kept]) -> None:
    """Do as `put` does, except for the vocabulary: call `finish` afterwards."""
    drop(db, [(kept.folder, kept.entry.head.id) for kept in batch])
    numbered: list[_Numbered] = []
    free: dict[int, int] = {}
    for kept in batch:
        row = _row(kept)
        cursor = db.execute(
            f"INSERT INTO conversations ({_COLUMNS}, checksum) VALUES ({', '.join('?' * len(row))}, ?)",
            (*row, _checksum(row)),
        )
        assert cursor.lastrowid is not None
        numbered += _numbered(db, kept.entry.head.started_at, cursor.lastrowid, kept.entry.lines, free)
    _put_lines(db, numbered)


def put_changed(db: sqlite3.Connection, kept: Kept, before: Stamp, changed: Iterable[tuple[int, Line | None]]) -> bool:
    """Apply the changed notes, by position, of a conversation whose start is unchanged.

    Returns False, doing nothing, if `before` is not the stamp in the index.
    """
    number = number_of(db, kept.folder, kept.entry.head.id)
    if number is None or stamps(db, kept.folder).get(kept.entry.head.id) != before:
        return False
    changes, row = list(changed), _row(kept)
    db.execute(
        f"UPDATE conversations SET {', '.join(f'{name} = ?' for name in _NAMES)}, checksum = ? WHERE number = ?",
        (*row, _checksum(row), number),
    )
    for place, _ in changes:
        _take_out(db, "conversation = ? AND place = ?", (number, place))
    lines = [line for _, line in changes if line is not None]
    _put_lines(db, _numbered(db, kept.entry.head.started_at, number, lines, {}))
    _learn(db, lines)
    return True


def number_of(db: sqlite3.Connection, folder: str, name: str) -> int | None:
    """Return the number of a conversation."""
    row = db.execute("SELECT number FROM conversations WHERE folder = ? AND id = ?", (folder, name)).fetchone()
    return None if row is None else int(row[0])


def places(db: sqlite3.Connection, ids: Iterable[str]) -> list[tuple[str, str]]:
    """Return the folder and id of those of these conversations that are in the index."""
    marks = json.dumps(sorted(ids))
    return db.execute(
        "SELECT folder, id FROM conversations WHERE id IN (SELECT value FROM json_each(?))", (marks,)
    ).fetchall()


def drop(db: sqlite3.Connection, conversations: Iterable[tuple[str, str]]) -> None:
    """Remove conversations, given by folder and id."""
    for folder, name in conversations:
        number = number_of(db, folder, name)
        if number is not None:
            _take_out(db, "conversation = ?", (number,))
            db.execute("DELETE FROM conversations WHERE number = ?", (number,))


_Numbered = tuple[int, int, Line]
"""A note with its number and that of its conversation."""


def _numbered(
    db: sqlite3.Connection, started_at: datetime, conversation: int, lines: Sequence[Line], free: dict[int, int]
) -> list[_Numbered]:
    """Assign free numbers of their second to notes of a conversation; `free` holds the next free one per second."""
    first = first_number(started_at)
    if first not in free:
        [highest] = db.execute(
            "SELECT max(number) FROM notes WHERE number BETWEEN ? AND ?", (first, last_number(started_at))
        ).fetchone()
        free[first] = first if highest is None else highest + 1
    numbered = [(number, conversation, line) for number, line in enumerate(lines, free[first])]
    free[first] += len(lines)
    return numbered


def _put_lines(db: sqlite3.Connection, numbered: list[_Numbered]) -> None:
    numbered.sort(key=itemgetter(0))
    db.executemany(
        "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, conversation, line[0], line[1], *line[3:]) for number, conversation, line in numbered],
    )
    # In rising order: FTS5 starts a new segment whenever numbers fall.
    db.executemany(
        "INSERT INTO used (rowid, words) VALUES (?, ?)", [(number, line.words) for number, _, line in numbered]
    )


def _take_out(db: sqlite3.Connection, which: str, values: tuple[object, ...]) -> None:
    db.execute(
        "INSERT INTO used (used, rowid, words)"
        f" SELECT 'delete', number, words FROM notes WHERE {which} ORDER BY number",
        values,
    )
    db.execute(f"DELETE FROM notes WHERE {which}", values)


def finish(db: sqlite3.Connection) -> None:
    """Add every word used by a note to the vocabulary, and merge FTS5's segments."""
    with _used(db):
        _learn_from(db, "SELECT term FROM temp.words", ())
    db.execute("INSERT INTO parts (parts) VALUES ('optimize')")


def unlearn(db: sqlite3.Connection) -> None:
    """Remove every word no longer used by any note from the vocabulary, and its remains from FTS5."""
    with _used(db):
        which = "SELECT number, word FROM vocabulary WHERE word NOT IN (SELECT term FROM temp.words)"
        unused = db.execute(which).fetchall()
    db.executemany("INSERT INTO parts (parts, rowid, word) VALUES ('delete', ?, ?)", unused)
    db.executemany("DELETE FROM vocabulary WHERE number = ?", [(number,) for number, _ in unused])
    db.execute("INSERT INTO parts (parts) VALUES ('optimize')")


@contextmanager
def _used(db: sqlite3.Connection) -> Iterator[None]:
    """Provide the words used by notes as `temp.words`, after removing the remains of others."""
    db.execute("INSERT INTO used (used) VALUES ('optimize')")
    db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, used, row)")
    yield
    db.execute("DROP TABLE temp.words")


def _learn(db: sqlite3.Connection, lines: Sequence[Line]) -> None:
    words = set("".join([line.words for line in lines]).split())
    _learn_from(db, "SELECT value FROM json_each(?)", (json.dumps(sorted(words)),))


def _learn_from(db: sqlite3.Connection, select: str, values: tuple[str, ...]) -> None:
    [highest] = db.execute("SELECT coalesce(max(number), 0) FROM vocabulary").fetchone()
    db.execute(f"INSERT OR IGNORE INTO vocabulary (word) {select}", values)
    db.execute("INSERT INTO parts (rowid, word) SELECT number, word FROM vocabulary WHERE number > ?", (highest,))


def _checksum(row: Sequence[object]) -> int:
    return zlib.crc32(repr(row).encode("utf-8", "backslashreplace"))


def _row(kept: Kept) -> tuple[object, ...]:
    head = kept.entry.head
    return (kept.folder, head.id, *kept.stamp, *row_of(head), who(head), fold(head.author))


def folder_name(path: Path) -> str:
    """Return the index's name for a folder: year and month of conversations, or the folder of customers."""
    return CUSTOMERS if path.name == CUSTOMERS else f"{path.parent.name}/{path.name}"
