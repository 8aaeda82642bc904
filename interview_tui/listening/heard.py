"""What listening has found out up to one moment."""

from enum import StrEnum
from typing import NamedTuple

from interview_tui.listening.sounds import Device, Trouble
from interview_tui.talktime.live import Talk
from interview_tui.talktime.metrics import customer_share
from interview_tui.talktime.spans import SECOND, Spans, spoken, total
from interview_tui.talktime.timeline import Speaker, Timeline

PAUSE_S = 0.5
"""Who spoke less than this before, in seconds, speaks: it takes so long until a pause is known to be one."""

BEGINS = 3 * SECOND
"""So much has to be heard before anything is said, in microseconds."""


class State(StrEnum):
    """How far listening is."""

    OPENING = "opening"
    BEGINNING = "beginning"
    """The first three seconds."""
    LISTENING = "listening"
    FAILED = "failed"
    """Nothing is heard: it goes on with keys."""
    STOPPED = "stopped"


class ChannelHeard(NamedTuple):
    """One side as it is heard now."""

    device: Device | None = None
    level_db: int | None = None
    """In decibels below full scale; None where nothing is heard."""
    trouble: Trouble | None = None


NOT_HEARD = ChannelHeard()
"""Nothing was opened."""


class Heard(NamedTuple):
    """Who spoke when, as far as it was heard, in seconds of the call."""

    state: State
    microphone: ChannelHeard = NOT_HEARD
    played: ChannelHeard = NOT_HEARD
    timeline: Timeline = ()
    """All of it so far. Whose voice it was is judged anew over the call: what was there may change a little."""
    heard: Spans = ()
    """When it was listened, in microseconds of the call; to both sides, where `knows_customer`."""
    is_uncertain: bool = False
    """The room is so loud that the figures may be far off."""
    knows_customer: bool = False
    """Whether the customer is heard too. Otherwise only how long I spoke is known, never the customer's share."""

    @property
    def until_s(self) -> float | None:
        """Until when it was listened; None where it was not."""
        return self.heard[-1].end / SECOND if self.heard else None

    @property
    def now(self) -> Talk | None:
        """Who speaks now, of two the one who began; None where it is not known."""
        if self.state is not State.LISTENING or self.until_s is None:
            return None
        speaking = [one for one in self.timeline if one.end_s > self.until_s - PAUSE_S]
        return Talk(min(speaking, key=lambda one: one.start_s).speaker) if speaking else Talk.SILENCE

    @property
    def customer_share(self) -> float | None:
        """The customer's share of the speech, 0 to 1; None where it is not known or nobody spoke."""
        customer, staff = self._spoken(Speaker.CUSTOMER), self._spoken(Speaker.STAFF)
        return customer_share(customer, staff) if self.knows_customer else None

    @property
    def staff_of_elapsed(self) -> float | None:
        """My share of the time that was listened to, 0 to 1; None where it was not listened."""
        return self._spoken(Speaker.STAFF) / total(self.heard) if self.heard else None

    @property
    def trouble(self) -> Trouble | None:
        """What is worth a sentence now, the worst first."""
        return self.microphone.trouble or self.played.trouble or (Trouble.LOUD if self.is_uncertain else None)

    def _spoken(self, speaker: Speaker) -> int:
        return total(spoken(self.timeline, speaker))
