"""The only place that holds sound: one second of it, constantly overwritten."""

import mmap
from array import array
from collections.abc import Iterator

from interview_tui.listening.detector import CHUNK
from interview_tui.listening.sounds import RATE


class Ring:
    """Splits incoming sound into chunks. Allocated once, holds one second, and erases each chunk after its analysis."""

    def __init__(self) -> None:
        self._samples = _room(RATE // CHUNK * CHUNK)
        self._begin = 0
        self.waiting = 0
        """Number of samples that do not make a chunk yet."""

    def put(self, samples: memoryview) -> Iterator[memoryview]:
        """Yield the chunks of waiting and new samples; the rest waits.

        A chunk is valid until the next one is requested. In the end the input is overwritten with silence.
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
        """Discard the waiting samples."""
        forget(self._samples)
        self.waiting = 0


def forget(samples: memoryview) -> None:
    """Overwrite sound with silence."""
    samples[:] = _silence(len(samples))


def _room(count: int) -> memoryview:
    """Return a separate block of memory that core dumps leave out, if the system can do that (Linux)."""
    room = mmap.mmap(-1, 4 * count)
    left_out: int | None = getattr(mmap, "MADV_DONTDUMP", None)
    if left_out is not None:
        room.madvise(left_out)
    return memoryview(room).cast("f")  # type: ignore[return-value]  # floats, like those of an array


def _silence(count: int) -> memoryview:
    return memoryview(array("f", bytes(4 * count)))
