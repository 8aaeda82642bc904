"""Listening to who speaks: whether it may, which devices were chosen, and what does it in the background of a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

from interview_tui.language.message import N_, Message
from interview_tui.records.settings import Listening

if TYPE_CHECKING:
    from interview_tui.listening.choosing import Chosen
    from interview_tui.listening.heard import Heard
    from interview_tui.listening.sounds import Device, Trouble
    from interview_tui.records.settings import Settings

EACH_S = 0.5
"""How often it is asked what was heard, in seconds."""
NEVER = Message(N_("Listening is switched off in this store; the menu of the first screen can allow it."))
NOTHING_PRIVATE = Message(N_("Nothing private is kept in this store, so nothing is listened to."))


LAW = N_(
    "Recording a call needs consent. Judging sound in memory without keeping any is held not to be recording, but that "
    "is disputed. For staff the works council decides. It is off until you turn it on."
)
"""Said before it is turned on the first time."""


class Hears(Protocol):
    """Hears who speaks, in the background."""

    def start(self, at_s: float) -> None:
        """Begin, so many seconds after the call began."""
        ...

    def heard(self) -> Heard:
        """Return what was heard so far, at once."""
        ...

    def stop(self) -> Heard:
        """Stop, and return all that was heard."""
        ...


class Levels(Protocol):
    """Hears how loud each device is, in the background."""

    @property
    def trouble(self) -> Trouble | None:
        """Why there is nothing to show."""
        ...

    def start(self) -> None:
        """Begin."""
        ...

    def levels(self) -> Mapping[Device, int | None]:
        """Return what there is to hear, and how loud it is in decibels below full scale; None: it cannot be heard."""
        ...

    def stop(self) -> None:
        """Let go of all devices."""
        ...


@dataclass(frozen=True, slots=True)
class Sound:
    """The sound of this computer. Nothing of it is loaded before it is asked for."""

    hears: Callable[[Chosen], Hears]
    levels: Callable[[], Levels]


class InBackground:
    """Asks what was heard in a thread of its own: after an hour of talk the answer takes ten milliseconds."""

    def __init__(self, hears: Hears, each_s: float = EACH_S) -> None:
        self._hears, self._each_s = hears, each_s
        self._ends = Event()
        self._latest = hears.heard()

    def start(self, at_s: float) -> None:
        """Begin, so many seconds after the call began."""
        self._hears.start(at_s)
        # Until it is asked the first time: before the start it was off, and that would end it.
        self._latest = self._hears.heard()
        Thread(target=self._ask, name="listening-asked", daemon=True).start()

    def heard(self) -> Heard:
        """Return what was heard so far, at once."""
        return self._latest

    def stop(self) -> Heard:
        """Stop, and return all that was heard."""
        self._ends.set()
        return self._hears.stop()

    def _ask(self) -> None:
        while not self._ends.wait(self._each_s):
            self._latest = self._hears.heard()


def real_sound() -> Sound:
    """Return the sound that there really is."""

    def hears(chosen: Chosen) -> Hears:
        from interview_tui.listening import real
        from interview_tui.listening.listener import Listener

        return InBackground(Listener(real.sounds, real.detector, chosen))

    def levels() -> Levels:
        from interview_tui.listening import real
        from interview_tui.listening.meter import Meter

        return Meter(real.sounds)

    return Sound(hears, levels)


def chosen(settings: Settings) -> Chosen:
    """Return the devices that were chosen, by name."""
    from interview_tui.listening.choosing import Chosen

    return Chosen(settings.microphone, settings.played)


def why_not(settings: Settings) -> Message | None:
    """Return why it must not be listened in this store; None where it may."""
    if settings.listening is Listening.NEVER:
        return NEVER
    return None if settings.private else NOTHING_PRIVATE


def begins_by_itself(settings: Settings) -> bool:
    """Tell whether it begins with each call."""
    return settings.listening is Listening.ALWAYS and why_not(settings) is None
