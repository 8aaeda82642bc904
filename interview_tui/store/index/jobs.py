"""The thread of an index: takes in what was saved, and compares, so that the writer of the store never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Thread, current_thread

from interview_tui.store.index.reach import OutOfReach
from interview_tui.store.index.saved import Saved

PAUSE_S = 0.1
"""In seconds: the pause before a save is taken in. The note is drawn meanwhile, and further saves are taken in with it.

A search before that reads the file.
"""


class Jobs:
    """The pending work of an index. The thread starts with the first job."""

    def __init__(self, put_saved: Callable[[dict[Path, Saved]], object], bring_up: Callable[[], object]) -> None:
        """Both functions are called on the thread, and may raise OutOfReach."""
        self._put_saved = put_saved
        self._bring_up = bring_up
        self._changed = Condition()
        self._told: dict[Path, Saved] = {}
        self._asked = False
        self._busy = False
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether anything is pending."""
        return bool(self._told) or self._asked or self._busy

    def take_in(self, path: Path, saved: Saved) -> None:
        """Take in a saved conversation soon."""
        with self._changed:
            self._told[path] = saved
            self._start()

    def compare(self) -> None:
        """Compare everything soon."""
        with self._changed:
            self._asked = True
            self._start()

    def forget_saved(self) -> None:
        """Drop the saves that are pending."""
        with self._changed:
            self._told.clear()

    def tell(self) -> None:
        """Wake those who wait for something."""
        with self._changed:
            self._changed.notify_all()

    def wait_for(self, holds: Callable[[], bool], timeout_s: float) -> bool:
        """Wait until something holds, at most `timeout_s` seconds; return whether it does."""
        with self._changed:
            return self._changed.wait_for(holds, timeout_s)

    def let_go(self) -> None:
        """Let the thread end once it has finished its work."""
        with self._changed:
            self._thread = None
            self._changed.notify_all()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._run, name="interview-index", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        try:
            while self._do():
                pass
        finally:
            with self._changed:
                self._busy = False
                if self._thread is current_thread():
                    self._thread = None
                self._changed.notify_all()

    def _do(self) -> bool:
        """Wait for a job and do it; return False if this thread is to end."""
        with self._changed:
            self._busy = False
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._told or self._asked or self._thread is not current_thread())
            if not self._asked:
                self._changed.wait_for(lambda: self._asked or self._thread is not current_thread(), PAUSE_S)
            if self._thread is not current_thread():
                return False
            self._busy = True
            told, self._told = self._told, {}
            asked, self._asked = self._asked, False
        with suppress(OutOfReach):
            if told:
                self._put_saved(told)
            if asked:
                self._bring_up()
        return True
