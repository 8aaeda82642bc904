"""Own texts without an id of their own: each goes by a digest of what it says, so that a tombstone holds ids alone."""

from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import Any

from interview_tui.exchange.digest import Digests
from interview_tui.port.faults import Unreadable
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.tables import Json, Tables, load


def rows_at(place: str, tables: Tables) -> Iterator[Json]:
    """Yield the rows of a table, or those in a field of its records."""
    table, _, field = place.partition(".")
    for record in tables.get(table, {}).values():
        yield from rows_in(record.get(field)) if field else (record,)


def rows_in(value: Any) -> list[Json]:
    """Return the rows in a value that holds some; [] of any other."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def strings_in(value: Any) -> list[str]:
    """Return the texts in a value that is one or a list of some."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def told(row: Json, fields: tuple[str, ...]) -> str:
    """Return what these fields of a row say."""
    return ", ".join(text for name in fields for text in strings_in(row.get(name)) if text)


def id_of(row: Json, fields: tuple[str, ...], digests: Digests) -> str:
    """Return the id by which a row goes: its own, or else the digest of what it says."""
    own = row.get("id")
    return own if isinstance(own, str) else id_of_text(told(row, fields), digests)


def id_of_text(text: str, digests: Digests) -> str:
    """Return the id by which a text goes; it reveals nothing of the text."""
    return digests.of(text, "text")


def without_texts(tables: Tables, kind: DocumentKind | None, ids: Set[str], digests: Digests) -> Tables:
    """Return a document without the own texts that go by these ids; itself if it has none of them."""
    if kind is None or not kind.own.without_id:
        return tables
    kept = {at: _without(record, kind, ids, digests) for at, record in tables.get(kind.main, {}).items()}
    return tables if kept == tables.get(kind.main, {}) else {**tables, kind.main: kept}


def has_texts(path: Path, kind: DocumentKind | None, ids: Set[str], digests: Digests) -> bool:
    """Return whether a document has own texts that go by these ids; one that cannot be read has none."""
    if kind is None or not kind.own.without_id:
        return False
    with suppress(Unreadable):
        tables = load(path) or {}
        return without_texts(tables, kind, ids, digests) is not tables
    return False


def _without(record: Mapping[str, Any], kind: DocumentKind, ids: Set[str], digests: Digests) -> Json:
    kept = dict(record)
    for name in kind.own.texts:
        if any(id_of_text(text, digests) in ids for text in strings_in(kept.get(name))):
            left = [text for text in strings_in(kept.pop(name)) if id_of_text(text, digests) not in ids]
            kept |= {name: left} if left else {}
    for place, fields in kind.own.rows.items():
        name = place.partition(".")[2]
        if rows := rows_in(kept.get(name)):
            kept[name] = [row for row in rows if id_of(row, fields, digests) not in ids]
    return kept
