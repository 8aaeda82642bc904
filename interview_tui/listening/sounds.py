"""What listening needs of a computer's sound. The real one is in `soundcards`, one that plays arrays in the tests."""

from enum import StrEnum
from typing import NamedTuple, Protocol

RATE = 16_000
"""Samples a second, of one channel."""


class Kind(StrEnum):
    """Whose voice a device brings."""

    MICROPHONE = "microphone"
    """What I say."""
    PLAYED = "played"
    """What the computer plays: the customer."""


class Device(NamedTuple):
    """Something that sound can be heard from. It is known by its name, which a person chose it by."""

    kind: Kind
    name: str
    is_default: bool = False
    """Whether the system uses it where nothing else is said."""


class Trouble(StrEnum):
    """Why something is not heard, or not for sure."""

    EXTRA_MISSING = "extra-missing"
    NO_SERVER = "no-server"
    """Nothing answers that could tell which devices there are."""
    NO_MICROPHONE = "no-microphone"
    NO_PLAYED = "no-played"
    """The system does not let anybody hear what it plays."""
    DENIED = "denied"
    FAILED = "failed"
    UNPLUGGED = "unplugged"
    MUTED = "muted"
    """Not even a rustle has come from the microphone since it was opened."""
    SILENT = "silent"
    """For a minute nothing at all has come from a device that was heard before, or that plays only now and then."""
    CHANGED = "changed"
    """Another device than before is heard."""
    LOUD = "loud"
    """The room is so loud that it is uncertain whose voice is heard."""


class NoSound(Exception):
    """Nothing can be heard; tells why, in a way that a sentence can be made of."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        super().__init__(trouble)


class Stream(Protocol):
    """An open device."""

    def read(self) -> memoryview:
        """Return what has come since the last time, in floats from -1 to 1 at RATE; waits for it.

        It may be nothing. What is returned is the reader's to overwrite. Raises NoSound where the device is gone.
        """
        ...

    def close(self) -> None:
        """Let go of the device."""
        ...


class Sounds(Protocol):
    """The sound of a computer."""

    def devices(self) -> tuple[Device, ...]:
        """Return what there is to hear. Raises NoSound."""
        ...

    def open(self, device: Device) -> Stream:
        """Begin to hear a device. Raises NoSound."""
        ...
