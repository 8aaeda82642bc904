"""Which customers of a store are one person: one document per merge, removed when they are split again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound
from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.one_record import merge_document, readable
from interview_tui.store.register import check_not_erased

if TYPE_CHECKING:
    from interview_tui.records.merging import Merge

SPLIT = N_("These customers are split again already.")


class Merging:
    """The part of a store that implements `port.merges.Merges`."""

    _files: Files
    _keeping: Keeping

    def merges(self) -> tuple[Merge, ...]:
        """Return all merges, oldest first."""
        every = readable(merge_document(path, self._keeping) for path in self._files.all_merges())
        return tuple(sorted(every, key=lambda one: (one.at, one.id)))

    def merge(self, merge: Merge) -> None:
        """Merge two customers. Raises NotFound, NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.merge(merge.id)
        with alone_to_write(path, self._files, self._keeping):
            for one in (merge.one, merge.other):
                check_not_erased(one, self._files)
                if not any(os.path.exists(path) for path in self._files.customer_anywhere(one)):
                    raise NotFound(N_("There is no customer {name}."), name=one)
            merge_document(path, self._keeping).keep(merge)

    def split(self, merge_id: str) -> None:
        """Remove a merge. Raises NotFound, NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.merge(merge_id)
        with alone_to_write(path, self._files, self._keeping):
            if not os.path.exists(path):
                raise NotFound(SPLIT)
            atomic.remove(path, self._keeping.disk)

    def _check_writable(self) -> None: ...
