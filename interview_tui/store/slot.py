"""One file of an open conversation: its latest state, the one on disk, and the outcome of the last attempt to write."""

from collections.abc import Callable
from typing import Generic, TypeVar

from interview_tui.language.message import Message
from interview_tui.store.faults import fault

T = TypeVar("T")


class Slot(Generic[T]):
    """A `writer.Task` that writes the latest state when its turn comes."""

    def __init__(
        self,
        on_disk: T,
        put: Callable[[T], None],
        told: Callable[["Slot[T]", bool], None],
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        """Start with what is on disk. `put` writes; `told` learns after each attempt whether the one before failed."""
        self.newest = on_disk
        self.on_disk = on_disk
        self.fault: Message | None = None
        """Why the last attempt failed, or None."""
        self.ready = ready
        self._put = put
        self._told = told

    @property
    def waits(self) -> bool:
        """Return whether a state was handed over that is not on disk."""
        return self.newest is not self.on_disk

    def write(self) -> None:
        """Write the latest state. Raises whatever prevents it."""
        newest = self.newest
        self._put(newest)
        self.on_disk = newest

    def tried(self, error: Exception | None) -> None:
        """Record the outcome of an attempt, and report it."""
        failed_before = self.fault is not None
        self.fault = None if error is None else fault(error)
        self._told(self, failed_before)
