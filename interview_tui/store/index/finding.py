"""Searches notes in the tables of an index: latest conversation first, a page at a time."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from heapq import merge
from itertools import groupby, islice

from interview_tui.port.search import Found
from interview_tui.port.sought import ANYWHERE, BEGINNING, NOWHERE, SHORT, WHOLE, fit, needle
from interview_tui.store.index.entry import kind_in, track_in
from interview_tui.store.index.order import order, second_of
from interview_tui.store.index.rows import CONCERNING
from interview_tui.store.index.wanted import Wanted

MOST_FORMS = 500
"""A word contained in more words than this is so common that the notes themselves are scanned for it."""
_PAGE = 500
_LAST_LETTER = "\U0010ffff"
_HIGHEST = 1 << 62
_FIELDS = (
    "n.number, n.id, n.at, n.kind, n.track, n.text, n.words, n.place,"
    " c.id, c.customer_id, c.customer, c.organisation, c.started_at, c.written_up"
)

Row = Sequence[str]
Asking = Callable[[], AbstractContextManager[sqlite3.Connection]]
"""Lends a connection for a moment."""


def search(sources: Sequence[Asking], wanted: Wanted) -> Iterator[Found]:
    """Yield the matching notes of several indexes as if they were one. Raises what `Asking` does."""
    if wanted.is_nothing:
        return
    grades = (WHOLE, BEGINNING, ANYWHERE) if wanted.query.best_first and wanted.words else (ANYWHERE,)
    rows = (
        row
        for grade in grades
        for row in merge(*(_fitting(asking, wanted, grade) for asking in sources), key=_order, reverse=True)
    )
    yield from islice(map(_found, rows), wanted.query.limit)


def _fitting(asking: Asking, wanted: Wanted, grade: int) -> Iterator[Row]:
    with asking() as db:
        asked = _select(db, wanted, grade)
    if asked is None:
        return
    select, values = asked
    for row in _pages(asking, select, values, min(_PAGE, (wanted.query.limit or _PAGE) + 14)):
        found = fit(row[6], wanted.words)
        # Better matches were returned before.
        if found == grade or not wanted.words or (found != NOWHERE and not wanted.query.best_first):
            yield row


def _order(row: Row) -> tuple[datetime, str, int]:
    return order(datetime.fromisoformat(row[12]), row[8], int(row[7]))


def _pages(asking: Asking, select: str, values: list[object], size: int) -> Iterator[Row]:
    below = _HIGHEST
    while True:
        with asking() as db:
            rows = db.execute(select, (*values, below, size)).fetchall()
        is_last = len(rows) < size
        groups = [list(group) for _, group in groupby(rows, lambda row: second_of(row[0]))]
        if not is_last and len(groups) == 1:
            size *= 4
            continue
        # The last conversation of a page may continue on the next one.
        for group in groups if is_last else groups[:-1]:
            yield from sorted(group, key=_order, reverse=True)
            below = group[-1][0]
        if is_last:
            return


def _select(db: sqlite3.Connection, wanted: Wanted, grade: int) -> tuple[str, list[object]] | None:
    """Return a SELECT and its values except the last two (highest number, limit); None if nothing can match."""
    conditions, values = _conditions(wanted)
    query = wanted.query
    if query.customer_id is not None or query.conversation_id is not None or query.note_ids is not None:
        # Few notes: scanning them is faster than looking up their words.
        source, number, groups = "conversations c CROSS JOIN notes n ON n.conversation = c.number", "n.number", []
        common = list(wanted.words)
    else:
        found = [(word, _forms(db, word, grade)) for word in wanted.words]
        if any(forms == [] for _, forms in found):
            return None
        common = [word for word, forms in found if forms is None]
        groups = [forms for _, forms in found if forms]
        source, number = "notes n", "n.number"
        if groups:
            source, number = "used CROSS JOIN notes n ON n.number = used.rowid", "used.rowid"
        source += " CROSS JOIN conversations c ON c.number = n.conversation"
    if groups:
        conditions.insert(0, "used MATCH ?")
        values.insert(0, " AND ".join(f"({' OR '.join(forms)})" for forms in groups))
    for word in common:
        conditions.append("instr(n.words, ?)")
        values.append(needle(word, grade))
    where = " AND ".join([*conditions, f"{number} < ?"])
    return f"SELECT {_FIELDS} FROM {source} WHERE {where} ORDER BY {number} DESC LIMIT ?", values


def _conditions(wanted: Wanted) -> tuple[list[str], list[object]]:
    query = wanted.query
    asked: list[tuple[str, object]] = [
        ("n.kind = ?", query.kind),
        ("n.track = ?", query.track),
        ("substr(n.at, 1, 10) >= ?", query.since and query.since.isoformat()),
        ("substr(n.at, 1, 10) <= ?", query.until and query.until.isoformat()),
        ("c.id = ?", query.conversation_id),
        ("instr(c.author_folded, ?)", wanted.author or None),
        ("c.guide = ?", query.guide),
        ("c.status = ?", query.status),
    ]
    conditions = [condition for condition, value in asked if value is not None]
    conditions.append("n.conversation NOT IN superseded")
    values = [value for _, value in asked if value is not None]
    if query.note_ids is not None:
        # As a JSON list that SQLite reads itself: there may be more ids than a statement takes values.
        conditions += ["c.id IN (SELECT value FROM json_each(?))", "n.id IN (SELECT value FROM json_each(?))"]
        values += [json.dumps(sorted(wanted.conversations)), json.dumps(sorted(query.note_ids))]
    if wanted.records:
        conditions.append(f"c.number IN ({' UNION '.join([CONCERNING] * len(wanted.records))})")
        values += [record for record in wanted.records for _ in range(2)]
    if wanted.customer:
        marks = ", ".join("?" * len(wanted.renamed))
        there = (
            f"EXISTS (SELECT 1 FROM json_each(nullif(c.present, '')) WHERE json_extract(value, '$[0]') IN ({marks}))"
        )
        conditions.append(f"(instr(c.who, ?) OR c.customer_id IN ({marks}) OR {there})")
        values += [wanted.customer, *sorted(wanted.renamed), *sorted(wanted.renamed)]
    return conditions, values


def _forms(db: sqlite3.Connection, word: str, grade: int) -> list[str] | None:
    """Return the vocabulary words that contain a sought word, quoted for MATCH; None if there are too many."""
    if grade == WHOLE:
        rows = db.execute("SELECT word FROM vocabulary WHERE word = ?", (word,))
    elif grade == BEGINNING or len(word) < SHORT:
        rows = db.execute(
            "SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?",
            (word, word + _LAST_LETTER, MOST_FORMS + 1),
        )
    else:
        parts = " ".join(f'"{word[at : at + 3]}"' for at in range(min(len(word) - 2, 60)))
        rows = db.execute(
            "SELECT v.word FROM parts CROSS JOIN vocabulary v ON v.number = parts.rowid"
            " WHERE parts MATCH ? AND instr(v.word, ?) LIMIT ?",
            (parts, word, MOST_FORMS + 1),
        )
    forms = [f'"{form}"' for (form,) in rows.fetchall()]
    return None if len(forms) > MOST_FORMS else forms


def _found(row: Row) -> Found:
    _, note, at, kind, track, text, _, _, conversation, customer_id, customer, organisation, _, written_up = row
    return Found(
        note, conversation, customer_id, customer, organisation, datetime.fromisoformat(at),
        kind_in(kind), track_in(track), text, written_up is not None,
    )  # fmt: skip
