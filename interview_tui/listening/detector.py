"""What tells speech from everything else. The real one is in `silero`."""

from typing import Protocol

CHUNK = 512
"""How many samples a chunk has: 32 ms."""


class Detector(Protocol):
    """Listens to one channel, chunk after chunk."""

    def __call__(self, chunk: memoryview) -> float:
        """Return how likely it is, 0 to 1, that somebody speaks in the next chunk of floats from -1 to 1."""
        ...
