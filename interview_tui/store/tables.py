"""Reads a document's tables from its file and rejects whatever is not a document, with one sentence."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Container
from json import JSONDecodeError
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from interview_tui.language.message import N_
from interview_tui.port.faults import Unreadable

if TYPE_CHECKING:
    from pydantic import ValidationError

LARGEST_BYTES = 64 * 1024 * 1024
"""A larger file is not one of ours."""

_NUMBERS = re.compile(r"(?:(?:0|[1-9][0-9]{0,17}),)*")

Json = dict[str, Any]
"""One record: plain JSON values by field name."""
Tables = dict[str, dict[str, Json]]
"""A document as TinyDB keeps it: tables by name, records by number."""


def with_foreign(record: Json, foreign: Tables, known: Container[str]) -> Json:
    """Return a main record with foreign tables as unknown fields of it, which hold records.

    That is how a newer version stores such a field. One of a name that the record knows or has is left out.
    """
    new = {name: rows for name, rows in foreign.items() if name not in known and name not in record}
    return {**record, **{name: [rows[number] for number in sorted(rows, key=int)] for name, rows in new.items()}}


def load(path: Path) -> Tables | None:
    """Return the tables in a file; None if there is no file. Raises Unreadable."""
    data = load_bytes(path)
    return None if data is None else parse(data, path)


def load_bytes(path: Path) -> bytes | None:
    """Return the content of a file; None if there is no file. Raises Unreadable."""
    try:
        with path.open("rb", buffering=0) as file:
            # Ask the size first: a buffer for the largest, allocated for each file, takes longer than reading it.
            size = os.fstat(file.fileno()).st_size
            data = file.readall() if size <= LARGEST_BYTES else None
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_read(error, path) from error
    if data is None:
        raise Unreadable(
            N_("{path} is larger than {megabytes} MB and is not read. It stays as it is; put a backup in its place."),
            path=str(path),
            megabytes=LARGEST_BYTES // 1024 // 1024,
        )
    return data


def parse(data: bytes, path: Path) -> Tables:
    """Return the tables in these bytes; `path` is for the error message. Raises Unreadable."""
    tables = parse_json(data, path)
    if not _is_tables(tables):
        raise misshapen(path)
    # In our files every table and every record begins a line: of two with the same number the parser keeps the last.
    if data.count(b'\n"') > len(tables) + sum(map(len, tables.values())):
        try:
            json.loads(data.decode("utf-8"), object_pairs_hook=_unique)
        except ValueError as error:
            raise misshapen(path) from error
    return tables


def parse_json(data: bytes, path: Path) -> Any:
    """Return the JSON value in these bytes; `path` is for the error message. Raises Unreadable."""
    try:
        return json.loads(data.decode("utf-8"))
    except JSONDecodeError as error:
        raise Unreadable(
            N_("{path} is damaged in line {line}. It stays as it is; `interview doctor` says what to do."),
            path=str(path),
            line=error.lineno,
        ) from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            N_("{path} is damaged. It stays as it is; `interview doctor` says what to do."), path=str(path)
        ) from error


def not_read(error: OSError, path: Path) -> Unreadable:
    """Return the error for a file or folder that the system does not let us read."""
    return Unreadable(
        N_("{path} cannot be read ({reason}). It stays as it is; look at its permissions and at the disk."),
        path=str(path),
        reason=error.strerror or str(error),
    )


def misshapen(path: Path) -> Unreadable:
    """Return the error for a file that is JSON but no document."""
    return Unreadable(
        N_("{path} is not a document of this program. It stays as it is; `interview doctor` says what to do."),
        path=str(path),
    )


def misfit(path: Path, error: ValidationError) -> Unreadable:
    """Return the error for a document with an invalid value, naming the first such field."""
    return misfit_in(path, ".".join(str(step) for step in error.errors(include_url=False)[0]["loc"]))


def misfit_in(path: Path, field: str) -> Unreadable:
    """Return the same error for a field by its name."""
    return Unreadable(
        N_("{path} has a value that does not fit ({field}). It stays as it is; `interview doctor` says what to do."),
        path=str(path),
        field=field or "-",
    )


def written_by_newer(path: Path) -> Unreadable:
    """Return the error for a document of a newer version that this one cannot make sense of."""
    return Unreadable(
        N_("{path} was written by a newer version of this program and cannot be read. Update the program."),
        path=str(path),
    )


def _unique(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands there twice")
    return found


def _is_tables(value: object) -> TypeGuard[Tables]:
    return isinstance(value, dict) and all(
        isinstance(table, dict) and set(map(type, table.values())) <= {dict} and _is_numbered(table)
        for table in value.values()
    )


def _is_numbered(table: dict[str, object]) -> bool:
    # All at once: one by one would take as long as parsing the file.
    numbers = ",".join([*table, ""])
    return _NUMBERS.fullmatch(numbers) is not None and numbers.count(",") == len(table)
