"""What listening has found out so far."""

from enum import StrEnum
from typing import NamedTuple

from interview_tui.listening.sounds import Device, Trouble
from interview_tui.talktime.live import Talk
from interview_tui.talktime.metrics import customer_share
from interview_tui.talktime.spans import SECOND, Spans, spoken, total
from interview_tui.talktime.timeline import Speaker, Timeline

PAUSE_S = 0.5
"""Whoever spoke less than this long ago, in seconds, is speaking: any sooner, no pause can be recognised."""

BEGINS = 3 * SECOND
"""How much must be heard before anything is said, in microseconds."""


class State(StrEnum):
    """The state of listening."""

    OPENING = "opening"
    BEGINNING = "beginning"
    """The first three seconds."""
    LISTENING = "listening"
    FAILED = "failed"
    """Nothing is heard: keys are used instead."""
    STOPPED = "stopped"


class ChannelHeard(NamedTuple):
    """One side as it is heard now."""

    device: Device | None = None
    level_db: int | None = None
    """Level in decibels below full scale; None if nothing is heard."""
    trouble: Trouble | None = None


NOT_HEARD = ChannelHeard()
"""No device was opened."""


class Heard(NamedTuple):
    """Who spoke when, as far as heard, in seconds of the call."""

    state: State
    microphone: ChannelHeard = NOT_HEARD
    played: ChannelHeard = NOT_HEARD
    timeline: Timeline = ()
    """Everything so far. Voices are reassigned during the call, so earlier parts may still change a little."""
    heard: Spans = ()
    """When listening was on, in microseconds of the call; to both sides if `knows_customer`."""
    is_uncertain: bool = False
    """The room is so loud that the figures may be far off."""
    knows_customer: bool = False
    """Whether the customer is heard too. Otherwise only my speaking time is known, never the customer's share."""

    @property
    def until_s(self) -> float | None:
        """When listening ended so far; None if it never began."""
        return self.heard[-1].end / SECOND if self.heard else None

    @property
    def now(self) -> Talk | None:
        """Who speaks now; if both, who began; None if unknown."""
        if self.state is not State.LISTENING or self.until_s is None:
            return None
        speaking = [one for one in self.timeline if one.end_s > self.until_s - PAUSE_S]
        return Talk(min(speaking, key=lambda one: one.start_s).speaker) if speaking else Talk.SILENCE

    @property
    def customer_share(self) -> float | None:
        """The customer's share of the speech, 0 to 1; None if unknown or nobody spoke."""
        customer, staff = self._spoken(Speaker.CUSTOMER), self._spoken(Speaker.STAFF)
        return customer_share(customer, staff) if self.knows_customer else None

    @property
    def staff_of_elapsed(self) -> float | None:
        """My share of the listening time, 0 to 1; None if there was none."""
        return self._spoken(Speaker.STAFF) / total(self.heard) if self.heard else None

    @property
    def trouble(self) -> Trouble | None:
        """The worst present trouble that deserves a sentence."""
        return self.microphone.trouble or self.played.trouble or (Trouble.LOUD if self.is_uncertain else None)

    def _spoken(self, speaker: Speaker) -> int:
        return total(spoken(self.timeline, speaker))
