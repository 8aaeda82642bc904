"""Tells speech from all other sound. The real detector is in `silero`."""

from typing import Protocol

CHUNK = 512
"""Samples per chunk: 32 ms."""


class Detector(Protocol):
    """Analyses one channel, chunk after chunk."""

    def __call__(self, chunk: memoryview) -> float:
        """Return the probability, 0 to 1, of speech in the next chunk of floats from -1 to 1."""
        ...
