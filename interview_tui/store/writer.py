"""The one thread of a store that writes: in order, the latest state of each file, until it succeeds."""

import atexit
import logging
from collections import Counter
from collections.abc import Callable, Collection
from threading import Condition, Thread
from time import monotonic
from typing import Protocol

_log = logging.getLogger(__name__)
# Without a handler of its own, the log would be written across the screen.
_log.addHandler(logging.NullHandler())


class Task(Protocol):
    """A file with a state newer than the disk. Hashed by identity."""

    def ready(self) -> bool:
        """Return whether it may be written now; asked again after every other write."""
        ...

    def write(self) -> None:
        """Write the latest state. Raises whatever prevents it."""
        ...

    def tried(self, error: Exception | None) -> None:
        """Take note of the outcome of the last `write`."""
        ...


class Writer:
    """Writes tasks in the order they were handed over; one that is already waiting is written once.

    `lock` guards the state shared between tasks and those who hand them over. A failed task is tried again after
    `first_pause_s` seconds, then after twice as long, up to `longest_pause_s`, and at once when anything is handed
    over.
    """

    def __init__(self, first_pause_s: float = 0.5, longest_pause_s: float = 10.0) -> None:
        self.lock = Condition()
        self._first_pause_s = first_pause_s
        self._longest_pause_s = longest_pause_s
        self._queue: dict[Task, float] = {}
        """When each task is due, in seconds of the monotonic clock; 0 is at once."""
        self._pauses: dict[Task, float] = {}
        self._failures: Counter[Task] = Counter()
        self._writing: Task | None = None
        self._afterwards: Callable[[], None] | None = None
        self._thread: Thread | None = None

    def hand_over(self, task: Task) -> None:
        """Have this task written soon."""
        with self.lock:
            self._queue.setdefault(task, 0.0)
            # Somebody is working, so check again soon whether the disk has room.
            self._pauses.clear()
            self._start()
            self._try_all_now()

    def wait(self, tasks: Collection[Task], timeout_s: float) -> None:
        """Wait until each task is written, has failed from now on, or cannot be written; at most `timeout_s`."""
        with self.lock:
            self._try_all_now()
            before = {task: self._failures[task] for task in tasks}
            self.lock.wait_for(lambda: all(self._is_settled(task, before[task]) for task in tasks), timeout_s)

    def _is_settled(self, task: Task, failures: int) -> bool:
        if task is self._writing:
            return False
        return task not in self._queue or self._failures[task] > failures or not task.ready()

    def finish(self, timeout_s: float = 2.0) -> None:
        """Wait as `wait` does, for everything handed over."""
        with self.lock:
            tasks = [*self._queue, *([self._writing] if self._writing else [])]
        self.wait(tasks, timeout_s)

    def retire(self, tasks: Collection[Task], afterwards: Callable[[], None]) -> None:
        """Never write these tasks again; call `afterwards` as soon as none of them is being written."""
        with self.lock:
            for task in tasks:
                self._queue.pop(task, None)
                self._pauses.pop(task, None)
                self._failures.pop(task, None)
            if self._writing in tasks:
                self._afterwards = afterwards
                return
        afterwards()

    def _start(self) -> None:
        if self._thread is None:
            thread = Thread(target=self._run, name="interview-writer", daemon=True)
            thread.start()
            self._thread = thread
            # A program that ends without closing still gets its last notes written.
            atexit.register(self.finish)

    def _try_all_now(self) -> None:
        self._queue = dict.fromkeys(self._queue, 0.0)
        self.lock.notify_all()

    def _run(self) -> None:
        while True:
            task = self._next()
            error: Exception | None = None
            try:
                task.write()
            except Exception as failure:
                error = failure
            try:
                task.tried(error)
            except Exception:
                _log.exception("nobody could be told how a write went")
            self._settle(task, error)

    def _next(self) -> Task:
        with self.lock:
            while True:
                now = monotonic()
                for task, due in self._queue.items():
                    if due <= now and task.ready():
                        del self._queue[task]
                        self._writing = task
                        return task
                later = [due - now for due in self._queue.values() if due > now]
                self.lock.wait(min(later, default=None))

    def _settle(self, task: Task, error: Exception | None) -> None:
        with self.lock:
            self._writing = None
            afterwards, self._afterwards = self._afterwards, None
            if error is None:
                self._pauses.pop(task, None)
            elif afterwards is None:
                pause = self._pauses.get(task, self._first_pause_s)
                self._pauses[task] = min(pause * 2, self._longest_pause_s)
                self._failures[task] += 1
                self._queue.setdefault(task, monotonic() + pause)
            self.lock.notify_all()
        if afterwards is not None:
            afterwards()
