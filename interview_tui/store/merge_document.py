"""That two customers are one person, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.store.document import Document, Keeping
from interview_tui.store.tables import misshapen

if TYPE_CHECKING:
    from interview_tui.records.merging import Merge


class MergeDocument:
    """The file of one merge."""

    def __init__(self, path: Path, keeping: Keeping) -> None:
        self._document = Document(path, "merge", keeping)

    @property
    def newer(self) -> bool:
        """Tell whether a newer version wrote it; known once it was read."""
        return self._document.newer

    def read(self) -> Merge:
        """Return the merge. Raises Unreadable."""
        from interview_tui.records.merging import Merge

        merge = self._document.validated(Merge, self._document.record("merge"))
        if merge.id != self._document.path.stem:
            raise misshapen(self._document.path)
        return merge

    def unknown(self, merge: Merge) -> Iterator[str]:
        """Yield the names of what this version does not know of it."""
        return self._document.unknown(merge)

    def save(self, merge: Merge) -> None:
        """Return when this merge is on the drive. Raises OSError, Unreadable, ReadOnly."""
        self._document.set_record("merge", merge.as_document())
        self._document.flush()
