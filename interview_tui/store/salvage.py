"""Recovers every intact record from a damaged document, line by line. Pure functions."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from interview_tui.port.faults import Unreadable
from interview_tui.records.record import Record
from interview_tui.store.tables import Json, Tables, parse

R = TypeVar("R", bound=Record)

_TRIES = 2000
"""Attempts per line; our lines begin one record each, and contain few."""
# Control characters in a text are damage, but no reason to lose the rest of it: `clean` removes them.
_decoder = json.JSONDecoder(strict=False)
_FRAME = re.compile(r'\s*(?:[{}]+,?|"[^"]*": \{|(?:"\d+": )?,?)\s*')
_TABLE = re.compile(r'"(?P<name>[^"]*)": \{')
_SIGNS = frozenset({"id", "at_s", "schema"})
"""Every record has one of these fields."""
_TEXT = re.compile(r'"text": "((?:[^"\\]|\\.)*)')
_ID = re.compile(r'"id": "([0-9A-HJKMNP-TV-Z]{26})"')


@dataclass(frozen=True)
class Salvaged:
    """What is left of a document."""

    records: tuple[Json, ...] = ()
    """The intact records by table, without `_meta`, in file order."""
    torn: tuple[str, ...] = ()
    """Lines with neither an intact record nor the document's frame."""
    version: int | None = None
    """The version it claims, if that can still be read."""
    others: Tables = field(default_factory=dict)
    """The content of tables that are not this program's."""


def salvage(data: bytes, is_other: Callable[[str], bool] = lambda table: False) -> Salvaged:
    """Return the intact records in these bytes, whatever else they are.

    `is_other` tells which tables are not this program's: their content is returned separately.
    """
    try:
        return _whole(parse(data, Path()), is_other)
    except Unreadable:
        pass
    records: list[Json] = []
    torn: list[str] = []
    version: int | None = None
    others: Tables = {}
    table = ""
    for raw in data.split(b"\n"):
        line = raw.decode("utf-8", "replace")
        begun = _TABLE.fullmatch(line)
        table = begun["name"] if begun else table
        rest, end = "", 0
        strange = bool(table) and is_other(table)
        for record, start, stop in _records(line, any_object=strange):
            rest, end = rest + line[end:start], stop
            if strange:
                others.setdefault(table, {})[str(len(others.get(table, {})) + 1)] = record
            elif "schema" in record:
                version = record["schema"] if type(record["schema"]) is int else version
            else:
                records.append(record)
        rest += line[end:]
        if not _FRAME.fullmatch(rest):
            torn.append(rest)
    return Salvaged(tuple(records), tuple(torn), version, others)


def _whole(tables: Tables, is_other: Callable[[str], bool]) -> Salvaged:
    meta = tables.get("_meta", {}).get("1", {}).get("schema")
    ours = [rows for name, rows in tables.items() if name != "_meta" and not is_other(name)]
    records = tuple(rows[number] for rows in ours for number in sorted(rows, key=int))
    others = {name: rows for name, rows in tables.items() if is_other(name)}
    return Salvaged(records, version=meta if type(meta) is int else None, others=others)


def as_model(model: type[R], record: Json) -> R | None:
    """Return the record as a model, dropping damaged values that the model can do without."""
    try:
        return model.from_document(record)
    except ValidationError as error:
        damaged = {model.stored_field(detail["loc"]) for detail in error.errors(include_url=False) if detail["loc"]}
    if not damaged or any(name in model.model_fields and model.model_fields[name].is_required() for name in damaged):
        return None
    try:
        return model.from_document({name: value for name, value in record.items() if name not in damaged})
    except ValidationError:
        return None


def one_from(left: Salvaged, model: type[R], record_id: str) -> R | None:
    """Return the record left of a single-record document; None if a required field is lost."""
    return next((one for record in left.records if (one := as_model(model, record | {"id": record_id}))), None)


def torn_texts(line: str) -> Iterator[tuple[str | None, str]]:
    """Yield the readable texts in a torn line, each with the id before it."""
    for match in _TEXT.finditer(line):
        before = _ID.findall(line, 0, match.start())
        try:
            text = json.loads(f'"{match[1]}"', strict=False)
        except ValueError:  # a damaged escape is kept literally
            text = match[1]
        if text.strip():
            yield before[-1] if before else None, text


def _records(line: str, *, any_object: bool = False) -> Iterator[tuple[Json, int, int]]:
    """Yield the records in a line with their positions; an object inside a torn record is none."""
    place = line.find("{")
    for _ in range(_TRIES):
        if place < 0:
            return
        end = place + 1
        with suppress(ValueError, RecursionError):
            value, stop = _decoder.raw_decode(line, place)
            if any_object or _SIGNS & value.keys():
                yield value, place, stop
                end = stop
        place = line.find("{", end)
