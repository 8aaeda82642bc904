"""Which customers of a store are one person: one document a merge, gone when they are split again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.language.message import N_
from interview_tui.port.faults import NotFound, NotSaved, Unreadable
from interview_tui.store import atomic
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved, raised
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock
from interview_tui.store.merge_document import MergeDocument
from interview_tui.store.register import check_not_erased

if TYPE_CHECKING:
    from interview_tui.records.merging import Merge

SPLIT = N_("These customers are split again already.")


class Merging:
    """The part of a store that implements `port.merges.Merges`."""

    _files: Files
    _keeping: Keeping

    def merges(self) -> tuple[Merge, ...]:
        """Return what says that two customers are one person, the first said first."""
        return tuple(sorted(self._all_merges(), key=lambda one: (one.at, one.id)))

    def merge(self, merge: Merge) -> None:
        """Keep that two customers are one person. Raises NotFound, NotSaved, ReadOnly."""
        path = self._files.merge(merge.id)
        with self._alone_with_merge(path):
            for one in (merge.one, merge.other):
                check_not_erased(one, self._files)
                if not os.path.exists(self._files.customer(one)):
                    raise NotFound(N_("There is no customer {name}."), name=one)
            MergeDocument(path, self._keeping).save(merge)

    def split(self, merge_id: str) -> None:
        """Take a merge away again. Raises NotFound, NotSaved, ReadOnly."""
        path = self._files.merge(merge_id)
        with self._alone_with_merge(path):
            if not os.path.exists(path):
                raise NotFound(SPLIT)
            atomic.remove(path, self._keeping.disk)

    def _all_merges(self) -> Iterator[Merge]:
        for path in self._files.all_merges():
            try:
                yield MergeDocument(path, self._keeping).read()
            except Unreadable:
                continue

    @contextmanager
    def _alone_with_merge(self, path: Path) -> Iterator[None]:
        self._check_writable()
        try:
            with store_lock(self._files.locks, self._keeping.disk):
                yield
        except OSError as error:
            raise not_saved(error, path) from error
        except Unreadable as error:
            raise raised(NotSaved, error.message) from error

    def _check_writable(self) -> None: ...
