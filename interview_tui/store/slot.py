"""One file of an open conversation: its newest state, the one on disk, and how the last try went."""

from collections.abc import Callable
from typing import Generic, TypeVar

from interview_tui.language.message import Message
from interview_tui.store.faults import fault

T = TypeVar("T")


class Slot(Generic[T]):
    """A `writer.Task` that writes whatever state is the newest when its turn comes."""

    def __init__(
        self,
        on_disk: T,
        put: Callable[[T], None],
        told: Callable[["Slot[T]", bool], None],
        ready: Callable[[], bool] = lambda: True,
    ) -> None:
        """Begin with what is on disk. `put` writes; `told` hears of each try, and if the last one failed."""
        self.newest = on_disk
        self.on_disk = on_disk
        self.fault: Message | None = None
        """Why the last try failed, or None."""
        self.ready = ready
        self._put = put
        self._told = told

    @property
    def waits(self) -> bool:
        """Tell whether something was handed over that is not on disk."""
        return self.newest is not self.on_disk

    def write(self) -> None:
        """Put the newest state on disk. Raises what hinders it."""
        newest = self.newest
        self._put(newest)
        self.on_disk = newest

    def tried(self, error: Exception | None) -> None:
        """Remember how a try went, and tell."""
        failed_before = self.fault is not None
        self.fault = None if error is None else fault(error)
        self._told(self, failed_before)
