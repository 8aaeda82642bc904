"""Half-typed lines: typed where a screen asked something, but not entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.begun_line import BegunLine


class BegunLines(Protocol):
    """Keeps half-typed lines until they are entered."""

    def begun_lines(self) -> tuple[BegunLine, ...]:
        """Return them, the latest last. Unreadable ones are left to the doctor."""
        ...

    def keep_begun(self, line: BegunLine) -> None:
        """Save one, on disk on return, and drop those nobody came back to. Raises NotSaved, ReadOnly."""
        ...

    def forget_begun(self, line_id: str) -> None:
        """Delete one; on return nothing of it is left. Raises NotSaved, ReadOnly."""
        ...
