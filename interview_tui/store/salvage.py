"""Recovers every intact record from a damaged document, line by line. Pure functions."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from interview_tui.port.faults import Unreadable
from interview_tui.records.record import Record
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.tables import Json, Tables, parse, with_foreign

R = TypeVar("R", bound=Record)
Models = Mapping[str, type[Record]]
"""The models of a document's records by table, the main one first."""

_TRIES = 2000
"""Attempts per line; our lines begin one record each, and contain few."""
# Control characters in a text are damage, but no reason to lose the rest of it: `clean` removes them.
_decoder = json.JSONDecoder(strict=False)
_META = "_meta"
_ROW = re.compile(r'\s*"\d+": ')
_DAMAGE = re.compile("[\0-\x1f\ufffd]")
"""Control characters, and what stands for bytes that are no text."""
_FRAME = re.compile(r'\s*(?:[{}]+,?|"[^"]*": \{|(?:"\d+": )?,?)\s*')
_TABLE = re.compile(r'"(?P<name>[^"]*)": \{')
_SIGNS = frozenset({"id", "at_s", "schema"})
"""Every record has one of these fields."""
_TEXT = re.compile(r'"text": "((?:[^"\\]|\\.)*)')
_ID = re.compile(r'"id": "([0-9A-HJKMNP-TV-Z]{26})"')


@dataclass(frozen=True)
class Salvaged:
    """What is left of a document."""

    records: tuple[tuple[str, Json], ...] = ()
    """The intact records, each with its table, without `_meta`, in file order. An empty name: the table is torn."""
    intact: tuple[Json, ...] = ()
    """Those of them that are exactly as they were written."""
    torn: tuple[str, ...] = ()
    """Lines with neither an intact record nor the document's frame."""
    version: int | None = None
    """The version it claims, if that can still be read."""
    others: Tables = field(default_factory=dict)
    """The content of tables that are not this program's."""
    whole: bool = False
    """Whether it is no less than what was written, though a value in it may not fit."""

    def main_as(self, model: type[R], record: Json, record_id: str | None) -> R | None:
        """Return a main record as a model, with foreign tables as unknown fields of it; None if it does not fit."""
        record = with_foreign(record, self.others, model.model_fields)
        return as_model(model, record if record_id is None else record | {"id": record_id})


def salvage(data: bytes, kind: DocumentKind) -> Salvaged:
    """Return the intact records in these bytes, whatever else they are, of a document that was of this kind."""
    try:
        return _whole(parse(data, Path()), kind)
    except Unreadable:
        pass
    lines = data.decode("utf-8", "replace").split("\n")
    begun = [found["name"] if (found := _TABLE.fullmatch(line)) else None for line in lines]
    right = kind.misnamed({name for name in begun if name})
    records: list[tuple[str, Json]] = []
    intact: list[Json] = []
    torn: list[str] = []
    version: int | None = None
    others: Tables = {}
    table = ""
    for line, name in zip(lines, begun, strict=True):
        table = table if name is None else right.get(name, name)
        strange = bool(table) and table not in kind.tables
        kept, rest = _split(line, any_object=strange)
        if not _FRAME.fullmatch(rest):
            torn.append(rest)
            # The name of another table may have stood there.
            strange = strange and _ROW.match(rest) is not None
            table = table if strange else ""
        for record, as_written in kept:
            if strange:
                others.setdefault(table, {})[str(len(others.get(table, {})) + 1)] = record
            elif table == _META or (not table and "schema" in record and "id" not in record):
                version = record["schema"] if type(record.get("schema")) is int else version
            else:
                records.append((table, record))
                intact += [record] if as_written else []
    return Salvaged(tuple(records), tuple(intact), tuple(torn), version, others)


def _whole(tables: Tables, kind: DocumentKind) -> Salvaged:
    right = kind.misnamed(tables.keys())
    named = [(right.get(name, name), rows) for name, rows in tables.items()]
    version = next((rows.get("1", {}).get("schema") for name, rows in named if name == _META), None)
    ours = [(name, rows) for name, rows in named if name in kind.tables and name != _META]
    records = tuple((name, rows[number]) for name, rows in ours for number in sorted(rows, key=int))
    others = {name: rows for name, rows in named if name not in kind.tables}
    intact = tuple(record for _, record in records)
    return Salvaged(records, intact, version=version if type(version) is int else None, others=others, whole=True)


def as_models(left: Salvaged, record_id: str | None, models: Models) -> Iterator[tuple[Record | None, Json]]:
    """Yield what is left in a document as models, each with the record it is of; None for one that fits none.

    A record whose table is torn becomes the model that knows most of its fields.
    """
    main = next(iter(models))
    for table, record in left.records:
        each = (
            left.main_as(models[name], record, record_id) if name == main else as_model(models[name], record)
            for name in ([table] if table else models)
        )
        yield min((one for one in each if one is not None), key=lambda one: len(one.unknown), default=None), record


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
    return next((one for _, record in left.records if (one := left.main_as(model, record, record_id))), None)


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


def _split(line: str, *, any_object: bool) -> tuple[list[tuple[Json, bool]], str]:
    """Return the records in a line, each with whether it is as it was written, and what else stands there."""
    records, rest, end = [], "", 0
    for record, start, stop in _records(line, any_object=any_object):
        records.append((record, _DAMAGE.search(line, start, stop) is None))
        rest, end = rest + line[end:start], stop
    return records, rest + line[end:]


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
