"""Sound that plays from arrays at a clock that a test turns, and a detector that takes what is loud for speech."""

from array import array
from collections.abc import Callable
from threading import Condition
from typing import TypeAlias

from interview_tui.listening.detector import Detector
from interview_tui.listening.listener import Listener
from interview_tui.listening.sounds import RATE, Device, Kind, NoSound, Stream, Trouble

MICROPHONE = Device(Kind.MICROPHONE, "Headset", is_default=True)
PLAYED = Device(Kind.PLAYED, "Headset", is_default=True)
Samples: TypeAlias = "array[float]"
BLOCK = RATE // 10


class PlayedSounds:
    """Devices that play an array each from the second at which the test's clock stands when they are made.

    After its end a device gives perfect silence. `play` turns the clock and waits until all that is open was heard.
    """

    def __init__(self, playing: dict[Device, Samples]) -> None:
        self.playing = dict(playing)
        self.denied: dict[Device, Trouble] = {}
        self.is_running = True
        self.opened: list[Device] = []
        self.now = 0
        self.changed = Condition()
        self.open_now: list[_Played] = []

    def seconds(self) -> float:
        """Return what the clock says."""
        return self.now / RATE

    def devices(self) -> tuple[Device, ...]:
        if not self.is_running:
            raise NoSound(Trouble.NO_SERVER)
        return tuple(self.playing)

    def open(self, device: Device) -> Stream:
        if device in self.denied:
            raise NoSound(self.denied[device])
        with self.changed:
            self.opened.append(device)
            self.open_now.append(stream := _Played(self, device))
            self.changed.notify_all()
        return stream

    def plug(self, device: Device, samples: "Samples | None" = None) -> None:
        """Let there be another device."""
        self.playing[device] = samples or array("f")

    def unplug(self, device: Device) -> None:
        """Take a device away, also from who hears it."""
        with self.changed:
            del self.playing[device]
            self.changed.notify_all()

    def wait_for(self, what: Callable[[], bool]) -> None:
        """Wait until something is so, at most five seconds."""
        with self.changed:
            assert self.changed.wait_for(what, timeout=5), "it did not come to that"

    def play(self, seconds: float) -> None:
        """Turn the clock, a tenth of a second at a time, and wait until everybody has heard it."""
        until = self.now + round(seconds * RATE)
        while self.now < until:
            with self.changed:
                self.now = min(until, self.now + BLOCK)
                for stream in self.open_now:
                    stream.has_heard = False
                self.changed.notify_all()
            self.wait_for(lambda: all(stream.has_heard for stream in self.open_now))


class _Played:
    def __init__(self, sounds: PlayedSounds, device: Device) -> None:
        self.sounds, self.device, self.at = sounds, device, sounds.now
        self.has_heard = True

    def read(self) -> memoryview:
        with self.sounds.changed:
            if self.at == self.sounds.now:
                self.has_heard = True
                self.sounds.changed.notify_all()
                self.sounds.changed.wait_for(lambda: self.at < self.sounds.now or self._is_gone(), timeout=0.05)
            if self._is_gone():
                raise NoSound(Trouble.UNPLUGGED)
            start, self.at = self.at, self.sounds.now
        samples = self.sounds.playing[self.device][start : self.at]
        samples.extend([0.0] * (self.at - start - len(samples)))
        return memoryview(samples)

    def close(self) -> None:
        with self.sounds.changed:
            self.has_heard = True
            self.sounds.open_now.remove(self)
            self.sounds.changed.notify_all()

    def _is_gone(self) -> bool:
        return self.device not in self.sounds.playing


def loud() -> Detector:
    """Return a detector that takes everything above -50 dB for speech."""
    return lambda chunk: float(sum(sample * sample for sample in chunk) / len(chunk) > 1e-5)


def sound(*parts: tuple[float, float]) -> Samples:
    """Return sound of parts, each so many seconds at such a height (0.1 is -20 dB, 0 perfect silence)."""
    samples = array("f")
    for seconds, height in parts:
        samples.extend([height, -height] * round(seconds * RATE / 2))
    return samples


def listening(sounds: PlayedSounds, at_s: float = 0.0) -> Listener:
    """Return somebody who has begun to listen to what there is, and looks often which devices there are."""
    listener = Listener(lambda: sounds, loud, seconds=sounds.seconds, look_s=0.005)
    listener.start(at_s)
    sounds.wait_for(lambda: len(sounds.open_now) == len(sounds.playing))
    return listener
