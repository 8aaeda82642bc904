"""The SQLite file of the index: made, opened, known again, thrown away."""

import os
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

VERSION = 1
"""Counts up with the tables, and with what `conversation.fold` and `conversation.sought` do."""
BUSY_S = 0.25
"""How long a question waits for another program; then the files are asked."""

_TABLES = """
CREATE TABLE meta (said TEXT NOT NULL);
CREATE TABLE conversations (
    number INTEGER PRIMARY KEY, folder TEXT NOT NULL, id TEXT NOT NULL,
    inode INTEGER NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,
    customer_id TEXT, customer TEXT, organisation TEXT, author TEXT NOT NULL, guide TEXT, channel TEXT NOT NULL,
    started_at TEXT NOT NULL, ended_at TEXT, status TEXT NOT NULL, notes INTEGER NOT NULL, promises TEXT NOT NULL,
    who TEXT NOT NULL, author_folded TEXT NOT NULL, UNIQUE (folder, id));
CREATE INDEX conversations_of_a_customer ON conversations (customer_id);
CREATE TABLE notes (
    number INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,
    at TEXT NOT NULL, kind TEXT, track TEXT, text TEXT NOT NULL, words TEXT NOT NULL);
CREATE INDEX notes_of_a_conversation ON notes (conversation);
CREATE TABLE vocabulary (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE parts USING fts5 (
    word, content='vocabulary', content_rowid='number', detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE used USING fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii');
"""
# `vocabulary` has each word once, `parts` finds it by a part; `used` says which notes use it, by its number there:
# so the notes need no table of parts, which would be several times as large and slow.

_OUT_OF_REACH = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT,
}  # fmt: skip


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether the file is at fault, and not its surroundings (locked, disk full, not permitted)."""
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in _OUT_OF_REACH


def connect(path: Path, belongs_to: str) -> sqlite3.Connection:
    """Open the index of what `belongs_to` names, made or made anew where that is needed.

    Raises sqlite3.Error, OSError.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    said = f"{VERSION} {unicodedata.unidata_version} {belongs_to}"
    for _ in range(2):
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            return _opened(path, said)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            discard(path)
    raise sqlite3.DatabaseError("the index cannot be made")


def discard(path: Path) -> None:
    """Throw the index away, with what SQLite keeps beside it. Raises OSError."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(f"{path}{ending}")


def discard_all(cache: Path) -> None:
    """Throw away the indexes of all stores in a cache folder. Raises OSError.

    Also those of other ids: a store that was mended or copied may have had another one.
    """
    with suppress(FileNotFoundError):
        for name in os.listdir(cache):
            discard(cache / name / "index.sqlite")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Do all of what follows, or nothing of it. Raises sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


def _opened(path: Path, said: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -16000")
        if not _known(connection, said):
            _make(connection, said)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(connection: sqlite3.Connection, said: str) -> None:
    with transaction(connection):
        # Another program may have been faster.
        if not _known(connection, said):
            for statement in _TABLES.split(";\n"):
                connection.execute(statement)
            connection.execute("INSERT INTO meta VALUES (?)", (said,))


def _known(connection: sqlite3.Connection, said: str) -> bool:
    """Tell whether the tables are there. Raises DatabaseError where they are another's."""
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return False
    if connection.execute("SELECT said FROM meta").fetchall() != [(said,)]:
        raise sqlite3.DatabaseError("made by another version, or of another store")
    return True
