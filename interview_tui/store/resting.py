"""The snoozed reminders of a store: one document each, removed when it ends or something it names is erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.one_record import readable, rest_document

if TYPE_CHECKING:
    from interview_tui.records.resting import Rest


class Resting:
    """The part of a store that implements `port.rests.Rests`."""

    _files: Files
    _keeping: Keeping
    _now: Callable[[], datetime]

    def rests(self) -> tuple[Rest, ...]:
        """Return all rests."""
        return tuple(readable(rest_document(path, self._keeping) for path in self._files.all_rests()))

    def rest(self, rest: Rest) -> None:
        """Snooze a reminder, and remove rests that have ended. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path, today = self._files.rest(rest.id), self._now().date()
        with alone_to_write(path, self._files, self._keeping):
            for one in self.rests():
                if one.until < today or one.about == rest.about:
                    atomic.remove(self._files.rest(one.id), self._keeping.disk)
            named = (rest.conversation, rest.customer_id)
            if not any(one is not None and self._files.is_gone(one) for one in named):
                rest_document(path, self._keeping).keep(rest)

    def wake(self, rest_id: str) -> None:
        """End a rest. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.rest(rest_id)
        with alone_to_write(path, self._files, self._keeping):
            atomic.remove(path, self._keeping.disk)

    def _check_writable(self) -> None: ...
