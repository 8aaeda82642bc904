"""What is left of others' JSON once somebody is erased: nothing with their ids, and no quotes."""

from collections.abc import Set
from typing import Any

from interview_tui.store.kinds import DocumentKind
from interview_tui.store.tables import Json, Tables


def unquoted(value: Any, ids: Set[str]) -> Any:
    """Return a JSON value without these ids, and without records that have one of them as a field's value.

    Such a record is a quote: beside the words it has the id of the conversation they come from.
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


def reduced(tables: Tables, kind: DocumentKind, ids: Set[str]) -> Tables:
    """Return the document without whatever has one of these ids.

    Of a row only its own id stays. In the main record a field is removed as a whole: half of an order would be another
    order.
    """
    return {name: {at: _row(row, name, kind, ids) for at, row in rows.items()} for name, rows in tables.items()}


def _row(row: Json, table: str, kind: DocumentKind, ids: Set[str]) -> Json:
    if not names(row, ids):
        return row
    if table == kind.main:
        return {name: _whole(value, ids) for name, value in row.items() if not _is_named(value, ids)}
    if table in kind.others:
        return {"id": row["id"]} if isinstance(row.get("id"), str) else {}
    kept: Json = unquoted(row, ids)
    return kept


def _whole(value: Any, ids: Set[str]) -> Any:
    return [one for one in value if not names(one, ids)] if isinstance(value, list) else value


def _is_named(value: Any, ids: Set[str]) -> bool:
    return not isinstance(value, list) and names(value, ids)


def names(value: Any, ids: Set[str]) -> bool:
    """Return whether one of these ids occurs anywhere in a JSON value."""
    if isinstance(value, dict):
        return any(names(one, ids) for one in value.values())
    if isinstance(value, list):
        return any(names(one, ids) for one in value)
    return isinstance(value, str) and value in ids
