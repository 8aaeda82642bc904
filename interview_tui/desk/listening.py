"""Listening for who speaks: whether it is allowed, the chosen devices, and the background thread during a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple, Protocol

from interview_tui.language.message import N_, Message
from interview_tui.records.settings import Listening

if TYPE_CHECKING:
    from interview_tui.listening.choosing import Chosen
    from interview_tui.listening.heard import Heard
    from interview_tui.listening.sounds import Device, Trouble
    from interview_tui.records.settings import Settings

EACH_S = 0.5
"""In seconds: how often the result is fetched."""
NEVER = Message(N_("Listening is switched off in this store; the menu of the first screen can allow it."))
NOTHING_PRIVATE = Message(N_("Nothing private is kept in this store, so nothing is listened to."))


LAW = N_(
    "Recording a call needs consent. Judging sound in memory without keeping any is held not to be recording, but that "
    "is disputed. For staff the works council decides. It is off until you turn it on."
)
"""Said before it is switched on for the first time."""


class Hears(Protocol):
    """Listens for who speaks, in the background."""

    def start(self, at_s: float) -> None:
        """Start, this many seconds after the call began."""
        ...

    def heard(self) -> Heard:
        """Return what was heard so far, without delay."""
        ...

    def stop(self) -> Heard:
        """Stop, and return everything heard."""
        ...


class Levels(Protocol):
    """Measures how loud each device is, in the background."""

    @property
    def trouble(self) -> Trouble | None:
        """Why there is nothing to display."""
        ...

    def start(self) -> None:
        """Begin."""
        ...

    def levels(self) -> Mapping[Device, int | None]:
        """Return the devices and their levels in decibels below full scale; None: cannot be heard."""
        ...

    def stop(self) -> None:
        """Release all devices."""
        ...


class Sound(NamedTuple):
    """The sound of this computer. Nothing is loaded before it is needed."""

    hears: Callable[[Chosen], Hears]
    levels: Callable[[], Levels]


class InBackground:
    """Fetches the result in a thread of its own: after an hour of talk that takes ten milliseconds."""

    def __init__(self, hears: Hears, each_s: float = EACH_S) -> None:
        self._hears, self._each_s = hears, each_s
        self._ends = Event()
        self._latest = hears.heard()

    def start(self, at_s: float) -> None:
        """Start, this many seconds after the call began."""
        self._hears.start(at_s)
        # Until the first fetch: "off" before the start would end it.
        self._latest = self._hears.heard()
        Thread(target=self._ask, name="listening-asked", daemon=True).start()

    def heard(self) -> Heard:
        """Return what was heard so far, without delay."""
        return self._latest

    def stop(self) -> Heard:
        """Stop, and return everything heard."""
        self._ends.set()
        return self._hears.stop()

    def _ask(self) -> None:
        while not self._ends.wait(self._each_s):
            self._latest = self._hears.heard()


def real_sound() -> Sound:
    """Return the sound of this computer."""

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
    """Return the names of the chosen devices."""
    from interview_tui.listening.choosing import Chosen

    return Chosen(settings.microphone, settings.played)


def why_not(settings: Settings) -> Message | None:
    """Return why listening is not allowed in this store; None if it is."""
    if settings.listening is Listening.NEVER:
        return NEVER
    return None if settings.private else NOTHING_PRIVATE


def begins_by_itself(settings: Settings) -> bool:
    """Return whether it starts with each call."""
    return settings.listening is Listening.ALWAYS and why_not(settings) is None
