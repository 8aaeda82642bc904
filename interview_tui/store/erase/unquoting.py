"""Removes what was erased from the documents of others: whatever has its ids, and quotes."""

import json
from collections.abc import Mapping
from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_
from interview_tui.port.faults import ReadOnly
from interview_tui.store import atomic
from interview_tui.store.document import Keeping
from interview_tui.store.erase.entries import unlinked
from interview_tui.store.erase.quotes import reduced, unquoted
from interview_tui.store.erase.texts import without_texts
from interview_tui.store.erase.there import unsaid
from interview_tui.store.erase.traces import Traces
from interview_tui.store.files import Files
from interview_tui.store.kinds import DRAFT, DocumentKind, Goes
from interview_tui.store.line_storage import LineStorage
from interview_tui.store.lock import ConversationLock, store_lock
from interview_tui.store.tables import Json, load_bytes, parse_json

QUOTED = N_(
    "Another conversation quotes what is erased and is open in another window. Close it there;"
    " the quote goes when the program starts the next time."
)


def take_out(path: Path, gone: Traces, files: Files, keeping: Keeping) -> None:
    """Rewrite somebody else's document without names and quotes of what is erased.

    That includes what the customer said in it. Raises OSError, Unreadable, ReadOnly.
    """
    kind = files.kind_within(path)
    if kind is not None and kind.goes in (Goes.WITH_CUSTOMER, Goes.ROW_BY_ROW):
        with store_lock(files.locks, keeping.disk):
            rewrite_tables(path, gone, keeping, kind)
        return
    lock = ConversationLock(files.locks, path.name[:26], keeping.disk)
    if not lock.take():
        raise ReadOnly(QUOTED)
    try:
        if kind is not None and kind.name == DRAFT.name:
            _rewrite_draft(path, gone, keeping)
        else:
            rewrite_tables(path, gone, keeping, kind)
    finally:
        lock.release()


def rewrite_tables(path: Path, gone: Traces, keeping: Keeping, kind: DocumentKind | None) -> None:
    """Rewrite a document without these, provided nobody else is writing it. Raises OSError, Unreadable."""
    storage = LineStorage(path, keeping.disk)
    tables = storage.read()
    if tables is None:
        return
    if kind is not None and kind.goes is Goes.ROW_BY_ROW:
        kept = reduced(tables, kind, gone.ids)
    else:
        rows = unsaid(unlinked(tables, gone.ids), gone.of)
        kept = {name: {at: _record(one, gone) for at, one in table.items()} for name, table in rows.items()}
    kept = without_texts(kept, kind, gone.ids, Digests(keeping.by))
    if kept != tables:
        storage.write({name: _in_term(rows, tables.get(name, {}), keeping.term) for name, rows in kept.items()})
    storage.flush()


def _record(record: Json, gone: Traces) -> Json:
    # A note they said keeps its place: notes under it refer to it.
    places = {name: value for name, value in record.items() if isinstance(value, str) and value in gone.said}
    kept: Json = unquoted(record, gone.ids) | places
    return record if kept == record else kept | {"rev": record.get("rev", 1) + 1}


def _in_term(rows: Mapping[str, Json], before: Mapping[str, Json], term: int) -> dict[str, Json]:
    """Return rows with those that have a new version moved to a store of this term."""

    def is_new(at: str) -> bool:
        return term > 1 and rows[at].get("rev") != before.get(at, {}).get("rev")

    return {at: row | {"term": max(term, row.get("term", 1))} if is_new(at) else row for at, row in rows.items()}


def _rewrite_draft(path: Path, gone: Traces, keeping: Keeping) -> None:
    data = load_bytes(path)
    if data is None:
        return
    text = json.dumps(unquoted(parse_json(data, path), gone.ids), ensure_ascii=False)
    atomic.replace(path, text.encode("utf-8", "backslashreplace"), keeping.disk)
