"""Talk time by hand: what two keys, one for the speaker and one for silence, say about a call.

All times are seconds from the start of the call.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple

from interview_tui.talktime.metrics import customer_share
from interview_tui.talktime.spans import SECOND, microseconds
from interview_tui.talktime.timeline import LATEST_S, Segment, Speaker, Timeline

SLIP_S = 0.6
"""In seconds: a second press of the same key so soon was a slip."""
LONGEST_STRETCH_S = 240
"""In seconds: speech of one side without a press counts for at most so long, since a key may have been forgotten."""
COARSE_AFTER_S = 120
"""In seconds: how much speech is needed before a figure is displayed in the call."""
COARSE_STEP = 5
"""In percent: the step of the figure in the call."""


class Talk(StrEnum):
    """What the live clock can hold: one of the two speaks, or nobody."""

    STAFF = "staff"
    CUSTOMER = "customer"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Change:
    """From this second on, until the next change. Raises ValueError for a time that no segment may have."""

    at_s: float
    state: Talk
    pressed: Talk | None = None
    """What the key had said, if it was corrected after the call; None if it was right."""
    rest: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)
    """Whatever a document says of it that this version does not know."""

    def __post_init__(self) -> None:
        _check(self.at_s)


class Key(StrEnum):
    """The two keys of the live clock."""

    SWITCH = "switch"
    HUSH = "hush"


class Press(NamedTuple):
    """The last press, with what stood before it in case it was a slip."""

    key: Key
    at_s: float
    before: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class LiveClock:
    """Who is speaking, kept by hand. Nothing is kept before the first press.

    Times never go backwards: an event before the last change counts as simultaneous with it. `slip_s` is how soon a
    second press of the same key undoes the first one; None: never. To continue a call, pass its `changes`. Raises
    ValueError if those go backwards.
    """

    changes: tuple[Change, ...] = ()
    slip_s: float | None = SLIP_S
    last_press: Press | None = None

    def __post_init__(self) -> None:
        if any(after.at_s < before.at_s for before, after in pairwise(self.changes)):
            raise ValueError("the changes of a live clock are in order of time")

    @property
    def kept(self) -> bool:
        """Whether talk time is kept at all."""
        return bool(self.changes)

    @property
    def state_at_end(self) -> Talk | None:
        """Who is speaking now; None if nothing is kept."""
        return self.changes[-1].state if self.changes else None

    @property
    def since_s(self) -> float | None:
        """Since when; None if nothing is kept."""
        since = None
        for change in reversed(self.changes):
            if change.state is not self.state_at_end:
                break
            since = change.at_s
        return since

    def is_doubtful(self, at_s: float) -> bool:
        """Return whether one side has spoken for so long without a press that it has to be confirmed.

        Until it is, none of the stretch counts.
        """
        if not self.changes or self.state_at_end is Talk.SILENCE:
            return False
        return _is_too_long(self.changes[-1].at_s, at_s)

    def said(self, state: Talk, at_s: float) -> "LiveClock":
        """Return the clock with a state set at a time. It is no press, so it cannot be a slip."""
        return replace(self, changes=self._changed(state, at_s), last_press=None)

    def still(self, at_s: float) -> "LiveClock":
        """Return the clock after a confirmation that the same side is still speaking; unchanged if nothing is kept."""
        if self.state_at_end is None:
            return self
        change = Change(self._not_before(at_s), self.state_at_end)
        return replace(self, changes=(*self.changes, change), last_press=None)

    def switch(self, at_s: float, shown: "LiveClock | None" = None) -> "LiveClock":
        """Return the clock after the talk key: the other side speaks now.

        That is whoever did not speak last, even across a silence; the staff if nobody has spoken. `shown` is who speaks
        according to listening, if that is on: the key then contradicts that.
        """
        known = shown or self
        return self._pressed(
            Key.SWITCH, Talk.CUSTOMER if known._spoke_last() is Talk.STAFF else Talk.STAFF, at_s, shown is not None
        )

    def hush(self, at_s: float, shown: "LiveClock | None" = None) -> "LiveClock":
        """Return the clock after the silence key: silence, or from silence back to whoever spoke before it.

        Back to the staff if nobody did. `shown` is as in `switch`.
        """
        known = shown or self
        back = known._spoke_last() or Talk.STAFF
        return self._pressed(
            Key.HUSH, back if known.state_at_end is Talk.SILENCE else Talk.SILENCE, at_s, shown is not None
        )

    def away(self, start_s: float) -> "LiveClock":
        """Return the clock after a gap in which nobody watched: silence from its start until the next press.

        If nothing is kept, that stays so.
        """
        return self.said(Talk.SILENCE, start_s) if self.kept else self

    def timeline(self, until_s: float) -> Timeline:
        """Return what was kept up to a time, which ends the open segment and cuts off what follows."""
        return tuple(
            Segment(Speaker(state), start_s, end_s)
            for state, start_s, end_s in self._held(until_s)
            if state is not Talk.SILENCE and start_s < end_s
        )

    def unkept_s(self, until_s: float) -> float:
        """Return the seconds up to a time for which the speaker is unknown: too long without a press."""
        if not self.changes:
            return 0.0
        since = microseconds(min(self.changes[0].at_s, until_s))
        held = sum(microseconds(end_s) - microseconds(start_s) for _, start_s, end_s in self._held(until_s))
        return (microseconds(until_s) - since - held) / SECOND

    def heard(self, until_s: float) -> tuple[float, float]:
        """Return the seconds of the customer and of the staff up to a time."""
        customer, staff = self._heard(until_s)
        return customer / SECOND, staff / SECOND

    def share(self, until_s: float) -> float | None:
        """Return the customer's share of the speech up to a time, 0 to 1; None if nobody spoke."""
        return customer_share(*self._heard(until_s))

    def _heard(self, until_s: float) -> tuple[int, int]:
        heard = dict.fromkeys(Talk, 0)
        for state, start_s, end_s in self._held(until_s):
            heard[state] += microseconds(end_s) - microseconds(start_s)
        return heard[Talk.CUSTOMER], heard[Talk.STAFF]

    def _held(self, until_s: float) -> Iterator[tuple[Talk, float, float]]:
        """Yield what counts: a stretch that is too long counts in part if a press ended it, else not at all."""
        for change, after in zip(self.changes, (*self.changes[1:], None), strict=False):
            start_s = min(change.at_s, until_s)
            end_s = until_s if after is None else min(after.at_s, until_s)
            if change.state is not Talk.SILENCE and _is_too_long(start_s, end_s):
                end_s = start_s if after is None else start_s + LONGEST_STRETCH_S
            yield change.state, start_s, end_s

    def _pressed(self, key: Key, state: Talk, at_s: float, is_new: bool) -> "LiveClock":
        press = Press(key, self._not_before(at_s), before=self.changes)
        if self.last_press is not None and self._is_slip(self.last_press, press):
            return replace(self, changes=self.last_press.before, last_press=None)
        changed = (*self.changes, Change(press.at_s, state)) if is_new else self._changed(state, press.at_s)
        return replace(self, changes=changed, last_press=press)

    def _is_slip(self, last: Press, press: Press) -> bool:
        if self.slip_s is None or last.key is not press.key:
            return False
        return microseconds(press.at_s) - microseconds(last.at_s) <= microseconds(self.slip_s)

    def _changed(self, state: Talk, at_s: float) -> tuple[Change, ...]:
        if state is self.state_at_end:
            return self.changes
        return (*self.changes, Change(self._not_before(at_s), state))

    def _not_before(self, at_s: float) -> float:
        _check(at_s)
        return max(at_s, self.changes[-1].at_s) if self.changes else at_s

    def _spoke_last(self) -> Talk | None:
        spoke = (change.state for change in reversed(self.changes) if change.state is not Talk.SILENCE)
        return next(spoke, None)


def _is_too_long(start_s: float, end_s: float) -> bool:
    return microseconds(end_s) - microseconds(start_s) > LONGEST_STRETCH_S * SECOND


def _check(at_s: float) -> None:
    if not 0 <= at_s <= LATEST_S:
        raise ValueError(f"nothing can happen at {at_s!r} seconds")


def coarse_share(customer_s: float, staff_s: float) -> int | None:
    """Return the customer's share of the speech so far in percent, in steps of 5, halves rounded up.

    None before 120 s of speech: by hand, an earlier or finer figure would pretend to know too much.
    """
    customer, speech = microseconds(customer_s), microseconds(customer_s) + microseconds(staff_s)
    if speech < COARSE_AFTER_S * SECOND:
        return None
    steps = 100 // COARSE_STEP
    return (2 * steps * customer + speech) // (2 * speech) * COARSE_STEP
