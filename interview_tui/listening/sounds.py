"""Interface to the computer's sound. The real one is in `soundcards`, one that plays arrays in the tests."""

from enum import StrEnum
from typing import NamedTuple, Protocol

RATE = 16_000
"""Sample rate per channel, in Hz."""


class Kind(StrEnum):
    """Whose voice a device carries."""

    MICROPHONE = "microphone"
    """Mine."""
    PLAYED = "played"
    """The computer's output: the customer's."""


class Device(NamedTuple):
    """A sound source, identified by its name, as people choose it."""

    kind: Kind
    name: str
    is_default: bool = False
    """Whether it is the system's default."""


class Trouble(StrEnum):
    """Why something is not heard, or not reliably."""

    EXTRA_MISSING = "extra-missing"
    NO_SERVER = "no-server"
    """No sound server answers."""
    NO_MICROPHONE = "no-microphone"
    NO_PLAYED = "no-played"
    """The system gives no access to its output."""
    DENIED = "denied"
    FAILED = "failed"
    UNPLUGGED = "unplugged"
    MUTED = "muted"
    """Perfect silence from the microphone since it was opened."""
    SILENT = "silent"
    """A minute of perfect silence from a device that was heard before, or that plays only now and then."""
    CHANGED = "changed"
    """The device changed."""
    LOUD = "loud"
    """The room is so loud that voices are uncertain."""


class NoSound(Exception):
    """Nothing can be heard, with the trouble that says why."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        super().__init__(trouble)


class Stream(Protocol):
    """An open device."""

    def read(self) -> memoryview:
        """Return the samples since the last call, floats from -1 to 1 at RATE, waiting for them.

        It may be empty. The reader may overwrite the result. Raises NoSound if the device is gone.
        """
        ...

    def close(self) -> None:
        """Close the device."""
        ...


class Sounds(Protocol):
    """The sound of a computer."""

    def devices(self) -> tuple[Device, ...]:
        """Return the devices. Raises NoSound."""
        ...

    def open(self, device: Device) -> Stream:
        """Open a device. Raises NoSound."""
        ...
