"""Puts conversations into the tables of the index and takes them out again."""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from pathlib import Path

from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.records.fold import fold
from interview_tui.store.index.entry import Entry, Line, who
from interview_tui.store.index.order import SLOTS, first_number
from interview_tui.store.stamp import Stamp

_AT_ONCE = 500
_COLUMNS = (
    "folder, id, inode, size, changed, customer_id, customer, organisation, author, guide, channel, started_at,"
    " ended_at, status, notes, promises, who, author_folded"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A conversation to be put in: where its file lies, which one that was, and what is in it."""

    folder: str
    stamp: Stamp
    entry: Entry


def stamps(db: sqlite3.Connection, folder: str) -> dict[str, Stamp]:
    """Return which files of a folder are in the index, by id; rows that are not as they were put in are left out."""
    rows = db.execute(f"SELECT {_COLUMNS}, checksum FROM conversations WHERE folder = ?", (folder,))
    return {row[1]: (row[2], row[3], row[4]) for row in rows if _checksum(row[:-1]) == row[-1]}


def folders(db: sqlite3.Connection) -> set[str]:
    """Return the folders that the index knows."""
    return {folder for (folder,) in db.execute("SELECT DISTINCT folder FROM conversations")}


def count(db: sqlite3.Connection) -> int:
    """Return how many conversations are in the index."""
    [number] = db.execute("SELECT count(*) FROM conversations").fetchone()
    return int(number)


def heads_in(db: sqlite3.Connection, folder: str) -> dict[str, tuple[Stamp, Callable[[], Head]]]:
    """Return what `heads.Known` asks for; rows that are not as they were put in are left out."""
    rows = db.execute(f"SELECT {_COLUMNS}, checksum FROM conversations WHERE folder = ?", (folder,))
    return {
        row[1]: ((row[2], row[3], row[4]), lambda row=row: _head(row))  # type: ignore[misc]
        for row in rows.fetchall()
        if _checksum(row[:-1]) == row[-1]
    }


def put(db: sqlite3.Connection, batch: Sequence[Kept]) -> None:
    """Put conversations in, each in the place of what was known of it. Notes may be in any order."""
    put_unlearnt(db, batch)
    _learn(db, [line for kept in batch for line in kept.entry.lines])


def put_unlearnt(db: sqlite3.Connection, batch: Sequence[Kept]) -> None:
    """Do as `put`, but for the vocabulary: `finish` has to follow."""
    drop(db, [(kept.folder, kept.entry.head.id) for kept in batch])
    lines: list[tuple[int, Line]] = []
    for kept in batch:
        row = _row(kept)
        cursor = db.execute(
            f"INSERT INTO conversations ({_COLUMNS}, checksum) VALUES ({', '.join('?' * len(row))}, ?)",
            (*row, _checksum(row)),
        )
        assert cursor.lastrowid is not None
        lines += [(cursor.lastrowid, line) for line in kept.entry.lines]
    _put_lines(db, lines)


def put_changed(db: sqlite3.Connection, kept: Kept, before: Stamp, changed: Iterable[tuple[int, Line | None]]) -> bool:
    """Put in what changed of a conversation, notes by their place; False where `before` is not what is known."""
    number = number_of(db, kept.folder, kept.entry.head.id)
    if number is None or stamps(db, kept.folder).get(kept.entry.head.id) != before:
        return False
    changes, row = list(changed), _row(kept)
    db.execute(
        f"UPDATE conversations SET {', '.join(f'{name} = ?' for name in _COLUMNS.split(', '))}, checksum = ?"
        " WHERE number = ?",
        (*row, _checksum(row), number),
    )
    for place, _ in changes:
        _take_out(db, "conversation = ? AND place = ?", (number, place))
    lines = [line for _, line in changes if line is not None]
    _put_lines(db, [(number, line) for line in lines])
    _learn(db, lines)
    return True


def number_of(db: sqlite3.Connection, folder: str, name: str) -> int | None:
    """Return the number of a conversation."""
    row = db.execute("SELECT number FROM conversations WHERE folder = ? AND id = ?", (folder, name)).fetchone()
    return None if row is None else int(row[0])


def drop(db: sqlite3.Connection, conversations: Iterable[tuple[str, str]]) -> None:
    """Take conversations out: folder and id."""
    for folder, name in conversations:
        number = number_of(db, folder, name)
        if number is not None:
            _take_out(db, "conversation = ?", (number,))
            db.execute("DELETE FROM conversations WHERE number = ?", (number,))


def _put_lines(db: sqlite3.Connection, lines: Sequence[tuple[int, Line]]) -> None:
    """Put notes in, each with the number of its conversation."""
    numbered = sorted(zip(_numbers(db, [line.at for _, line in lines]), lines, strict=True), key=itemgetter(0))
    db.executemany(
        "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, conversation, line[0], line[1], *line[3:]) for number, (conversation, line) in numbered],
    )
    # By rising numbers: FTS5 writes a whole new segment whenever they fall.
    db.executemany(
        "INSERT INTO used (rowid, words) VALUES (?, ?)", [(number, line.words) for number, (_, line) in numbered]
    )


def _take_out(db: sqlite3.Connection, which: str, values: tuple[object, ...]) -> None:
    db.execute(
        "INSERT INTO used (used, rowid, words)"
        f" SELECT 'delete', number, words FROM notes WHERE {which} ORDER BY number",
        values,
    )
    db.execute(f"DELETE FROM notes WHERE {which}", values)


def finish(db: sqlite3.Connection) -> None:
    """Put each word that a note uses into the vocabulary, and what FTS5 wrote piece by piece into one."""
    db.execute("INSERT INTO used (used) VALUES ('optimize')")
    db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, used, row)")
    _learn_from(db, "SELECT term FROM temp.words", ())
    db.execute("DROP TABLE temp.words")
    db.execute("INSERT INTO parts (parts) VALUES ('optimize')")


def _learn(db: sqlite3.Connection, lines: Sequence[Line]) -> None:
    words = set("".join([line.words for line in lines]).split())
    _learn_from(db, "SELECT value FROM json_each(?)", (json.dumps(sorted(words)),))


def _learn_from(db: sqlite3.Connection, select: str, values: tuple[str, ...]) -> None:
    [highest] = db.execute("SELECT coalesce(max(number), 0) FROM vocabulary").fetchone()
    db.execute(f"INSERT OR IGNORE INTO vocabulary (word) {select}", values)
    db.execute("INSERT INTO parts (rowid, word) SELECT number, word FROM vocabulary WHERE number > ?", (highest,))


def _numbers(db: sqlite3.Connection, times: Sequence[datetime]) -> list[int]:
    """Return a free number for each time, the times of one second in their order."""
    numbers = [first_number(at) for at in times]
    if len(set(numbers)) < len(numbers):
        seconds: Counter[int] = Counter()
        for place, first in enumerate(numbers):
            numbers[place] = first + seconds[first]
            seconds[first] += 1
        if max(seconds.values()) > SLOTS:
            return _free(db, times)
    return numbers if _are_free(db, numbers) else _free(db, times)


def _free(db: sqlite3.Connection, times: Sequence[datetime]) -> list[int]:
    given: set[int] = set()
    free: list[int] = []
    for at in times:
        number = first_number(at)
        while number in given or db.execute("SELECT 1 FROM notes WHERE number = ?", (number,)).fetchone():
            number += 1
        given.add(number)
        free.append(number)
    return free


def _are_free(db: sqlite3.Connection, numbers: Sequence[int]) -> bool:
    [highest] = db.execute("SELECT max(number) FROM notes").fetchone()
    if highest is None or not numbers or min(numbers) > highest:
        return True
    return not any(
        db.execute(f"SELECT 1 FROM notes WHERE number IN ({', '.join(map(str, some))}) LIMIT 1").fetchone()
        for some in (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))
    )


def _checksum(row: Sequence[object]) -> int:
    return zlib.crc32(repr(row).encode("utf-8", "backslashreplace"))


def _row(kept: Kept) -> tuple[object, ...]:
    head = kept.entry.head
    promises = [[one.note_id, one.text, one.due and one.due.isoformat(), one.theirs] for one in head.promises]
    return (
        kept.folder, head.id, *kept.stamp, head.customer_id, head.customer, head.organisation, head.author,
        head.guide, head.channel, head.started_at.isoformat(), head.ended_at and head.ended_at.isoformat(),
        head.status, head.notes, json.dumps(promises, ensure_ascii=False) if promises else "",
        who(head), fold(head.author),
    )  # fmt: skip


def _head(row: Sequence[str]) -> Head:
    (_, name, _, _, _, customer_id, customer, organisation, author, guide, channel, started, ended, status, notes,
     promises, *_) = row  # fmt: skip
    return Head(
        name, customer_id, customer, organisation, author, guide, channel, datetime.fromisoformat(started),
        datetime.fromisoformat(ended) if ended else None, status, int(notes),
        tuple(
            PromiseHead(note, text, date.fromisoformat(due) if due else None, theirs)
            for note, text, due, theirs in (json.loads(promises) if promises else ())
        ),
    )  # fmt: skip


def folder_name(path: Path) -> str:
    """Return how the index names the folder of a conversation: year and month."""
    return f"{path.parent.name}/{path.name}"
