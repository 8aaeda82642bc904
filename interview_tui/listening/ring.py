"""The one place in which sound is kept: a second of it, written over again and again."""

import mmap
from array import array
from collections.abc import Iterator

from interview_tui.listening.detector import CHUNK
from interview_tui.listening.sounds import RATE


class Ring:
    """Cuts what comes into chunks. It is made once, holds one second, and forgets each chunk once it was judged."""

    def __init__(self) -> None:
        self._samples = _room(RATE // CHUNK * CHUNK)
        self._begin = 0
        self.waiting = 0
        """How many samples wait for the rest of their chunk."""

    def put(self, samples: memoryview) -> Iterator[memoryview]:
        """Yield chunk after chunk of what waited and what comes now; what is too little waits.

        A chunk is there until the next one is asked for. At the end what was put is written over with silence.
        """
        taken = 0
        while taken < len(samples):
            at, count = self._begin + self.waiting, min(CHUNK - self.waiting, len(samples) - taken)
            self._samples[at : at + count] = samples[taken : taken + count]
            taken, self.waiting = taken + count, self.waiting + count
            if self.waiting == CHUNK:
                chunk = self._samples[self._begin : self._begin + CHUNK]
                yield chunk
                forget(chunk)
                self._begin, self.waiting = (self._begin + CHUNK) % len(self._samples), 0
        forget(samples)

    def clear(self) -> None:
        """Forget what waits."""
        forget(self._samples)
        self.waiting = 0


def forget(samples: memoryview) -> None:
    """Write silence over sound."""
    samples[:] = _silence(len(samples))


def _room(count: int) -> memoryview:
    """Return memory of its own that a memory image of a crash leaves out, where the system can do that (Linux)."""
    room = mmap.mmap(-1, 4 * count)
    left_out: int | None = getattr(mmap, "MADV_DONTDUMP", None)
    if left_out is not None:
        room.madvise(left_out)
    return memoryview(room).cast("f")  # type: ignore[return-value]  # floats, like those of an array


def _silence(count: int) -> memoryview:
    return memoryview(array("f", bytes(4 * count)))
