"""Which devices are listened to: those somebody chose by name, else what the system uses."""

from collections.abc import Iterable
from typing import NamedTuple

from interview_tui.listening.sounds import Device, Kind


class Chosen(NamedTuple):
    """The names of the devices that somebody chose; empty where it is what the system uses."""

    microphone: str = ""
    played: str = ""

    def name(self, kind: Kind) -> str:
        """Return the name that was chosen for a side."""
        return self.microphone if kind is Kind.MICROPHONE else self.played


AS_THE_SYSTEM = Chosen()
"""Nobody chose anything."""


def used(devices: Iterable[Device], chosen: Chosen, kind: Kind) -> Device | None:
    """Return the device that a side is heard from; None where there is none.

    A chosen one that is not there is stood in for by what the system uses. Any microphone may be chosen for what the
    computer plays: some systems offer that as one.
    """
    there = list(devices)
    name = chosen.name(kind)
    by_name = [one for one in there if name and one.name == name]
    own = [one for one in there if one.kind is kind]
    found = sorted(by_name, key=lambda one: one.kind is not kind) or sorted(own, key=lambda one: not one.is_default)
    return found[0] if found else None
