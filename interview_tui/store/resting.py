"""Which reminders of a store rest: one document a rest, gone when it ends, and with whatever it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.port.faults import NotSaved, Unreadable
from interview_tui.store import atomic
from interview_tui.store.document import Keeping
from interview_tui.store.faults import not_saved, raised
from interview_tui.store.files import Files
from interview_tui.store.lock import store_lock
from interview_tui.store.rest_document import RestDocument

if TYPE_CHECKING:
    from interview_tui.records.resting import Rest


class Resting:
    """The part of a store that implements `port.rests.Rests`."""

    _files: Files
    _keeping: Keeping
    _now: Callable[[], datetime]

    def rests(self) -> tuple[Rest, ...]:
        """Return what is put off."""
        return tuple(self._all_rests())

    def rest(self, rest: Rest) -> None:
        """Keep that a reminder rests; what has ended goes. Raises NotSaved, ReadOnly."""
        path, today = self._files.rest(rest.id), self._now().date()
        with self._alone_with_rest(path):
            for one in self._all_rests():
                if one.until < today or one.about == rest.about:
                    atomic.remove(self._files.rest(one.id), self._keeping.disk)
            named = (rest.conversation, rest.customer_id)
            if not any(one is not None and self._files.is_gone(one) for one in named):
                RestDocument(path, self._keeping).save(rest)

    def wake(self, rest_id: str) -> None:
        """Let it remind again. Raises NotSaved, ReadOnly."""
        path = self._files.rest(rest_id)
        with self._alone_with_rest(path):
            atomic.remove(path, self._keeping.disk)

    def _all_rests(self) -> Iterator[Rest]:
        for path in self._files.all_rests():
            try:
                yield RestDocument(path, self._keeping).read()
            except Unreadable:
                continue

    @contextmanager
    def _alone_with_rest(self, path: Path) -> Iterator[None]:
        self._check_writable()
        try:
            with store_lock(self._files.locks, self._keeping.disk):
                yield
        except OSError as error:
            raise not_saved(error, path) from error
        except Unreadable as error:
            raise raised(NotSaved, error.message) from error

    def _check_writable(self) -> None: ...
