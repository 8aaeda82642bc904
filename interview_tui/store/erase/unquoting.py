"""Takes what was erased out of the documents of others: whatever names it by id, and whatever quotes it."""

import json
from collections.abc import Set
from pathlib import Path
from typing import Any

from interview_tui.language.message import N_
from interview_tui.port.faults import ReadOnly
from interview_tui.store import atomic
from interview_tui.store.document import Keeping
from interview_tui.store.erase.there import unsaid
from interview_tui.store.erase.traces import Traces
from interview_tui.store.files import Files
from interview_tui.store.kinds import CUSTOMER, DRAFT
from interview_tui.store.line_storage import LineStorage
from interview_tui.store.lock import ConversationLock, store_lock
from interview_tui.store.tables import Json, load_bytes, parse_json

QUOTED = N_(
    "Another conversation quotes what is erased and is open in another window. Close it there;"
    " the quote goes when the program starts the next time."
)


def unquoted(value: Any, ids: Set[str]) -> Any:
    """Return a JSON value without what is one of these ids, or a record that has one of them as the value of a field.

    A quote is such a record: beside the words it has the id of the conversation they come from.
    """
    if isinstance(value, dict):
        return {name: unquoted(one, ids) for name, one in value.items() if not _is_about(one, ids)}
    if isinstance(value, list):
        return [unquoted(one, ids) for one in value if not _is_about(one, ids)]
    return value


def _is_about(value: Any, ids: Set[str]) -> bool:
    if isinstance(value, dict):
        return any(isinstance(one, str) and one in ids for one in value.values())
    return isinstance(value, str) and value in ids


def take_out(path: Path, gone: Traces, files: Files, keeping: Keeping) -> None:
    """Rewrite a document of somebody else without what names or quotes what goes, and what the customer said in it.

    Raises OSError, Unreadable, ReadOnly.
    """
    kind = files.kind_of(path)
    if kind is not None and kind.name == CUSTOMER.name:
        with store_lock(files.locks, keeping.disk):
            _rewrite_tables(path, gone, keeping)
        return
    lock = ConversationLock(files.locks, path.name[:26], keeping.disk)
    if not lock.take():
        raise ReadOnly(QUOTED)
    try:
        if kind is not None and kind.name == DRAFT.name:
            _rewrite_draft(path, gone, keeping)
        else:
            _rewrite_tables(path, gone, keeping)
    finally:
        lock.release()


def _rewrite_tables(path: Path, gone: Traces, keeping: Keeping) -> None:
    storage = LineStorage(path, keeping.disk)
    tables = storage.read()
    if tables is not None:
        kept = unsaid(tables, gone.of)
        storage.write({name: {at: _record(one, gone) for at, one in table.items()} for name, table in kept.items()})
        storage.flush()


def _record(record: Json, gone: Traces) -> Json:
    # A note that they said keeps its place, and what stands below it knows that one.
    places = {name: value for name, value in record.items() if isinstance(value, str) and value in gone.said}
    kept: Json = unquoted(record, gone.ids) | places
    return record if kept == record else kept | {"rev": record.get("rev", 1) + 1}


def _rewrite_draft(path: Path, gone: Traces, keeping: Keeping) -> None:
    data = load_bytes(path)
    if data is None:
        return
    text = json.dumps(unquoted(parse_json(data, path), gone.ids), ensure_ascii=False)
    atomic.replace(path, text.encode("utf-8", "backslashreplace"), keeping.disk)
