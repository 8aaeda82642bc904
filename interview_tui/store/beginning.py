"""Half-typed lines of a store: one document per line, removed when it is entered or whoever it names is erased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from interview_tui.store import atomic
from interview_tui.store.alone import alone_to_write
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.one_record import begun_document, readable

if TYPE_CHECKING:
    from interview_tui.records.begun_line import BegunLine


class Beginning:
    """The part of a store that implements `port.begun_lines.BegunLines`."""

    _files: Files
    _keeping: Keeping
    _now: Callable[[], datetime]

    def begun_lines(self) -> tuple[BegunLine, ...]:
        """Return the lines that were typed but not entered, the latest last."""
        found = readable(begun_document(path, self._keeping) for path in self._files.all_begun())
        return tuple(sorted(found, key=lambda one: (one.at, one.id)))

    def keep_begun(self, line: BegunLine) -> None:
        """Keep a line, and drop those nobody came back to. Raises NotSaved, ReadOnly."""
        from interview_tui.records.begun_line import KEPT_FOR

        self._check_writable()
        path, too_old = self._files.begun_line(line.id), self._now() - KEPT_FOR
        with alone_to_write(path, self._files, self._keeping):
            for one in self.begun_lines():
                if one.at < too_old:
                    atomic.remove(self._files.begun_line(one.id), self._keeping.disk)
            named = (line.customer_id, line.conversation)
            if not any(one is not None and self._files.is_gone(one) for one in named):
                begun_document(path, self._keeping).keep(line)

    def forget_begun(self, line_id: str) -> None:
        """Drop a line. Raises NotSaved, ReadOnly."""
        self._check_writable()
        path = self._files.begun_line(line_id)
        with alone_to_write(path, self._files, self._keeping):
            atomic.remove(path, self._keeping.disk)

    def _check_writable(self) -> None: ...
