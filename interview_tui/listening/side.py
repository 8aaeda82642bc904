"""One of the two sides while listening: its open device, and its trouble."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Event, Thread

from interview_tui.listening.choosing import Chosen, used
from interview_tui.listening.detector import Detector
from interview_tui.listening.ear import Ear
from interview_tui.listening.heard import ChannelHeard
from interview_tui.listening.sounds import Device, Kind, NoSound, Sounds, Stream, Trouble

MUTED_S = 5.0
"""Seconds of nothing but perfect silence since opening after which a microphone is muted or forbidden."""
SILENT_S = 60.0
"""Seconds of perfect silence that are reported: the call may be on another device."""
TOLD_S = 15.0
"""How long a change of device is reported, in seconds."""


@dataclass(slots=True)
class Reading:
    """An open device, read in its own thread until ended or the device is gone."""

    device: Device
    stream: Stream
    ear: Ear
    seconds: Callable[[], float]
    ends: Event = field(default_factory=Event)
    gone: Trouble | None = None

    def run(self) -> None:
        """Feed the ear."""
        try:
            while not self.ends.is_set():
                self.ear.take(self.stream.read(), self.seconds())
        except NoSound as gone:
            self.gone = gone.trouble
        except Exception:  # a thread has nobody to tell: the screen says it in a sentence
            self.gone = Trouble.FAILED
        finally:
            self.stream.close()


class Side:
    """One of the two sides: its ear, its present device, and its trouble."""

    def __init__(self, kind: Kind, detect: Detector, from_s: float, seconds: Callable[[], float]) -> None:
        self.kind = kind
        self.ear = Ear(kind, detect, from_s)
        self._seconds = seconds
        self._reading: Reading | None = None
        self._device: Device | None = None
        self._trouble: Trouble | None = None
        self._opened_s = from_s
        self._threads: list[Thread] = []

    def look(self, sounds: Sounds, devices: Iterable[Device], chosen: Chosen) -> None:
        """Make sure the right device is open: it may have been unplugged, or the default changed."""
        if self._reading is not None and self._reading.gone is not None:
            self._reading = None
        wanted = used(devices, chosen, self.kind)
        if self._reading is not None and wanted is not None and _is_same(self._reading.device, wanted):
            return
        self.close()
        if wanted is None:
            missing = Trouble.NO_MICROPHONE if self.kind is Kind.MICROPHONE else Trouble.NO_PLAYED
            self._trouble = missing if self._device is None else Trouble.UNPLUGGED
        else:
            self._open(sounds, wanted, chosen)

    def close(self) -> None:
        """Close the device; its thread ends by itself."""
        if self._reading is not None:
            self._reading.ends.set()
            self._reading = None

    def wait(self, seconds: float) -> None:
        """Wait, with a timeout, until nothing is read any more."""
        for thread in self._threads:
            thread.join(seconds)

    def failed(self, trouble: Trouble) -> None:
        """Record that nothing can be heard at all."""
        self.close()
        self._trouble = trouble

    def heard(self, now_s: float) -> ChannelHeard:
        """Return how this side is heard now."""
        over = self.ear.overheard()
        level = None if self._reading is None else over.level_db
        return ChannelHeard(self._device, level, self._now(now_s, over.sounded_s))

    def _open(self, sounds: Sounds, wanted: Device, chosen: Chosen) -> None:
        try:
            stream = sounds.open(wanted)
        except NoSound as error:
            self._trouble = error.trouble
            return
        was, self._device = self._device, wanted
        name = chosen.name(self.kind)
        is_another = (name and wanted.name != name) or (was is not None and not _is_same(was, wanted))
        self._trouble = Trouble.CHANGED if is_another else None
        self._opened_s = self._seconds()
        self.ear.turn_to_new_device()
        self._reading = Reading(wanted, stream, self.ear, self._seconds)
        reads = Thread(target=self._reading.run, name=f"listening-{self.kind}", daemon=True)
        self._threads = [*(one for one in self._threads if one.is_alive()), reads]
        reads.start()

    def _now(self, now_s: float, sounded_s: float | None) -> Trouble | None:
        if self._reading is None:
            return self._trouble
        if self._reading.gone is not None:
            return Trouble.UNPLUGGED
        silent_s = now_s - max(sounded_s or 0.0, self._opened_s)
        if self.kind is Kind.MICROPHONE and sounded_s is None and silent_s > MUTED_S:
            return Trouble.MUTED
        if silent_s > SILENT_S:
            return Trouble.SILENT
        return self._trouble if now_s < self._opened_s + TOLD_S else None


def _is_same(one: Device, other: Device) -> bool:
    return (one.kind, one.name) == (other.kind, other.name)
