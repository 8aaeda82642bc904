"""Listens in the background until stopped. A screen polls it at its own pace."""

import atexit
import time
from collections.abc import Callable
from threading import Event, Thread

from interview_tui.listening.choosing import AS_THE_SYSTEM, Chosen
from interview_tui.listening.detector import Detector
from interview_tui.listening.heard import BEGINS, ChannelHeard, Heard, State
from interview_tui.listening.side import Side
from interview_tui.listening.sounds import Kind, NoSound, Sounds, Trouble
from interview_tui.talktime.listened import both, listened
from interview_tui.talktime.spans import total

LOOK_S = 2.0
"""Seconds between checks of which devices there are."""
NOT_HEARD = (
    Trouble.NO_SERVER, Trouble.NO_MICROPHONE, Trouble.DENIED, Trouble.FAILED, Trouble.UNPLUGGED, Trouble.MUTED,
)  # fmt: skip
"""Troubles of the microphone that mean nothing is heard."""
LET_GO_S = 1.0
"""How long to wait for a device to close when the program ends, in seconds."""


def boot_seconds() -> float:
    """Return the seconds of a clock that also runs during sleep, if there is one."""
    clock: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class Listener:
    """Detects who speaks, never what. Nothing is opened or loaded before `start`."""

    def __init__(
        self,
        sounds: Callable[[], Sounds],
        detector: Callable[[], Detector],
        chosen: Chosen = AS_THE_SYSTEM,
        seconds: Callable[[], float] = boot_seconds,
        look_s: float = LOOK_S,
    ) -> None:
        self._parts = sounds, detector, chosen, look_s
        self._seconds = seconds
        self._session: Session | None = None

    def start(self, at_s: float = 0.0) -> None:
        """Start listening `at_s` seconds into the call. Earlier results are discarded."""
        self.stop()
        began_s = self._seconds()
        self._session = Session(*self._parts, lambda: at_s + self._seconds() - began_s)
        self._session.start()

    def heard(self) -> Heard:
        """Return what was heard so far, without blocking."""
        return self._session.heard() if self._session else Heard(State.STOPPED)

    def stop(self) -> Heard:
        """Stop listening and return what was heard. Devices close a moment later."""
        if self._session:
            self._session.end()
        return self.heard()


class Session:
    """One stretch of listening, from start to stop. `seconds` are those of the call."""

    def __init__(
        self,
        sounds: Callable[[], Sounds],
        detector: Callable[[], Detector],
        chosen: Chosen,
        look_s: float,
        seconds: Callable[[], float],
    ) -> None:
        self._sounds, self._detector, self._chosen = sounds, detector, chosen
        self._look_s, self._seconds = look_s, seconds
        self._from_s = seconds()
        self._ends = Event()
        self._failed: Trouble | None = None
        self._sides: tuple[Side, Side] | None = None
        self._thread = Thread(target=self.run, name="listening", daemon=True)

    def run(self) -> None:
        """Open the devices and check regularly that they are still there, until ended."""
        try:
            self._run()
        except NoSound as error:
            self._failed = error.trouble
        except Exception:  # a thread has nobody to tell: the screen says in a sentence that nothing is heard
            self._failed = Trouble.FAILED
        for side in self._sides or ():
            side.close()
        for side in self._sides or ():
            side.wait(LET_GO_S)
        atexit.unregister(self.finish)

    def finish(self) -> None:
        """Stop, and wait until the devices are closed: killing a thread inside a system library crashes it."""
        self.end()
        self._thread.join(3 * LET_GO_S)

    def start(self) -> None:
        """Start in the background."""
        atexit.register(self.finish)
        self._thread.start()

    def end(self) -> None:
        """Request the end, without waiting."""
        self._ends.set()

    def heard(self) -> Heard:
        """Return what was heard so far."""
        if self._sides is None:
            trouble = ChannelHeard(trouble=self._failed)
            return Heard(self._state(0, trouble), trouble, trouble)
        microphone, played = (side.heard(self._seconds()) for side in self._sides)
        mine, theirs = (side.ear.overheard() for side in self._sides)
        heard = both(mine.heard, theirs.heard)
        knows_customer = 2 * total(heard) >= total(mine.heard) > 0
        heard = heard if knows_customer else mine.heard
        has_begun = total(mine.heard) >= BEGINS
        return Heard(
            self._state(total(mine.heard), microphone),
            microphone,
            played,
            listened(mine.speech, theirs.speech if knows_customer else (), heard) if has_begun else (),
            heard,
            mine.is_uncertain or (knows_customer and theirs.is_uncertain),
            knows_customer,
        )

    def _run(self) -> None:
        sounds, detectors = self._sounds(), (self._detector(), self._detector())
        mine = Side(Kind.MICROPHONE, detectors[0], self._from_s, self._seconds)
        self._sides = mine, Side(Kind.PLAYED, detectors[1], self._from_s, self._seconds)
        while not self._ends.is_set():
            self._look(sounds, self._sides)
            self._ends.wait(self._look_s)

    def _look(self, sounds: Sounds, sides: tuple[Side, Side]) -> None:
        try:
            devices = sounds.devices()
        except NoSound as error:
            for side in sides:
                side.failed(error.trouble)
        else:
            for side in sides:
                side.look(sounds, devices, self._chosen)

    def _state(self, heard: int, microphone: ChannelHeard) -> State:
        if self._ends.is_set():
            return State.STOPPED
        if self._failed or (microphone.trouble in NOT_HEARD):
            return State.FAILED
        if not heard:
            return State.OPENING
        return State.BEGINNING if heard < BEGINS else State.LISTENING
