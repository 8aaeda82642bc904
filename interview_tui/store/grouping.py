"""Which customer records of a store are one person; everything that reads customers needs this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from interview_tui.port.faults import Unreadable
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import MERGE
from interview_tui.store.tables import load


class Grouping:
    """The part of a store that reads its merges."""

    _files: Files
    _keeping: Keeping
    _same: tuple[tuple[Path, ...], SamePeople] = ((), SamePeople())
    """The groups for these merges; a merge never changes."""
    people_of: Callable[[], SamePeople] | None = None
    """For records collected from others: the surrounding store, whose merges apply."""

    def same_people(self) -> SamePeople:
        """Return the groups of records that are one person; recomputed only when a merge was added or removed."""
        if self.people_of is not None:
            return self.people_of()
        paths = tuple(self._files.all_merges())
        if paths != self._same[0]:
            self._same = paths, same_people(self._pairs(paths))
        return self._same[1]

    def _pairs(self, paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
        """Yield the pairs that are one person, oldest merge first. Every list needs them, so no record is built."""
        kind = self._keeping.kinds[MERGE.name]
        found = []
        for path in paths:
            try:
                record = kind.brought_up(load(path) or {}, path)["merge"]["1"]
                if record.get("same", True):
                    at = datetime.fromisoformat(record["at"])
                    found.append((at, path.stem, (str(record["one"]), str(record["other"]))))
            except (Unreadable, KeyError, ValueError, TypeError):
                continue
        yield from (pair for _, _, pair in sorted(found))
