"""The SQLite file of the index: written beside its place, sealed, moved into place, and never changed again."""

import os
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from interview_tui.store.head_fields import FIELDS
from interview_tui.store.index.seal import copy_sealed, seal

VERSION = 20
"""To be raised when the tables change, what is searched, or what `records.fold` and `port.sought` do."""

_TABLES = """
CREATE TABLE meta (said TEXT NOT NULL);
CREATE TABLE conversations (
    number INTEGER PRIMARY KEY, folder TEXT NOT NULL, id TEXT NOT NULL,
    inode INTEGER NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,
    {head},
    who TEXT NOT NULL, author_folded TEXT NOT NULL, checksum INTEGER NOT NULL, UNIQUE (folder, id));
CREATE INDEX conversations_of_a_customer ON conversations (customer_id, form, started_at);
CREATE INDEX conversations_with_others ON conversations (present, form, started_at) WHERE present <> '';
CREATE TABLE customers (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    inode INTEGER NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL, said TEXT NOT NULL,
    words TEXT NOT NULL);
CREATE TABLE notes (
    number INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,
    at TEXT NOT NULL, kind TEXT, track TEXT, text TEXT NOT NULL, words TEXT NOT NULL);
CREATE INDEX notes_of_a_conversation ON notes (conversation);
CREATE TABLE vocabulary (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE VIRTUAL TABLE parts USING fts5 (
    word, content='vocabulary', content_rowid='number', detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
CREATE VIRTUAL TABLE used USING fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii');
INSERT INTO used (used, rank) VALUES ('hashsize', 2000000);
""".replace("{head}", ", ".join(f"{one.name} {one.column}" for one in FIELDS))
# `vocabulary` has each word once, `parts` finds it by a substring, and `used` says which notes use it: so the notes
# need no trigram table of their own, which would be several times as large and slow.

_OUT_OF_REACH = {
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT,
}  # fmt: skip


def is_damage(error: Exception) -> bool:
    """Return whether the file is at fault, rather than its surroundings (locked, disk full, no permission)."""
    return isinstance(error, sqlite3.Error) and (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in _OUT_OF_REACH


def opened(path: Path, belongs_to: str) -> sqlite3.Connection:
    """Open the index of `belongs_to` for reading. Raises sqlite3.Error, OSError if there is none."""
    os.stat(path)
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cache_size = -2000")
        connection.execute("PRAGMA temp_store = MEMORY")
        if connection.execute("SELECT said FROM meta").fetchall() != [(_said(belongs_to),)]:
            raise sqlite3.DatabaseError("made by another version, or of another store")
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory() -> sqlite3.Connection:
    """Return the same tables, empty and in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _make(connection, "")
    return connection


@contextmanager
def made_anew(path: Path, belongs_to: str, *, of: Path | None = None) -> Iterator[sqlite3.Connection]:
    """Yield an index to fill, empty or a copy of `of`; afterwards it is sealed and moved to `path`.

    Raises sqlite3.Error, OSError; `path` is unchanged then.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    discard(new)
    try:
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if of is not None and not copy_sealed(of, new):
            raise sqlite3.DatabaseError("the index is damaged")
        connection = sqlite3.connect(new, isolation_level=None, check_same_thread=False)
        try:
            # If anything fails before it is sealed, the file is thrown away: no journal and no sync needed.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA cache_size = -4000")
            if of is None:
                _make(connection, _said(belongs_to))
            yield connection
        finally:
            connection.close()
        seal(new)
        os.replace(new, path)
    except BaseException:
        with suppress(OSError):
            discard(new)
        raise


def discard(path: Path) -> None:
    """Delete the index, and what earlier versions kept beside it. Raises OSError."""
    for ending in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(f"{path}{ending}")


def discard_all(cache: Path) -> None:
    """Delete the indexes of all stores in a cache folder. Raises OSError.

    This includes other store ids: a repaired or copied store may have had another one.
    """
    for file in cache.glob("*/index.sqlite*"):
        file.unlink(missing_ok=True)


def discard_with(conversations: frozenset[str], cache: Path, but: Path) -> None:
    """Delete what the indexes in a cache folder, except `but`, hold of these conversations. Raises OSError.

    Of other indexes only those stay that are intact and know none of them.
    """
    ids = [one.encode() for one in conversations]
    for file in cache.glob("*/index.sqlite*"):
        if file == but or (file.name == but.name and not any(one in file.read_bytes() for one in ids)):
            continue
        file.unlink(missing_ok=True)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Run the body as one transaction if there is a journal. Raises sqlite3.Error."""
    db.execute("BEGIN")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise


def _said(belongs_to: str) -> str:
    return f"{VERSION} {unicodedata.unidata_version} {belongs_to}"


def _make(connection: sqlite3.Connection, said: str) -> None:
    with transaction(connection):
        for statement in _TABLES.split(";\n"):
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES (?)", (said,))
