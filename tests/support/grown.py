"""Documents with what a newer version, or another program, put into them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from interview_tui.store.kinds import KINDS, DocumentKind
from tests.support.damaging import FIXTURE

PATHS = {
    kind.name: next(
        path.relative_to(FIXTURE) for path in FIXTURE.rglob("*.json") if kind.has(path.relative_to(FIXTURE))
    )
    for kind in KINDS.values()
}
"""A file of each kind in the fixture."""


def grown(document: Any, added: dict[str, Any]) -> Any:
    """Return a document with more fields in every record but tombstones, also in the records within one."""
    if isinstance(document, list):
        return [grown(one, added) for one in document]
    if not isinstance(document, dict):
        return document
    inner = {name: grown(value, added) for name, value in document.items()}
    return inner if inner.get("deleted") else inner | added


def with_more(path: Path, kind: DocumentKind, added: dict[str, Any], tables: dict[str, Any]) -> dict[str, Any]:
    """Write more fields and tables into a file, a record a line, and return what it holds then."""
    document: dict[str, Any] = json.loads(path.read_bytes())
    if kind.main:
        rows = {name: {at: grown(row, added) for at, row in document[name].items()} for name in document}
        document = {"_meta": document["_meta"], **tables, **{name: rows[name] for name in rows if name != "_meta"}}
    else:
        document = grown(document, added)
    write(path, document)
    return document


def write(path: Path, document: dict[str, Any]) -> None:
    tables = (
        f"{json.dumps(name)}: {{\n"
        + ",\n".join(f"{json.dumps(at)}: {json.dumps(row)}" for at, row in rows.items())
        + "\n}"
        for name, rows in document.items()
    )
    plain = any(not isinstance(rows, dict) for rows in document.values())
    path.write_text(json.dumps(document) if plain else "{\n" + ",\n".join(tables) + "\n}\n", "utf-8")
    path.chmod(0o600)


def read_in(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def but_term(rows: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the records of a table without their term: a repair that may have lost some begins one."""
    return [{name: value for name, value in row.items() if name != "term"} for row in rows.values()]


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    document = read_in(path)
    change(document)
    write(path, document)
