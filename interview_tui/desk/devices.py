"""The choice of audio devices for listening, as a frozen value."""

from collections.abc import Mapping
from typing import NamedTuple

from interview_tui.listening.sounds import Device, Kind, Trouble


class Row(NamedTuple):
    """A row: a device, or "the system's choice"."""

    kind: Kind
    name: str
    """Empty: whatever the system uses."""
    level_db: int | None
    is_chosen: bool
    is_default: bool = False
    is_there: bool = True

    @property
    def is_mine(self) -> bool:
        """Whether it is for my own voice."""
        return self.kind is Kind.MICROPHONE


class Devices(NamedTuple):
    """The devices there are, those chosen, and the selected row."""

    microphone: str = ""
    played: str = ""
    levels: tuple[tuple[Device, int | None], ...] = ()
    trouble: Trouble | None = None
    at: int = 0

    @property
    def names(self) -> tuple[str, str]:
        """The names of the chosen devices."""
        return self.microphone, self.played

    @property
    def is_known(self) -> bool:
        """Whether the devices are known."""
        return bool(self.levels) or self.trouble is not None

    @property
    def is_choice(self) -> bool:
        """Whether there is a choice for either side."""
        kinds = [device.kind for device, _ in self.levels]
        return any(kinds.count(kind) > 1 for kind in Kind)


def found(devices: Devices, levels: Mapping[Device, int | None], trouble: Trouble | None) -> Devices:
    """Return the list with the devices there are now, and their levels."""
    there = tuple(sorted(levels.items(), key=lambda one: (one[0].kind is not Kind.MICROPHONE, one[0].name)))
    after = devices._replace(levels=there, trouble=trouble)
    return after._replace(at=min(devices.at, max(0, len(rows(after)) - 1)))


def rows(devices: Devices) -> tuple[Row, ...]:
    """Return the rows: for each side the system's choice, then its devices; a missing chosen device stays listed."""
    found: list[Row] = []
    if not devices.levels:
        return ()
    for kind, name in ((Kind.MICROPHONE, devices.microphone), (Kind.PLAYED, devices.played)):
        there = [(device, level) for device, level in devices.levels if device.kind is kind]
        found.append(Row(kind, "", None, not name, is_there=False))
        if name and all(device.name != name for device, _ in there):
            found.append(Row(kind, name, None, is_chosen=True))
        found += [Row(kind, device.name, level, device.name == name, device.is_default) for device, level in there]
    return tuple(found)


def went(devices: Devices, by: int) -> Devices:
    """Return the list with the selection moved."""
    return devices._replace(at=max(0, min(len(rows(devices)) - 1, devices.at + by)))


def picked(devices: Devices) -> Devices:
    """Return the list with the selected row chosen for its side."""
    listed = rows(devices)
    if not listed:
        return devices
    row = listed[devices.at]
    return devices._replace(microphone=row.name) if row.is_mine else devices._replace(played=row.name)
