"""Puts conversations into the tables of the index and takes them out again."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

from interview_tui.conversation.fold import fold
from interview_tui.conversation.port import Head, PromiseHead
from interview_tui.store.index.entry import Entry, Line, who
from interview_tui.store.index.order import SLOTS, first_number
from interview_tui.store.stamp import Stamp

T = TypeVar("T")
_AT_ONCE = 500
_HEAD = "id, customer_id, customer, organisation, author, guide, channel, started_at, ended_at, status, notes, promises"


@dataclass(frozen=True, slots=True)
class Kept:
    """A conversation to be put in: where its file lies, which one that was, and what is in it."""

    folder: str
    stamp: Stamp
    entry: Entry


def stamps(db: sqlite3.Connection, folder: str) -> dict[str, Stamp]:
    """Return which files of a folder are in the index, by id."""
    rows = db.execute("SELECT id, inode, size, changed FROM conversations WHERE folder = ?", (folder,))
    return {name: (inode, size, changed) for name, inode, size, changed in rows}


def folders(db: sqlite3.Connection) -> set[str]:
    """Return the folders that the index knows."""
    return {folder for (folder,) in db.execute("SELECT DISTINCT folder FROM conversations")}


def heads_in(db: sqlite3.Connection, folder: str) -> Mapping[str, tuple[Stamp, Callable[[], Head]]]:
    """Return what `heads.Known` asks for."""
    rows = db.execute(f"SELECT inode, size, changed, {_HEAD} FROM conversations WHERE folder = ?", (folder,))
    return {row[3]: ((row[0], row[1], row[2]), lambda fields=row[3:]: _head(fields)) for row in rows.fetchall()}  # type: ignore[misc]


def put(db: sqlite3.Connection, batch: Sequence[Kept]) -> None:
    """Put conversations in, each in the place of what was known of it. Notes may be in any order."""
    drop(db, [(kept.folder, kept.entry.head.id) for kept in batch])
    lines: list[tuple[int, Line]] = []
    for kept in batch:
        cursor = db.execute(
            f"INSERT INTO conversations (folder, inode, size, changed, who, author_folded, {_HEAD})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (kept.folder, *kept.stamp, *_row(kept.entry.head)),
        )
        assert cursor.lastrowid is not None
        lines += [(cursor.lastrowid, line) for line in kept.entry.lines]
    put_lines(db, lines)


def put_changed(db: sqlite3.Connection, kept: Kept, before: Stamp, changed: Iterable[tuple[int, Line | None]]) -> bool:
    """Put in what changed of a conversation, notes by their place; False where `before` is not what is known."""
    row = db.execute(
        "SELECT number, inode, size, changed FROM conversations WHERE folder = ? AND id = ?",
        (kept.folder, kept.entry.head.id),
    ).fetchone()
    if row is None or row[1:] != before:
        return False
    number, changes = row[0], list(changed)
    names = [name.strip() for name in f"inode, size, changed, who, author_folded, {_HEAD}".split(",")]
    db.execute(
        f"UPDATE conversations SET {', '.join(f'{name} = ?' for name in names)} WHERE number = ?",
        (*kept.stamp, *_row(kept.entry.head), number),
    )
    for place, _ in changes:
        _take_out(db, "conversation = ? AND place = ?", (number, place))
    put_lines(db, [(number, line) for _, line in changes if line is not None])
    return True


def drop(db: sqlite3.Connection, conversations: Iterable[tuple[str, str]]) -> None:
    """Take conversations out: folder and id."""
    for folder, name in conversations:
        row = db.execute("SELECT number FROM conversations WHERE folder = ? AND id = ?", (folder, name)).fetchone()
        if row is not None:
            _take_out(db, "conversation = ?", row)
            db.execute("DELETE FROM conversations WHERE number = ?", row)


def put_lines(db: sqlite3.Connection, lines: Sequence[tuple[int, Line]]) -> None:
    """Put notes in, each with the number of its conversation."""
    numbered = sorted(zip(_numbers(db, [line.at for _, line in lines]), lines, strict=True), key=itemgetter(0))
    words = _word_numbers(db, set[str]().union(*[line.words.split() for _, line in lines]))
    db.executemany(
        "INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                number,
                conversation,
                line.place,
                line.id,
                line.at.isoformat(),
                line.kind,
                line.track,
                line.text,
                line.words,
            )
            for number, (conversation, line) in numbered
        ],
    )
    # By rising numbers: FTS5 writes a whole new segment whenever they fall.
    db.executemany(
        "INSERT INTO used (rowid, words) VALUES (?, ?)",
        [(number, _numbered(line.words, words)) for number, (_, line) in numbered if line.words],
    )


def _take_out(db: sqlite3.Connection, which: str, values: tuple[object, ...]) -> None:
    rows = db.execute(f"SELECT number, words FROM notes WHERE {which} ORDER BY number", values).fetchall()
    words = _word_numbers(db, set[str]().union(*[line.split() for _, line in rows]))
    db.executemany(
        "INSERT INTO used (used, rowid, words) VALUES ('delete', ?, ?)",
        [(number, _numbered(line, words)) for number, line in rows if line],
    )
    db.execute(f"DELETE FROM notes WHERE {which}", values)


def _numbered(line: str, words: Mapping[str, str]) -> str:
    return " ".join([words[word] for word in line.split()])


def _word_numbers(db: sqlite3.Connection, words: set[str]) -> dict[str, str]:
    """Return the numbers of words in the vocabulary, as `used` has them; new ones are added."""
    known = _by(db, "SELECT word, number FROM vocabulary WHERE word IN", words)
    new = sorted(words - known.keys())
    if new:
        [highest] = db.execute("SELECT coalesce(max(number), 0) FROM vocabulary").fetchone()
        rows = [(number, word) for number, word in enumerate(new, highest + 1)]
        db.executemany("INSERT INTO vocabulary VALUES (?, ?)", rows)
        db.executemany("INSERT INTO parts (rowid, word) VALUES (?, ?)", rows)
        known |= {word: number for number, word in rows}
    return {word: str(number) for word, number in known.items()}


def _numbers(db: sqlite3.Connection, times: Sequence[datetime]) -> list[int]:
    """Return a free number for each time, the times of one second in their order."""
    seconds: Counter[int] = Counter()
    numbers: list[int] = []
    for at in times:
        first = first_number(at)
        numbers.append(first + seconds[first])
        seconds[first] += 1
    if (
        not _by(db, "SELECT number, number FROM notes WHERE number IN", numbers)
        and max(seconds.values(), default=0) <= SLOTS
    ):
        return numbers
    given: set[int] = set()
    free: list[int] = []
    for at in times:
        number = first_number(at)
        while number in given or db.execute("SELECT 1 FROM notes WHERE number = ?", (number,)).fetchone():
            number += 1
        given.add(number)
        free.append(number)
    return free


def _by(db: sqlite3.Connection, select: str, values: Iterable[T]) -> dict[T, int]:
    wanted = list(values)
    found: dict[T, int] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        found.update(db.execute(f"{select} ({', '.join('?' * len(some))})", some).fetchall())
    return found


def _row(head: Head) -> tuple[object, ...]:
    promises = [[one.note_id, one.text, one.due and one.due.isoformat(), one.theirs] for one in head.promises]
    return (
        who(head), fold(head.author), head.id, head.customer_id, head.customer, head.organisation, head.author,
        head.guide, head.channel, head.started_at.isoformat(), head.ended_at and head.ended_at.isoformat(),
        head.status, head.notes,
        json.dumps(promises, ensure_ascii=False) if promises else "",
    )  # fmt: skip


def _head(row: Sequence[str]) -> Head:
    (name, customer_id, customer, organisation, author, guide, channel, started, ended, status, notes, promises) = row
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
