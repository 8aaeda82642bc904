"""Which devices are listened to: those chosen by name, else the system's defaults."""

from collections.abc import Iterable
from typing import NamedTuple

from interview_tui.listening.sounds import Device, Kind


class Chosen(NamedTuple):
    """The names of the chosen devices; empty for the system's default."""

    microphone: str = ""
    played: str = ""

    def name(self, kind: Kind) -> str:
        """Return the name chosen for a side."""
        return self.microphone if kind is Kind.MICROPHONE else self.played


AS_THE_SYSTEM = Chosen()
"""Nothing was chosen."""


def used(devices: Iterable[Device], chosen: Chosen, kind: Kind) -> Device | None:
    """Return the device a side is heard from; None if there is none.

    If the chosen one is missing, the system's default takes its place. Any microphone may be chosen for the computer's
    output: some systems offer that as a microphone.
    """
    there = list(devices)
    name = chosen.name(kind)
    by_name = [one for one in there if name and one.name == name]
    own = [one for one in there if one.kind is kind]
    found = sorted(by_name, key=lambda one: one.kind is not kind) or sorted(own, key=lambda one: not one.is_default)
    return found[0] if found else None
