"""One file of the store: a TinyDB whose `_meta` table gives its kind and version."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tinydb import TinyDB
from tinydb.table import Document as Numbered
from tinydb.table import Table

from interview_tui.disk.calls import Disk
from interview_tui.language.message import N_
from interview_tui.port.faults import ReadOnly
from interview_tui.records.version import following
from interview_tui.store import attic
from interview_tui.store.kinds import KINDS, Kinds
from interview_tui.store.line_storage import LineStorage
from interview_tui.store.tables import Json, Tables, misfit, misshapen, with_foreign, written_by_newer
from interview_tui.store.unknown import unknown_in

if TYPE_CHECKING:
    from interview_tui.records.record import Record
    from interview_tui.records.version import Versioned

R = TypeVar("R", bound="Record")
V = TypeVar("V", bound="Versioned")

_FEW = 20
"""Up to this many changed rows are written one by one."""


@dataclass(frozen=True)
class Keeping:
    """How the documents of one store are kept."""

    attic: Path
    by: str = ""
    """The id of the store that writes them."""
    disk: Disk = field(default_factory=Disk)
    kinds: Kinds = field(default_factory=lambda: KINDS)
    term: int = 1
    """The lowest term for anything changed."""

    def next_version(self, before: V | None, then: V) -> V:
        """Return `then` as the version after `before`, by this store and in its term; see `records.version`."""
        return following(before, then, self.term, self.by)


class _Table(Table):
    # Kept as the strings they are in the file: converting to int and back costs more than saving a note.
    document_id_class = str  # type: ignore[assignment]


class _Database(TinyDB):
    table_class = _Table


class Document:
    """Tables of plain records, changed through TinyDB and written as a whole by `flush`.

    Every method raises Unreadable if the file exists but cannot be read; such a file is never overwritten.
    """

    def __init__(self, path: Path, kind: str, keeping: Keeping) -> None:
        self.path = path
        self.newer = False
        """A newer version wrote it: it is read as far as possible, and never written."""
        self._kind = keeping.kinds[kind]
        self._keeping = keeping
        self._storage = LineStorage(path, keeping.disk)
        self._database = _Database(storage=lambda: self._storage)
        self._brought_up_from: int | None = None
        self._looked = False

    def exists(self) -> bool:
        """Return whether it has any content, on disk or set."""
        self._look()
        return self._storage.read() is not None

    def record(self, table: str) -> Json:
        """Return the only record of a table."""
        try:
            return self._rows(table)["1"]
        except KeyError:
            raise misshapen(self.path) from None

    def main(self, table: str, model: type[Record]) -> Json:
        """Return the only record of the main table, with foreign tables as unknown fields of it."""
        return with_foreign(self.record(table), self._foreign(), model.model_fields)

    def rows(self, table: str) -> list[Json]:
        """Return the records of a table in order of their numbers."""
        rows = self._rows(table)
        return [rows[number] for number in sorted(rows, key=int)]

    def is_numbered(self, table: str) -> bool:
        """Return whether the records of a table are numbered 1 to n, as this program does."""
        rows = self._rows(table)
        return all(map(rows.__contains__, map(str, range(1, len(rows) + 1))))

    def set_record(self, table: str, record: Json) -> None:
        """Make this the only record of a table; what foreign tables hold stays there."""
        foreign = self._foreign()
        record = {name: one for name, one in record.items() if name not in foreign or one != self.rows(name)}
        if self._rows(table).get("1") != record:
            self.set_rows(table, {1: record}, 1)

    def set_rows(self, table: str, changed: Mapping[int, Json], length: int) -> None:
        """Put records into a table under their numbers and drop those numbered above `length`."""
        known = self._rows(table)
        if table != "_meta":
            self._introduce()
        database = self._database.table(table)
        rows: dict[Any, Json] = {str(number): record for number, record in changed.items()}
        new = [Numbered(record, number) for number, record in rows.items() if number not in known]
        for number in rows.keys() & known.keys():
            # `upsert` would merge: a field back at its default would keep its old value.
            database.update(_becomes(rows[number]), doc_ids=[number])
        if len(known) + len(new) != length:
            beyond: list[Any] = [number for number in known if not 1 <= int(number) <= length]
            database.remove(doc_ids=beyond)
        if new:
            database.insert_multiple(new)

    def set_all(self, table: str, rows: Sequence[Json]) -> None:
        """Make these the records of a table, numbered from 1; unchanged ones keep their lines."""
        old = self.rows(table) if self.is_numbered(table) else []
        changed = {place: row for place, row in enumerate(rows, 1) if place > len(old) or row != old[place - 1]}
        if len(changed) > _FEW:  # setting them one after the other would take as long for each as for all together
            self.set_rows(table, {}, 0)
            changed = dict(enumerate(rows, 1))
        if changed or len(rows) != len(self._rows(table)):
            self.set_rows(table, changed, len(rows))

    def without(self, table: str) -> None:
        """Remove a table: an empty one means the same as none, and equal documents should be equal files."""
        if table in self._database.tables():
            self._introduce()
            self._database.drop_table(table)

    def add_table(self, table: str, rows: Mapping[str, Json]) -> None:
        """Add a table of another program, unless there is one of that name."""
        if not self._rows(table):
            self._introduce()
            numbered: list[Any] = [Numbered(record, number) for number, record in rows.items()]  # type: ignore[arg-type]
            self._database.table(table).insert_multiple(numbered)

    def flush(self) -> None:
        """Write it to disk before returning; an older format is copied to the attic first. Raises OSError, ReadOnly."""
        if self.newer:
            raise ReadOnly(
                N_("{path} was written by a newer version of this program and can only be read. Update the program."),
                path=str(self.path),
            )
        if self._brought_up_from is not None:
            attic.keep_copy(self.path, f"version-{self._brought_up_from}", self._keeping.attic, self._keeping.disk)
            self._brought_up_from = None
        if self._storage.changed_elsewhere():
            # The lock only stops our own programs. What an editor or a restored copy put there is kept.
            attic.keep_copy(self.path, "changed-elsewhere", self._keeping.attic, self._keeping.disk)
        self._storage.flush()

    def validated(self, model: type[R], record: Json) -> R:
        """Return the record as a model, including unknown fields. Raises Unreadable."""
        from pydantic import ValidationError  # slower to import than everything else here

        try:
            return model.from_document(record)
        except ValidationError as error:
            raise (written_by_newer(self.path) if self.newer else misfit(self.path, error)) from error

    def unknown(self, *records: Record) -> Iterator[str]:
        """Yield the names of tables unknown to this version, and of unknown fields and words in these records."""
        yield from self._foreign()
        for record in records:
            yield from unknown_in(record)

    def _foreign(self) -> Tables:
        return {name: rows for name, rows in (self._storage.read() or {}).items() if name not in self._kind.tables}

    def _rows(self, table: str) -> Mapping[str, Json]:
        self._look()
        return (self._storage.read() or {}).get(table, {})

    def _look(self) -> None:
        if self._looked:
            return
        tables = self._storage.read()
        if tables is not None:
            kind = self._kind
            found = kind.found(tables, self.path)
            self.newer = found > kind.version
            if found < kind.version:
                self._storage.write(kind.brought_up(tables, self.path))
                self._brought_up_from = found
        self._looked = True

    def _introduce(self) -> None:
        if not self._rows("_meta"):
            meta = {"schema": self._kind.version, "kind": self._kind.name, "by": self._keeping.by}
            self.set_rows("_meta", {1: meta}, 1)


def _becomes(record: Json) -> Callable[[MutableMapping[Any, Any]], None]:
    def become(old: MutableMapping[Any, Any]) -> None:
        old.clear()
        old.update(record)

    return become
