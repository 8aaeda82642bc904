"""Lines that were typed where a screen asked something, and not entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.begun_line import BegunLine


class BegunLines(Protocol):
    """What keeps half lines until they are entered."""

    def begun_lines(self) -> tuple[BegunLine, ...]:
        """Return them, the latest last. What cannot be read is left out; the doctor tells."""
        ...

    def keep_begun(self, line: BegunLine) -> None:
        """Keep one, on disk when this returns; those that nobody came back to go. Raises NotSaved, ReadOnly."""
        ...

    def forget_begun(self, line_id: str) -> None:
        """Let one go: nothing of it is left when this returns. Raises NotSaved, ReadOnly."""
        ...
