"""One file of the store: a TinyDB whose `_meta` table says what it is and by which version."""

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
from interview_tui.store import attic
from interview_tui.store.kinds import KINDS, Kinds
from interview_tui.store.line_storage import LineStorage
from interview_tui.store.tables import Json, misfit, misshapen, written_by_newer
from interview_tui.store.unknown import unknown_in

if TYPE_CHECKING:
    from interview_tui.records.record import Record

R = TypeVar("R", bound="Record")

_FEW = 20
"""Rows that are changed one by one."""


@dataclass(frozen=True)
class Keeping:
    """How the documents of one store are kept."""

    attic: Path
    by: str = ""
    """The store that writes them."""
    disk: Disk = field(default_factory=Disk)
    kinds: Kinds = field(default_factory=lambda: KINDS)
    term: int = 1
    """The least term of what is changed."""


class _Table(Table):
    # As they are in the file: to turn every number into an int and back costs more than the save of a note.
    document_id_class = str  # type: ignore[assignment]


class _Database(TinyDB):
    table_class = _Table


class Document:
    """Tables of plain records, changed through TinyDB and written as a whole by `flush`.

    Everything raises Unreadable where there is a file that cannot be read; such a file is never written.
    """

    def __init__(self, path: Path, kind: str, keeping: Keeping) -> None:
        self.path = path
        self.newer = False
        """A newer version wrote it: it can be read as far as that goes, and is never written."""
        self._kind = keeping.kinds[kind]
        self._keeping = keeping
        self._storage = LineStorage(path, keeping.disk)
        self._database = _Database(storage=lambda: self._storage)
        self._brought_up_from: int | None = None
        self._looked = False

    def exists(self) -> bool:
        """Tell whether there is anything yet, on disk or set."""
        self._look()
        return self._storage.read() is not None

    def record(self, table: str) -> Json:
        """Return the one record of a table."""
        try:
            return self._rows(table)["1"]
        except KeyError:
            raise misshapen(self.path) from None

    def rows(self, table: str) -> list[Json]:
        """Return the records of a table by their numbers."""
        rows = self._rows(table)
        return [rows[number] for number in sorted(rows, key=int)]

    def is_numbered(self, table: str) -> bool:
        """Tell whether the records of a table have the numbers 1 to n, as we number them."""
        rows = self._rows(table)
        return all(map(rows.__contains__, map(str, range(1, len(rows) + 1))))

    def set_record(self, table: str, record: Json) -> None:
        """Make this the one record of a table."""
        if self._rows(table).get("1") != record:
            self.set_rows(table, {1: record}, 1)

    def set_rows(self, table: str, changed: Mapping[int, Json], length: int) -> None:
        """Put records in a table under their numbers and drop those numbered above `length`."""
        known = self._rows(table)
        if table != "_meta":
            self._introduce()
        database = self._database.table(table)
        rows: dict[Any, Json] = {str(number): record for number, record in changed.items()}
        new = [Numbered(record, number) for number, record in rows.items() if number not in known]
        for number in rows.keys() & known.keys():
            # `upsert` would merge: a field that went back to its default would keep its old value.
            database.update(_becomes(rows[number]), doc_ids=[number])
        if len(known) + len(new) != length:
            beyond: list[Any] = [number for number in known if not 1 <= int(number) <= length]
            database.remove(doc_ids=beyond)
        if new:
            database.insert_multiple(new)

    def set_all(self, table: str, rows: Sequence[Json]) -> None:
        """Make these the records of a table, numbered from 1; those that stay as they are keep their lines."""
        old = self.rows(table) if self.is_numbered(table) else []
        changed = {place: row for place, row in enumerate(rows, 1) if place > len(old) or row != old[place - 1]}
        if len(changed) > _FEW:  # one after the other each would take as long as all of them together
            self.set_rows(table, {}, 0)
            changed = dict(enumerate(rows, 1))
        if changed or len(rows) != len(self._rows(table)):
            self.set_rows(table, changed, len(rows))

    def without(self, table: str) -> None:
        """Let a table go: one without records says no more than none, and two files that say the same are the same."""
        if table in self._database.tables():
            self._introduce()
            self._database.drop_table(table)

    def add_table(self, table: str, rows: Mapping[str, Json]) -> None:
        """Put in a table that is none of ours, unless there is one of that name."""
        if not self._rows(table):
            self._introduce()
            numbered: list[Any] = [Numbered(record, number) for number, record in rows.items()]  # type: ignore[arg-type]
            self._database.table(table).insert_multiple(numbered)

    def flush(self) -> None:
        """Return once all is on disk; an earlier version of it is kept first. Raises OSError, ReadOnly."""
        if self.newer:
            raise ReadOnly(
                N_("{path} was written by a newer version of this program and can only be read. Update the program."),
                path=str(self.path),
            )
        if self._brought_up_from is not None:
            attic.keep_copy(self.path, f"version-{self._brought_up_from}", self._keeping.attic, self._keeping.disk)
            self._brought_up_from = None
        if self._storage.changed_elsewhere():
            # The lock keeps our own programs from it. What an editor or a copied backup put there is kept.
            attic.keep_copy(self.path, "changed-elsewhere", self._keeping.attic, self._keeping.disk)
        self._storage.flush()

    def validated(self, model: type[R], record: Json) -> R:
        """Return the record as a model, with the fields that this version does not know. Raises Unreadable."""
        from pydantic import ValidationError  # its import takes longer than all others here

        try:
            return model.from_document(record)
        except ValidationError as error:
            raise (written_by_newer(self.path) if self.newer else misfit(self.path, error)) from error

    def unknown(self, *records: Record) -> Iterator[str]:
        """Yield the names of what this version does not know: tables, and fields and words of these records."""
        yield from filter(self._kind.is_other, self._storage.read() or {})
        for record in records:
            yield from unknown_in(record)

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
