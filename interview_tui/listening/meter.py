"""Shows how loud each device is, for choosing one by speaking a word."""

from collections.abc import Callable, Mapping
from threading import Event, Thread

from interview_tui.listening.ring import forget
from interview_tui.listening.sounds import Device, NoSound, Sounds, Stream, Trouble
from interview_tui.talktime.voices import level_db


class Meter:
    """Opens all devices until stopped. Only levels are kept."""

    def __init__(self, sounds: Callable[[], Sounds]) -> None:
        self._sounds = sounds
        self._ends = Event()
        self._levels: dict[Device, int | None] = {}
        self.trouble: Trouble | None = None
        """Why nothing can be shown, if so."""

    def start(self) -> None:
        """Start in the background."""
        Thread(target=self.run, name="listening-levels", daemon=True).start()

    def levels(self) -> Mapping[Device, int | None]:
        """Return the devices with their levels in decibels below full scale; None for one not heard."""
        return dict(self._levels)

    def stop(self) -> None:
        """Close all devices, a moment later."""
        self._ends.set()

    def run(self) -> None:
        """Open all devices."""
        try:
            sounds = self._sounds()
            found = {device: self._opened(sounds, device) for device in sounds.devices()}
        except NoSound as error:
            self.trouble = error.trouble
            return
        self._levels = dict.fromkeys(found)
        for device, stream in found.items():
            if stream is not None:
                Thread(target=self._hear, args=(device, stream), name="listening-level", daemon=True).start()

    def _opened(self, sounds: Sounds, device: Device) -> Stream | None:
        try:
            return sounds.open(device)
        except NoSound:
            return None

    def _hear(self, device: Device, stream: Stream) -> None:
        try:
            while not self._ends.is_set():
                samples = stream.read()
                if len(samples):
                    self._levels[device] = level_db(sum(one * one for one in samples) / len(samples))
                    forget(samples)
        except NoSound:
            self._levels[device] = None
        finally:
            stream.close()
