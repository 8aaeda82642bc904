"""Adds customers to the tables of the index, removes them, and finds the days of contact with them."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from interview_tui.port.sought import needle
from interview_tui.records.forms import FORMS
from interview_tui.store.customer_head import Days, KeptName, Known, got, got_names, written
from interview_tui.store.entry_search import lines_of
from interview_tui.store.stamp import Stamp

CUSTOMERS = "customers"
"""The index's name for the folder of customers."""

_CONTACTS = (
    "SELECT {who}, min(substr(started_at, 1, 10)), max(substr(started_at, 1, 10)), max(started_at) FROM {source}"
    " WHERE {where} AND form IN ({forms}) AND conversations.number NOT IN superseded GROUP BY 1"
)
_FORMS = [str(row.form) for row in FORMS if row.contact]
_SOURCES = (
    ("customer_id", "conversations INDEXED BY conversations_of_a_customer", "customer_id IS NOT NULL"),
    (
        "json_extract(one.value, '$[0]')",
        "conversations INDEXED BY conversations_with_others, json_each(present) one",
        "present <> ''",
    ),
)
"""The customers of conversations, and others present."""


class KeptCustomer(NamedTuple):
    """A customer to be added, with the stamp of the file."""

    stamp: Stamp
    known: Known


def stamps(db: sqlite3.Connection) -> dict[str, Stamp]:
    """Return the stamps of the customers' files in the index, by id."""
    return {row[0]: row[1:] for row in db.execute("SELECT id, inode, size, changed FROM customers")}


def count(db: sqlite3.Connection) -> int:
    """Return the number of customers in the index."""
    [number] = db.execute("SELECT count(*) FROM customers").fetchone()
    return int(number)


def put(db: sqlite3.Connection, batch: Sequence[KeptCustomer]) -> None:
    """Add or replace customers."""
    drop(db, [kept.known.id for kept in batch])
    db.executemany(
        "INSERT INTO customers (id, inode, size, changed, said, words) VALUES (?, ?, ?, ?, ?, ?)",
        [(kept.known.id, *kept.stamp, written(kept.known), "".join(lines_of(kept.known.entries))) for kept in batch],
    )


def drop(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Remove customers."""
    db.executemany("DELETE FROM customers WHERE id = ?", [(one,) for one in ids])


def known(db: sqlite3.Connection, words: Sequence[str] = ()) -> list[Known]:
    """Return the customers about whom something with these words is known, without outdated rows, in no order."""
    where = " AND ".join(["id NOT IN superseded_customers", *("instr(words, ?)" for _ in words)])
    rows = db.execute(f"SELECT id, said FROM customers WHERE {where}", [needle(one) for one in words]).fetchall()
    return got((row[0] for row in rows), (row[1] for row in rows))


def names(db: sqlite3.Connection) -> dict[str, KeptName]:
    """Return the names of the customers, each with the stamp of its file."""
    rows = db.execute("SELECT id, inode, size, changed, said FROM customers").fetchall()
    every = got_names((row[0] for row in rows), (row[4] for row in rows))
    return {row[0]: KeptName(row[1:4], one) for row, one in zip(rows, every, strict=True)}


def contacts(db: sqlite3.Connection) -> list[tuple[str, Days]]:
    """Return for each customer contacted the first and last day and the last time; a customer may occur twice."""
    found: list[tuple[str, Days]] = []
    for who, source, where in _SOURCES:
        select = _CONTACTS.format(who=who, source=source, where=where, forms=", ".join("?" * len(_FORMS)))
        found += [(one, (_DAY(first), _DAY(last), _MOMENT(at))) for one, first, last, at in db.execute(select, _FORMS)]
    return found


_DAY = date.fromisoformat
_MOMENT = datetime.fromisoformat
