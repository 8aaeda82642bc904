import subprocess
import sys
from collections.abc import Callable
from threading import Event
from time import monotonic

import pytest

from interview_tui.store.writer import Writer


class Recorded:
    """A task that remembers what was done with it."""

    def __init__(self, write: Callable[[], None] = lambda: None, ready: Callable[[], bool] = lambda: True) -> None:
        self._write = write
        self.ready = ready
        self.tries: list[Exception | None] = []
        self.begun: list[float] = []

    def write(self) -> None:
        self.begun.append(monotonic())
        self._write()

    def tried(self, error: Exception | None) -> None:
        self.tries.append(error)


def failing(times: int) -> Callable[[], None]:
    left = iter(range(times))

    def write() -> None:
        for _ in left:
            raise OSError(28, "No space left on device")

    return write


def test_tasks_are_written_in_order_and_a_waiting_one_once(writer: Writer) -> None:
    gate, order = Event(), []
    first = Recorded(lambda: (gate.wait(5), order.append("first"))[0])
    second = Recorded(lambda: order.append("second"))
    third = Recorded(lambda: order.append("third"))

    for task in (first, second, third, second, second):
        writer.hand_over(task)
    gate.set()
    writer.wait([first, second, third], 5)

    assert order == ["first", "second", "third"]


def test_a_failed_task_is_tried_again_later_and_later() -> None:
    writer, done = Writer(first_pause_s=0.02, longest_pause_s=0.1), Event()
    task = Recorded(failing(4))
    task.tried = lambda error: (task.tries.append(error), error is None and done.set())[0]  # type: ignore[method-assign]

    writer.hand_over(task)
    assert done.wait(5)

    pauses = [later - earlier for earlier, later in zip(task.begun, task.begun[1:], strict=False)]
    assert pauses[0] >= 0.02
    assert pauses[1] >= 0.04
    assert pauses[2] >= 0.08
    assert pauses[3] >= 0.1
    assert task.tries[-1] is None


def test_whatever_is_handed_over_lets_failed_tasks_be_tried_at_once() -> None:
    writer = Writer(first_pause_s=3600, longest_pause_s=3600)
    failed, other = Recorded(failing(1)), Recorded()
    writer.hand_over(failed)
    writer.wait([failed], 5)

    writer.hand_over(other)
    writer.wait([failed, other], 5)

    assert failed.tries[-1] is None


def test_waiting_ends_with_a_failure_or_with_the_time() -> None:
    writer = Writer(first_pause_s=3600, longest_pause_s=3600)
    gate = Event()
    failed, stuck = Recorded(failing(9)), Recorded(lambda: gate.wait(5) and None)
    writer.hand_over(failed)

    writer.wait([failed], 5)
    writer.wait([failed], 5)
    writer.hand_over(stuck)
    writer.wait([stuck], 0.02)

    assert len(failed.tries) >= 2
    assert not stuck.tries
    gate.set()
    writer.wait([stuck], 5)


def test_a_task_that_is_not_ready_waits_for_another_to_be_written(writer: Writer) -> None:
    gate = Event()
    first = Recorded(lambda: gate.wait(5) and None)
    second = Recorded(ready=lambda: bool(first.tries))

    writer.hand_over(second)
    writer.hand_over(first)
    gate.set()
    writer.wait([first, second], 5)

    assert second.tries == [None]


def test_for_a_task_that_cannot_be_written_nobody_waits(writer: Writer) -> None:
    task = Recorded(ready=lambda: False)
    writer.hand_over(task)

    writer.wait([task], 5)

    assert task.tries == []
    writer.retire([task], lambda: None)


def test_an_error_in_telling_ends_nothing(writer: Writer) -> None:
    bad, good = Recorded(), Recorded()
    bad.tried = lambda error: 1 / 0  # type: ignore[method-assign]

    writer.hand_over(bad)
    writer.hand_over(good)
    writer.wait([good], 5)

    assert good.tries == [None]


def test_a_retired_task_is_tried_no_more() -> None:
    writer, ended = Writer(first_pause_s=0.01), []
    task, other = Recorded(failing(99)), Recorded()
    writer.hand_over(task)
    writer.wait([task], 5)

    writer.retire([task], lambda: ended.append("at once"))
    tries = len(task.tries)
    writer.hand_over(other)
    writer.wait([other], 5)

    assert ended == ["at once"]
    assert len(task.tries) == tries


@pytest.mark.parametrize("failure", [False, True])
def test_what_comes_after_a_retired_task_waits_until_it_is_written(writer: Writer, failure: bool) -> None:
    gate, begun, ended = Event(), Event(), Event()

    def write() -> None:
        begun.set()
        gate.wait(5)
        if failure:
            raise OSError(5, "Input/output error")

    task = Recorded(write)
    writer.hand_over(task)
    assert begun.wait(5)

    writer.retire([task], ended.set)
    assert not ended.wait(0.02)
    gate.set()

    assert ended.wait(5)
    writer.wait([task], 5)
    assert len(task.tries) == 1


def test_a_program_that_ends_without_closing_still_writes() -> None:
    program = """
import atexit
from threading import Event
from interview_tui.store.writer import Writer
begun, ends = Event(), Event()
class Held:
    def __init__(self, name): self.name = name
    def ready(self): return True
    def write(self): begun.set(); ends.wait(9); print(self.name, flush=True)
    def tried(self, error): pass
writer = Writer()
writer.hand_over(Held("one"))
begun.wait(9)
writer.hand_over(Held("two"))
atexit.register(ends.set)  # runs before what the writer registered
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["one", "two"]
