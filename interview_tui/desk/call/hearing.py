"""The state of listening in a call: what was heard, and when a pressed key takes precedence."""

from collections.abc import Iterator
from typing import NamedTuple

from interview_tui.language.message import Message
from interview_tui.listening.heard import BEGINS, Heard, State
from interview_tui.listening.sounds import Trouble
from interview_tui.records.private import Listened
from interview_tui.records.words import Informed
from interview_tui.talktime.live import LiveClock
from interview_tui.talktime.spans import SECOND, total

LATE_S = 5.0
"""In seconds: what was heard longer ago no longer says who is speaking."""
KEYS_WIN_S = 30.0
"""In seconds: for so long after a press the keys decide who speaks, then listening does again."""


class Hearing(NamedTuple):
    """Listening, while it is switched on in a call."""

    before: tuple[Listened, ...] = ()
    """What was heard before it was last switched on."""
    heard: Heard = Heard(State.OPENING)
    holds: tuple[tuple[float, float], ...] = ()
    """The spans, in seconds of the call, in which a pressed key takes precedence."""
    speaking: LiveClock = LiveClock()
    """Who is speaking according to listening."""
    told: Message | None = None
    """The last message: nothing is said twice in a row."""

    def counts(self, at_s: float) -> bool:
        """Return whether listening can say who speaks."""
        until_s = self.heard.until_s
        if self.heard.state is not State.LISTENING or until_s is None or self.is_held(at_s):
            return False
        # One side may fail while the other is still heard: then its last state is no longer certain.
        return at_s - until_s <= LATE_S

    def is_held(self, at_s: float) -> bool:
        """Return whether a pressed key decides who speaks."""
        return bool(self.holds) and at_s < self.holds[-1][1]

    @property
    def is_over(self) -> bool:
        """Return whether nothing can be heard any more, whatever is plugged in."""
        return self.heard.state is State.STOPPED or self.heard.trouble is Trouble.EXTRA_MISSING


def stretches(hearing: Hearing, informed: Informed) -> Iterator[Listened]:
    """Yield the spans of listening in which no key took precedence, with what was heard."""
    heard = hearing.heard
    if total(heard.heard) < BEGINS:
        return
    for span in heard.heard:
        for start_s, end_s in _but(span.start / SECOND, span.end / SECOND, hearing.holds):
            segments = tuple(one for one in heard.timeline if one.start_s < end_s and one.end_s > start_s)
            yield Listened(
                start_s=start_s,
                end_s=end_s,
                alone=not heard.knows_customer,
                uncertain=heard.is_uncertain,
                informed=informed,
                segments=segments,
            )


def _but(start_s: float, end_s: float, holds: tuple[tuple[float, float], ...]) -> Iterator[tuple[float, float]]:
    for from_s, until_s in holds:
        if start_s < min(from_s, end_s):
            yield start_s, min(from_s, end_s)
        start_s = max(start_s, until_s)
    if start_s < end_s:
        yield start_s, end_s
