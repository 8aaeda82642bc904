"""How far somebody is with reading one author, as a document: of whom, and one record a conversation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.readings import Readings

_ERASED = frozenset({"id"})
"""All that stays of the row of a conversation that was erased."""


class ReadingsDocument:
    """The file of one author."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "readings", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def exists(self) -> bool:
        """Tell whether there is one. Raises Unreadable."""
        return self._document.exists()

    def read(self) -> Readings:
        """Return it without the rows of what was erased, of which only their id stayed. Raises Unreadable."""
        from interview_tui.records.readings import Readings

        document = self._document
        rows = [row for row in document.rows("read") if row.keys() != _ERASED]
        found = document.validated(Readings, {**document.record("readings"), "read": rows})
        if found.id != document.path.stem:
            raise misshapen(document.path)
        return found

    def unknown(self, readings: Readings) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(readings)

    def save(self, readings: Readings) -> None:
        """Return when this is on the drive. Raises OSError, Unreadable, ReadOnly."""
        record = readings.model_dump(mode="json", exclude_defaults=True, exclude={"read"})
        self._document.set_record("readings", record)
        self._document.set_all("read", [one.as_document() for one in readings.read])
        self._document.flush()
