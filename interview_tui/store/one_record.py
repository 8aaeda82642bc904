"""Documents of a single record, some with rows: a merge, a rest, a comment, a theme with its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from interview_tui.port.faults import Unreadable
from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.announcement import Announcement
    from interview_tui.records.appointment import Appointment
    from interview_tui.records.begun_line import BegunLine
    from interview_tui.records.comment import Comment
    from interview_tui.records.merging import Merge
    from interview_tui.records.readings import Readings
    from interview_tui.records.record import Record
    from interview_tui.records.resting import Rest
    from interview_tui.records.theme import Theme

R = TypeVar("R", bound="Record")
Read = TypeVar("Read", covariant=True)
_ERASED = frozenset({"id"})
"""All that is left of a row that named something erased."""


class OneRecord(Generic[R]):
    """The file of a single record: its id is the file name, its table is named after the kind.

    Fields that hold records are stored in tables of their own, one row each.
    """

    def __init__(self, path: Path, kind: str, model: type[R], keeping: Keeping) -> None:
        self._document = Document(path, kind, keeping)
        self._table = kind
        self._model = model
        self._keeping = keeping
        self._rows = sorted(keeping.kinds[kind].others)

    @property
    def newer(self) -> bool:
        """Return whether a newer version wrote it; known after reading."""
        return self._document.newer

    def exists(self) -> bool:
        """Return whether it exists. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> R:
        """Return the record, without rows that were erased. Raises Unreadable."""
        stored = self._document.main(self._table, self._model)
        rows = {name: [row for row in self._document.rows(name) if row.keys() != _ERASED] for name in self._rows}
        record = self._document.validated(self._model, {**stored, **rows})
        if stored["id"] != self._document.path.stem:
            raise misshapen(self._document.path)
        return record

    def unknown(self, record: R) -> Iterator[str]:
        """Yield the names of whatever in it is unknown to this version."""
        return self._document.unknown(record)

    def keep(self, record: R) -> R:
        """Save a record as the next version, unless nothing changed; return it as it is on the drive now.

        Whatever is unknown to this version stays, even if the record was made anew under the same id. Raises as `save`
        does.
        """
        before = self.read() if self.exists() else None
        then = cast("Any", record.with_unknown_of(before))
        after: R = self._keeping.next_version(before, then)
        if after is not before:
            self.save(after)
        return after

    def save(self, record: R) -> None:
        """Save exactly this record; on return it is on the drive. Raises OSError, Unreadable, ReadOnly."""
        said = record.as_document()
        rows = {name: said.pop(name, ()) for name in self._rows}
        self._document.set_record(self._table, said)
        for name, each in rows.items():
            if each:
                self._document.set_all(name, each)
            else:
                self._document.without(name)
        self._document.flush()


class Readable(Protocol[Read]):
    """A document that can be read in one call."""

    def read(self) -> Read:
        """Return its content. Raises Unreadable."""
        ...


def readable(documents: Iterable[Readable[Read]]) -> Iterator[Read]:
    """Yield the content of all that can be read; the doctor reports the others."""
    for document in documents:
        try:
            yield document.read()
        except Unreadable:
            continue


# A record's class is loaded with its first document: the first picture needs none of them.


def merge_document(path: Path, keeping: Keeping) -> OneRecord[Merge]:
    """Return the document of a merge."""
    from interview_tui.records.merging import Merge

    return OneRecord(path, "merge", Merge, keeping)


def rest_document(path: Path, keeping: Keeping) -> OneRecord[Rest]:
    """Return the document of a reminder's rest."""
    from interview_tui.records.resting import Rest

    return OneRecord(path, "rest", Rest, keeping)


def comment_document(path: Path, keeping: Keeping) -> OneRecord[Comment]:
    """Return the document of a comment."""
    from interview_tui.records.comment import Comment

    return OneRecord(path, "comment", Comment, keeping)


def appointment_document(path: Path, keeping: Keeping) -> OneRecord[Appointment]:
    """Return the document of a calendar appointment."""
    from interview_tui.records.appointment import Appointment

    return OneRecord(path, "appointment", Appointment, keeping)


def begun_document(path: Path, keeping: Keeping) -> OneRecord[BegunLine]:
    """Return the document of a half-typed line."""
    from interview_tui.records.begun_line import BegunLine

    return OneRecord(path, "begun", BegunLine, keeping)


def announcement_document(path: Path, keeping: Keeping) -> OneRecord[Announcement]:
    """Return the document of an announcement, with a row per person."""
    from interview_tui.records.announcement import Announcement

    return OneRecord(path, "announcement", Announcement, keeping)


def readings_document(path: Path, keeping: Keeping) -> OneRecord[Readings]:
    """Return the document of the reader's progress with one author, with a row per conversation."""
    from interview_tui.records.readings import Readings

    return OneRecord(path, "readings", Readings, keeping)


def theme_document(path: Path, keeping: Keeping) -> OneRecord[Theme]:
    """Return the document of a theme, with a row per memo, note and customer to ask."""
    from interview_tui.records.theme import Theme

    return OneRecord(path, "theme", Theme, keeping)


OPENED: Mapping[str, Callable[[Path, Keeping], OneRecord[Any]]] = {
    "merge": merge_document,
    "rest": rest_document,
    "appointment": appointment_document,
    "begun": begun_document,
    "comment": comment_document,
    "announcement": announcement_document,
    "readings": readings_document,
    "theme": theme_document,
}
"""What opens a file of a single record, by kind."""
