"""Documents of one record, some with rows of its own: a merge, a rest, a comment, a theme with its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

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
"""All that stays of a row that named what was erased."""


class OneRecord(Generic[R]):
    """The file of one record, whose id is its name; the table is called as the kind is.

    What else the kind has tables for are fields of it that hold records, a row each.
    """

    def __init__(self, path: Path, kind: str, model: type[R], keeping: Keeping) -> None:
        self._document = Document(path, kind, keeping)
        self._table = kind
        self._model = model
        self._rows = sorted(keeping.kinds[kind].others)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is one. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> R:
        """Return the record, with the rows of all that is still kept. Raises Unreadable."""
        stored = self._document.record(self._table)
        rows = {name: [row for row in self._document.rows(name) if row.keys() != _ERASED] for name in self._rows}
        record = self._document.validated(self._model, {**stored, **rows})
        if stored["id"] != self._document.path.stem:
            raise misshapen(self._document.path)
        return record

    def unknown(self, record: R) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(record)

    def save(self, record: R) -> None:
        """Return when this record is on the drive. Raises OSError, Unreadable, ReadOnly."""
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
    """A document of which all can be read at once."""

    def read(self) -> Read:
        """Return what is in it. Raises Unreadable."""
        ...


def readable(documents: Iterable[Readable[Read]]) -> Iterator[Read]:
    """Yield what is in those that can be read; of the others the doctor tells."""
    for document in documents:
        try:
            yield document.read()
        except Unreadable:
            continue


# A record is loaded where its first document is opened: the first picture needs none of them.


def merge_document(path: Path, keeping: Keeping) -> OneRecord[Merge]:
    """Return the file that says that two customers are one person."""
    from interview_tui.records.merging import Merge

    return OneRecord(path, "merge", Merge, keeping)


def rest_document(path: Path, keeping: Keeping) -> OneRecord[Rest]:
    """Return the file that says that a reminder is put off."""
    from interview_tui.records.resting import Rest

    return OneRecord(path, "rest", Rest, keeping)


def comment_document(path: Path, keeping: Keeping) -> OneRecord[Comment]:
    """Return the file of what is said about a conversation."""
    from interview_tui.records.comment import Comment

    return OneRecord(path, "comment", Comment, keeping)


def appointment_document(path: Path, keeping: Keeping) -> OneRecord[Appointment]:
    """Return the file of an appointment of a calendar."""
    from interview_tui.records.appointment import Appointment

    return OneRecord(path, "appointment", Appointment, keeping)


def begun_document(path: Path, keeping: Keeping) -> OneRecord[BegunLine]:
    """Return the file of a line that was typed and not entered."""
    from interview_tui.records.begun_line import BegunLine

    return OneRecord(path, "begun", BegunLine, keeping)


def announcement_document(path: Path, keeping: Keeping) -> OneRecord[Announcement]:
    """Return the file of what many are told, with a row for each of them."""
    from interview_tui.records.announcement import Announcement

    return OneRecord(path, "announcement", Announcement, keeping)


def readings_document(path: Path, keeping: Keeping) -> OneRecord[Readings]:
    """Return the file of how far somebody is with reading one author, with a row a conversation."""
    from interview_tui.records.readings import Readings

    return OneRecord(path, "readings", Readings, keeping)


def theme_document(path: Path, keeping: Keeping) -> OneRecord[Theme]:
    """Return the file of a theme, with a row each thought, each note and each customer to ask."""
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
"""What opens the file of one record, by the kind of its document."""
